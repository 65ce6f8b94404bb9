package standfirst

import (
	"strings"

	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/metadata"
	"github.com/standfirst/standfirst/internal/role"
)

// headlines fills Headline, Kicker and Standfirst.
func (a *assembly) headlines() {
	var standfirst, kicker []string
	for i := range a.labeled.Labels {
		switch a.labeled.Labels[i].Role {
		case role.Headline:
			a.article.Headline = a.headline(i)
			a.fields[i] = fieldPath{field: headlineField}
		case role.Standfirst:
			standfirst = append(standfirst, a.text(i))
			a.fields[i] = fieldPath{field: standfirstField}
		case role.Kicker:
			kicker = append(kicker, a.text(i))
			a.fields[i] = fieldPath{field: kickerField}
		}
	}
	a.article.Standfirst = strings.Join(standfirst, " ")
	a.article.Kicker = strings.Join(kicker, " ")
	switch {
	case a.article.Headline != "":
	case a.hints.Known != "":
		a.article.Headline = a.hints.Known
	case len(a.hints.Headlines) > 0:
		a.article.Headline = metadata.LongestPart(a.hints.Headlines[0])
	}
}

// newsroomWording is how far the printed headline and the newsroom's own may
// differ (F1 of their words) and still be the same headline.
const newsroomWording = 0.3

// headline is the text of the printed headline, without the site's name; where
// the page's NewsArticle data word the same headline otherwise, it is theirs:
// on the annotated news pages they were right three times as often, on pages
// with other structured data one time in four.
func (a *assembly) headline(i int) string {
	printed := a.claims.CutSiteName(a.unlinkedHeadline(i))
	if !a.claims.News {
		return printed
	}
	claimed := a.claims.CutSiteName(a.claims.TypedHeadline())
	_, words := feature.MeasureText(claimed, nil)
	if claimed != "" && feature.Agreement(words, a.facts.HashesOf(i)) >= newsroomWording {
		return claimed
	}
	return printed
}

// unlinkedHeadline is the text of the printed headline without links at its
// edges, the trail of sections that some pages print in the heading, where what
// is left agrees with the claimed titles no less.
func (a *assembly) unlinkedHeadline(i int) string {
	const least = 3 // words
	b := &a.facts.Page.Blocks[i]
	whole := b.Text
	if b.Linked == 0 || b.Linked == b.Size {
		return a.text(i)
	}
	for k := a.facts.FirstLink(i); k < len(a.facts.Page.Links) && int(a.facts.Page.Links[k].Block) == i; k++ {
		switch l := a.facts.Page.Links[k].Text; {
		case blank(a.facts.Page.Text[whole.Start:max(whole.Start, l.Start)]):
			whole.Start = max(whole.Start, l.End)
		case blank(a.facts.Page.Text[min(l.End, whole.End):whole.End]):
			whole.End = min(whole.End, l.Start)
		}
	}
	rest := strings.TrimSpace(strings.Trim(feature.OnOneLine(a.facts.Page.Slice(whole)), " |/>»›-–—:·"))
	if m, words := feature.MeasureText(rest, nil); m.Words < least ||
		feature.BestAgreement(words, a.facts.Claims.Titles) < max(0.5, a.facts.AgreesWithTitle(i)) {
		return a.text(i)
	}
	return rest
}
