package standfirst

// The names of what a text's article leaves out.

// nameBesideLines gives the blocks of which nothing is known the role of an
// appeal, a dialog or a form whose wording stands beside them: in their group of
// lines, or in the run of blocks around that are left out.
func (v *labeler) nameBesideLines() {
	v.boxes = v.boxes[:0]
	for i := range v.labels {
		v.boxes = append(v.boxes, boxOf(v.labels[i].rule))
	}
	for i := range v.labels {
		if !isRest(&v.labels[i]) {
			continue
		}
		if box := v.boxBeside(i); box > noBox {
			v.boxes[i], v.labels[i] = box, labelled(&lineBoxRules[box-1])
		}
	}
}

// boxBeside is the box, as boxOf has it, that a block stands beside.
func (v *labeler) boxBeside(i int) int8 {
	for _, by := range [...]int{-1, 1} {
		for k := i + by; k >= 0 && k < len(v.boxes) && k >= i-boxBlocks && k <= i+boxBlocks; k += by {
			box := v.boxes[k]
			if box == articleBox {
				break
			}
			if box > noBox && v.facts.inOneRun(i, k) {
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
	if r == nil || r.role.inArticle() {
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
func isRest(l *label) bool {
	return l.rule != nil && (l.rule.id == restRule || l.rule.id == linkRule)
}

// nameThread names what follows the heading of the comments under the article.
func (v *labeler) nameThread() {
	thread := false
	for i := max(0, v.chosen.last); v.chosen.last >= 0 && i < len(v.labels); i++ {
		l := &v.labels[i]
		switch {
		case l.rule != nil && (l.rule.id == "comment-wording" || l.rule.id == commentCountRule):
			thread = true
		case l.rule == nil || l.role != rOther && l.role != rShare:
			thread = thread && l.rule != nil && l.role == rComment
		case thread && isRest(l):
			*l = labelled(&lineBoxRules[len(lineBoxRules)-1])
		}
	}
}

// labelLines applies the certain rules for texts to what those of all pages
// left open.
func (v *labeler) labelLines() {
	for i := range v.labels {
		if l := &v.labels[i]; l.rule == nil {
			if r := firstRule(lineCertainRules[:], v, i); r != nil {
				*l = labelled(r)
			}
		}
	}
	for i := range v.labels {
		if v.labels[i].rule == nil && v.aboveAppeal(i) {
			v.labels[i] = labelled(&lineBoxRules[0])
		}
	}
}
