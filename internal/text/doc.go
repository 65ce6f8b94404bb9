// Package text has what all readers of text share: classes of characters, one
// folding of white space and letters, words and sentences, and tables of words
// and phrases that are looked up.
//
// It gets strings and gives strings or answers about them. It knows nothing of
// HTML, of pages or of what a text is for.
package text
