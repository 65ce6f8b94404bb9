package hashset

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestSlots holds that hashes with a pattern spread over a table, whatever the
// seed: a search passes over all that meet in a slot.
func TestSlots(t *testing.T) {
	const keys, slots = 1000, 2048 // of random hashes, about 790 slots are hit
	cases := []struct {
		name string
		hash func(i uint64) uint64
	}{
		{"in a row", func(i uint64) uint64 { return i }},
		{"the high bits", func(i uint64) uint64 { return i << 22 }},
		{"of one product with the odd number of Knuth", func(i uint64) uint64 { return uint64(uint32(i << 23 * 244002641)) }},
		{"keys of parent and shape", func(i uint64) uint64 { return i<<32 | 7 }},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			hit := map[uint64]bool{}
			distinct := map[uint64]bool{}
			for i := range uint64(keys) {
				distinct[c.hash(i)] = true
				hit[Slot(c.hash(i))%slots] = true
			}
			assert.Greater(t, len(hit)*10, len(distinct)*4)
		})
	}
}

func TestHashSet(t *testing.T) {
	var s Counter
	assert.Zero(t, s.Get(7), "of a set that was never made")
	s.Reset(3)
	assert.EqualValues(t, 1, s.Count(7))
	assert.EqualValues(t, 2, s.Count(7))
	assert.EqualValues(t, 2, s.Get(7))
	assert.Zero(t, s.Get(8))
	s.Reset(3)
	assert.Zero(t, s.Get(7), "of a set that was emptied")
}
