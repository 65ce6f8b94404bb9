package decode

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

const (
	// sniffWindow is how much of the page tells UTF-16 without a byte order
	// mark, the 1,024 bytes that the HTML standard's prescan reads.
	sniffWindow = 1024
	// glance is how much of bytes that are valid UTF-8 tells whether to look on.
	glance = 64
	// controlShare is one in how many bytes must be a control, which no other
	// text has, for text without zeros to be UTF-16.
	controlShare = 100
	// plainShare is the same for bytes that are valid UTF-8, which UTF-16 is where
	// one of the two bytes of nearly each letter is a control, as in Cyrillic.
	plainShare = 4
	// fewestUnits is how many characters UTF-16 that is not markup must have.
	fewestUnits = 8
	// foreignShare is one in how many of its letters, those of ASCII apart, may be
	// of another script than the others.
	foreignShare = 20
)

// sniffUTF16 tells UTF-16 by its zeros: the ASCII characters of markup have
// one at every odd byte (little-endian) or at every even one. A quarter of the
// characters must have it and sixteen times as many as on the other side, far
// from what stray NULs give. Text of other scripts has few zeros, if any: it is
// UTF-16 where that makes sense of its controls. Where Content-Type says UTF-16,
// all this only tells the order.
func sniffUTF16(b []byte, contentType string) string {
	b = b[:min(len(b), sniffWindow)]
	declared := strings.HasPrefix(canonical(charsetParameter(contentType)), "utf-16")
	name, most, least := zerosUTF16(b)
	switch {
	case most == 0 && !declared && countControls(b[:min(len(b), glance)]) == 0 && validPrefix(b) > len(b)-utf8.UTFMax:
		return ""
	case most > 0 && most*8 >= len(b) && most >= 16*least:
		return name
	}
	if guess := guessUTF16(b, declared); guess != "" || !declared || most == least {
		return guess
	}
	return name
}

// zerosUTF16 returns the order that more of the zeros speak for, how many do, and
// how many speak for the other.
func zerosUTF16(b []byte) (name string, most, least int) {
	if bytes.IndexByte(b, 0) < 0 {
		return "", 0, 0
	}
	var zeros [2]int
	for i, c := range b {
		if c == 0 {
			zeros[i%2]++
		}
	}
	if zeros[0] > zeros[1] {
		return "utf-16be", zeros[0], zeros[1]
	}
	return "utf-16le", zeros[1], zeros[0]
}

// guessUTF16 returns the order in which bytes with controls among them are
// characters of one script, empty where they are in neither. Undeclared, there
// must be enough of both.
func guessUTF16(b []byte, declared bool) string {
	controls := countControls(b)
	if controls == 0 || !declared && (controls*leastControls(b) < len(b) || len(b) < 2*fewestUnits) {
		return ""
	}
	name, most := "", 0
	for i, order := range []string{"utf-16le", "utf-16be"} {
		if n := scriptUnits(b, 1-i); n > most && (declared || n >= fewestUnits/2) {
			name, most = order, n
		}
	}
	return name
}

// leastControls is one in how many bytes must be a control.
func leastControls(b []byte) int {
	if validPrefix(b) > len(b)-utf8.UTFMax {
		return plainShare
	}
	return controlShare
}

// countControls counts the controls of ASCII that no text has.
func countControls(b []byte) int {
	n := 0
	for _, c := range b {
		if c < ' ' && !unicode.IsSpace(rune(c)) && c != 0x1b {
			n++
		}
	}
	return n
}

// unitScripts are the scripts whose characters UTF-16 text is told by.
var unitScripts = [...][]*unicode.RangeTable{
	{unicode.Latin}, {unicode.Cyrillic}, {unicode.Greek}, {unicode.Arabic}, {unicode.Hebrew}, {unicode.Thai},
	{unicode.Hangul}, {unicode.Han, unicode.Hiragana, unicode.Katakana}, {unicode.Devanagari}, {unicode.Armenian},
	{unicode.Georgian}, {unicode.Bengali}, {unicode.Tamil},
}

// scriptUnits returns how many of b's characters are of the script that most of
// them are of, 0 where some mean nothing. high is which of two bytes is the
// higher.
func scriptUnits(b []byte, high int) int {
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = uint16(b[2*i+high])<<8 | uint16(b[2*i+1-high])
	}
	if n := len(units) - 1; n >= 0 && utf16.IsSurrogate(rune(units[n])) {
		units = units[:n] // cut by the end
	}
	var counts [len(unitScripts)]int
	letters, most := 0, 0
	for _, r := range utf16.Decode(units) {
		switch {
		case r == unicode.ReplacementChar, !unicode.IsGraphic(r) && !unicode.IsSpace(r) && !isJoiner(r):
			return 0
		case r < utf8.RuneSelf, !unicode.IsLetter(r) && !unicode.IsMark(r):
			continue
		}
		letters++
		for i, tables := range unitScripts {
			if unicode.In(r, tables...) {
				counts[i]++
				most = max(most, counts[i])
				break
			}
		}
	}
	if (letters-most)*foreignShare > letters {
		return 0
	}
	return most
}

// isJoiner reports whether r is a format character that text has: a soft hyphen,
// a joiner, a mark of direction or of byte order.
func isJoiner(r rune) bool {
	return r == 0xAD || r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E || r == 0xFEFF
}
