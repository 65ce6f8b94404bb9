package standfirst

import (
	"time"

	"github.com/standfirst/standfirst/internal/render"
)

// signature is the line with the authors and the dates.
func (b *documentBuilder) signature() (line []render.Inline) {
	add := func(inlines []render.Inline) {
		if len(inlines) == 0 {
			return
		}
		if len(line) > 0 {
			line = append(line, render.Inline{Text: " · "})
		}
		line = append(line, inlines...)
	}
	if by := b.line(b.article.Byline, nil); len(by) > 0 {
		add(by)
	} else {
		add(b.authorNames())
	}
	for _, t := range [...]time.Time{b.article.Published, b.article.Modified} {
		if !t.IsZero() {
			add([]render.Inline{{Kind: render.Time, Text: formatInstant(t), Value: t.Format(time.RFC3339)}})
		}
	}
	return line
}

// authorNames are the authors with links to their pages.
func (b *documentBuilder) authorNames() (names []render.Inline) {
	for _, author := range b.article.Authors {
		name := b.link(author.URL, b.line(author.Name, nil))
		if len(name) > 0 && len(names) > 0 {
			names = append(names, render.Inline{Text: ", "})
		}
		names = append(names, name...)
	}
	return names
}

// formatInstant leaves out a time that the page most likely did not give.
func formatInstant(t time.Time) string {
	if t.Hour() == 0 && t.Minute() == 0 && t.Second() == 0 {
		return t.Format(time.DateOnly)
	}
	return t.Format("2006-01-02 15:04Z07:00")
}
