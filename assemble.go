package standfirst

import "strings"

// assembly turns a labelled page into an article, in page order. Each of its
// steps fills the fields of one kind and notes for every block that it uses
// where its text went.
type assembly struct {
	facts   *evidence
	labeled *labeler
	claims  *claims
	wit     *witnesses
	// hiddenText is the text that the page does not show.
	hiddenText []string
	article    *Article
	// readStates hands the scripts' data to the claims, if there is any.
	readStates func() bool
	// fields is the field that each block's text went to, "" for none.
	fields []string
	// places is for each block the place in the sections that follows what
	// stands before it.
	places []place
}

// place is a place in the sections: before block of section, from 0.
type place struct{ section, block int }

// assemble fills the article's fields from the blocks' roles and, where no
// block speaks, from the claims.
func (s *scene) assemble() *Article {
	a := assembly{
		facts: &s.evidence, labeled: &s.labeler, claims: &s.claims, wit: &s.witnesses, hiddenText: s.hiddenText, readStates: s.readStates,
		article: new(Article), fields: make([]string, len(s.page.blocks)),
	}
	s.fields = a.fields
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

// text is a block's text on one line, without the white space that preformatted
// text keeps.
func (a *assembly) text(i int) string { return a.facts.line(i) }

// headlines fills Headline, Kicker and Standfirst.
func (a *assembly) headlines() {
	var standfirst, kicker []string
	for i := range a.labeled.labels {
		switch a.labeled.labels[i].role {
		case rHeadline:
			a.article.Headline = a.headline(i)
			a.fields[i] = "headline"
		case rStandfirst:
			standfirst = append(standfirst, a.text(i))
			a.fields[i] = "standfirst"
		case rKicker:
			kicker = append(kicker, a.text(i))
			a.fields[i] = "kicker"
		}
	}
	a.article.Standfirst = strings.Join(standfirst, " ")
	a.article.Kicker = strings.Join(kicker, " ")
	if a.article.Headline == "" && len(a.wit.headlines) > 0 {
		a.article.Headline = longestPart(a.wit.headlines[0])
	}
}

// windowTitle is the source of the window's title.
var windowTitle = []source{{fromTitle, "title", "the window's title"}}

// newsroomWording is how far the printed headline and the newsroom's own may
// differ (F1 of their words) and still be the same headline.
const newsroomWording = 0.3

// headline is the text of the printed headline, without the site's name; where
// the page's NewsArticle data word the same headline otherwise, it is theirs:
// on the annotated news pages they were right three times as often, on pages
// with other structured data one time in four.
func (a *assembly) headline(i int) string {
	printed := a.claims.cutSiteName(a.unlinkedHeadline(i))
	if !a.claims.news {
		return printed
	}
	claimed := a.claims.cutSiteName(a.claims.value(headlineSources[:1]))
	_, words := measureText(claimed, nil)
	if claimed != "" && agreement(words, a.facts.hashesOf(i)) >= newsroomWording {
		return claimed
	}
	return printed
}

// unlinkedHeadline is the text of the printed headline without links at its
// edges, the trail of sections that some pages print in the heading, where what
// is left agrees with the claimed titles no less.
func (a *assembly) unlinkedHeadline(i int) string {
	const least = 3 // words
	b := &a.facts.page.blocks[i]
	whole := b.text
	if b.linked == 0 || b.linked == b.size {
		return a.text(i)
	}
	for k := a.facts.firstLink(i); k < len(a.facts.page.links) && int(a.facts.page.links[k].block) == i; k++ {
		switch l := a.facts.page.links[k].text; {
		case blank(a.facts.page.text[whole.start:max(whole.start, l.start)]):
			whole.start = max(whole.start, l.end)
		case blank(a.facts.page.text[min(l.end, whole.end):whole.end]):
			whole.end = min(whole.end, l.start)
		}
	}
	rest := strings.TrimSpace(strings.Trim(onOneLine(a.facts.page.slice(whole)), " |/>»›-–—:·"))
	if m, words := measureText(rest, nil); m.words < least || bestAgreement(words, a.facts.titles) < max(0.5, a.facts.agreesWithTitle(i)) {
		return a.text(i)
	}
	return rest
}

// blank says whether a text has neither letters nor figures.
func blank(s string) bool { return letters(s) == "" }

// particulars fills what the page says of itself.
func (a *assembly) particulars() {
	c := a.claims
	a.article.Publisher = c.publisher()
	if a.article.Publisher == "" {
		a.article.Publisher = besideHeadlineIn(c.value(windowTitle), a.article.Headline)
	}
	a.article.Language = c.language()
	a.article.URL = c.canonicalURL()
	a.article.Topics = c.topics()
	a.article.PrintSection = c.printSection()
	a.article.Image = c.image()
}
