package label

import "github.com/standfirst/standfirst/internal/page"

// headingTool: by its wording, in a control or a link after the heading, in one
// element with it.
func headingTool(l *Labeler, i int) bool {
	const most, before = 6, 3 // words; blocks
	if l.facts.Measures[i].Words > most || !page.IsHeadingTool(l.facts.Page.TextOf(i)) {
		return false
	}
	for k := i - 1; k >= 0 && k >= i-before; k-- {
		if l.facts.Facts(k).UnderHeading() {
			return l.facts.Page.BesideHeading(i, k)
		}
	}
	return false
}

// tooledHeading: a heading's tools follow, and then the text.
func tooledHeading(l *Labeler, i int) bool {
	k := i + 1
	for k < len(l.Labels) && headingTool(l, k) {
		k++
	}
	return k > i+1 && k < len(l.Labels) && l.Labels[k].Role.InBody() && l.facts.Page.BesideHeading(i+1, i)
}
