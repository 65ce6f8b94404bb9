package standfirst

import "strconv"

// lineFact is what the lines of one block say beyond their text.
type lineFact struct {
	first, last int32 // the lines' numbers, from 0
	blanks      uint8 // the empty lines before it
	indent      uint8 // columns before the mark
	mark        lineMark
	ruled       bool  // a rule stands before it
	tail        int32 // the width of the last line in bytes
	group       int32 // the element of the lines between two empty ones
}

// mostBlanks and mostIndent bound what is counted.
const (
	mostBlanks = 9
	mostIndent = 60
)

// lineBuilder makes a page's blocks from lines. The page has the form of a
// document: sections, parted by two empty lines or a rule; in these groups of
// lines, parted by one; and in these an element for each block.
type lineBuilder struct {
	*builder
	wrapping
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
	open  int // the lines that may still close the bracket that a line ended in
	// number is that of the last numbered line, and numbered its block.
	number, numbered int
}

// readLines makes the page out of a text's lines.
func (b *builder) readLines(src []byte) {
	b.isText = true
	l := lineBuilder{builder: b, wrapping: findWrapping(src), section: -1, group: -1, blanks: 0, numbered: -1}
	r := lineReader{src: src}
	for {
		s, number, ok := r.next()
		if !ok {
			break
		}
		l.add(readLine(s), number)
	}
	l.flush()
	l.closeGroup()
	l.flattenRest()
}

// add takes in a line.
func (l *lineBuilder) add(line textLine, number int32) {
	switch {
	case line.mark == markRule:
		l.ruled, l.last = true, nil
	case len(line.text) == 0:
		l.blanks, l.last = min(l.blanks+1, mostBlanks), nil
	case len(l.facts) == maxBlocks && !l.makeRoom():
		l.run.space = true
		l.fold(line.text)
		l.facts[len(l.facts)-1].last = number
	default:
		l.addText(line, number)
	}
}

// addText adds a line's text to the block before it or makes a new one.
func (l *lineBuilder) addText(line textLine, number int32) {
	var whole, first extent
	if l.width > 0 {
		whole, first, _ = extentOf(line.text)
	}
	switch {
	case l.closes(&line):
		l.run.space = l.last[len(l.last)-1] != '('
		l.lines++
	case l.goesOn(&line, first):
		l.run.space = !gapless(l.last, line.text)
		l.lines++
	default:
		l.flush()
		l.begin(&line, number)
		l.lines = 1
	}
	l.fold(line.text)
	l.last, l.inset, l.wide = line.text, line.inset, line.inset+whole.in(l.wrapping.wide)
	l.noteBracket(line.text)
	f := &l.facts[len(l.facts)-1]
	f.last, f.tail = number, int32(len(line.text))
	l.blanks, l.ruled = 0, false
}

// makeRoom ends the last block that a page may have, so that the page is
// flattened. It says whether there is room for another then.
func (l *lineBuilder) makeRoom() bool {
	if len(l.blocks) == maxBlocks-1 {
		l.flush()
		l.last, l.numbered = nil, -1
	}
	return len(l.facts) < maxBlocks
}

// goesOn says whether a line goes on the block of the line before: that was
// broken for want of room, and this one stands under it.
func (l *lineBuilder) goesOn(line *textLine, first extent) bool {
	if l.last == nil || l.width == 0 || l.blanks > 0 || l.ruled || !l.full(l.wide, first) {
		return false
	}
	switch mark := l.facts[len(l.facts)-1].mark; {
	case line.mark == markBullet:
		return false
	case line.mark == markQuote || mark == markQuote:
		return line.mark == mark && line.inset == l.inset
	case l.lines == 1:
		return line.inset <= l.inset+1
	}
	return line.inset == l.inset
}

// begin opens the elements of a new block.
func (l *lineBuilder) begin(line *textLine, number int32) {
	if l.section < 0 || l.blanks > 1 || l.ruled {
		l.closeGroup()
		l.section, l.group = l.element(tagDiv, 0, 0), -1
	}
	if l.group < 0 || l.blanks > 0 {
		l.closeGroup()
		l.group, l.grouped = l.element(tagDiv, l.section, 0), 0
	}
	l.grouped++
	t, mark := tagP, line.mark
	if mark == markBullet {
		t = tagLi
	}
	f := lineFact{first: number, blanks: uint8(l.blanks), indent: uint8(min(line.indent, mostIndent)), mark: mark, ruled: l.ruled, group: l.group}
	if mark == markNumber {
		l.countItem(line.number, &f)
	}
	e := l.element(t, l.group, uint32(f.mark)<<8|uint32(f.indent/2))
	l.stack = append(l.stack[:0], e)
	l.facts = append(l.facts, f)
}

// countItem tells the items of a numbered list from a line that a number
// happens to begin: the number before, or the next one, is an item's too.
func (l *lineBuilder) countItem(number int, f *lineFact) {
	const near = 12 // blocks
	follows := l.numbered >= 0 && number == l.number+1 && len(l.facts)-l.numbered <= near
	if follows {
		l.facts[l.numbered].mark = markNumber
	} else {
		f.mark = markNone
	}
	l.number, l.numbered = number, len(l.facts)
}

// element adds an element whose shape says what form its lines have. In a page
// that has too many the last one holds the rest.
func (l *lineBuilder) element(t tag, parent int32, form uint32) int32 {
	index := int32(len(l.elements))
	if index >= maxElements {
		return index - 1
	}
	l.elements = append(l.elements, element{
		parent: parent, block: index, tag: t, depth: l.elements[parent].depth + 1, shape: uint32(t) | form<<8,
	})
	return index
}

// closeGroup gives the open group a shape by the number of its blocks.
func (l *lineBuilder) closeGroup() {
	const many = 5 // blocks
	if l.group >= 0 {
		l.elements[l.group].shape = uint32(tagDiv) | uint32(min(l.grouped, many))<<8
	}
}

// lineSelector says which lines a text's block was made of.
func lineSelector(p *page) func(block int) string {
	return func(block int) string {
		l := &p.lines[block]
		if l.first == l.last {
			return "line " + strconv.Itoa(int(l.first)+1)
		}
		return "lines " + strconv.Itoa(int(l.first)+1) + "-" + strconv.Itoa(int(l.last)+1)
	}
}
