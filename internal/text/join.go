package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Joins reports whether two texts without white space between belong together
// even where an element sets one of them apart: a sentence's date and the comma
// behind it, the bracket before a name.
func Joins(before, after []byte) bool {
	last, _ := utf8.DecodeLastRune(before)
	first, n := utf8.DecodeRune(after)
	switch {
	case strings.ContainsRune(opening, last):
		return true
	case first == '\'' || first == '’' || first == '"':
		return true
	case strings.ContainsRune(closing, first):
		return n == len(after) || !IsDigit(after[n]) // ".5" is a number
	case unicode.IsDigit(last) && (first == '-' || first == '–' || first == '/'):
		return n == len(after) || IsDigit(after[n]) // a span of years
	case unicode.IsDigit(first) && (last == '-' || last == '–' || last == '/'):
		return true
	case unicode.IsLetter(last) && first == '-' && n < len(after):
		next, _ := utf8.DecodeRune(after[n:])
		return unicode.IsLetter(next) // May-born
	case unicode.IsLetter(last) && first == 's' && n < len(after):
		return IsSpace(after[n]) || strings.IndexByte(closing, after[n]) >= 0 // a plural or a genitive
	case unicode.Is(unicode.Hiragana, last) || unicode.Is(unicode.Hiragana, first):
		return true // particles
	}
	return unicode.IsDigit(last) && unicode.Is(unicode.Han, first) // 2009年
}

// opening and closing are the marks that stand close to the word behind or before
// them.
const (
	opening = "([{“‘„«‹¿¡「『（《【"
	closing = ",.;:!?…)]}”»›%‰、。，；：！？）》」』】"
)
