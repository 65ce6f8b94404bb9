package main

import "fmt"

// reportRules prints for each certain rule how many blocks it took and how
// many of these are annotated as the article's text.
func reportRules(pages []*page) {
	took, wrong := map[string]int{}, map[string]int{}
	var order []string
	for _, p := range pages {
		if p.read == nil {
			continue
		}
		for i, r := range p.read.Rules {
			if r == "" || p.copied || p.stripped || p.labels[body][i] == unknown {
				continue
			}
			if took[r] == 0 {
				order = append(order, r)
			}
			took[r]++
			if p.labels[body][i] == 1 {
				wrong[r]++
			}
		}
	}
	for _, r := range order {
		fmt.Printf("rule %-22s took %6d blocks, %4d of them annotated as text\n", r, took[r], wrong[r])
	}
}
