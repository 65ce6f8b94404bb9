package page

import (
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/line"
	"github.com/standfirst/standfirst/internal/markup"
)

// MostBlanks and mostIndent bound what is counted.
const (
	MostBlanks = 9
	mostIndent = 60
)

// lineBuilder makes a page's blocks from lines. The page has the form of a
// document: sections, parted by two empty lines or a rule; in these groups of
// lines, parted by one; and in these an element for each block.
type lineBuilder struct {
	b              *Builder
	wrapping       line.Wrapping
	section, group int32 // the elements that are open, -1 for none
	grouped        int32 // the blocks of the open group
	blanks         int
	ruled          bool
	// The last line, where the next one may go on from it: its text, where that
	// begins and how wide the line is.
	last  []byte
	inset int
	wide  int
	lines int // of the block so far
	open  line.Bracket
	// number is that of the last numbered line, and numbered its block.
	number, numbered int
}

// ReadLines makes the page out of a text's lines.
func (b *Builder) ReadLines(src []byte) {
	b.isText, b.inline.formulas.none = true, true
	l := lineBuilder{b: b, wrapping: line.FindWrapping(src), section: -1, group: -1, blanks: 0, numbered: -1}
	var r line.Scanner
	r.Reset(src)
	for in, number, ok := r.Next(); ok; in, number, ok = r.Next() {
		l.add(in, number)
	}
	flushLast(b)
	l.closeGroup()
	l.markHeadings()
	b.flattenRest()
}

// add takes in a line.
func (l *lineBuilder) add(in line.Line, number int32) {
	switch {
	case in.Mark == line.MarkRule:
		l.ruled, l.last = true, nil
	case in.Mark == line.MarkPlaceholder:
		l.last = nil
	case len(in.Text) == 0:
		l.blanks, l.last = min(l.blanks+1, MostBlanks), nil
	case len(l.b.facts) == MaxBlocks && !l.makeRoom():
		l.b.run.space = true
		l.b.fold(in.Printed)
		l.b.facts[len(l.b.facts)-1].Last = number
	default:
		l.addText(in, number)
	}
}

// addText adds a line's text to the block before it or makes a new one.
func (l *lineBuilder) addText(in line.Line, number int32) {
	var whole, first line.Extent
	if l.wrapping.Width > 0 {
		whole, first, _ = line.ExtentOf(in.Text)
	}
	switch {
	case in.Joined && len(l.b.facts) > 0:
		l.b.run.space = !line.Gapless(l.last, in.Text)
		l.lines++
	case l.last != nil && l.blanks == 0 && !l.ruled && l.open.Closes(&in):
		l.b.run.space = l.last[len(l.last)-1] != '('
		l.lines++
	case l.goesOn(&in, first), l.centred(&in, whole, first):
		l.b.run.space = !line.Gapless(l.last, in.Text)
		l.lines++
	default:
		l.b.flush()
		l.begin(&in, number)
		l.lines = 1
	}
	l.b.fold(in.Printed)
	l.joinFacts()
	l.last, l.inset, l.wide = in.Text, in.Inset, in.Inset+whole.In(l.wrapping.Wide)
	l.open.Note(in.Text)
	f := &l.b.facts[len(l.b.facts)-1]
	f.Last, f.tail = number, int32(len(in.Text))
	l.blanks, l.ruled = 0, false
}

// joinFacts makes one of the facts of a drop cap's line and of the line whose
// paragraph it begins.
func (l *lineBuilder) joinFacts() {
	n := len(l.b.facts)
	if n < 2 || n != len(l.b.blocks)+2 {
		return
	}
	letter, rest := l.b.facts[n-2], l.b.facts[n-1]
	if letter.Group == rest.Group {
		l.grouped--
	}
	rest.First = letter.First
	l.b.facts = append(l.b.facts[:n-2], rest)
}

// makeRoom ends the last block that a page may have, so that the page is
// flattened. It reports whether there is room for another then.
func (l *lineBuilder) makeRoom() bool {
	if len(l.b.blocks) == MaxBlocks-1 {
		l.b.flush()
		l.last, l.numbered = nil, -1
	}
	return len(l.b.facts) < MaxBlocks
}

// goesOn reports whether a line goes on the block of the line before: that was
// broken for want of room, and this one stands under it.
func (l *lineBuilder) goesOn(in *line.Line, first line.Extent) bool {
	if l.last == nil || l.wrapping.Width == 0 || l.blanks > 0 || l.ruled || !l.wrapping.Full(l.wide, first) {
		return false
	}
	f := &l.b.facts[len(l.b.facts)-1]
	switch mark := f.Mark; {
	case in.Mark == line.MarkBullet, in.Heading > 0, f.Heading > 0, f.Picture != in.Picture:
		return false
	case in.Mark == line.MarkQuote || mark == line.MarkQuote:
		return in.Mark == mark && in.Inset == l.inset
	case l.lines == 1:
		return in.Inset <= l.inset+1
	}
	return in.Inset == l.inset
}

// centred reports whether a line goes on a heading that stands in the middle of its
// line, and marks that.
func (l *lineBuilder) centred(in *line.Line, whole, first line.Extent) bool {
	w := l.wrapping
	if l.last == nil || w.Width == 0 || l.blanks > 0 || l.ruled || in.Mark != line.MarkNone ||
		!w.Full(2*l.wide-w.Width, first) || !line.Centred(l.inset, l.wide, in.Inset, in.Inset+whole.In(w.Wide)) {
		return false
	}
	l.b.facts[len(l.b.facts)-1].Heading = 1
	return true
}

// markHeadings marks the headings that stand elsewhere than the paragraphs, where
// these have a margin.
func (l *lineBuilder) markHeadings() {
	const longest, least = 150, 2 // bytes, columns
	var margins line.Margins
	facts := l.b.facts[:len(l.b.blocks)]
	for i := range facts {
		if f := &facts[i]; f.Last > f.First && f.Mark == line.MarkNone {
			margins.Add(int(f.Indent), int(l.b.blocks[i].Size))
		}
	}
	margin := margins.Body()
	if margin < least {
		return
	}
	for i := range facts {
		f, s := &facts[i], l.b.blocks[i].Text
		if f.Mark == line.MarkNone && f.Heading == 0 && !f.Picture && s.End-s.Start <= longest && f.Blanks > 0 &&
			(i+1 == len(facts) || facts[i+1].Blanks > 0) {
			columns := utf8.RuneCount(l.b.Text[s.Start:s.End])
			f.Heading = uint8(line.RankByIndent(int(f.Indent), columns, margin, l.wrapping.Width))
		}
	}
}

// begin opens the elements of a new block.
func (l *lineBuilder) begin(in *line.Line, number int32) {
	if l.section < 0 || l.blanks > 1 || l.ruled {
		l.closeGroup()
		l.section, l.group = l.element(markup.TagDiv, 0, 0), -1
	}
	if l.group < 0 || l.blanks > 0 {
		l.closeGroup()
		l.group, l.grouped = l.element(markup.TagDiv, l.section, 0), 0
	}
	l.grouped++
	t, mark := markup.TagP, in.Mark
	if mark == line.MarkBullet {
		t = markup.TagLi
	}
	f := LineFact{First: number, Blanks: uint8(l.blanks), Indent: uint8(min(in.Indent, mostIndent)), Mark: mark,
		Ruled: l.ruled, Group: l.group, Heading: uint8(in.Heading), Picture: in.Picture}
	if mark == line.MarkNumber {
		l.countItem(in.Number, &f)
	}
	e := l.element(t, l.group, uint32(f.Mark)<<8|uint32(f.Indent/2))
	l.b.stack = append(l.b.stack[:0], e)
	l.b.facts = append(l.b.facts, f)
}

// countItem tells the items of a numbered list from a line that a number
// happens to begin: the number before, or the next one, is an item's too.
func (l *lineBuilder) countItem(number int, f *LineFact) {
	const near = 12 // blocks
	follows := l.numbered >= 0 && number == l.number+1 && len(l.b.facts)-l.numbered <= near
	if follows {
		l.b.facts[l.numbered].Mark = line.MarkNumber
	} else {
		f.Mark = line.MarkNone
	}
	l.number, l.numbered = number, len(l.b.facts)
}

// element adds an element whose shape says what form its lines have. In a page
// that has too many the last one holds the rest.
func (l *lineBuilder) element(t markup.Tag, parent int32, form uint32) int32 {
	index := int32(len(l.b.Elements))
	if index >= MaxElements {
		return index - 1
	}
	l.b.Elements = append(l.b.Elements, element{
		Parent: parent, Block: index, Tag: t, Part: t, Depth: l.b.Elements[parent].Depth + 1, Shape: uint32(t) | form<<8,
	})
	return index
}

// closeGroup gives the open group a shape by the number of its blocks.
func (l *lineBuilder) closeGroup() {
	const many = 5 // blocks
	if l.group >= 0 {
		l.b.Elements[l.group].Shape = uint32(markup.TagDiv) | uint32(min(l.grouped, many))<<8
	}
}
