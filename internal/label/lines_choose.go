package label

import (
	"github.com/standfirst/standfirst/internal/date"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/role"
)

// What is chosen otherwise in a text than in HTML.

// Bars are the log-odds from which the judges of a text are believed, and its
// page counts as an article's, where they differ from those of HTML: by
// cross-validation they give the best figures. A page has a headline, so that
// the likeliest line is taken for it even where it is not likely.
const (
	lineHeadlineThreshold   = -5
	lineStandfirstThreshold = -1.5
	// lineStandfirstRunThreshold is that of what stands in one run with it.
	lineStandfirstRunThreshold = -2.5
	LineArticleThreshold       = 0.5
)

// lineStandfirstReach is how far under the headline, in blocks, a rule looks for
// the standfirst of a text.
const lineStandfirstReach = 3

// lineTransitionCost is turn for texts, and lineBias what speaks for a block of a text
// beforehand, in log-odds; chosen by cross-validation.
const (
	lineTransitionCost = 0.2
	lineBias           = 0.2
)

// lineCandidate says whether a text's block is put before a judge.
func (l *Labeler) lineCandidate(j Classifier, i int) bool {
	row := l.facts.Row(i)
	switch j {
	case bodyClassifier:
		return true
	case headlineClassifier:
		const farthest = 30 // blocks; the text follows its headline
		return row[feature.FeatLetters] >= 8 && row[feature.FeatLetters] <= 250 && row[feature.FeatJoinedLines] <= 4 && (row[feature.FeatUntilProse] >= 0 && row[feature.FeatUntilProse] <= farthest)
	case standfirstClassifier:
		return row[feature.FeatFromHeadline] >= -3 && row[feature.FeatFromHeadline] <= 15 && row[feature.FeatFromHeadline] != 0 && row[feature.FeatLetters] >= 15
	case crossheadClassifier:
		const farthest = 6
		return row[feature.FeatLetters] <= 200 && row[feature.FeatUntilProse] >= 0 && row[feature.FeatUntilProse] <= farthest && row[feature.FeatProseBefore] > 0
	case captionClassifier:
		return l.facts.CaptionPlace(i)
	case bylineClassifier:
		return l.facts.BylinePlace(i)
	}
	return false
}

// chooseLineHeadline takes the likeliest headline of a text.
func (l *Labeler) chooseLineHeadline() {
	h := l.facts.Total.Headline
	if h >= 0 && l.Labels[h].Role == "" && l.margins[headlineClassifier][h] > lineHeadlineThreshold {
		l.Chosen.Headline = h
		l.give(h, role.Headline, headlineClassifier)
	}
}

// linePenalty is what speaks against text over the headline of a text, the surer
// that is the more.
func (l *Labeler) linePenalty(i int) float32 {
	const sure, much = -1, 4 // log-odds
	h := l.Chosen.Headline
	if h < 0 || i > h {
		return 0
	}
	return max(0, min(much, l.margins[headlineClassifier][h]-sure))
}

// dateInText says whether a text's line was taken for a crosshead or a
// paragraph, though it is short and no sentence: with a date in it, it is that.
func (l *Labeler) dateInText(i int) bool {
	const longest = 8 // words
	label, m := &l.Labels[i], &l.facts.Measures[i]
	return l.facts.Page.IsText && (label.Role == role.Crosshead || label.Role == role.Paragraph) && m.Words <= longest && !m.Sentence && printsDate(l.facts.Page.TextOf(i))
}

func printsDate(s string) bool {
	_, ok := date.PrintedDate(s, "")
	return ok
}
