package standfirst

// The names of what a text's article leaves out.

// nameBesideLine gives a block of which nothing is known the role of an appeal,
// a dialog or a form whose wording stands beside it: in its group of lines, or
// in the run of blocks around that are left out.
func (v *evidence) nameBesideLine(i int) {
	l := &v.labels[i]
	if !isRest(l) {
		return
	}
	for _, by := range [...]int{-1, 1} {
		for k := i + by; k >= 0 && k < len(v.labels) && k >= i-boxBlocks && k <= i+boxBlocks; k += by {
			r := v.labels[k].rule
			if r == nil || r.role.inArticle() {
				break
			}
			if box := lineBox(r); box != nil && v.inOneRun(i, k) {
				*l = labelled(box)
				return
			}
		}
	}
}

// isRest says whether a rule says nothing of a block but that it is left out.
func isRest(l *label) bool {
	return l.rule != nil && (l.rule.id == restRule || l.rule.id == linkRule)
}

// lineBox is the rule for what stands beside a block that a rule took by its
// wording, nil for none.
func lineBox(r *rule) *rule {
	for k := range lineBoxRules {
		if lineBoxRules[k].role == r.role && (r.phrase == r.role || r.id == lineBoxRules[k].id) {
			return &lineBoxRules[k]
		}
	}
	return nil
}

// nameThread names what follows the heading of the comments under the article.
func (v *evidence) nameThread() {
	thread := false
	for i := max(0, v.chosen.last); v.chosen.last >= 0 && i < len(v.labels); i++ {
		l := &v.labels[i]
		switch {
		case l.rule != nil && (l.rule.id == "comment-wording" || l.rule.id == commentCountRule):
			thread = true
		case l.rule == nil || l.role != RoleOther && l.role != RoleShare:
			thread = thread && l.rule != nil && l.role == RoleComment
		case thread && isRest(l):
			*l = labelled(&lineBoxRules[len(lineBoxRules)-1])
		}
	}
}

// labelLines applies the certain rules for texts to what those of all pages
// left open.
func (v *evidence) labelLines() {
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
