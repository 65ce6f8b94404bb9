package text_test

import (
	"hash/fnv"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/standfirst/standfirst/internal/text"
)

// TestAddHash compares the hashes of bytes with those of the standard library.
func TestAddHash(t *testing.T) {
	for _, s := range []string{"", "a", "ferry", "Fähre", "\x00\xff"} {
		h, h64 := text.HashSeed, text.HashSeed64
		for i := range len(s) {
			h, h64 = text.AddHash(h, uint32(s[i])), text.AddHash64(h64, uint64(s[i]))
		}
		want, want64 := fnv.New32a(), fnv.New64a()
		_, _ = want.Write([]byte(s))
		_, _ = want64.Write([]byte(s))
		assert.Equal(t, want.Sum32(), h, "%q", s)
		assert.Equal(t, want64.Sum64(), h64, "%q", s)
	}
}
