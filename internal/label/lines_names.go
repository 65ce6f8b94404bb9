package label

import (
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/rules"
)

// The names of what a text's article leaves out.

// nameBesideLines gives the blocks of which nothing is known the role of an
// appeal, a dialog or a form whose wording stands beside them: in their group of
// lines, or in the run of blocks around that are left out.
func (l *Labeler) nameBesideLines() {
	l.boxes = l.boxes[:0]
	for i := range l.Labels {
		l.boxes = append(l.boxes, boxOf(l.Labels[i].Rule))
	}
	for i := range l.Labels {
		if !l.Labels[i].Rule.Is(rules.LeavesOut) {
			continue
		}
		if box := boxBeside(l, i); box > noBox {
			l.boxes[i], l.Labels[i] = box, rules.Labelled(&rules.LineBoxRules[box-1])
		}
	}
}

// boxBeside is the box, as boxOf has it, that a block stands beside.
func boxBeside(l *Labeler, i int) int8 {
	for _, by := range [...]int{-1, 1} {
		for k := i + by; k >= 0 && k < len(l.boxes) && k >= i-feature.BoxBlocks && k <= i+feature.BoxBlocks; k += by {
			box := l.boxes[k]
			if box == articleBox {
				break
			}
			if box > noBox && l.Facts.Lines.InOneRun(i, k) {
				return box
			}
		}
	}
	return noBox
}

// The boxes of a block that no rule took for an appeal or the like: it is
// the article's, or something else. The rest are places in lineBoxRules, from 1.
const (
	articleBox = -1
	noBox      = 0
)

// boxOf is the box that a block's rule begins. It is asked for once for each
// block, for twenty others look at it.
func boxOf(r *rules.Rule) int8 {
	if r == nil || r.Role.InArticle() {
		return articleBox
	}
	for k := range rules.LineBoxRules {
		if rules.LineBoxRules[k].Role == r.Role && (r.Phrase == r.Role || r == &rules.LineBoxRules[k]) {
			return int8(k + 1)
		}
	}
	return noBox
}

// nameThread names what follows the heading of the comments under the article.
func (l *Labeler) nameThread() {
	thread := false
	for i := max(0, l.Chosen.Last); l.Chosen.Last >= 0 && i < len(l.Labels); i++ {
		label := &l.Labels[i]
		switch {
		case label.Rule.Is(rules.HeadsThread):
			thread = true
		case label.Rule == nil || label.Role != role.Other && label.Role != role.Share:
			thread = thread && label.Rule != nil && label.Role == role.Comment
		case thread && label.Rule.Is(rules.LeavesOut):
			*label = rules.Labelled(&rules.LineBoxRules[len(rules.LineBoxRules)-1])
		}
	}
}

// labelLines applies the certain rules for texts to what those of all pages
// left open.
func (l *Labeler) labelLines() {
	for i := range l.Labels {
		if label := &l.Labels[i]; label.Rule == nil {
			if r := rules.First(rules.LineCertainRules[:], &l.Labelling, i); r != nil {
				*label = rules.Labelled(r)
			}
		}
	}
	for i := range l.Labels {
		if l.Labels[i].Rule == nil && rules.AboveAppeal(&l.Labelling, i) {
			l.Labels[i] = rules.Labelled(&rules.LineBoxRules[0])
		}
	}
}
