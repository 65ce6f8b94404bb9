package standfirst

import (
	"slices"
	"strings"
)

// The conditions of the rules for texts.

// menuLine: one of a run of twelve short lines or more, with no prose near.
func menuLine(v *labeler, i int) bool {
	const run, farthest = 12, 7 // blocks
	row := v.facts.row(i)
	return v.facts.measures[i].runes <= shortLine && !v.facts.datedLine(i) && !v.facts.measures[i].sentence && !v.facts.measures[i].copyright && row[featShortBefore]+row[featShortAfter] >= run &&
		(row[featUntilProse] < 0 || row[featUntilProse] > farthest) && (row[featSinceProse] == -100 || row[featSinceProse] > farthest)
}

// datedLine says whether a line of a few words, more than a menu's entry has,
// stands over a date, or once more on the page: a headline's.
func (v *evidence) datedLine(i int) bool {
	const fewest, reach = 5, 4 // words, blocks
	m := &v.measures[i]
	return m.words >= fewest && !m.colon && !m.clock && (v.row(i)[featClockAfter] <= reach || m.copied)
}

func outsideMain(v *labeler, i int) bool { return !v.facts.inMain(i) }

const commentCountRule = "comment-count"

// commentCount: a number and the word for comments, then perhaps on what.
func commentCount(v *labeler, i int) bool {
	const longest = 25 // words
	words := v.facts.hashesOf(i)
	if s := v.facts.page.textOf(i); len(words) < 2 || len(words) > longest || s[0] < '0' || s[0] > '9' || v.facts.measures[i].sentence {
		return false
	}
	return slices.ContainsFunc(phraseIndex[words[1]], func(p indexedPhrase) bool { return p.role == rComment && p.whole && len(p.words) == 1 })
}

// shareLine: the words of a button, in which no sentence's word can stand.
func shareLine(v *labeler, i int) bool {
	return v.facts.measures[i].words < 5 && !v.facts.measures[i].sentence
}

// kickerLine: a label of a few words right over the headline, under no other
// label, as a menu's or a path's last entry is.
func kickerLine(v *labeler, i int) bool {
	const most = 4 // words
	return v.chosen.headline == i+1 && kickerForm(v, i) && v.facts.measures[i].words <= most && !v.facts.measures[i].colon && v.facts.measures[i].firstUpper &&
		v.facts.row(i)[featMark] == 0 && (v.facts.row(i)[featShortBefore] == 0 || v.labels[i-1].role.inArticle())
}

// standfirstLine: one or two short sentences under the headline, and after them
// a paragraph that is longer.
func standfirstLine(v *labeler, i int) bool {
	const longest, times, unlikely = 160, 1.4, -6 // runes, of its length, log-odds
	m, row := &v.facts.measures[i], v.facts.row(i)
	if i+1 >= len(v.facts.measures) || v.margins[judgeStandfirst][i] < unlikely || m.words < 5 || m.runes > longest || !v.mayIntroduce(i) || m.clock || row[featBlanksBefore] == 0 {
		return false
	}
	next := &v.facts.measures[i+1]
	return next.prose && float32(next.runes) >= times*float32(m.runes)
}

// standfirstOverByline: a sentence or more, parted from the text by a byline or
// a date.
func standfirstOverByline(v *labeler, i int) bool {
	const longest, reach, unlikely = 500, 4, -4 // runes, blocks, log-odds
	m := &v.facts.measures[i]
	if v.margins[judgeStandfirst][i] < unlikely || m.words < 6 || m.runes > longest || !v.mayIntroduce(i) {
		return false
	}
	for k := i + 1; k < len(v.facts.measures) && k <= i+reach && !v.facts.measures[k].prose; k++ {
		if v.facts.row(k)[featBylineForm] > 0 || v.facts.measures[k].clock {
			return true
		}
	}
	return false
}

// mayIntroduce says whether a line's form is a standfirst's: no byline, credit,
// date or headline once more.
func (v *labeler) mayIntroduce(i int) bool {
	const dated = 8 // words, at most, of a line that a date makes none
	row, m := v.facts.row(i), &v.facts.measures[i]
	return row[featBylineForm] == 0 && row[featCreditForm] == 0 && !(m.clock && m.words <= dated) && !v.repeatsHeadline(i) && !v.captioned(i)
}

// captionLine: text and a credit at its end, where neither judge is sure.
func captionLine(v *labeler, i int) bool {
	const doubted = -2.5 // log-odds
	const hardly, sure = 1.5, 6
	row, text := v.facts.row(i), v.margins[judgeBody][i]
	if row[featCreditForm] == 0 || v.facts.measures[i].sentence || v.margins[judgeCaption][i] <= doubted || v.repeatsHeadline(i) {
		return false
	}
	return text < hardly || text < sure && row[featUntilProse] >= 0 // an agency signs the last paragraph
}

// announces says whether a text's line is the announcement of another story.
func (v *labeler) announces(i int) bool {
	m := &v.facts.measures[i]
	return m.words <= relatedTextWords && m.words >= 3 && v.facts.row(i)[featMark] != float32(markBullet) && isRelated(v.facts.page.textOf(i)) &&
		!strings.HasSuffix(v.facts.page.textOf(i), ".")
}

// aboveAppeal says whether a line above the article leads up to an appeal for
// donations: in one run of lines with its wording, and in other words than the
// article's, as no headline is.
func (v *labeler) aboveAppeal(i int) bool {
	const reach, alike = 4, 0.34 // blocks, share of pairs of words
	if i >= v.facts.main.from || v.facts.row(i)[featMainPairs] > alike {
		return false
	}
	for k := i + 1; k < len(v.labels) && k <= i+reach; k++ {
		if r := v.labels[k].rule; r != nil && r.id == "donation-line" {
			return v.facts.inOneRun(i, k)
		}
	}
	return false
}

// mayCredit says whether a text's line may end in a credit: most paragraphs end
// in a full stop, and a credit hardly ever but where a label introduces it. It
// spares them the grammar.
func (v *evidence) mayCredit(i int) bool {
	const longest, tail = 450, 60 // runes, bytes
	m := &v.measures[i]
	return m.runes <= longest && (!m.sentence || strings.Contains(lastBytes(v.page.textOf(i), tail), ": "))
}

// inOneRun says whether two blocks stand in one small group of lines, or in
// one small run of groups of a line each: menus stand in large ones.
func (v *evidence) inOneRun(i, k int) bool {
	lines := v.page.lines
	if lines[i].group == lines[k].group {
		return v.sums[lines[i].group].blocks <= boxBlocks
	}
	for n := min(i, k); n <= max(i, k); n++ {
		if v.sums[lines[n].group].blocks > 1 {
			return false
		}
	}
	return true
}

// mayLineStandfirst says whether a line of a text may be its standfirst: no date,
// no credit, no byline, and no caption by its judge or by a credit beside it.
func (v *labeler) mayLineStandfirst(i int) bool {
	const dated = 12 // words, at most, of a line that a date makes none
	m, row := &v.facts.measures[i], v.facts.row(i)
	if m.clock && !m.sentence && m.words <= dated || row[featCreditForm] == 2 || row[featBylineForm] > 0 || v.captioned(i) {
		return false
	}
	caption := v.margins[judgeCaption][i]
	return caption <= 0 || caption <= v.margins[judgeStandfirst][i]
}
