package label

import (
	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/rules"
)

// ask asks a classifier about its candidates.
func (l *Labeler) ask(c classifier.Question) {
	l.Margins[c] = feature.Resize(l.Margins[c], len(l.Labels))
	feature.Fill(l.Margins[c], feature.NotApplicable)
	l.rows, l.answers = l.rows[:0], l.answers[:0]
	for i := range l.Labels {
		if l.Labels[i].Role == "" && l.profile.candidates[c](&l.Labelling, i) &&
			(c != classifier.Crosshead || mayHeadText(&l.Labelling, i)) {
			l.rows = append(l.rows, int32(i*l.Facts.Stride))
		}
	}
	l.answers = feature.Resize(l.answers, len(l.rows))
	if l.classifiers[c] == nil {
		return
	}
	l.classifiers[c].Margins(l.answers, l.Facts.Features, l.rows)
	for k, r := range l.rows {
		l.Margins[c][int(r)/l.Facts.Stride] = l.answers[k]
	}
}

// mayHeadText reports whether it matters whether a block is a crosshead: where
// it is the text, or may be for being a heading in it.
func mayHeadText(l *rules.Labelling, i int) bool {
	return l.InText[i] || l.Margins[classifier.Body][i] > rules.InsideThreshold
}

// give gives a block the role that a classifier decided on.
func (l *Labeler) give(i int, r role.Role, c classifier.Question) {
	l.Labels[i] = rules.Label{Role: r, Margin: l.Margins[c][i], Classifier: c}
}
