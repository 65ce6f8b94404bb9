package render

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestSpreadRows(t *testing.T) {
	cell := func(text string, wide, high int) Cell {
		return Cell{Inlines: []Inline{{Text: text}}, Colspan: wide, Rowspan: high}
	}
	for _, c := range []struct {
		why  string
		rows [][]Cell
		want []string // "-" for a place where a cell goes on
	}{
		{"a cell over two rows and two columns", [][]Cell{{cell("a", 2, 2), cell("b", 1, 1)}, {cell("c", 1, 1)}}, []string{"a - b", "- - c"}},
		{"what goes on at a row's end is left out", [][]Cell{{cell("a", 1, 1), cell("b", 3, 2)}, {cell("c", 1, 1)}}, []string{"a b", "c"}},
		{"a row without cells", [][]Cell{{cell("a", 1, 1), cell("b", 1, 3)}, {}, {cell("c", 1, 1), cell("d", 1, 1)}}, []string{"a b", "", "c - d"}},
		{"spans under 1 are 1", [][]Cell{{cell("a", -3, 0), cell("b", 0, -1)}}, []string{"a b"}},
	} {
		t.Run(c.why, func(t *testing.T) {
			var got []string
			for _, row := range spreadRows(c.rows) {
				places := make([]string, len(row))
				for i, cell := range row {
					places[i] = "-"
					if cell != nil {
						places[i] = words(cell.Inlines)
					}
				}
				got = append(got, strings.Join(places, " "))
			}
			assert.Equal(t, c.want, got)
		})
	}
}
