package standfirst

import "slices"

// turn is what it costs, in log-odds, to change between the article's text and
// the rest from one block to the next. Chosen by cross-validation.
const turn = 0.4

// decide lets the judges label what the certain rules left open.
func (v *labeler) decide(js *judges) {
	v.chosen = choice{headline: -1, first: -1, last: -1}
	if len(v.labels) == 0 {
		return
	}
	for j := range numBlockJudges {
		// That of a text was asked before; the crossheads' is once the text is
		// chosen.
		if j != judgeCrosshead && (!v.facts.page.isText || j != judgeHeadline) {
			v.ask(js, j)
		}
	}
	v.facts.sizes = v.facts.sizes[:0]
	for i := range v.facts.page.blocks {
		v.facts.sizes = append(v.facts.sizes, v.facts.page.blocks[i].size)
	}
	describeVerdict(v.facts.pageRow, v.margins[judgeBody], v.facts.sizes)
	v.chosen.article = js[judgeArticle].Margin(v.facts.pageRow)
	v.chooseHeadline()
	v.chooseStandfirst()
	v.chooseBylines()
	v.chooseText(js)
	v.chooseSignature()
	v.chooseLone()
	v.chooseCredits()
	if v.facts.page.isText {
		v.chooseOverCredits()
	}
	v.chooseLead()
	v.chooseInside()
	v.choosePullQuotes()
	v.chooseKicker()
	v.chooseRelated()
	v.chooseLinkLists()
	v.chooseDates()
}

// ask puts a judge's question to its candidates.
func (v *labeler) ask(js *judges, j judge) {
	v.margins[j] = resize(v.margins[j], len(v.labels))
	fill(v.margins[j], neverMargin)
	v.rows, v.answers = v.rows[:0], v.answers[:0]
	for i := range v.labels {
		if v.labels[i].role == "" && v.candidate(j, i) && (j != judgeCrosshead || v.mayHeadText(i)) {
			v.rows = append(v.rows, int32(i*v.facts.stride))
		}
	}
	v.answers = resize(v.answers, len(v.rows))
	if js[j] == nil {
		return
	}
	js[j].Margins(v.answers, v.facts.features, v.rows)
	for k, r := range v.rows {
		v.margins[j][int(r)/v.facts.stride] = v.answers[k]
	}
}

// mayHeadText says whether it matters what the judge of crossheads says of a
// block: where it is the text, or may be for being a heading in it.
func (v *labeler) mayHeadText(i int) bool {
	return v.isText[i] || v.margins[judgeBody][i] > insideBar
}

// insideBar is the log-odds to be text from which a heading in the text is its.
const insideBar = -1

// give gives a block the role that a judge decided on.
func (v *labeler) give(i int, r rRole, j judge) {
	v.labels[i] = label{role: r, margin: v.margins[j][i], judge: j}
}

// chooseText takes the article's text: the sequence of text and rest that is
// most likely as a whole, where each change costs turn (the Viterbi algorithm
// over two states), and in it the crossheads; then the captions.
func (v *labeler) chooseText(js *judges) {
	text := v.textRuns(0)
	if best := v.bestText(); !slices.Contains(text, true) && best > secondChance && v.isHeaded() {
		text = v.textRuns(secondMargin - min(best, 0))
	}
	v.chooseBeside()
	v.ask(js, judgeCrosshead)
	if v.facts.page.isText {
		v.describeHeadings()
	}
	for i := range v.labels {
		if v.labels[i].role != "" {
			continue
		}
		caption := v.margins[judgeCaption][i]
		switch {
		case caption > captionBar && !v.facts.isControl(i) && !(v.facts.page.isText && v.repeatsHeadline(i)) && (!text[i] || caption > v.margins[judgeBody][i]):
			v.give(i, rCaption, judgeCaption)
		case firstRule(captionRules[:], v, i) != nil && (text[i] || creditedByPicture(v, i)):
			v.labels[i] = labelled(firstRule(captionRules[:], v, i))
		case v.facts.page.isText && firstRule(lineCaptionRules[:], v, i) != nil:
			v.labels[i] = labelled(firstRule(lineCaptionRules[:], v, i))
		case v.facts.page.isText && text[i] && v.isBoxLabel(i):
			text[i] = false
		case text[i] && v.isCrosshead(i):
			v.give(i, rCrosshead, judgeCrosshead)
		case text[i] && firstRule(crossheadRules[:], v, i) != nil:
			v.labels[i] = labelled(&crossheadRules[0])
		case text[i]:
			v.give(i, v.textRole(i), judgeBody)
		}
		if text[i] && v.labels[i].role != rCaption {
			v.noteText(i)
		}
	}
}

// isCrosshead says whether a piece of the text heads what follows it.
func (v *labeler) isCrosshead(i int) bool {
	bar, row := float32(0), v.facts.row(i)
	switch {
	case row[featHeading] > 0:
		bar = headingBar
	case row[featUnderList] > 0 && row[featStrong] < 0.9:
		return false // an item of a list
	}
	return v.margins[judgeCrosshead][i] > bar
}

func (v *labeler) noteText(i int) {
	if v.chosen.first < 0 {
		v.chosen.first = i
	}
	v.chosen.last = i
	v.chosen.prose += v.facts.page.blocks[i].size
}

// Where no block is the article's text by itself, the likeliest ones are, down
// to secondChance; they then count as secondMargin.
const (
	secondChance = -3
	secondMargin = 1
)

// isHeaded says whether the page prints a headline that its judge believes:
// without one, the likeliest text of a page is still no article's.
func (v *labeler) isHeaded() bool {
	h := v.chosen.headline
	return h >= 0 && v.margins[judgeHeadline][h] > 0
}

// fewWords is the shortest text that can be an article's only one.
const fewWords = 4

// bestText is the highest log-odds of any block to be the article's text.
func (v *labeler) bestText() float32 {
	best := float32(-100)
	for i, m := range v.margins[judgeBody] {
		if v.labels[i].role == "" && v.facts.measures[i].words >= fewWords {
			best = max(best, m)
		}
	}
	return best
}

// doubt is what speaks against text over the headline that shares with it no
// element but the page: a banner, an appeal.
func (v *labeler) doubt(i int) float32 {
	const sure, much = 1, 2.5 // log-odds
	h := v.chosen.headline
	if v.facts.page.isText {
		return v.lineDoubt(i)
	}
	if i < h && v.margins[judgeHeadline][h] > sure && v.facts.row(i)[featKinProse] > 0.9 {
		return much
	}
	if v.margins[judgeBody][i] < 0 && phraseNumber(v.facts.phrases[i]) == 1 {
		return much // the wording of an appeal, and not text by itself
	}
	return 0
}

// heft is how much a block's own log-odds count against the cost of a turn: a
// long text is less likely to stray.
func (v *labeler) heft(i int) float32 {
	const usual = 25 // words
	return max(0.6, min(4, v.facts.measures[i].words/usual))
}

// textRuns decides for every block whether it is the article's text. Blocks
// that have a role already take no part.
func (v *labeler) textRuns(bias float32) []bool {
	n, turn := len(v.labels), float32(turn)
	if v.facts.page.isText {
		turn, bias = lineTurn, bias+lineBias
	}
	v.isText, v.stays = resize(v.isText, n), resize(v.stays, 2*n)
	var rest, text float32 // the best log-odds of a sequence that ends in each
	last := -1
	for i := range n {
		if v.labels[i].role != "" {
			continue
		}
		m := (v.margins[judgeBody][i] + bias - v.doubt(i)) * v.heft(i)
		v.stays[2*i], v.stays[2*i+1] = rest >= text-turn, text >= rest-turn
		rest, text = max(rest, text-turn), max(text, rest-turn)+m
		last = i
	}
	inText := text > rest
	for i := last; i >= 0; i-- {
		if v.labels[i].role != "" {
			continue
		}
		v.isText[i] = inText
		if inText && !v.stays[2*i+1] || !inText && !v.stays[2*i] {
			inText = !inText
		}
	}
	v.fillBetween()
	v.fillEnd()
	return v.isText
}

// textRole says what kind of text a block is by its elements.
func (v *labeler) textRole(i int) rRole {
	row := v.facts.row(i)
	switch {
	case v.facts.page.blocks[i].flags&flagPre != 0:
		return rPreformatted
	case row[featUnderQuote] > 0:
		return rQuote
	case row[featUnderList] > 0 && row[featUnderTable] == 0:
		return rListItem
	case row[featUnderCell] > 0 && v.facts.dataTable(i):
		return rTableRow
	}
	return rParagraph
}

// dataTable says whether a block stands in a table of short cells, not in one
// that lays out the page.
func (v *evidence) dataTable(i int) bool {
	e := v.tableOf(i)
	if e < 0 {
		return false
	}
	s := &v.sums[e]
	return s.blocks >= 4 && s.proses*4 <= s.blocks && s.prose*2 < v.total.prose
}

// tableOf is the nearest table around a block, -1 for none.
func (v *evidence) tableOf(i int) int32 {
	p := v.page
	for e := p.elementOf(i).block; e > 0; e = p.elements[p.elements[e].parent].block {
		if p.elements[e].tag == tagTable {
			return e
		}
	}
	return -1
}

// articleBar is the log-odds from which a page counts as an article's: an article
// refused is worse than a list taken for one.
const articleBar = 0.2
