package text

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestJoins: what belongs to the word or the date before it stands close to it.
func TestJoins(t *testing.T) {
	for _, c := range []struct {
		before, after string
		want          bool
	}{
		{"4 May", ", like", true},
		{"(", "Odd Tarry", true},
		{"2019", "-2024", true},
		{"2009", "年", true},
		{"May", "-born sailors", true},
		{"May", "- a month", false},
		{"the Tarry", "s met", true},
		{"the Tarry", "s, who met", true},
		{"Odd Tarry", "said", false},
		{"4 May", "By Odd Tarry", false},
		{"4月5日", "に出た", true},
		{"船は", "4月5日", true},
		{"4月5日", "更新", false},
	} {
		assert.Equal(t, c.want, Joins([]byte(c.before), []byte(c.after)), c.before+"|"+c.after)
	}
}
