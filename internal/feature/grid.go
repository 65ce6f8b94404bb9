package feature

import (
	"slices"

	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/page"
)

// findGrids finds the tables whose columns have heads, by their elements.
func findGrids(p *Page) {
	p.grids = p.grids[:0]
	pg := p.Page
	asked := int32(-1) // the last table
	for e := range pg.Elements {
		if pg.Elements[e].Part != markup.TagTh {
			continue
		}
		if table := tableAround(pg, int32(e)); table > asked {
			if asked = table; isGrid(pg, table) {
				p.grids = append(p.grids, table)
			}
		}
	}
}

// hasColumnHeads reports whether a table element is a grid of rows under a row of
// header cells: a table of data whatever its cells hold.
func hasColumnHeads(p *Page, table int32) bool {
	_, found := slices.BinarySearch(p.grids, table)
	return found
}

// tableAround is the table that a cell is of, -1 for none.
func tableAround(pg *page.Page, cell int32) int32 {
	const levels = 3 // the row, the group of rows, the table
	e := cell
	for d := 0; d < levels && e > 0; d++ {
		if e = pg.Elements[e].Parent; pg.Elements[e].Part == markup.TagTable {
			return e
		}
	}
	return -1
}

// isGrid reports whether the rows of a table are of one width in columns but for few,
// and the first of these is of header cells. A table with another one in it lays out
// the page, and one whose header cells only begin its rows is a box of particulars.
func isGrid(pg *page.Page, table int32) bool {
	const (
		fewestRows, fewestColumns = 3, 2
		wide, rows                = 9, 10 // the least share of the rows that are as wide as the heads
	)
	g := grid{page: pg}
	for e := table + 1; int(e) < len(pg.Elements) && pg.Elements[e].Parent >= table; e++ {
		switch pg.Elements[e].Part {
		case markup.TagTable:
			return false
		case markup.TagTr:
			g.endRow()
			g.width, g.headers, g.others = g.carried[g.rows%len(g.carried)], 0, 0
			g.carried[g.rows%len(g.carried)] = 0
			g.inRow = true
		case markup.TagTd, markup.TagTh:
			g.cell(e)
		}
	}
	g.endRow()
	return g.columns >= fewestColumns && g.rows >= fewestRows && g.alike*rows >= (g.rows-g.before)*wide
}

// grid counts the cells of a table's rows.
type grid struct {
	page *page.Page
	// columns is the width of the row of heads, 0 before one was found; alike counts the
	// rows of that width from there on, before those before it.
	columns, alike, before, rows int
	// width is how many columns the row has, headers and others how many cells.
	width, headers, others int
	inRow                  bool
	// carried are the columns that cells of rows before take of the next rows, as a ring.
	carried [mostRowspan]int
}

// mostRowspan is the largest number of rows that a cell is followed through.
const mostRowspan = 64

// cell takes in a cell of the row.
func (g *grid) cell(e int32) {
	columns, ok := g.page.Number(e, markup.AttrColspan)
	if !ok || columns < 1 {
		columns = 1
	}
	if rows, ok := g.page.Number(e, markup.AttrRowspan); ok {
		for k := 1; k < min(rows, mostRowspan); k++ {
			g.carried[(g.rows+k)%mostRowspan] += columns
		}
	}
	g.width += columns
	if g.page.Elements[e].Part == markup.TagTh {
		g.headers++
	} else {
		g.others++
	}
}

// endRow takes in the row so far.
func (g *grid) endRow() {
	if !g.inRow {
		return
	}
	g.inRow = false
	g.rows++
	switch {
	case g.columns == 0 && g.headers > 1 && g.others == 0:
		g.columns, g.alike, g.before = g.width, 1, g.rows-1
	case g.columns > 0 && g.width == g.columns:
		g.alike++
	}
}
