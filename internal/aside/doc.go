// Package aside finds what on a page stands beside its story: the cards and teasers of
// other stories, whole stories after it, boxes among its paragraphs. It goes by the
// shape of what stands there (package feature), and decides nothing: what becomes of it
// is for the steps of package label.
package aside
