package label

import (
	"strings"

	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/rules"
)

// chooseOverCredits takes the lines beside the credits for their captions: the
// one over the credit, or the one under it where that is likelier.
func (l *Labeler) chooseOverCredits() {
	for i := range l.Labels {
		if l.Labels[i].Role != role.Caption || l.Facts.Facts(i).Credit() != feature.OnlyCredit || i > 0 &&
			l.Labels[i-1].Role == role.Caption {
			continue
		}
		over, under, h := besideMargin(l, i, i-1), besideMargin(l, i, i+1), l.Chosen.Headline
		switch {
		case over > besideThreshold && over >= under:
			l.Labels[i-1] = rules.Labelled(&rules.OverCreditRule)
		case under > besideThreshold || under > belowThreshold && over == feature.NotApplicable && h >= 0 && i > h &&
			i <= h+leadReach:
			l.Labels[i+1] = rules.Labelled(&rules.UnderCreditRule)
		}
	}
}

// leadReach is how far under the headline, in blocks, the first picture's credit
// stands.
const leadReach = 8

// besideMargin is the log-odds that a line is the caption of the credit beside
// it, NotApplicable for one that cannot be.
func besideMargin(l *Labeler, credit, i int) float32 {
	if i < 0 || i >= len(l.Labels) || !mayBeCaption(&l.Labelling, i) ||
		i > credit && headsLines(&l.Labelling, i) || !hasCaptionForm(&l.Labelling, i) {
		return feature.NotApplicable
	}
	margin := l.Margins[classifier.Caption][i]
	apart := l.Facts.Page.Lines[max(i, credit)].Blanks > 0
	if apart && l.Margins[classifier.Body][i] > textThreshold && margin <= sureBesideThreshold {
		return feature.NotApplicable
	}
	return margin
}

// headsLines reports whether a line under a credit heads what follows.
func headsLines(l *rules.Labelling, i int) bool {
	const few = 2.5 // words of a label at most
	return l.Labels[i].Role == role.Crosshead || l.Facts.Measures[i].Words <= few
}

// hasCaptionForm reports whether a line has the length of a caption, does not go
// on in the next line, and is no control.
func hasCaptionForm(l *rules.Labelling, i int) bool {
	const fewest = 2 // words
	m := &l.Facts.Measures[i]
	return m.Runes <= rules.CaptionRunes && m.Words >= fewest && !strings.HasSuffix(l.Facts.Page.TextOf(i), ",") &&
		!l.Facts.IsControl(i)
}

// mayBeCaption reports whether a line has no role yet, or one from a classifier
// that does not know of the credit: a name alone is a caption too.
func mayBeCaption(l *rules.Labelling, i int) bool {
	switch label := &l.Labels[i]; label.Role {
	case "", role.Paragraph, role.Crosshead:
		return l.Facts.Facts(i).Credit() != feature.OnlyCredit
	case role.Byline:
		return label.Rule != nil
	}
	return false
}
