package feature

import (
	"github.com/standfirst/standfirst/internal/grammar"
	"github.com/standfirst/standfirst/internal/role"
)

// surroundings is how many blocks before and after are summed up.
const surroundings = 8

// window sums up the blocks around one.
type window struct{ size, prose, sentences, clocks, blocks float32 }

func (w *window) add(p *Page, i int, by float32) {
	b, m := &p.Page.Blocks[i], &p.Measures[i]
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
func (l *Lines) describeSurroundings() {
	p := l.p
	n := len(p.Measures)
	var before, after window
	for k := 1; k <= surroundings && k < n; k++ {
		after.add(p, k, 1)
	}
	phrase, short := -1, 0
	for i := range n {
		row := p.Row(i)
		row[featProseShareBefore], row[featProseShareAfter] = before.prose/max(1, before.size), after.prose/max(1, after.size)
		row[featSentencesBefore], row[featSentencesAfter] = before.sentences/max(1, before.blocks), after.sentences/max(1,
			after.blocks)
		row[featMeanBefore], row[featMeanAfter] = before.size/max(1, before.blocks), after.size/max(1, after.blocks)
		row[featClocksAround] = before.clocks + after.clocks
		row[FeatShortBefore] = float32(min(short, 20))
		row[featSincePhrase] = distanceFrom(i, phrase)
		before.add(p, i, 1)
		if i >= surroundings {
			before.add(p, i-surroundings, -1)
		}
		if i+1 < n {
			after.add(p, i+1, -1)
		}
		if i+1+surroundings < n {
			after.add(p, i+1+surroundings, 1)
		}
		short = shortRun(short, &p.Measures[i])
		if r := p.Phrases[i]; r == role.Comment || r == role.Listing {
			phrase = i
		}
	}
	l.describeAhead()
}

// describeAhead counts from the blocks that follow.
func (l *Lines) describeAhead() {
	p := l.p
	const farthest = 9 // blocks
	short, clock, byline := 0, farthest, farthest
	for i := len(p.Measures) - 1; i >= 0; i-- {
		row, m := p.Row(i), &p.Measures[i]
		row[FeatShortAfter] = float32(min(short, 20))
		row[featClockAfter], row[featBylineAfter] = float32(clock), float32(byline)
		for k := i + 1; k < len(p.Measures) && k <= i+surroundings; k++ {
			row[featLongestAfter] = max(row[featLongestAfter], float32(p.Measures[k].Runes))
		}
		short = shortRun(short, m)
		clock, byline = min(clock+1, farthest), min(byline+1, farthest)
		if m.Clock {
			clock = 1
		}
		if l.mayByline(i, row) && grammar.IsByline(p.Page.TextOf(i)) {
			row[FeatBylineForm], byline = 1, 1
		}
	}
	clock = farthest
	for i := range p.Measures {
		p.Row(i)[featClockBefore] = float32(clock)
		clock = min(clock+1, farthest)
		if p.Measures[i].Clock {
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
func (l *Lines) mayByline(i int, row []float32) bool {
	p := l.p
	const longest, farthest = 14, 12 // words, blocks
	m := &p.Measures[i]
	return m.Words > 1 && m.Words <= longest && !m.Sentence && row[FeatUntilProse] >= 0 && row[FeatUntilProse] <= farthest
}

// DescribeCredits notes which blocks stand beside a credit: 1 with an empty line
// between, 2 without.
func (l *Lines) DescribeCredits() {
	p := l.p
	for i := range p.Measures {
		if p.Row(i)[FeatCreditForm] != 2 {
			continue
		}
		near := 2 - Truth(p.Page.Lines[i].Blanks > 0)
		if i > 0 {
			p.Row(i - 1)[FeatCreditAfter] = near
		}
		if i+1 < len(p.Measures) {
			p.Row(i + 1)[featCreditBefore] = 2 - Truth(p.Page.Lines[i+1].Blanks > 0)
		}
	}
}
