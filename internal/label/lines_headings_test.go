package label

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/rules"
)

// TestBoxLabels: a line closer to the text over it than the page's crossheads is
// the label of a box, but where the classifier is sure of it.
func TestBoxLabels(t *testing.T) {
	for _, c := range []struct {
		name, why string
		blanks    [4]uint8
		margins   [4]float32
		want      []int
	}{
		{"alike", "all are set alike", [4]uint8{1, 1, 1, 1}, [4]float32{1, 1, 1, 1}, nil},
		{"closer", "one stands closer", [4]uint8{1, 1, 0, 1}, [4]float32{1, 1, 1, 1}, []int{2}},
		{"sure", "the classifier is sure of it", [4]uint8{1, 1, 0, 1}, [4]float32{1, 1, 3, 1}, nil},
		{"none", "the classifier takes it for none anyway", [4]uint8{1, 1, 0, 1}, [4]float32{1, 1, -1, 1}, nil},
		{"farther", "more room than the others is no sign", [4]uint8{1, 3, 1, 1}, [4]float32{1, 1, 1, 1}, nil},
		{"many lines", "more empty lines than are told apart", [4]uint8{9, 7, 5, 9}, [4]float32{1, 1, 1, 1}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			v := Labeler{Labelling: rules.Labelling{Facts: &feature.Page{Page: new(page.Page), Measures: make([]feature.Measure, len(c.blanks))}, InText: []bool{true, true, true, true}}}
			v.Margins[classifier.Crosshead] = c.margins[:]
			for _, n := range c.blanks {
				v.Facts.Page.Lines = append(v.Facts.Page.Lines, page.LineFact{Blanks: n})
			}
			v.describeHeadings()
			var got []int
			for i := range c.blanks {
				if isBoxLabel(&v.Labelling, i) {
					got = append(got, i)
				}
			}
			assert.Equal(t, c.want, got, c.why)
		})
	}
}
