package page

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/text"
)

// Pictures that are no img elements, and img elements that are no pictures.

// drawn takes in the picture of an element that was just opened, where it has one:
// a background, the address of an element of the page's own, an embedded post.
func (b *Builder) drawn(t markup.Tag, name []byte) {
	const attributes = 1<<markup.AttrStyle | 1<<markup.AttrDataBg | 1<<markup.AttrSrc | 1<<markup.AttrDataSrc |
		1<<markup.AttrSrcset | 1<<markup.AttrCite
	if b.attrs.Has&attributes == 0 && t != markup.TagBlockquote || b.Elements[b.top()].Flags&(flagSkipped|FlagHidden) != 0 {
		return
	}
	var address text.Span
	switch {
	case t == markup.TagBlockquote:
		b.post()
		return
	case t == markup.TagUnknown && isImageName(name):
		address = b.bestAddress()
	case b.attrs.Is(markup.AttrDataBg):
		if looksLikeAddress(b.attrs.Get(markup.AttrDataBg)) {
			address = b.attrs.SpanOf(markup.AttrDataBg)
		}
	case b.isFrameOfPicture(t):
		address = b.background()
	}
	if address.Empty() {
		return
	}
	pic := b.newPicture(PictureImage)
	pic.Src, pic.Alt, pic.Drawn = address, b.label(), true
	b.pictures = append(b.pictures, pic)
}

// isImageName reports whether an element of a page's own is an image by its name.
func isImageName(name []byte) bool {
	return bytes.IndexByte(name, '-') > 0 &&
		(bytes.Contains(name, []byte("img")) || bytes.Contains(name, []byte("image")))
}

// isFrameOfPicture reports whether a background is a picture of the article: of
// an element that says so, or in a figure.
func (b *Builder) isFrameOfPicture(t markup.Tag) bool {
	const levels = 4
	if t == markup.TagFigure || string(b.attrs.Get(markup.AttrRole)) == "img" {
		return true
	}
	e := b.top()
	for d := 0; d < levels && e > 0; d++ {
		if b.Elements[e].Tag == markup.TagFigure {
			return true
		}
		e = b.Elements[e].Parent
	}
	return false
}

// background keeps the address of a style's background image.
func (b *Builder) background() text.Span {
	for rest := b.attrs.Get(markup.AttrStyle); len(rest) > 0; {
		var property []byte
		at := bytes.IndexByte(rest, ':')
		if at < 0 {
			break
		}
		property, rest = trimSpace(rest[:at]), rest[at+1:]
		if !equalFold(property, "background-image") && !equalFold(property, "background") {
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
		address = bytes.Trim(trimSpace(address), `"'`)
		if len(address) == 0 || bytes.HasPrefix(address, []byte("data:")) {
			break
		}
		return b.keep(address)
	}
	return text.Span{}
}

// postClasses are the classes by which the scripts of other sites find the
// blockquotes that they make posts of.
var postClasses = [...]string{"twitter-tweet", "twitter-video", "instagram-media", "tiktok-embed", "bluesky-embed",
	"mastodon-embed", "text-post-media", "reddit-embed", "reddit-card", "fb-xfbml-parse-ignore", "imgur-embed-pub"}

// post takes in a blockquote that is a post of another site.
func (b *Builder) post() {
	class := b.attrs.Get(markup.AttrClass)
	if len(class) == 0 {
		return
	}
	for _, word := range postClasses {
		if bytes.Contains(class, []byte(word)) {
			pic := b.newPicture(PicturePost)
			pic.Src = b.attrs.SpanOf(markup.AttrCite)
			pic.Class = b.keep([]byte(word))
			b.pictures = append(b.pictures, pic)
			return
		}
	}
}

// deviceWords are the words by which classes show an element on screens of some
// sizes only.
var deviceWords = [...]string{"desktop", "mobile", "tablet", "phone", "show-for-", "hide-for-", "visible-xs", "visible-sm",
	"visible-md", "visible-lg", "hidden-xs", "hidden-sm", "hidden-md", "hidden-lg", "d-none", "small-only", "large-only"}

// isForDevice reports whether a class shows its element on some screens only.
func isForDevice(class []byte) bool {
	if len(class) == 0 {
		return false
	}
	for _, word := range deviceWords {
		if text.ContainsFold(class, word) {
			return true
		}
	}
	return false
}

// symbol takes in an img that stands for a character, an emoji or a fraction, as
// the character; it reports whether the img is one.
func (b *Builder) symbol() bool {
	const longest = 64 // bytes
	alt := trimSpace(b.attrs.Get(markup.AttrAlt))
	if len(alt) == 0 || len(alt) > longest {
		return false
	}
	class := b.attrs.Get(markup.AttrClass)
	emoji := text.ContainsFold(class, "emoji") || text.ContainsFold(class, "smil") || text.ContainsFold(class, "emoticon")
	const large = 65 // pixels
	width, height := leadingNumber(b.attrs.Get(markup.AttrWidth)), leadingNumber(b.attrs.Get(markup.AttrHeight))
	switch {
	case max(width, height) >= large:
		return false
	case emoji && bytes.IndexByte(alt, ' ') < 0, isSymbol(alt), isFraction(alt) && max(width, height) > 0:
	default:
		return false
	}
	if b.run.block.Size == 0 && b.Elements[b.top()].Flags&(flagSkipped|FlagAside) == 0 {
		b.symbols, b.run.space = append(b.symbols, alt...), false // it stands where a text follows
		return true
	}
	b.addText(alt)
	return true
}

// isSymbol reports whether a text is of symbols only, as emoji and signs of
// currencies are. Bullets and arrows, which are ornaments of a list, are none.
func isSymbol(s []byte) bool {
	symbols := 0
	for len(s) > 0 {
		r, n := utf8.DecodeRune(s)
		s = s[n:]
		switch {
		case r >= 0x2190 && r <= 0x21FF, r >= 0x25A0 && r <= 0x25FF, r == utf8.RuneError:
			return false
		case r == '©' || r == '®' || r == '™':
			return false
		case r < 0x80 && r != '$':
			keycap, _ := utf8.DecodeRune(s)
			if keycap != 0xFE0F && keycap != 0x20E3 {
				return false
			}
		case unicode.In(r, unicode.So, unicode.Sc, unicode.Sm, unicode.No):
			symbols++
		case !unicode.In(r, unicode.Sk, unicode.Mn, unicode.Me, unicode.Cf):
			return false
		default:
			if r == 0x20E3 {
				symbols++
			}
		}
	}
	return symbols > 0
}

// isFraction reports whether a text is a fraction in figures.
func isFraction(s []byte) bool {
	over, under, ok := bytes.Cut(s, []byte("/"))
	return ok && isNumber(over) && isNumber(under)
}

func isNumber(s []byte) bool {
	const most = 3 // figures
	for _, c := range s {
		if !isDigitByte(c) {
			return false
		}
	}
	return len(s) > 0 && len(s) <= most
}

// leadingSymbols writes the characters before the first letter of a run.
func (b *Builder) leadingSymbols() {
	if len(b.symbols) == 0 {
		return
	}
	b.count(len(b.symbols), len(b.symbols))
	b.Text = appendValid(b.Text, b.symbols)
	if b.symbols = b.symbols[:0]; b.run.space {
		b.Text = append(b.Text, ' ')
	}
}
