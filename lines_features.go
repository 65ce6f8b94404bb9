package standfirst

import "strings"

// emptyLineRow is what a row holds before a text's block is described: no class
// and no picture is near.
var emptyLineRow = func() (row [numTextFeatures]float32) {
	for _, k := range nearKinds {
		row[k.feature] = farKind
	}
	for _, f := range [...]feature{featKin, featKinProse, featPictureKin, featPictureKinBlocks} {
		row[f] = unknown
	}
	return row
}()

// describeLines fills the features of every block of a text, as far as they do
// not count from the headline.
func (v *evidence) describeLines() {
	n := len(v.page.blocks)
	v.gatherWords()
	t := tally{since: -1}
	for i := range n {
		row := v.row(i)
		copy(row, emptyLineRow[:])
		v.describeText(i, row)
		v.describePlace(i, row, &t)
		v.describeLine(i, row)
		v.describeWording(i, row)
		t.add(v, i)
	}
	v.describeUntil()
	v.describeRegions()
	v.describeSurroundings()
	for i := range n {
		v.describeNeighbours(i, v.row(i))
	}
}

// lineLevels are the element of a block, its group, its section and the page.
const lineLevels = 4

// describeLine tells where the block's lines stand.
func (v *evidence) describeLine(i int, row []float32) {
	p, l := v.page, &v.page.lines[i]
	row[featBlanksBefore] = float32(l.blanks)
	row[featBlanksAfter] = mostBlanks
	if i+1 < len(p.lines) {
		row[featBlanksAfter] = float32(p.lines[i+1].blanks)
		row[featRuleAfter] = truth(p.lines[i+1].ruled)
	}
	row[featIndent] = float32(l.indent)
	row[featMark] = float32(l.mark)
	row[featJoinedLines] = float32(min(l.last-l.first+1, 50))
	row[featRuleBefore] = truth(l.ruled)
	row[featUnderList] = truth(l.mark == markBullet || l.mark == markNumber)
	row[featUnderQuote] = truth(l.mark == markQuote)
	row[featGroupBlocks] = float32(min(v.sums[l.group].blocks, 60))
	if i > 0 && p.lines[i-1].group == l.group {
		row[featGroupBefore] = min(v.row(i - 1)[featGroupBefore]+1, 60)
	}
	row[featGroupAfter] = max(0, row[featGroupBlocks]-row[featGroupBefore]-1)
	e := p.blocks[i].element
	row[featTag] = float32(tagRank[p.elements[e].tag])
	for d := range lineLevels {
		v.describeAncestor(e, row[int(featAncestors)+d*int(ancestorFeatures):])
		e = max(0, p.elements[e].parent)
	}
}

// Bounds of what is looked up in the words of the page's prose and of its
// other blocks.
const (
	shortLine    = 40  // runes; of a label or a menu's entry
	echoedLine   = 300 // runes; a longer block is no heading's echo
	rareInThis   = 200 // words of prose in which a rare word may stand once
	fewestRepeat = 3
)

// gatherWords collects the words of the page's prose, and the pairs of words of
// the lines that are none.
func (v *evidence) gatherWords() {
	v.said.reset(len(v.words))
	v.title.reset(len(v.words))
	v.about.reset(len(v.words))
	v.claimed.reset(len(v.words))
	v.proseWords, v.mainWords, v.main = 0, 0, v.longestRegion()
	for i := range v.measures {
		words, prose := v.hashesOf(i), v.measures[i].prose
		if prose {
			v.proseWords += len(words)
			for _, w := range words {
				v.said.count(w)
			}
		}
		if prose && v.inMain(i) {
			v.mainWords += len(words)
			for k, w := range words {
				v.about.count(w)
				if k+1 < len(words) {
					v.claimed.count(pairOf(words[k:]))
				}
			}
		}
		if v.measures[i].runes <= echoedLine {
			for k := 0; k+1 < len(words); k++ {
				v.title.count(pairOf(words[k:]))
			}
		}
	}
}

func pairOf(w []uint32) uint32 { return (w[0]^fnvOffset)*fnvPrime ^ w[1] }

// describeWording tells how the text agrees with the rest of the page's.
func (v *evidence) describeWording(i int, row []float32) {
	m, words := &v.measures[i], v.hashesOf(i)
	row[featCapitalWords] = float32(m.capitals) / max(1, m.words)
	s := v.page.textOf(i)
	row[featEllipsis] = truth(strings.HasSuffix(s, "…") || strings.HasSuffix(s, "..."))
	if m.runes > echoedLine || len(words) == 0 {
		for _, f := range [...]feature{featSpoken, featRareSpoken, featEchoed, featMainSpoken, featMainRare, featMainPairs} {
			row[f] = unknown
		}
		return
	}
	row[featArrow] = truth(strings.HasSuffix(s, ">") || strings.HasSuffix(s, "»") || strings.HasSuffix(s, "›") || strings.HasSuffix(s, "→"))
	row[featSpoken], row[featRareSpoken] = v.said.familiar(words, truth(m.prose), v.proseWords)
	own := truth(m.prose && v.inMain(i))
	row[featMainSpoken], row[featMainRare] = v.about.familiar(words, own, v.mainWords)
	echoed, pairs := 0, 0
	for k := 0; k+1 < len(words); k++ {
		pair := pairOf(words[k:])
		echoed += int(truth(v.title.get(pair) > 1))
		pairs += int(truth(float32(v.claimed.get(pair)) > own))
	}
	all := max(1, float32(len(words)-1))
	row[featEchoed], row[featMainPairs] = float32(echoed)/all, float32(pairs)/all
}

// familiar is the share of words that a set of so many words holds beyond a
// block's own, and the share of those that it holds now and then only.
func (s *hashSet) familiar(words []uint32, own float32, size int) (known, rare float32) {
	most := own + float32(size/rareInThis+fewestRepeat)
	for _, w := range words {
		if n := float32(s.get(w)); n > own {
			known++
			rare += truth(n <= most)
		}
	}
	all := float32(len(words))
	return known / all, rare / all
}

// describeUntil counts the blocks until the next prose.
func (v *evidence) describeUntil() {
	until := -1
	for i := len(v.measures) - 1; i >= 0; i-- {
		v.row(i)[featUntilProse] = unknown
		if until >= 0 {
			v.row(i)[featUntilProse] = distance(until - i)
		}
		if v.measures[i].prose {
			until = i
		}
	}
}

// regionGap is how many blocks without prose may stand inside of one region.
const regionGap = 4

// describeRegions finds the runs of prose, with few lines between.
func (v *evidence) describeRegions() {
	n, last := len(v.measures), 0
	for i := range n {
		v.row(i)[featNextRegion], v.row(i)[featNextRegionProse] = unknown, unknown
	}
	for from := 0; from < n; {
		if !v.measures[from].prose {
			from++
			continue
		}
		r := v.regionAt(from)
		for k := last; k < from; k++ {
			v.row(k)[featNextRegion], v.row(k)[featNextRegionProse] = distance(from-k), ratio(r.prose, v.total.prose)
		}
		v.describeRegion(r)
		from, last = r.to+1, r.to+1
	}
	for i := range n {
		v.row(i)[featFromMain], v.row(i)[featFromMainEnd] = distance(i-v.main.from), distance(i-v.main.to)
	}
}

// region is a run of prose, from its first block to its last.
type region struct {
	from, to int
	prose    int32
}

func (v *evidence) regionAt(from int) region {
	r := region{from: from, to: from}
	for k := from; k < len(v.measures) && k-r.to <= regionGap; k++ {
		if v.measures[k].prose {
			r.to, r.prose = k, r.prose+v.page.blocks[k].size
		}
	}
	return r
}

// longestRegion is the run with the most prose: most likely the article's.
func (v *evidence) longestRegion() region {
	var longest region
	for from := 0; from < len(v.measures); from++ {
		if v.measures[from].prose {
			r := v.regionAt(from)
			if r.prose > longest.prose {
				longest = r
			}
			from = r.to
		}
	}
	return longest
}

// inMain says whether a block stands in the longest run of prose.
func (v *evidence) inMain(i int) bool { return i >= v.main.from && i <= v.main.to }

func (v *evidence) describeRegion(r region) {
	before := int32(0)
	for k := r.from; k <= r.to; k++ {
		row := v.row(k)
		row[featRegionProse], row[featRegionBefore] = ratio(r.prose, v.total.prose), ratio(before, r.prose)
		if v.measures[k].prose {
			before += v.page.blocks[k].size
		}
	}
}

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
		if r := v.phrases[i]; r == RoleComment || r == RoleListing {
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

// barest is the line that a likely headline holds with something else before or
// after it, as a path ("Home > News > ...") and a window's title do; the line
// itself where there is none.
func (v *evidence) barest(h int) int {
	const shortest, unlikelier = 20, 4 // runes, log-odds
	if h < 0 {
		return h
	}
	text, m := v.page.textOf(h), v.margins[judgeHeadline]
	best := h
	for i := range m {
		s := v.page.textOf(i)
		if m[i] < m[h]-unlikelier || v.measures[i].runes < shortest || len(s) >= len(text) || !strings.HasSuffix(text, s) && !strings.HasPrefix(text, s) {
			continue
		}
		if best == h || m[i] > m[best] {
			best = i
		}
	}
	return best
}

// mayByline spares the grammar the lines that are too long for a byline, and
// those far from the text: a menu's.
func (v *evidence) mayByline(i int, row []float32) bool {
	const longest, farthest = 14, 12 // words, blocks
	m := &v.measures[i]
	return m.words > 1 && m.words <= longest && !m.sentence && row[featUntilProse] >= 0 && row[featUntilProse] <= farthest
}

// shortRun goes on counting short lines that are no sentences.
func shortRun(n int, m *measure) int {
	if m.runes <= shortLine && !m.sentence {
		return n + 1
	}
	return 0
}

// centre takes the likeliest headline of a text for the place that distances
// are counted from: what a title is to HTML.
func (v *evidence) centre(js *judges) {
	v.total.headline = -1
	if js[judgeHeadline] == nil {
		return
	}
	v.ask(js, judgeHeadline)
	m := v.margins[judgeHeadline]
	for i := range m {
		if m[i] > neverAsked && (v.total.headline < 0 || m[i] > m[v.total.headline]) {
			v.total.headline = i
		}
	}
	h := v.barest(v.total.headline)
	v.total.headline = h
	if h < 0 {
		return
	}
	v.title.reset(len(v.hashesOf(h)))
	for _, w := range v.hashesOf(h) {
		v.title.count(w)
	}
	headed := 0
	for i := range v.measures {
		row := v.row(i)
		row[featFromHeadline] = distance(i - h)
		if i > h {
			row[featProseSinceHeadline] = float32(min(headed, 20))
			headed += int(truth(v.measures[i].prose))
		}
		if i != h {
			row[featInTitle] = v.title.share(v.hashesOf(i))
		}
	}
}
