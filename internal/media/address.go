package media

import (
	"bytes"
	"strconv"

	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/text"
)

// candidate is an address of a picture and the width that is given for it, or the
// density of the pixels.
type candidate struct {
	address text.Span
	size    float64
	// wide reports whether size is a width.
	wide bool
}

// better takes another candidate where it is larger.
func (c *candidate) better(other candidate) {
	if !other.address.Empty() && (c.address.Empty() || other.size > c.size) {
		*c = other
	}
}

// pixels is a size in pixels, 0 for another one.
func pixels(a *markup.AttrSet, key markup.Attr) int32 {
	const largest = 100_000
	value := bytes.TrimSuffix(bytes.TrimSpace(a.Get(key)), []byte("px"))
	if len(value) == 0 {
		return 0
	}
	n, err := strconv.ParseFloat(string(value), 64)
	if err != nil || !(n >= 1 && n <= largest) {
		return 0
	}
	return int32(n)
}

// addresses are the address of the form in which an image is shown and that of its
// largest one. The first is its plain address, unless that is of a placeholder or of a
// form too small for a column of text; the forms of a set for dense screens have the
// same size on the page. The attributes that scripts read have the picture where src has
// a placeholder; other elements may have offered a form.
func addresses(a *markup.AttrSet, offered candidate) (shown, largest text.Span) {
	plain := plainAddress(a)
	best := plain
	best.better(bestOfSrcset(a, markup.AttrDataSrcset))
	best.better(bestOfSrcset(a, markup.AttrSrcset))
	best.better(offered)
	switch {
	case best.address.Empty():
		return a.SpanOf(markup.AttrSrc), a.SpanOf(markup.AttrSrc)
	case !plain.address.Empty() && isShown(a, plain.address, best):
		return plain.address, best.address
	}
	return best.address, best.address
}

// plainAddress is the address of an image that is no set's, none where that is of a
// placeholder.
func plainAddress(a *markup.AttrSet) (plain candidate) {
	for _, key := range [...]markup.Attr{markup.AttrDataSrc, markup.AttrDataOriginal} {
		if looksLikeAddress(a.Get(key)) {
			plain.better(candidate{address: a.SpanOf(key), size: 1})
		}
	}
	src := a.Get(markup.AttrSrc)
	if plain.address.Empty() && !IsPlaceholder(src) && !bytes.HasPrefix(src, []byte("data:")) {
		plain.better(candidate{address: a.SpanOf(markup.AttrSrc), size: max(1, widthIn(src))})
	}
	return plain
}

// isShown reports whether the plain address of an image is of a form that is large enough
// beside the largest one.
func isShown(a *markup.AttrSet, plain text.Span, largest candidate) bool {
	const column = 600 // pixels, of a column of text
	if !largest.wide {
		return true
	}
	address := a.Buffer[plain.Start:plain.End]
	width := widthIn(address)
	for _, key := range [...]markup.Attr{markup.AttrDataSrcset, markup.AttrSrcset} {
		if width == 0 {
			width = widthInSet(a, key, address)
		}
	}
	return width >= column
}

// widthInSet is the width that a srcset gives for an address, 0 for none. Parameters may
// differ, where one form of the set alone has the address without them.
func widthInSet(a *markup.AttrSet, key markup.Attr, address []byte) (width float64) {
	path, _, _ := bytes.Cut(address, []byte("?"))
	alike := 0
	for c, rest := nextOfSrcset(a, a.SpanOf(key)); !c.address.Empty(); c, rest = nextOfSrcset(a, rest) {
		other := a.Buffer[c.address.Start:c.address.End]
		if !c.wide || !bytes.HasPrefix(other, path) {
			continue
		}
		if bytes.Equal(other, address) {
			return c.size
		}
		if len(other) == len(path) || other[len(path)] == '?' {
			width = c.size
			alike++
		}
	}
	if alike > 1 {
		return 0
	}
	return width
}

// widthIn is the width that an address asks for by a parameter or in a form like
// 1200x675, 0 for none.
func widthIn(address []byte) float64 {
	for _, name := range [...]string{"?w=", "&w=", "?width=", "&width=", "/w=", "/width=", ",w=", ",width="} {
		if _, rest, ok := bytes.Cut(address, []byte(name)); ok {
			return float64(leadingNumber(rest))
		}
	}
	for i := 1; i+1 < len(address); i++ {
		if address[i] != 'x' || !text.IsDigit(address[i-1]) || !text.IsDigit(address[i+1]) {
			continue
		}
		start := i
		for start > max(0, i-5) && text.IsDigit(address[start-1]) {
			start--
		}
		if width := leadingNumber(address[start:]); width >= 100 {
			return float64(width)
		}
	}
	return 0
}

// looksLikeAddress reports whether the value of an attribute of data may be an
// address rather than a name or an object.
func looksLikeAddress(value []byte) bool {
	return len(value) > 0 && value[0] != '{' && value[0] != '[' && bytes.IndexByte(value, ' ') < 0 &&
		bytes.IndexByte(value, '{') < 0 && bytes.ContainsAny(value, "/.")
}

// bestOfSrcset is the largest of the images of a srcset.
func bestOfSrcset(a *markup.AttrSet, key markup.Attr) (best candidate) {
	for c, rest := nextOfSrcset(a, a.SpanOf(key)); !c.address.Empty(); c, rest = nextOfSrcset(a, rest) {
		best.better(c)
	}
	return best
}

// nextOfSrcset is the first image of a srcset or of the rest of one (HTML § 4.8.4.2.1),
// none at its end, and what follows.
func nextOfSrcset(a *markup.AttrSet, s text.Span) (c candidate, rest text.Span) {
	buffer := a.Buffer
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
		c := candidate{address: text.Span{Start: start, End: end}, size: 1}
		if end == i { // descriptors follow
			for i < s.End && buffer[i] != ',' {
				i++
			}
			c.describe(bytes.TrimSpace(buffer[end:i]))
		}
		if end > start && !bytes.HasPrefix(buffer[start:end], []byte("data:")) {
			return c, text.Span{Start: i, End: s.End}
		}
	}
	return candidate{}, text.Span{}
}

// describe takes in a descriptor: a width or a density.
func (c *candidate) describe(s []byte) {
	if len(s) < 2 || s[len(s)-1] != 'w' && s[len(s)-1] != 'x' {
		return
	}
	if n, err := strconv.ParseFloat(string(s[:len(s)-1]), 64); err == nil && n > 0 {
		c.size, c.wide = n, s[len(s)-1] == 'w'
	}
}

// placeholderParts are parts of the names of files that are empty images.
var placeholderParts = text.NewPartSet(
	"blank.", "loading.", "lazyload", "placeholder", "pixel.", "spacer", "transparent.",
)

// IsPlaceholder reports whether an address is that of an empty image by its name.
func IsPlaceholder(address []byte) bool {
	name := address[bytes.LastIndexByte(address, '/')+1:]
	if placeholderParts.In(name) || text.ContainsFold(name, "1x1") {
		return true
	}
	return len(address) == 0 || bytes.HasPrefix(address, []byte("about:"))
}

// frameAddress is the address of a frame or a video, which a script may set.
func frameAddress(a *markup.AttrSet) text.Span {
	if looksLikeAddress(a.Get(markup.AttrDataSrc)) {
		return a.SpanOf(markup.AttrDataSrc)
	}
	if IsPlaceholder(a.Get(markup.AttrSrc)) {
		return text.Span{}
	}
	return a.SpanOf(markup.AttrSrc)
}
