package feature

import (
	"github.com/standfirst/standfirst/internal/metadata"
)

// Hints are the page's claims as far as they speak about blocks.
type Hints struct {
	Headlines   []string // best first
	Language    string   // the page's tag, "" where it says none
	description []string
	body        string
	// Typed, dated and authored say that the page calls itself an article,
	// gives its date and names its authors.
	Typed, Dated, authored bool
	// authors are the names that the page claims as its authors'.
	authors []string
	Kind    metadata.PageKind
	// IsSite reports whether a text is the site's own name.
	IsSite func(string) bool
}

// HintsOf are the claims that speak about blocks.
func HintsOf(c *metadata.Claims) Hints {
	w := Hints{Language: c.Language()}
	for _, h := range c.Headlines() {
		w.Headlines = append(w.Headlines, h.Text)
	}
	for _, d := range c.Descriptions() {
		w.description = append(w.description, d.Text)
	}
	if i := c.Find(metadata.BodySources, func(*metadata.Claim) bool { return true }); i >= 0 {
		w.body = c.List[i].Value
	}
	w.Kind, w.IsSite = c.Kind, c.IsSite
	authors, siteOnly := c.Authors()
	w.Typed, w.Dated, w.authored = c.IsArticle(), c.Date(metadata.PublishedSources).Claim >= 0, len(authors) > 0 &&
		!siteOnly
	for _, a := range authors {
		w.authors = append(w.authors, a.Name)
	}
	return w
}
