package render

import "strings"

// table writes a table (GFM § 4.10) under its caption in italics. A table of
// GFM has one row as its head: it is empty where the table has none, and where
// the table has more they stand in the body. A cell that goes over several
// leaves the others empty.
func (w *markdownWriter) table(b *Block) string {
	rows := spreadRows(b.Table.Rows)
	columns := 0
	for _, row := range rows {
		columns = max(columns, len(row))
	}
	caption := w.inlines(wrap(Emphasis, b.Caption))
	if columns == 0 {
		return caption
	}
	var head []*Cell
	if b.Table.Head > 0 {
		head, rows = rows[0], rows[1:]
	}
	var out strings.Builder
	if caption != "" {
		out.WriteString(caption + "\n\n")
	}
	w.row(&out, head, columns)
	out.WriteString("\n|" + strings.Repeat(" --- |", columns))
	for _, row := range rows {
		out.WriteByte('\n')
		w.row(&out, row, max(1, len(row)))
	}
	return out.String()
}

func (w *markdownWriter) row(out *strings.Builder, row []*Cell, columns int) {
	out.WriteByte('|')
	for i := range columns {
		out.WriteByte(' ')
		if i < len(row) && row[i] != nil {
			out.WriteString(w.cell(row[i].Inlines))
		}
		out.WriteString(" |")
	}
}

// mostCells is how many cells a table is filled up to where its cells go over
// several. A larger one has its cells one after the other.
const mostCells = 1 << 16

// spreadRows gives the rows with a place for each column: nil where a cell of
// the row above, or the one to the left, goes on.
func spreadRows(rows [][]Cell) [][]*Cell {
	out := make([][]*Cell, len(rows))
	total := 0
	// left is over how many rows more each column is taken.
	var left []int
	for r, row := range rows {
		spread := make([]*Cell, 0, len(row))
		skip := func() {
			for total < mostCells && len(spread) < len(left) && left[len(spread)] > 0 {
				left[len(spread)]--
				spread = append(spread, nil)
				total++
			}
		}
		for i := range row {
			skip()
			c := &row[i]
			for k := range max(1, min(c.Colspan, maxColspan, mostCells-total)) {
				at := len(spread)
				if k == 0 {
					spread = append(spread, c)
				} else {
					spread = append(spread, nil)
				}
				for len(left) <= at {
					left = append(left, 0)
				}
				left[at] = max(left[at]-1, c.Rowspan-1, 0)
				total++
			}
		}
		skip()
		// What is taken further to the right goes on as well.
		for k := len(spread); k < len(left) && total < mostCells; k++ {
			left[k] = max(left[k]-1, 0)
			total++
		}
		for len(left) > 0 && left[len(left)-1] == 0 {
			left = left[:len(left)-1]
		}
		out[r] = trimRow(spread)
	}
	return out
}

// trimRow leaves out the empty places at a row's end.
func trimRow(row []*Cell) []*Cell {
	for len(row) > 0 && row[len(row)-1] == nil {
		row = row[:len(row)-1]
	}
	return row
}
