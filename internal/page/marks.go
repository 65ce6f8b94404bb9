package page

import (
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
	MarkMath    // a formula
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
	// Tex is the source of a formula, empty where the page has none.
	Tex text.Span
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

// markedRuns are the marked runs of a page so far.
type markedRuns struct {
	runs  []MarkedRun
	began MarkSet // whose elements opened since the last run
	// formula is the mark of the formula that is being written, 0 for none, and tex its
	// source.
	formula MarkSet
	tex     text.Span
}

// add notes the marks of a text, and the link around it: how many links there were
// so far, 0 for none, and its address. The block begins at a place.
func (m *markedRuns) add(s text.Span, marks MarkSet, link int32, href text.Span, block int32) {
	began := m.began & marks
	m.began &^= marks
	if n := len(m.runs); n > 0 && began == 0 {
		last := &m.runs[n-1]
		if last.Marks == marks && last.Link == link && last.Text.End >= block && s.Start-last.Text.End <= 1 {
			last.Text.End = s.End
			return
		}
	}
	m.runs = append(m.runs, MarkedRun{Text: s, Marks: marks, Began: began, Link: link, Href: href, Tex: m.tex})
}

// cut takes a piece of the text out of the last block: its runs end before it or
// move up.
func (m *markedRuns) cut(from, to int32) {
	kept := len(m.runs)
	for kept > 0 && m.runs[kept-1].Text.End > from {
		kept--
	}
	rest := m.runs[kept:]
	m.runs = m.runs[:kept]
	for _, r := range rest {
		r.Text.Start, r.Text.End = without(r.Text.Start, from, to), without(r.Text.End, from, to)
		if r.Text.Start < r.Text.End {
			m.runs = append(m.runs, r)
		}
	}
}

// without is a place in a text once a piece of it is taken out.
func without(at, from, to int32) int32 {
	if at <= from {
		return at
	}
	return max(from, at-(to-from))
}

// replace puts a run in the place of those over a part of the last block.
func (m *markedRuns) replace(with MarkedRun, at text.Span) {
	first := len(m.runs)
	for first > 0 && m.runs[first-1].Text.End > at.Start {
		first--
	}
	old := m.runs[first:]
	rest := append([]MarkedRun(nil), old...)
	m.runs = m.runs[:first]
	written := false
	for _, r := range rest {
		if r.Text.Start <= at.Start && r.Text.End >= at.End {
			with.Marks |= r.Marks &^ MarkCode
			with.Link, with.Href = r.Link, r.Href
		}
		if before := r; before.Text.Start < at.Start {
			before.Text.End = min(before.Text.End, at.Start)
			m.runs = append(m.runs, before)
		}
		if !written && r.Text.End > at.Start {
			m.runs, written = append(m.runs, with), true
		}
		if after := r; after.Text.End > at.End {
			after.Text.Start = max(after.Text.Start, at.End)
			m.runs = append(m.runs, after)
		}
	}
	if !written {
		m.runs = append(m.runs, with)
	}
}
