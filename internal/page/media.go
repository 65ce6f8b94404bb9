package page

import (
	"bytes"
	"strconv"

	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/text"
)

// PictureKind tells what shows on the page beside its text.
type PictureKind uint8

// The kinds.
const (
	PictureImage PictureKind = iota
	PictureVideo
	PictureAudio
	PictureFrame // another page, in an iframe
	PicturePost  // a post of another site, whose text stands on the page
)

// picture is an image, a video, a sound or an embedded page or post.
type picture struct {
	Element int32
	// Before is the number of blocks that stand before it.
	Before int32
	// Width and Height are the declared size, 0 for none.
	Width, Height int32
	Src, Alt      text.Span
	// Poster is the address of a video's still.
	Poster text.Span
	// Class is the class of an embedded post.
	Class text.Span
	Kind  PictureKind
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
func (p *picture) IsImage() bool { return p.Kind == PictureImage && !p.Drawn }

// candidate is an address of a picture and the width that is given for it, or the
// density of the pixels.
type candidate struct {
	address text.Span
	size    float64
}

// better takes another candidate where it is larger.
func (c *candidate) better(other candidate) {
	if !other.address.Empty() && (c.address.Empty() || other.size > c.size) {
		*c = other
	}
}

// sources are what the source elements of an open picture element offer.
type sources struct {
	element int32
	best    candidate
}

// keptAttrs are the attributes whose values outlive their tag.
const keptAttrs = 1<<markup.AttrID | 1<<markup.AttrHref | 1<<markup.AttrSrc | 1<<markup.AttrAlt |
	1<<markup.AttrDatetime | 1<<markup.AttrDataSrc | 1<<markup.AttrDataOriginal | 1<<markup.AttrSrcset |
	1<<markup.AttrDataSrcset | 1<<markup.AttrPoster | 1<<markup.AttrCite | 1<<markup.AttrDataBg

// picture takes in an image with the attributes in b.attrs.
func (b *Builder) picture() {
	if b.Elements[b.top()].Flags&flagSkipped != 0 {
		return // what browsers without video see
	}
	if b.symbol() {
		return
	}
	b.openProperty(markup.TagImg, false)
	pic := b.newPicture(PictureImage)
	pic.Src, pic.Alt = b.bestAddress(), b.attrs.SpanOf(markup.AttrAlt)
	pic.Ornament = isOrnament(&b.attrs)
	b.pictures = append(b.pictures, pic)
}

func (b *Builder) newPicture(kind PictureKind) picture {
	e := b.top()
	return picture{Element: e, Before: int32(len(b.blocks)), Kind: kind, Width: b.pixels(markup.AttrWidth),
		Height: b.pixels(markup.AttrHeight), ForDevice: b.Elements[e].Flags&FlagDevice != 0 ||
			isForDevice(b.attrs.Get(markup.AttrClass))}
}

// pixels is a size in pixels, 0 for another one.
func (b *Builder) pixels(key markup.Attr) int32 {
	const largest = 100_000
	value := bytes.TrimSuffix(trimSpace(b.attrs.Get(key)), []byte("px"))
	if len(value) == 0 {
		return 0
	}
	n, err := strconv.ParseFloat(string(value), 64)
	if err != nil || !(n >= 1 && n <= largest) {
		return 0
	}
	return int32(n)
}

// bestAddress is the address of the largest form of an image. The attributes that
// scripts read have the picture where src has a placeholder.
func (b *Builder) bestAddress() text.Span {
	var best candidate
	for _, key := range [...]markup.Attr{markup.AttrDataSrc, markup.AttrDataOriginal} {
		if looksLikeAddress(b.attrs.Get(key)) {
			best.better(candidate{b.attrs.SpanOf(key), 1})
		}
	}
	if src := b.attrs.SpanOf(markup.AttrSrc); best.address.Empty() && !isPlaceholder(b.attrs.Get(markup.AttrSrc)) {
		best.better(candidate{src, 1})
	}
	best.better(b.bestOfSrcset(markup.AttrDataSrcset))
	best.better(b.bestOfSrcset(markup.AttrSrcset))
	if s := &b.sources; s.element == b.top() && (best.address.Empty() || s.best.size > best.size) {
		best.better(s.best)
	}
	if best.address.Empty() {
		return b.attrs.SpanOf(markup.AttrSrc)
	}
	return best.address
}

// looksLikeAddress reports whether the value of an attribute of data may be an
// address rather than a name or an object.
func looksLikeAddress(value []byte) bool {
	return len(value) > 0 && value[0] != '{' && value[0] != '[' && bytes.IndexByte(value, ' ') < 0 &&
		bytes.IndexByte(value, '{') < 0 && bytes.ContainsAny(value, "/.")
}

// bestOfSrcset is the largest of the images of a srcset (HTML § 4.8.4.2.1).
func (b *Builder) bestOfSrcset(key markup.Attr) (best candidate) {
	s := b.attrs.SpanOf(key)
	buffer := b.attrs.Buffer
	for i := s.Start; i < s.End; {
		for i < s.End && (text.IsSpace(buffer[i]) || buffer[i] == ',') {
			i++
		}
		start := i
		for i < s.End && !text.IsSpace(buffer[i]) {
			i++
		}
		end := i
		for end > start && buffer[end-1] == ',' {
			end--
		}
		c := candidate{text.Span{Start: start, End: end}, 1}
		if end == i { // descriptors follow
			for i < s.End && buffer[i] != ',' {
				i++
			}
			c.size = descriptor(trimSpace(buffer[end:i]))
		}
		if end > start && !bytes.HasPrefix(buffer[start:end], []byte("data:")) {
			best.better(c)
		}
	}
	return best
}

// descriptor is a width or a density, 1 for none.
func descriptor(s []byte) float64 {
	if len(s) < 2 || s[len(s)-1] != 'w' && s[len(s)-1] != 'x' {
		return 1
	}
	n, err := strconv.ParseFloat(string(s[:len(s)-1]), 64)
	if err != nil || !(n > 0) {
		return 1
	}
	return n
}

// isPlaceholder reports whether an address is that of an empty image by its name.
func isPlaceholder(address []byte) bool {
	name := address[bytes.LastIndexByte(address, '/')+1:]
	for _, word := range [...]string{"blank.", "spacer", "placeholder", "1x1", "pixel.", "transparent.", "loading.", "lazyload"} {
		if text.ContainsFold(name, word) {
			return true
		}
	}
	return len(address) == 0 || bytes.HasPrefix(address, []byte("about:"))
}

// isOrnament reports whether an img is an icon, a portrait of an author or a counter
// of readers.
func isOrnament(a *markup.AttrSet) bool {
	const smallest = 33 // pixels, of the longer side
	if width, height := a.Get(markup.AttrWidth), a.Get(markup.AttrHeight); width != nil || height != nil {
		w, h := leadingNumber(width), leadingNumber(height)
		if max(w, h) > 0 && max(w, h) < smallest || w == 1 || h == 1 || w == h && w > 0 && w < 2*smallest {
			return true
		}
	}
	class := a.Get(markup.AttrClass)
	for _, word := range [...]string{"avatar", "icon", "emoji", "smiley", "gravatar", "logo"} {
		if len(class) > 0 && text.ContainsFold(class, word) {
			return true
		}
	}
	return isPlaceholder(a.Get(markup.AttrSrc)) &&
		a.Has&(1<<markup.AttrSrcset|1<<markup.AttrDataSrc|1<<markup.AttrDataSrcset|1<<markup.AttrDataOriginal) == 0 &&
		a.Is(markup.AttrSrc)
}

// leadingNumber is the number that a value begins with, 0 for none.
func leadingNumber(s []byte) (n int) {
	for i := 0; i < len(s) && isDigitByte(s[i]) && n < 1<<20; i++ {
		n = 10*n + int(s[i]-'0')
	}
	return n
}

// source takes in a source element of a picture or a video.
func (b *Builder) source() {
	switch e := b.top(); b.Elements[e].Tag {
	case markup.TagPicture:
		if b.sources.element != e {
			b.sources = sources{element: e}
		}
		b.sources.best.better(b.bestOfSrcset(markup.AttrDataSrcset))
		b.sources.best.better(b.bestOfSrcset(markup.AttrSrcset))
	case markup.TagVideo, markup.TagAudio:
		b.movieSource()
	}
}

// movie takes in a video or a sound.
func (b *Builder) movie(t markup.Tag) {
	if b.Elements[b.top()].Flags&flagSkipped != 0 {
		return
	}
	kind := PictureVideo
	if t == markup.TagAudio {
		kind = PictureAudio
	}
	pic := b.newPicture(kind)
	pic.Src, pic.Poster, pic.Alt = b.frameAddress(), b.attrs.SpanOf(markup.AttrPoster), b.label()
	b.pictures = append(b.pictures, pic)
}

// movieSource takes in the address of a video's file.
func (b *Builder) movieSource() {
	if n := len(b.pictures); n > 0 && b.pictures[n-1].Src.Empty() {
		if k := b.pictures[n-1].Kind; k == PictureVideo || k == PictureAudio {
			b.pictures[n-1].Src = b.frameAddress()
		}
	}
}

// frame takes in an iframe.
func (b *Builder) frame() {
	if b.Elements[b.top()].Flags&(flagSkipped|FlagHidden) != 0 {
		return
	}
	pic := b.newPicture(PictureFrame)
	pic.Src, pic.Alt = b.frameAddress(), b.label()
	if !pic.Src.Empty() && pic.Width != 1 && pic.Height != 1 {
		b.pictures = append(b.pictures, pic)
	}
}

// frameAddress is the address of a frame or a video, which a script may set.
func (b *Builder) frameAddress() text.Span {
	if looksLikeAddress(b.attrs.Get(markup.AttrDataSrc)) {
		return b.attrs.SpanOf(markup.AttrDataSrc)
	}
	if isPlaceholder(b.attrs.Get(markup.AttrSrc)) {
		return text.Span{}
	}
	return b.attrs.SpanOf(markup.AttrSrc)
}

// label is what an element is called for those who do not see it.
func (b *Builder) label() text.Span {
	for _, key := range [...]markup.Attr{markup.AttrAlt, markup.AttrTitle, markup.AttrAriaLabel} {
		if value := b.attrs.Get(key); len(value) > 0 {
			return b.keep(value)
		}
	}
	return text.Span{}
}

// media takes in what an element shows beside the text, before it opens.
func (b *Builder) media(t markup.Tag) {
	switch t {
	case markup.TagSource:
		b.source()
	case markup.TagVideo, markup.TagAudio:
		b.movie(t)
	}
}
