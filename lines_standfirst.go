package standfirst

// chooseLineStandfirst takes the most likely standfirst of a text and what
// stands in one run with it.
func (v *evidence) chooseLineStandfirst() {
	m := v.margins[judgeStandfirst]
	best := -1
	for i := range m {
		if m[i] > lineStandfirstBar && (best < 0 || m[i] > m[best]) && v.mayStandfirst(i) {
			best = i
		}
	}
	if best < 0 {
		v.chooseByRule(lineStandfirstRules[:], 1, lineStandfirstReach)
		v.chooseByRule(standfirstRules[:], 1, standfirstReach)
		return
	}
	first, last := best, best
	for first > 0 && best-first < standfirstBlocks && m[first-1] > lineStandfirstRunBar && v.mayStandfirst(first-1) {
		first--
	}
	for last+1 < len(m) && last-first+1 < standfirstBlocks && m[last+1] > lineStandfirstRunBar && v.mayStandfirst(last+1) {
		last++
	}
	for i := first; i <= last; i++ {
		v.give(i, RoleStandfirst, judgeStandfirst)
	}
}

// mayStandfirst says whether an open line of a text may be its standfirst: it
// is no headline once more, no date, no byline, and no caption by its judge or by a
// credit beside it.
func (v *evidence) mayStandfirst(i int) bool {
	const dated = 12 // words, at most, of a line that a date makes none
	m, row := &v.measures[i], v.row(i)
	caption := v.margins[judgeCaption][i]
	switch {
	case v.labels[i].role != "", v.repeatsHeadline(i), v.captioned(i):
		return false
	case m.clock && !m.sentence && m.words <= dated, row[featCreditForm] == 2, row[featBylineForm] > 0:
		return false
	}
	return caption <= 0 || caption <= v.margins[judgeStandfirst][i]
}
