package label

import (
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/grammar"
	"github.com/standfirst/standfirst/internal/role"
)

// chooseRelated takes the links that announce themselves as other stories',
// whatever the judge of the text says: it sees only that they stand in it.
func (v *Labeler) chooseRelated() {
	label := -1 // the last block, where it is a label such as "Read also"
	for i := max(0, v.Chosen.Headline); i < len(v.Labels) && i <= v.Chosen.Last+RelatedReach; i++ {
		l := &v.Labels[i]
		linked := v.facts.Row(i)[feature.FeatLinked]
		open := l.Role == "" || l.classifier == bodyClassifier && l.Rule == nil && l.Role != role.Headline || l.Role == role.Crosshead
		switch {
		case !open || v.facts.Measures[i].Words > grammar.RelatedTextWords:
			label = -1
		case v.facts.Page.IsText && v.announces(i):
			*l = labelled(&lineRelatedRule)
		case linked > 0.3 && v.facts.OneLink(i) && isRelated(v.facts.Page.TextOf(i)):
			*l = labelled(&relatedRules[0])
			label = -1
		case label >= 0 && linked > 0.9 && i <= v.Chosen.Last:
			*l = labelled(&relatedRules[1])
			if v.Labels[label].Role == role.Crosshead {
				v.Labels[label] = labelled(&relatedLabelRule)
			}
		case linked == 0 && isRelatedLabel(v, i):
			label = i
		default:
			label = -1
		}
	}
}

func isRelated(s string) bool {
	if !grammar.MayBeRelated(s) {
		return false
	}
	_, ok := grammar.RelatedText(s)
	return ok
}

// isRelatedLabel says whether a block is nothing but the announcement of links.
func isRelatedLabel(v *Labeler, i int) bool {
	if w := v.facts.Measures[i].Words; w < 1.5 || w > 8 || !grammar.MayBeRelated(v.facts.Page.TextOf(i)) {
		return false // "Related" alone heads a list of cards
	}
	_, ok := grammar.RelatedText(v.facts.Page.TextOf(i) + ": …")
	return ok || isRelated(v.facts.Page.TextOf(i)+": A story")
}

// RelatedReach is how many blocks after the text a related link still belongs
// to the article.
const RelatedReach = 8
