// Package markdown tells whether a text is Markdown and makes HTML of it.
//
// It gets bytes in UTF-8 and gives a page of HTML, whose elements are what the
// Markdown marks (CommonMark 0.31, and the tables and struck text of GitHub's).
package markdown
