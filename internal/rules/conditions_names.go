package rules

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/grammar"
	"github.com/standfirst/standfirst/internal/naming"
	"github.com/standfirst/standfirst/internal/text"
)

// namesAlone: the names of people, and at most their jobs, a date or what stands
// behind a bar, on a page that claims nobody.
func namesAlone(l *Labelling, i int) bool {
	if headsOrCredits(l, i) || l.Facts.Facts(i).LinkDensity() > MostlyLinked && !feature.LinksProfile(l.Facts, i) &&
		!feature.UnderBylineLabel(l.Facts, i) &&
		!l.Facts.Near(i, naming.Byline, 2) {
		return false
	}
	r := namesOf(l, i)
	return r != nil && r.Full && r.People > 0 && r.People == len(r.Authors)
}

// namesByHeadline: names alone, or those of a group, with a sign that they are the
// author's: a label, a link to a profile, a date, a job or a portrait beside them.
func namesByHeadline(l *Labelling, i int) bool {
	r := namesOf(l, i)
	if r == nil || len(r.Authors) == 0 {
		return false
	}
	people := r.IsPeople()
	labelled, profile := feature.UnderBylineLabel(l.Facts, i), feature.LinksProfile(l.Facts, i)
	switch {
	case agencyAlone(l, i, r):
		return true
	case r.Dated && i > l.Chosen.Headline && r.People == 1:
		return !maybeTopic(l, r)
	case !people && !r.IsShortName(labelled, profile):
		return false
	case labelled, profile:
		return true
	case l.Facts.CreditsPicture(i):
		return false
	case people && underHeadline(l, i, r):
		return !maybeTopic(l, r)
	case l.Facts.Facts(i).Heading() > 0:
		return false
	}
	return besideSign(l, i, r, people)
}

// underHeadline reports whether names stand right under the headline, with a time or a
// portrait.
func underHeadline(l *Labelling, i int, r *grammar.Byline) bool {
	return i == l.Chosen.Headline+1 && (l.Facts.Measures[i].Clock || BesidePortrait(l, i, r.Authors[0].Name))
}

// besideSign reports whether what stands beside names, or their class, tells that they
// are the author's.
func besideSign(l *Labelling, i int, r *grammar.Byline, people bool) bool {
	linked := l.Facts.Facts(i).LinkDensity() > MostlyLinked
	switch {
	case l.Facts.InRecords(i, (*feature.Record).IsListing) && (linked || !besideDay(l, i)):
		return false
	case l.Facts.Near(i, naming.Byline, 2):
		return true
	case i < l.Chosen.Headline:
		return false
	case people && BesidePortrait(l, i, r.Authors[0].Name), people && i+1 < len(l.Labels) &&
		feature.IsJobLine(l.Facts, i+1):
		return true
	}
	return (besideDay(l, i) || l.Facts.Measures[i].Clock) && !linked && !maybeTopic(l, r)
}

// agencyAlone: an agency or a group and nothing else right under the headline.
func agencyAlone(l *Labelling, i int, r *grammar.Byline) bool {
	const below = 2 // blocks
	return i > l.Chosen.Headline && i <= l.Chosen.Headline+below && len(r.Authors) == 1 && r.People == 0 && r.Full &&
		l.Facts.Facts(i).LinkDensity() <= MostlyLinked && l.Facts.Facts(i).Heading() == 0 && !l.Facts.CreditsPicture(i)
}

// penName: a marker and a name of one word with a day or little else, or such a name
// that links a profile, on a page that claims nobody.
func penName(l *Labelling, i int) bool {
	const most, alone = 14, 3 // words
	m := &l.Facts.Measures[i]
	if l.Facts.Claims.Authored || m.Words > most || headsOrCredits(l, i) || l.Facts.Near(i, naming.Comment, 6) {
		return false
	}
	dated := m.Clock || m.Digits > 0
	if (dated || l.Facts.Facts(i).LinkDensity() > MostlyLinked) && len(ProfileNames(l.Facts, i)) > 0 {
		return true
	}
	return (dated || m.Words <= alone) && marksOneName(l, i)
}

// marksOneName reports whether a block is a marker and one person's name.
func marksOneName(l *Labelling, i int) bool {
	line := grammar.BylineLine(l.Facts.Page.TextOf(i))
	if !grammar.MayBeMarked(line) {
		return false
	}
	r := grammar.ReadBylineLine(line)
	return r.Marked && r.Strong && len(r.Authors) == 1 && r.People == 1 && !writtenSmall(l, r.Authors[0].Name, 1)
}

// ProfileNames reads the text of a line's first link where that leads to an author's
// page and shows a name of a few words, or an account's.
func ProfileNames(p *feature.Page, i int) []grammar.Author {
	const most = 3 // words
	if !feature.LinksProfile(p, i) {
		return nil
	}
	s := p.Page.Slice(p.Page.Links[p.FirstLink(i)].Text)
	if len(strings.Fields(s)) > most {
		return nil
	}
	return grammar.ReadAccount(s)
}

// maybeTopic reports whether a word of a person's name stands in the text without a
// capital: the name may be a topic or a label.
func maybeTopic(l *Labelling, r *grammar.Byline) bool {
	return slices.ContainsFunc(r.Authors, func(a grammar.Author) bool {
		return a.Kind == grammar.Person && writtenSmall(l, a.Name, 1)
	})
}

// namesAtEnd: names alone right after the text beside its last paragraph, or under a
// label for authors.
func namesAtEnd(l *Labelling, i int) bool {
	r := namesOf(l, i)
	if r == nil || r.People == 0 || r.People != len(r.Authors) {
		return false
	}
	if feature.UnderBylineLabel(l.Facts, i) {
		return true
	}
	const most = 8 // words
	if l.Facts.Measures[i].Words > most || strings.Contains(l.Facts.Page.TextOf(i), "\n") {
		return false
	}
	return r.Full && len(r.Authors) <= 3 && i >= l.Chosen.Last && i <= l.Chosen.Last+1 && !headsOrCredits(l, i) &&
		besideText(l, i) && !maybeTopic(l, r)
}

// besideText reports whether a block's element is a sibling of the text's last
// block's, with the same tag.
func besideText(l *Labelling, i int) bool {
	p, last := l.Facts.Page, l.Chosen.Last
	return last >= 0 && l.Facts.ParentOf(i) == l.Facts.ParentOf(last) &&
		p.Elements[p.ElementOf(i).Block].Tag == p.Elements[p.ElementOf(last).Block].Tag
}

// namesBeside: names of people alone.
func namesBeside(l *Labelling, i int) bool {
	r := readNames(l, i)
	return r != nil && r.IsPeople()
}

// namesOf reads a line that may be names alone on a page that claims nobody; nil where
// it is none.
func namesOf(l *Labelling, i int) *grammar.Byline {
	if l.Facts.Claims.Authored {
		return nil
	}
	return readNames(l, i)
}

// readNames reads a line that may be names alone; nil where it is none by its place,
// its length, or words that the text has without capitals.
func readNames(l *Labelling, i int) *grammar.Byline {
	const most = 16 // words
	m := &l.Facts.Measures[i]
	if m.Words > most || m.Sentence || l.Facts.Phrases[i] != "" || l.Facts.Near(i, naming.Tag|naming.Breadcrumb, 0) {
		return nil
	}
	r := grammar.ReadByline(BrokenLine(l.Facts.Page.TextOf(i)))
	if r.Leftover > 0 || r.Skipped {
		return nil
	}
	for _, author := range r.Authors {
		if author.Kind == grammar.Person && writtenSmall(l, author.Name, len(strings.Fields(author.Name))) {
			return nil
		}
	}
	return r
}

// besideDay reports whether a line of a few words with figures stands right before or
// after a block: a date, the time that the text takes to read.
func besideDay(l *Labelling, i int) bool {
	const most = 9 // words
	for _, k := range [...]int{i - 1, i + 1} {
		if k < 0 || k >= len(l.Labels) || k == l.Chosen.Headline {
			continue
		}
		if m := &l.Facts.Measures[k]; m.Words <= most && (m.Clock || m.Digits > 0) && !m.Sentence {
			return true
		}
	}
	return false
}

// BesidePortrait reports whether a picture that has a name for its description stands
// right before or after a block.
func BesidePortrait(l *Labelling, i int, name string) bool {
	p := l.Facts.Page
	for k := range p.Pictures {
		if before := int(p.Pictures[k].Before); p.Pictures[k].IsImage() && before >= i-1 && before <= i+1 &&
			strings.Contains(text.FoldWord(p.Value(p.Pictures[k].Alt)), text.FoldWord(name)) {
			return true
		}
	}
	return false
}

// writtenSmall reports whether the article's text has so many words of a name without a
// capital: the name is a topic or a label.
func writtenSmall(l *Labelling, name string, least int) bool {
	small := 0
	for word := range strings.FieldsSeq(name) {
		first, _ := utf8.DecodeRuneInString(word)
		if (unicode.IsUpper(first) || unicode.IsLower(first)) && holdsSmall(l, strings.ToLower(word)) {
			small++
		}
	}
	return small >= least
}

// holdsSmall reports whether a word stands in the text as it is written.
func holdsSmall(l *Labelling, word string) bool {
	for i := max(0, l.Chosen.First); i <= l.Chosen.Last && i < len(l.Labels); i++ {
		if l.Labels[i].Role.InBody() && holdsWord(l.Facts.Page.TextOf(i), word) {
			return true
		}
	}
	return false
}

// holdsWord reports whether a text holds a word between characters that are no letters.
func holdsWord(s, word string) bool {
	for from := 0; ; {
		k := strings.Index(s[from:], word)
		if k < 0 {
			return false
		}
		k += from
		before, _ := utf8.DecodeLastRuneInString(s[:k])
		after, _ := utf8.DecodeRuneInString(s[k+len(word):])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return true
		}
		from = k + len(word)
	}
}
