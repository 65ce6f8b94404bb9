package label

import (
	"slices"

	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/role"
)

// chooseBylines takes the lines that name the authors.
func (v *Labeler) chooseBylines() {
	found := false
	for i, m := range v.margins[bylineClassifier] {
		if m > 0 && v.Labels[i].Role == "" && (m > v.margins[bodyClassifier][i] || v.facts.Row(i)[feature.FeatBylineForm] > 0) {
			v.give(i, role.Byline, bylineClassifier)
			found = true
		}
	}
	if !found {
		v.chooseByRule(bylineRules[:], -bylineAbove, bylineBelow)
	}
}

// bylineAbove and bylineBelow are how far from the headline, in blocks, a rule
// looks for the byline.
const (
	bylineAbove = 6
	bylineBelow = 15
)

// signatureReach is how many blocks after the text its author signs it.
const signatureReach = 3

// chooseSignature takes, where no line by the headline is the byline, one at the
// text's ends: its last or first line, one right after it, or a name alone over
// its first.
func (v *Labeler) chooseSignature() {
	first, last := v.Chosen.First, v.Chosen.Last
	if first < 0 || slices.ContainsFunc(v.Labels, func(l Label) bool { return l.Role == role.Byline }) {
		return
	}
	for i := first; i >= 0 && i > v.Chosen.Headline && i >= first-1; i-- {
		if v.sign(i, &signatureRules[0]) || v.sign(i, &signatureRules[1]) {
			return
		}
	}
	for i := last; i < len(v.Labels) && i <= last+signatureReach; i++ {
		if v.sign(i, &signatureRules[0]) {
			return
		}
	}
}

// sign gives a block of the text or of none the role of a byline where the rule
// takes it.
func (v *Labeler) sign(i int, r *rule) bool {
	switch l := &v.Labels[i]; l.Role {
	case "", role.Paragraph, role.Crosshead:
		if !r.takes(v, i) {
			return false
		}
		*l = labelled(r)
		return true
	}
	return false
}

// bylineReach is how many blocks apart the lines of one byline stand; a byline
// further down is another story's.
const bylineReach = 6

// nameLaterBylines leaves out the bylines of other stories on the page.
func (v *Labeler) nameLaterBylines() {
	last := -1
	for i := range v.Labels {
		switch {
		case v.Labels[i].Role != role.Byline:
		case last >= 0 && i > last+bylineReach:
			v.Labels[i] = labelled(&laterByline)
		default:
			last = i
		}
	}
}
