package standfirst

import (
	"slices"
	"sort"
)

// chooseHeadline takes the most likely headline: a page has one.
func (v *evidence) chooseHeadline() {
	if v.page.isText {
		v.chooseLineHeadline()
		return
	}
	best, most := -1, float32(0)
	for i, m := range v.margins[judgeHeadline] {
		if m -= v.underText(i); m > most {
			best, most = i, m
		}
	}
	if best < 0 {
		best = v.titleBlock()
	}
	if best >= 0 {
		v.chosen.headline = best
		v.give(best, RoleHeadline, judgeHeadline)
		return
	}
	if best = v.soleHeading(); best >= 0 {
		v.chosen.headline = best
		v.labels[best] = labelled(&soleHeadingRule)
	}
}

// underText is what speaks against a headline with most of the page's prose
// over it, in log-odds: the site's name in its footer, another story.
func (v *evidence) underText(i int) float32 {
	const most, much = 0.5, 3
	if v.row(i)[featProseBefore] > most {
		return much
	}
	return 0
}

// soleHeading is the one heading of the first rank on a page that claims no
// title, such as a fragment, of which the judge has too little to go by; -1
// for none.
func (v *evidence) soleHeading() int {
	sole := -1
	for i := range v.labels {
		if v.headingTag(i) != tagH1 || len(v.titles) > 0 {
			continue
		}
		if sole >= 0 || v.labels[i].role != "" {
			return -1
		}
		sole = i
	}
	return sole
}

// titleBlock is the block that prints the page's title, where no other is
// believed to be the headline; -1 for none.
func (v *evidence) titleBlock() int {
	const printed = 0.95 // F1 of their words
	best := -1
	for i, m := range v.margins[judgeHeadline] {
		if m -= v.underText(i); m > secondChance-1 && v.row(i)[featTitleF1] >= printed && v.measures[i].words >= 2 && (best < 0 || m > v.margins[judgeHeadline][best]) {
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
// with it. What repeats the headline is none.
func (v *evidence) chooseStandfirst() {
	m := v.margins[judgeStandfirst]
	bar := float32(standfirstBar)
	if v.page.isText {
		bar = lineStandfirstBar
	}
	best := -1
	for i := range m {
		if m[i] > bar && v.labels[i].role == "" && (best < 0 || m[i] > m[best]) && !v.repeatsHeadline(i) && !v.captioned(i) {
			best = i
		}
	}
	if best < 0 {
		if v.page.isText {
			v.chooseByRule(lineStandfirstRules[:], 1, lineStandfirstReach)
		}
		v.chooseByRule(standfirstRules[:], 1, standfirstReach)
		return
	}
	first, last := best, best
	for first > 0 && best-first < standfirstBlocks && m[first-1] > bar && v.labels[first-1].role == "" && !v.captioned(first-1) {
		first--
	}
	for last+1 < len(m) && last-first+1 < standfirstBlocks && m[last+1] > bar && v.labels[last+1].role == "" && !v.captioned(last+1) {
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
		if m > 0 && v.labels[i].role == "" && (m > v.margins[judgeBody][i] || v.row(i)[featBylineForm] > 0) {
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

// signatureReach is how many blocks after the text its author signs it.
const signatureReach = 3

// chooseSignature takes, where no line by the headline is the byline, one at the
// text's ends: its last or first line, one right after it, or a name alone over
// its first.
func (v *evidence) chooseSignature() {
	first, last := v.chosen.first, v.chosen.last
	if first < 0 || slices.ContainsFunc(v.labels, func(l label) bool { return l.role == RoleByline }) {
		return
	}
	for i := first; i >= 0 && i > v.chosen.headline && i >= first-1; i-- {
		if v.sign(i, &signatureRules[0]) || v.sign(i, &signatureRules[1]) {
			return
		}
	}
	for i := last; i < len(v.labels) && i <= last+signatureReach; i++ {
		if v.sign(i, &signatureRules[0]) {
			return
		}
	}
}

// sign gives a block of the text or of none the role of a byline where the rule
// takes it.
func (v *evidence) sign(i int, r *rule) bool {
	switch l := &v.labels[i]; l.role {
	case "", RoleParagraph, RoleCrosshead:
		if !r.takes(v, i) {
			return false
		}
		*l = labelled(r)
		return true
	}
	return false
}

// chooseBeside takes the captions that their credit shows, and the credit.
func (v *evidence) chooseBeside() {
	for i := range v.labels {
		if l := &v.labels[i]; l.role != "" && l.role != RoleStandfirst {
			continue
		}
		if r := firstRule(besideRules[:], v, i); r != nil {
			v.labels[i] = labelled(r)
			if next := &v.labels[i+1]; next.role == "" || next.role == RoleByline {
				*next = labelled(&creditFormRule)
			}
		}
	}
}

// chooseLone takes the lone captions of figures in the text and above it.
func (v *evidence) chooseLone() {
	const above = 6 // blocks
	for i := max(0, v.chosen.first-above); v.chosen.first >= 0 && i <= v.chosen.last; i++ {
		if v.labels[i].role == "" {
			if r := firstRule(loneRules[:], v, i); r != nil {
				v.labels[i] = labelled(r)
			}
		}
	}
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
// figure, or the nearest element that holds a picture, where no figure around
// it holds that one alone; -1 for none.
func (v *evidence) pictureGroup(i int) int32 {
	const levels = 6
	p := v.page
	group := int32(-1)
	e := p.elementOf(i).block
	for d := 0; d < levels && e > 0; d++ {
		pictures := v.sums[e].pictures
		switch {
		case p.elements[e].tag == tagFigure && (group < 0 || pictures == v.sums[group].pictures):
			return e
		case group < 0 && pictures > 0:
			group = e
		}
		e = p.elements[p.elements[e].parent].block
	}
	return group
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
	v.completeTables()
}

// completeTables takes in the rest of the tables of data of which a cell is the
// text's: half a row would say something else than the whole.
func (v *evidence) completeTables() {
	for i := max(0, v.chosen.first); v.chosen.first >= 0 && i <= v.chosen.last; {
		table := v.tableOf(i)
		end, taken := i, false
		for ; table > 0 && end <= v.chosen.last && v.tableOf(end) == table; end++ {
			taken = taken || blockKinds[v.labels[end].role] == TableRow
		}
		for k := i; taken && k < end; k++ {
			if l := &v.labels[k]; l.role == "" || l.rule != nil && l.rule.id == linkLabelRule {
				*l = labelled(&insideRules[0])
			}
		}
		i = max(end, i+1)
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
	h, rules := v.chosen.headline, kickerRules[:]
	if v.page.isText {
		rules = lineKickerRules[:]
	}
	for i := h - 1; h >= 0 && i >= max(0, h-kickerReach); i-- {
		if l := &v.labels[i]; l.role == "" || l.role == RoleParagraph {
			if r := firstRule(rules, v, i); r != nil {
				*l = label{role: r.role, rule: r}
				return
			}
		}
	}
}

// chooseRelated takes the links that announce themselves as other stories',
// whatever the judge of the text says: it sees only that they stand in it.
func (v *evidence) chooseRelated() {
	label := -1 // the last block, where it is a label such as "Read also"
	for i := max(0, v.chosen.headline); i < len(v.labels) && i <= v.chosen.last+relatedReach; i++ {
		l := &v.labels[i]
		linked := v.row(i)[featLinked]
		open := l.role == "" || l.judge == judgeBody && l.rule == nil && l.role != RoleHeadline || l.role == RoleCrosshead
		switch {
		case !open || v.measures[i].words > relatedTextWords:
			label = -1
		case v.page.isText && v.announces(i):
			*l = labelled(&lineRelatedRule)
		case linked > 0.3 && v.oneLink(i) && isRelated(v.page.textOf(i)):
			*l = labelled(&relatedRules[0])
			label = -1
		case label >= 0 && linked > 0.9 && i <= v.chosen.last:
			*l = labelled(&relatedRules[1])
			if v.labels[label].role == RoleCrosshead {
				v.labels[label] = labelled(&relatedLabelRule)
			}
		case linked == 0 && isRelatedLabel(v, i):
			label = i
		default:
			label = -1
		}
	}
}

// oneLink says whether a block holds no more than one link: a line of several
// is a list of topics.
func (v *evidence) oneLink(i int) bool {
	links := v.page.links
	k := v.firstLink(i)
	return k+1 >= len(links) || int(links[k+1].block) != i
}

// firstLink is where the links of a block and those after them begin among the
// page's.
func (v *evidence) firstLink(i int) int {
	return sort.Search(len(v.page.links), func(k int) bool { return int(v.page.links[k].block) >= i })
}

func isRelated(s string) bool {
	if !mayBeRelated(s) {
		return false
	}
	_, ok := relatedText(s)
	return ok
}

// isRelatedLabel says whether a block is nothing but the announcement of links.
func isRelatedLabel(v *evidence, i int) bool {
	if w := v.measures[i].words; w < 1.5 || w > 8 || !mayBeRelated(v.page.textOf(i)) {
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
		if (v.labels[i].role == "" || v.dateInText(i)) && v.measures[i].clock && v.measures[i].words <= 15 && (v.page.isText || v.near(i, kindDate|kindByline, 2)) {
			v.labels[i] = labelled(&dateRule)
		}
	}
}

func labelled(r *rule) label { return label{role: r.role, rule: r} }
