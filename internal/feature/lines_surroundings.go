package feature

import (
	"github.com/standfirst/standfirst/internal/grammar"
	"github.com/standfirst/standfirst/internal/role"
)

// surroundings is how many blocks before and after are summed up.
const surroundings = 8

// window sums up the blocks around one.
type window struct{ size, prose, sentences, clocks, blocks float32 }

func (w *window) add(v *Page, i int, by float32) {
	b, m := &v.Page.Blocks[i], &v.Measures[i]
	w.size += by * float32(b.Size)
	w.blocks += by
	w.clocks += by * Truth(m.Clock)
	w.sentences += by * Truth(m.Sentence)
	if m.Prose {
		w.prose += by * float32(b.Size)
	}
}

// describeSurroundings sums up the blocks before and after each, and counts the
// short lines next to it and the blocks since a wording of the chrome.
func (v *Page) describeSurroundings() {
	n := len(v.Measures)
	var before, after window
	for k := 1; k <= surroundings && k < n; k++ {
		after.add(v, k, 1)
	}
	phrase, short := -1, 0
	for i := range n {
		row := v.Row(i)
		row[featProseShareBefore], row[featProseShareAfter] = before.prose/max(1, before.size), after.prose/max(1, after.size)
		row[featSentencesBefore], row[featSentencesAfter] = before.sentences/max(1, before.blocks), after.sentences/max(1, after.blocks)
		row[featMeanBefore], row[featMeanAfter] = before.size/max(1, before.blocks), after.size/max(1, after.blocks)
		row[featClocksAround] = before.clocks + after.clocks
		row[FeatShortBefore] = float32(min(short, 20))
		row[featSincePhrase] = unknownDistance(i, phrase)
		before.add(v, i, 1)
		if i >= surroundings {
			before.add(v, i-surroundings, -1)
		}
		if i+1 < n {
			after.add(v, i+1, -1)
		}
		if i+1+surroundings < n {
			after.add(v, i+1+surroundings, 1)
		}
		short = shortRun(short, &v.Measures[i])
		if r := v.Phrases[i]; r == role.Comment || r == role.Listing {
			phrase = i
		}
	}
	v.describeAhead()
}

// describeAhead counts from the blocks that follow.
func (v *Page) describeAhead() {
	const farthest = 9 // blocks
	short, clock, byline := 0, farthest, farthest
	for i := len(v.Measures) - 1; i >= 0; i-- {
		row, m := v.Row(i), &v.Measures[i]
		row[FeatShortAfter] = float32(min(short, 20))
		row[featClockAfter], row[featBylineAfter] = float32(clock), float32(byline)
		for k := i + 1; k < len(v.Measures) && k <= i+surroundings; k++ {
			row[featLongestAfter] = max(row[featLongestAfter], float32(v.Measures[k].Runes))
		}
		short = shortRun(short, m)
		clock, byline = min(clock+1, farthest), min(byline+1, farthest)
		if m.Clock {
			clock = 1
		}
		if v.mayByline(i, row) && grammar.IsByline(v.Page.TextOf(i)) {
			row[FeatBylineForm], byline = 1, 1
		}
	}
	clock = farthest
	for i := range v.Measures {
		v.Row(i)[featClockBefore] = float32(clock)
		clock = min(clock+1, farthest)
		if v.Measures[i].Clock {
			clock = 1
		}
	}
}

// shortRun goes on counting short lines that are no sentences.
func shortRun(n int, m *Measure) int {
	if m.Runes <= ShortLine && !m.Sentence {
		return n + 1
	}
	return 0
}

// mayByline spares the grammar the lines that are too long for a byline, and
// those far from the text: a menu's.
func (v *Page) mayByline(i int, row []float32) bool {
	const longest, farthest = 14, 12 // words, blocks
	m := &v.Measures[i]
	return m.Words > 1 && m.Words <= longest && !m.Sentence && row[FeatUntilProse] >= 0 && row[FeatUntilProse] <= farthest
}

// DescribeCredits tells which blocks stand beside a credit: 1 with an empty line
// between, 2 without.
func (v *Page) DescribeCredits() {
	for i := range v.Measures {
		if v.Row(i)[FeatCreditForm] != 2 {
			continue
		}
		near := 2 - Truth(v.Page.Lines[i].Blanks > 0)
		if i > 0 {
			v.Row(i - 1)[FeatCreditAfter] = near
		}
		if i+1 < len(v.Measures) {
			v.Row(i + 1)[featCreditBefore] = 2 - Truth(v.Page.Lines[i+1].Blanks > 0)
		}
	}
}
