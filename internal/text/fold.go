package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// FoldSpace makes one space of each run of white space, and drops the
// characters that show nothing.
func FoldSpace(s string) string {
	if IsOneLine(s) {
		return strings.Clone(s)
	}
	b := make([]byte, 0, len(s))
	space := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			space = len(b) > 0
		case unicode.IsControl(r), r == '\ufeff', r == '\u200b', r == '\u00ad':
		default:
			if space {
				b = append(b, ' ')
				space = false
			}
			b = utf8.AppendRune(b, r)
		}
	}
	return string(b)
}

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

// The line grammars (captions, bylines, copyright lines, related links,
// datelines) share the helpers of this file. All work on a line that OneLine
// made, so that a space is one space and a match may return a piece of it.

// OneLine returns s as valid UTF-8 on one line: white space folded to single
// spaces, control characters and the marks that only steer layout dropped.
func OneLine(s string) string {
	if IsOneLine(s) {
		return s
	}
	s = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		if unicode.IsControl(r) || isLayoutMark(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	return strings.Join(strings.Fields(s), " ")
}

// IsOneLine reports whether OneLine leaves s as it is; most text of a page is so. It
// may say no where a character is rare.
func IsOneLine(s string) bool {
	space := true // a space may not follow
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == ' ':
			if space {
				return false
			}
			space = true
			i++
			continue
		case c < ' ', c == 0x7F:
			return false
		case c < utf8.RuneSelf:
			i++
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError || !isPlain(r) {
				return false
			}
			i += size
		}
		space = false
	}
	return !space || s == ""
}

// isPlain reports whether a character beyond ASCII is no space, control character,
// layout mark or soft hyphen. The ranges are those that hold them all.
func isPlain(r rune) bool {
	switch {
	case r <= 0xA0, r == '\u00AD', r == '\u061C', r == '\u1680', r >= '\u2000' && r <= '\u200F', r >= '\u2028' &&
		r <= '\u206F', r == '\u3000', r == '\uFEFF':
		return false
	}
	return true
}

// isLayoutMark reports whether r shows nothing and belongs to no word: zero-width
// spaces and the bidirectional marks of Unicode Annex 9. The joiners stay,
// since Persian and the scripts of India write with them.
func isLayoutMark(r rune) bool {
	switch {
	case r == '\u200B', r == '\u2060', r == '\uFEFF':
		return true
	case r == '\u200E', r == '\u200F', r == '\u061C':
		return true
	case r >= '\u202A' && r <= '\u202E', r >= '\u2066' && r <= '\u2069':
		return true
	}
	return false
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
