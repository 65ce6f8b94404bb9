package pagetest

import (
	"encoding/json"
	"html"
	"strings"
	"unicode"
)

// OccursIn reports of a text whether it occurs in a page with that visible text: a block of the body
// whole in the visible text, or, where the text stands only in a script, and for
// fields that join blocks or come from metadata, each word in the page's source.
func OccursIn(page []byte, visible string) func(text string) bool {
	visible = BareText(visible)
	source := ""
	return func(text string) bool {
		if strings.Contains(visible, BareText(text)) {
			return true
		}
		if source == "" {
			source = BareText(sourceText(page))
		}
		for word := range strings.FieldsSeq(text) {
			if !strings.Contains(source, BareText(word)) {
				return false
			}
		}
		return true
	}
}

// nestedStates is how often the library reads a string of a script's state as a
// state again.
const nestedStates = 2

// sourceText is a page's source with the escapes of JSON and the references of
// HTML read: the escapes once for each string around a state, as a state may
// stand in a string of another, and the references twice, as a fragment of HTML
// in JSON in HTML needs.
func sourceText(page []byte) string {
	var b strings.Builder
	text := string(page)
	b.WriteString(text + html.UnescapeString(text))
	for range 1 + nestedStates {
		text = unescaped(text)
		read := html.UnescapeString(html.UnescapeString(text))
		b.WriteString(read + bareTags(read))
	}
	return b.String()
}

// bareTags is a text without tags, in the plainest way.
func bareTags(s string) string {
	var b strings.Builder
	in := false
	for _, r := range s {
		in = in && r != '>' || r == '<'
		if !in && r != '>' {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// unescaped reads the escapes of JSON strings wherever they stand; what is
// escaped without need, as a quote in a script may be, is itself.
func unescaped(s string) string {
	var b strings.Builder
	for len(s) > 0 {
		i := strings.IndexByte(s, '\\')
		if i < 0 || i+1 >= len(s) {
			break
		}
		b.WriteString(s[:i])
		n := 2
		if s[i+1] == 'u' {
			n = min(6, len(s)-i)
			if i+12 <= len(s) && s[i+6] == '\\' && strings.HasPrefix(strings.ToLower(s[i+2:]), "d8") {
				n = 12
			}
		}
		var text string
		if json.Unmarshal([]byte(`"`+s[i:i+n]+`"`), &text) == nil {
			b.WriteString(text)
		} else {
			b.WriteString(s[i+1 : i+n])
		}
		s = s[i+n:]
	}
	return b.String() + s
}

// BareText is a text without white space and invisible characters.
func BareText(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, s)
}
