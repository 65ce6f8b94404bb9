package rules

import (
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/naming"
	"github.com/standfirst/standfirst/internal/role"
)

// Rule gives a block its role by facts that can be named. A block is taken
// where every condition that is set holds.
type Rule struct {
	// ID names the rule in the trace.
	ID   string
	Role role.Role
	// Near are meanings of which one must stand in the classes of the block's
	// element or of one within reach above it.
	Near  naming.Meanings
	reach int
	// Under is a fact of the elements above that must hold.
	Under func(feature.Facts) bool
	// Phrase is the role that the block's wording must give it.
	Phrase role.Role
	// Holds is a condition on the measures.
	Holds Condition
	// Marks are what other steps ask of the rule.
	Marks mark
	// Why is the reason for the rule in words, for the trace.
	Why string
}

// mark is what a rule is besides, for the steps that come back to its blocks.
type mark uint8

// The marks that steps ask for.
const (
	LeavesOut   mark = 1 << iota // says nothing of a block but that it is left out
	Provisional                  // holds until the chrome is named
	HeadsThread                  // takes the heading of the comments
	appeals                      // takes an appeal for donations by its wording
)

// Is reports whether the rule has a mark; nil has none.
func (r *Rule) Is(m mark) bool { return r != nil && r.Marks&m != 0 }

// First is the first rule that takes a block, nil for none.
func First(rules []Rule, l *Labelling, i int) *Rule {
	phrase := l.Facts.Phrases[i]
	for k := range rules {
		if r := &rules[k]; (r.Phrase == "" || r.Phrase == phrase) && r.Takes(l, i) {
			return r
		}
	}
	return nil
}

// Takes labels a block by the first rule that takes it, and reports whether one
// does.
func (l *Labelling) Takes(rules []Rule, i int) bool {
	r := First(rules, l, i)
	if r != nil {
		l.Labels[i] = Labelled(r)
	}
	return r != nil
}

// Takes reports whether every condition of the rule holds.
func (r *Rule) Takes(l *Labelling, i int) bool {
	switch {
	case r.Phrase != "" && l.Facts.Phrases[i] != r.Phrase:
		return false
	case r.Under != nil && !r.Under(l.Facts.Facts(i)):
		return false
	case r.Near != 0 && !l.Facts.Near(i, r.Near, r.reach):
		return false
	}
	return r.Holds == nil || r.Holds(l, i)
}

// Labelled returns the label that a rule gives.
func Labelled(r *Rule) Label { return Label{Role: r.Role, Rule: r} }

// ChooseByRule gives the first block from the headline on that a rule takes
// the rule's role; from and to count blocks from the headline.
func (l *Labelling) ChooseByRule(rules []Rule, from, to int) {
	h := l.Chosen.Headline
	for i := max(0, h+from); h >= 0 && i < len(l.Labels) && i <= h+to; i++ {
		if l.Labels[i].Role == "" {
			if r := First(rules, l, i); r != nil {
				l.Labels[i] = Labelled(r)
				return
			}
		}
	}
}
