// Package render writes documents as HTML and as Markdown.
//
// It gets a document, a tree of a closed list of kinds that both writers know all
// of, and gives a string in which all text is escaped and what is no web address is
// not linked. It knows nothing of articles or of pages.
package render
