package media

import (
	"bytes"

	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/text"
)

// Kind is what shows on the page beside its text.
type Kind uint8

// The kinds.
const (
	Image Kind = iota
	Video
	Audio
	Frame // another page, in an iframe
	Post  // a post of another site, whose text stands on the page
)

// Item is an image, a video, a sound or an embedded page or post.
type Item struct {
	Element int32
	// Before is the number of blocks that stand before it.
	Before int32
	// Width and Height are the declared size, 0 for none.
	Width, Height int32
	Src, Alt      text.Span
	// Largest is the address of an image's largest form, which may be Src.
	Largest text.Span
	// Poster is the address of a video's still.
	Poster text.Span
	// Class is the class of an embedded post.
	Class text.Span
	Kind  Kind
	// Drawn reports whether an image is no img element but a background or an
	// element of the page's own, which the measures do not know.
	Drawn bool
	// Ornament reports whether it is an icon, a portrait of an author or a
	// counter of readers by its size or its class.
	Ornament bool
	// ForDevice reports whether it is for screens of some size only.
	ForDevice bool
}

// IsImage reports whether it is an img element.
func (p *Item) IsImage() bool { return p.Kind == Image && !p.Drawn }

// Place is where an element stands.
type Place struct {
	// Element is the innermost open element, Before the number of blocks so far.
	Element, Before int32
	// ForDevice reports whether it is shown on some screens only.
	ForDevice bool
}

// Reader collects the items of a page.
type Reader struct {
	Items []Item
	// Symbols are the characters that images stand for before the first letter of a
	// run of text.
	Symbols []byte
	// sources are what the source elements of the last picture element offer.
	sources candidate
	picture int32
}

// Reset empties the reader for another page.
func (r *Reader) Reset() { *r = Reader{Items: r.Items[:0], Symbols: r.Symbols[:0], picture: -1} }

func (r *Reader) add(kind Kind, at Place, a *markup.AttrSet) *Item {
	r.Items = append(r.Items, Item{Element: at.Element, Before: at.Before, Kind: kind,
		Width: pixels(a, markup.AttrWidth), Height: pixels(a, markup.AttrHeight),
		ForDevice: at.ForDevice || IsForDevice(a.Get(markup.AttrClass))})
	return &r.Items[len(r.Items)-1]
}

// Image takes in an img element.
func (r *Reader) Image(at Place, a *markup.AttrSet) {
	var offered candidate
	if r.picture == at.Element {
		offered = r.sources
	}
	item := r.add(Image, at, a)
	item.Src, item.Largest = addresses(a, offered)
	item.Alt, item.Ornament = a.SpanOf(markup.AttrAlt), isOrnament(a)
}

// PictureSource takes in a source of the picture element at a place.
func (r *Reader) PictureSource(at Place, a *markup.AttrSet) {
	if r.picture != at.Element {
		r.picture, r.sources = at.Element, candidate{}
	}
	r.sources.better(bestOfSrcset(a, markup.AttrDataSrcset))
	r.sources.better(bestOfSrcset(a, markup.AttrSrcset))
}

// Movie takes in a video or a sound.
func (r *Reader) Movie(kind Kind, at Place, a *markup.AttrSet) {
	src, poster, title := frameAddress(a), a.SpanOf(markup.AttrPoster), label(a)
	item := r.add(kind, at, a)
	item.Src, item.Poster, item.Alt = src, poster, title
}

// MovieSource takes in the address of the last video's file.
func (r *Reader) MovieSource(a *markup.AttrSet) {
	if n := len(r.Items); n > 0 && r.Items[n-1].Src.Empty() {
		if k := r.Items[n-1].Kind; k == Video || k == Audio {
			r.Items[n-1].Src = frameAddress(a)
		}
	}
}

// Frame takes in an iframe.
func (r *Reader) Frame(at Place, a *markup.AttrSet) {
	src := frameAddress(a)
	if src.Empty() || pixels(a, markup.AttrWidth) == 1 || pixels(a, markup.AttrHeight) == 1 {
		return
	}
	item := r.add(Frame, at, a)
	item.Src, item.Alt = src, label(a)
}

// MayDraw reports whether an element with these attributes may show a picture or a
// post without being an element of either.
func MayDraw(t markup.Tag, a *markup.AttrSet) bool {
	const attributes = 1<<markup.AttrStyle | 1<<markup.AttrDataBg | 1<<markup.AttrSrc | 1<<markup.AttrDataSrc |
		1<<markup.AttrSrcset | 1<<markup.AttrCite
	return a.Has&attributes != 0 || t == markup.TagBlockquote
}

// Drawn takes in the picture or the post that an element shows: a background, the
// address of an element of the page's own, a post of another site. A background
// counts in a figure, or where the element calls itself a picture.
func (r *Reader) Drawn(t markup.Tag, name []byte, inFigure bool, at Place, a *markup.AttrSet) {
	var address, largest text.Span
	switch {
	case t == markup.TagBlockquote:
		r.post(at, a)
		return
	case t == markup.TagUnknown && isImageName(name):
		address, largest = addresses(a, candidate{})
	case a.Is(markup.AttrDataBg):
		if looksLikeAddress(a.Get(markup.AttrDataBg)) {
			address = a.SpanOf(markup.AttrDataBg)
		}
	case inFigure || string(a.Get(markup.AttrRole)) == "img":
		address = background(a)
	}
	if !address.Empty() {
		item := r.add(Image, at, a)
		item.Src, item.Largest, item.Alt, item.Drawn = address, largest, label(a), true
	}
}

// post takes in a blockquote that is a post of another site.
func (r *Reader) post(at Place, a *markup.AttrSet) {
	class := a.Get(markup.AttrClass)
	if len(class) == 0 {
		return
	}
	for _, word := range postClasses {
		if bytes.Contains(class, []byte(word)) {
			item := r.add(Post, at, a)
			item.Src, item.Class = a.SpanOf(markup.AttrCite), a.Keep([]byte(word))
			return
		}
	}
}

// isImageName reports whether an element of a page's own is an image by its name.
func isImageName(name []byte) bool {
	return bytes.IndexByte(name, '-') > 0 &&
		(bytes.Contains(name, []byte("img")) || bytes.Contains(name, []byte("image")))
}

// background keeps the address of a style's background image.
func background(a *markup.AttrSet) text.Span {
	for rest := a.Get(markup.AttrStyle); len(rest) > 0; {
		var property []byte
		at := bytes.IndexByte(rest, ':')
		if at < 0 {
			break
		}
		property, rest = bytes.TrimSpace(rest[:at]), rest[at+1:]
		if !isBackground(property) {
			if at = bytes.IndexByte(rest, ';'); at < 0 {
				break
			}
			rest = rest[at+1:]
			continue
		}
		_, address, ok := bytes.Cut(rest, []byte("url("))
		if !ok {
			break
		}
		address, _, _ = bytes.Cut(address, []byte(")"))
		address = bytes.Trim(bytes.TrimSpace(address), `"'`)
		if len(address) == 0 || bytes.HasPrefix(address, []byte("data:")) {
			break
		}
		return a.Keep(address)
	}
	return text.Span{}
}

func isBackground(property []byte) bool {
	return bytes.EqualFold(property, []byte("background-image")) || bytes.EqualFold(property, []byte("background"))
}

// postClasses are the classes by which the scripts of other sites find the
// blockquotes that they make posts of.
var postClasses = [...]string{"twitter-tweet", "twitter-video", "instagram-media", "tiktok-embed", "bluesky-embed",
	"mastodon-embed", "text-post-media", "reddit-embed", "reddit-card", "fb-xfbml-parse-ignore", "imgur-embed-pub"}

// label is what an element is called for those who do not see it.
func label(a *markup.AttrSet) text.Span {
	for _, key := range [...]markup.Attr{markup.AttrAlt, markup.AttrTitle, markup.AttrAriaLabel} {
		if value := a.Get(key); len(value) > 0 {
			return a.Keep(value)
		}
	}
	return text.Span{}
}
