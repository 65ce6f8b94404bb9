package forest

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const testFeatures = 9

// grow makes a tree of random splits; thresholds and values are few, so that
// values often lie on a threshold.
func grow(r *rand.Rand, leaves, values int) Tree {
	t := Tree{Leaves: []float32{r.Float32()}}
	type end struct {
		node int
		left bool
	}
	ends := []end{{-1, false}} // where each leaf hangs
	for len(t.Leaves) < leaves {
		i := r.IntN(len(ends))
		n := len(t.Nodes)
		if e := ends[i]; e.node >= 0 && e.left {
			t.Nodes[e.node].Left = int16(n)
		} else if e.node >= 0 {
			t.Nodes[e.node].Right = int16(n)
		}
		t.Leaves = append(t.Leaves, r.Float32())
		t.Nodes = append(t.Nodes, Node{uint16(r.IntN(testFeatures)), value(r, values), r.Float32(), ^int16(i), ^int16(len(ends))})
		ends = append(ends, end{n, false})
		ends[i] = end{n, true}
	}
	return t
}

func value(r *rand.Rand, values int) float32 { return float32(r.IntN(values)-values/2) / 4 }

func TestReadForestGivesTheSameMargins(t *testing.T) {
	cases := []struct {
		leaves, rows, values int
		why                  string
	}{
		{1, 4, 5, "a tree that is one leaf"},
		{2, 1, 5, "one row"},
		{16, 7, 3, "as many leaves as the weights have, and few thresholds"},
		{16, lanes, 7, "as many rows as a word has bits"},
		{16, 2*lanes + 1, 15, "more rows"},
		{16, 40, 31, "thresholds for five steps of the search"},
		{16, 40, mostThresholds, "the most thresholds"},
		{mostLeaves, 3, 5, "the most leaves"},
		{mostLeaves + 1, 3, 5, "more leaves"},
		{mostLeaves, 3, 1000, "more questions"},
	}
	r := rand.New(rand.NewPCG(1, 2))
	for _, c := range cases {
		t.Run(c.why, func(t *testing.T) {
			f := &Forest{Bias: 0.5}
			for range 20 {
				f.Trees = append(f.Trees, grow(r, c.leaves, c.values))
			}
			read, rest, err := Read(f.Append(nil), testFeatures)
			require.NoError(t, err)
			require.Empty(t, rest)
			assert.Equal(t, c.leaves <= mostLeaves && c.values <= mostThresholds, read.quick != nil)
			features := make([]float32, (c.rows+1)*testFeatures)
			var rows []int32
			var want []float32
			for k := range c.rows {
				at := (k + 1) * testFeatures
				for i := range testFeatures {
					features[at+i] = value(r, c.values)
				}
				rows = append(rows, int32(at))
				want = append(want, f.Margin(features[at:at+testFeatures]))
			}
			got := make([]float32, len(rows))
			read.Margins(got, features, rows)
			assert.Equal(t, want, got)
		})
	}
}

func TestReadRefuses(t *testing.T) {
	leaf := Tree{Leaves: []float32{1}}
	stump := func(n Node) Tree { return Tree{Nodes: []Node{n}, Leaves: []float32{1, 2}} }
	cases := []struct {
		tree Tree
		why  string
	}{
		{stump(Node{Feature: testFeatures, Left: ^0, Right: ^1}), "a feature that no row has"},
		{stump(Node{Left: ^0, Right: ^2}), "a leaf that the tree does not have"},
		{stump(Node{Left: ^0, Right: 1}), "a node that the tree does not have"},
		{stump(Node{Left: 0, Right: ^1}), "a node under itself, which would not end"},
		{Tree{}, "a tree without a leaf"},
		{stump(Node{Left: ^0, Right: ^0}), "a leaf in two places"},
		{Tree{Nodes: []Node{{Left: ^0, Right: ^1}, {Left: ^2, Right: ^2}}, Leaves: []float32{1, 2, 3}}, "a node that hangs nowhere"},
	}
	for _, c := range cases {
		t.Run(c.why, func(t *testing.T) {
			_, _, err := Read((&Forest{Trees: []Tree{c.tree}}).Append(nil), testFeatures)
			assert.ErrorIs(t, err, ErrFormat)
		})
	}
	whole := (&Forest{Trees: []Tree{leaf, stump(Node{Left: ^0, Right: ^1})}}).Append(nil)
	for n := range whole {
		_, _, err := Read(whole[:n], testFeatures)
		assert.ErrorIs(t, err, ErrFormat, "cut after %d of %d bytes", n, len(whole))
	}
}
