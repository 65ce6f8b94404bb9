package main

import (
	"math"
	"math/rand/v2"
	"sort"
	"sync"

	"github.com/standfirst/standfirst/internal/forest"
)

// boosting are the settings of a fit. The defaults come from five-fold
// cross-validation; 60 to 100 trees of 16 leaves do as well as 600 of 31.
type boosting struct {
	Trees, Leaves int
	Rate, L2      float64
	MinRows       int
	Sample        int // rows on which the bins are found, 0 for usualSample
	// Bags is how many forests are fitted and averaged, each with Share of the
	// features for a tree (the random subspace method of Ho, 1998); 0 for one
	// forest with all.
	Bags  int
	Share float64
	// Rank is the weight of the order of each page's rows; see rank.go.
	Rank float64
}

// usualSample is a good part of the rows that a classifier of HTML is fitted on.
const usualSample = 40000

func (b boosting) sample() int {
	if b.Sample > 0 {
		return b.Sample
	}
	return usualSample
}

const maxBins = 64

// table is the rows of a fit, each feature in bins.
type table struct {
	n, features int
	bins        [][]uint8 // by feature
	edges       [][]float32
	asked       []int // the features that the present tree may ask for
}

// ask draws the features that a tree may ask for, the same for the same seeds.
func (t *table) ask(share float64, seed, bag, tree int) {
	t.asked = t.asked[:0]
	draw := rand.New(rand.NewPCG(uint64(seed), uint64(bag<<16|tree)))
	for f := range t.features {
		if (share == 0 || draw.Float64() < share) && len(t.edges[f]) > 0 { // without edges, it is the same for all rows
			t.asked = append(t.asked, f)
		}
	}
}

// binned makes a table of rows given by a function; the bins' edges are found
// on a sample of the rows.
func binned(n, features, sampled int, at func(i int) []float32) *table {
	t := &table{n: n, features: features, bins: make([][]uint8, features), edges: make([][]float32, features)}
	step := max(1, n/sampled)
	parallel(features, func(f int) {
		sample := make([]float32, 0, n/step+1)
		for i := 0; i < n; i += step {
			sample = append(sample, at(i)[f])
		}
		sort.Slice(sample, func(a, b int) bool { return sample[a] < sample[b] })
		var edges []float32
		distinct := sample[:0:0]
		for i, x := range sample {
			if i == 0 || x != sample[i-1] {
				distinct = append(distinct, x)
			}
		}
		if len(distinct) <= maxBins {
			for i := 1; i < len(distinct); i++ {
				edges = append(edges, (distinct[i-1]+distinct[i])/2)
			}
		} else {
			for k := 1; k < maxBins; k++ {
				x := sample[k*len(sample)/maxBins]
				if len(edges) == 0 || x > edges[len(edges)-1] {
					edges = append(edges, x)
				}
			}
		}
		t.edges[f] = edges
		col := make([]uint8, n)
		for i := range col {
			x := at(i)[f]
			col[i] = uint8(sort.Search(len(edges), func(k int) bool { return x <= edges[k] }))
		}
		t.bins[f] = col
	})
	return t
}

// parallel calls do with each number under n, two at a time.
func parallel(n int, do func(int)) {
	var wg sync.WaitGroup
	next := make(chan int, n)
	for i := range n {
		next <- i
	}
	close(next)
	for range 2 {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range next {
				do(i)
			}
		}()
	}
	wg.Wait()
}

// cell is what a histogram sums up.
type cell struct{ g, h float64 }

type histogram struct {
	cells []cell // features x maxBins
	count []int32
}

// grown is a leaf that may be split further.
type grown struct {
	rows    []int32
	hist    *histogram
	g, h    float64
	gain    float64
	feature int
	bin     int
	parent  int
	right   bool
}

// fit fits the bags and averages them.
func (b boosting) fit(t *table, y, weight []float32, pages []span, seed int) *forest.Forest {
	n := max(1, b.Bags)
	whole := &forest.Forest{}
	for bag := range n {
		f := b.fitBag(t, y, weight, pages, seed, bag)
		whole.Bias += f.Bias / float32(n)
		for _, tr := range f.Trees {
			for k := range tr.Nodes {
				tr.Nodes[k].Value /= float32(n)
			}
			for k := range tr.Leaves {
				tr.Leaves[k] /= float32(n)
			}
			whole.Trees = append(whole.Trees, tr)
		}
	}
	return whole
}

// fitBag boosts trees for the logistic loss, and that of the order.
func (b boosting) fitBag(t *table, y, weight []float32, pages []span, seed, bag int) *forest.Forest {
	n := t.n
	var pos, all float64
	for i := range n {
		pos += float64(y[i] * weight[i])
		all += float64(weight[i])
	}
	p := math.Min(math.Max(pos/all, 1e-4), 1-1e-4)
	f := &forest.Forest{Bias: float32(math.Log(p / (1 - p)))}
	score := make([]float64, n)
	for i := range score {
		score[i] = float64(f.Bias)
	}
	g, h := make([]float32, n), make([]float32, n)
	for k := range b.Trees {
		for i := range n {
			q := 1 / (1 + math.Exp(-score[i]))
			g[i] = float32((q - float64(y[i])) * float64(weight[i]))
			h[i] = float32(math.Max(q*(1-q), 1e-9) * float64(weight[i]))
		}
		b.rank(pages, score, y, g, h)
		t.ask(b.Share, seed, bag, k)
		tr := b.grow(t, g, h, score)
		f.Trees = append(f.Trees, tr)
	}
	return f
}

// grow grows one tree, best leaf first, and adds it to the scores.
func (b boosting) grow(t *table, g, h []float32, score []float64) forest.Tree {
	rows := make([]int32, t.n)
	for i := range rows {
		rows[i] = int32(i)
	}
	root := &grown{rows: rows, hist: t.histogram(rows, g, h), parent: -1}
	for _, r := range rows {
		root.g += float64(g[r])
		root.h += float64(h[r])
	}
	b.best(t, root)
	leaves := []*grown{root}
	var tr forest.Tree
	for len(leaves) < b.Leaves {
		k := mostGain(leaves)
		if k < 0 {
			break
		}
		l := leaves[k]
		at := len(tr.Nodes)
		tr.Nodes = append(tr.Nodes, forest.Node{
			Feature: uint16(l.feature), Threshold: t.edges[l.feature][l.bin], Value: float32(b.value(l)),
		})
		l.hang(&tr, int16(at))
		left, right := b.split(t, l, g, h)
		left.parent, right.parent, right.right = at, at, true
		leaves[k] = left
		leaves = append(leaves, right)
	}
	for i, l := range leaves {
		v := b.value(l)
		tr.Leaves = append(tr.Leaves, float32(v))
		l.hang(&tr, int16(^i))
		for _, r := range l.rows {
			score[r] += v
		}
	}
	return tr
}

// mostGain returns the leaf whose split gains most, -1 where none gains.
func mostGain(leaves []*grown) int {
	k := -1
	for i, l := range leaves {
		if l.gain > 1e-9 && (k < 0 || l.gain > leaves[k].gain) {
			k = i
		}
	}
	return k
}

// value is what a leaf adds to the scores of its rows.
func (b boosting) value(l *grown) float64 { return -l.g / (l.h + b.L2) * b.Rate }

// hang sets the child of the leaf's parent to a node or, complemented, a leaf.
func (l *grown) hang(tr *forest.Tree, child int16) {
	switch {
	case l.parent < 0:
	case l.right:
		tr.Nodes[l.parent].Right = child
	default:
		tr.Nodes[l.parent].Left = child
	}
}

// split parts a leaf's rows; the smaller side's histogram is counted, the
// other's is the difference.
func (b boosting) split(t *table, l *grown, g, h []float32) (left, right *grown) {
	col := t.bins[l.feature]
	left, right = &grown{}, &grown{}
	for _, r := range l.rows {
		side := right
		if int(col[r]) <= l.bin {
			side = left
		}
		side.rows = append(side.rows, r)
		side.g += float64(g[r])
		side.h += float64(h[r])
	}
	small, large := left, right
	if len(small.rows) > len(large.rows) {
		small, large = large, small
	}
	small.hist = t.histogram(small.rows, g, h)
	large.hist = l.hist
	for i, c := range small.hist.cells {
		large.hist.cells[i].g -= c.g
		large.hist.cells[i].h -= c.h
		large.hist.count[i] -= small.hist.count[i]
	}
	b.best(t, left)
	b.best(t, right)
	return left, right
}

func (t *table) histogram(rows []int32, g, h []float32) *histogram {
	hist := &histogram{cells: make([]cell, t.features*maxBins), count: make([]int32, t.features*maxBins)}
	parallel(len(t.asked), func(k int) {
		f := t.asked[k]
		col, cells, count := t.bins[f], hist.cells[f*maxBins:(f+1)*maxBins], hist.count[f*maxBins:(f+1)*maxBins]
		for _, r := range rows {
			k := col[r] & (maxBins - 1)
			c := &cells[k]
			c.g += float64(g[r])
			c.h += float64(h[r])
			count[k]++
		}
	})
	return hist
}

// best finds a leaf's best split.
func (b boosting) best(t *table, l *grown) {
	l.gain = 0
	if len(l.rows) < 2*b.MinRows {
		return
	}
	whole := l.g * l.g / (l.h + b.L2)
	for _, f := range t.asked {
		var sum cell
		var count int
		for k := range len(t.edges[f]) {
			c := l.hist.cells[f*maxBins+k]
			sum.g += c.g
			sum.h += c.h
			count += int(l.hist.count[f*maxBins+k])
			if count < b.MinRows || len(l.rows)-count < b.MinRows {
				continue
			}
			rg, rh := l.g-sum.g, l.h-sum.h
			gain := sum.g*sum.g/(sum.h+b.L2) + rg*rg/(rh+b.L2) - whole
			if gain > l.gain {
				l.gain, l.feature, l.bin = gain, f, k
			}
		}
	}
}
