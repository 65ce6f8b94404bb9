package hashset

import (
	"math/bits"
	"math/rand/v2"
	"slices"

	"github.com/standfirst/standfirst/internal/text"
)

// slotSeed decides which slot of a table a hash has. It is random, so that no page
// can choose words that all meet in one; what a table holds does not depend on it.
var slotSeed = rand.Uint64()

// Slot is where the search for a hash begins, before the table's mask.
func Slot(h uint64) uint64 {
	hi, lo := bits.Mul64(h^slotSeed, 0x9E3779B97F4A7C15)
	return hi ^ lo
}

// Counter counts 32-bit hashes in open addressing. Reset forgets the hashes and
// keeps the memory.
type Counter struct {
	keys   []uint32
	counts []uint16
	mask   uint32
	used   int
	filter Filter // most of what is looked up is not in the set
}

// Reset empties the set and makes room for n hashes.
func (s *Counter) Reset(n int) {
	size := 64
	for size < 2*n {
		size *= 2
	}
	s.keys, s.counts = resized(s.keys, size), resized(s.counts, size)
	s.mask, s.used, s.filter = uint32(size-1), 0, Filter{}
}

// Count takes a hash in and returns how often it came so far.
func (s *Counter) Count(h uint32) uint16 {
	i := s.find(h)
	if s.counts[i] == 0 {
		if s.used*4 >= len(s.keys)*3 {
			return 0
		}
		s.used++
		s.filter.Add(h)
	}
	s.keys[i] = h
	if s.counts[i] < 1<<16-1 {
		s.counts[i]++
	}
	return s.counts[i]
}

// Get is how often a hash came.
func (s *Counter) Get(h uint32) uint16 {
	if !s.filter.May(h) {
		return 0
	}
	return s.counts[s.find(h)]
}

func (s *Counter) find(h uint32) uint32 {
	i := uint32(Slot(uint64(h))) & s.mask
	for s.counts[i] != 0 && s.keys[i] != h {
		i = (i + 1) & s.mask
	}
	return i
}

// Share is the share of the hashes that the set holds.
func (s *Counter) Share(hashes []uint32) float32 {
	if len(hashes) == 0 || s.used == 0 {
		return 0
	}
	hits := 0
	for _, h := range hashes {
		if s.Get(h) > 0 {
			hits++
		}
	}
	return float32(hits) / float32(len(hashes))
}

// Shingles is the share of the runs of four words that the set holds; a text
// of fewer words has none.
func (s *Counter) Shingles(words []uint32) float32 {
	if len(words) < 4 {
		return 0
	}
	hits := 0
	for i := 0; i+3 < len(words); i++ {
		if s.Get(Shingle(words[i:])) > 0 {
			hits++
		}
	}
	return float32(hits) / float32(len(words)-3)
}

// Filter is a Bloom filter: it rules out hashes that were not added.
type Filter [1 << 13 / 64]uint64

// Add adds a hash.
func (s *Filter) Add(h uint32) { s[h>>25] |= 1 << (h >> 19 & 63) }

// May reports whether h may have been added; false is certain.
func (s *Filter) May(h uint32) bool { return s[h>>25]>>(h>>19&63)&1 != 0 }

// Shingle sums up four words.
func Shingle(w []uint32) uint32 {
	h := text.HashSeed
	for _, x := range w[:4] {
		h = text.AddHash(h, x)
	}
	return h
}

// resized returns a slice of n zeros, in the memory of one that is not needed any more.
func resized[T any](s []T, n int) []T {
	s = slices.Grow(s[:0], n)[:n]
	clear(s)
	return s
}
