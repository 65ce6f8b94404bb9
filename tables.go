package standfirst

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/role"
)

// tableMaker makes a table out of the elements of one.
type tableMaker struct {
	a     *assembly
	page  *page.Page
	table int32
	out   Table
	// row is the element of the last row.
	row    int32
	inHead int // how many rows stand in thead
}

// tableBlock makes the block of a table whose first block of text is given: all rows
// of it, with the cells that are empty too.
func (a *assembly) tableBlock(table int32, first int) Block {
	t := tableMaker{a: a, page: a.facts.Page, table: table, row: -1}
	texts := t.texts(first)
	for e := table + 1; int(e) < len(t.page.Elements) && t.page.Elements[e].Parent >= table; e++ {
		t.element(e, texts)
	}
	t.trim()
	t.out.Head = t.head()
	text, marks := t.out.text()
	return Block{Kind: TableBlock, Text: text, Marks: marks, Table: &t.out}
}

// cellText is the text of a cell.
type cellText struct {
	text  string
	marks []Mark
}

// texts are the texts of the table's cells, by element, from a block on; that of its
// caption is the table's own.
func (t *tableMaker) texts(first int) map[int32]cellText {
	texts := make(map[int32]cellText)
	for i := first; i < len(t.page.Blocks) && t.page.Within(i, t.table); i++ {
		if t.a.labeled.Labels[i].Role != role.TableRow || t.a.facts.TableOf(i) != t.table {
			continue
		}
		line, marks := t.a.markedLine(i)
		cell := t.cellOf(i)
		if cell < 0 {
			t.out.Caption, t.out.CaptionMarks = line, marks
			continue
		}
		before := texts[cell]
		if before.text != "" {
			line, marks = " "+line, movedMarks(marks, 1)
		}
		texts[cell] = cellText{before.text + line, append(before.marks, movedMarks(marks, len(before.text))...)}
	}
	return texts
}

// cellOf is the cell around a block, -1 for none in the table.
func (t *tableMaker) cellOf(i int) int32 {
	for e := t.page.ElementOf(i).Block; e > t.table; e = t.page.Elements[e].Parent {
		if g := t.page.Elements[e].Tag; g == markup.TagTd || g == markup.TagTh {
			return e
		}
	}
	return -1
}

// element takes in a row or a cell of the table; those of a table within it are
// not its own.
func (t *tableMaker) element(e int32, texts map[int32]cellText) {
	el := &t.page.Elements[e]
	switch el.Tag {
	case markup.TagTr:
		if t.owns(e) {
			t.row = e
			t.out.Rows = append(t.out.Rows, nil)
			if t.page.Elements[el.Parent].Tag == markup.TagThead {
				t.inHead++
			}
		}
	case markup.TagTd, markup.TagTh:
		if t.row < 0 || el.Parent != t.row {
			return
		}
		cell := Cell{Text: texts[e].text, Marks: texts[e].marks, Header: el.Tag == markup.TagTh}
		cell.Colspan, cell.Rowspan = t.span(e, markup.AttrColspan), t.span(e, markup.AttrRowspan)
		last := &t.out.Rows[len(t.out.Rows)-1]
		*last = append(*last, cell)
	}
}

// owns reports whether a row stands in the table itself.
func (t *tableMaker) owns(e int32) bool {
	for e = t.page.Elements[e].Parent; e > t.table; e = t.page.Elements[e].Parent {
		if t.page.Elements[e].Tag == markup.TagTable {
			return false
		}
	}
	return e == t.table
}

// mostSpan is the largest number of columns or rows that a cell goes over
// (HTML § 4.9.11).
const mostSpan = 1000

func (t *tableMaker) span(e int32, key markup.Attr) int {
	n, _ := t.page.Number(e, key)
	if n < 2 || n > mostSpan {
		return 0
	}
	return n
}

// trim drops the rows without any text.
func (t *tableMaker) trim() {
	kept := t.out.Rows[:0]
	for k, row := range t.out.Rows {
		text := false
		for _, c := range row {
			text = text || c.Text != ""
		}
		if text {
			kept = append(kept, row)
		} else if k < t.inHead {
			t.inHead--
		}
	}
	t.out.Rows = kept
}

// head is how many of the first rows are the head: those of thead, or those of
// header cells alone, unless all rows are.
func (t *tableMaker) head() int {
	n := 0
	for n < len(t.out.Rows) && allHeaders(t.out.Rows[n]) {
		n++
	}
	if n == len(t.out.Rows) {
		n = 0
	}
	return max(n, min(t.inHead, len(t.out.Rows)))
}

func allHeaders(row []Cell) bool {
	for _, c := range row {
		if !c.Header {
			return false
		}
	}
	return len(row) > 0
}

// text is the table's plain text, its rows by line breaks, their cells by tabs, with
// the marks of all cells.
func (t *Table) text() (string, []Mark) {
	var b strings.Builder
	var marks []Mark
	for k, row := range t.Rows {
		if k > 0 {
			b.WriteByte('\n')
		}
		for n, c := range row {
			if n > 0 {
				b.WriteByte('\t')
			}
			marks = append(marks, movedMarks(slices.Clone(c.Marks), b.Len())...)
			b.WriteString(c.Text)
		}
	}
	return b.String(), marks
}
