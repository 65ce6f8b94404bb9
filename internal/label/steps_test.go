package label

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestSteps holds that each step has a name of its own and says what it reads and
// writes.
func TestSteps(t *testing.T) {
	for _, p := range []*profile{&htmlProfile, &lineProfile} {
		names := map[string]bool{}
		for _, s := range p.steps {
			assert.False(t, names[s.name], "two steps %q", s.name)
			names[s.name] = true
			assert.NotEmpty(t, s.reads, s.name)
			assert.NotEmpty(t, s.writes, s.name)
		}
	}
}
