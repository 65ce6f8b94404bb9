package page

import (
	"slices"

	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/text"
)

// MarkSet is a set of what elements say of the text in them.
type MarkSet uint16

// The marks.
const (
	MarkStrong MarkSet = 1 << iota
	MarkEmphasis
	MarkCode
	MarkDeleted
	MarkSuperscript
	MarkSubscript
	MarkInserted
	MarkHighlight
	MarkQuotation
	MarkKeyboard
	MarkReading // of the ruby characters before it
)

// MarkedRun is a run of text with the same marks, within one block.
type MarkedRun struct {
	Text  text.Span
	Marks MarkSet
	// Began are those of the marks whose elements opened since the run before.
	Began MarkSet
	// Link counts the page's links up to the one around it, 0 for none; Href is its
	// address.
	Link int32
	Href text.Span
}

// tagMarks are the marks of elements that end where they close. Those of
// formatting elements, which HTML lets end elsewhere (§ 13.2.4.3), are counted in
// formats.
var tagMarks = [markup.NumTags]MarkSet{
	markup.TagSup: MarkSuperscript, markup.TagSub: MarkSubscript, markup.TagDel: MarkDeleted, markup.TagIns: MarkInserted,
	markup.TagMark: MarkHighlight, markup.TagQ: MarkQuotation, markup.TagKbd: MarkKeyboard, markup.TagSamp: MarkCode,
	markup.TagRt: MarkReading,
}

// formattingMark is the mark of a formatting element, 0 for none.
func formattingMark(t markup.Tag) MarkSet {
	switch t {
	case markup.TagB, markup.TagStrong:
		return MarkStrong
	case markup.TagI, markup.TagEm:
		return MarkEmphasis
	case markup.TagCode, markup.TagTt:
		return MarkCode
	case markup.TagS, markup.TagStrike:
		return MarkDeleted
	}
	return 0
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

// mark notes the marks of the text of that many bytes that is written next.
func (b *Builder) mark(length int) {
	marks, link := b.Elements[b.top()].marks|b.formats.marks(), b.formats.openLink
	if marks == 0 && link == 0 {
		return
	}
	began := b.began & marks
	b.began &^= marks
	start, end := int32(len(b.Text)), int32(len(b.Text)+length)
	if n := len(b.marked); n > 0 && began == 0 {
		last := &b.marked[n-1]
		if last.Marks == marks && last.Link == link && last.Text.End >= b.run.block.Text.Start && start-last.Text.End <= 1 {
			last.Text.End = end
			return
		}
	}
	r := MarkedRun{Text: text.Span{Start: start, End: end}, Marks: marks, Began: began, Link: link}
	if link > 0 {
		r.Href = b.links[link-1].Href
	}
	b.marked = append(b.marked, r)
}

// MarksOf returns the marked runs of block i, in their order.
func (p *Page) MarksOf(i int) []MarkedRun {
	block := p.Blocks[i].Text
	from, _ := slices.BinarySearchFunc(p.marked, block.Start, func(r MarkedRun, start int32) int {
		return int(r.Text.End - start - 1)
	})
	to := from
	for to < len(p.marked) && p.marked[to].Text.Start < block.End {
		to++
	}
	return p.marked[from:to]
}
