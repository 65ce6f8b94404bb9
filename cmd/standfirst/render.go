package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"

	"github.com/standfirst/standfirst"
)

// renderer renders one page for the output: its article or why there is none.
// Nothing is written for a page that renders to nothing.
type renderer func(source string, article *standfirst.Article, err error) ([]byte, error)

// format is a way to write pages.
type format struct {
	name   string
	render renderer
	// between parts two pages.
	between string
}

var formats = []format{
	{"json", renderJSON, ""},
	{"jsonl", renderLine, ""},
	{"markdown", renderMarkdown, "\n---\n\n"},
	{"html", renderHTML, "\n"},
	{"text", renderText, "\f\n"},
}

func formatNames() []string {
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = f.name
	}
	return names
}

func formatOf(name string) format {
	return formats[slices.IndexFunc(formats, func(f format) bool { return f.name == name })]
}

// line is one line of jsonl for a page that was parsed.
type line struct {
	Source string `json:"source"`
	*standfirst.Article
	Text string `json:"text"`
}

// errorLine is one line of jsonl for a page that failed.
type errorLine struct {
	Source string `json:"source"`
	Error  string `json:"error"`
	// Verdict is what a page without an article seems to be, and why.
	Verdict *standfirst.Verdict `json:"verdict,omitempty"`
}

func renderLine(source string, article *standfirst.Article, err error) ([]byte, error) {
	if err != nil {
		failed := errorLine{Source: source, Error: err.Error()}
		var refused *standfirst.NoArticleError
		if errors.As(err, &refused) {
			failed.Verdict = &refused.Verdict
		}
		return marshal(failed, "")
	}
	return marshal(line{source, article, article.Text()}, "")
}

func renderJSON(_ string, article *standfirst.Article, err error) ([]byte, error) {
	if err != nil {
		return nil, nil
	}
	return marshal(article, "  ")
}

func renderMarkdown(_ string, article *standfirst.Article, err error) ([]byte, error) {
	if err != nil {
		return nil, nil
	}
	return endLine(article.Markdown()), nil
}

func renderHTML(_ string, article *standfirst.Article, err error) ([]byte, error) {
	if err != nil {
		return nil, nil
	}
	return endLine(article.HTML()), nil
}

func renderText(_ string, article *standfirst.Article, err error) ([]byte, error) {
	if err != nil {
		return nil, nil
	}
	return endLine(article.Text()), nil
}

// marshal writes JSON that ends in a line break and leaves <, > and & as they
// are.
func marshal(v any, indent string) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	err := e.Encode(v)
	return b.Bytes(), err
}

func endLine(s string) []byte { return append(bytes.TrimRight([]byte(s), "\n"), '\n') }
