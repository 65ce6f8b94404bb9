// Package grammar reads the lines of a page that have a grammar: a caption
// with its credit, a byline, a dateline, a copyright line, a link to another
// story.
//
// It gets one line and gives its parts, or says that the line is none. It
// knows nothing of the page around it.
package grammar
