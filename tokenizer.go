package standfirst

import "bytes"

// tokenKind is what a token of a page is.
type tokenKind uint8

const (
	pageEnd tokenKind = iota
	textToken
	startTagToken
	endTagToken
	commentToken
)

// tokenizer gives the tokens of a pruned page, whose tags prune has found. It
// does what that of x/net/html does (a fuzz target holds the two equal) where the
// whole page lies in memory: nothing is copied unless it changes, and an
// attribute costs no allocation, which there is the larger part of the time.
//
// It differs in what nothing here needs: no tag is told to be self-closing, of
// the attributes only those that are read are given, and a repeated one is
// given each time.
type tokenizer struct {
	*pruned
	tag  *prunedTag // the last tag
	next int        // the tag to come
	pos  int32      // where the next token begins
	// data is the last text, and content what it is the content of.
	data    span
	content content
	// hasNUL and hasCR say whether the page has such characters at all.
	hasNUL, hasCR bool
	references    referenceTable
}

func newTokenizer(p *pruned) *tokenizer {
	return &tokenizer{pruned: p, hasNUL: bytes.IndexByte(p.html, 0) >= 0, hasCR: bytes.IndexByte(p.html, '\r') >= 0}
}

// Next goes to the next token.
func (z *tokenizer) Next() tokenKind {
	end := int32(len(z.html))
	if z.next < len(z.tags) {
		end = z.tags[z.next].start
	}
	if end > z.pos {
		z.content = contentMarkup
		if z.tag != nil && z.tag.end == z.pos {
			z.content = z.tag.content
		}
		z.data, z.pos = span{z.pos, end}, end
		return textToken
	}
	if z.next == len(z.tags) {
		return pageEnd
	}
	z.tag = &z.tags[z.next]
	z.next++
	z.pos = z.tag.end
	return z.tag.kind
}

// Name returns the last tag's name, which it turns to lower case in place.
func (z *tokenizer) Name() []byte {
	start := int(z.tag.start) + len("<")
	if z.tag.kind == endTagToken {
		start++
	}
	name := z.html[start:skipName(z.html, start)]
	lowerInPlace(name)
	return z.replaceNUL(name)
}

// Attributes are those of the last start tag that are read.
func (z *tokenizer) Attributes() []prunedAttribute {
	end := int32(len(z.attrs))
	if z.next < len(z.tags) {
		end = z.tags[z.next].attrs
	}
	return z.attrs[z.tag.attrs:end]
}

// Value returns an attribute's value with line ends unified and character
// references resolved.
func (z *tokenizer) Value(a prunedAttribute) []byte {
	value := z.replaceNUL(z.html[a.value.start:a.value.end])
	return z.references.resolve(z.unifyNewlines(value), true)
}

// Text returns a text with line ends unified and character references
// resolved. It holds until the page is changed.
func (z *tokenizer) Text() []byte {
	text := z.unifyNewlines(z.Raw())
	if z.content == contentMarkup {
		return z.references.resolve(text, false)
	}
	if text = z.replaceNUL(text); z.content == contentLiteral {
		return text
	}
	return z.references.resolve(text, false)
}

// Raw returns a text as it stands in the page.
func (z *tokenizer) Raw() []byte { return z.html[z.data.start:z.data.end] }

// replaceNUL puts U+FFFD for NUL.
func (z *tokenizer) replaceNUL(b []byte) []byte {
	if !z.hasNUL {
		return b
	}
	return bytes.ReplaceAll(b, []byte{0}, []byte("\uFFFD"))
}

// unifyNewlines puts a line feed for a carriage return and for the two.
func (z *tokenizer) unifyNewlines(b []byte) []byte {
	if !z.hasCR || bytes.IndexByte(b, '\r') < 0 {
		return b
	}
	return bytes.ReplaceAll(bytes.ReplaceAll(b, []byte("\r\n"), []byte("\n")), []byte("\r"), []byte("\n"))
}

func lowerInPlace(b []byte) {
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
}
