package standfirst

// repeated is the agreement (F1 of their words) from which a line says the
// same as the headline.
const repeated = 0.8

// repeatsHeadline says whether a block says the same as the headline or as a
// title that the page claims.
func (v *labeler) repeatsHeadline(i int) bool {
	words := v.facts.hashesOf(i)
	return v.chosen.headline >= 0 && agreement(words, v.facts.hashesOf(v.chosen.headline)) >= repeated || bestAgreement(words, v.facts.titles) >= repeated
}

// chooseLead takes the standfirst that the judge did not see: a deck beside the
// headline; else what opens the text, a paragraph in bold over plain ones, or
// what the judges took for a crosshead with no text over it.
func (v *labeler) chooseLead() {
	first := v.chosen.first
	if first < 0 || v.hasRole(rStandfirst) {
		return
	}
	for i := v.chosen.headline + 1; i <= v.chosen.headline+deckReach && i < v.chosen.last; i++ {
		if r := &deckRules[0]; v.isOpen(i) && r.takes(v, i) {
			v.labels[i] = labelled(r)
			v.nextText(i)
			return
		}
	}
	for k := range leadRules {
		if leadRules[k].takes(v, first) {
			v.labels[first] = labelled(&leadRules[k])
			v.nextText(first)
			return
		}
	}
}

// deckReach is how far under the headline, in blocks, its deck stands.
const deckReach = 4

// isOpen says whether a block has no role, or one that the judges of the text
// gave it.
func (v *labeler) isOpen(i int) bool {
	r := v.labels[i].role
	return r == "" || r == rCrosshead || r.inBody()
}

// hasRole says whether a block has a role.
func (v *labeler) hasRole(r rRole) bool {
	for i := range v.labels {
		if v.labels[i].role == r {
			return true
		}
	}
	return false
}

// sizeOf is the size of the blocks of a role.
func (v *labeler) sizeOf(r rRole) (size int32) {
	for i := range v.labels {
		if v.labels[i].role == r {
			size += v.facts.page.blocks[i].size
		}
	}
	return size
}

// bodySize is the size of the blocks of the article's body; tables of data
// alone make none.
func (v *labeler) bodySize() (size int32) {
	for i := range v.labels {
		if r := v.labels[i].role; r.inBody() && r != rTableRow {
			size += v.facts.page.blocks[i].size
		}
	}
	return size
}

// nextText moves the text's beginning on, behind a block that was its first.
func (v *labeler) nextText(first int) {
	if first < v.chosen.first {
		return
	}
	for i := first + 1; i <= v.chosen.last; i++ {
		if r := v.labels[i].role; r == rCrosshead || r.inBody() {
			v.chosen.first = i
			return
		}
	}
}
