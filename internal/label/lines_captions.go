package label

import (
	"strings"

	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/grammar"
	"github.com/standfirst/standfirst/internal/role"
)

// Bounds of a caption beside a line that is only its credit, in log-odds to be a
// caption; by the credits of the annotated news pages, of which three in four
// stand under their captions.
const (
	besideThreshold = -2.8 // of the line over the credit
	belowThreshold  = -4   // of the line under the credit of the first picture
	textThreshold   = 2.5  // to be text, over which a line apart must pass sureBeside
	sureBeside      = -2
)

// chooseOverCredits takes the lines beside the credits for their captions: the
// one over the credit, or the one under it where that is likelier.
func (l *Labeler) chooseOverCredits() {
	for i := range l.Labels {
		if l.Labels[i].Role != role.Caption || l.facts.Row(i)[feature.FeatCreditForm] != 2 || i > 0 && l.Labels[i-1].Role == role.Caption {
			continue
		}
		over, under, h := l.besideMargin(i, i-1), l.besideMargin(i, i+1), l.Chosen.Headline
		switch {
		case over > besideThreshold && over >= under:
			l.Labels[i-1] = labelled(&overCreditRule)
		case under > besideThreshold || under > belowThreshold && over == feature.NeverMargin && h >= 0 && i > h && i <= h+leadReach:
			l.Labels[i+1] = labelled(&underCreditRule)
		}
	}
}

// leadReach is how far under the headline, in blocks, the first picture's credit
// stands.
const leadReach = 8

// besideMargin is the log-odds that a line is the caption of the credit beside
// it, NeverMargin for one that cannot be.
func (l *Labeler) besideMargin(credit, i int) float32 {
	const longest, few = 350, 2.5 // runes, words of a label at most
	if i < 0 || i >= len(l.Labels) || !l.mayBeCaption(i) || i > credit && (l.Labels[i].Role == role.Crosshead || l.facts.Measures[i].Words <= few) {
		return feature.NeverMargin
	}
	m, margin := &l.facts.Measures[i], l.margins[captionClassifier][i]
	apart := l.facts.Page.Lines[max(i, credit)].Blanks > 0
	if m.Runes > longest || m.Words < 2 || margin <= neverAsked || l.facts.IsControl(i) || strings.HasSuffix(l.facts.Page.TextOf(i), ",") ||
		apart && l.margins[bodyClassifier][i] > textThreshold && margin <= sureBeside {
		return feature.NeverMargin
	}
	return margin
}

// mayBeCaption says whether a line has no role yet, or one that a judge gave it
// who did not see the credit: a name alone is a caption too.
func (l *Labeler) mayBeCaption(i int) bool {
	switch label := &l.Labels[i]; label.Role {
	case "", role.Paragraph, role.Crosshead:
		return l.facts.Row(i)[feature.FeatCreditForm] != 2
	case role.Byline:
		return label.Rule != nil
	}
	return false
}

// captioned says whether a line of a text is more likely the caption of the credit
// at its end, or on the line below, than the standfirst: the judge of
// standfirsts does not know that.
func (l *Labeler) captioned(i int) bool {
	const ahead = 2 // log-odds
	row := l.facts.Row(i)
	credited := row[feature.FeatCreditForm] == 1 || row[feature.FeatCreditAfter] > 0 && l.margins[captionClassifier][i+1] > captionThreshold
	return credited && l.margins[captionClassifier][i] > l.margins[standfirstClassifier][i]-ahead
}

// pictureLine: a short text in the words of a caption, which the judge does not
// read.
func pictureLine(l *Labeler, i int) bool {
	const longest, doubted = 350, -3.6 // runes, log-odds
	m, row := &l.facts.Measures[i], l.facts.Row(i)
	return m.Runes <= longest && l.margins[captionClassifier][i] > doubted && row[feature.FeatMark] == 0 && grammar.DescribesPicture(l.facts.Page.TextOf(i))
}
