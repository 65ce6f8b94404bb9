package feature

// BestAgreement returns the best F1 of words and those of the claims.
func BestAgreement(words []uint32, claims []hashedText) float32 {
	best := float32(0)
	for _, c := range claims {
		best = max(best, Agreement(words, c.Words))
	}
	return best
}

// Agreement is the F1 of two short lists of words.
func Agreement(a, b []uint32) float32 {
	const longest = 120
	if len(a) == 0 || len(b) == 0 || len(a) > longest || len(b) > longest || len(a) > 4*len(b) || len(b) > 4*len(a) {
		return 0
	}
	var used [longest]bool
	hits := 0
	for _, x := range a {
		for j, y := range b {
			if x == y && !used[j] {
				used[j] = true
				hits++
				break
			}
		}
	}
	return 2 * float32(hits) / float32(len(a)+len(b))
}
