package measure

import (
	"cmp"
	"math"
	"slices"
)

// rank is the smallest value that a share of the values stay within (the
// nearest-rank percentile).
func rank[N cmp.Ordered](values []N, share float64) N {
	sorted := slices.Sorted(slices.Values(values))
	return sorted[max(0, int(math.Ceil(share*float64(len(sorted))))-1)]
}
