// Package feature describes the blocks of a page: measures of their text, sums
// over the elements around them, how they agree with what the page claims, and
// from these a row of numbers for each block, which the classifiers read.
//
// It gets a page and hints, and gives facts that nothing changes once the
// labeler decides. It knows nothing of roles but those that a wording stands
// for, and nothing of what is decided.
package feature
