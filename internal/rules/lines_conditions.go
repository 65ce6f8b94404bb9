package rules

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/grammar"
	"github.com/standfirst/standfirst/internal/role"
)

// The conditions of the rules for texts.

// menuLine: one of a run of twelve short lines or more, with no prose near.
func menuLine(l *Labelling, i int) bool {
	const run, farthest = 12, 7 // blocks
	f := l.Facts.Facts(i)
	since, ok := f.SinceProse()
	return isMenuEntry(l, i) && f.ShortBefore()+f.ShortAfter() >= run && !f.OverProse(farthest) && (!ok ||
		since > farthest)
}

// isMenuEntry reports whether a line has the form of an entry: short, no sentence,
// no rights, and not the headline of a story with its date below.
func isMenuEntry(l *Labelling, i int) bool {
	m := &l.Facts.Measures[i]
	return m.Runes <= feature.ShortLine && !m.Sentence && !m.Copyright && !l.Facts.Lines.DatedLine(i)
}

// standsForPicture: what a program prints in the place of a picture or a field.
func standsForPicture(l *Labelling, i int) bool { return l.Facts.Page.Lines[i].Picture }

// headLink is the rule for the links of the page's head.
const headLink = "head-link"

// linkOfHead: one of the lines at the page's top that tell its links.
func linkOfHead(l *Labelling, i int) bool {
	return strings.HasPrefix(l.Facts.Page.TextOf(i), "Link: ") && (i == 0 || l.Labels[i-1].Rule != nil &&
		l.Labels[i-1].Rule.ID == headLink)
}

// drawnField: a few words with a field drawn in underscores, or behind a box to tick.
func drawnField(l *Labelling, i int) bool {
	const most, field = 8, "____" // words
	if l.Facts.Measures[i].Words > most || l.Facts.Measures[i].Sentence {
		return false
	}
	s := l.Facts.Page.TextOf(i)
	return strings.Contains(s, field) || strings.HasPrefix(s, "( ) ") || strings.HasPrefix(s, "[ ] ") ||
		strings.HasPrefix(s, "(*) ")
}

// frameLine: what text browsers print in the place of a frame.
func frameLine(l *Labelling, i int) bool {
	s := l.Facts.Page.TextOf(i)
	return strings.HasPrefix(s, "IFRAME: ") || s == "IFrame"
}

// referenceLink: a number and an address, or a heading over such lines.
func referenceLink(l *Labelling, i int) bool {
	const reach, words = 2, 2 // blocks to the list, words of a heading
	if isReference(l, i) {
		return true
	}
	if l.Facts.Measures[i].Words > words || l.Facts.Measures[i].Sentence {
		return false
	}
	for k := i + 1; k < len(l.Labels) && k <= i+reach && l.Facts.Measures[k-1].Words <= words; k++ {
		if isReference(l, k) {
			return true
		}
	}
	return false
}

// isReference reports whether a line is a number and an address alone.
func isReference(l *Labelling, i int) bool {
	s := l.Facts.Page.TextOf(i)
	number := strings.TrimLeft(s, "0123456789")
	if len(number) == len(s) || !strings.HasPrefix(number, ". ") {
		return false
	}
	address := number[len(". "):]
	return !strings.Contains(address, " ") && (strings.Contains(address, "://") || strings.HasPrefix(address, "mailto:"))
}

func outsideMain(l *Labelling, i int) bool { return !l.Facts.Lines.InMain(i) }

// commentCount: a number and the word for comments, then perhaps on what.
func commentCount(l *Labelling, i int) bool {
	const longest = 25 // words
	words := l.Facts.HashesOf(i)
	if s := l.Facts.Page.TextOf(i); len(words) < 2 || len(words) > longest || s[0] < '0' || s[0] > '9' ||
		l.Facts.Measures[i].Sentence {
		return false
	}
	return slices.ContainsFunc(feature.PhraseIndex()[words[1]],
		func(p feature.IndexedPhrase) bool { return p.Role == role.Comment && p.Whole && len(p.Words) == 1 })
}

// shareLine: the words of a button, in which no sentence's word can stand.
func shareLine(l *Labelling, i int) bool {
	return l.Facts.Measures[i].Words < toolWords && !l.Facts.Measures[i].Sentence
}

// kickerLine: a label of a few words right over the headline, under no other
// label, as a menu's or a path's last entry is.
func kickerLine(l *Labelling, i int) bool {
	const most = 4 // words
	m, f := &l.Facts.Measures[i], l.Facts.Facts(i)
	return l.Chosen.Headline == i+1 && kickerForm(l, i) && m.Words <= most && !m.Colon && m.FirstUpper &&
		!f.Marked() && (f.ShortBefore() == 0 || l.Labels[i-1].Role.InArticle())
}

// standfirstLine: one or two short sentences under the headline, and after them
// a paragraph that is longer.
func standfirstLine(l *Labelling, i int) bool {
	const fewest, longest = 5, 160 // words, runes
	m := &l.Facts.Measures[i]
	return l.Margins[classifier.Standfirst][i] >= lineUnlikelyThreshold && m.Words >= fewest && m.Runes <= longest &&
		!m.Clock &&
		l.Facts.Facts(i).BlankBefore() && overLongerProse(l, i) && mayIntroduce(l, i)
}

// overLongerProse reports whether the line after one is prose, and longer.
func overLongerProse(l *Labelling, i int) bool {
	const times = 1.4
	if i+1 >= len(l.Facts.Measures) {
		return false
	}
	next := &l.Facts.Measures[i+1]
	return next.Prose && float32(next.Runes) >= times*float32(l.Facts.Measures[i].Runes)
}

// standfirstOverByline: a sentence or more, parted from the text by a byline or
// a date.
func standfirstOverByline(l *Labelling, i int) bool {
	const fewest, longest, reach = 6, 500, 4 // words, runes, blocks
	m := &l.Facts.Measures[i]
	if l.Margins[classifier.Standfirst][i] < overBylineThreshold || m.Words < fewest || m.Runes > longest ||
		!mayIntroduce(l, i) {
		return false
	}
	for k := i + 1; k < len(l.Facts.Measures) && k <= i+reach && !l.Facts.Measures[k].Prose; k++ {
		if l.Facts.Facts(k).IsByline() || l.Facts.Measures[k].Clock {
			return true
		}
	}
	return false
}

// mayIntroduce reports whether a line's form is a standfirst's: no byline, credit,
// date or headline once more.
func mayIntroduce(l *Labelling, i int) bool {
	const dated = 8 // words, at most, of a line that a date makes none
	f, m := l.Facts.Facts(i), &l.Facts.Measures[i]
	return !f.IsByline() && f.Credit() == feature.NoCredit && !(m.Clock && m.Words <= dated) && !RepeatsHeadline(l, i) &&
		!captioned(l, i)
}

// captionLine: text and a credit at its end, where neither classifier is sure.
func captionLine(l *Labelling, i int) bool {
	f, text := l.Facts.Facts(i), l.Margins[classifier.Body][i]
	if f.Credit() == feature.NoCredit || l.Facts.Measures[i].Sentence ||
		l.Margins[classifier.Caption][i] <= creditedThreshold || RepeatsHeadline(l, i) {
		return false
	}
	_, goesOn := f.UntilProse()
	return text < hardlyTextThreshold || text < creditedTextThreshold && goesOn // an agency signs the last paragraph
}

// Announces reports whether a text's line is the announcement of another story.
func Announces(l *Labelling, i int) bool {
	m := &l.Facts.Measures[i]
	const fewest = 3 // words
	return m.Words <= grammar.RelatedTextWords && m.Words >= fewest && !l.Facts.Facts(i).Bulleted() &&
		IsRelated(l.Facts.Page.TextOf(i)) &&
		!strings.HasSuffix(l.Facts.Page.TextOf(i), ".")
}

// AboveAppeal reports whether a line above the article leads up to an appeal for
// donations: in one run of lines with its wording, and in other words than the
// article's, as no headline is.
func AboveAppeal(l *Labelling, i int) bool {
	const reach, alike = 4, 0.34 // blocks, share of pairs of words
	if i >= l.Facts.Lines.Main.From || l.Facts.Facts(i).MainPairs() > alike {
		return false
	}
	for k := i + 1; k < len(l.Labels) && k <= i+reach; k++ {
		if l.Labels[k].Rule.Is(appeals) {
			return l.Facts.Lines.InOneRun(i, k)
		}
	}
	return false
}

// MayLineStandfirst reports whether a line of a text may be its standfirst: no
// date, no credit, no byline, and no caption by its classifier or by a credit
// beside it.
func MayLineStandfirst(l *Labelling, i int) bool {
	const dated = 12 // words, at most, of a line that a date makes none
	m, f := &l.Facts.Measures[i], l.Facts.Facts(i)
	if m.Clock && !m.Sentence && m.Words <= dated || f.Credit() == feature.OnlyCredit || f.IsByline() || captioned(l, i) {
		return false
	}
	if m.Prose && grammar.SplitDateline(l.Facts.Page.TextOf(i)) != "" {
		return false
	}
	caption := l.Margins[classifier.Caption][i]
	return caption <= 0 || caption <= l.Margins[classifier.Standfirst][i]
}

// IsRelated reports whether a line announces another story.
func IsRelated(s string) bool {
	if !grammar.MayBeRelated(s) {
		return false
	}
	_, ok := grammar.RelatedText(s)
	return ok
}

// captioned reports whether a line of a text is more likely the caption of the
// credit at its end, or on the line below, than the standfirst: the classifier of
// standfirsts does not know of it.
func captioned(l *Labelling, i int) bool {
	f := l.Facts.Facts(i)
	credited := f.Credit() == feature.EndsInCredit || f.OverCredit() &&
		l.Margins[classifier.Caption][i+1] > CaptionThreshold
	return credited && l.Margins[classifier.Caption][i] > l.Margins[classifier.Standfirst][i]-standfirstLead
}

// pictureLine: a short text in the words of a caption, which the classifier does
// not read.
func pictureLine(l *Labelling, i int) bool {
	return l.Facts.Measures[i].Runes <= CaptionRunes && l.Margins[classifier.Caption][i] > describedThreshold &&
		!l.Facts.Facts(i).Marked() && grammar.DescribesPicture(l.Facts.Page.TextOf(i))
}

// CaptionRunes is the longest line that is a caption by its words or its credit.
const CaptionRunes = 350
