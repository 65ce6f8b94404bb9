package text

import (
	"strings"
	"unicode/utf8"
)

// Blank is what a character that shows nothing does to the text around it.
type Blank uint8

// The kinds of characters that show nothing.
const (
	NotBlank     Blank = iota // the character shows something
	BlankDropped              // the character is dropped
	BlankSpace                // the character is white space
	BlankWide                 // the character is white space that indents
)

// BlankOf returns what r does to the text around it. It is the one definition of
// white space and of invisible characters:
//
//   - White space is what Unicode calls so (White_Space in its property list).
//   - The other control characters, the soft hyphen, zero-width spaces and the
//     marks that only direct the layout of bidirectional text (Unicode Annex 9)
//     are dropped. The joiners stay, since Persian and the scripts of India are
//     written with them.
func BlankOf(r rune) Blank {
	if r > 0xAD && r < 0x061C || r > 0x3000 && r != 0xFEFF {
		return NotBlank
	}
	return findBlank(r)
}

func findBlank(r rune) Blank {
	switch {
	case r > ' ' && r < 0x7F, r > 0x200F && r < 0x2028: // ASCII; dashes and quotation marks
		return NotBlank
	case r == ' ', r >= '\t' && r <= '\r', r == 0x85, r == 0x1680,
		r >= 0x2000 && r <= 0x200A, r == 0x2028, r == 0x2029, r == 0x202F, r == 0x205F:
		return BlankSpace
	case r == 0xA0, r == 0x3000: // no-break space, ideographic space
		return BlankWide
	case r < ' ', r >= 0x7F && r < 0xA0, r == 0xAD: // control characters, soft hyphen
		return BlankDropped
	case r == 0x200B, r == 0x2060, r == 0xFEFF: // zero-width space, word joiner, byte order mark
		return BlankDropped
	case r == 0x061C, r == 0x200E, r == 0x200F, r >= 0x202A && r <= 0x202E, r >= 0x2066 && r <= 0x2069:
		return BlankDropped // marks of direction
	}
	return NotBlank
}

// LeadingBlank returns what the first character of s does to the text around it,
// and the character's length in bytes: 0 where it shows something, as bytes that
// are not UTF-8 do. s is not empty.
func LeadingBlank(s []byte) (int, Blank) {
	c := s[0]
	if c > 0xC2 && c < 0xE1 && c != 0xD8 || c > 0xE3 && c != 0xEF { // most letters and ideographs
		return 0, NotBlank
	}
	switch { // what begins a blank
	case c <= ' ', c == 0x7F, c == 0xC2, c == 0xD8:
	case len(s) < 3:
		return 0, NotBlank
	case c == 0xE2 && s[1] <= 0x81, c == 0xE1 && s[1] == 0x9A, c == 0xE3 && s[1] == 0x80, c == 0xEF && s[1] == 0xBB:
	default:
		return 0, NotBlank
	}
	r, n := utf8.DecodeRune(s)
	if b := BlankOf(r); b != NotBlank {
		return n, b
	}
	return 0, NotBlank
}

// FoldSpace returns s as valid UTF-8 on one line, with runs of white space as
// single spaces and without invisible characters. The result shares no memory
// with s.
func FoldSpace(s string) string {
	if IsOneLine(s) {
		return strings.Clone(s)
	}
	return foldSpace(s)
}

// OneLine is FoldSpace for a string that may be kept: it returns s itself where
// nothing changes.
func OneLine(s string) string {
	if IsOneLine(s) {
		return s
	}
	return foldSpace(s)
}

func foldSpace(s string) string {
	b := make([]byte, 0, len(s))
	space := false
	for _, r := range s {
		switch BlankOf(r) {
		case BlankSpace, BlankWide:
			space = len(b) > 0
		case NotBlank:
			if space {
				b = append(b, ' ')
				space = false
			}
			b = utf8.AppendRune(b, r)
		}
	}
	return string(b)
}

// IsOneLine reports whether OneLine returns s unchanged, as it does most text of
// a page. It may report false for text with U+FFFD.
func IsOneLine(s string) bool {
	i := plainLine(s)
	space := i == 0 || s[i-1] == ' ' // a space may not follow
	for i < len(s) {
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
			if r == utf8.RuneError || BlankOf(r) != NotBlank {
				return false
			}
			i += size
		}
		space = false
	}
	return !space || s == ""
}

// plainLine returns how many bytes that s begins with, eight at a time, are surely of
// one line: of ASCII, without controls, and without two spaces in a row or one at the
// front.
func plainLine(s string) int {
	const ones, highs = 0x0101010101010101, 0x8080808080808080
	last := uint64(' ') // the byte before
	i := 0
	for ; i+8 <= len(s); i += 8 {
		w := uint64(s[i]) | uint64(s[i+1])<<8 | uint64(s[i+2])<<16 | uint64(s[i+3])<<24 |
			uint64(s[i+4])<<32 | uint64(s[i+5])<<40 | uint64(s[i+6])<<48 | uint64(s[i+7])<<56
		// A byte's high bit is set where it is a space; it may be for one behind a space.
		spaces := (w ^ ' '*ones) - ones
		spaces &^= w ^ ' '*ones
		controls := w - ' '*ones // a borrow into the high bit
		deletes := (w ^ 0x7F*ones) - ones
		if (w|controls|deletes|spaces&(spaces<<8))&highs != 0 || last == ' ' && byte(w) == ' ' {
			break
		}
		last = w >> 56
	}
	return i
}
