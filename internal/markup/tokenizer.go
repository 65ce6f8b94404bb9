package markup

import (
	"bytes"
	"iter"

	"github.com/standfirst/standfirst/internal/text"
)

// tokenKind is what a token of a page is.
type tokenKind uint8

// The kinds of token.
const (
	PageEnd tokenKind = iota
	TextToken
	StartTagToken
	EndTagToken
	commentToken
)

// Tokenizer gives the tokens of a pruned page, whose tags prune has found. It
// does what that of x/net/html does (a fuzz target holds the two equal) where the
// whole page lies in memory: nothing is copied unless it changes, and an
// attribute costs no allocation, which there is the larger part of the time.
//
// It differs in what nothing here needs: no tag is told to be self-closing, of
// the attributes only those that are read are given, and a repeated one is
// given each time.
type Tokenizer struct {
	page *Pruned
	Tag  *prunedTag // the last tag
	next int        // the tag to come
	pos  int32      // where the next token begins
	// data is the last text, and content what it is the content of.
	data    text.Span
	content content
	// hasNUL and hasCR say whether the page has such characters at all.
	hasNUL, hasCR bool
	references    referenceTable
}

// NewTokenizer returns a tokenizer of a pruned page.
func NewTokenizer(p *Pruned) *Tokenizer {
	return &Tokenizer{page: p, hasNUL: bytes.IndexByte(p.HTML, 0) >= 0, hasCR: bytes.IndexByte(p.HTML, '\r') >= 0}
}

// Next goes to the next token.
func (z *Tokenizer) Next() tokenKind {
	end := int32(len(z.page.HTML))
	if z.next < len(z.page.Tags) {
		end = z.page.Tags[z.next].start
	}
	if end > z.pos {
		z.content = contentMarkup
		if z.Tag != nil && z.Tag.end == z.pos {
			z.content = z.Tag.content
		}
		z.data, z.pos = text.Span{Start: z.pos, End: end}, end
		return TextToken
	}
	if z.next == len(z.page.Tags) {
		return PageEnd
	}
	z.Tag = &z.page.Tags[z.next]
	z.next++
	z.pos = z.Tag.end
	return z.Tag.kind
}

// Name returns the last tag's name, which it turns to lower case in place.
func (z *Tokenizer) Name() []byte {
	start := int(z.Tag.start) + len("<")
	if z.Tag.kind == EndTagToken {
		start++
	}
	name := z.page.HTML[start:skipName(z.page.HTML, start)]
	lowerInPlace(name)
	return z.replaceNUL(name)
}

// Attributes are those of the last start tag that are read.
func (z *Tokenizer) Attributes() []prunedAttribute {
	end := int32(len(z.page.attrs))
	if z.next < len(z.page.Tags) {
		end = z.page.Tags[z.next].attrs
	}
	return z.page.attrs[z.Tag.attrs:end]
}

// Value returns an attribute's value with line ends unified and character
// references resolved.
func (z *Tokenizer) Value(a prunedAttribute) []byte {
	value := z.replaceNUL(z.page.HTML[a.value.Start:a.value.End])
	return z.references.resolve(z.unifyNewlines(value), true)
}

// Text returns a text with line ends unified and character references
// resolved. It holds until the page is changed.
func (z *Tokenizer) Text() []byte {
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
func (z *Tokenizer) Raw() []byte { return z.page.HTML[z.data.Start:z.data.End] }

// replaceNUL puts U+FFFD for NUL.
func (z *Tokenizer) replaceNUL(b []byte) []byte {
	if !z.hasNUL {
		return b
	}
	return bytes.ReplaceAll(b, []byte{0}, []byte("\uFFFD"))
}

// unifyNewlines puts a line feed for a carriage return and for the two.
func (z *Tokenizer) unifyNewlines(b []byte) []byte {
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

// Ahead gives the next tags, up to a number, each with the text between it and
// the one after it as it stands in the page. The tokenizer stays where it is.
func (z *Tokenizer) Ahead(most int) iter.Seq2[*prunedTag, []byte] {
	return func(yield func(*prunedTag, []byte) bool) {
		for i := z.next; i < min(z.next+most, len(z.page.Tags)); i++ {
			end := int32(len(z.page.HTML))
			if i+1 < len(z.page.Tags) {
				end = z.page.Tags[i+1].start
			}
			if !yield(&z.page.Tags[i], z.page.HTML[z.page.Tags[i].end:end]) {
				return
			}
		}
	}
}

// Ends reports whether the tag is an end tag of that name.
func (t *prunedTag) Ends(name Tag) bool { return t.kind == EndTagToken && t.Tag == name }
