// Package extract holds the extractors that are compared, each behind the same
// function. What they return is mapped onto the fields of [score.Prediction].
package extract

import (
	"bytes"
	"net/url"
	"runtime/debug"
	"slices"
	"time"

	"github.com/standfirst/standfirst"
	"github.com/standfirst/standfirst/bench/score"
	"golang.org/x/net/html"
)

// Extractor is one way from a page to an article.
type Extractor struct {
	// Name names it on the command line, and Title in tables.
	Name, Title string
	// Module is the path of the module that does the work.
	Module string
	// Extract does the work that is timed: everything from the page's bytes to
	// what the library's own function returns. Mapping that to a Prediction is
	// left to the function it returns, which is not timed and is nil where
	// there is nothing to map.
	Extract func(page []byte, address *url.URL) (func() score.Prediction, error)
}

// Baseline is the name of the extractor that the others' times are divided by.
const Baseline = "html.Parse"

// extractors are in the order in which tables show them. Options are the
// libraries' defaults but for what lies outside an article: the comments under
// it and the links to a next page are switched off where there is a switch.
var extractors = [...]Extractor{
	{"standfirst", "Standfirst", "github.com/standfirst/standfirst", viaStandfirst},
	{Baseline, "html.Parse", "golang.org/x/net", viaParse},
	{"go-trafilatura", "go-trafilatura", "github.com/markusmobius/go-trafilatura", viaTrafilatura(false)},
	{"go-trafilatura-fallback", "go-trafilatura, fallback", "github.com/markusmobius/go-trafilatura",
		viaTrafilatura(true)},
	{"readeck-go-readability", "go-readability (readeck)", "codeberg.org/readeck/go-readability/v2", viaReadeck},
	{"shiori-go-readability", "go-readability (go-shiori)", "github.com/go-shiori/go-readability", viaShiori},
	{"go-domdistiller", "go-domdistiller", "github.com/markusmobius/go-domdistiller", viaDistiller},
}

// All returns the extractors in the order in which tables show them.
func All() []Extractor { return slices.Clone(extractors[:]) }

// Version is the version of the module as it was built in; empty where the
// program does not know, as for the module that it is part of.
func (e Extractor) Version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return ""
	}
	for _, module := range info.Deps {
		if module.Path == e.Module && module.Replace == nil && module.Version != "(devel)" {
			return module.Version
		}
	}
	return ""
}

// viaParse builds the tree and no more.
func viaParse(page []byte, _ *url.URL) (func() score.Prediction, error) {
	_, err := html.Parse(bytes.NewReader(page))
	return nil, err
}

// viaStandfirst is this library.
func viaStandfirst(page []byte, address *url.URL) (func() score.Prediction, error) {
	parser := standfirst.Parser{BaseURL: text(address)}
	article, err := parser.Parse(bytes.NewReader(page))
	if err != nil {
		return nil, err
	}
	return func() score.Prediction { return prediction(article) }, nil
}

// prediction maps an article, whose fields are those of the prediction.
func prediction(a *standfirst.Article) score.Prediction {
	p := score.Prediction{Headline: a.Headline, Standfirst: a.Standfirst, Text: a.Text(), Published: rfc3339(a.Published)}
	for _, s := range a.Sections {
		section := score.Section{Heading: s.Heading}
		for _, b := range s.Blocks {
			section.Blocks = append(section.Blocks, score.Block{Kind: string(b.Kind), Text: b.Text})
		}
		p.Sections = append(p.Sections, section)
	}
	for _, c := range a.Captions {
		p.Captions = append(p.Captions, score.Caption{Text: c.Text, Credit: c.Credit})
	}
	for _, author := range a.Authors {
		p.Authors = append(p.Authors, score.Author{Name: author.Name})
	}
	return p
}

// text is an address as text, empty for none.
func text(address *url.URL) string {
	if address == nil {
		return ""
	}
	return address.String()
}

// rfc3339 is an instant as text, empty for none.
func rfc3339(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.RFC3339)
}
