// Package markup reads HTML: it prunes what cannot carry text (scripts,
// styles, comments, foreign elements), and gives the tokens, tags and
// attributes of the rest.
//
// It gets UTF-8 and gives tokens that refer to it. It knows nothing of blocks,
// of trees or of what a page is about.
package markup
