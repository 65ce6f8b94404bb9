package label

import (
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/naming"
	"github.com/standfirst/standfirst/internal/role"
)

// rule gives a block its role by facts that can be named. A block is taken
// where every condition that is set holds.
type rule struct {
	// id names the rule in the trace.
	id   string
	role role.Role
	// near are meanings of which one must stand in the classes of the block's
	// element or of one within reach above it.
	near  naming.Meanings
	reach int
	// under is a fact of the elements above that must hold.
	under func(feature.Facts) bool
	// phrase is the role that the block's wording must give it.
	phrase role.Role
	// holds is a condition on the measures.
	holds condition
	// marks are what other steps ask of the rule.
	marks mark
	// why is the reason for the rule in words, for the trace.
	why string
}

// mark is what a rule is besides, for the steps that come back to its blocks.
type mark uint8

const (
	leavesOut   mark = 1 << iota // says nothing of a block but that it is left out
	provisional                  // holds until the chrome is named
	headsThread                  // takes the heading of the comments
	appeals                      // takes an appeal for donations by its wording
)

// is reports whether the rule has a mark; nil has none.
func (r *rule) is(m mark) bool { return r != nil && r.marks&m != 0 }

// firstRule is the first rule that takes a block, nil for none.
func firstRule(rules []rule, l *Labeler, i int) *rule {
	for k := range rules {
		if rules[k].takes(l, i) {
			return &rules[k]
		}
	}
	return nil
}

// takes labels a block by the first rule that takes it, and reports whether one
// does.
func (l *Labeler) takes(rules []rule, i int) bool {
	r := firstRule(rules, l, i)
	if r != nil {
		l.Labels[i] = labelled(r)
	}
	return r != nil
}

// takes reports whether every condition of the rule holds.
func (r *rule) takes(l *Labeler, i int) bool {
	switch {
	case r.phrase != "" && l.facts.Phrases[i] != r.phrase:
		return false
	case r.under != nil && !r.under(l.facts.Facts(i)):
		return false
	case r.near != 0 && !l.facts.Near(i, r.near, r.reach):
		return false
	}
	return r.holds == nil || r.holds(l, i)
}

// labelled returns the label that a rule gives.
func labelled(r *rule) Label { return Label{Role: r.role, Rule: r} }

// chooseByRule gives the first block from the headline on that a rule takes
// the rule's role; from and to count blocks from the headline.
func (l *Labeler) chooseByRule(rules []rule, from, to int) {
	h := l.Chosen.Headline
	for i := max(0, h+from); h >= 0 && i < len(l.Labels) && i <= h+to; i++ {
		if l.Labels[i].Role == "" {
			if r := firstRule(rules, l, i); r != nil {
				l.Labels[i] = labelled(r)
				return
			}
		}
	}
}
