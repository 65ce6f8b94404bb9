package main

import (
	"bytes"
	"hash/fnv"
	"regexp"
)

// Pages of the corpora part paragraphs by elements and name their parts by
// classes; many pages that the library will meet do neither. A copy of every
// page is fitted in which something is taken away.
var (
	nextParagraph = regexp.MustCompile(`(?i)</p>\s*<p\b[^>]*>`)
	classNames    = regexp.MustCompile(`(?i)\s(?:class|id)\s*=\s*(?:"[^"]*"|'[^']*')`)
)

// augmented is a page with breaks for paragraphs or without class names, by a
// hash of its name; nil where nothing changes.
func augmented(id string, src []byte) []byte {
	h := fnv.New32a()
	h.Write([]byte(id))
	var out []byte
	switch h.Sum32() % 3 {
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
