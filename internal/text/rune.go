package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// IsHangul reports whether r is of the Korean script.
func IsHangul(r rune) bool { return unicode.Is(unicode.Hangul, r) }

// LastWord returns the last word of s with its punctuation.
func LastWord(s string) string {
	s = strings.TrimRight(s, " ")
	return s[strings.LastIndexByte(s, ' ')+1:]
}

// FirstRune returns the first rune of s.
func FirstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// LastBytes returns the last n bytes of s, from a character's start on.
func LastBytes(s string, n int) string {
	from := max(0, len(s)-n)
	for from > 0 && from < len(s) && !utf8.RuneStart(s[from]) {
		from++
	}
	return s[from:]
}

// LastRune returns the last rune of s.
func LastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// IsUnspaced reports whether r is of a script that writes words without spaces.
func IsUnspaced(r rune) bool {
	const first = '\u0E00' // of Thai, the lowest of them
	return r >= first && isUnspacedScript(r)
}

func isUnspacedScript(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai) || r == 'ー'
}

// IsCJK reports whether r is of the Chinese, Japanese or Korean script.
func IsCJK(r rune) bool {
	const first = '\u1100' // of Hangul, the lowest of them
	return r >= first && isCJKScript(r)
}

func isCJKScript(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul) || r == 'ー'
}

// StartsUpper reports whether the word begins as names do: with a capital letter,
// or with a letter of a script that has no capitals.
func StartsUpper(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r) || unicode.IsTitle(r) || unicode.In(r, unicode.Lo)
}

// IsAllUpper reports whether the word has two letters or more and only capitals.
func IsAllUpper(word string) bool {
	letters := 0
	for _, r := range word {
		if unicode.IsLetter(r) {
			letters++
			if !unicode.IsUpper(r) {
				return false
			}
		}
	}
	return letters >= 2
}

// HasDigit reports whether s holds a decimal digit of any script.
func HasDigit(s string) bool { return strings.ContainsFunc(s, unicode.IsDigit) }

// HasLetter reports whether s holds a letter.
func HasLetter(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }

// HasCJK reports whether s holds a Chinese, Japanese or Korean character.
func HasCJK(s string) bool { return strings.ContainsFunc(s, IsCJK) }

// ClosingBracket returns the bracket that closes one, 0 where it opens none.
func ClosingBracket(open rune) rune {
	switch open {
	case '(':
		return ')'
	case '[':
		return ']'
	case '（':
		return '）'
	case '【':
		return '】'
	case '［':
		return '］'
	case '〔':
		return '〕'
	case '‹':
		return '›'
	case '〈':
		return '〉'
	case '<':
		return '>'
	}
	return 0
}

// IsLetter reports whether c is a letter of ASCII.
func IsLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// IsSpace reports whether c is white space in HTML (HTML § 3.2.5, ASCII whitespace).
func IsSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }
