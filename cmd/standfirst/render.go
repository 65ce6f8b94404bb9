package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"

	"github.com/standfirst/standfirst"
)

// readPage is what became of a page: its article, or why there is none.
type readPage struct {
	source  string
	article *standfirst.Article
	err     error
	// provenance is nil where it is not asked for.
	provenance *provenance
}

// renderer renders one page for the output. Nothing is written for a page that renders
// to nothing.
type renderer func(readPage) ([]byte, error)

// format is a way to write pages.
type format struct {
	name string
	// render is nil of Parquet, whose pages are rows.
	render renderer
	// between parts two pages.
	between string
	// suffix ends the names of files of the format.
	suffix string
}

// hasErrors reports whether pages that failed are in the output, too.
func (f format) hasErrors() bool { return f.name == "jsonl" || f.isParquet() }

func (f format) isParquet() bool { return f.render == nil }

var formats = []format{
	{"json", renderJSON, "", ".json"},
	{"jsonl", renderLine, "", ".jsonl"},
	{"markdown", renderMarkdown, "\n---\n\n", ".md"},
	{"html", renderHTML, "\n", ".html"},
	{"text", renderText, "\f\n", ".txt"},
	{"parquet", nil, "", ".parquet"},
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
	Text       string      `json:"text"`
	Provenance *provenance `json:"provenance,omitempty"`
}

// errorLine is one line of jsonl for a page that failed.
type errorLine struct {
	Source string `json:"source"`
	Error  string `json:"error"`
	// Verdict is what a page without an article seems to be, and why.
	Verdict    *standfirst.Verdict `json:"verdict,omitempty"`
	Provenance *provenance         `json:"provenance,omitempty"`
}

func renderLine(p readPage) ([]byte, error) {
	if p.err != nil {
		return marshal(errorLine{p.source, p.err.Error(), verdictOf(p.err), p.provenance}, "")
	}
	return marshal(line{p.source, p.article, p.article.Text(), p.provenance}, "")
}

// verdictOf is what a page that was refused seems to be, nil of any other error.
func verdictOf(err error) *standfirst.Verdict {
	var refused *standfirst.NoArticleError
	if !errors.As(err, &refused) {
		return nil
	}
	return &refused.Verdict
}

func renderJSON(p readPage) ([]byte, error) {
	if p.err != nil {
		return nil, nil
	}
	return marshal(p.article, "  ")
}

func renderMarkdown(p readPage) ([]byte, error) {
	if p.err != nil {
		return nil, nil
	}
	return endLine(p.article.Markdown()), nil
}

func renderHTML(p readPage) ([]byte, error) {
	if p.err != nil {
		return nil, nil
	}
	return endLine(p.article.HTML()), nil
}

func renderText(p readPage) ([]byte, error) {
	if p.err != nil {
		return nil, nil
	}
	return endLine(p.article.Text()), nil
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
