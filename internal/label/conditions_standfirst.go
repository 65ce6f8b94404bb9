package label

import (
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/role"
)

// standfirstForm: a sentence or two, before the second piece of prose, that is
// no caption and no byline.
func standfirstForm(l *Labeler, i int) bool {
	row := l.facts.Row(i)
	return row[feature.FeatLetters] >= 20 && row[feature.FeatLetters] <= 600 && row[feature.FeatProseSinceHeadline] <= 1 && row[feature.FeatLinked] < 0.3 &&
		row[feature.FeatNearCaption] > 2 && row[feature.FeatBylineForm] == 0 && row[feature.FeatHidden] == 0
}

// describesPage: apart from the text means a path of its own, in an element
// around the headline that does not hold most of the prose.
func describesPage(l *Labeler, i int) bool {
	row := l.facts.Row(i)
	return standfirstForm(l, i) && row[feature.FeatAboutF1] > 0.85 && row[feature.FeatPathBlocks] <= 2 && row[feature.FeatKinProse] < 0.6
}

// deckForm: a line of a sentence's length right under the headline, in an
// element around both that holds no other prose.
func deckForm(l *Labeler, i int) bool {
	const least = 5 // words
	h, row := l.Chosen.Headline, l.facts.Row(i)
	if h < 0 || l.facts.Measures[i].Words < least || row[feature.FeatLinked] > 0 || l.facts.Measures[i].Clock || !standfirstForm(l, i) || l.repeatsHeadline(i) || l.facts.Phrases[i] != "" {
		return false
	}
	e := l.facts.Page.ElementOf(i).Block
	for e > 0 && !l.facts.HoldsBlock(e, h) {
		e = l.facts.Page.Elements[l.facts.Page.Elements[e].Parent].Block
	}
	own := int32(0)
	if l.facts.Measures[i].Prose {
		own = l.facts.Page.Blocks[i].Size
	}
	return e > 0 && l.facts.Sums[e].Prose == own
}

// boldLead: a paragraph of the text's opening in bold, the next ones not.
func boldLead(l *Labeler, i int) bool {
	const least, plain = 8, 3 // words, paragraphs
	if l.Labels[i].Role != role.Paragraph || l.facts.Row(i)[feature.FeatStrong] < 0.9 || l.facts.Measures[i].Words < least || l.facts.Row(i)[feature.FeatLinked] > 0.3 {
		return false
	}
	n := 0
	for k := i + 1; k < len(l.Labels) && k <= l.Chosen.Last && n < plain; k++ {
		if l.Labels[k].Role != role.Paragraph {
			continue
		}
		if l.facts.Row(k)[feature.FeatStrong] > 0.5 {
			return false
		}
		n++
	}
	return n == plain
}

// headedLead: a crosshead that heads nothing, of some words.
func headedLead(l *Labeler, i int) bool {
	const least = 6 // words
	return l.Labels[i].Role == role.Crosshead && l.facts.Measures[i].Words >= least && l.facts.Row(i)[feature.FeatLinked] == 0 && l.Chosen.Headline >= 0 && l.Chosen.Headline < i && !l.repeatsHeadline(i)
}

// kickerForm: a label of a few words that is no date, no name and no sentence.
func kickerForm(l *Labeler, i int) bool {
	m := &l.facts.Measures[i]
	return m.Words >= 0.5 && m.Words <= 6 && m.Runes <= 60 && m.Digits == 0 && !m.Bar && !m.Sentence && l.facts.Phrases[i] == "" && l.facts.OneLink(i) && l.facts.Row(i)[feature.FeatBylineForm] == 0 &&
		l.facts.Page.Blocks[i].Flags&(page.FlagHidden|page.FlagScreenReader) == 0 && !l.facts.Near(i, page.KindBreadcrumb|page.KindShare|page.KindDate|page.KindByline|page.KindCaption, 2)
}

// besideHeadline: right over the headline, in an element close around both.
func besideHeadline(l *Labeler, i int) bool {
	const close, above, apart = 2, 3, 0.5
	row := l.facts.Row(i)
	return l.Chosen.Headline > i && l.Chosen.Headline-i <= above && kickerForm(l, i) && row[feature.FeatWords] <= 4 && row[feature.FeatUnderNav]+row[feature.FeatUnderList] == 0 &&
		(row[feature.FeatKin] >= 0 && row[feature.FeatKin] < close && l.facts.Page.ElementOf(i).Depth > 1 || row[feature.FeatKin] == close && row[feature.FeatKinProse] < apart)
}

// apartFromHeadline: the nearest such class is not that of an element around
// the whole article, as in class="post has-comments".
func apartFromHeadline(l *Labeler, i int) bool {
	return l.facts.Row(i)[feature.FeatFromHeadline] < -1 || !l.facts.SharesContainer(i)
}
