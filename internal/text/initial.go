package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// InitialOf is the letter that a text is, an opening quote before it aside; 0 where it
// is anything else.
func InitialOf(s []byte) rune {
	if len(s) > 2*utf8.UTFMax {
		return 0
	}
	r, n := utf8.DecodeRune(s)
	if ClassOfRune(r) == ClassQuote {
		s = s[n:]
		r, n = utf8.DecodeRune(s)
	}
	if n != len(s) || !unicode.IsUpper(r) {
		return 0
	}
	return r
}

// ContinuesWord reports whether a text may go on with a word after its first letter.
func ContinuesWord(next []byte) bool {
	r, n := utf8.DecodeRune(next)
	if !unicode.IsUpper(r) {
		return unicode.IsLower(r)
	}
	second, _ := utf8.DecodeRune(next[n:])
	return unicode.IsUpper(second) || unicode.IsSpace(second)
}

// JoinsInitial reports whether a letter and the next text are one word; named is a drop
// cap by its name.
// A letter that is no word itself begins one, and what is no word goes on with one.
func JoinsInitial(letter, next []byte, named bool) bool {
	fragment := next
	for i := 0; i < len(next); {
		r, n := utf8.DecodeRune(next[i:])
		if !unicode.IsLetter(r) {
			fragment = next[:i]
			break
		}
		i += n
	}
	rest := strings.ToLower(string(fragment))
	if !named {
		return len(rest) == 1 && len(next) > 1 && next[1] == ' ' && strings.Contains("bdfglmnprt", rest)
	}
	return !IsWord(letter) || !beginsAsWord(rest)
}

// oneLetterWords are the letters that are words at the beginning of a sentence.
const oneLetterWords = "AIOEYÀÈÓÁАВИКОСУЯІЄЗЙЎ"

// IsWord reports whether a text is a letter that is a word by itself.
func IsWord(s []byte) bool { return strings.ContainsRune(oneLetterWords, InitialOf(s)) }

// onsets are the pairs of consonants that words of the languages in Latin letters
// begin with.
const onsets = " bl br by ch cl cr cz dr dw fj fl fr gh gl gn gr hr kl kn kr ll mn ph pf pl pr ps qu" +
	" rh rz sc sh sj sk sl" +
	" sm sn sp sq st sv sw sz th tr ts tw vl vr wh wr zl zw zy "

// beginsAsWord reports whether a word may begin as a fragment does; of one in other
// than ASCII letters that is not known, and it may.
func beginsAsWord(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return true
		}
	}
	const vowels = "aeiouy"
	switch {
	case !strings.ContainsAny(s, vowels):
		return false
	case strings.IndexByte(vowels, s[0]) >= 0 || strings.IndexByte(vowels, s[1]) >= 0:
		return true
	}
	return strings.Contains(onsets, " "+s[:2]+" ")
}
