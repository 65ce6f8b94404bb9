package line

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// scanned is what a text's lines print: headings behind their rank, pictures in
// slashes, what goes on the line before behind a plus.
func scanned(src string) (out []string) {
	var r Scanner
	r.Reset([]byte(src))
	for l, _, ok := r.Next(); ok; l, _, ok = r.Next() {
		s := string(l.Printed)
		switch {
		case len(l.Text) == 0:
			continue
		case l.Heading > 0:
			s = strings.Repeat("#", l.Heading) + " " + s
		case l.Picture:
			s = "/" + s + "/"
		}
		if l.Joined {
			s = "+" + s
		}
		out = append(out, s)
	}
	return out
}

// TestScanner: what programs mark is read as that, and nothing else is.
func TestScanner(t *testing.T) {
	const links = "    * Who_We_Are\n    * Tides_&_Weather\n    * Hafen_Ürnau\n"
	for _, c := range []struct {
		name, src string
		want      []string
	}{
		{"stars", "****** The bridge ******\nText.", []string{"# The bridge", "Text."}},
		{"stars of a lower rank", "**** The tolls ****", []string{"### The tolls"}},
		{"stars over lines", "***** The bridge at\nLindwick *****\nText.", []string{"## The bridge at", "+## Lindwick", "Text."}},
		{"stars that end alone", "****** The bridge\n******\nText.", []string{"# The bridge", "Text."}},
		{"stars of two counts", "*** The bridge **\nText.", []string{"*** The bridge **", "Text."}},
		{"stars without an end", "** The bridge\n\nText. **", []string{"** The bridge", "Text. **"}},
		{"bold word", "**The bridge** is closed.", []string{"**The bridge** is closed."}},
		{"underline", "The bridge\n==========\nText.", []string{"# The bridge", "Text."}},
		{"underline of dashes", "The bridge\n---------\nText.", []string{"## The bridge", "Text."}},
		{"rule", "The bridge\n------------------------\nText.", []string{"The bridge", "Text."}},
		{"head of a table", "Year  Toll\n----------\n2024  3", []string{"Year  Toll", "2024  3"}},
		{"joined words", links + "It leads_to the sea.", []string{"Who We Are", "Tides & Weather", "Hafen Ürnau", "It leads to the sea."}},
		{"joined words in an address", links + "https://lindwick.example/a_b", []string{"Who We Are", "Tides & Weather", "Hafen Ürnau", "https://lindwick.example/a_b"}},
		{"names of variables", "my_value\nyour_value\nMAX_VALUE\nhis_value", []string{"my_value", "your_value", "MAX_VALUE", "his_value"}},
		{"picture", links + "[A piano on a quay]\nText.", []string{"Who We Are", "Tides & Weather", "Hafen Ürnau", "/[A piano on a quay]/", "Text."}},
		{"picture over lines", links + "   [A piano on\na quay]  The piano.", []string{"Who We Are", "Tides & Weather", "Hafen Ürnau", "/[A piano on/", "+/a quay]/", "The piano."}},
		{"placeholder", "[IMG]\nText.", []string{"/[IMG]/", "Text."}},
		{"empty field", "[IMG]\n[        ] Search", []string{"/[IMG]/", "/[        ]/", "Search"}},
		{"brackets of a text", "[Applause]\nThank you.", []string{"[Applause]", "Thank you."}},
		{"word in brackets", "[IMG]\n[The] piano is here.", []string{"/[IMG]/", "[The] piano is here."}},
		{
			"numbered links", "[1]Home [2]Tides [3]Ferry [4]Islands [5]Tolls\nIt [6]sailed on Tuesday [2024].",
			[]string{"Home Tides Ferry Islands Tolls", "It sailed on Tuesday [2024]."},
		},
		{"notes", "It sailed.[1] It sank.[2][3] It rose.[1]", []string{"It sailed.[1] It sank.[2][3] It rose.[1]"}},
		{"date run together", "By Ann LeeMarch 4, 2026", []string{"By Ann Lee March 4, 2026"}},
		{"date behind capitals", "By ANN LEEMarch 4, 2026", []string{"By ANN LEE March 4, 2026"}},
		{"label run together", "BY ANN LEEPUBLISHED: MAR 4, 2026", []string{"BY ANN LEE PUBLISHED: MAR 4, 2026"}},
		{"capital in a word", "McMay 4, 2026 and iMac 4 of 2026", []string{"McMay 4, 2026 and iMac 4 of 2026"}},
		{"date apart", "By Ann Lee, March 4, 2026", []string{"By Ann Lee, March 4, 2026"}},
		{"nothing printed", links + "___\n_ _\nText.", []string{"Who We Are", "Tides & Weather", "Hafen Ürnau", "Text."}},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, scanned(c.src)) })
	}
}

// TestRankByIndent: headings stand elsewhere than a text with a margin.
func TestRankByIndent(t *testing.T) {
	for _, c := range []struct {
		name                           string
		indent, columns, margin, width int
		want                           int
	}{
		{"text", 3, 40, 3, 80, 0},
		{"margin", 0, 20, 3, 80, 2},
		{"further out", 2, 20, 3, 80, 3},
		{"middle", 31, 20, 3, 80, 1},
		{"further in", 8, 20, 3, 80, 0},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, RankByIndent(c.indent, c.columns, c.margin, c.width)) })
	}
}

// TestScannerMixes: marks of programs in any order are no trouble, and every line is
// read once.
func TestScannerMixes(t *testing.T) {
	pieces := []string{"[a", "b]", "* ", "** ", " **", "****", "\n", "\n\n", "  ", "[IMG]", "[1]", "[2]x", "Ab_cd", "====", "___", "]  [", "\u00a0", "May 4, 2026", "> "}
	state := uint32(1)
	for range 20000 {
		b := strings.Builder{}
		b.WriteString("[IMG]\nAb_cd\nEf_gh\nIj_kl\n")
		for range 12 {
			state = state*1664525 + 1013904223
			b.WriteString(pieces[int(state>>16)%len(pieces)])
		}
		src := b.String()
		assert.NotPanics(t, func() { scanned(src) }, "%q", src)
	}
}
