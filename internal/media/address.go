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

// bestAddress is the address of the largest form of an image. The attributes that
// scripts read have the picture where src has a placeholder; other elements may
// have offered one.
func bestAddress(a *markup.AttrSet, offered candidate) text.Span {
	var best candidate
	for _, key := range [...]markup.Attr{markup.AttrDataSrc, markup.AttrDataOriginal} {
		if looksLikeAddress(a.Get(key)) {
			best.better(candidate{a.SpanOf(key), 1})
		}
	}
	if src := a.SpanOf(markup.AttrSrc); best.address.Empty() && !isPlaceholder(a.Get(markup.AttrSrc)) {
		best.better(candidate{src, max(1, widthIn(a.Get(markup.AttrSrc)))})
	}
	best.better(bestOfSrcset(a, markup.AttrDataSrcset))
	best.better(bestOfSrcset(a, markup.AttrSrcset))
	best.better(offered)
	if best.address.Empty() {
		return a.SpanOf(markup.AttrSrc)
	}
	return best.address
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

// bestOfSrcset is the largest of the images of a srcset (HTML § 4.8.4.2.1).
func bestOfSrcset(a *markup.AttrSet, key markup.Attr) (best candidate) {
	s := a.SpanOf(key)
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
		c := candidate{text.Span{Start: start, End: end}, 1}
		if end == i { // descriptors follow
			for i < s.End && buffer[i] != ',' {
				i++
			}
			c.size = descriptor(bytes.TrimSpace(buffer[end:i]))
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

// placeholderParts are parts of the names of files that are empty images.
var placeholderParts = text.NewPartSet(
	"blank.", "loading.", "lazyload", "placeholder", "pixel.", "spacer", "transparent.",
)

// isPlaceholder reports whether an address is that of an empty image by its name.
func isPlaceholder(address []byte) bool {
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
	if isPlaceholder(a.Get(markup.AttrSrc)) {
		return text.Span{}
	}
	return a.SpanOf(markup.AttrSrc)
}
