package standfirst

import (
	"bytes"

	"golang.org/x/net/html"
)

// tokenizer gives the tokens of a pruned page. It does what
// [html.Tokenizer] does (a fuzz target holds the two equal) where the whole
// page lies in memory: nothing is copied unless it changes, and an attribute
// costs no allocation, which there is the larger part of the time.
//
// It differs in what nothing here needs: comments and doctypes have no text,
// and a repeated attribute is given each time.
type tokenizer struct {
	src  []byte
	pos  int
	kind html.TokenType
	raw  int // where the token begins
	// text or, of a tag, its name.
	data span
	// attrs are the tag's attributes, next is the first not yet given.
	attrs []tokenAttribute
	next  int
	// rawName is the element whose content comes next and is only text.
	rawName []byte
	// literal says that the text has no character references; replaceNUL that
	// it is inside such an element, where NUL becomes U+FFFD.
	literal, replaceNUL bool
	ended               bool
	references          referenceTable
}

// tokenAttribute is where an attribute's name and value lie.
type tokenAttribute struct{ key, value span }

// newTokenizer reads src, whose tag and attribute names it turns to lower
// case in place.
func newTokenizer(src []byte) *tokenizer { return &tokenizer{src: src} }

// Next goes to the next token.
func (z *tokenizer) Next() html.TokenType {
	z.raw, z.literal, z.replaceNUL = z.pos, false, false
	z.kind = z.scan()
	return z.kind
}

func (z *tokenizer) scan() html.TokenType {
	if z.ended {
		return html.ErrorToken
	}
	if z.rawName != nil && z.rawText() {
		return html.TextToken
	}
	if end := textEnd(z.src, z.pos); end > z.pos {
		z.data = span{int32(z.pos), int32(end)}
		z.pos = end
		return html.TextToken
	}
	if z.pos == len(z.src) {
		z.ended = true
		return html.ErrorToken
	}
	switch c := z.src[z.pos+1]; {
	case isLetter(c):
		return z.startTag()
	case c == '/' && isLetter(z.src[z.pos+2]):
		return z.endTag()
	}
	z.pos = skipDeclaration(z.src, z.pos)
	return html.CommentToken
}

// textEnd returns where the text at i ends: before what begins like a tag or
// a comment, or at the end.
func textEnd(b []byte, i int) int {
	for i < len(b) {
		n := bytes.IndexByte(b[i:], '<')
		if n < 0 || i+n+1 == len(b) {
			break
		}
		i += n
		switch c := b[i+1]; {
		case isLetter(c), c == '!', c == '?', c == '/' && i+2 < len(b):
			return i
		}
		i++
	}
	return len(b)
}

// rawText reads the text of an element that holds only text; false if there
// is none.
func (z *tokenizer) rawText() bool {
	name := string(z.rawName)
	end := len(z.src)
	if name != "plaintext" {
		end = skipRaw(z.src, z.pos, z.rawName)
	}
	z.rawName = nil
	if end == z.pos {
		return false
	}
	z.data = span{int32(z.pos), int32(end)}
	z.pos, z.replaceNUL, z.literal = end, true, name != "title" && name != "textarea"
	return true
}

// name notes a tag's name, in lower case, and returns its end.
func (z *tokenizer) name(start int) int {
	end := skipName(z.src, start)
	lowerInPlace(z.src[start:end])
	z.data = span{int32(start), int32(end)}
	return end
}

func (z *tokenizer) startTag() html.TokenType {
	end := z.name(z.pos + 1)
	z.attrs, z.next = z.attrs[:0], 0
	unquoted := -1
	for i := end; ; {
		if i = skipSpace(z.src, i); i >= len(z.src) {
			return z.cut()
		}
		if z.src[i] == '>' {
			z.pos = i + 1
			selfClosing := z.src[i-1] == '/' && unquoted != i
			return z.opened(z.src[z.data.start:z.data.end], selfClosing)
		}
		a := scanAttribute(z.src, i)
		if a.next < 0 {
			return z.cut()
		}
		if a.keyEnd > i {
			lowerInPlace(z.src[i:a.keyEnd])
			z.attrs = append(z.attrs, tokenAttribute{span{int32(i), int32(a.keyEnd)}, span{int32(a.val), int32(a.valEnd)}})
		}
		if i, unquoted = a.next, -1; a.valEnd == a.end && a.val < a.valEnd {
			unquoted = a.end
		}
	}
}

// opened notes what the content of a start tag's element is.
func (z *tokenizer) opened(name []byte, selfClosing bool) html.TokenType {
	if isRawName(name) || string(name) == "plaintext" {
		z.rawName = name
	}
	if selfClosing {
		return html.SelfClosingTagToken
	}
	return html.StartTagToken
}

func (z *tokenizer) endTag() html.TokenType {
	t := skipTag(z.src, z.name(z.pos+2))
	if t.end < 0 {
		return z.cut()
	}
	z.pos, z.attrs, z.next = t.end, z.attrs[:0], 0
	return html.EndTagToken
}

// cut ends the page at a tag that its end cuts off.
func (z *tokenizer) cut() html.TokenType {
	z.pos, z.ended = len(z.src), true
	return html.ErrorToken
}

// TagName returns a tag's name in lower case and whether it has attributes.
func (z *tokenizer) TagName() (name []byte, more bool) {
	return replaceNUL(z.src[z.data.start:z.data.end]), len(z.attrs) > 0
}

// TagAttr returns the next attribute, its name in lower case and its value
// with character references resolved, and whether there are more.
func (z *tokenizer) TagAttr() (key, value []byte, more bool) {
	if z.next >= len(z.attrs) {
		return nil, nil, false
	}
	a := z.attrs[z.next]
	z.next++
	value = replaceNUL(z.src[a.value.start:a.value.end])
	return replaceNUL(z.src[a.key.start:a.key.end]), z.references.resolve(unifyNewlines(value), true), z.next < len(z.attrs)
}

// Text returns a text with line ends unified and character references
// resolved. It holds until the page is changed.
func (z *tokenizer) Text() []byte {
	text := unifyNewlines(z.src[z.data.start:z.data.end])
	if z.replaceNUL {
		text = replaceNUL(text)
	}
	if z.literal {
		return text
	}
	return z.references.resolve(text, false)
}

// Raw returns the token as it stands in the page.
func (z *tokenizer) Raw() []byte { return z.src[z.raw:z.pos] }

func lowerInPlace(b []byte) {
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
}

// replaceNUL puts U+FFFD for NUL.
func replaceNUL(b []byte) []byte {
	if bytes.IndexByte(b, 0) < 0 {
		return b
	}
	return bytes.ReplaceAll(b, []byte{0}, []byte("\uFFFD"))
}

// unifyNewlines puts a line feed for a carriage return and for the two.
func unifyNewlines(b []byte) []byte {
	if bytes.IndexByte(b, '\r') < 0 {
		return b
	}
	return bytes.ReplaceAll(bytes.ReplaceAll(b, []byte("\r\n"), []byte("\n")), []byte("\r"), []byte("\n"))
}
