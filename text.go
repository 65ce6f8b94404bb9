package standfirst

import (
	"strings"
)

// Text renders the article's text for programs that count, index or compare
// words: the standfirst, then each section's heading and blocks, parted by
// empty lines. Line breaks inside of a block are single; the cells of a table
// row are parted by tabs. It has no line break at its end and holds neither the
// headline nor captions.
func (a *Article) Text() string {
	var b strings.Builder
	add := func(s string) {
		if s == "" {
			return
		}
		if b.Len() > 0 {
			b.WriteString("\n\n")
		}
		b.WriteString(s)
	}
	add(a.Standfirst)
	for i := range a.Sections {
		add(a.Sections[i].Heading)
		for k := range a.Sections[i].Blocks {
			add(a.Sections[i].Blocks[k].Text)
		}
	}
	return b.String()
}
