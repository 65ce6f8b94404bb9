package score

// quality is how well a bag of things was met.
type quality struct{ precision, recall, f1 float64 }

// bag compares two bags, in which a thing counts as often as it stands. Where
// nothing was wanted, giving nothing is perfect and giving anything is wrong.
func bag[T comparable](got, want []T) quality {
	if len(want) == 0 && len(got) == 0 {
		return quality{1, 1, 1}
	}
	hits := common(got, want)
	if hits == 0 {
		return quality{}
	}
	p, r := float64(hits)/float64(len(got)), float64(hits)/float64(len(want))
	return quality{p, r, 2 * p * r / (p + r)}
}

// common is how many things stand in both bags.
func common[T comparable](got, want []T) int {
	left := make(map[T]int, len(want))
	for _, w := range want {
		left[w]++
	}
	hits := 0
	for _, g := range got {
		if left[g] > 0 {
			left[g]--
			hits++
		}
	}
	return hits
}

// shingle is a run of four words, or the whole of a shorter text.
type shingle [4]string

// shingles are the runs of four words of a text as it is, cases and all: so
// does the ScrapingHub benchmark.
func shingles(s string) []shingle {
	tokens := rawWords(s)
	if len(tokens) == 0 {
		return nil
	}
	runs := make([]shingle, max(1, len(tokens)-len(shingle{})+1))
	for i := range runs {
		copy(runs[i][:], tokens[i:])
	}
	return runs
}

// sameShare is the F1 of two texts' words from which they count as the same.
const sameShare = 0.8

// same reports whether two texts are the same, give or take a few words.
func same(a, b string) bool { return bag(words(a), words(b)).f1 >= sameShare }
