package standfirst

import (
	"slices"
	"sort"
)

// turn is what it costs, in log-odds, to change between the article's text and
// the rest from one block to the next. Chosen by cross-validation.
const turn = 0.4

// decide lets the judges label what the certain rules left open.
func (v *evidence) decide(js *judges) {
	v.chosen = choice{headline: -1, first: -1, last: -1}
	if len(v.labels) == 0 {
		return
	}
	for j := range numBlockJudges {
		v.ask(js, j)
	}
	v.sizes = v.sizes[:0]
	for i := range v.page.blocks {
		v.sizes = append(v.sizes, v.page.blocks[i].size)
	}
	describeVerdict(v.pageRow, v.margins[judgeBody], v.sizes)
	v.chosen.article = js[judgeArticle].Margin(v.pageRow)
	v.chooseHeadline()
	v.chooseStandfirst()
	v.chooseBylines()
	v.chooseText()
	v.chooseCredits()
	v.chooseInside()
	v.choosePullQuotes()
	v.chooseKicker()
	v.chooseRelated()
	v.chooseDates()
}

// ask puts a judge's question to its candidates.
func (v *evidence) ask(js *judges, j judge) {
	v.margins[j] = resize(v.margins[j], len(v.labels))
	fill(v.margins[j], neverMargin)
	v.rows, v.answers = v.rows[:0], v.answers[:0]
	for i := range v.labels {
		if v.labels[i].role == "" && v.candidate(j, i) {
			v.rows = append(v.rows, int32(i)*int32(numFeatures))
		}
	}
	v.answers = resize(v.answers, len(v.rows))
	js[j].Margins(v.answers, v.features, v.rows)
	for k, r := range v.rows {
		v.margins[j][r/int32(numFeatures)] = v.answers[k]
	}
}

// give gives a block the role that a judge decided on.
func (v *evidence) give(i int, r Role, j judge) {
	v.labels[i] = label{role: r, margin: v.margins[j][i], judge: j}
}

// chooseHeadline takes the most likely headline: a page has one.
func (v *evidence) chooseHeadline() {
	best := -1
	for i, m := range v.margins[judgeHeadline] {
		if m > 0 && (best < 0 || m > v.margins[judgeHeadline][best]) {
			best = i
		}
	}
	if best < 0 {
		best = v.titleBlock()
	}
	if best >= 0 {
		v.chosen.headline = best
		v.give(best, RoleHeadline, judgeHeadline)
	}
}

// titleBlock is the block that prints the page's title, where no other is
// believed to be the headline; -1 for none.
func (v *evidence) titleBlock() int {
	const printed = 0.95 // F1 of their words
	best := -1
	for i, m := range v.margins[judgeHeadline] {
		if m > secondChance-1 && v.row(i)[featTitleF1] >= printed && v.measures[i].words >= 2 && (best < 0 || m > v.margins[judgeHeadline][best]) {
			best = i
		}
	}
	return best
}

// standfirstReach is how far under the headline, in blocks, a rule looks for
// the standfirst.
const standfirstReach = 10

// chooseByRule gives the first block from the headline on that a rule takes
// the rule's role; from and to count blocks from the headline.
func (v *evidence) chooseByRule(rules []rule, from, to int) {
	h := v.chosen.headline
	for i := max(0, h+from); h >= 0 && i < len(v.labels) && i <= h+to; i++ {
		if v.labels[i].role == "" {
			if r := firstRule(rules, v, i); r != nil {
				v.labels[i] = labelled(r)
				return
			}
		}
	}
}

// standfirstBlocks is how many blocks a standfirst has at most; bullet points
// under the headline are one in the annotated pages.
const standfirstBlocks = 5

// Bars are the log-odds from which a judge is believed, where that is not 0:
// by cross-validation these give the best F1. The pages that say nothing of a
// standfirst or a caption outnumber those that do.
const (
	standfirstBar = -0.7
	captionBar    = -0.5
	headingBar    = -1.5 // of a heading element in the text to be a crosshead
)

// chooseStandfirst takes the most likely standfirst and what stands in one run
// with it.
func (v *evidence) chooseStandfirst() {
	m := v.margins[judgeStandfirst]
	best := -1
	for i := range m {
		if m[i] > standfirstBar && v.labels[i].role == "" && (best < 0 || m[i] > m[best]) {
			best = i
		}
	}
	if best < 0 {
		v.chooseByRule(standfirstRules[:], 1, standfirstReach)
		return
	}
	first, last := best, best
	for first > 0 && best-first < standfirstBlocks && m[first-1] > standfirstBar && v.labels[first-1].role == "" {
		first--
	}
	for last+1 < len(m) && last-first+1 < standfirstBlocks && m[last+1] > standfirstBar && v.labels[last+1].role == "" {
		last++
	}
	for i := first; i <= last; i++ {
		v.give(i, RoleStandfirst, judgeStandfirst)
	}
}

// chooseBylines takes the lines that name the authors.
func (v *evidence) chooseBylines() {
	found := false
	for i, m := range v.margins[judgeByline] {
		if m > 0 && v.labels[i].role == "" && m > v.margins[judgeBody][i] {
			v.give(i, RoleByline, judgeByline)
			found = true
		}
	}
	if !found {
		v.chooseByRule(bylineRules[:], -bylineAbove, bylineBelow)
	}
}

// bylineAbove and bylineBelow are how far from the headline, in blocks, a rule
// looks for the byline.
const (
	bylineAbove = 6
	bylineBelow = 15
)

// chooseText takes the article's text: the sequence of text and rest that is
// most likely as a whole, where each change costs turn (the Viterbi algorithm
// over two states), and in it the crossheads; then the captions.
func (v *evidence) chooseText() {
	text := v.textRuns(0)
	if best := v.bestText(); !slices.Contains(text, true) && best > secondChance && v.isHeaded() {
		text = v.textRuns(secondMargin - min(best, 0))
	}
	for i := range v.labels {
		if v.labels[i].role != "" {
			continue
		}
		caption := v.margins[judgeCaption][i]
		switch {
		case caption > captionBar && (!text[i] || caption > v.margins[judgeBody][i]):
			v.give(i, RoleCaption, judgeCaption)
		case text[i] && firstRule(captionRules[:], v, i) != nil:
			v.labels[i] = labelled(firstRule(captionRules[:], v, i))
		case text[i] && v.isCrosshead(i):
			v.give(i, RoleCrosshead, judgeCrosshead)
		case text[i] && firstRule(crossheadRules[:], v, i) != nil:
			v.labels[i] = labelled(&crossheadRules[0])
		case text[i]:
			v.give(i, v.textRole(i), judgeBody)
		}
		if text[i] && v.labels[i].role != RoleCaption {
			v.noteText(i)
		}
	}
}

// isCrosshead says whether a piece of the text heads what follows it.
func (v *evidence) isCrosshead(i int) bool {
	bar := float32(0)
	if v.row(i)[featHeading] > 0 {
		bar = headingBar
	}
	return v.margins[judgeCrosshead][i] > bar
}

func (v *evidence) noteText(i int) {
	if v.chosen.first < 0 {
		v.chosen.first = i
	}
	v.chosen.last = i
	v.chosen.prose += v.page.blocks[i].size
}

// chooseCredits takes the credits that stand with a caption in the element of
// one picture.
func (v *evidence) chooseCredits() {
	const reach, few = 3, 8 // blocks
	for i := range v.labels {
		if v.labels[i].role != RoleCaption {
			continue
		}
		group := v.pictureGroup(i)
		if group < 0 || v.sums[group].blocks > few {
			continue
		}
		for k := max(0, i-reach); k < len(v.labels) && k <= i+reach; k++ {
			if v.labels[k].role == "" && v.pictureGroup(k) == group {
				if r := firstRule(creditRules[:], v, k); r != nil {
					v.labels[k] = labelled(r)
				}
			}
		}
	}
}

// pictureGroup is the element whose captions belong to one picture: the nearest
// figure, or the nearest element that holds a picture; -1 for none.
func (v *evidence) pictureGroup(i int) int32 {
	const levels = 6
	p := v.page
	e := p.elementOf(i).block
	for d := 0; d < levels && e > 0; d++ {
		if p.elements[e].tag == tagFigure || v.sums[e].pictures > 0 {
			return e
		}
		e = p.elements[p.elements[e].parent].block
	}
	return -1
}

// chooseInside takes in what is part of the text where it stands in it: tables
// of data, code and headings, which a judge of single blocks may not know.
func (v *evidence) chooseInside() {
	for i := v.chosen.first + 1; v.chosen.first >= 0 && i < v.chosen.last; i++ {
		if v.labels[i].role == "" && v.margins[judgeBody][i] > secondChance {
			if r := firstRule(insideRules[:], v, i); r != nil {
				v.labels[i] = labelled(r)
			}
		}
	}
}

// choosePullQuotes leaves out quotes that only repeat the text.
func (v *evidence) choosePullQuotes() {
	filled := false
	for i := range v.labels {
		if v.labels[i].role != RoleQuote || v.measures[i].words > pullQuoteWords {
			continue
		}
		if !filled {
			v.fillSaid()
			filled = true
		}
		if v.said.shingles(v.hashesOf(i)) > 0.7 {
			v.labels[i] = labelled(&pullQuoteRule)
		}
	}
}

// pullQuoteWords is the longest pull quote; a longer one is a document's.
const pullQuoteWords = 30

// fillSaid collects what the text says outside of quotes.
func (v *evidence) fillSaid() {
	v.said.reset(len(v.words))
	for i := range v.labels {
		if blockKinds[v.labels[i].role] == "" || v.labels[i].role == RoleQuote {
			continue
		}
		words := v.hashesOf(i)
		for k := 0; k+3 < len(words); k++ {
			v.said.count(shingle(words[k:]))
		}
	}
}

// kickerReach is how far over the headline, in blocks, its kicker stands.
const kickerReach = 5

// chooseKicker takes the short label over the headline: by its class, or by
// standing alone in the headline's own element or the one around that.
func (v *evidence) chooseKicker() {
	h := v.chosen.headline
	for i := h - 1; h >= 0 && i >= max(0, h-kickerReach); i-- {
		if l := &v.labels[i]; l.role == "" || l.role == RoleParagraph {
			if r := firstRule(kickerRules[:], v, i); r != nil {
				*l = label{role: r.role, rule: r}
				return
			}
		}
	}
}

// chooseRelated takes the links that announce themselves as other stories',
// whatever the judge of the text says: it sees only that they stand in it.
func (v *evidence) chooseRelated() {
	label := false // the last block was a label such as "Read also"
	for i := max(0, v.chosen.headline); i < len(v.labels) && i <= v.chosen.last+relatedReach; i++ {
		l := &v.labels[i]
		linked := v.row(i)[featLinked]
		open := l.role == "" || l.judge == judgeBody && l.rule == nil && l.role != RoleHeadline
		switch {
		case !open || v.measures[i].words > relatedTextWords:
			label = false
		case linked > 0.3 && v.oneLink(i) && isRelated(v.page.textOf(i)):
			*l = labelled(&relatedRules[0])
			label = false
		case label && linked > 0.9 && i < v.chosen.last:
			*l = labelled(&relatedRules[1])
		default:
			label = linked == 0 && isRelatedLabel(v, i)
		}
	}
}

// oneLink says whether a block holds no more than one link: a line of several
// is a list of topics.
func (v *evidence) oneLink(i int) bool {
	links := v.page.links
	k := sort.Search(len(links), func(k int) bool { return int(links[k].block) >= i })
	return k+1 >= len(links) || int(links[k+1].block) != i
}

func isRelated(s string) bool {
	_, ok := relatedText(s)
	return ok
}

// isRelatedLabel says whether a block is nothing but the announcement of links.
func isRelatedLabel(v *evidence, i int) bool {
	if w := v.measures[i].words; w < 1.5 || w > 8 {
		return false // "Related" alone heads a list of cards
	}
	_, ok := relatedText(v.page.textOf(i) + ": …")
	return ok || isRelated(v.page.textOf(i)+": A story")
}

// dateReach is how far from the headline, in blocks, its date is printed.
const dateReach = 15

// chooseDates takes the lines with a date by the headline.
func (v *evidence) chooseDates() {
	h := v.chosen.headline
	for i := max(0, h-dateReach); h >= 0 && i < len(v.labels) && i <= h+dateReach; i++ {
		if v.labels[i].role == "" && v.measures[i].clock && v.measures[i].words <= 15 && v.near(i, kindDate|kindByline, 2) {
			v.labels[i] = labelled(&dateRule)
		}
	}
}

func labelled(r *rule) label { return label{role: r.role, rule: r} }

// Where no block is the article's text by itself, the likeliest ones are, down
// to secondChance; they then count as secondMargin.
const (
	secondChance = -3
	secondMargin = 1
)

// isHeaded says whether the page prints a headline that its judge believes:
// without one, the likeliest text of a page is still no article's.
func (v *evidence) isHeaded() bool {
	h := v.chosen.headline
	return h >= 0 && v.margins[judgeHeadline][h] > 0
}

// fewWords is the shortest text that can be an article's only one.
const fewWords = 8

// bestText is the highest log-odds of any block to be the article's text.
func (v *evidence) bestText() float32 {
	best := float32(-100)
	for i, m := range v.margins[judgeBody] {
		if v.labels[i].role == "" && v.measures[i].words >= fewWords {
			best = max(best, m)
		}
	}
	return best
}

// doubt is what speaks against text over the headline that shares with it no
// element but the page: a banner, an appeal.
func (v *evidence) doubt(i int) float32 {
	const sure, much = 1, 2.5 // log-odds
	h := v.chosen.headline
	if i < h && v.margins[judgeHeadline][h] > sure && v.row(i)[featKinProse] > 0.9 {
		return much
	}
	return 0
}

// heft is how much a block's own log-odds count against the cost of a turn: a
// long text is less likely to stray.
func (v *evidence) heft(i int) float32 {
	const usual = 25 // words
	return max(0.6, min(4, v.measures[i].words/usual))
}

// textRuns decides for every block whether it is the article's text. Blocks
// that have a role already take no part.
func (v *evidence) textRuns(bias float32) []bool {
	n := len(v.labels)
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
	return v.isText
}

// textRole says what kind of text a block is by its elements.
func (v *evidence) textRole(i int) Role {
	row := v.row(i)
	switch {
	case v.page.blocks[i].flags&flagPre != 0:
		return RolePreformatted
	case row[featUnderQuote] > 0:
		return RoleQuote
	case row[featUnderList] > 0 && row[featUnderTable] == 0:
		return RoleListItem
	case row[featUnderCell] > 0 && v.dataTable(i):
		return RoleTableRow
	}
	return RoleParagraph
}

// dataTable says whether a block stands in a table of short cells, not in one
// that lays out the page.
func (v *evidence) dataTable(i int) bool {
	p := v.page
	for e := p.elementOf(i).block; e > 0; e = p.elements[p.elements[e].parent].block {
		if p.elements[e].tag == tagTable {
			s := &v.sums[e]
			return s.blocks >= 4 && s.proses*4 <= s.blocks && s.prose*2 < v.total.prose
		}
	}
	return false
}

// articleBar is the log-odds from which a page counts as an article's. It is
// low: of the annotated articles of the corpora at most one in two hundred may
// be refused.
const articleBar = -0.9
