package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// CutText cuts a text to at most n bytes, between characters.
func CutText(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// FirstLetters is the first n bytes or a few less of what Letters gives.
func FirstLetters(s string, n int) string {
	for i, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			if n -= utf8.RuneLen(unicode.ToLower(r)); n < 0 {
				return Letters(s[:i])
			}
		}
	}
	return Letters(s)
}

// Letters is a text's letters and digits in lower case.
func Letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
