package label

import (
	"github.com/standfirst/standfirst/internal/aside"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/rules"
)

// leaveOutCards leaves out the cards that announce other stories of the site: an
// article has one headline, and a heading that leads elsewhere is not its.
func leaveOutCards(l *Labeler) {
	cards := aside.CardsOf(l.Facts, l.Chosen.Headline, l.Hints.LeadsElsewhere)
	if !cards.Any() {
		return
	}
	for i := range l.Labels {
		if l.Labels[i].Role == "" && cards.Holds(i) {
			l.Labels[i] = rules.Labelled(&rules.OtherStoryRule)
		}
	}
}

// labelWithin labels the open blocks of an element by a rule.
func labelWithin(l *Labeler, e int32, by *rules.Rule) {
	for i := range l.Labels {
		if l.Labels[i].Role == "" && l.Facts.Page.Within(i, e) {
			l.Labels[i] = rules.Labelled(by)
		}
	}
}

// leaveOutTeasers leaves out the runs of teasers after the story, where the page calls
// itself a story's: other pages are made of what looks like them.
func leaveOutTeasers(l *Labeler) {
	if !l.Hints.Typed {
		return
	}
	for _, run := range aside.TeaserRuns(l.Facts, l.Chosen.Headline) {
		labelWithin(l, run.Element, &rules.TeaserRule)
	}
}

// leaveOutStories leaves out the other complete stories of a page, such as the next
// article that a page loads at the end of its own: the article is the one whose
// headline was chosen.
func leaveOutStories(l *Labeler) {
	h := l.Chosen.Headline
	if h < 0 || l.Hints.LiveBlog {
		return
	}
	for _, e := range aside.OtherStories(l.Facts, h, func(i int) bool { return printsHeadline(l, i, h) }) {
		labelWithin(l, e, &rules.AnotherStoryRule)
	}
}

// printsHeadline reports whether a heading prints the headline again, or agrees with
// the page's title as well as that does.
func printsHeadline(l *Labeler, i, headline int) bool {
	const titled = 0.5 // the least agreement
	return l.Facts.Line(i) == l.Facts.Line(headline) ||
		l.Facts.AgreesWithTitle(i) >= max(titled, l.Facts.AgreesWithTitle(headline))
}

// leaveOutLinkRuns takes runs of paragraphs that are each nothing but a link for
// links to other stories: two at the end of the text, three within it.
func leaveOutLinkRuns(l *Labeler) {
	const atEnd, within = 2, 3
	for i := max(0, l.Chosen.First); l.Chosen.First >= 0 && i <= l.Chosen.Last; i++ {
		if isLinkStrip(&l.Labelling, i) {
			l.Labels[i] = rules.Labelled(&rules.LinkStripRule)
		}
	}
	for i := max(0, l.Chosen.First); l.Chosen.First >= 0 && i <= l.Chosen.Last; {
		end, links := i, 0
		for ; end <= l.Chosen.Last && (isLinkParagraph(&l.Labelling, end) || l.Labels[end].Role == ""); end++ {
			if l.Labels[end].Role != "" {
				links++
			}
		}
		if links >= within || links >= atEnd && end > l.Chosen.Last {
			for k := i; k < end; k++ {
				if l.Labels[k].Role != "" {
					l.Labels[k] = rules.Labelled(&rules.LinkRunRule)
				}
			}
		}
		i = max(end, i+1)
	}
}

// isLinkStrip reports whether a paragraph is links to other pages alone.
func isLinkStrip(l *rules.Labelling, i int) bool {
	return l.Labels[i].Role == role.Paragraph && feature.IsLinkStrip(l.Facts, l.Hints, i)
}

// isLinkParagraph reports whether a paragraph or a crosshead is one link to
// another page, and no sentence.
func isLinkParagraph(l *rules.Labelling, i int) bool {
	r := l.Labels[i].Role
	if r != role.Paragraph && r != role.Crosshead || l.Facts.Facts(i).LinkDensity() < allLinked ||
		l.Facts.Measures[i].Sentence || !l.Facts.OneLink(i) {
		return false
	}
	k := l.Facts.FirstLink(i)
	return k < len(l.Facts.Page.Links) && l.Hints.LeadsElsewhere(l.Facts.Page.Value(l.Facts.Page.Links[k].Href))
}

// chooseRecordHeadings takes the headings of the records that the text consists
// of, such as the entries of a live blog: most records of a shape have one.
func chooseRecordHeadings(l *Labeler) {
	const fewest, most = 3, 1.7        // headings, records for each
	headings := make(map[uint64][]int) // by the shape of their records
	for i := range l.Labels {
		if record := headedRecord(l, i); record > 0 {
			shape := l.Facts.Page.GroupKey(int(record))
			headings[shape] = append(headings[shape], i)
		}
	}
	for _, group := range headings {
		if n := len(group); n < fewest || float32(feature.RecordsLike(l.Facts, group[0])) > most*float32(n) {
			continue
		}
		for _, i := range group {
			if l.Labels[i].Role == "" {
				l.Labels[i] = rules.Labelled(&rules.RecordHeadingRule)
				l.InText[i] = true
				l.Chosen.First = min(l.Chosen.First, i)
			}
		}
	}
}

// headedRecord is the record whose text a block heads, whether or not it is taken
// for its crosshead already; -1 for none.
func headedRecord(l *Labeler, i int) int32 {
	const over = 3 // blocks, at most, from a heading to the text under it
	tag := l.Facts.HeadingTag(i)
	if r := l.Labels[i].Role; r != "" && r != role.Crosshead || tag == markup.TagUnknown || tag == markup.TagH1 ||
		l.Facts.Facts(i).LinkDensity() > rules.MostlyLinked || l.Facts.Phrases[i] != "" {
		return -1
	}
	record := feature.RecordOf(l.Facts, i)
	for k := i + 1; record > 0 && k < len(l.Labels) && k <= i+over && l.Facts.Page.Within(k, record); k++ {
		if l.Labels[k].Role.InBody() {
			return record
		}
	}
	return -1
}
