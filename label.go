package standfirst

// label is what labelling says of one block.
type label struct {
	role   rRole
	rule   *rule   // the rule that took the block, nil where the model did
	margin float32 // of the model, in log-odds
	judge  judge   // whose margin it is
}

// labeler gives the blocks of a page their roles. It holds what is decided, and
// reads the facts, which no decision changes.
type labeler struct {
	facts  *evidence
	isSite func(string) bool // see witnesses
	labels []label
	chosen choice
	// margins are what each model says of each block, neverMargin of one that it
	// was not asked about.
	margins [numJudges][]float32
	rows    []int32   // the rows that a model is asked about at once
	answers []float32 // and what it says
	// isText is the sequence of text and rest over the blocks, stays where each
	// state was better kept than left.
	isText, stays []bool
	between       []int32 // the blocks between pieces of the text
	headed        int     // the empty lines over the crossheads of a text
	said          hashSet // shingles of the text outside of quotes
	captions      []captionGroup
	// split is the caption that was last split, for it is asked for several times.
	split splitBlock
	boxes []int8 // by block of a text, what boxOf says of its rule
}

// forget drops what refers to the page.
func (v *labeler) forget() {
	clear(v.captions)
	v.facts, v.isSite, v.captions, v.split = nil, nil, v.captions[:0], splitBlock{}
}

// label gives every block its role: first the certain rules, then the model for
// what they leave open, then a name for the chrome that is left.
func (v *labeler) label(facts *evidence, j *judges, w *witnesses) {
	v.facts, v.isSite = facts, w.isSite
	v.facts.phrases = resize(v.facts.phrases, len(v.facts.page.blocks))
	for i := range v.facts.phrases {
		v.facts.phrases[i] = phraseRole(v.facts.hashesOf(i), v.facts.measures[i].digits > 0)
	}
	v.facts.describe()
	v.labels = resize(v.labels, len(v.facts.page.blocks))
	certain, chrome := certainRules[:], chromeRules[:]
	if v.facts.page.isText {
		certain, chrome = certainOnText, chromeOnText
	}
	for i := range v.labels {
		v.labels[i].rule = firstRule(certain, v, i)
		if r := v.labels[i].rule; r != nil {
			v.labels[i].role = r.role
		}
	}
	if v.facts.page.isText {
		v.labelLines()
		v.centre(j)
	}
	for i := range v.labels {
		if v.labels[i].rule == nil {
			v.facts.describeForm(i, v.facts.row(i))
		}
	}
	if v.facts.page.isText {
		v.facts.describeCredits()
	}
	v.facts.describePage(w)
	v.decide(j)
	for i := range v.labels {
		if l := &v.labels[i]; l.role == "" || l.rule != nil && l.rule.id == linkLabelRule {
			l.rule = firstRule(chrome, v, i)
			l.role = l.rule.role
		}
	}
	if v.facts.page.isText {
		v.nameThread()
		v.nameBesideLines()
	} else {
		for i := range v.labels {
			v.nameBeside(i)
		}
	}
	v.nameSite()
	v.nameLaterBylines()
	v.groupCaptions()
}

// boxBlocks is the largest appeal or dialog, in blocks.
const boxBlocks = 10

// nameBeside gives a block of which nothing is known the role of an appeal or
// a dialog whose wording stands beside it in one small element.
func (v *labeler) nameBeside(i int) {
	l := &v.labels[i]
	if l.rule == nil || l.rule.id != restRule && l.rule.id != linkRule {
		return
	}
	for k := max(0, i-boxBlocks); k < len(v.labels) && k <= i+boxBlocks; k++ {
		if r := v.labels[k].rule; k != i && r != nil && boxRole(r) != nil && v.facts.inOneBox(i, k) {
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
