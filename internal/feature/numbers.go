package feature

// Truth is 1 for true and 0 for false.
func Truth(b bool) float32 {
	if b {
		return 1
	}
	return 0
}

// Ratio is a by b, and a itself where b is zero.
func Ratio(a, b int32) float32 { return float32(a) / float32(max(1, b)) }

// mostDistance is the largest distance that is told apart, in blocks.
const mostDistance = 60

// Distance bounds a number of blocks, so that the length of a page does not
// distinguish pages.
func Distance(n int) float32 { return float32(max(-mostDistance, min(mostDistance, n))) }

// distanceFrom is the distance of block i from another, NotApplicable where there
// is no other (-1).
func distanceFrom(i, from int) float32 {
	if from < 0 {
		return NotApplicable
	}
	return Distance(i - from)
}

// Fill sets every feature of a row.
func Fill(row []float32, x float32) {
	for i := range row {
		row[i] = x
	}
}

// Resize returns a zeroed slice of length n, in s's memory where it suffices.
func Resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	s = s[:n]
	clear(s)
	return s
}
