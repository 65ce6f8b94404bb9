package main

import (
	"strings"

	"github.com/standfirst/standfirst"
)

// text is Article.Text where the library has it.
func text(a *standfirst.Article) string {
	if t, ok := any(a).(interface{ Text() string }); ok {
		return t.Text()
	}
	return bodyText(a, "")
}

// markdown is Article.Markdown where the library has it.
func markdown(a *standfirst.Article) string {
	if m, ok := any(a).(interface{ Markdown() string }); ok {
		return m.Markdown()
	}
	return "# " + a.Headline + "\n\n" + bodyText(a, "## ")
}

func bodyText(a *standfirst.Article, mark string) string {
	var parts []string
	for _, s := range a.Sections {
		if s.Heading != "" {
			parts = append(parts, mark+s.Heading)
		}
		for _, b := range s.Blocks {
			parts = append(parts, b.Text)
		}
	}
	return strings.Join(parts, "\n\n")
}
