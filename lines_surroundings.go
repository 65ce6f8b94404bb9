package standfirst

// surroundings is how many blocks before and after are summed up.
const surroundings = 8

// window sums up the blocks around one.
type window struct{ size, prose, sentences, clocks, blocks float32 }

func (w *window) add(v *evidence, i int, by float32) {
	b, m := &v.page.blocks[i], &v.measures[i]
	w.size += by * float32(b.size)
	w.blocks += by
	w.clocks += by * truth(m.clock)
	w.sentences += by * truth(m.sentence)
	if m.prose {
		w.prose += by * float32(b.size)
	}
}

// describeSurroundings sums up the blocks before and after each, and counts the
// short lines next to it and the blocks since a wording of the chrome.
func (v *evidence) describeSurroundings() {
	n := len(v.measures)
	var before, after window
	for k := 1; k <= surroundings && k < n; k++ {
		after.add(v, k, 1)
	}
	phrase, short := -1, 0
	for i := range n {
		row := v.row(i)
		row[featProseShareBefore], row[featProseShareAfter] = before.prose/max(1, before.size), after.prose/max(1, after.size)
		row[featSentencesBefore], row[featSentencesAfter] = before.sentences/max(1, before.blocks), after.sentences/max(1, after.blocks)
		row[featMeanBefore], row[featMeanAfter] = before.size/max(1, before.blocks), after.size/max(1, after.blocks)
		row[featClocksAround] = before.clocks + after.clocks
		row[featShortBefore] = float32(min(short, 20))
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
		short = shortRun(short, &v.measures[i])
		if r := v.phrases[i]; r == rComment || r == rListing {
			phrase = i
		}
	}
	v.describeAhead()
}

// describeAhead counts from the blocks that follow.
func (v *evidence) describeAhead() {
	const farthest = 9 // blocks
	short, clock, byline := 0, farthest, farthest
	for i := len(v.measures) - 1; i >= 0; i-- {
		row, m := v.row(i), &v.measures[i]
		row[featShortAfter] = float32(min(short, 20))
		row[featClockAfter], row[featBylineAfter] = float32(clock), float32(byline)
		for k := i + 1; k < len(v.measures) && k <= i+surroundings; k++ {
			row[featLongestAfter] = max(row[featLongestAfter], float32(v.measures[k].runes))
		}
		short = shortRun(short, m)
		clock, byline = min(clock+1, farthest), min(byline+1, farthest)
		if m.clock {
			clock = 1
		}
		if v.mayByline(i, row) && isByline(v.page.textOf(i)) {
			row[featBylineForm], byline = 1, 1
		}
	}
	clock = farthest
	for i := range v.measures {
		v.row(i)[featClockBefore] = float32(clock)
		clock = min(clock+1, farthest)
		if v.measures[i].clock {
			clock = 1
		}
	}
}

// shortRun goes on counting short lines that are no sentences.
func shortRun(n int, m *measure) int {
	if m.runes <= shortLine && !m.sentence {
		return n + 1
	}
	return 0
}

// mayByline spares the grammar the lines that are too long for a byline, and
// those far from the text: a menu's.
func (v *evidence) mayByline(i int, row []float32) bool {
	const longest, farthest = 14, 12 // words, blocks
	m := &v.measures[i]
	return m.words > 1 && m.words <= longest && !m.sentence && row[featUntilProse] >= 0 && row[featUntilProse] <= farthest
}

// describeCredits tells which blocks stand beside a credit: 1 with an empty line
// between, 2 without.
func (v *evidence) describeCredits() {
	for i := range v.measures {
		if v.row(i)[featCreditForm] != 2 {
			continue
		}
		near := 2 - truth(v.page.lines[i].blanks > 0)
		if i > 0 {
			v.row(i - 1)[featCreditAfter] = near
		}
		if i+1 < len(v.measures) {
			v.row(i + 1)[featCreditBefore] = 2 - truth(v.page.lines[i+1].blanks > 0)
		}
	}
}
