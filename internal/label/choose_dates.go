package label

import (
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/grammar"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/rules"
)

// loneDateRule names a line of the text that is nothing but its date.
var loneDateRule = rules.Rule{ID: "lone-date", Role: role.Date, Why: "is nothing but a date, at one of the text's ends"}

// readingTimeRule names a line at the text's beginning that tells its length.
var readingTimeRule = rules.Rule{ID: "reading-time", Role: role.Other, Why: "tells how long the text takes to read"}

// datesOfText is from how many lines that are nothing but a date the text is a
// chronicle, whose dates are its headings.
const datesOfText = 3

// chooseLoneDates takes the lines at the text's ends that are nothing but its date
// or the time that it takes to read.
func chooseLoneDates(l *Labeler) {
	first, last := l.Chosen.First, l.Chosen.Last
	if first < 0 || !loneAtEnds(l) {
		return
	}
	dates := countDateLines(l)
	if dates >= datesOfText {
		return
	}
	passed := dates // a sole date may stand under the text's first lines
	for i := first; i < last && passed <= underLead; i++ {
		switch r := loneRule(l, i); {
		case r != nil:
			l.Labels[i] = rules.Labelled(r)
			l.nextText(i)
		case belongsToText(&l.Labelling, i):
			passed++
		}
	}
	for i := last; i > l.Chosen.First; i-- {
		if r := loneRule(l, i); r != nil {
			l.Labels[i] = rules.Labelled(r)
		} else if belongsToText(&l.Labelling, i) {
			l.Chosen.Last = i
			return
		}
	}
}

// loneAtEnds reports whether a rule for lone lines takes one of the text's first
// blocks or its last.
func loneAtEnds(l *Labeler) bool {
	for i, texts := l.Chosen.First, 0; i <= l.Chosen.Last && texts <= underLead; i++ {
		if loneRule(l, i) != nil {
			return true
		}
		if belongsToText(&l.Labelling, i) {
			texts++
		}
	}
	return loneRule(l, l.Chosen.Last) != nil
}

// underLead is how many blocks and dates of the text may stand before a date of its
// beginning: with one date, one block.
const underLead = 2

// belongsToText reports whether a block is of the text.
func belongsToText(l *rules.Labelling, i int) bool {
	r := l.Labels[i].Role
	return r == role.Crosshead || r.InBody()
}

// loneRule is the rule that takes a block of the text for its date or for the time
// that it takes to read, nil for none.
func loneRule(l *Labeler, i int) *rules.Rule {
	switch r := l.Labels[i].Role; {
	case r != role.Paragraph && r != role.Crosshead && r != role.ListItem:
		return nil
	case feature.IsDateAlone(l.Facts, i, l.Hints.Language):
		return &loneDateRule
	case grammar.IsReadingTime(l.Facts.Page.TextOf(i)):
		return &readingTimeRule
	}
	return nil
}

// countDateLines counts the lines of the text that are nothing but a date.
func countDateLines(l *Labeler) (n int) {
	for i := l.Chosen.First; i <= l.Chosen.Last; i++ {
		if belongsToText(&l.Labelling, i) && feature.IsDateAlone(l.Facts, i, l.Hints.Language) {
			n++
		}
	}
	return n
}
