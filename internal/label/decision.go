package label

import (
	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/role"
)

// Decision is what decided on a block.
type Decision struct {
	Role role.Role
	// Rule is the name of the rule that took the block, Why what it says of it; empty
	// where the model did.
	Rule, Why string
	// Question is what the model answered, Margin by how much.
	Question classifier.Question
	Margin   float32
}

// DecisionOf returns what decided on block i.
func DecisionOf(l *Labeler, i int) Decision {
	of := &l.Labels[i]
	d := Decision{Role: of.Role, Question: of.Classifier, Margin: of.Margin}
	if of.Rule != nil {
		d.Rule, d.Why = of.Rule.ID, of.Rule.Why
	}
	return d
}

// MarginOf returns the log-odds of a classifier's answer about block i, and reports
// whether it was asked.
func MarginOf(l *Labeler, c classifier.Question, i int) (margin float32, asked bool) {
	if len(l.Margins[c]) != len(l.Labels) || l.Margins[c][i] == feature.NotApplicable {
		return feature.NotApplicable, false
	}
	return l.Margins[c][i], true
}

// ReadsLines reports whether the page is labelled as text alone.
func ReadsLines(l *Labeler) bool { return l.profile == &lineProfile }
