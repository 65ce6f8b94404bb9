package decode

import "unicode/utf8"

// prevailing is how many valid UTF-8 sequences outweigh one invalid byte where
// the page declares another encoding. Text of a legacy encoding forms valid
// sequences by chance only, far fewer than invalid bytes.
const prevailing = 8

// utf8Count says how far bytes are UTF-8.
type utf8Count struct {
	sequences int // valid sequences of two bytes and more
	invalid   int // bytes outside of any, without a sequence cut by the end
	western   int // sequences of Latin letters and of general punctuation
	quotes    int // of these, dashes and quotation marks, hardly ever formed by chance
}

// prevails reports whether the bytes are UTF-8 whatever the page declares.
func (c utf8Count) prevails() bool {
	return c.sequences > 0 && c.sequences >= prevailing*c.invalid
}

// mixed reports whether the bytes are UTF-8 in Latin script in part, where no
// other encoding is declared: by chance, text of a legacy encoding forms fewer
// sequences of other letters.
func (c utf8Count) mixed() bool {
	return c.western > 0 && c.western*2 >= c.sequences && c.sequences*2 >= c.invalid
}

// countUTF8 counts over all of b.
func countUTF8(b []byte) (c utf8Count) {
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		switch {
		case r != utf8.RuneError || n > 1:
			c.sequences++
			if isWestern(r) {
				c.western++
			}
			if r >= 0x2013 && r <= 0x201E {
				c.quotes++
			}
		case !utf8.FullRune(b[i:]):
			return c
		default:
			c.invalid++
		}
		i += n
	}
	return c
}

// isWestern reports whether r is a letter or sign that text in Latin script is
// made of: Latin-1 and Latin Extended-A, or general punctuation and signs.
func isWestern(r rune) bool { return r < 0x180 || r >= 0x2000 && r < 0x2200 }

// readMixed appends b to dst as valid UTF-8: what is UTF-8 stays, and bytes
// that are not are read as windows-1252, the way such bytes come about when
// an editor's quotation marks are pasted into a UTF-8 page. U+FFFD stand for
// a sequence that was cut off, and for every invalid byte where the text is
// not in Latin script: there windows-1252 would make up letters.
func readMixed(dst, b []byte) []byte {
	count := countUTF8(b)
	western := count.western*2 >= count.sequences
	high := &westernPage().high
	for {
		valid := validPrefix(b)
		dst, b = append(dst, b[:valid]...), b[valid:]
		if len(b) == 0 {
			return dst
		}
		n := cutSequence(b)
		// Inside Latin text a lead with too few followers is two letters, but
		// E2 80 is the beginning of a dash or a quotation mark.
		cut := n > 0 && (!western || n == len(b) || b[0] == 0xE2 && b[1] == 0x80)
		if cut || !western {
			dst, b = append(dst, "\uFFFD"...), b[max(n, 1):]
		} else {
			dst, b = utf8.AppendRune(dst, high[b[0]-0x80]), b[1:]
		}
	}
}

// validPrefix returns the length of the valid UTF-8 that b begins with.
func validPrefix(b []byte) int {
	i := 0
	for i < len(b) {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			break
		}
		i += n
	}
	return i
}

// cutSequence returns the length of the sequence that b begins with and that
// ends too early: a lead byte with one or two of its followers, or with none
// at the end of the input. 0 means that b begins with no such sequence.
func cutSequence(b []byte) int {
	for n := min(3, len(b)); n > 0; n-- {
		if !utf8.FullRune(b[:n]) && (n > 1 || len(b) == 1) {
			return n
		}
	}
	return 0
}
