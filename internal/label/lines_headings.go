package label

import (
	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/feature"
)

// describeHeadings finds how many empty lines stand over the crossheads of a
// text: what made it out of markup set them alike.
func (l *Labeler) describeHeadings() {
	var sums [feature.HeadingBlanks]float32
	for i, m := range l.margins[classifier.Crosshead] {
		if m > 0 && l.inText[i] {
			sums[l.facts.BlanksOver(i)] += m
		}
	}
	l.headed = 0
	for n, s := range sums {
		if s > sums[l.headed] {
			l.headed = n
		}
	}
}

// isBoxLabel reports whether what may be a crosshead has fewer empty lines over it
// than the page's crossheads, where the classifier is not sure of it: then it is the
// label of a box in the text.
func isBoxLabel(l *Labeler, i int) bool {
	m := l.margins[classifier.Crosshead][i]
	return m > 0 && m <= sureHeading && l.facts.BlanksOver(i) < l.headed && !l.facts.Measures[i].Sentence
}
