package text

// The hashes of nothing, which FNV-1a begins with, in 32 and in 64 bits.
const (
	HashSeed   uint32 = 2166136261
	HashSeed64 uint64 = 14695981039346656037
)

// AddHash returns the hash h with x taken in, by FNV-1a. Other than there, x may
// have more than a byte.
func AddHash(h, x uint32) uint32 {
	const prime = 16777619
	return (h ^ x) * prime
}

// AddHash64 is AddHash in 64 bits.
func AddHash64(h, x uint64) uint64 {
	const prime = 1099511628211
	return (h ^ x) * prime
}
