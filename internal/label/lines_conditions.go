package label

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
func menuLine(l *Labeler, i int) bool {
	const run, farthest = 12, 7 // blocks
	f := l.facts.Facts(i)
	since, ok := f.SinceProse()
	return isMenuEntry(l, i) && f.ShortBefore()+f.ShortAfter() >= run && !f.OverProse(farthest) && (!ok ||
		since > farthest)
}

// isMenuEntry reports whether a line has the form of an entry: short, no sentence,
// no rights, and not the headline of a story with its date below.
func isMenuEntry(l *Labeler, i int) bool {
	m := &l.facts.Measures[i]
	return m.Runes <= feature.ShortLine && !m.Sentence && !m.Copyright && !l.facts.Lines.DatedLine(i)
}

func outsideMain(l *Labeler, i int) bool { return !l.facts.Lines.InMain(i) }

// commentCount: a number and the word for comments, then perhaps on what.
func commentCount(l *Labeler, i int) bool {
	const longest = 25 // words
	words := l.facts.HashesOf(i)
	if s := l.facts.Page.TextOf(i); len(words) < 2 || len(words) > longest || s[0] < '0' || s[0] > '9' ||
		l.facts.Measures[i].Sentence {
		return false
	}
	return slices.ContainsFunc(feature.PhraseIndex()[words[1]],
		func(p feature.IndexedPhrase) bool { return p.Role == role.Comment && p.Whole && len(p.Words) == 1 })
}

// shareLine: the words of a button, in which no sentence's word can stand.
func shareLine(l *Labeler, i int) bool {
	return l.facts.Measures[i].Words < toolWords && !l.facts.Measures[i].Sentence
}

// kickerLine: a label of a few words right over the headline, under no other
// label, as a menu's or a path's last entry is.
func kickerLine(l *Labeler, i int) bool {
	const most = 4 // words
	m, f := &l.facts.Measures[i], l.facts.Facts(i)
	return l.Chosen.Headline == i+1 && kickerForm(l, i) && m.Words <= most && !m.Colon && m.FirstUpper &&
		!f.Marked() && (f.ShortBefore() == 0 || l.Labels[i-1].Role.InArticle())
}

// standfirstLine: one or two short sentences under the headline, and after them
// a paragraph that is longer.
func standfirstLine(l *Labeler, i int) bool {
	const fewest, longest = 5, 160 // words, runes
	m := &l.facts.Measures[i]
	return l.margins[classifier.Standfirst][i] >= lineUnlikelyThreshold && m.Words >= fewest && m.Runes <= longest &&
		!m.Clock &&
		l.facts.Facts(i).BlankBefore() && overLongerProse(l, i) && mayIntroduce(l, i)
}

// overLongerProse reports whether the line after one is prose, and longer.
func overLongerProse(l *Labeler, i int) bool {
	const times = 1.4
	if i+1 >= len(l.facts.Measures) {
		return false
	}
	next := &l.facts.Measures[i+1]
	return next.Prose && float32(next.Runes) >= times*float32(l.facts.Measures[i].Runes)
}

// standfirstOverByline: a sentence or more, parted from the text by a byline or
// a date.
func standfirstOverByline(l *Labeler, i int) bool {
	const fewest, longest, reach = 6, 500, 4 // words, runes, blocks
	m := &l.facts.Measures[i]
	if l.margins[classifier.Standfirst][i] < overBylineThreshold || m.Words < fewest || m.Runes > longest ||
		!mayIntroduce(l, i) {
		return false
	}
	for k := i + 1; k < len(l.facts.Measures) && k <= i+reach && !l.facts.Measures[k].Prose; k++ {
		if l.facts.Facts(k).IsByline() || l.facts.Measures[k].Clock {
			return true
		}
	}
	return false
}

// mayIntroduce reports whether a line's form is a standfirst's: no byline, credit,
// date or headline once more.
func mayIntroduce(l *Labeler, i int) bool {
	const dated = 8 // words, at most, of a line that a date makes none
	f, m := l.facts.Facts(i), &l.facts.Measures[i]
	return !f.IsByline() && f.Credit() == feature.NoCredit && !(m.Clock && m.Words <= dated) && !repeatsHeadline(l, i) &&
		!captioned(l, i)
}

// captionLine: text and a credit at its end, where neither classifier is sure.
func captionLine(l *Labeler, i int) bool {
	f, text := l.facts.Facts(i), l.margins[classifier.Body][i]
	if f.Credit() == feature.NoCredit || l.facts.Measures[i].Sentence ||
		l.margins[classifier.Caption][i] <= creditedThreshold || repeatsHeadline(l, i) {
		return false
	}
	_, goesOn := f.UntilProse()
	return text < hardlyTextThreshold || text < creditedTextThreshold && goesOn // an agency signs the last paragraph
}

// announces reports whether a text's line is the announcement of another story.
func announces(l *Labeler, i int) bool {
	m := &l.facts.Measures[i]
	const fewest = 3 // words
	return m.Words <= grammar.RelatedTextWords && m.Words >= fewest && !l.facts.Facts(i).Bulleted() &&
		isRelated(l.facts.Page.TextOf(i)) &&
		!strings.HasSuffix(l.facts.Page.TextOf(i), ".")
}

// aboveAppeal reports whether a line above the article leads up to an appeal for
// donations: in one run of lines with its wording, and in other words than the
// article's, as no headline is.
func aboveAppeal(l *Labeler, i int) bool {
	const reach, alike = 4, 0.34 // blocks, share of pairs of words
	if i >= l.facts.Lines.Main.From || l.facts.Facts(i).MainPairs() > alike {
		return false
	}
	for k := i + 1; k < len(l.Labels) && k <= i+reach; k++ {
		if l.Labels[k].Rule.is(appeals) {
			return l.facts.Lines.InOneRun(i, k)
		}
	}
	return false
}

// mayLineStandfirst reports whether a line of a text may be its standfirst: no
// date, no credit, no byline, and no caption by its classifier or by a credit
// beside it.
func mayLineStandfirst(l *Labeler, i int) bool {
	const dated = 12 // words, at most, of a line that a date makes none
	m, f := &l.facts.Measures[i], l.facts.Facts(i)
	if m.Clock && !m.Sentence && m.Words <= dated || f.Credit() == feature.OnlyCredit || f.IsByline() || captioned(l, i) {
		return false
	}
	caption := l.margins[classifier.Caption][i]
	return caption <= 0 || caption <= l.margins[classifier.Standfirst][i]
}

func isRelated(s string) bool {
	if !grammar.MayBeRelated(s) {
		return false
	}
	_, ok := grammar.RelatedText(s)
	return ok
}

// captioned reports whether a line of a text is more likely the caption of the
// credit at its end, or on the line below, than the standfirst: the classifier of
// standfirsts does not know of it.
func captioned(l *Labeler, i int) bool {
	f := l.facts.Facts(i)
	credited := f.Credit() == feature.EndsInCredit || f.OverCredit() &&
		l.margins[classifier.Caption][i+1] > captionThreshold
	return credited && l.margins[classifier.Caption][i] > l.margins[classifier.Standfirst][i]-standfirstLead
}

// pictureLine: a short text in the words of a caption, which the classifier does
// not read.
func pictureLine(l *Labeler, i int) bool {
	return l.facts.Measures[i].Runes <= captionRunes && l.margins[classifier.Caption][i] > describedThreshold &&
		!l.facts.Facts(i).Marked() && grammar.DescribesPicture(l.facts.Page.TextOf(i))
}

// captionRunes is the longest line that is a caption by its words or its credit.
const captionRunes = 350
