//go:build train

package main

import (
	"bytes"
	"regexp"
)

// Pages of the corpora part paragraphs by elements and name their parts by
// classes; many pages that the library will meet do neither. A copy of every
// page is fitted in which something is taken away.
var (
	nextParagraph = regexp.MustCompile(`(?i)</p>\s*<p\b[^>]*>`)
	classNames    = regexp.MustCompile(`(?i)\s(?:class|id)\s*=\s*(?:"[^"]*"|'[^']*')`)
)

// changes is how many ways of changing a page there are.
const changes = 3

// augmented is a page with breaks for paragraphs or without class names; nil
// where nothing changes.
func augmented(change int, src []byte) []byte {
	var out []byte
	switch change {
	case 0:
		out = nextParagraph.ReplaceAll(src, []byte("<br><br>"))
	case 1:
		out = nextParagraph.ReplaceAll(src, []byte("<br>"))
	case 2:
		out = classNames.ReplaceAll(src, nil)
	}
	if bytes.Equal(out, src) {
		return nil
	}
	return out
}
