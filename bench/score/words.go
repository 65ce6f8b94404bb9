package score

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// unseen are the characters that show nothing and part no words: the soft
// hyphen, zero-width characters and marks of direction.
const unseen = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"

// words are the words of a text without its unseen characters, after
// compatibility normalization (NFKC) and lower-casing by Unicode's full mapping,
// final sigma included: what Python's str.translate, unicodedata.normalize,
// str.lower and the pattern \w+ give.
func words(s string) []string {
	return rawWords(lower(norm.NFKC.String(seen(s))))
}

// seen is a text without its unseen characters.
func seen(s string) string {
	if !strings.ContainsAny(s, unseen) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(unseen, r) {
			return -1
		}
		return r
	}, s)
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

// normalizedAll are texts by their words alone, each for itself.
func normalizedAll(texts []string) []string {
	all := make([]string, len(texts))
	for i, text := range texts {
		all[i] = normalized(text)
	}
	return all
}

// folded is a text with each run of white space as one space. The separators
// U+001C to U+001F are white space to Python and not to Go.
func folded(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool {
		return unicode.IsSpace(r) || '\x1c' <= r && r <= '\x1f'
	}), " ")
}
