package standfirst

import "math"

// twinSet counts 32-bit hashes twice over, by two questions: what is asked about
// a word of a text is always both, and one search answers that. It is a hashSet
// in all else.
type twinSet struct {
	slots []twinSlot
	mask  uint32
	sieve hashSieve
}

// twinSlot is a hash and how often it came. One without a count is empty.
type twinSlot struct {
	key  uint32
	twin twin
}

// twin is a hash's two counts.
type twin struct{ first, second uint16 }

// reset empties the set and makes room for n hashes.
func (s *twinSet) reset(n int) {
	size := 64
	for size < 2*n {
		size *= 2
	}
	s.slots = resize(s.slots, size)
	s.mask, s.sieve = uint32(size-1), hashSieve{}
}

// count adds to the counts of a hash; by must not be zero, and no more hashes
// than those of reset may be counted.
func (s *twinSet) count(h uint32, by twin) {
	slot := s.find(h)
	if slot.twin == (twin{}) {
		slot.key = h
		s.sieve.add(h)
	}
	slot.twin.first += min(by.first, math.MaxUint16-slot.twin.first)
	slot.twin.second += min(by.second, math.MaxUint16-slot.twin.second)
}

// get is how often a hash came.
func (s *twinSet) get(h uint32) twin {
	if !s.sieve.may(h) {
		return twin{}
	}
	return s.find(h).twin
}

func (s *twinSet) find(h uint32) *twinSlot {
	for i := uint32(slotOf(uint64(h))) & s.mask; ; i = (i + 1) & s.mask {
		if slot := &s.slots[i]; slot.key == h || slot.twin == (twin{}) {
			return slot
		}
	}
}
