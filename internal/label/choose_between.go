package label

import (
	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/feature"
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
			l.Margins[classifier.Body][i] > endThreshold && continues(l, i, last) {
			l.InText[i] = true
		}
		if !isBesideText(l, i) {
			last = i
		}
	}
}

// fillStart takes in the prose right before a piece of text likewise, under the headline:
// an article's first paragraph has none before it to be known by. One that stands on the
// page twice may open a copy of the text. The lines of a text have no paths.
func fillStart(l *Labeler) {
	if !l.profile.inElements {
		return
	}
	next := -1
	for i := len(l.Labels) - 1; i > l.Chosen.Headline; i-- {
		if l.Labels[i].Role != "" {
			continue
		}
		if next >= 0 && l.InText[next] && !l.InText[i] && l.Facts.Measures[i].Prose &&
			l.Margins[classifier.Body][i] > endThreshold && !feature.IsCopied(l.Facts, i) && continues(l, i, next) {
			l.InText[i] = true
		}
		if !isBesideText(l, i) {
			next = i
		}
	}
}

// isBesideText reports whether an open block is neither text nor prose nor a link, such
// as the label of an advertisement between two paragraphs.
func isBesideText(l *Labeler, i int) bool {
	return !l.InText[i] && !l.Facts.Measures[i].Prose && l.Facts.Page.Blocks[i].Linked == 0 && l.profile.inElements
}

// continues reports whether a block stands on the path of a piece of the text and beside
// it, and its wording is none of the chrome's.
func continues(l *Labeler, i, text int) bool {
	return l.Facts.Paths[i] == l.Facts.Paths[text] && homeOf(l, i) == homeOf(l, text) && l.Facts.Phrases[i] == ""
}

// textBeside reports whether a sibling on a block's path, before or after it, is
// text.
func textBeside(l *Labeler, i, step, reach int) bool {
	for k, n := i+step, 0; k >= 0 && k < len(l.Labels) && n < reach; k, n = k+step, n+1 {
		if l.Facts.Paths[k] == l.Facts.Paths[i] && l.Labels[k].Role == "" && l.InText[k] &&
			homeOf(l, k) == homeOf(l, i) {
			return true
		}
	}
	return false
}

// homeOf is the element around the outermost element that holds nothing but a block:
// page builders wrap every paragraph for itself. It is the block's parent where that
// holds other blocks too.
func homeOf(l *Labeler, i int) int32 {
	p := l.Facts.Page
	e := l.Facts.ParentOf(i)
	for e > 0 && l.Facts.Sums[e].Blocks <= 1 && !l.Facts.Around[e] && l.profile.inElements {
		e = p.Elements[p.Elements[e].Parent].Block
	}
	return e
}
