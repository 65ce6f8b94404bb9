package label

import (
	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/rules"
)

// fillBetween takes in what stands between two pieces of the text as a piece of
// it: under the same parent and on the same path as both.
func (l *Labeler) fillBetween() {
	const reach = 60 // blocks
	for i := range l.Labels {
		if l.Labels[i].Role != "" || l.InText[i] || l.Margins[classifier.Body][i] <= betweenThreshold ||
			l.Facts.Facts(i).LinkDensity() > rules.MostlyLinked || l.Facts.Phrases[i] != "" {
			continue
		}
		if textBeside(l, i, -1, reach) && textBeside(l, i, +1, reach) {
			l.between = append(l.between, int32(i))
		}
	}
	for _, i := range l.between {
		l.InText[i] = true
	}
	l.between = l.between[:0]
}

// fillEnd takes in the prose that follows a piece of text as its sibling on its
// path: the last paragraphs of an article look like those of a box.
func (l *Labeler) fillEnd() {
	last := -1
	for i := range l.Labels {
		if l.Labels[i].Role != "" {
			continue
		}
		if last >= 0 && l.InText[last] && !l.InText[i] && l.Facts.Measures[i].Prose &&
			l.Margins[classifier.Body][i] > endThreshold &&
			l.Facts.Paths[i] == l.Facts.Paths[last] && l.Facts.ParentOf(i) == l.Facts.ParentOf(last) &&
			l.Facts.Phrases[i] == "" {
			l.InText[i] = true
		}
		last = i
	}
}

// textBeside reports whether a sibling on a block's path, before or after it, is
// text.
func textBeside(l *Labeler, i, step, reach int) bool {
	for k, n := i+step, 0; k >= 0 && k < len(l.Labels) && n < reach; k, n = k+step, n+1 {
		if l.Facts.Paths[k] == l.Facts.Paths[i] && l.Labels[k].Role == "" && l.InText[k] &&
			l.Facts.ParentOf(k) == l.Facts.ParentOf(i) {
			return true
		}
	}
	return false
}
