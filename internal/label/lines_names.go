package label

import (
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/role"
)

// The names of what a text's article leaves out.

// nameBesideLines gives the blocks of which nothing is known the role of an
// appeal, a dialog or a form whose wording stands beside them: in their group of
// lines, or in the run of blocks around that are left out.
func (v *Labeler) nameBesideLines() {
	v.boxes = v.boxes[:0]
	for i := range v.Labels {
		v.boxes = append(v.boxes, boxOf(v.Labels[i].Rule))
	}
	for i := range v.Labels {
		if !isRest(&v.Labels[i]) {
			continue
		}
		if box := v.boxBeside(i); box > noBox {
			v.boxes[i], v.Labels[i] = box, labelled(&lineBoxRules[box-1])
		}
	}
}

// boxBeside is the box, as boxOf has it, that a block stands beside.
func (v *Labeler) boxBeside(i int) int8 {
	for _, by := range [...]int{-1, 1} {
		for k := i + by; k >= 0 && k < len(v.boxes) && k >= i-feature.BoxBlocks && k <= i+feature.BoxBlocks; k += by {
			box := v.boxes[k]
			if box == articleBox {
				break
			}
			if box > noBox && v.facts.InOneRun(i, k) {
				return box
			}
		}
	}
	return noBox
}

// What boxOf says of a block that no rule took for an appeal or the like: it is
// the article's, or something else. The rest are places in lineBoxRules, from 1.
const (
	articleBox = -1
	noBox      = 0
)

// boxOf is the box that a block's rule begins. It is asked for once for each
// block, for twenty others look at it.
func boxOf(r *rule) int8 {
	if r == nil || r.role.InArticle() {
		return articleBox
	}
	for k := range lineBoxRules {
		if lineBoxRules[k].role == r.role && (r.phrase == r.role || r.id == lineBoxRules[k].id) {
			return int8(k + 1)
		}
	}
	return noBox
}

// isRest says whether a rule says nothing of a block but that it is left out.
func isRest(l *Label) bool {
	return l.Rule != nil && (l.Rule.id == restRule || l.Rule.id == linkRule)
}

// nameThread names what follows the heading of the comments under the article.
func (v *Labeler) nameThread() {
	thread := false
	for i := max(0, v.Chosen.Last); v.Chosen.Last >= 0 && i < len(v.Labels); i++ {
		l := &v.Labels[i]
		switch {
		case l.Rule != nil && (l.Rule.id == "comment-wording" || l.Rule.id == commentCountRule):
			thread = true
		case l.Rule == nil || l.Role != role.Other && l.Role != role.Share:
			thread = thread && l.Rule != nil && l.Role == role.Comment
		case thread && isRest(l):
			*l = labelled(&lineBoxRules[len(lineBoxRules)-1])
		}
	}
}

// labelLines applies the certain rules for texts to what those of all pages
// left open.
func (v *Labeler) labelLines() {
	for i := range v.Labels {
		if l := &v.Labels[i]; l.Rule == nil {
			if r := firstRule(lineCertainRules[:], v, i); r != nil {
				*l = labelled(r)
			}
		}
	}
	for i := range v.Labels {
		if v.Labels[i].Rule == nil && v.aboveAppeal(i) {
			v.Labels[i] = labelled(&lineBoxRules[0])
		}
	}
}
