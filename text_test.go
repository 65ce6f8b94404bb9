package standfirst

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestTextMarks(t *testing.T) {
	for _, c := range []struct {
		why, text string
		marks     []Mark
		want      string
	}{
		{"what is deleted is not read, nor two spaces for it", "ten old boats", []Mark{{Kind: MarkDeleted, Start: 4, End: 7}}, "ten boats"},
		{"deleted at the ends", "old ten boats", []Mark{{Kind: MarkDeleted, Start: 0, End: 3}, {Kind: MarkDeleted, Start: 8, End: 13}}, "ten"},
		{"deleted within what is deleted", "a bc d", []Mark{{Kind: MarkDeleted, Start: 2, End: 4}, {Kind: MarkDeleted, Start: 3, End: 6}}, "a"},
		{"all is deleted", "gone", []Mark{{Kind: MarkDeleted, Start: 0, End: 4}}, ""},
		{"the sign of a note is not read", "bread1, rye", []Mark{{Kind: MarkNote, Start: 5, End: 6, Note: 1}}, "bread, rye"},
		{"words that point to a note are", "see the log", []Mark{{Kind: MarkNote, Start: 4, End: 11, Note: 1}}, "see the log"},
		{"a quotation has its marks", "he said no once", []Mark{{Kind: MarkQuotation, Start: 8, End: 10}}, "he said “no” once"},
		{"but not twice", "he said “no” once", []Mark{{Kind: MarkQuotation, Start: 11, End: 13}, {Kind: MarkQuotation, Start: 8, End: 16}}, "he said “no” once"},
		{"other marks change nothing", "a  b", []Mark{{Kind: MarkStrong, Start: 0, End: 1}}, "a  b"},
		{"marks out of range", "ab", []Mark{{Kind: MarkDeleted, Start: -4, End: 1}, {Kind: MarkDeleted, Start: 5, End: 9}, {Kind: MarkQuotation, Start: 2, End: 1}}, "b"},
	} {
		t.Run(c.why, func(t *testing.T) {
			a := Article{Sections: body(Block{Kind: Paragraph, Text: c.text, Marks: c.marks})}
			assert.Equal(t, c.want, a.Text())
		})
	}
}

func TestTextTable(t *testing.T) {
	table := &Table{Caption: "Boats", Head: 1, Rows: [][]Cell{
		{{Text: "Year"}, {Text: "Boats"}}, {{Text: "1971"}, {Text: "3 4", Marks: []Mark{{Kind: MarkDeleted, Start: 0, End: 1}}}}, {},
	}}
	a := Article{Sections: body(Block{Kind: TableBlock, Text: "unused", Table: table}, Block{Kind: Math, Tex: "x^2"}, Block{Kind: TableBlock, Text: "a\tb"})}
	assert.Equal(t, "Boats\nYear\tBoats\n1971\t4\n\nx^2\n\na\tb", a.Text())
}
