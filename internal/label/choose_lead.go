package label

import (
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/role"
)

// repeated is the agreement (F1 of their words) from which a line says the
// same as the headline.
const repeated = 0.8

// repeatsHeadline says whether a block says the same as the headline or as a
// title that the page claims.
func (v *Labeler) repeatsHeadline(i int) bool {
	words := v.facts.HashesOf(i)
	return v.Chosen.Headline >= 0 && feature.Agreement(words, v.facts.HashesOf(v.Chosen.Headline)) >= repeated || feature.BestAgreement(words, v.facts.Titles) >= repeated
}

// chooseLead takes the standfirst that the judge did not see: a deck beside the
// headline; else what opens the text, a paragraph in bold over plain ones, or
// what the judges took for a crosshead with no text over it.
func (v *Labeler) chooseLead() {
	first := v.Chosen.First
	if first < 0 || v.hasRole(role.Standfirst) {
		return
	}
	for i := v.Chosen.Headline + 1; i <= v.Chosen.Headline+deckReach && i < v.Chosen.Last; i++ {
		if r := &deckRules[0]; v.isOpen(i) && r.takes(v, i) {
			v.Labels[i] = labelled(r)
			v.nextText(i)
			return
		}
	}
	for k := range leadRules {
		if leadRules[k].takes(v, first) {
			v.Labels[first] = labelled(&leadRules[k])
			v.nextText(first)
			return
		}
	}
}

// deckReach is how far under the headline, in blocks, its deck stands.
const deckReach = 4

// isOpen says whether a block has no role, or one that the judges of the text
// gave it.
func (v *Labeler) isOpen(i int) bool {
	r := v.Labels[i].Role
	return r == "" || r == role.Crosshead || r.InBody()
}

// hasRole says whether a block has a role.
func (v *Labeler) hasRole(r role.Role) bool {
	for i := range v.Labels {
		if v.Labels[i].Role == r {
			return true
		}
	}
	return false
}

// SizeOf is the size of the blocks of a role.
func (v *Labeler) SizeOf(r role.Role) (size int32) {
	for i := range v.Labels {
		if v.Labels[i].Role == r {
			size += v.facts.Page.Blocks[i].Size
		}
	}
	return size
}

// BodySize is the size of the blocks of the article's body; tables of data
// alone make none.
func (v *Labeler) BodySize() (size int32) {
	for i := range v.Labels {
		if r := v.Labels[i].Role; r.InBody() && r != role.TableRow {
			size += v.facts.Page.Blocks[i].Size
		}
	}
	return size
}

// nextText moves the text's beginning on, behind a block that was its first.
func (v *Labeler) nextText(first int) {
	if first < v.Chosen.First {
		return
	}
	for i := first + 1; i <= v.Chosen.Last; i++ {
		if r := v.Labels[i].Role; r == role.Crosshead || r.InBody() {
			v.Chosen.First = i
			return
		}
	}
}
