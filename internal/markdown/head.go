package markdown

import (
	"bytes"
	"strings"
)

// What a page says of itself stands over its Markdown: in front matter between two
// lines of dashes, or in lines as readers for language models print them.

// The lines that such readers begin and end with.
var (
	readerTitle = []byte("Title: ")
	readerBody  = []byte("\nMarkdown Content:")
)

// longestHead is the longest head of a page, in bytes.
const longestHead = 16 << 10

// hasHead reports whether a text begins as a page of Markdown with a head does.
func hasHead(src []byte) bool {
	return bytes.HasPrefix(src, readerTitle) && bytes.Contains(src[:min(len(src), longestHead)], readerBody)
}

// headNames are the elements that tell what a head's keys do.
var headNames = map[string]string{
	"title":          `<meta property="og:title" content="`,
	"description":    `<meta name="description" content="`,
	"author":         `<meta name="author" content="`,
	"date":           `<meta property="article:published_time" content="`,
	"published":      `<meta property="article:published_time" content="`,
	"published time": `<meta property="article:published_time" content="`,
	"url":            `<link rel="canonical" href="`,
	"url source":     `<link rel="canonical" href="`,
}

// cutHead takes the head off a text.
func cutHead(src []byte) (head, rest []byte) {
	if hasHead(src) {
		at := bytes.Index(src, readerBody)
		return src[:at], src[at+len(readerBody):]
	}
	const dashes = "---\n"
	if !bytes.HasPrefix(src, []byte(dashes)) {
		return nil, src
	}
	end := bytes.Index(src[:min(len(src), longestHead)], []byte("\n"+dashes))
	if end < 0 || bytes.IndexByte(src[:end], ':') < 0 {
		return nil, src
	}
	return src[len(dashes) : end+1], src[end+1+len(dashes):]
}

// head writes what a page says of itself.
func (w *writer) head(head []byte) {
	for len(head) > 0 {
		var line []byte
		line, head = nextLine(head)
		key, value, ok := bytes.Cut(line, []byte(":"))
		open := headNames[strings.ToLower(string(key))]
		if value = bytes.Trim(value, " \t\"'"); !ok || open == "" || len(value) == 0 {
			continue
		}
		w.out = append(w.out, open...)
		w.attribute(value)
		w.out = append(w.out, `">`...)
	}
}
