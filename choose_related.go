package standfirst

import "sort"

// chooseRelated takes the links that announce themselves as other stories',
// whatever the judge of the text says: it sees only that they stand in it.
func (v *labeler) chooseRelated() {
	label := -1 // the last block, where it is a label such as "Read also"
	for i := max(0, v.chosen.headline); i < len(v.labels) && i <= v.chosen.last+relatedReach; i++ {
		l := &v.labels[i]
		linked := v.facts.row(i)[featLinked]
		open := l.role == "" || l.judge == judgeBody && l.rule == nil && l.role != rHeadline || l.role == rCrosshead
		switch {
		case !open || v.facts.measures[i].words > relatedTextWords:
			label = -1
		case v.facts.page.isText && v.announces(i):
			*l = labelled(&lineRelatedRule)
		case linked > 0.3 && v.facts.oneLink(i) && isRelated(v.facts.page.textOf(i)):
			*l = labelled(&relatedRules[0])
			label = -1
		case label >= 0 && linked > 0.9 && i <= v.chosen.last:
			*l = labelled(&relatedRules[1])
			if v.labels[label].role == rCrosshead {
				v.labels[label] = labelled(&relatedLabelRule)
			}
		case linked == 0 && isRelatedLabel(v, i):
			label = i
		default:
			label = -1
		}
	}
}

// oneLink says whether a block holds no more than one link: a line of several
// is a list of topics.
func (v *evidence) oneLink(i int) bool {
	links := v.page.links
	k := v.firstLink(i)
	return k+1 >= len(links) || int(links[k+1].block) != i
}

// firstLink is where the links of a block and those after them begin among the
// page's.
func (v *evidence) firstLink(i int) int {
	return sort.Search(len(v.page.links), func(k int) bool { return int(v.page.links[k].block) >= i })
}

func isRelated(s string) bool {
	if !mayBeRelated(s) {
		return false
	}
	_, ok := relatedText(s)
	return ok
}

// isRelatedLabel says whether a block is nothing but the announcement of links.
func isRelatedLabel(v *labeler, i int) bool {
	if w := v.facts.measures[i].words; w < 1.5 || w > 8 || !mayBeRelated(v.facts.page.textOf(i)) {
		return false // "Related" alone heads a list of cards
	}
	_, ok := relatedText(v.facts.page.textOf(i) + ": …")
	return ok || isRelated(v.facts.page.textOf(i)+": A story")
}
