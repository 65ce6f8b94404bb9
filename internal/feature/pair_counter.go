package feature

import "math"

// PairCounter counts 32-bit hashes twice over, by two questions: what is asked about
// a word of a text is always both, and one search answers that. It is a Counter
// in all else.
type PairCounter struct {
	slots  []pairSlot
	mask   uint32
	filter bloomFilter
}

// pairSlot is a hash and how often it came. One without a count is empty.
type pairSlot struct {
	key  uint32
	twin pairCount
}

// pairCount is a hash's two counts.
type pairCount struct{ first, second uint16 }

// reset empties the set and makes room for n hashes.
func (s *PairCounter) reset(n int) {
	size := 64
	for size < 2*n {
		size *= 2
	}
	s.slots = Resize(s.slots, size)
	s.mask, s.filter = uint32(size-1), bloomFilter{}
}

// count adds to the counts of a hash; by must not be zero, and no more hashes
// than those of reset may be counted.
func (s *PairCounter) count(h uint32, by pairCount) {
	slot := s.find(h)
	if slot.twin == (pairCount{}) {
		slot.key = h
		s.filter.add(h)
	}
	slot.twin.first += min(by.first, math.MaxUint16-slot.twin.first)
	slot.twin.second += min(by.second, math.MaxUint16-slot.twin.second)
}

// get is how often a hash came.
func (s *PairCounter) get(h uint32) pairCount {
	if !s.filter.may(h) {
		return pairCount{}
	}
	return s.find(h).twin
}

func (s *PairCounter) find(h uint32) *pairSlot {
	for i := uint32(slotOf(uint64(h))) & s.mask; ; i = (i + 1) & s.mask {
		if slot := &s.slots[i]; slot.key == h || slot.twin == (pairCount{}) {
			return slot
		}
	}
}
