package label

import "github.com/standfirst/standfirst/internal/classifier"

// fillBetween takes in what stands between two pieces of the text as a piece of
// it: under the same parent and on the same path as both.
func (l *Labeler) fillBetween() {
	const reach = 60 // blocks
	for i := range l.Labels {
		if l.Labels[i].Role != "" || l.inText[i] || l.margins[classifier.Body][i] <= betweenThreshold ||
			l.facts.Facts(i).LinkDensity() > mostlyLinked || l.facts.Phrases[i] != "" {
			continue
		}
		if textBeside(l, i, -1, reach) && textBeside(l, i, +1, reach) {
			l.between = append(l.between, int32(i))
		}
	}
	for _, i := range l.between {
		l.inText[i] = true
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
		if last >= 0 && l.inText[last] && !l.inText[i] && l.facts.Measures[i].Prose &&
			l.margins[classifier.Body][i] > endThreshold &&
			l.facts.Paths[i] == l.facts.Paths[last] && l.facts.ParentOf(i) == l.facts.ParentOf(last) &&
			l.facts.Phrases[i] == "" {
			l.inText[i] = true
		}
		last = i
	}
}

// textBeside reports whether a sibling on a block's path, before or after it, is
// text.
func textBeside(l *Labeler, i, step, reach int) bool {
	for k, n := i+step, 0; k >= 0 && k < len(l.Labels) && n < reach; k, n = k+step, n+1 {
		if l.facts.Paths[k] == l.facts.Paths[i] && l.Labels[k].Role == "" && l.inText[k] &&
			l.facts.ParentOf(k) == l.facts.ParentOf(i) {
			return true
		}
	}
	return false
}
