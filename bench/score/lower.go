package score

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// lower is a text in small letters by Unicode's full mapping without a
// language (The Unicode Standard, section 3.13, rule R2), which is Python's
// str.lower. The standard library's mapping is by single characters and knows
// neither of the two that need more; the Lower of golang.org/x/text/cases
// (v0.43.0) misses the final sigma in some long texts.
func lower(s string) string {
	if !strings.ContainsAny(s, "Σİ") {
		return strings.ToLower(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	// A sigma is final where the last character before it that is not ignored
	// is a letter with cases, and the next after it is none.
	afterCased := false
	for i, r := range s {
		switch {
		case r == 'İ':
			b.WriteString("i\u0307")
		case r == 'Σ' && afterCased && !beforeCased(s[i+utf8.RuneLen(r):]):
			b.WriteRune('ς')
		default:
			b.WriteRune(unicode.ToLower(r))
		}
		if !caseIgnorable(r) {
			afterCased = cased(r)
		}
	}
	return b.String()
}

// beforeCased reports whether a letter with cases comes next, but for characters
// that are ignored.
func beforeCased(s string) bool {
	for _, r := range s {
		if !caseIgnorable(r) {
			return cased(r)
		}
	}
	return false
}

// cased reports whether a character has the property Cased.
func cased(r rune) bool {
	return unicode.In(r, unicode.Lu, unicode.Ll, unicode.Lt, unicode.Other_Uppercase, unicode.Other_Lowercase)
}

// midWord are the characters whose Word_Break is MidLetter, MidNumLet or
// Single_Quote (UAX #29).
const midWord = "'.:\u00b7\u0387\u055f\u05f4\u2018\u2019\u2024\u2027\ufe13\ufe52\ufe55\uff07\uff0e\uff1a"

// caseIgnorable reports whether a character has the property Case_Ignorable.
func caseIgnorable(r rune) bool {
	return unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf, unicode.Lm, unicode.Sk) || strings.ContainsRune(midWord, r)
}
