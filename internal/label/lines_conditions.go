package label

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/grammar"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/role"
)

// The conditions of the rules for texts.

// menuLine: one of a run of twelve short lines or more, with no prose near.
func menuLine(l *Labeler, i int) bool {
	const run, farthest = 12, 7 // blocks
	row := l.facts.Row(i)
	return l.facts.Measures[i].Runes <= feature.ShortLine && !l.facts.DatedLine(i) && !l.facts.Measures[i].Sentence && !l.facts.Measures[i].Copyright && row[feature.FeatShortBefore]+row[feature.FeatShortAfter] >= run &&
		(row[feature.FeatUntilProse] < 0 || row[feature.FeatUntilProse] > farthest) && (row[feature.FeatSinceProse] == -100 || row[feature.FeatSinceProse] > farthest)
}

func outsideMain(l *Labeler, i int) bool { return !l.facts.InMain(i) }

// commentCount: a number and the word for comments, then perhaps on what.
func commentCount(l *Labeler, i int) bool {
	const longest = 25 // words
	words := l.facts.HashesOf(i)
	if s := l.facts.Page.TextOf(i); len(words) < 2 || len(words) > longest || s[0] < '0' || s[0] > '9' || l.facts.Measures[i].Sentence {
		return false
	}
	return slices.ContainsFunc(feature.PhraseIndex()[words[1]], func(p feature.IndexedPhrase) bool { return p.Role == role.Comment && p.Whole && len(p.Words) == 1 })
}

// shareLine: the words of a button, in which no sentence's word can stand.
func shareLine(l *Labeler, i int) bool {
	return l.facts.Measures[i].Words < 5 && !l.facts.Measures[i].Sentence
}

// kickerLine: a label of a few words right over the headline, under no other
// label, as a menu's or a path's last entry is.
func kickerLine(l *Labeler, i int) bool {
	const most = 4 // words
	return l.Chosen.Headline == i+1 && kickerForm(l, i) && l.facts.Measures[i].Words <= most && !l.facts.Measures[i].Colon && l.facts.Measures[i].FirstUpper &&
		l.facts.Row(i)[feature.FeatMark] == 0 && (l.facts.Row(i)[feature.FeatShortBefore] == 0 || l.Labels[i-1].Role.InArticle())
}

// standfirstLine: one or two short sentences under the headline, and after them
// a paragraph that is longer.
func standfirstLine(l *Labeler, i int) bool {
	const longest, times, unlikely = 160, 1.4, -6 // runes, of its length, log-odds
	m, row := &l.facts.Measures[i], l.facts.Row(i)
	if i+1 >= len(l.facts.Measures) || l.margins[standfirstClassifier][i] < unlikely || m.Words < 5 || m.Runes > longest || !l.mayIntroduce(i) || m.Clock || row[feature.FeatBlanksBefore] == 0 {
		return false
	}
	next := &l.facts.Measures[i+1]
	return next.Prose && float32(next.Runes) >= times*float32(m.Runes)
}

// standfirstOverByline: a sentence or more, parted from the text by a byline or
// a date.
func standfirstOverByline(l *Labeler, i int) bool {
	const longest, reach, unlikely = 500, 4, -4 // runes, blocks, log-odds
	m := &l.facts.Measures[i]
	if l.margins[standfirstClassifier][i] < unlikely || m.Words < 6 || m.Runes > longest || !l.mayIntroduce(i) {
		return false
	}
	for k := i + 1; k < len(l.facts.Measures) && k <= i+reach && !l.facts.Measures[k].Prose; k++ {
		if l.facts.Row(k)[feature.FeatBylineForm] > 0 || l.facts.Measures[k].Clock {
			return true
		}
	}
	return false
}

// mayIntroduce says whether a line's form is a standfirst's: no byline, credit,
// date or headline once more.
func (l *Labeler) mayIntroduce(i int) bool {
	const dated = 8 // words, at most, of a line that a date makes none
	row, m := l.facts.Row(i), &l.facts.Measures[i]
	return row[feature.FeatBylineForm] == 0 && row[feature.FeatCreditForm] == 0 && !(m.Clock && m.Words <= dated) && !l.repeatsHeadline(i) && !l.captioned(i)
}

// captionLine: text and a credit at its end, where neither judge is sure.
func captionLine(l *Labeler, i int) bool {
	const doubted = -2.5 // log-odds
	const hardly, sure = 1.5, 6
	row, text := l.facts.Row(i), l.margins[bodyClassifier][i]
	if row[feature.FeatCreditForm] == 0 || l.facts.Measures[i].Sentence || l.margins[captionClassifier][i] <= doubted || l.repeatsHeadline(i) {
		return false
	}
	return text < hardly || text < sure && row[feature.FeatUntilProse] >= 0 // an agency signs the last paragraph
}

// announces says whether a text's line is the announcement of another story.
func (l *Labeler) announces(i int) bool {
	m := &l.facts.Measures[i]
	return m.Words <= grammar.RelatedTextWords && m.Words >= 3 && l.facts.Row(i)[feature.FeatMark] != float32(page.MarkBullet) && isRelated(l.facts.Page.TextOf(i)) &&
		!strings.HasSuffix(l.facts.Page.TextOf(i), ".")
}

// aboveAppeal says whether a line above the article leads up to an appeal for
// donations: in one run of lines with its wording, and in other words than the
// article's, as no headline is.
func (l *Labeler) aboveAppeal(i int) bool {
	const reach, alike = 4, 0.34 // blocks, share of pairs of words
	if i >= l.facts.Main.From || l.facts.Row(i)[feature.FeatMainPairs] > alike {
		return false
	}
	for k := i + 1; k < len(l.Labels) && k <= i+reach; k++ {
		if l.Labels[k].Rule.is(appeals) {
			return l.facts.InOneRun(i, k)
		}
	}
	return false
}

// mayLineStandfirst says whether a line of a text may be its standfirst: no date,
// no credit, no byline, and no caption by its judge or by a credit beside it.
func (l *Labeler) mayLineStandfirst(i int) bool {
	const dated = 12 // words, at most, of a line that a date makes none
	m, row := &l.facts.Measures[i], l.facts.Row(i)
	if m.Clock && !m.Sentence && m.Words <= dated || row[feature.FeatCreditForm] == 2 || row[feature.FeatBylineForm] > 0 || l.captioned(i) {
		return false
	}
	caption := l.margins[captionClassifier][i]
	return caption <= 0 || caption <= l.margins[standfirstClassifier][i]
}
