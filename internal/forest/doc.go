// Package forest evaluates boosted regression trees: a [Forest] answers one
// question about a row of numbers in log-odds, and a file holds it in few
// bytes.
//
// It gets rows and gives margins. It knows nothing of what the numbers mean or
// how trees are fitted.
package forest
