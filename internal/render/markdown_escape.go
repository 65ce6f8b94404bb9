package render

import (
	"strings"
	"unicode/utf8"
)

// escapeText escapes one line of text, wherever in a document it stands,
// by backslashes (CommonMark § 2.4), and "<" by a reference, so that the
// document is harmless also where it is taken for HTML.
func escapeText(s string) string {
	var b strings.Builder
	b.Grow(len(s) + len(s)/16)
	for i := range len(s) {
		switch {
		case s[i] == '<':
			b.WriteString("&lt;")
			continue
		case isMarkup(s, i):
			b.WriteByte('\\')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// isMarkup reports whether the byte at i could be read as markup.
func isMarkup(s string, i int) bool {
	switch s[i] {
	case '\\', '`', '*', '[', ']', '|', '~', '{', '$':
		return true // code, emphasis, links, tables, strikethrough, attributes, formulas
	case '_':
		return !isAlphanumeric(s, i-1) || !isAlphanumeric(s, i+1) // inside a word it is a letter
	case '&':
		return isReference(s[i+1:])
	case '#':
		return i == 0 || s[i-1] == ' ' // opens a heading, or closes one
	case '>', '-', '+', '=':
		return i == 0 // a quotation, a list, a heading's underline
	case ':':
		return i == 0 || strings.HasPrefix(s[i:], "://") // a table's alignment; an address that GFM would link
	case '@':
		return true // an address that GFM would link
	case '.':
		return numbersItem(s[:i]) || strings.HasSuffix(strings.ToLower(s[max(0, i-3):i]), "www")
	case ')':
		return numbersItem(s[:i]) // a numbered list
	}
	return false
}

func isAlphanumeric(s string, i int) bool {
	return i >= 0 && i < len(s) && s[i] < utf8.RuneSelf && isLetter(rune(s[i]))
}

// numbersItem reports whether a line's beginning would number a list item
// (CommonMark § 5.2: at most nine digits).
func numbersItem(s string) bool {
	if s == "" || len(s) > 9 {
		return false
	}
	return strings.Trim(s, "0123456789") == ""
}

// longestName is over the length of the longest named character reference,
// and of any number that means something.
const longestName = 40

// isReference reports whether what follows an "&" could make a character
// reference of it (CommonMark § 2.5).
func isReference(s string) bool {
	for i := range min(len(s), longestName) {
		switch c := s[i]; {
		case c == ';':
			return i > 0
		case c == '#' && i == 0, isAlphanumeric(s, i):
		default:
			return false
		}
	}
	return false
}

// destination escapes an address for a link's destination (CommonMark § 6.3),
// where references count.
func destination(address string) string {
	var b strings.Builder
	b.Grow(len(address))
	for i := range len(address) {
		b.WriteByte(address[i])
		if address[i] == '&' && isReference(address[i+1:]) {
			b.WriteString("amp;")
		}
	}
	return b.String()
}
