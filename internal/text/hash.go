package text

// FNV-1a, 32 bits.
const (
	FnvOffset = 2166136261
	FnvPrime  = 16777619
)
