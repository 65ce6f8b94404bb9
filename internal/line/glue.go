package line

import (
	"bytes"
	"slices"
	"unicode"
	"unicode/utf8"
)

// Where markup sets a name and a date apart by its layout alone, a text has them
// without a space between: "By Ann LeeMarch 4, 2026".

// Bounds of such a line and of its pieces.
const (
	longestGlued  = 160 // bytes
	shortestGlued = 3   // letters before and after the place; "Mc" is no name
)

// yearSigns are what stands before a year's last two digits.
var yearSigns = [...][]byte{[]byte(" 20"), []byte(" 19")}

// gluedLabels are labels of dates in capitals, which no small letter parts from a
// name in capitals before them.
var gluedLabels = [...][]byte{[]byte("PUBLISHED:"), []byte("UPDATED:"), []byte("LAST UPDATED")}

// unglued parts the date of a short line, or its label, from the word before it.
func (r *Scanner) unglued(s []byte) []byte {
	if len(s) > longestGlued {
		return s
	}
	year := -1
	for _, sign := range yearSigns {
		if year = bytes.Index(s, sign); year >= 0 {
			break
		}
	}
	if year < 0 {
		return s
	}
	if at := gluedMonth(s[:year]); at > 0 {
		r.buf = slices.Insert(append(r.buf[:0], s...), at, ' ')
		s = r.buf
	}
	for _, label := range gluedLabels {
		if at := bytes.Index(s, label); at >= shortestGlued && isCapital(s[at-1]) {
			r.buf = slices.Insert(append(r.buf[:0], s...), at, ' ')
			return r.buf
		}
	}
	return s
}

// gluedMonth is the place where a word that ends in a month's name with the day behind
// it, "LeeMarch 4,", is two; 0 for none.
func gluedMonth(s []byte) int {
	s = bytes.TrimRight(s, ",.")
	day := len(s)
	for day > 0 && s[day-1] >= '0' && s[day-1] <= '9' {
		day--
	}
	if day == len(s) || len(s)-day > 2 || day == 0 || s[day-1] != ' ' {
		return 0
	}
	word := bytes.TrimRight(s[:day-1], ".")
	from := bytes.LastIndexByte(word, ' ') + 1
	at := from + lastSeam(word[from:])
	if at < from+shortestGlued || len(word)-at < shortestGlued {
		return 0
	}
	return at
}

// lastSeam is the last place in a word where two may have been run together: before a
// capital behind a small letter, or before the last of two capitals; 0 for none.
func lastSeam(word []byte) (at int) {
	var before, last rune
	for i := 0; i < len(word); {
		c, n := utf8.DecodeRune(word[i:])
		switch {
		case unicode.IsUpper(c) && unicode.IsLower(last):
			at = i
		case unicode.IsLower(c) && unicode.IsUpper(last) && unicode.IsUpper(before):
			at = i - utf8.RuneLen(last)
		}
		before, last = last, c
		i += n
	}
	return at
}

func isCapital(c byte) bool { return c >= 'A' && c <= 'Z' }
