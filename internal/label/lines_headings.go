package label

import (
	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/rules"
)

// describeHeadings finds how many empty lines stand over the crossheads of a
// text: what made it out of markup set them alike.
func (l *Labeler) describeHeadings() {
	var sums [feature.HeadingBlanks]float32
	for i, m := range l.Margins[classifier.Crosshead] {
		if m > 0 && l.InText[i] {
			sums[l.Facts.BlanksOver(i)] += m
		}
	}
	l.Headed = 0
	for n, s := range sums {
		if s > sums[l.Headed] {
			l.Headed = n
		}
	}
}

// isBoxLabel reports whether what may be a crosshead has fewer empty lines over it
// than the page's crossheads, where the classifier is not sure of it: then it is the
// label of a box in the text.
func isBoxLabel(l *rules.Labelling, i int) bool {
	m := l.Margins[classifier.Crosshead][i]
	return m > 0 && m <= sureHeading && l.Facts.BlanksOver(i) < l.Headed && !l.Facts.Measures[i].Sentence
}
