package main

import (
	"encoding/json"
	"fmt"
)

// verdictLine is what the curve of refusals reads of a page's prediction.
type verdictLine struct {
	ID     string  `json:"id"`
	Margin float64 `json:"margin"`
	Error  string  `json:"error"`
}

// scoreRefusals prints how many of the pages with an article, and of those without one,
// would be refused at other bars of the margin of the whole page, beside what is refused
// now: by the bar and by what needs none.
func (t *trainer) scoreRefusals(lines map[string][][]byte) error {
	var margins [2][]float64 // of pages with an article, and without
	var refused [2]int
	for set, list := range lines {
		without := map[string]bool{}
		for _, p := range t.all {
			if p.set == set {
				without[p.truth.ID] = p.truth.NoArticle
			}
		}
		for _, line := range list {
			var v verdictLine
			if err := json.Unmarshal(line, &v); err != nil {
				return fmt.Errorf("%s: %w", set, err)
			}
			kind := 0
			if without[v.ID] {
				kind = 1
			}
			margins[kind] = append(margins[kind], v.Margin)
			if v.Error != "" {
				refused[kind]++
			}
		}
	}
	if len(margins[0]) == 0 || len(margins[1]) == 0 {
		return nil
	}
	share := func(n, kind int) float64 { return float64(n) / float64(len(margins[kind])) }
	fmt.Printf("refused now: %.4f of %d pages with an article, %.4f of %d without\n",
		share(refused[0], 0), len(margins[0]), share(refused[1], 1), len(margins[1]))
	for bar := -2.0; bar <= 2; bar += 0.25 {
		fmt.Printf("  margin under %5.2f: %.4f and %.4f\n", bar,
			share(countUnder(margins[0], bar), 0), share(countUnder(margins[1], bar), 1))
	}
	return nil
}

// countUnder counts the margins under a bar.
func countUnder(margins []float64, bar float64) (n int) {
	for _, m := range margins {
		if m < bar {
			n++
		}
	}
	return n
}
