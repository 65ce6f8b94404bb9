package standfirst

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/internal/beside"
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/role"
)

// bodyMaker makes the sections out of the labelled blocks, in page order.
type bodyMaker struct {
	a        *assembly
	sections []Section
	lists    beside.Lists
	row      int32 // the table row of a page's text that the last block is of, -1 for none
	table    int32 // the table that the last block is of, -1 for none
}

// makeSections fills Sections: each crosshead begins one.
func (a *assembly) makeSections() {
	b := bodyMaker{a: a, row: -1, table: -1, lists: beside.ListsOf(a.facts)}
	a.places = make([]place, len(a.labeled.Labels)+1)
	for i := range a.labeled.Labels {
		a.places[i] = b.place()
		switch r := a.labeled.Labels[i].Role; {
		case a.notes.Holds(i):
		case r == role.Crosshead:
			b.addHeading(i)
		case r.InBody():
			b.addBlock(i, BlockKind(r)) // they have the same names
		}
	}
	a.places[len(a.labeled.Labels)] = b.place()
	if len(b.sections) == 0 && len(a.hiddenText) > 0 {
		b.sections = hiddenSections(a.hiddenText)
	}
	a.article.Sections = b.sections
}

// place is the place behind the last block.
func (b *bodyMaker) place() place {
	n := len(b.sections)
	if n == 0 {
		return place{}
	}
	return place{n - 1, len(b.sections[n-1].Blocks)}
}

// addHeading begins a section.
func (b *bodyMaker) addHeading(i int) {
	heading, marks := b.a.markedLine(i)
	marks = withoutWhole(marks, MarkStrong, len(heading)) // that it is a heading says so
	b.sections = append(b.sections, Section{Heading: heading, HeadingMarks: marks, Level: b.a.level(i)})
	b.a.fields[i] = headingPath(len(b.sections) - 1)
	b.row, b.table = -1, -1
}

// addBlock adds a block to the last section.
func (b *bodyMaker) addBlock(i int, kind BlockKind) {
	if len(b.sections) == 0 || b.a.entries.Begins(i) {
		b.sections = append(b.sections, Section{})
		b.row, b.table = -1, -1
	}
	s := &b.sections[len(b.sections)-1]
	table, row := int32(-1), int32(-1)
	if kind == TableRow {
		table, row = b.a.facts.TableOf(i), b.a.rowOf(i)
	}
	switch {
	case table > 0 && table == b.table: // the whole table is there
	case table > 0:
		s.Blocks = append(s.Blocks, b.a.tableBlock(table, i))
	case row >= 0 && row == b.row:
		last := &s.Blocks[len(s.Blocks)-1]
		last.Text += "\t" + b.a.text(i)
	default:
		s.Blocks = append(s.Blocks, b.textBlock(i, kind))
	}
	b.table, b.row = table, row
	b.a.fields[i] = blockPath(len(b.sections)-1, len(s.Blocks)-1)
}

// textBlock makes a block of one of the page's.
func (b *bodyMaker) textBlock(i int, kind BlockKind) Block {
	text, marks := b.a.marked(i)
	block := Block{Kind: kind, Text: text, Marks: marks}
	switch kind {
	case Quote:
		post := b.a.postOf(i)
		block.Author, block.URL = post.author, post.url
	case Preformatted:
		block.Marks = withoutWhole(marks, MarkCode, len(text))
		block.Language = b.a.facts.Page.CodeLanguage(i)
	case ListItem, Paragraph:
		b.addItem(&block, i)
		if b.a.facts.Page.Blocks[i].Formula {
			b.makeFormula(&block)
		}
	}
	return block
}

// makeFormula makes a formula of a block that is nothing but one, unless it is all of
// a list's item, or what is said of a term.
func (b *bodyMaker) makeFormula(block *Block) {
	switch {
	case block.Kind == Description:
		blocks := b.sections[len(b.sections)-1].Blocks
		if n := len(blocks); n > 0 && (blocks[n-1].Kind == Term || blocks[n-1].Kind == Description) {
			return
		}
	case block.Kind != Paragraph && !block.Continued:
		return
	}
	for _, m := range block.Marks {
		if m.Kind == MarkMath {
			block.Tex = m.Tex
		}
	}
	block.Kind = Math
	block.Marks = withoutWhole(block.Marks, MarkMath, len(block.Text))
}

// addItem fills what a block has as the item of a list, or as a part of a list of
// terms.
func (b *bodyMaker) addItem(block *Block, i int) {
	switch item := b.lists.Item(i); {
	case item.Tag == markup.TagDt:
		block.Kind = Term
	case item.Tag == markup.TagDd:
		block.Kind = Description
	case block.Kind == ListItem:
		block.Level, block.Continued, block.Numbered, block.Number = item.Level, item.Continued, item.Numbered, item.Number
	}
}

// hiddenSections are the paragraphs of an article that the page does not show.
func hiddenSections(paragraphs []string) []Section {
	sections := []Section{{}}
	for i, p := range paragraphs {
		last := &sections[len(sections)-1]
		if i > 0 && i+1 < len(paragraphs) && beside.IsHeadingText(p) {
			sections = append(sections, Section{Heading: p, Level: 2})
			continue
		}
		last.Blocks = append(last.Blocks, Block{Kind: Paragraph, Text: p})
	}
	return sections
}

// level is a crosshead's rank; one that is only bold ranks under the headline.
func (a *assembly) level(i int) int {
	if h := a.facts.HeadingTag(i).Heading(); h > 0 {
		return h
	}
	return 2
}

// rowOf is the table row around a block, -1 for none.
func (a *assembly) rowOf(i int) int32 {
	p := a.facts.Page
	for e := p.ElementOf(i).Block; e > 0; e = p.Elements[p.Elements[e].Parent].Block {
		switch p.Elements[e].Part {
		case markup.TagTr:
			return e
		case markup.TagTable:
			return -1
		}
	}
	return -1
}

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
		if g := t.page.Elements[e].Part; g == markup.TagTd || g == markup.TagTh {
			return e
		}
	}
	return -1
}

// element takes in a row or a cell of the table; those of a table within it are
// not its own.
func (t *tableMaker) element(e int32, texts map[int32]cellText) {
	el := &t.page.Elements[e]
	switch el.Part {
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
		cell := Cell{Text: texts[e].text, Marks: texts[e].marks, Header: el.Part == markup.TagTh}
		cell.Colspan, cell.Rowspan = t.span(e, markup.AttrColspan), t.span(e, markup.AttrRowspan)
		last := &t.out.Rows[len(t.out.Rows)-1]
		*last = append(*last, cell)
	}
}

// owns reports whether a row stands in the table itself.
func (t *tableMaker) owns(e int32) bool {
	for e = t.page.Elements[e].Parent; e > t.table; e = t.page.Elements[e].Parent {
		if t.page.Elements[e].Part == markup.TagTable {
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
