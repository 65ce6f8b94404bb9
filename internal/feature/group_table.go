package feature

import "github.com/standfirst/standfirst/internal/hashset"

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
	i := hashset.Slot(key) & t.mask
	for t.keys[i] != 0 && t.keys[i] != key {
		i = (i + 1) & t.mask
	}
	t.keys[i] = key
	return &t.records[i]
}

// Record is what is known of the siblings of one shape that an element is
// one of, such as the comments of a thread or the cards of a list.
type Record struct {
	Siblings, Dated, WithProse int32
	Blocks, prose              int32
}
