// Package answer makes what the playground shows of one page.
package answer

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/standfirst/standfirst"
)

// Options are what a visitor says of a page.
type Options struct {
	Address  string               // of the page, for its links; may be empty
	Headline string               // as it is known beforehand; may be empty
	Type     standfirst.InputType // what the bytes are
	Accept   bool                 // whether any page is read
}

// Answer is what the page shows: the article in its renderings, and the account of
// every block.
type Answer struct {
	// Summary says in words what came out, or why nothing did.
	Summary string `json:"summary"`
	// Failed reports whether there is no article.
	Failed bool `json:"failed"`
	// Refused reports whether Accept would give one.
	Refused bool `json:"refused,omitempty"`

	HTML     string            `json:"html,omitempty"`
	Markdown string            `json:"markdown,omitempty"`
	JSON     string            `json:"json,omitempty"`
	Trace    *standfirst.Trace `json:"trace,omitempty"`
}

// Of parses a page.
func Of(page []byte, o Options) Answer {
	parser := standfirst.Parser{Accept: o.Accept}
	article, trace, err := parser.ParseTraced(context.Background(), bytes.NewReader(page),
		standfirst.Page{BaseURL: o.Address, Headline: o.Headline, Type: o.Type})
	if err != nil {
		summary, refused := failure(err)
		return Answer{Summary: summary, Failed: true, Refused: refused && !o.Accept, Trace: trace}
	}
	return Answer{
		Summary: success(article, trace), HTML: article.HTML(), Markdown: article.Markdown(),
		JSON: indented(article), Trace: trace,
	}
}

// indented is the article's JSON for a reader.
func indented(article *standfirst.Article) string {
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(article); err != nil {
		return err.Error()
	}
	return out.String()
}

// success says what was found.
func success(a *standfirst.Article, trace *standfirst.Trace) string {
	words := fmt.Sprintf("An article of %s.", plural(a.WordCount, "word"))
	if trace != nil && !trace.Verdict.Article {
		words = fmt.Sprintf("Read all the same, though it seems to be %s: %s.", trace.Verdict.Kind.Describe(),
			plural(a.WordCount, "word"))
	}
	if a.Confidence > 0 {
		words += fmt.Sprintf(" The body is right with a likelihood of %.0f\u00a0%%.", 100*a.Confidence)
	}
	return words
}

// failure says why there is no article; refused reports whether Parser.Accept might
// read the page.
func failure(err error) (words string, refused bool) {
	var none *standfirst.NoArticleError
	switch {
	case errors.As(err, &none):
		v := none.Verdict
		words = "No article: this seems to be " + v.Kind.Describe() + "."
		if v.Cause != "" {
			words += " It " + v.Cause + "."
		}
		if v.Kind == standfirst.PageApplication {
			words += " Paste what the browser shows instead."
		}
		return words, v.Kind != standfirst.PageFeed && v.Kind != standfirst.PageEmpty &&
			v.Kind != standfirst.PageApplication
	case errors.Is(err, standfirst.ErrTooLarge):
		return fmt.Sprintf("The page is too large: it has more than %d MB.", standfirst.DefaultLimit>>20), false
	}
	return err.Error(), false
}

// plural is a number with its noun.
func plural(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return fmt.Sprintf("%d %s", n, noun)
}
