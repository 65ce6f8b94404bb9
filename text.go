package standfirst

import "strings"

// Text renders the article's text: the standfirst, then each section's heading
// and blocks, parted by empty lines.
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
