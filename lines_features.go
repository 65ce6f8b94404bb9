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
	v.describeHeads()
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
