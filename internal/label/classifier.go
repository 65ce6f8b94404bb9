package label

import (
	"github.com/standfirst/standfirst/internal/feature"
)

// Classifier is one of the small models. Each decides one question about a block;
// its candidates are cheap to find, so that most blocks meet only the first.
type Classifier uint8

const (
	bodyClassifier       Classifier = iota // is the block part of the article's text?
	headlineClassifier                     // is it the headline?
	standfirstClassifier                   // is it the standfirst?
	crossheadClassifier                    // is a piece of the text a crosshead?
	captionClassifier                      // is it a picture's caption or credit?
	bylineClassifier                       // does it name the authors?
	numBlockClassifiers
	articleClassifier = numBlockClassifiers // does the page as a whole hold an article?
	numClassifiers    = numBlockClassifiers + 1
)

// classifierNames name the questions, in the weights' file and the trace.
var classifierNames = [numClassifiers]string{"body", "headline", "standfirst", "crosshead", "caption", "byline", "article"}

// mayHeadline reports whether a block of HTML may be the headline.
func mayHeadline(l *Labeler, i int) bool {
	row := l.facts.Row(i)
	return row[feature.FeatLetters] >= 3 && row[feature.FeatLetters] <= 300 && row[feature.FeatHidden] == 0 &&
		(row[feature.FeatTitleF1] > 0.3 || row[feature.FeatHeading] > 0 || row[feature.FeatNearHeadline] <= 1 || row[feature.FeatFromHeadline] == 0 || row[feature.FeatStrong] > 0.9)
}

// mayFollowHeadline reports whether a block of HTML stands where a standfirst may.
func mayFollowHeadline(l *Labeler, i int) bool {
	row := l.facts.Row(i)
	return row[feature.FeatFromHeadline] >= -5 && row[feature.FeatFromHeadline] <= 25 && row[feature.FeatFromHeadline] != 0 && row[feature.FeatLetters] >= 15 && row[feature.FeatLinked] < 0.7
}

// mayCrosshead reports whether a block of HTML is as short as a crosshead.
func mayCrosshead(l *Labeler, i int) bool {
	row := l.facts.Row(i)
	return row[feature.FeatLetters] <= 250 && row[feature.FeatLinked] < 0.9
}

// choice is what was decided of the page as a whole.
type choice struct {
	Headline    int // -1 for none
	First, Last int // the article's text, -1 for none
	Prose       int32
	Article     float32 // the log-odds that the page holds an article
}

// NeedsHeadline reports whether a page of this kind holds no article without a
// headline.
func (l *Labeler) NeedsHeadline() bool { return l.profile.thresholds.needsHeadline }

// IsArticle reports whether the page as a whole counts as an article's.
func (l *Labeler) IsArticle() bool { return l.Chosen.Article >= l.profile.thresholds.article }
