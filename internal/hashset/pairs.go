package hashset

import "math"

// Pairs counts 32-bit hashes twice over, by two questions: what is asked about
// a word of a text is always both, and one search answers that. It is a Counter
// in all else.
type Pairs struct {
	slots  []pairSlot
	mask   uint32
	filter Filter
}

// pairSlot is a hash and how often it came. One without a count is empty.
type pairSlot struct {
	key  uint32
	twin Pair
}

// Pair is a hash's two counts.
type Pair struct{ First, Second uint16 }

// Reset empties the set and makes room for n hashes.
func (s *Pairs) Reset(n int) {
	size := 64
	for size < 2*n {
		size *= 2
	}
	s.slots = resized(s.slots, size)
	s.mask, s.filter = uint32(size-1), Filter{}
}

// Count adds to the counts of a hash; by must not be zero, and no more hashes
// than those of reset may be counted.
func (s *Pairs) Count(h uint32, by Pair) {
	slot := s.find(h)
	if slot.twin == (Pair{}) {
		slot.key = h
		s.filter.Add(h)
	}
	slot.twin.First += min(by.First, math.MaxUint16-slot.twin.First)
	slot.twin.Second += min(by.Second, math.MaxUint16-slot.twin.Second)
}

// Get is how often a hash came.
func (s *Pairs) Get(h uint32) Pair {
	if !s.filter.May(h) {
		return Pair{}
	}
	return s.find(h).twin
}

func (s *Pairs) find(h uint32) *pairSlot {
	for i := uint32(Slot(uint64(h))) & s.mask; ; i = (i + 1) & s.mask {
		if slot := &s.slots[i]; slot.key == h || slot.twin == (Pair{}) {
			return slot
		}
	}
}
