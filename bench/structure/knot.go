package main

import "slices"

// largest returns the largest set of nodes of a graph that all reach each other,
// in order; none where no two do. The method is Tarjan's (Depth-first search and
// linear graph algorithms, 1972).
func largest(graph map[string][]string) []string {
	k := knots{graph: graph, index: map[string]int{}, low: map[string]int{}, open: map[string]bool{}}
	var nodes []string
	for node := range graph {
		nodes = append(nodes, node)
	}
	slices.Sort(nodes)
	for _, node := range nodes {
		if k.index[node] == 0 {
			k.visit(node)
		}
	}
	slices.Sort(k.largest)
	return k.largest
}

// knots finds the strongly connected components of a graph.
type knots struct {
	graph      map[string][]string
	index, low map[string]int // from 1, in the order of visits
	open       map[string]bool
	stack      []string
	largest    []string
}

func (k *knots) visit(node string) {
	n := len(k.index) + 1
	k.index[node], k.low[node] = n, n
	k.stack, k.open[node] = append(k.stack, node), true
	for _, next := range k.graph[node] {
		if k.index[next] == 0 {
			k.visit(next)
			k.low[node] = min(k.low[node], k.low[next])
		} else if k.open[next] {
			k.low[node] = min(k.low[node], k.index[next])
		}
	}
	if k.low[node] != k.index[node] {
		return
	}
	from := slices.Index(k.stack, node)
	knot := slices.Clone(k.stack[from:])
	k.stack = k.stack[:from]
	for _, member := range knot {
		k.open[member] = false
	}
	if len(knot) > 1 && len(knot) > len(k.largest) {
		k.largest = knot
	}
}
