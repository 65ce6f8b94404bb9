// Package label gives each block of a page its role: certain rules first, then
// the classifiers for what these leave open, rules that name the chrome, and
// the last corrections. Each decision keeps its reason.
//
// It gets the facts of a page and weights, and gives labels and captions,
// which nothing changes afterwards. It knows nothing of articles and how they
// are assembled.
package label
