package markup

import (
	"bytes"
	"strings"

	"github.com/standfirst/standfirst/internal/text"
)

// The functions here pass over one piece of markup each, as the HTML
// tokenizer of x/net/html does: they take the page and a place in it and
// return the place after the piece, the page's end where it does not end.

// IsRawName reports whether the content of the named element is text up to its
// end tag. That of plaintext has no end and does not count.
func IsRawName(name []byte) bool { return lookupElement(name).is(TraitRaw) }

// maxName is over the length of any name that is looked up.
const maxName = 20

// lowerName returns name in lower case in buf, empty where it is too long to
// be any that is looked up.
func lowerName(buf *[maxName]byte, name []byte) []byte {
	if len(name) > maxName {
		return nil
	}
	for i, c := range name {
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		buf[i] = c
	}
	return buf[:len(name)]
}

func skipSpace(b []byte, i int) int {
	for i < len(b) && text.IsSpace(b[i]) {
		i++
	}
	return i
}

// skipName passes over a tag's name.
func skipName(b []byte, i int) int {
	for i < len(b) && !text.IsSpace(b[i]) && b[i] != '/' && b[i] != '>' {
		i++
	}
	return i
}

// skipPast passes over everything to the end of the next mark.
func skipPast(b []byte, i int, mark string) int {
	if i < len(b) {
		if n := bytes.Index(b[i:], []byte(mark)); n >= 0 {
			return i + n + len(mark)
		}
	}
	return len(b)
}

// skipDeclaration passes over a comment, a doctype, or what the tokenizer
// takes for a comment, at lt.
func skipDeclaration(b []byte, lt int) int {
	if bytes.HasPrefix(b[lt:], []byte("<!--")) {
		return skipComment(b, lt+len("<!--"))
	}
	return skipPast(b, lt+2, ">")
}

// sign is what a "<" begins.
type sign uint8

const (
	signNone        sign = iota // text
	signStart                   // a start tag
	signEnd                     // an end tag
	signDeclaration             // a comment, a declaration or what browsers take for one
)

// nextSign returns where the next "<" stands and what it begins; ok is false at the end,
// where nothing can begin.
func nextSign(b []byte, pos int) (lt int, of sign, ok bool) {
	lt = bytes.IndexByte(b[pos:], '<')
	if lt < 0 || pos+lt+2 >= len(b) {
		return 0, signNone, false
	}
	lt += pos
	switch c := b[lt+1]; {
	case text.IsLetter(c):
		return lt, signStart, true
	case c == '/' && text.IsLetter(b[lt+2]):
		return lt, signEnd, true
	case c == '/' || c == '!' || c == '?':
		return lt, signDeclaration, true
	}
	return lt, signNone, true
}

// skipComment passes over a comment's text and end: "-->", "--!>", or right
// at its beginning ">" and "->".
func skipComment(b []byte, start int) int {
	for i := start; ; {
		n := bytes.IndexByte(b[i:], '>')
		if n < 0 {
			return len(b)
		}
		text := b[start : i+n]
		i += n + 1
		if len(text) == 0 || string(text) == "-" ||
			bytes.HasSuffix(text, []byte("--")) || bytes.HasSuffix(text, []byte("--!")) {
			return i
		}
	}
}

// scannedTag is where a tag ends, -1 if the page ends in it, when the tokenizer
// gives no tag.
type scannedTag struct {
	end         int
	selfClosing bool
}

// skipTag passes over a tag's attributes.
func skipTag(b []byte, i int) scannedTag {
	unquoted := -1 // the end of the last attribute if it is an unquoted value
	for {
		if i = skipSpace(b, i); i >= len(b) {
			return scannedTag{end: -1}
		}
		if b[i] == '>' {
			return scannedTag{i + 1, b[i-1] == '/' && unquoted != i}
		}
		a := scanAttribute(b, i)
		if a.next < 0 {
			return scannedTag{end: -1}
		}
		if i, unquoted = a.next, -1; a.valEnd == a.end && a.val < a.valEnd {
			unquoted = a.end
		}
	}
}

// scannedAttribute is where an attribute's parts are: its key ends at keyEnd, its
// value is from val to valEnd, it ends at end, and the scan goes on at next,
// -1 if the page ends in it.
type scannedAttribute struct {
	keyEnd, val, valEnd, end, next int
}

// scanAttribute reads the scannedAttribute at i, where neither space nor ">" is. A
// lone "/" is an scannedAttribute without a key.
func scanAttribute(b []byte, i int) scannedAttribute {
	j := i
	if b[j] == '=' {
		j++ // before a name the sign is part of it
	}
	for j < len(b) && !endsKey[b[j]] {
		j++
	}
	a := scannedAttribute{keyEnd: j, val: j, valEnd: j, end: j, next: -1}
	k := skipSpace(b, j)
	if k >= len(b) {
		return a
	}
	switch b[k] {
	case '/':
		a.next = k + 1
		return a
	case '=':
		return a.scanValue(b, skipSpace(b, k+1))
	}
	a.next = k
	return a
}

// endsKey tells the bytes before which an attribute's key ends.
var endsKey = [256]bool{' ': true, '\n': true, '\t': true, '\r': true, '\f': true, '/': true, '>': true, '=': true}

// scanValue reads the value at k.
func (a scannedAttribute) scanValue(b []byte, k int) scannedAttribute {
	if k >= len(b) {
		return a
	}
	switch quote := b[k]; quote {
	case '>':
		a.val, a.valEnd, a.end, a.next = k, k, k, k
	case '"', '\'':
		n := bytes.IndexByte(b[k+1:], quote)
		if n < 0 {
			return a
		}
		a.val, a.valEnd = k+1, k+1+n
		a.end, a.next = a.valEnd+1, a.valEnd+1
	default:
		end := k + 1
		for end < len(b) && !text.IsSpace(b[end]) && b[end] != '>' {
			end++
		}
		if end == len(b) {
			return a
		}
		a.val, a.valEnd, a.end, a.next = k, end, end, end
	}
	return a
}

// isEndTag reports whether b begins with "</name" and what may follow it.
func isEndTag(b []byte, name string) bool {
	n := len("</") + len(name)
	if len(b) <= n || b[1] != '/' || !strings.EqualFold(string(b[2:n]), name) {
		return false
	}
	return text.IsSpace(b[n]) || b[n] == '/' || b[n] == '>'
}

// skipRaw passes over text to the end tag of the named element.
func skipRaw(b []byte, i int, name []byte) int {
	if string(name) == "script" {
		return skipScript(b, i)
	}
	for i < len(b) {
		n := bytes.IndexByte(b[i:], '<')
		if n < 0 {
			break
		}
		if i += n; isEndTag(b[i:], string(name)) {
			return i
		}
		i++
	}
	return len(b)
}

// skipScript passes over a script to its end tag. From "<!--" to "-->" the
// text is escaped, and "<script" in it hides the next end tag.
func skipScript(b []byte, i int) int {
	for i < len(b) {
		n := bytes.IndexByte(b[i:], '<')
		if n < 0 {
			break
		}
		i += n
		switch {
		case isEndTag(b[i:], "script"):
			return i
		case bytes.HasPrefix(b[i:], []byte("<!--")):
			var ended bool
			if i, ended = skipEscaped(b, i+len("<!--")); ended {
				return i
			}
		default:
			i++
		}
	}
	return len(b)
}

// skipEscaped passes over a script's escaped text. It reports whether the script
// ends there; if not, plain script text goes on.
func skipEscaped(b []byte, i int) (_ int, ended bool) {
	hidden := false // an end tag belongs to a script start tag in the text
	dashes := 2
	for i < len(b) {
		c := b[i]
		switch {
		case c == '-':
			dashes++
			i++
			continue
		case c == '>' && dashes >= 2:
			return i + 1, false
		case c == '<' && isEndTag(b[i:], "script"):
			if !hidden {
				return i, true
			}
			hidden = false
			i += len("</script>")
		case c == '<' && !hidden:
			switch next := i + 1; {
			case next == len(b):
				return next, false
			case text.IsLetter(b[next]):
				hidden = isScriptName(b[next:])
			case b[next] != '/':
				// x/net/html leaves the escaped text here, where the standard
				// stays in it; what it takes for text is what counts.
				return next, false
			}
			i++
		default:
			i++
		}
		dashes = 0
	}
	return len(b), false
}

// isScriptName reports whether b begins with a whole tag name "script".
func isScriptName(b []byte) bool {
	const name = "script"
	if len(b) <= len(name) || !strings.EqualFold(string(b[:len(name)]), name) {
		return false
	}
	c := b[len(name)]
	return text.IsSpace(c) || c == '/' || c == '>'
}
