package rules

import (
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/naming"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/role"
)

// standfirstForm: a sentence or two, before the second piece of prose, that is
// no caption and no byline.
func standfirstForm(l *Labelling, i int) bool {
	const shortest, longest = 20, 600 // runes
	const linked, captioned = 0.3, 2  // share of its text, elements up
	f := l.Facts.Facts(i)
	pieces, ok := f.ProseSinceHeadline()
	return f.Runes() >= shortest && f.Runes() <= longest && (!ok || pieces <= 1) && f.LinkDensity() < linked &&
		f.CaptionClass() > captioned && !f.IsByline() && !f.Hidden()
}

// describesPage: apart from the text means a path of its own, in an element
// around the headline that does not hold most of the prose.
func describesPage(l *Labelling, i int) bool {
	const describes, few, most = 0.85, 2, 0.6 // F1, blocks, share of the prose
	f := l.Facts.Facts(i)
	_, prose, ok := f.WithHeadline()
	return standfirstForm(l, i) && f.DescriptionF1() > describes && f.PathBlocks() <= few && (!ok || prose < most)
}

// deckForm: a line of a sentence's length right under the headline, in an
// element around both that holds no other prose.
func deckForm(l *Labelling, i int) bool {
	return l.Chosen.Headline >= 0 && isDeckLine(l, i) && standfirstForm(l, i) && !RepeatsHeadline(l, i) &&
		apartWithHeadline(l, i)
}

// isDeckLine reports whether a line is long enough for a deck, and neither a link,
// a date nor a wording of the chrome.
func isDeckLine(l *Labelling, i int) bool {
	const least = 5 // words
	m := &l.Facts.Measures[i]
	return m.Words >= least && !m.Clock && l.Facts.Facts(i).LinkDensity() <= 0 && l.Facts.Phrases[i] == ""
}

// apartWithHeadline reports whether the nearest element that holds a block and the
// headline holds no prose but the block.
func apartWithHeadline(l *Labelling, i int) bool {
	p := l.Facts.Page
	e := p.ElementOf(i).Block
	for e > 0 && !l.Facts.HoldsBlock(e, l.Chosen.Headline) {
		e = p.Elements[p.Elements[e].Parent].Block
	}
	own := int32(0)
	if l.Facts.Measures[i].Prose {
		own = p.Blocks[i].Size
	}
	return e > 0 && l.Facts.Sums[e].Prose == own
}

// boldLead: a paragraph of the text's opening in bold, the next ones not.
func boldLead(l *Labelling, i int) bool {
	const least, bold, linked = 8, 0.9, 0.3 // words, shares of its text
	f := l.Facts.Facts(i)
	return l.Labels[i].Role == role.Paragraph && f.Bold() >= bold && l.Facts.Measures[i].Words >= least &&
		f.LinkDensity() <= linked && overPlainParagraphs(l, i)
}

// overPlainParagraphs reports whether some paragraphs follow a block, and none of
// the next is in bold.
func overPlainParagraphs(l *Labelling, i int) bool {
	const plain, bold = 3, 0.5 // paragraphs, the share in bold
	n := 0
	for k := i + 1; k < len(l.Labels) && k <= l.Chosen.Last && n < plain; k++ {
		if l.Labels[k].Role != role.Paragraph {
			continue
		}
		if l.Facts.Facts(k).Bold() > bold {
			return false
		}
		n++
	}
	return n == plain
}

// headedLead: a crosshead that heads nothing, of some words.
func headedLead(l *Labelling, i int) bool {
	const least = 6 // words
	h := l.Chosen.Headline
	return h >= 0 && h < i && l.Labels[i].Role == role.Crosshead && l.Facts.Measures[i].Words >= least &&
		l.Facts.Facts(i).LinkDensity() == 0 && !RepeatsHeadline(l, i)
}

// kickerForm: a label of a few words that is no date, no name and no sentence.
func kickerForm(l *Labelling, i int) bool {
	const nothing = page.FlagHidden | page.FlagScreenReader
	const others = naming.Breadcrumb | naming.Share | naming.Date | naming.Byline | naming.Caption
	return isLabel(&l.Facts.Measures[i]) && l.Facts.Phrases[i] == "" && l.Facts.OneLink(i) &&
		!l.Facts.Facts(i).IsByline() &&
		l.Facts.Page.Blocks[i].Flags&nothing == 0 && !l.Facts.Near(i, others, 2)
}

// isLabel reports whether a text is a few words without figures, and no sentence.
func isLabel(m *feature.Measure) bool {
	const least, most, longest = 0.5, 6, 60 // words, runes
	return m.Words >= least && m.Words <= most && m.Runes <= longest && m.Digits == 0 && !m.Bar && !m.Sentence
}

// besideHeadline: right over the headline, in an element close around both.
func besideHeadline(l *Labelling, i int) bool {
	const above, most = 3, 4 // blocks, words
	f, h := l.Facts.Facts(i), l.Chosen.Headline
	return h > i && h-i <= above && kickerForm(l, i) && f.Words() <= most && !f.UnderNav() && !f.UnderList() &&
		closeToHeadline(l, i)
}

// closeToHeadline reports whether a block shares with the likely headline its own
// element or the one around that, or the next one where that holds little prose.
func closeToHeadline(l *Labelling, i int) bool {
	const near, apart = 2, 0.5 // elements up, share of the prose
	levels, prose, ok := l.Facts.Facts(i).WithHeadline()
	return ok && (levels < near && l.Facts.Page.ElementOf(i).Depth > 1 || levels == near && prose < apart)
}

// repeated is the agreement (F1 of their words) from which a line repeats the
// headline.
const repeated = 0.8

// RepeatsHeadline reports whether a block says the same as the headline or as a
// title that the page claims.
func RepeatsHeadline(l *Labelling, i int) bool {
	words := l.Facts.HashesOf(i)
	return l.Chosen.Headline >= 0 && feature.Agreement(words, l.Facts.HashesOf(l.Chosen.Headline)) >= repeated ||
		feature.BestAgreement(words, l.Facts.Claims.Titles) >= repeated
}
