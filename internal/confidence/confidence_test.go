package confidence

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestOf holds what a confidence promises whatever the coefficients are: it is in
// hundredths within its bounds, and what speaks for a reading never lowers it.
func TestOf(t *testing.T) {
	for _, text := range []bool{false, true} {
		last := 0.0
		for step := range 41 {
			s := Signs{Constant: 1, Margin: -mostMargin + 0.3*float64(step), Agreement: -4.6 + 0.23*float64(step)}
			c := Of(&s, text)
			assert.GreaterOrEqual(t, c, last)
			assert.InDelta(t, 100*c, float64(int(100*c+0.5)), 1e-9)
			s[Refused] = 1
			assert.LessOrEqual(t, Of(&s, text), min(c, mostRefused), "a refused page")
			last = c
		}
		assert.Greater(t, last, 0.9)
		assert.LessOrEqual(t, last, most)
		assert.Equal(t, Least, Of(&Signs{Constant: 1, Refused: 1, Margin: -mostMargin, Agreement: logit(leastExpected)}, text))
	}
}

// TestNames: each sign has a name of its own.
func TestNames(t *testing.T) {
	seen := map[string]bool{}
	for _, name := range Names {
		assert.NotEmpty(t, name)
		assert.False(t, seen[name], name)
		seen[name] = true
	}
}
