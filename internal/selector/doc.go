// Package selector writes the CSS selectors by which a trace names the elements of a
// page, and the lines of a page's text alone.
//
// It gets a page and gives a selector for each block. Only a page that is traced needs
// it; nothing of it is kept while pages are read.
package selector
