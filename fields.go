package standfirst

import (
	"strings"

	"github.com/standfirst/standfirst/internal/language"
	"github.com/standfirst/standfirst/internal/metadata"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/text"
)

// languageSample is how much of the text, in bytes, its language is found in.
const languageSample = 4 << 10

// languages fills Language, Direction and WordCount.
func (a *assembly) languages() {
	for i := range a.article.Sections {
		s := &a.article.Sections[i]
		a.article.WordCount += text.CountWords(s.Heading)
		for k := range s.Blocks {
			a.article.WordCount += text.CountWords(s.Blocks[k].Text)
		}
	}
	if tag := a.claims.Language(); tag != "" {
		a.language = FoundLanguage{Tag: tag, Source: LanguageClaimed, Confidence: 1}
	} else if f := language.Of(a.sample()); f.Tag != "" {
		a.language = FoundLanguage{Tag: f.Tag, Source: LanguageScript, Confidence: f.Confidence}
		if f.Words {
			a.language.Source = LanguageWords
		}
	}
	a.article.Language = a.language.Tag
	a.article.Direction = Direction(a.claims.Direction())
	if a.article.Direction == "" {
		a.article.Direction = a.direction()
	}
}

// eachText calls a function with the texts that a reader begins with, up to some
// bytes in all.
func (a *assembly) eachText(limit int, take func(string)) {
	add := func(s string) bool {
		s = text.CutText(s, limit)
		limit -= len(s)
		take(s)
		return limit > 0
	}
	if !add(a.article.Headline) || !add(a.article.Standfirst) {
		return
	}
	for i := range a.article.Sections {
		s := &a.article.Sections[i]
		if !add(s.Heading) {
			return
		}
		for k := range s.Blocks {
			if !add(s.Blocks[k].Text) {
				return
			}
		}
	}
}

// sample returns the beginning of the text.
func (a *assembly) sample() string {
	var b strings.Builder
	a.eachText(languageSample, func(s string) {
		b.WriteString(s)
		b.WriteByte('\n')
	})
	return b.String()
}

// direction returns the direction of most letters of the text's beginning.
func (a *assembly) direction() Direction {
	const sample = 1 << 10 // bytes
	var s language.Scripts
	a.eachText(sample, s.Add)
	return Direction(s.Direction())
}

// printedParticulars fills Breadcrumbs and NextPage from the links of the page.
func (a *assembly) printedParticulars() {
	if a.article.Breadcrumbs == nil {
		a.article.Breadcrumbs = a.printedTrail()
	}
	a.article.NextPage = a.claims.NextPage(a.article.URL, a.linksOfArticle)
}

// linksOfArticle yields the texts and addresses of the links from the article's
// first block to shortly after its last.
func (a *assembly) linksOfArticle(yield func(name, href string) bool) {
	const after = 12 // blocks
	const longest = 60
	first, last := a.labeled.Chosen.First, a.labeled.Chosen.Last
	if first < 0 {
		return
	}
	links := a.facts.Page.Links
	for k := a.facts.FirstLink(first); k < len(links) && int(links[k].Block) <= last+after; k++ {
		if name := a.facts.Page.Slice(links[k].Text); len(name) <= longest && !yield(name, a.facts.Page.Value(links[k].Href)) {
			return
		}
	}
}

// longestTrail is how many blocks a trail of breadcrumbs has at most; what has more
// is a menu.
const longestTrail = 16

// printedTrail returns the first trail of breadcrumbs that the page prints, nil for
// none.
func (a *assembly) printedTrail() []Link {
	p := a.facts.Page
	for i := range p.Blocks {
		if p.ElementOf(i).Around&page.KindBreadcrumb == 0 {
			continue
		}
		end := i + 1
		for end < len(p.Blocks) && p.ElementOf(end).Around&page.KindBreadcrumb != 0 && a.labeled.Labels[end].Role != "headline" {
			end++
		}
		if end-i > longestTrail {
			return nil
		}
		var trail []Link
		for ; i < end; i++ {
			trail = a.appendCrumbs(trail, i)
		}
		return trail
	}
	return nil
}

// appendCrumbs appends the links of a block, and what stands between and after
// them. What stands before the first link of all is the trail's label.
func (a *assembly) appendCrumbs(trail []Link, i int) []Link {
	p := a.facts.Page
	add := func(s, address string) {
		s = strings.Trim(text.OneLine(s), " ›»>→/|\\:·•-–—")
		if s != "" && (address != "" || len(trail) > 0) {
			trail = append(trail, Link{Text: s, URL: address})
		}
	}
	from := p.Blocks[i].Text.Start
	for k := a.facts.FirstLink(i); k < len(p.Links) && int(p.Links[k].Block) == i; k++ {
		l := &p.Links[k]
		add(p.Slice(text.Span{Start: from, End: max(from, l.Text.Start)}), "")
		add(p.Slice(l.Text), metadata.ResolveAt(a.claims.Base, p.Value(l.Href)))
		from = max(from, l.Text.End)
	}
	add(p.Slice(text.Span{Start: from, End: max(from, p.Blocks[i].Text.End)}), "")
	return trail
}
