package forest

import (
	"maps"
	"math"
	"math/bits"
	"slices"
)

// scorer evaluates a forest for as many rows at once as a word has bits, a bit
// for each: first it answers every question that the forest asks, "is this
// feature over that threshold?", once for all trees that ask it; then what
// reaches a split's children are two operations on words, and a branch is only
// guessed where the rows at a leaf are counted off. (The idea of answers as bits
// is that of Lucchese et al., "QuickScorer: a fast algorithm to rank documents
// with additive ensembles of regression trees", 2015, and of Ye et al.,
// "RapidScorer", 2018.) A walk down each tree guesses wrong at a third of its
// splits, and takes four times as long.
type scorer struct {
	bias     float32
	features []asked
	trees    []scoredTree
}

// asked is a feature with the thresholds that it is compared with, in rising
// order, and where the answers begin. Past the last stand infinities, so that the
// search in them halves evenly.
type asked struct {
	feature    int
	count      int
	thresholds [mostThresholds + 1]float32
	answers    int
}

// scoredTree is a tree with its leaves in order.
type scoredTree struct {
	splits []split
	leaves []float32
}

// split is a Node: the rows for which the answer is yes go on to the right. A
// place under 64 is a split's, one from there on a leaf's.
type split struct {
	answer      uint16
	left, right uint8
}

// The most that a scorer takes: leaves of a tree, questions, thresholds of one
// feature, and how many rows it reads at once.
const (
	mostLeaves     = 64
	mostQuestions  = 1024
	mostThresholds = 63
	lanes          = 64
)

// newScorer prepares a forest; nil where it is too large.
func newScorer(f *Forest) *scorer {
	s := &scorer{bias: f.Bias}
	thresholds := map[uint16][]float32{}
	for i := range f.Trees {
		if len(f.Trees[i].Leaves) > mostLeaves {
			return nil
		}
		for _, n := range f.Trees[i].Nodes {
			thresholds[n.Feature] = append(thresholds[n.Feature], n.Threshold)
		}
	}
	answers := map[uint16]int{} // where those of a feature begin
	questions := 0
	for _, feature := range slices.Sorted(maps.Keys(thresholds)) {
		list := thresholds[feature]
		slices.Sort(list)
		list = slices.Compact(list)
		thresholds[feature], answers[feature] = list, questions
		s.features = append(s.features, newAsked(int(feature), list, questions))
		if questions += len(list); len(list) > mostThresholds || questions > mostQuestions {
			return nil
		}
	}
	for i := range f.Trees {
		t := scoredTree{leaves: f.Trees[i].Leaves}
		for _, n := range f.Trees[i].Nodes {
			k, _ := slices.BinarySearch(thresholds[n.Feature], n.Threshold)
			t.splits = append(t.splits, split{uint16(answers[n.Feature] + k), place(n.Left), place(n.Right)})
		}
		s.trees = append(s.trees, t)
	}
	return s
}

func newAsked(feature int, thresholds []float32, answers int) asked {
	a := asked{feature: feature, count: len(thresholds), answers: answers}
	for k := range a.thresholds {
		a.thresholds[k] = float32(math.Inf(1))
	}
	copy(a.thresholds[:], thresholds)
	return a
}

// place is where the rows at a child are noted.
func place(child int16) uint8 {
	if child < 0 {
		return uint8(mostLeaves + ^child)
	}
	return uint8(child)
}

// margins does what [Forest.Margins] does.
func (s *scorer) margins(out []float32, features []float32, rows []int32) {
	for len(rows) > 0 {
		n := min(len(rows), lanes)
		s.score(out[:n], features, rows[:n])
		out, rows = out[n:], rows[n:]
	}
}

// score sets out to the forest's values for at most as many rows as there are
// lanes.
func (s *scorer) score(out []float32, features []float32, rows []int32) {
	var answers [mostQuestions]uint64
	for i := range s.features {
		s.features[i].answer(&answers, features, rows)
	}
	for k := range out {
		out[k] = s.bias
	}
	var at [2 * mostLeaves]uint64 // the rows at each place
	all := ^uint64(0) >> (lanes - len(rows))
	for i := range s.trees {
		t := &s.trees[i]
		if at[0] = all; len(t.splits) == 0 {
			at[mostLeaves] = all
		}
		for k := range t.splits {
			n := &t.splits[k]
			here, over := at[k%len(at)], answers[n.answer%mostQuestions]
			at[n.left%uint8(len(at))], at[n.right%uint8(len(at))] = here&^over, here&over
		}
		for k, leaf := range t.leaves {
			for here := at[(mostLeaves+k)%len(at)]; here != 0; here &= here - 1 {
				out[bits.TrailingZeros64(here)] += leaf
			}
		}
	}
}

// fewThresholds is how many thresholds are asked for one by one: with more, it
// takes less to search the row's place among them.
const fewThresholds = 3

// answer answers the questions about the feature, a bit for each row.
func (a *asked) answer(answers *[mostQuestions]uint64, features []float32, rows []int32) {
	values := features[a.feature:]
	if a.count > fewThresholds {
		a.search(answers, values, rows)
		return
	}
	for q, threshold := range a.thresholds[:a.count] {
		yes := uint64(0)
		for k := len(rows) - 1; k >= 0; k-- {
			yes = yes<<1 | uint64(over(values[rows[k]], threshold))
		}
		answers[(a.answers+q)%mostQuestions] = yes
	}
}

// search answers them by how many thresholds each row is over. Its steps are
// written out: a loop around them takes longer than they do.
func (a *asked) search(answers *[mostQuestions]uint64, values []float32, rows []int32) {
	var above [mostThresholds + 1]uint64 // the rows that are over so many
	t := &a.thresholds
	for k, r := range rows {
		x, n := values[r], uint32(0)
		if a.count > 31 {
			n = over(x, t[31]) << 5
		}
		if a.count > 15 {
			n += over(x, t[(n+15)%64]) << 4
		}
		if a.count > 7 {
			n += over(x, t[(n+7)%64]) << 3
		}
		n += over(x, t[(n+3)%64]) << 2
		n += over(x, t[(n+1)%64]) << 1
		n += over(x, t[n%64])
		above[n%64] |= 1 << (uint(k) % lanes)
	}
	yes := uint64(0)
	for q := a.count - 1; q >= 0; q-- {
		yes |= above[(q+1)%64]
		answers[(a.answers+q)%mostQuestions] = yes
	}
}

// over is 1 where x is over the threshold, else 0: the difference's sign. The
// difference of two numbers is never rounded to 0.
func over(x, threshold float32) uint32 {
	return math.Float32bits(threshold-x) >> 31
}
