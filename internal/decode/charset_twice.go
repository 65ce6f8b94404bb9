package decode

import (
	"bytes"
	"unicode/utf8"
)

// twiceRuns is from how many sequences on a page counts as encoded twice, and
// twiceShare how many of them outweigh one letter that is not.
const (
	twiceRuns  = 3
	twiceShare = 9
)

// mendUTF8 mends two faults of valid UTF-8: text that was encoded as UTF-8
// twice or more, as by a system that took its own output for windows-1252, and the
// controls from U+0080 to U+009F, which are windows-1252's bytes taken for
// Latin-1's (the HTML standard reads references to them so, § 13.2.5.80). It
// returns b itself where there is neither.
func mendUTF8(b []byte) []byte {
	for encodedTwice(b) { // each time letters take half the room, so that few times are enough
		b = encodedOnce(takeBuffer(), b)
	}
	if at := controlIn(b); at >= 0 {
		b = readControls(append(takeBuffer(), b[:at]...), b[at:])
	}
	return b
}

// encodedTwice reports whether nearly all letters that begin as those of Latin-1
// do are the first bytes of sequences encoded again.
func encodedTwice(b []byte) bool {
	var table cp1252
	once, twice := 0, 0
	for {
		i := bytes.IndexByte(b, 0xC3)
		if i < 0 {
			return twice >= twiceRuns && twice > twiceShare*once
		}
		b = b[i:]
		if _, n := table.sequence(b); n > 0 {
			twice++
			b = b[n:]
			continue
		}
		once++
		b = b[1:]
	}
}

// encodedOnce appends b to dst with the second encoding undone.
func encodedOnce(dst, b []byte) []byte {
	var table cp1252
	for {
		i := bytes.IndexByte(b, 0xC3)
		if i < 0 {
			return append(dst, b...)
		}
		dst, b = append(dst, b[:i]...), b[i:]
		if r, n := table.sequence(b); n > 0 {
			dst, b = utf8.AppendRune(dst, r), b[n:]
			continue
		}
		dst, b = append(dst, b[0]), b[1:]
	}
}

// cp1252 holds windows-1252's characters once they are asked for.
type cp1252 struct {
	high  [128]rune
	ready bool
}

// sequence reads the character that b's first letters are the UTF-8 bytes of,
// and the length of those letters; 0 where they are no valid sequence.
func (t *cp1252) sequence(b []byte) (rune, int) {
	var seq [utf8.UTFMax]byte
	n := 0
	for k := range seq {
		if n >= len(b) || b[n] < utf8.RuneSelf {
			break
		}
		r, size := utf8.DecodeRune(b[n:])
		c := t.byteOf(r)
		if c < utf8.RuneSelf {
			break
		}
		seq[k], n = c, n+size
		if r, size := utf8.DecodeRune(seq[:k+1]); r != utf8.RuneError && size == k+1 {
			return r, n
		}
	}
	return 0, 0
}

// byteOf is the byte of a character in windows-1252 or Latin-1, 0 for none.
func (t *cp1252) byteOf(r rune) byte {
	if r >= 0x80 && r <= 0xFF {
		return byte(r)
	}
	if !t.ready {
		t.high, t.ready = highCharacters("windows-1252"), true
	}
	for i, x := range t.high[:32] {
		if x == r && r != utf8.RuneError {
			return byte(0x80 + i)
		}
	}
	return 0
}

// controlIn is where the first control from U+0080 to U+009F stands, -1 for
// nowhere.
func controlIn(b []byte) int {
	for at := 0; ; at++ {
		i := bytes.IndexByte(b[at:], 0xC2)
		if i < 0 || at+i+1 >= len(b) {
			return -1
		}
		if at += i; b[at+1] < 0xA0 {
			return at
		}
	}
}

// readControls appends b to dst with such controls read as windows-1252.
func readControls(dst, b []byte) []byte {
	high := highCharacters("windows-1252")
	for {
		i := controlIn(b)
		if i < 0 {
			return append(dst, b...)
		}
		dst = append(dst, b[:i]...)
		if r := high[b[i+1]-0x80]; r >= 0xA0 && r != utf8.RuneError {
			dst = utf8.AppendRune(dst, r)
		}
		b = b[i+2:]
	}
}
