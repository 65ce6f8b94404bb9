package page

import (
	"bytes"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/text"
)

// The builder's way with text: white space folded, invisible characters out,
// broken bytes as U+FFFD.

// addText takes in text as it stands in the page.
func (b *Builder) addText(s []byte) {
	e := &b.Elements[b.top()]
	switch {
	case e.Flags&flagSkipped != 0:
	case e.Flags&flagFormula != 0:
		b.inline.formulas.AddText(s)
	case e.Flags&FlagAside != 0:
		b.addAside(s)
	case e.Flags&FlagPre != 0:
		b.addPreformatted(s)
	default:
		b.fold(s)
	}
}

func (b *Builder) addAside(s []byte) {
	if b.isGlyph(s) {
		b.fold(s)
		return
	}
	b.asideOf(b.top(), s)
}

// isGlyph reports whether a text for screen readers is a mark that stands
// between two figures, without which they would read as one number.
func (b *Builder) isGlyph(s []byte) bool {
	if b.run.block.Size == 0 || b.run.space || len(b.aside) > 0 || len(s) > len("⁄") ||
		b.Elements[b.top()].Flags&(FlagHidden|FlagScreenReader) != FlagScreenReader {
		return false
	}
	if last := b.Text[len(b.Text)-1]; last < '0' || last > '9' {
		return false
	}
	return len(s) == 1 && (s[0] == '/' || s[0] == '.' || s[0] == ',' || s[0] == ':' || s[0] == '-') ||
		string(s) == "⁄" || string(s) == "–"
}

// asideOf sets a text of an element aside, to come after the run.
func (b *Builder) asideOf(element int32, s []byte) {
	if len(b.aside) == 0 {
		b.asideElement = element
	} else if len(b.aside) > 0 {
		b.aside = append(b.aside, ' ')
	}
	b.aside = appendFolded(b.aside, s)
}

// fold adds text to the run with its white space folded.
func (b *Builder) fold(s []byte) {
	for i := 0; i < len(s); {
		c := s[i]
		if c <= ' ' || c == 0x7f {
			b.run.space = b.run.space || text.BlankOf(rune(c)) == text.BlankSpace
			i++
			continue
		}
		if c >= 0x80 {
			if n, what := text.LeadingBlank(s[i:]); n > 0 {
				b.blank(what)
				i += n
				continue
			}
		}
		b.startWord(s[i:])
		if c >= 0x80 {
			n := b.letters(s[i:])
			b.count(n, n)
			b.Text = appendValid(b.Text, s[i:i+n])
			i += n
			continue
		}
		n, spaces := plainText(s[i:])
		b.count(n, n-spaces)
		b.Text = append(b.Text, s[i:i+n]...)
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

func (b *Builder) blank(what text.Blank) {
	switch what {
	case text.BlankWide:
		b.run.indent++
		b.run.space = true
	case text.BlankSpace:
		b.run.space = true
	}
}

// letters is the length of the run of ordinary characters at the front.
func (b *Builder) letters(s []byte) int {
	i := 0
	for i < len(s) && s[i] >= 0x80 {
		if n, _ := text.LeadingBlank(s[i:]); n > 0 {
			break
		}
		_, n := utf8.DecodeRune(s[i:])
		i += n
	}
	return i
}

// startWord writes what is due before the next text: the block's beginning, a
// line break or a space.
func (b *Builder) startWord(next []byte) {
	r := &b.run
	if r.carriage == carried {
		settle(b, next)
	}
	if len(r.initial.letter) > 0 {
		writeInitial(b, next)
	}
	if r.breaks == 1 && (r.indent > 1 || endsParagraph(b.Text[r.block.Text.Start:])) {
		b.flush()
	}
	switch {
	case r.block.Size == 0:
		r.block.Text.Start = int32(len(b.Text))
		r.block.Element = b.top()
		r.lead, r.ended = r.block.Element, 0
		r.block.Flags = b.Elements[r.block.Element].Flags
		leadingSymbols(b)
	case r.breaks > 0:
		noteHead(b)
		b.Text = append(b.Text, '\n')
	case (r.space || r.apart && !text.Joins(b.Text, next)) && !dropsSpace(b, next):
		b.Text = append(b.Text, ' ')
	}
	r.space, r.apart, r.breaks, r.indent = false, false, 0, 0
}

// shortestParagraph is the length in bytes from which a line that ends as a
// sentence and is broken by a single <br> is a paragraph of its own: verses and
// addresses are shorter.
const shortestParagraph = 90

// longestHead is the length in bytes up to which a line in bold may be a heading.
const longestHead = 100

// endsParagraph reports whether the last line of a run ends a paragraph.
func endsParagraph(run []byte) bool {
	line := run[bytes.LastIndexByte(run, '\n')+1:]
	return len(line) >= shortestParagraph && endsSentence(line)
}

// endsSentence reports whether a text ends as a sentence, quotes after it aside.
func endsSentence(s []byte) bool {
	for len(s) > 0 {
		r, n := utf8.DecodeLastRune(s)
		switch c := text.ClassOfRune(r); c {
		case text.ClassQuote, text.ClassSpace:
			s = s[:len(s)-n]
		default:
			return c == text.ClassEnd && r != ':' && r != '：'
		}
	}
	return false
}

// count takes note of the text of that many bytes that is written next; size is
// their number without white space.
func (b *Builder) count(length, size int) {
	if b.formats.openLink > 0 {
		l := &b.links[b.formats.openLink-1]
		if l.Block < 0 {
			// Past MaxBlocks all text goes to the last block.
			l.Block, l.Text.Start = int32(min(len(b.blocks), MaxBlocks-1)), int32(len(b.Text))
		}
		l.Text.End = int32(len(b.Text) + length)
		b.run.block.Linked += int32(size)
	}
	if b.formats.strong > 0 {
		b.run.block.Strong += int32(size)
	} else if b.Elements[b.top()].Flags&flagBold != 0 {
		b.run.block.Strong += int32(size)
		b.run.styled += int32(size)
	}
	if b.formats.slants > 0 {
		b.run.block.Slanted += int32(size)
	}
	b.run.block.Size += int32(size)
	b.mark(length)
}

// mark notes the marks of the text of that many bytes that is written next.
func (b *Builder) mark(length int) {
	marks, link := b.Elements[b.top()].marks|b.formats.marks()|b.inline.marked.formula, b.formats.openLink
	if marks == 0 && link == 0 {
		return
	}
	var href text.Span
	if link > 0 {
		href = b.links[link-1].Href
	}
	b.inline.marked.add(text.Span{Start: int32(len(b.Text)), End: int32(len(b.Text) + length)}, marks, link, href,
		b.run.block.Text.Start)
}

// marks returns the marks of the formatting in force.
func (f *formats) marks() (m MarkSet) {
	if f.strong > 0 {
		m |= MarkStrong
	}
	if f.slants > 0 {
		m |= MarkEmphasis
	}
	if f.code > 0 {
		m |= MarkCode
	}
	if f.struck > 0 {
		m |= MarkDeleted
	}
	return m
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
func (b *Builder) addPreformatted(s []byte) {
	if b.run.carriage == carried {
		settle(b, nil)
	}
	if b.run.block.Size == 0 {
		for len(s) > 0 && (s[0] == '\n' || s[0] == '\r') {
			s = s[1:]
		}
	}
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case text.IsSpace(c):
			if b.run.block.Size > 0 {
				b.preformattedSpace(c)
			}
			i++
			continue
		}
		n, what := text.LeadingBlank(s[i:])
		if n == 2 && s[i] == 0xC2 && s[i+1] == 0xA0 { // a no-break space that indents
			if b.run.block.Size > 0 {
				b.preformattedSpace(' ')
			}
			i += n
			continue
		}
		if what == text.BlankDropped || n > 0 && c < ' ' || n == 2 && s[i+1] < 0xA0 { // a control character
			i += n
			continue
		}
		if b.run.breaks > 0 {
			b.Text = append(b.Text, '\n')
			b.run.breaks = 0
		}
		b.run.space, b.run.apart = false, false
		if b.run.block.Size == 0 {
			b.startWord(s[i:])
		}
		_, n = utf8.DecodeRune(s[i:])
		b.count(n, n)
		b.Text = appendValid(b.Text, s[i:i+n])
		i += n
	}
}

func (b *Builder) preformattedSpace(c byte) {
	if b.run.breaks > 0 {
		b.run.breaks = 0
		b.Text = append(b.Text, '\n')
		if c == '\n' {
			return
		}
	}
	switch c {
	case '\r', '\f':
	default:
		b.Text = append(b.Text, c)
	}
}

// appendFolded appends text with its white space folded.
func appendFolded(dst, s []byte) []byte {
	space := false
	for i := 0; i < len(s); {
		if n, what := text.LeadingBlank(s[i:]); n > 0 {
			space, i = space || what != text.BlankDropped, i+n
			continue
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

// noteHead notes the first line of the run, which a <br> ends, where it is all in bold.
func noteHead(b *Builder) {
	r := &b.run
	if r.breaks == 1 && r.block.Size <= longestHead && r.block.Strong == r.block.Size && r.block.Linked == 0 &&
		bytes.IndexByte(b.Text[r.block.Text.Start:], '\n') < 0 {
		r.block.head = int32(len(b.Text)) - r.block.Text.Start
		r.block.headSize = r.block.Size
	}
}
