package label

import (
	"github.com/standfirst/standfirst/internal/feature"
)

// betweenThreshold is the log-odds down to which a block between pieces of the text
// is one of them.
const betweenThreshold = -3

// fillBetween takes in what stands between two pieces of the text as a piece of
// it: under the same parent and on the same path as both.
func (v *Labeler) fillBetween() {
	const reach = 60 // blocks
	for i := range v.Labels {
		if v.Labels[i].Role != "" || v.isText[i] || v.margins[bodyClassifier][i] <= betweenThreshold || v.facts.Row(i)[feature.FeatLinked] > 0.5 || v.facts.Phrases[i] != "" {
			continue
		}
		if v.textBeside(i, -1, reach) && v.textBeside(i, +1, reach) {
			v.between = append(v.between, int32(i))
		}
	}
	for _, i := range v.between {
		v.isText[i] = true
	}
	v.between = v.between[:0]
}

// endThreshold is the log-odds down to which prose right after the text is part of it.
const endThreshold = -0.5

// fillEnd takes in the prose that follows a piece of text as its sibling on its
// path: the last paragraphs of an article look like those of a box.
func (v *Labeler) fillEnd() {
	last := -1
	for i := range v.Labels {
		if v.Labels[i].Role != "" {
			continue
		}
		if last >= 0 && v.isText[last] && !v.isText[i] && v.facts.Measures[i].Prose && v.margins[bodyClassifier][i] > endThreshold &&
			v.facts.Paths[i] == v.facts.Paths[last] && v.facts.ParentOf(i) == v.facts.ParentOf(last) && v.facts.Phrases[i] == "" {
			v.isText[i] = true
		}
		last = i
	}
}

// textBeside says whether a sibling on a block's path, before or after it, is
// text.
func (v *Labeler) textBeside(i, step, reach int) bool {
	for k, n := i+step, 0; k >= 0 && k < len(v.Labels) && n < reach; k, n = k+step, n+1 {
		if v.facts.Paths[k] == v.facts.Paths[i] && v.Labels[k].Role == "" && v.isText[k] && v.facts.ParentOf(k) == v.facts.ParentOf(i) {
			return true
		}
	}
	return false
}
