package rules

import (
	"strings"

	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/grammar"
	"github.com/standfirst/standfirst/internal/markup"
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

// MayBeStandfirst reports whether a block of HTML may be the standfirst: a paragraph
// that stands on the path of many others is the first of the text, even where the
// page's description repeats it, unless its class or bold type says otherwise or the
// classifier is sure.
func MayBeStandfirst(l *Labelling, i int) bool {
	const most, bold, sure = 5, 0.9, 1 // blocks on its path, share of its text, log-odds
	f := l.Facts.Facts(i)
	return f.PathBlocks() <= most || f.Bold() >= bold || f.Heading() > 0 || l.Margins[classifier.Standfirst][i] > sure ||
		l.Facts.Near(i, naming.Standfirst, 1)
}

// besideStandfirst are the meanings of classes that what they name is no standfirst,
// even in an element that is named as one.
const besideStandfirst = naming.Caption | naming.Credit | naming.Byline | naming.Biography | naming.Related |
	naming.Share | naming.Newsletter | naming.Subscription | naming.Player | naming.Comment | naming.Gallery |
	naming.Advertisement | naming.Footer | naming.Hidden | naming.ScreenReader

// Summary returns the outermost element around a block that is named as the summary
// of the page, between the block and the headline, and holds little of the page's
// prose; -1 for none.
func Summary(l *Labelling, i int) int32 {
	const share, most = 0.3, 12 // of the page's prose; blocks
	p, found := l.Facts.Page, int32(-1)
	e := p.Blocks[i].Element
	if p.Elements[e].Around&naming.Standfirst == 0 || l.Chosen.Headline < 0 {
		return -1
	}
	for ; e > 0 && !l.Facts.HoldsBlock(e, l.Chosen.Headline); e = p.Elements[e].Parent {
		el := &p.Elements[e]
		switch {
		case el.Block != e && !isCustom(p, e):
			continue // an inline element may hold a part of the block only
		case el.Meanings&besideStandfirst != 0, el.Tag == markup.TagFigure, el.Tag == markup.TagAside,
			l.Facts.ProseShare(e) > share, int(l.Facts.Sums[e].Blocks) > most:
			return found
		case el.Meanings&naming.Standfirst != 0:
			found = e
		}
	}
	return found
}

// isCustom reports whether an inline element is a custom element that stands where blocks do.
func isCustom(p *page.Page, e int32) bool {
	el := &p.Elements[e]
	return el.Tag == markup.TagUnknown && p.Elements[el.Block].Tag != markup.TagP
}

// OpensSummary reports whether a block may be the first of an element that is named
// as summary: of a sentence's length, and no heading of the text.
func OpensSummary(l *Labelling, i int) bool {
	return l.Facts.Page.ElementOf(i).Around&naming.Standfirst != 0 && SummaryForm(l, i) && !isHeading(l, i) &&
		!RepeatsHeadline(l, i)
}

// MayBeSummary reports whether the classifier of standfirsts is not sure that a block
// in an element named as summary is none. It knows few bullets, and not the names of
// inline elements.
func MayBeSummary(l *Labelling, i int, summary int32) bool {
	const unlikely, unlikelyItem = -4.5, -6 // log-odds
	m := l.Margins[classifier.Standfirst][i]
	return m > unlikely || m == feature.NotApplicable || m > unlikelyItem && l.Facts.Facts(i).UnderList() ||
		l.Facts.Page.Elements[summary].Block != summary
}

// isHeading reports whether a block is a heading in the text rather than a deck: of a
// few words, or with prose between the headline and itself.
func isHeading(l *Labelling, i int) bool {
	const fewest = 5 // words
	f := l.Facts.Facts(i)
	pieces, ok := f.ProseSinceHeadline()
	return f.Heading() > 0 && (ok && pieces > 0 || f.Words() < fewest)
}

// SummaryForm reports whether a block is a piece of an element that is named as summary.
func SummaryForm(l *Labelling, i int) bool {
	const shortest, longest, linked, fewest = 20, 1000, 0.7, 4 // runes, share of its text, words
	f, m := l.Facts.Facts(i), &l.Facts.Measures[i]
	return f.Runes() >= shortest && f.Runes() <= longest && f.LinkDensity() < linked && m.Words >= fewest &&
		(m.Sentence || !m.Clock) && f.Credit() == feature.NoCredit && !f.IsByline() && !f.Hidden() &&
		!f.UnderFigcaption() && l.Facts.Phrases[i] == "" && !leadsOn(l.Facts.Page.TextOf(i))
}

// leadsOn reports whether a text ends in what leads on: a colon, as over a list, or an
// ellipsis, as a teaser does.
func leadsOn(s string) bool {
	for _, end := range [...]string{":", "：", "...", "…"} {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}

// leadApart: a sentence alone in an element of its own at the text's start, on a path
// of its own, where the paragraphs after it share another, and for which the classifier
// or the description speaks; or such a sentence right over the byline.
func leadApart(l *Labelling, i int) bool {
	return isLeadLine(l, i) && aloneInParent(l, i) && overOnePath(l, i) && (isLikelyLead(l, i) || overByline(l, i))
}

// isLeadLine reports whether a block is a sentence on a path of its own that is no
// caption, no byline, no date and no first paragraph with a dateline.
func isLeadLine(l *Labelling, i int) bool {
	const fewest = 8 // words
	f, m := l.Facts.Facts(i), &l.Facts.Measures[i]
	return f.PathBlocks() == 1 && m.Words >= fewest && m.Sentence && !m.Clock && standfirstForm(l, i) &&
		l.Facts.Phrases[i] == "" && f.Credit() == feature.NoCredit && !f.UnderList() && !f.UnderTable() &&
		!f.UnderFigure() && !l.Facts.Near(i, besideStandfirst, 4) && !RepeatsHeadline(l, i) &&
		grammar.SplitDateline(l.Facts.Page.TextOf(i)) == ""
}

// isLikelyLead reports whether a block of the text is the standfirst by the classifier
// or by the page's description, neither of which is enough by itself.
func isLikelyLead(l *Labelling, i int) bool {
	const likely, described = -3, 0.4 // log-odds, F1
	return l.Labels[i].Role == role.Paragraph &&
		(l.Margins[classifier.Standfirst][i] > likely || l.Facts.Facts(i).DescriptionF1() > described)
}

// overByline reports whether the byline stands right after a block.
func overByline(l *Labelling, i int) bool {
	const reach = 2 // blocks
	for k := i + 1; k < len(l.Labels) && k <= i+reach; k++ {
		if l.Labels[k].Role == role.Byline {
			return true
		}
	}
	return false
}

// aloneInParent reports whether the element around a block's own holds no other prose.
func aloneInParent(l *Labelling, i int) bool {
	own := int32(0)
	if l.Facts.Measures[i].Prose {
		own = l.Facts.Page.Blocks[i].Size
	}
	e := l.Facts.ParentOf(i)
	return e > 0 && l.Facts.Sums[e].Prose == own
}

// overOnePath reports whether the next paragraphs of the text after a block stand on
// one path, which is not its own.
func overOnePath(l *Labelling, i int) bool {
	const paragraphs = 3
	n, path := 0, l.Facts.Paths[i]
	for k := i + 1; k < len(l.Labels) && k <= l.Chosen.Last && n < paragraphs; k++ {
		if l.Labels[k].Role != role.Paragraph {
			continue
		}
		if n == 0 && l.Facts.Paths[k] == path || n > 0 && l.Facts.Paths[k] != path {
			return false
		}
		path = l.Facts.Paths[k]
		n++
	}
	return n == paragraphs
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
