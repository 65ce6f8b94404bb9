package standfirst

// label is what labelling says of one block.
type label struct {
	role   Role
	rule   *rule   // the rule that took the block, nil where the model did
	margin float32 // of the model, in log-odds
	judge  judge   // whose margin it is
}

// label gives every block its role: first the certain rules, then the model for
// what they leave open, then a name for the chrome that is left.
func (v *evidence) label(j *judges, w *witnesses) {
	v.phrases = resize(v.phrases, len(v.page.blocks))
	for i := range v.phrases {
		v.phrases[i] = phraseRole(v.hashesOf(i), v.measures[i].digits > 0)
	}
	v.describe()
	v.labels = resize(v.labels, len(v.page.blocks))
	certain, chrome := certainRules[:], chromeRules[:]
	if v.page.isText {
		certain, chrome = certainOnText, chromeOnText
	}
	for i := range v.labels {
		v.labels[i].rule = firstRule(certain, v, i)
		if r := v.labels[i].rule; r != nil {
			v.labels[i].role = r.role
		}
	}
	if v.page.isText {
		v.labelLines()
		v.centre(j)
	}
	for i := range v.labels {
		if v.labels[i].rule == nil {
			v.describeForm(i, v.row(i))
		}
	}
	if v.page.isText {
		v.describeCredits()
	}
	v.describePage(w)
	v.decide(j)
	for i := range v.labels {
		if l := &v.labels[i]; l.role == "" || l.rule != nil && l.rule.id == linkLabelRule {
			l.rule = firstRule(chrome, v, i)
			l.role = l.rule.role
		}
	}
	if v.page.isText {
		v.nameThread()
		v.nameBesideLines()
		return
	}
	for i := range v.labels {
		v.nameBeside(i)
	}
}

// boxBlocks is the largest appeal or dialog, in blocks.
const boxBlocks = 10

// nameBeside gives a block of which nothing is known the role of an appeal or
// a dialog whose wording stands beside it in one small element.
func (v *evidence) nameBeside(i int) {
	l := &v.labels[i]
	if l.rule == nil || l.rule.id != restRule && l.rule.id != linkRule {
		return
	}
	for k := max(0, i-boxBlocks); k < len(v.labels) && k <= i+boxBlocks; k++ {
		if r := v.labels[k].rule; k != i && r != nil && boxRole(r) != nil && v.inOneBox(i, k) {
			*l = labelled(boxRole(r))
			return
		}
	}
}

// inOneBox says whether two blocks stand in one small element that does not
// hold the headline.
func (v *evidence) inOneBox(i, k int) bool {
	const levels = 3
	p := v.page
	e := p.elementOf(i).block
	for d := 0; d < levels && e > 0 && v.sums[e].blocks <= boxBlocks && !v.around[e]; d++ {
		for o, n := p.elementOf(k).block, 0; o >= e && n < levels; o, n = p.elements[p.elements[o].parent].block, n+1 {
			if o == e {
				return true
			}
			if p.elements[o].parent < 0 {
				break
			}
		}
		e = p.elements[p.elements[e].parent].block
	}
	return false
}
