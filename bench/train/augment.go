package main

import (
	"bytes"
	"fmt"
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

// All annotated pages without an article are of recent years and say much of
// themselves, while old pages say nothing. So that the classifier of the whole
// page does not take silence for an article, it is fitted on copies of pages of
// both classes from which what they say was taken away: of half of them all but the
// title, of the others of that too all but its last part, which is the site's name.
var (
	metaElements = regexp.MustCompile(`(?i)<meta\b[^>]*>`)
	ldScripts    = regexp.MustCompile(`(?is)<script\b[^>]*ld\+json[^>]*>.*?</script>`)
	headLinks    = regexp.MustCompile(`(?i)<link\b[^>]*>`)
	titleTexts   = regexp.MustCompile(`(?is)<title\b[^>]*>[^<]*</title>`)
	charset      = regexp.MustCompile(`(?i)charset`)
)

// strip is a page without its metadata, by a hash of its name without the article's
// part of its title; nil where it has none.
func strip(id string, src []byte) []byte {
	h := fnv.New32a()
	h.Write([]byte(id))
	out := metaElements.ReplaceAllFunc(src, func(m []byte) []byte {
		if charset.Match(m) {
			return m // the page is read by it
		}
		return nil
	})
	out = headLinks.ReplaceAll(ldScripts.ReplaceAll(out, nil), nil)
	if h.Sum32()%2 == 0 {
		out = titleTexts.ReplaceAllFunc(out, lastOfTitle)
	}
	if bytes.Equal(out, src) {
		return nil
	}
	return out
}

// lastOfTitle is a title's element with the last part of its text alone.
func lastOfTitle(title []byte) []byte {
	text := title[bytes.IndexByte(title, '>')+1 : bytes.LastIndexByte(title, '<')]
	for _, mark := range [...]string{" | ", " - ", " – ", " — ", " » ", " :: "} {
		if k := bytes.LastIndex(text, []byte(mark)); k >= 0 {
			text = text[k+len(mark):]
		}
	}
	return fmt.Appendf(nil, "<title>%s</title>", text)
}
