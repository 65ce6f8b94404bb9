package label

import (
	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/grammar"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/rules"
)

// chooseRelated takes the links that announce themselves as other stories',
// whatever the classifier of the text says: it knows only that they stand in it.
func (l *Labeler) chooseRelated() {
	heading := -1 // the last block, where it is a label such as "Read also"
	for i := max(0, l.Chosen.Headline); i < len(l.Labels) && i <= l.Chosen.Last+RelatedReach; i++ {
		label := &l.Labels[i]
		linked := l.Facts.Facts(i).LinkDensity()
		switch {
		case !mayRelate(&l.Labelling, i):
			heading = -1
		case l.Takes(l.profile.related, i):
		case linked > partlyLinked && l.Facts.OneLink(i) && rules.IsRelated(l.Facts.Page.TextOf(i)):
			*label = rules.Labelled(&rules.RelatedRules[0])
			heading = -1
		case heading >= 0 && linked > allLinked && i <= l.Chosen.Last:
			*label = rules.Labelled(&rules.RelatedRules[1])
			if l.Labels[heading].Role == role.Crosshead {
				l.Labels[heading] = rules.Labelled(&rules.RelatedLabelRule)
			}
		case linked == 0 && isRelatedLabel(&l.Labelling, i):
			heading = i
		default:
			heading = -1
		}
	}
}

// mayRelate reports whether a block is short enough for a related link, and nothing
// but the classifier of the text has named it.
func mayRelate(l *rules.Labelling, i int) bool {
	label := &l.Labels[i]
	byText := label.Classifier == classifier.Body && label.Rule == nil && label.Role != role.Headline
	return (label.Role == "" || byText || label.Role == role.Crosshead) &&
		l.Facts.Measures[i].Words <= grammar.RelatedTextWords
}

// isRelatedLabel reports whether a block is nothing but the announcement of links.
func isRelatedLabel(l *rules.Labelling, i int) bool {
	const fewest, most = 1.5, 8 // words
	if w := l.Facts.Measures[i].Words; w < fewest || w > most || !grammar.MayBeRelated(l.Facts.Page.TextOf(i)) {
		return false // "Related" alone heads a list of cards
	}
	_, ok := grammar.RelatedText(l.Facts.Page.TextOf(i) + ": …")
	return ok || rules.IsRelated(l.Facts.Page.TextOf(i)+": A story")
}

// The shares of a block in links from which it is a link with an announcement, and
// nothing but one.
const (
	partlyLinked = 0.3
	allLinked    = 0.9
)

// RelatedReach is how many blocks after the text a related link still belongs
// to the article.
const RelatedReach = 8
