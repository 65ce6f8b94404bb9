package rules

import (
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/grammar"
	"github.com/standfirst/standfirst/internal/role"
)

// LineNamesRules find the names in a text that have no marker on their line: those
// under a label for authors first.
var LineNamesRules = [...]Rule{
	{ID: "byline-labelled", Role: role.Byline, Holds: namesUnderLabel,
		Why: "is names alone on the line under a label for authors"},
	{ID: "byline-under-headline", Role: role.Byline, Holds: namesUnderHeadline,
		Why: "is the full names of people alone, a few lines under the headline"},
}

// LineOpeningRule finds a name alone over a text, which no label is.
var LineOpeningRule = Rule{ID: "byline-name", Role: role.Byline, Holds: namesOpening,
	Why: "is a name alone over the text, of which that knows no word without a capital"}

// namesOpening: names alone of which the text knows no word without a capital.
func namesOpening(l *Labelling, i int) bool { return namesAlone(l, i) && !maybeTopic(l, namesOf(l, i)) }

// namesUnderLabel: names alone under a label for authors.
func namesUnderLabel(l *Labelling, i int) bool {
	r := lineNames(l, i)
	return r != nil && feature.UnderBylineLabel(l.Facts, i) && (r.IsPeople() || r.IsShortName(true, false))
}

// namesUnderHeadline: the full names of people and nothing else, of which the text
// knows no word without a capital.
func namesUnderHeadline(l *Labelling, i int) bool {
	r := lineNames(l, i)
	return r != nil && r.Full && r.IsPeople() && !l.Facts.CreditsPicture(i) && !maybeTopic(l, r)
}

// lineNames reads a line that may be names alone; nil where it is none, or where a
// program marks it as something else.
func lineNames(l *Labelling, i int) *grammar.Byline {
	const most = 12 // words
	if f := &l.Facts.Page.Lines[i]; l.Facts.Measures[i].Words > most || f.Heading > 0 || f.Picture {
		return nil
	}
	r := namesOf(l, i)
	if r == nil || len(r.Authors) == 0 {
		return nil
	}
	return r
}
