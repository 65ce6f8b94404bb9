package confidence

import (
	"math"

	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/label"
	"github.com/standfirst/standfirst/internal/role"
)

// Sign is one of the things that speak for or against a reading.
type Sign int

// The signs, in the order of the coefficients.
const (
	Constant  Sign = iota // 1
	Refused               // the page does not count as an article's
	Bare                  // the page says nothing of itself, so that its model was not asked
	Margin                // the margin of the page's model
	Agreement             // the F1 that the body's model expects of its own choice, in log-odds
	NumSigns
)

// Names are the names of the signs.
var Names = [NumSigns]string{"constant", "refused", "bare", "margin", "agreement"}

// Signs are the values of all signs of a page.
type Signs [NumSigns]float64

// Bounds of the signs.
const (
	mostMargin    = 6    // of the page, in log-odds, either way
	leastExpected = 0.01 // F1; the most is as far from 1
	unasked       = 0.5  // how likely kept text is right that no model was asked about
)

// SignsOf reads the signs of a labelled page.
func SignsOf(facts *feature.Page, l *label.Labeler, refused bool) Signs {
	s := Signs{Constant: 1, Refused: truth(refused), Bare: truth(l.IsBare())}
	if !l.IsBare() {
		s[Margin] = max(-mostMargin, min(mostMargin, float64(l.Margin())))
	}
	s.weigh(facts, l)
	return s
}

// weigh reads the signs that sum over the blocks: the model's answers for what was
// kept and for what was left out are probabilities, and say how much of the text is
// likely wrong, and how much is likely missing.
func (s *Signs) weigh(facts *feature.Page, l *label.Labeler) {
	var kept, right, missing float64
	for i := range l.Labels {
		r, size := l.Labels[i].Role, float64(facts.Page.Blocks[i].Size)
		p, asked := textProbability(l, i)
		switch {
		case r.InBody():
			if !asked {
				p = unasked
			}
			kept += size
			right += size * p
		case asked && r != role.Crosshead && !r.InArticle():
			missing += size * p
		}
	}
	if kept == 0 {
		s[Agreement] = logit(leastExpected)
		return
	}
	s[Agreement] = logit(max(leastExpected, min(1-leastExpected, 2*right/(kept+right+missing))))
}

// logit is the log-odds of a probability.
func logit(p float64) float64 { return math.Log(p / (1 - p)) }

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// textProbability is how likely a block is the article's text by the account of its
// classifier; asked is false where that was not asked about it.
func textProbability(l *label.Labeler, i int) (p float64, asked bool) {
	m, asked := label.MarginOf(l, classifier.Body, i)
	if !asked {
		return 0, false
	}
	return 1 / (1 + math.Exp(-float64(m))), true
}
