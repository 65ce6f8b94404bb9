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
	beside := v.copyAncestors(i, row)
	for d := range lineLevels {
		if d == 0 || !beside {
			v.describeAncestor(e, row[int(featAncestors)+d*int(ancestorFeatures):])
		}
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

// gatherWords counts the words of the page's prose, and of its longest run, and
// the pairs of words of the short lines, and of that run.
func (v *evidence) gatherWords() {
	v.main = v.longestRegion()
	v.proseWords, v.mainWords = 0, 0
	v.spoken.reset(len(v.words))
	v.pairs.reset(len(v.words))
	for i := range v.measures {
		words, prose := v.hashesOf(i), v.measures[i].prose
		inMain := prose && v.inMain(i)
		if prose {
			v.proseWords += len(words)
			by := twin{1, bit(inMain)}
			for _, w := range words {
				v.spoken.count(w, by)
			}
		}
		if inMain {
			v.mainWords += len(words)
		}
		if by := (twin{bit(v.measures[i].runes <= echoedLine), bit(inMain)}); by != (twin{}) {
			for k := 0; k+1 < len(words); k++ {
				v.pairs.count(pairOf(words[k:]), by)
			}
		}
	}
}

func bit(b bool) uint16 {
	if b {
		return 1
	}
	return 0
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
	own := twin{bit(m.prose), bit(m.prose && v.inMain(i))}
	v.describeFamiliar(words, own, row)
	echoed, pairs := 0, 0
	for k := 0; k+1 < len(words); k++ {
		n := v.pairs.get(pairOf(words[k:]))
		echoed += int(bit(n.first > 1))
		pairs += int(bit(n.second > own.second))
	}
	all := max(1, float32(len(words)-1))
	row[featEchoed], row[featMainPairs] = float32(echoed)/all, float32(pairs)/all
}

// describeFamiliar tells the share of words that the page's prose and its longest
// run hold beyond a block's own, and the share of those that they hold now and
// then only.
func (v *evidence) describeFamiliar(words []uint32, own twin, row []float32) {
	most := int(own.first) + v.proseWords/rareInThis + fewestRepeat
	mostInMain := int(own.second) + v.mainWords/rareInThis + fewestRepeat
	var known, rare, knownInMain, rareInMain int
	for _, w := range words {
		n := v.spoken.get(w)
		if n.first > own.first {
			known++
			rare += int(bit(int(n.first) <= most))
		}
		if n.second > own.second {
			knownInMain++
			rareInMain += int(bit(int(n.second) <= mostInMain))
		}
	}
	all := float32(len(words))
	row[featSpoken], row[featRareSpoken] = float32(known)/all, float32(rare)/all
	row[featMainSpoken], row[featMainRare] = float32(knownInMain)/all, float32(rareInMain)/all
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
