package standfirst

import (
	"cmp"

	"github.com/standfirst/standfirst/internal/beside"
	"github.com/standfirst/standfirst/internal/language"
	"github.com/standfirst/standfirst/internal/text"
)

// languages fills Language, Direction and WordCount.
func (a *assembly) languages() {
	const sample = 4 << 10 // bytes
	var letters language.Scripts
	letters.Add(a.article.Headline)
	for i := range a.article.Sections {
		s := &a.article.Sections[i]
		a.article.WordCount += text.CountWords(s.Heading)
		for k := range s.Blocks {
			a.article.WordCount += text.CountWords(s.Blocks[k].Text)
			letters.Add(s.Blocks[k].Text)
		}
	}
	a.article.Direction = Direction(cmp.Or(a.claims.Direction(), letters.Direction()))
	if tag := a.claims.Language(); tag != "" {
		a.language = FoundLanguage{Tag: tag, Source: LanguageClaimed, Confidence: 1}
	} else if f := language.Of(text.CutText(a.article.Headline+"\n"+a.article.Text(), sample)); f.Tag != "" {
		a.language = FoundLanguage{Tag: f.Tag, Source: LanguageScript, Confidence: f.Confidence}
		if f.Words {
			a.language.Source = LanguageWords
		}
	}
	a.article.Language = a.language.Tag
}

// dateEntries gives the sections of a live blog's entries their times and authors:
// as printed, else as the page's data have them.
func (a *assembly) dateEntries() {
	for i := range a.fields {
		if e := a.entries.Of(i); e != nil {
			if a.fields[i].field == sectionsField && e.Section < 0 {
				e.Section = int(a.fields[i].index)
			}
			a.entries.ReadByline(i, a.bylineText)
		}
	}
	updates := beside.NewUpdates(a.claims.Updates())
	for i := range a.article.Sections {
		s := &a.article.Sections[i]
		first := ""
		if len(s.Blocks) > 0 {
			first = s.Blocks[0].Text
		}
		e := updates.Complete(a.entries.InSection(i), s.Heading, first)
		s.Published, s.Authors = e.Published, authorsOf(e.Authors)
	}
}
