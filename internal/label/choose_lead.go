package label

import (
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/rules"
)

// chooseLead takes the standfirst that the classifier missed: a deck beside the
// headline; a sentence in an element of its own over the text; else what opens the
// text, a paragraph in bold over plain ones, or what was taken for a crosshead with
// no text over it.
func (l *Labeler) chooseLead() {
	first := l.Chosen.First
	if first < 0 || hasRole(&l.Labelling, role.Standfirst) {
		return
	}
	h := l.Chosen.Headline
	if l.profile.inElements && takeLead(l, &rules.DeckRules[0], h+1, min(h+deckReach, l.Chosen.Last-1)) ||
		h >= 0 && takeLead(l, &rules.ApartRule, h+1, first) {
		return
	}
	for k := range rules.LeadRules {
		if takeLead(l, &rules.LeadRules[k], first, first) {
			return
		}
	}
}

// takeLead gives the first open block of some that a rule takes its role, and moves
// the text's beginning on behind it; it reports whether there is one.
func takeLead(l *Labeler, r *rules.Rule, from, to int) bool {
	for i := from; i <= to; i++ {
		if isOpen(&l.Labelling, i) && r.Takes(&l.Labelling, i) {
			l.Labels[i] = rules.Labelled(r)
			l.nextText(i)
			return true
		}
	}
	return false
}

// deckReach is how far under the headline, in blocks, its deck stands.
const deckReach = 4

// isOpen reports whether a block has no role, or one that the classifiers of the text
// gave it.
func isOpen(l *rules.Labelling, i int) bool {
	r := l.Labels[i].Role
	return r == "" || r == role.Crosshead || r.InBody()
}

// hasRole reports whether a block has a role.
func hasRole(l *rules.Labelling, r role.Role) bool {
	for i := range l.Labels {
		if l.Labels[i].Role == r {
			return true
		}
	}
	return false
}

// SizeOf is the size of the blocks of a role.
func (l *Labeler) SizeOf(r role.Role) (size int32) {
	for i := range l.Labels {
		if l.Labels[i].Role == r {
			size += l.Facts.Page.Blocks[i].Size
		}
	}
	return size
}

// TextSize is the size of the blocks of the article's body; tables of data alone
// make none, but on a page that has nothing else.
func (l *Labeler) TextSize() (size int32) {
	for i := range l.Labels {
		if r := l.Labels[i].Role; r.InBody() && (r != role.TableRow || l.Labels[i].Rule == &rules.OnlyTableRule) {
			size += l.Facts.Page.Blocks[i].Size
		}
	}
	return size
}

// nextText moves the text's beginning on, behind a block that was its first.
func (l *Labeler) nextText(first int) {
	if first < l.Chosen.First {
		return
	}
	for i := first + 1; i <= l.Chosen.Last; i++ {
		if r := l.Labels[i].Role; r == role.Crosshead || r.InBody() {
			l.Chosen.First = i
			return
		}
	}
}
