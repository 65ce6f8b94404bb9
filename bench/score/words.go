package score

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// words are the words of a text after compatibility normalization (NFKC) and
// lower-casing by Unicode's full mapping, final sigma included: what Python's
// unicodedata.normalize, str.lower and the pattern \w+ give.
func words(s string) []string {
	return rawWords(lower(norm.NFKC.String(s)))
}

// rawWords are the runs of word characters of a text as it is.
func rawWords(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !wordRune(r) })
}

// wordRune tells what Python's \w tells: a letter, a number of any kind or an
// underscore. Marks are none: they part the words of scripts that need them, in
// the truth and in the prediction alike.
func wordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsNumber(r) || r == '_'
}

// normalized is a text by its words alone.
func normalized(s string) string { return strings.Join(words(s), " ") }

// folded is a text with each run of white space as one space. The separators
// U+001C to U+001F are white space to Python and not to Go.
func folded(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || '\x1c' <= r && r <= '\x1f'
	}), " ")
}
