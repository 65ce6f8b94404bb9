package main

import "math"

// A page has one headline, so that its classifier is fitted on the order of a page's
// lines too: to the logistic loss of each line comes, for each page, the softmax
// loss over its lines, Cao et al.'s ListNet with the annotated lines on top
// ("Learning to Rank: From Pairwise Approach to Listwise Approach", 2007).

// span is the rows of one page, from the first to before the last.
type span struct{ from, to int }

// rank adds the softmax loss of some pages, in the weight of Rank, to the
// gradients of the rows.
func (b boosting) rank(pages []span, score []float64, y, g, h []float32) {
	if b.Rank == 0 {
		return
	}
	var shares []float64
	for _, p := range pages {
		most := math.Inf(-1)
		for _, s := range score[p.from:p.to] {
			most = math.Max(most, s)
		}
		shares = shares[:0]
		all, wanted := 0.0, 0.0
		for i, s := range score[p.from:p.to] {
			e := math.Exp(s - most)
			shares = append(shares, e)
			all += e
			wanted += e * float64(y[p.from+i])
		}
		if wanted == 0 {
			continue
		}
		for i, e := range shares {
			q := e / all
			g[p.from+i] += float32(b.Rank * (q - e*float64(y[p.from+i])/wanted))
			h[p.from+i] += float32(b.Rank * q * (1 - q))
		}
	}
}
