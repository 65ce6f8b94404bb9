package label

import (
	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/role"
)

// ask asks a classifier about its candidates.
func (l *Labeler) ask(c classifier.Question) {
	l.margins[c] = feature.Resize(l.margins[c], len(l.Labels))
	feature.Fill(l.margins[c], feature.NotApplicable)
	l.rows, l.answers = l.rows[:0], l.answers[:0]
	for i := range l.Labels {
		if l.Labels[i].Role == "" && l.profile.candidates[c](l, i) && (c != classifier.Crosshead || mayHeadText(l, i)) {
			l.rows = append(l.rows, int32(i*l.facts.Stride))
		}
	}
	l.answers = feature.Resize(l.answers, len(l.rows))
	if l.classifiers[c] == nil {
		return
	}
	l.classifiers[c].Margins(l.answers, l.facts.Features, l.rows)
	for k, r := range l.rows {
		l.margins[c][int(r)/l.facts.Stride] = l.answers[k]
	}
}

// mayHeadText reports whether it matters whether a block is a crosshead: where
// it is the text, or may be for being a heading in it.
func mayHeadText(l *Labeler, i int) bool {
	return l.inText[i] || l.margins[classifier.Body][i] > insideThreshold
}

// give gives a block the role that a classifier decided on.
func (l *Labeler) give(i int, r role.Role, c classifier.Question) {
	l.Labels[i] = Label{Role: r, margin: l.margins[c][i], classifier: c}
}
