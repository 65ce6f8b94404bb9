package standfirst

import "slices"

// chooseBylines takes the lines that name the authors.
func (v *labeler) chooseBylines() {
	found := false
	for i, m := range v.margins[judgeByline] {
		if m > 0 && v.labels[i].role == "" && (m > v.margins[judgeBody][i] || v.facts.row(i)[featBylineForm] > 0) {
			v.give(i, rByline, judgeByline)
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
func (v *labeler) chooseSignature() {
	first, last := v.chosen.first, v.chosen.last
	if first < 0 || slices.ContainsFunc(v.labels, func(l label) bool { return l.role == rByline }) {
		return
	}
	for i := first; i >= 0 && i > v.chosen.headline && i >= first-1; i-- {
		if v.sign(i, &signatureRules[0]) || v.sign(i, &signatureRules[1]) {
			return
		}
	}
	for i := last; i < len(v.labels) && i <= last+signatureReach; i++ {
		if v.sign(i, &signatureRules[0]) {
			return
		}
	}
}

// sign gives a block of the text or of none the role of a byline where the rule
// takes it.
func (v *labeler) sign(i int, r *rule) bool {
	switch l := &v.labels[i]; l.role {
	case "", rParagraph, rCrosshead:
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

// laterByline names the bylines of other stories on the page.
var laterByline = rule{id: "later-byline", role: rListing, why: "names the authors of another story, after the article's own byline"}

// nameLaterBylines leaves out the bylines of other stories on the page.
func (v *labeler) nameLaterBylines() {
	last := -1
	for i := range v.labels {
		switch {
		case v.labels[i].role != rByline:
		case last >= 0 && i > last+bylineReach:
			v.labels[i] = labelled(&laterByline)
		default:
			last = i
		}
	}
}
