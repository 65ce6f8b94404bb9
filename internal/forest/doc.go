// Package forest evaluates boosted regression trees (Friedman, "Greedy
// function approximation: a gradient boosting machine", 2001) and reads and
// writes them.
package forest
