package label

import (
	"slices"

	"github.com/standfirst/standfirst/internal/role"
)

// chooseBylines takes the lines that name the authors.
func (l *Labeler) chooseBylines() {
	found := false
	for i, m := range l.margins[bylineClassifier] {
		if m > 0 && l.Labels[i].Role == "" && (m > l.margins[bodyClassifier][i] || l.facts.Facts(i).IsByline()) {
			l.give(i, role.Byline, bylineClassifier)
			found = true
		}
	}
	if !found {
		l.chooseByRule(bylineRules[:], -bylineAbove, bylineBelow)
	}
}

// bylineAbove and bylineBelow are how far from the headline, in blocks, a rule
// looks for the byline.
const (
	bylineAbove = 6
	bylineBelow = 15
)

// signatureReach is how many blocks after the text its author signs it.
const signatureReach = 3

// chooseSignature takes, where no line by the headline is the byline, one at the
// text's ends: its last or first line, one right after it, or a name alone over
// its first.
func (l *Labeler) chooseSignature() {
	first, last := l.Chosen.First, l.Chosen.Last
	if first < 0 || slices.ContainsFunc(l.Labels, func(label Label) bool { return label.Role == role.Byline }) {
		return
	}
	for i := first; i >= 0 && i > l.Chosen.Headline && i >= first-1-nameReach; i-- {
		if l.sign(i, &signatureRules[0]) || l.sign(i, &signatureRules[1]) {
			return
		}
		if i < first && !timesReading(l, i) {
			break
		}
	}
	for i := last; i < len(l.Labels) && i <= last+signatureReach; i++ {
		if l.sign(i, &signatureRules[0]) {
			return
		}
	}
}

// nameReach is how many lines that say how long the text takes to read may stand
// between a name and the text.
const nameReach = 1

// timesReading reports whether a line may say how long the text takes to read: a few
// words and figures, and no date.
func timesReading(l *Labeler, i int) bool {
	const most = 4 // words
	m := &l.facts.Measures[i]
	return m.Digits > 0 && m.Words <= most && !m.Clock && !m.Sentence
}

// sign gives a block of the text or of none the role of a byline where the rule
// takes it.
func (l *Labeler) sign(i int, r *rule) bool {
	switch label := &l.Labels[i]; label.Role {
	case "", role.Paragraph, role.Crosshead:
		if !r.takes(l, i) {
			return false
		}
		*label = labelled(r)
		return true
	}
	return false
}

// bylineReach is how many blocks apart the lines of one byline stand; a byline
// further down is another story's.
const bylineReach = 6

// nameLaterBylines leaves out the bylines of other stories on the page.
func (l *Labeler) nameLaterBylines() {
	last := -1
	for i := range l.Labels {
		switch {
		case l.Labels[i].Role != role.Byline:
		case last >= 0 && i > last+bylineReach:
			l.Labels[i] = labelled(&laterByline)
		default:
			last = i
		}
	}
}
