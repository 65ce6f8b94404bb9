package feature

import (
	"strings"

	"github.com/standfirst/standfirst/internal/hashset"
	"github.com/standfirst/standfirst/internal/line"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/text"
)

// emptyLineRow is what a row holds before a text's block is described: no class
// and no picture is near.
var emptyLineRow = func() (row [NumTextFeatures]float32) {
	for _, k := range nearMeanings {
		row[k.feature] = farMeaning
	}
	for _, f := range [...]Feature{FeatKin, FeatKinProse, FeatPictureKin, FeatPictureKinBlocks} {
		row[f] = NotApplicable
	}
	return row
}()

// describeLines fills the features of every block of a text, as far as they do
// not count from the headline.
func (l *Lines) describeLines() {
	p := l.p
	n := len(p.Page.Blocks)
	l.gatherWords()
	t := tally{since: -1}
	for i := range n {
		row := p.Row(i)
		copy(row, emptyLineRow[:])
		p.describeText(i, row)
		p.describePlace(i, row, &t)
		l.describeLine(i, row)
		l.describeWording(i, row)
		t.add(p, i)
	}
	l.describeUntil()
	l.describeRegions()
	l.describeSurroundings()
	l.describeHeads()
	for i := range n {
		p.describeNeighbours(i, p.Row(i))
	}
}

// lineLevels are the element of a block, its group, its section and the page.
const lineLevels = 4

// describeLine describes where the block's lines stand.
func (l *Lines) describeLine(i int, row []float32) {
	p := l.p
	pg, own := p.Page, &p.Page.Lines[i]
	row[FeatBlanksBefore] = float32(own.Blanks)
	row[featBlanksAfter] = page.MostBlanks
	if i+1 < len(pg.Lines) {
		row[featBlanksAfter] = float32(pg.Lines[i+1].Blanks)
		row[featRuleAfter] = Truth(pg.Lines[i+1].Ruled)
	}
	row[featIndent] = float32(own.Indent)
	row[FeatMark] = float32(own.Mark)
	row[FeatHeading] = float32(own.Heading)
	row[FeatJoinedLines] = float32(min(own.Last-own.First+1, 50))
	row[featRuleBefore] = Truth(own.Ruled)
	row[FeatUnderList] = Truth(own.Mark == line.MarkBullet || own.Mark == line.MarkNumber)
	row[FeatUnderQuote] = Truth(own.Mark == line.MarkQuote)
	row[featGroupBlocks] = float32(min(p.Sums[own.Group].Blocks, 60))
	if i > 0 && pg.Lines[i-1].Group == own.Group {
		row[featGroupBefore] = min(p.Row(i - 1)[featGroupBefore]+1, 60)
	}
	row[featGroupAfter] = max(0, row[featGroupBlocks]-row[featGroupBefore]-1)
	e := pg.Blocks[i].Element
	row[featTag] = float32(tagRank[pg.Elements[e].Tag])
	beside := p.copyAncestors(i, row)
	for d := range lineLevels {
		if d == 0 || !beside {
			p.describeAncestor(e, row[int(FeatAncestors)+d*int(AncestorFeatures):])
		}
		e = max(0, pg.Elements[e].Parent)
	}
}

// Bounds of what is looked up in the words of the page's prose and of its
// other blocks.
const (
	ShortLine    = 40  // runes; of a label or a menu's entry
	echoedLine   = 300 // runes; a longer block is no heading's echo
	rareInThis   = 200 // words of prose in which a rare word may stand once
	fewestRepeat = 3
)

// gatherWords counts the words of the page's prose, and of its longest run, and
// the pairs of words of the short lines, and of that run.
func (l *Lines) gatherWords() {
	p := l.p
	l.Main = l.longestRegion()
	l.proseWords, l.mainWords = 0, 0
	l.inProse.Reset(len(p.Words))
	l.pairs.Reset(len(p.Words))
	for i := range p.Measures {
		words, prose := p.HashesOf(i), p.Measures[i].Prose
		inMain := prose && l.InMain(i)
		if prose {
			l.proseWords += len(words)
			by := hashset.Pair{First: 1, Second: bit(inMain)}
			for _, w := range words {
				l.inProse.Count(w, by)
			}
		}
		if inMain {
			l.mainWords += len(words)
		}
		if by := (hashset.Pair{First: bit(p.Measures[i].Runes <= echoedLine), Second: bit(inMain)}); by != (hashset.Pair{}) {
			for k := 0; k+1 < len(words); k++ {
				l.pairs.Count(pairOf(words[k:]), by)
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

func pairOf(w []uint32) uint32 { return text.AddHash(text.AddHash(text.HashSeed, w[0]), w[1]) }

// describeWording describes how the text agrees with the rest of the page's.
func (l *Lines) describeWording(i int, row []float32) {
	p := l.p
	m, words := &p.Measures[i], p.HashesOf(i)
	row[featCapitalWords] = float32(m.capitals) / max(1, m.Words)
	s := p.Page.TextOf(i)
	row[featEllipsis] = Truth(strings.HasSuffix(s, "…") || strings.HasSuffix(s, "..."))
	if m.Runes > echoedLine || len(words) == 0 {
		for _, f := range [...]Feature{featInProse, featRareInProse, featEchoed, featInMain, featRareInMain, FeatMainPairs} {
			row[f] = NotApplicable
		}
		return
	}
	row[featArrow] = Truth(strings.HasSuffix(s, ">") || strings.HasSuffix(s, "»") || strings.HasSuffix(s, "›") ||
		strings.HasSuffix(s, "→"))
	own := hashset.Pair{First: bit(m.Prose), Second: bit(m.Prose && l.InMain(i))}
	l.describeFamiliar(words, own, row)
	echoed, pairs := 0, 0
	for k := 0; k+1 < len(words); k++ {
		n := l.pairs.Get(pairOf(words[k:]))
		echoed += int(bit(n.First > 1))
		pairs += int(bit(n.Second > own.Second))
	}
	all := max(1, float32(len(words)-1))
	row[featEchoed], row[FeatMainPairs] = float32(echoed)/all, float32(pairs)/all
}

// describeFamiliar notes the share of words that the page's prose and its longest
// run hold beyond a block's own, and the share of those that they hold now and
// then only.
func (l *Lines) describeFamiliar(words []uint32, own hashset.Pair, row []float32) {
	most := int(own.First) + l.proseWords/rareInThis + fewestRepeat
	mostInMain := int(own.Second) + l.mainWords/rareInThis + fewestRepeat
	var known, rare, knownInMain, rareInMain int
	for _, w := range words {
		n := l.inProse.Get(w)
		if n.First > own.First {
			known++
			rare += int(bit(int(n.First) <= most))
		}
		if n.Second > own.Second {
			knownInMain++
			rareInMain += int(bit(int(n.Second) <= mostInMain))
		}
	}
	all := float32(len(words))
	row[featInProse], row[featRareInProse] = float32(known)/all, float32(rare)/all
	row[featInMain], row[featRareInMain] = float32(knownInMain)/all, float32(rareInMain)/all
}

// describeUntil counts the blocks until the next prose.
func (l *Lines) describeUntil() {
	p := l.p
	until := -1
	for i := len(p.Measures) - 1; i >= 0; i-- {
		p.Row(i)[FeatUntilProse] = NotApplicable
		if until >= 0 {
			p.Row(i)[FeatUntilProse] = Distance(until - i)
		}
		if p.Measures[i].Prose {
			until = i
		}
	}
}
