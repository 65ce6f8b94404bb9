package standfirst

import (
	"github.com/standfirst/standfirst/internal/metadata"
)

// assemble fills the article's fields from the blocks' roles and, where no
// block speaks, from the claims.
func (s *state) assemble() *Article {
	a := assembly{
		facts: &s.facts, labeled: &s.labeler, claims: &s.metadata, hints: &s.hints, hiddenText: s.hiddenText,
		readStates: s.readStates,
		article:    new(Article), fields: make([]fieldPath, len(s.page.Blocks)),
	}
	s.fields = a.fields
	a.findNotes()
	a.headlines()
	a.findEntries()
	a.makeSections()
	a.dateline()
	a.captions()
	a.related()
	a.copyrightLine()
	a.bylines()
	a.dates()
	a.dateEntries()
	a.particulars()
	a.languages()
	a.printedParticulars()
	s.language = a.language
	return a.article
}

// particulars fills what the page says of itself.
func (a *assembly) particulars() {
	c := a.claims
	a.article.Publisher = c.Publisher()
	if a.article.Publisher == "" {
		a.article.Publisher = metadata.BesideHeadlineIn(c.WindowTitle(), a.article.Headline)
	}
	a.article.URL = c.CanonicalURL()
	a.article.Topics = c.Topics()
	a.article.PrintSection = c.PrintSection()
	a.article.Image = c.Image()
	a.article.Description = c.Description()
	a.article.Kind = c.ArticleType()
	a.article.Icon = c.Icon()
	a.article.SiteURL = c.SiteURL()
	a.article.License = c.License()
	if free, known := c.Free(); known {
		a.article.Free = &free
	}
	if n, known := c.Comments(); known {
		a.article.Comments = &n
	}
	for _, crumb := range c.Breadcrumbs() {
		a.article.Breadcrumbs = append(a.article.Breadcrumbs, Link{Text: crumb.Name, URL: crumb.URL})
	}
}
