// Package forest evaluates boosted regression trees (Friedman, "Greedy
// function approximation: a gradient boosting machine", 2001) and reads and
// writes them.
//
// It gets rows of numbers and gives log-odds. It knows nothing of what the numbers
// mean.
package forest
