package forest

import (
	"math"
	"math/bits"
)

// scorer evaluates a forest without a branch that a processor has to guess: at
// every split of a tree it notes the leaves that the row cannot reach, and the
// first leaf that is left is the row's (Lucchese et al., "QuickScorer: a fast
// algorithm to rank documents with additive ensembles of regression trees",
// 2015). A walk down the tree meets a third of its splits, and guesses wrong at
// so many that it takes longer.
type scorer struct {
	bias  float32
	width int // the length of a row
	trees []scoredTree
}

// scoredTree is a tree with its leaves from left to right.
type scoredTree struct {
	splits []split
	leaves []float32
}

// split is a Node: a row whose feature is over the threshold cannot reach the
// leaves on its left.
type split struct {
	feature   uint16
	threshold float32
	left      uint32
}

// mostLeaves is the size of the largest tree that a scorer takes: a leaf is a bit.
const mostLeaves = 32

// newScorer prepares a forest for rows of a length that holds all its features;
// nil where a tree is too large.
func newScorer(f *Forest, width int) *scorer {
	s := &scorer{bias: f.Bias, width: width, trees: make([]scoredTree, len(f.Trees))}
	for i := range f.Trees {
		t := &f.Trees[i]
		if len(t.Leaves) > mostLeaves {
			return nil
		}
		s.trees[i].splits = make([]split, len(t.Nodes))
		root := int16(0)
		if len(t.Nodes) == 0 {
			root = ^root
		}
		s.trees[i].add(t, root)
	}
	return s
}

// add takes in what hangs under a node or leaf of t.
func (s *scoredTree) add(t *Tree, i int16) {
	if i < 0 {
		s.leaves = append(s.leaves, t.Leaves[^i])
		return
	}
	n, first := &t.Nodes[i], len(s.leaves)
	s.add(t, n.Left)
	s.splits[i] = split{n.Feature, n.Threshold, uint32(1)<<len(s.leaves) - uint32(1)<<first}
	s.add(t, n.Right)
}

// margins does what [Forest.Margins] does, three rows at a time: side by side
// they share what it takes to read a split, and a processor's registers hold them.
func (s *scorer) margins(out []float32, features []float32, rows []int32) {
	for len(rows) > 0 {
		var side [3][]float32
		for k := range side {
			side[k] = features[rows[min(k, len(rows)-1)]:][:s.width]
		}
		var sums [3]float32
		s.score(&sums, side[0], side[1], side[2])
		n := copy(out, sums[:min(3, len(rows))])
		out, rows = out[n:], rows[n:]
	}
}

// score sets sums to the forest's values for three rows.
func (s *scorer) score(sums *[3]float32, a, b, c []float32) {
	b, c = b[:len(a)], c[:len(a)]
	*sums = [3]float32{s.bias, s.bias, s.bias}
	for i := range s.trees {
		splits, leaves := s.trees[i].splits, s.trees[i].leaves
		var ua, ub, uc uint32 // the leaves out of reach
		for k := range splits {
			n := &splits[k]
			f := int(n.feature)
			if f >= len(a) {
				break // never; it saves the check of each row
			}
			left, at := n.left, n.threshold
			ua |= left & over(a[f], at)
			ub |= left & over(b[f], at)
			uc |= left & over(c[f], at)
		}
		sums[0] += leaves[bits.TrailingZeros32(^ua)]
		sums[1] += leaves[bits.TrailingZeros32(^ub)]
		sums[2] += leaves[bits.TrailingZeros32(^uc)]
	}
}

// over is all ones where x is over the threshold, else 0: the difference's sign.
func over(x, threshold float32) uint32 {
	return uint32(int32(math.Float32bits(threshold-x)) >> 31)
}
