package label

import (
	"math"

	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/feature"
)

// TextProbability is how likely a block is the article's text by the account of its
// classifier; asked is false where that was not asked about it.
func TextProbability(l *Labeler, i int) (p float64, asked bool) {
	m := l.margins[classifier.Body][i]
	if m == feature.NotApplicable {
		return 0, false
	}
	return 1 / (1 + math.Exp(-float64(m))), true
}

// ReadsLines reports whether the page is labelled as text alone.
func ReadsLines(l *Labeler) bool { return l.profile == &lineProfile }
