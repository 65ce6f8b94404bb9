package feature

import (
	"math/bits"
	"math/rand/v2"

	"github.com/standfirst/standfirst/internal/text"
)

// slotSeed decides which slot of a table a hash has. It is random, so that no page
// can choose words that all meet in one; what a table holds does not depend on it.
var slotSeed = rand.Uint64()

// slotOf is where the search for a hash begins, before the table's mask.
func slotOf(h uint64) uint64 {
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
	filter bloomFilter // most of what is looked up is not in the set
}

// Reset empties the set and makes room for n hashes.
func (s *Counter) Reset(n int) {
	size := 64
	for size < 2*n {
		size *= 2
	}
	s.keys, s.counts = Resize(s.keys, size), Resize(s.counts, size)
	s.mask, s.used, s.filter = uint32(size-1), 0, bloomFilter{}
}

// Count takes a hash in and returns how often it came so far.
func (s *Counter) Count(h uint32) uint16 {
	i := s.find(h)
	if s.counts[i] == 0 {
		if s.used*4 >= len(s.keys)*3 {
			return 0
		}
		s.used++
		s.filter.add(h)
	}
	s.keys[i] = h
	if s.counts[i] < 1<<16-1 {
		s.counts[i]++
	}
	return s.counts[i]
}

// get is how often a hash came.
func (s *Counter) get(h uint32) uint16 {
	if !s.filter.may(h) {
		return 0
	}
	return s.counts[s.find(h)]
}

func (s *Counter) find(h uint32) uint32 {
	i := uint32(slotOf(uint64(h))) & s.mask
	for s.counts[i] != 0 && s.keys[i] != h {
		i = (i + 1) & s.mask
	}
	return i
}

// groupTable holds a record for each 64-bit key, in open addressing.
type groupTable struct {
	keys    []uint64
	records []Record
	mask    uint64
}

func (t *groupTable) reset(n int) {
	size := 64
	for size < 2*n {
		size *= 2
	}
	t.keys, t.records = Resize(t.keys, size), Resize(t.records, size)
	t.mask = uint64(size - 1)
}

// at is the record of a key; at most the n keys of reset may be used.
func (t *groupTable) at(key uint64) *Record {
	key++ // 0 marks an empty slot
	i := slotOf(key) & t.mask
	for t.keys[i] != 0 && t.keys[i] != key {
		i = (i + 1) & t.mask
	}
	t.keys[i] = key
	return &t.records[i]
}

// Share is the share of the hashes that the set holds.
func (s *Counter) Share(hashes []uint32) float32 {
	if len(hashes) == 0 || s.used == 0 {
		return 0
	}
	hits := 0
	for _, h := range hashes {
		if s.get(h) > 0 {
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
		if s.get(Shingle(words[i:])) > 0 {
			hits++
		}
	}
	return float32(hits) / float32(len(words)-3)
}

// bloomFilter is a Bloom filter: it rules out hashes that were not added.
type bloomFilter [1 << 13 / 64]uint64

func (s *bloomFilter) add(h uint32) { s[h>>25] |= 1 << (h >> 19 & 63) }

// may reports whether h may have been added; false is certain.
func (s *bloomFilter) may(h uint32) bool { return s[h>>25]>>(h>>19&63)&1 != 0 }

// Shingle sums up four words.
func Shingle(w []uint32) uint32 {
	h := text.HashSeed
	for _, x := range w[:4] {
		h = text.AddHash(h, x)
	}
	return h
}

// Record is what is known of the siblings of one shape that an element is
// one of, such as the comments of a thread or the cards of a list.
type Record struct {
	Siblings, Dated, WithProse int32
	Blocks, prose              int32
}
