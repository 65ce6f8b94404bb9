// Package feature describes the blocks of a page by numbers: what the classifiers
// are asked by, and, as typed facts, what the rules ask.
//
// In comes a page of blocks (package page) and the hints that its metadata gives
// about them. Gather measures every block, adds up each element's subtree and finds
// where the headline and the prose stand; Describe fills a row of features for each
// block. Facts gives a row's values in types, Page the rest.
//
// The package does not know what a block is labelled as, by what rules or by what
// weights. The weights are fitted on the features' values and places: a feature
// is added at the end of its list, and none changes without a new fit.
package feature
