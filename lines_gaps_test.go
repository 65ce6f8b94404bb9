package standfirst

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestFillGaps: between the pieces of a long text the short lines are its own.
func TestFillGaps(t *testing.T) {
	for _, c := range []struct {
		name, why string
		pieces    int
		gap       int
		margin    float32
		phrase    Role
		dated     bool
		want      bool
	}{
		{"list", "a line of a guide", gapText, 3, -2, "", false, true},
		{"short text", "in news it is a box", gapText - 2, 3, -2, "", false, false},
		{"doubt", "surely none", gapText, 3, -3, "", false, false},
		{"wording", "the offer of a newsletter", gapText, 3, -2, RoleNewsletter, false, false},
		{"date", "has a field of its own", gapText, 3, -2, "", true, false},
		{"wide gap", "another text", gapText, gapReach + 1, -2, "", false, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			n := c.pieces + c.gap
			v := evidence{labels: make([]label, n), isText: make([]bool, n), phrases: make([]Role, n), measures: make([]measure, n)}
			v.margins[judgeBody] = make([]float32, n)
			for i := range n {
				inGap := i >= 2 && i < 2+c.gap
				v.isText[i], v.margins[judgeBody][i] = !inGap, 3
				if inGap {
					v.margins[judgeBody][i], v.phrases[i], v.measures[i].clock = c.margin, c.phrase, c.dated
				}
			}
			v.fillGaps()
			assert.Equal(t, c.want, v.isText[2], c.why)
		})
	}
}
