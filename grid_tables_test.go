package standfirst

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestTablesOfProse: a table whose columns have heads is a table also where its cells
// hold sentences; what lays out a page or lists particulars is none by that.
func TestTablesOfProse(t *testing.T) {
	const (
		long  = "The keeper said that the lamp had burned for eleven nights, and that nobody from the board had come to see it."
		other = "Another winter passed, wrote the clerk, before the harbour had its second crane, and the first one was sold."
		head  = "<tr><th>Year<th>What happened"
		rows  = "<tr><td>1901<td>" + long + "<tr><td>1907<td>" + other + "<tr><td>1911<td>" + long
	)
	for _, c := range []struct {
		name, table string
		rows        int // of the table; 0 for none
	}{
		{"heads over the columns", "<table>" + head + rows + "</table>", 4},
		{"in a thead, with heads of rows", "<table><thead>" + head + "</thead>" + strings.ReplaceAll(rows, "<tr><td>", "<tr><th scope=row>") + "</table>", 4},
		{"a title over the heads", "<table><tr><th colspan=2>The harbour" + head + rows + "</table>", 5},
		{"a cell over two rows", "<table>" + head + "<tr><td rowspan=2>1901<td>" + long + "<tr><td>" + other + "<tr><td>1907<td>" + long + "</table>", 4},
		{"one row of notes", "<table>" + head + strings.Repeat(rows, 4) + "<tr><td colspan=3>Sources</table>", 0},
		{"by roles", `<div role=table><div role=row><span role=columnheader>Year</span><span role=columnheader>Event</span></div>` +
			strings.Repeat(`<div role=row><div role=cell>1901</div><div role=cell>`+long+`</div></div>`, 3) + `</div>`, 4},
		{"heads of rows alone, as in a box of particulars", "<table><tr><th colspan=2>Tarn light" + strings.ReplaceAll(rows, "<tr><td>", "<tr><th>") + "</table>", 0},
		{"no heads", "<table>" + rows + "</table>", 0},
		{"one head over a layout", "<table><tr><th colspan=2>News" + rows + "</table>", 0},
		{"two rows", "<table>" + head + "<tr><td>" + long + "<td>" + other + "</table>", 0},
		{"rows of all widths", "<table>" + head + "<tr><td>" + long + "<tr><td>1907<td>" + other + "<td>x<tr><td>" + long + "</table>", 0},
		{"a table in a cell", "<table>" + head + "<tr><td>1901<td><table><tr><td>" + long + "</table>" + rows + "</table>", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := Parse(strings.NewReader("<h1>The light at Tarn</h1><p>" + long + "</p><p>" + other + "</p>" + c.table +
				"<p>" + long + " So it went on for years.</p><p>" + other + " Nobody knew why.</p>"))
			require.NoError(t, err)
			got := 0
			for _, s := range a.Sections {
				for _, b := range s.Blocks {
					if b.Kind == TableBlock {
						got = len(b.Table.Rows)
					}
				}
			}
			assert.Equal(t, c.rows, got)
		})
	}
}
