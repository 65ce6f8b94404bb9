package standfirst

import (
	"bytes"
	"unicode/utf8"
)

// The builder's way with text: white space folded, invisible characters out,
// broken bytes as U+FFFD.

// addText takes in text as it stands in the page.
func (b *builder) addText(s []byte) {
	e := &b.elements[b.top()]
	switch {
	case e.flags&flagSkipped != 0:
	case e.flags&flagAside != 0:
		b.addAside(s)
	case e.flags&flagPre != 0:
		b.addPreformatted(s)
	default:
		b.fold(s)
	}
}

func (b *builder) addAside(s []byte) {
	if len(b.aside) == 0 {
		b.asideElement = b.top()
	} else if len(b.aside) > 0 {
		b.aside = append(b.aside, ' ')
	}
	b.aside = appendFolded(b.aside, s)
}

// fold adds text to the run with its white space folded.
func (b *builder) fold(s []byte) {
	for i := 0; i < len(s); {
		c := s[i]
		if c <= ' ' || c == 0x7f {
			b.run.space = b.run.space || isSpace(c)
			i++
			continue
		}
		if c >= 0x80 {
			if n, what := special(s[i:]); n > 0 {
				b.blank(what)
				i += n
				continue
			}
		}
		b.startWord()
		if c >= 0x80 {
			n := b.letters(s[i:])
			b.count(n, n)
			b.text = appendValid(b.text, s[i:i+n])
			i += n
			continue
		}
		n, spaces := plainText(s[i:])
		b.count(n, n-spaces)
		b.text = append(b.text, s[i:i+n]...)
		i += n
	}
}

// plainText is the length of the words of ASCII at the front, with single spaces
// between them, and how many spaces these are.
func plainText(s []byte) (n, spaces int) {
	for n < len(s) {
		switch c := s[n]; {
		case c > ' ' && c < 0x7f:
			n++
		case c == ' ' && n+1 < len(s) && s[n+1] > ' ' && s[n+1] < 0x7f:
			n += 2
			spaces++
		default:
			return n, spaces
		}
	}
	return n, spaces
}

// blankKind is what a character that is not a letter does to the text.
type blankKind uint8

const (
	blankNothing blankKind = iota // it is dropped
	blankSpace                    // it is white space
	blankWide                     // it is white space that indents
)

func (b *builder) blank(what blankKind) {
	switch what {
	case blankWide:
		b.run.indent++
		b.run.space = true
	case blankSpace:
		b.run.space = true
	}
}

// special recognizes white space and invisible characters beyond ASCII: their
// length in bytes, 0 for an ordinary character and for bytes that are not UTF-8.
func special(s []byte) (int, blankKind) {
	switch s[0] {
	case 0xC2:
		if len(s) > 1 {
			switch {
			case s[1] == 0xA0: // no-break space
				return 2, blankWide
			case s[1] == 0xAD || s[1] >= 0x80 && s[1] < 0xA0: // soft hyphen, C1 controls
				return 2, blankNothing
			}
		}
	case 0xE2:
		if len(s) > 2 && s[1] == 0x80 {
			switch {
			case s[2] >= 0x80 && s[2] <= 0x8A: // en quad to hair space
				return 3, blankSpace
			case s[2] == 0x8B || s[2] >= 0x8E && s[2] <= 0x8F || s[2] >= 0xAA && s[2] <= 0xAE:
				return 3, blankNothing // zero-width space, marks of direction
			case s[2] == 0xA8 || s[2] == 0xA9 || s[2] == 0xAF: // separators, narrow space
				return 3, blankSpace
			}
		} else if len(s) > 2 && s[1] == 0x81 && (s[2] == 0xA0 || s[2] >= 0xA6 && s[2] <= 0xA9) {
			return 3, blankNothing // word joiner, isolates
		}
	case 0xE3:
		if len(s) > 2 && s[1] == 0x80 && s[2] == 0x80 { // ideographic space
			return 3, blankWide
		}
	case 0xEF:
		if len(s) > 2 && s[1] == 0xBB && s[2] == 0xBF { // byte order mark
			return 3, blankNothing
		}
	}
	return 0, 0
}

// letters is the length of the run of ordinary characters at the front.
func (b *builder) letters(s []byte) int {
	i := 0
	for i < len(s) && s[i] >= 0x80 {
		if n, _ := special(s[i:]); n > 0 {
			break
		}
		_, n := utf8.DecodeRune(s[i:])
		i += n
	}
	return i
}

// startWord writes what is due before a letter: the block's beginning, a
// line break or a space.
func (b *builder) startWord() {
	r := &b.run
	if r.breaks == 1 && (r.indent > 1 || endsParagraph(b.text[r.text.start:])) {
		b.flush()
	}
	switch {
	case r.size == 0:
		r.text.start = int32(len(b.text))
		r.element = b.top()
		r.lead, r.ended = r.element, 0
		r.flags = b.elements[r.element].flags
	case r.breaks > 0:
		b.text = append(b.text, '\n')
	case r.space:
		b.text = append(b.text, ' ')
	}
	r.space, r.breaks, r.indent = false, 0, 0
}

// shortestParagraph is the length in bytes from which a line that ends as a
// sentence and is broken by a single <br> is a paragraph of its own: verses and
// addresses are shorter.
const shortestParagraph = 90

// endsParagraph says whether the last line of a run ends a paragraph.
func endsParagraph(run []byte) bool {
	line := run[bytes.LastIndexByte(run, '\n')+1:]
	if len(line) < shortestParagraph {
		return false
	}
	for len(line) > 0 {
		r, n := utf8.DecodeLastRune(line)
		switch c := classOfRune(r); c {
		case classQuote, classSpace:
			line = line[:len(line)-n]
		default:
			return c == classEnd && r != ':' && r != '：'
		}
	}
	return false
}

// count takes note of the text of that many bytes that is written next; size is
// their number without white space.
func (b *builder) count(length, size int) {
	if b.openLink > 0 {
		l := &b.links[b.openLink-1]
		if l.block < 0 {
			// Past maxBlocks all text goes to the last block.
			l.block, l.text.start = int32(min(len(b.blocks), maxBlocks-1)), int32(len(b.text))
		}
		l.text.end = int32(len(b.text) + length)
		b.run.linked += int32(size)
	}
	if b.strong > 0 {
		b.run.strong += int32(size)
	}
	if b.slants > 0 {
		b.run.slanted += int32(size)
	}
	b.run.size += int32(size)
}

// appendValid appends text with each invalid byte as U+FFFD.
func appendValid(dst, s []byte) []byte {
	if utf8.Valid(s) {
		return append(dst, s...)
	}
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRune(s[i:])
		dst = utf8.AppendRune(dst, r)
		i += n
	}
	return dst
}

// addPreformatted adds text whose white space counts.
func (b *builder) addPreformatted(s []byte) {
	if b.run.size == 0 {
		for len(s) > 0 && (s[0] == '\n' || s[0] == '\r') {
			s = s[1:]
		}
	}
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case isSpace(c):
			if b.run.size > 0 {
				b.preformattedSpace(c)
			}
			i++
			continue
		case c < ' ' || c == 0x7f:
			i++
			continue
		}
		if n, _ := special(s[i:]); n > 0 && c == 0xC2 && s[i+1] != 0xA0 {
			i += n
			continue
		}
		if b.run.breaks > 0 {
			b.text = append(b.text, '\n')
			b.run.breaks = 0
		}
		b.run.space = false
		if b.run.size == 0 {
			b.startWord()
		}
		_, n := utf8.DecodeRune(s[i:])
		b.count(n, n)
		b.text = appendValid(b.text, s[i:i+n])
		i += n
	}
}

func (b *builder) preformattedSpace(c byte) {
	switch c {
	case '\r', '\f':
	default:
		b.text = append(b.text, c)
	}
}

// appendFolded appends text with its white space folded.
func appendFolded(dst, s []byte) []byte {
	space := false
	for i := 0; i < len(s); {
		if isSpace(s[i]) || s[i] < ' ' || s[i] == 0x7f {
			space, i = true, i+1
			continue
		}
		if s[i] >= 0x80 {
			if n, what := special(s[i:]); n > 0 {
				space, i = space || what != blankNothing, i+n
				continue
			}
		}
		if space && len(dst) > 0 && dst[len(dst)-1] != ' ' {
			dst = append(dst, ' ')
		}
		space = false
		r, n := utf8.DecodeRune(s[i:])
		dst = utf8.AppendRune(dst, r)
		i += n
	}
	return dst
}
