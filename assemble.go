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
	a.findPosts()
	a.headlines()
	a.makeSections()
	a.dateline()
	a.captions()
	a.related()
	a.copyrightLine()
	a.bylines()
	a.dates()
	a.particulars()
	return a.article
}

// particulars fills what the page says of itself.
func (a *assembly) particulars() {
	c := a.claims
	a.article.Publisher = c.Publisher()
	if a.article.Publisher == "" {
		a.article.Publisher = metadata.BesideHeadlineIn(c.WindowTitle(), a.article.Headline)
	}
	a.article.Language = c.Language()
	a.article.URL = c.CanonicalURL()
	a.article.Topics = c.Topics()
	a.article.PrintSection = c.PrintSection()
	a.article.Image = c.Image()
}
