package markup

import (
	"bytes"

	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/internal/text"
)

// referenceTable resolves character references and remembers those of the
// page: most pages use a handful again and again.
type referenceTable struct {
	known map[string]string
}

const (
	// longestKnown is the length of the longest reference that is remembered;
	// the names in use are shorter.
	longestKnown = 16
	// mostKnown is how many are remembered.
	mostKnown = 256
)

// resolve returns text with its character references resolved, by the rules
// for attribute values if it is one; text itself where it has none.
func (t *referenceTable) resolve(text []byte, attribute bool) []byte {
	i := bytes.IndexByte(text, '&')
	if i < 0 {
		return text
	}
	out := append(make([]byte, 0, len(text)), text[:i]...)
	for text = text[i:]; len(text) > 0; {
		n := referenceEnd(text)
		if n == 1 || attribute && keepsReference(text, n) {
			out = append(out, text[:n]...)
		} else {
			out = append(out, t.lookup(text[:n], attribute)...)
		}
		text = text[n:]
		next := bytes.IndexByte(text, '&')
		if next < 0 {
			next = len(text)
		}
		out = append(out, text[:next]...)
		text = text[next:]
	}
	return out
}

// referenceEnd returns the length of what may be a character reference at the
// beginning of text, which is an ampersand.
func referenceEnd(raw []byte) int {
	i := 1
	if i < len(raw) && raw[i] == '#' {
		i++
	}
	for i < len(raw) && (text.IsLetter(raw[i]) || '0' <= raw[i] && raw[i] <= '9') {
		i++
	}
	if i > 1 && i < len(raw) && raw[i] == ';' {
		i++
	}
	return i
}

// keepsReference reports whether the n bytes that begin an attribute's value, or
// stand in it, are no reference for what follows: without a semicolon and
// before an equals sign they are part of an address (HTML § 13.2.5.73).
func keepsReference(value []byte, n int) bool {
	return value[1] != '#' && value[n-1] != ';' && n < len(value) && value[n] == '='
}

// lookup resolves one reference.
func (t *referenceTable) lookup(reference []byte, attribute bool) string {
	if s, ok := t.known[string(reference)]; ok {
		if attribute && isPart(reference, s) {
			return string(reference)
		}
		return s
	}
	s := html.UnescapeString(string(reference))
	if len(reference) <= longestKnown && len(t.known) < mostKnown {
		if t.known == nil {
			t.known = make(map[string]string)
		}
		t.known[string(reference)] = s
	}
	if attribute && isPart(reference, s) {
		return string(reference)
	}
	return s
}

// isPart reports whether only the beginning of a name was resolved ("&notit" to
// "¬it"), which in attribute values does not count: the rest is still there.
func isPart(reference []byte, resolved string) bool {
	if reference[1] == '#' || len(resolved) == 1 {
		return false // a number, or one sign, as that of "&semi;"
	}
	last, end := reference[len(reference)-1], resolved[len(resolved)-1]
	return end == last && (last == ';' || text.IsLetter(last) || '0' <= last && last <= '9')
}
