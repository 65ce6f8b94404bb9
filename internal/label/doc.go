// Package label gives the blocks of a page their roles.
//
// In come the facts of a page (package feature), the classifiers (classifier.Builtin,
// classifier.BuiltinText) and the hints of its metadata. Out goes a Label for each block, its
// role and what decided on it, the choice made of the page as a whole, and the
// captions put together. The steps, in order, are listed in steps.go: rules that
// are certain (package rules) come first, then the classifiers for what they leave open, then names
// for what is not part of the article. Label runs them. What differs between HTML
// and plain text stands in profile.go.
//
// The package does not know the page's bytes or its tree, and nothing of the
// Article that the labels become. Its thresholds stand in thresholds.go.
package label
