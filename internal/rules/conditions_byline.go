package rules

import (
	"strings"

	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/grammar"
)

// namesAuthor: a line of few words among which a claimed author's name stands.
func namesAuthor(l *Labelling, i int) bool {
	const most = 14 // words
	if l.Facts.Measures[i].Words > most || headsOrCredits(l, i) {
		return false
	}
	for _, n := range l.Facts.Claims.Names {
		if HoldsWords(l.Facts.HashesOf(i), n.Words) {
			return true
		}
	}
	return false
}

// NamesAuthor reports whether an author is read in a line; a pen name with a count of
// comments or a label beside it may be none.
func NamesAuthor(l *Labelling, i int) bool {
	return len(grammar.ParseByline(l.Facts.Page.TextOf(i))) > 0
}

// headsOrCredits reports whether a line is a heading, or the credit or caption of
// a picture, whose names are no authors.
func headsOrCredits(l *Labelling, i int) bool {
	return l.Facts.Facts(i).Heading() > 0 || l.Facts.CreditsPicture(i)
}

// HoldsWords reports whether words hold a run of others.
func HoldsWords(words, run []uint32) bool {
	for i := 0; i+len(run) <= len(words); i++ {
		k := 0
		for k < len(run) && words[i+k] == run[k] {
			k++
		}
		if k == len(run) {
			return true
		}
	}
	return false
}

// namesSomebody: a line of few words with at least one full name.
func namesSomebody(l *Labelling, i int) bool {
	const most = 25 // words
	if l.Facts.Measures[i].Words > most || l.Margins[classifier.Body][i] >= 0 || headsOrCredits(l, i) {
		return false
	}
	authors := grammar.ParseByline(l.Facts.Page.TextOf(i))
	return len(authors) > 0 && grammar.HasFullName(authors)
}

// signs: a marker and names and little else, that the classifier of the text is
// not all too sure of.
func signs(l *Labelling, i int) bool {
	const most, labels = 24, 2 // words; more are those of a record
	m := &l.Facts.Measures[i]
	if m.Words > most || l.Margins[classifier.Body][i] > signatureThreshold ||
		l.Facts.CreditsPicture(i) || !grammar.MayBeMarked(grammar.BylineLine(l.Facts.Page.TextOf(i))) {
		return false
	}
	r := grammar.ReadByline(BrokenLine(l.Facts.Page.TextOf(i)))
	return r.Marked && r.Strong && (r.Full || m.Clock && r.Leftover == 0) && (r.Leftover == 0 || r.Colon) &&
		len(r.Authors) > 0 && strings.Count(l.Facts.Page.TextOf(i), ": ") <= labels
}

// BrokenLine is a block's text with its line breaks as bars: names end there.
func BrokenLine(s string) string { return strings.ReplaceAll(s, "\n", " | ") }

// markedByline: "By" or its like, and a full name after it, whatever else.
func markedByline(l *Labelling, i int) bool {
	const most = 40 // words
	if l.Facts.Measures[i].Words > most || l.Margins[classifier.Body][i] >= 0 || headsOrCredits(l, i) {
		return false
	}
	line := grammar.BylineLine(l.Facts.Page.TextOf(i))
	if !grammar.MayBeMarked(line) {
		return false
	}
	r := grammar.ReadBylineLine(line)
	return r.Marked && r.Strong && r.Full && len(r.Authors) > 0
}

// markedGroup: a marker, and an organization or a group and nothing else after it.
func markedGroup(l *Labelling, i int) bool {
	const most = 14 // words
	if l.Facts.Measures[i].Words > most || headsOrCredits(l, i) {
		return false
	}
	r := grammar.ReadByline(BrokenLine(l.Facts.Page.TextOf(i)))
	return r.Marked && r.Strong && r.Leftover == 0 && len(r.Authors) == 1 && r.People == 0
}

func readsAsByline(l *Labelling, i int) bool {
	return l.Facts.Facts(i).IsByline() && l.Margins[classifier.Body][i] < 0 && !l.Facts.CreditsPicture(i)
}
