package standfirst

import (
	"github.com/standfirst/standfirst/internal/beside"
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
	a.findPosts()
	a.headlines()
	a.beside = beside.Page{Facts: a.facts, Labels: a.labeled, Claims: a.claims}
	a.entries = a.beside.Entries()
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
	a.article.Description, a.article.Kind, a.article.License = c.Description(), c.ArticleType(), c.License()
	a.article.Icon, a.article.SiteURL = c.Icon(), c.SiteURL()
	a.article.NextPage = a.beside.NextPage(a.article.URL)
	for _, crumb := range a.beside.Trail() {
		a.article.Breadcrumbs = append(a.article.Breadcrumbs, Link{Text: crumb.Name, URL: crumb.URL})
	}
	a.article.Free, a.article.Comments = c.Free(), c.Comments()
}
