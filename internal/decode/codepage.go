package decode

import (
	"sync"
	"unicode/utf8"
)

// westernPage is the encoding that most systems took UTF-8 for.
var westernPage = sync.OnceValue(func() *codePage { return newCodePage("windows-1252") })

// otherPages are the others that systems are known to have taken UTF-8 for.
var otherPages = sync.OnceValue(func() (pages []*codePage) {
	for _, name := range []string{
		"windows-1251", "windows-1250", "macintosh", "windows-1253", "windows-1254", "windows-1256", "windows-1257",
		"koi8-r", "ibm866",
	} {
		pages = append(pages, newCodePage(name))
	}
	return pages
})

// codePage holds an encoding's characters for the bytes from 0x80 on.
type codePage struct {
	high   [128]rune
	latin1 bool // whether a byte may have been taken for Latin-1's character
	lost   byte // the byte that means nothing, the likeliest of several
	only   bool // whether it is the only one
}

func newCodePage(name string) *codePage {
	t := &codePage{high: highCharacters(name), latin1: name == "windows-1252"}
	missing := 0
	for i, r := range t.high {
		if r == utf8.RuneError {
			t.lost = byte(0x80 + i) // of windows-1252, the end of a quotation mark
			missing++
		}
	}
	t.only = missing == 1
	return t
}

// sequence reads the character that b's first letters are the UTF-8 bytes of,
// and the length of those letters; 0 where they are no valid sequence. It is U+FFFD
// where a byte was lost that meant nothing in the encoding, and which it was
// cannot be told.
func (t *codePage) sequence(b []byte) (rune, int) {
	var seq [utf8.UTFMax]byte
	n, lost := 0, false
	for k := range seq {
		if n >= len(b) || b[n] < utf8.RuneSelf {
			break
		}
		r, size := utf8.DecodeRune(b[n:])
		c := t.byteOf(r)
		if r == utf8.RuneError && k > 0 {
			lost, c = true, t.lost
		}
		if c < utf8.RuneSelf || k == 0 && c < 0xC2 {
			break
		}
		seq[k], n = c, n+size
		if r, size := utf8.DecodeRune(seq[:k+1]); r != utf8.RuneError && size == k+1 {
			if lost && !t.only && !(t.latin1 && r == '”') {
				r = utf8.RuneError
			}
			return r, n
		}
	}
	return 0, 0
}

// byteOf is the byte of a character in the encoding, that of a control in Latin-1,
// 0 for none.
func (t *codePage) byteOf(r rune) byte {
	if r >= 0x80 && (r < 0xA0 || r <= 0xFF && t.latin1) {
		return byte(r)
	}
	for i, x := range t.high {
		if x == r && r != utf8.RuneError {
			return byte(0x80 + i)
		}
	}
	return 0
}

// highCharacters returns the characters that a code page has for the bytes from
// 0x80 on, U+FFFD for those that mean nothing.
func highCharacters(name string) (high [128]rune) {
	var bytes [128]byte
	for i := range bytes {
		bytes[i] = byte(0x80 + i)
	}
	// A one-byte encoding has a character or U+FFFD for every byte.
	text := decoded(name, bytes[:])
	for i := range high {
		r, n := utf8.DecodeRune(text)
		high[i], text = r, text[n:]
	}
	return high
}
