package standfirst

// What is chosen otherwise in a text than in HTML.

// Bars are the log-odds from which the judges of a text are believed, and its
// page counts as an article's, where they differ from those of HTML: by
// cross-validation they give the best figures. A page has a headline, so that
// the likeliest line is taken for it even where it is not likely.
const (
	lineHeadlineBar   = -5
	lineStandfirstBar = -1.5
	// lineStandfirstRunBar is that of what stands in one run with it.
	lineStandfirstRunBar = -2.5
	lineArticleBar       = 0.5
)

// lineStandfirstReach is how far under the headline, in blocks, a rule looks for
// the standfirst of a text.
const lineStandfirstReach = 3

// lineTurn is turn for texts, and lineBias what speaks for a block of a text
// beforehand, in log-odds; chosen by cross-validation.
const (
	lineTurn = 0.2
	lineBias = 0.2
)

// lineCandidate says whether a text's block is put before a judge.
func (v *labeler) lineCandidate(j judge, i int) bool {
	row := v.facts.row(i)
	switch j {
	case judgeBody:
		return true
	case judgeHeadline:
		const farthest = 30 // blocks; the text follows its headline
		return row[featLetters] >= 8 && row[featLetters] <= 250 && row[featJoinedLines] <= 4 && (row[featUntilProse] >= 0 && row[featUntilProse] <= farthest)
	case judgeStandfirst:
		return row[featFromHeadline] >= -3 && row[featFromHeadline] <= 15 && row[featFromHeadline] != 0 && row[featLetters] >= 15
	case judgeCrosshead:
		const farthest = 6
		return row[featLetters] <= 200 && row[featUntilProse] >= 0 && row[featUntilProse] <= farthest && row[featProseBefore] > 0
	case judgeCaption:
		return v.facts.captionPlace(i)
	case judgeByline:
		return v.facts.bylinePlace(i)
	}
	return false
}

// chooseLineHeadline takes the likeliest headline of a text.
func (v *labeler) chooseLineHeadline() {
	h := v.facts.total.headline
	if h >= 0 && v.labels[h].role == "" && v.margins[judgeHeadline][h] > lineHeadlineBar {
		v.chosen.headline = h
		v.give(h, rHeadline, judgeHeadline)
	}
}

// lineDoubt is what speaks against text over the headline of a text, the surer
// that is the more.
func (v *labeler) lineDoubt(i int) float32 {
	const sure, much = -1, 4 // log-odds
	h := v.chosen.headline
	if h < 0 || i > h {
		return 0
	}
	return max(0, min(much, v.margins[judgeHeadline][h]-sure))
}

// dateInText says whether a text's line was taken for a crosshead or a
// paragraph, though it is short and no sentence: with a date in it, it is that.
func (v *labeler) dateInText(i int) bool {
	const longest = 8 // words
	l, m := &v.labels[i], &v.facts.measures[i]
	return v.facts.page.isText && (l.role == rCrosshead || l.role == rParagraph) && m.words <= longest && !m.sentence && printsDate(v.facts.page.textOf(i))
}

func printsDate(s string) bool {
	_, ok := printedDate(s, "")
	return ok
}
