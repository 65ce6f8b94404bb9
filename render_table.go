package standfirst

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/internal/render"
)

// table is a table with its cells, or what its text tells where they are
// missing.
func (b *documentBuilder) table(block *Block) (render.Block, bool) {
	t := block.Table
	if t == nil {
		t = tableOfText(block.Text)
	}
	out := render.Table{Head: min(max(t.Head, 0), len(t.Rows))}
	filled := false
	for i, row := range t.Rows {
		end := len(t.Rows)
		if i < out.Head {
			end = out.Head
		}
		cells := make([]render.Cell, 0, len(row))
		for k := range row {
			c := &row[k]
			cells = append(cells, render.Cell{
				Inlines: b.lines(c.Text, c.Marks), Header: c.Header,
				Colspan: max(c.Colspan, 1), Rowspan: min(max(c.Rowspan, 1), end-i),
			})
			filled = true
		}
		out.Rows = append(out.Rows, cells)
	}
	caption := b.line(t.Caption, t.CaptionMarks)
	if !filled {
		return paragraph(inKind(render.Emphasis, caption)), len(caption) > 0
	}
	return render.Block{Kind: render.TableBlock, Table: &out, Caption: caption}, true
}

// tableOfText is a table of rows parted by line breaks and cells parted by tabs.
func tableOfText(text string) *Table {
	t := &Table{}
	for row := range strings.SplitSeq(text, "\n") {
		if foldLines(row) == "" {
			continue
		}
		var cells []Cell
		for cell := range strings.SplitSeq(row, "\t") {
			cells = append(cells, Cell{Text: cell})
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}

// tableOfRows is a table of rows whose cells are parted by tabs; the first is
// its head.
func (b *documentBuilder) tableOfRows(rows []Block) (render.Block, bool) {
	out := render.Table{Head: 1}
	filled := false
	for i := range rows {
		var cells []render.Cell
		at := 0
		for cell := range strings.SplitSeq(rows[i].Text, "\t") {
			line := b.line(cell, moveMarks(rows[i].Marks, at))
			at += len(cell) + 1
			filled = filled || len(line) > 0
			cells = append(cells, render.Cell{Inlines: line, Colspan: 1, Rowspan: 1})
		}
		out.Rows = append(out.Rows, cells)
	}
	return render.Block{Kind: render.TableBlock, Table: &out}, filled
}

// moveMarks are marks for the text from a place on.
func moveMarks(marks []Mark, by int) []Mark {
	moved := slices.Clone(marks)
	for i := range moved {
		moved[i].Start -= by
		moved[i].End -= by
	}
	return moved
}
