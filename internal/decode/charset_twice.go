package decode

import (
	"bytes"
	"encoding/binary"
	"unicode/utf8"
)

const (
	// twiceRuns is from how many sequences on text counts as encoded twice, and
	// twiceShare how many of them outweigh one letter that is not.
	twiceRuns  = 3
	twiceShare = 9
	// twiceGlance is how many letters that are not tell that a page is sound.
	twiceGlance = 4
)

// mendUTF8 mends two faults of valid UTF-8: text that was encoded as UTF-8
// twice or more, as by a system that took its own output for windows-1252, and the
// controls from U+0080 to U+009F, which are windows-1252's bytes taken for
// Latin-1's (the HTML standard reads references to them so, § 13.2.5.80). It
// returns b itself where there is neither.
func mendUTF8(b []byte) []byte {
	for { // each time letters take half the room, so that few times are enough
		if mended, ok := mendOnce(b); ok {
			b = mended
			continue
		}
		at := controlIn(b)
		if at < 0 {
			return b
		}
		b = readControls(append(takeBuffer(), b[:at]...), b[at:])
	}
}

// mendOnce undoes one encoding too many; ok reports whether there was one.
func mendOnce(b []byte) (mended []byte, ok bool) {
	first := indexHigh(b)
	if first < 0 {
		return b, false
	}
	western := westernPage()
	once, twice := western.countTwice(b[first:])
	if twice >= twiceRuns && twice > twiceShare*once {
		return western.encodedOnce(takeBuffer(), b), true
	}
	if twice >= twiceRuns {
		mended = western.mendStretches(takeBuffer(), b)
		return mended, len(mended) < len(b)
	}
	if !beginsTwice(b[first:]) {
		return b, false
	}
	for _, page := range otherPages() {
		if page.allTwice(b[first:]) {
			return page.allOnce(takeBuffer(), b), true
		}
	}
	return b, false
}

// indexHigh is where the first byte over 0x7F stands, -1 for nowhere.
func indexHigh(b []byte) int {
	i := 0
	for ; i+8 <= len(b); i += 8 {
		if binary.LittleEndian.Uint64(b[i:])&0x8080808080808080 != 0 {
			break
		}
	}
	for ; i < len(b); i++ {
		if b[i] >= utf8.RuneSelf {
			return i
		}
	}
	return -1
}

// countTwice counts the letters that begin as those of Latin-1 do: how many of
// them are the first bytes of sequences encoded again.
func (t *codePage) countTwice(b []byte) (once, twice int) {
	for {
		i := bytes.IndexByte(b, 0xC3)
		if i < 0 {
			return once, twice
		}
		b = b[i:]
		if r, n := t.sequence(b); n > 0 {
			if r != utf8.RuneError {
				twice++
			}
			b = b[n:]
			continue
		}
		once++
		b = b[1:]
	}
}

// mendStretches appends b to dst with the second encoding undone in the text
// between tags and ends of lines that has nothing else, as where a page's template
// is sound and what it was filled with is not.
func (t *codePage) mendStretches(dst, b []byte) []byte {
	const ends = "<>\n\""
	for {
		at := bytes.IndexByte(b, 0xC3)
		if at < 0 {
			return append(dst, b...)
		}
		start, end := max(0, bytes.LastIndexAny(b[:at], ends)), len(b)
		if n := bytes.IndexAny(b[at:], ends); n >= 0 {
			end = at + n
		}
		stretch := b[start:end]
		for once, twice := t.countTwice(stretch); once == 0 && twice >= twiceRuns; once, twice = t.countTwice(stretch) {
			stretch = t.encodedOnce(nil, stretch)
		}
		dst, b = append(append(dst, b[:start]...), stretch...), b[end:]
	}
}

// beginsTwice reports whether the character beyond ASCII that b begins with is
// followed by another, as each is that is encoded again.
func beginsTwice(b []byte) bool {
	_, n := utf8.DecodeRune(b)
	return n < len(b) && b[n] >= utf8.RuneSelf
}

// allTwice reports whether nearly all characters beyond ASCII are the bytes of
// sequences encoded again. The first few of sound text tell that they are not.
func (t *codePage) allTwice(b []byte) bool {
	once, twice := 0, 0
	for len(b) > 0 {
		i := indexHigh(b)
		if i < 0 {
			break
		}
		b = b[i:]
		if r, n := t.sequence(b); n > 0 {
			if r != utf8.RuneError {
				twice++
			}
			b = b[n:]
			continue
		}
		if once++; once >= twiceGlance && twice < twiceGlance {
			return false
		}
		_, n := utf8.DecodeRune(b)
		b = b[n:]
	}
	return twice >= twiceRuns && twice > twiceShare*once
}

// allOnce appends b to dst with the second encoding undone.
func (t *codePage) allOnce(dst, b []byte) []byte {
	for {
		i := indexHigh(b)
		if i < 0 {
			return append(dst, b...)
		}
		dst, b = append(dst, b[:i]...), b[i:]
		r, n := t.sequence(b)
		if n == 0 {
			r, n = utf8.DecodeRune(b)
		}
		dst, b = utf8.AppendRune(dst, r), b[n:]
	}
}

// encodedOnce appends b to dst with the second encoding undone where letters
// begin as those of Latin-1 do.
func (t *codePage) encodedOnce(dst, b []byte) []byte {
	for {
		i := bytes.IndexByte(b, 0xC3)
		if i < 0 {
			return append(dst, b...)
		}
		dst, b = append(dst, b[:i]...), b[i:]
		if r, n := t.sequence(b); n > 0 {
			dst, b = utf8.AppendRune(dst, r), b[n:]
			continue
		}
		dst, b = append(dst, b[0]), b[1:]
	}
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
	high := westernPage().high
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
