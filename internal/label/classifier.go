package label

import (
	"github.com/standfirst/standfirst/internal/feature"
)

// Classifier is one of the small models. Each answers one question about a block;
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
var classifierNames = [numClassifiers]string{"body", "headline", "standfirst", "crosshead", "caption", "byline",
	"article"}

// mayHeadline reports whether a block of HTML may be the headline.
func mayHeadline(l *Labeler, i int) bool {
	const shortest, longest = 3, 300 // runes
	f := l.facts.Facts(i)
	return f.Runes() >= shortest && f.Runes() <= longest && !f.Hidden() && hasHeadlineSign(f)
}

// hasHeadlineSign reports whether anything speaks for a block as a headline: the
// title, an element, a class, its place or bold type.
func hasHeadlineSign(f feature.Facts) bool {
	const titled, bold = 0.3, 0.9 // F1, share of its text
	return f.TitleF1() > titled || f.Heading() > 0 || f.HeadlineClass() <= 1 || f.IsLikelyHeadline() || f.Bold() > bold
}

// mayFollowHeadline reports whether a block of HTML stands where a standfirst may.
func mayFollowHeadline(l *Labeler, i int) bool {
	const before, after, shortest, linked = 5, 25, 15, 0.7 // blocks, runes, share of its text
	f := l.facts.Facts(i)
	return f.ByHeadline(before, after) && !f.IsLikelyHeadline() && f.Runes() >= shortest && f.LinkDensity() < linked
}

// mayCrosshead reports whether a block of HTML is as short as a crosshead.
func mayCrosshead(l *Labeler, i int) bool {
	const longest, linked = 250, 0.9 // runes, share of its text
	f := l.facts.Facts(i)
	return f.Runes() <= longest && f.LinkDensity() < linked
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
