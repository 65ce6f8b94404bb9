package standfirst

import (
	"math/bits"
	"sort"
)

// unknown is the value of a feature that does not apply.
const unknown = -1

// farKind is the distance of a meaning that no near ancestor has.
const farKind = 9

// describe fills the features of every block, a row each.
func (v *evidence) describe() {
	n := len(v.page.blocks)
	v.stride = int(numFeatures)
	if v.page.isText {
		v.stride = int(numTextFeatures)
	}
	v.features = resize(v.features, n*v.stride)
	if v.page.isText {
		v.describeLines()
		return
	}
	t := tally{since: -1}
	for i := range n {
		row := v.row(i)
		v.describeText(i, row)
		v.describeClaims(i, row)
		v.describePlace(i, row, &t)
		v.describeAncestors(i, row)
		v.describeKin(i, row)
		t.add(v, i)
	}
	until := -1
	for i := n - 1; i >= 0; i-- {
		v.row(i)[featUntilProse] = distance(until - i)
		if until < 0 {
			v.row(i)[featUntilProse] = unknown
		}
		if v.measures[i].prose {
			until = i
		}
	}
	for i := range n {
		v.describeNeighbours(i, v.row(i))
	}
}

func (v *evidence) row(i int) []float32 {
	return v.features[i*v.stride : (i+1)*v.stride]
}

// tally is what stands before a block.
type tally struct {
	size, prose int32
	since       int // the last prose, -1 for none
	headed      int // the pieces of prose since the headline
}

func (t *tally) add(v *evidence, i int) {
	t.size += v.page.blocks[i].size
	if v.measures[i].prose {
		t.prose += v.page.blocks[i].size
		t.since = i
		if v.total.headline >= 0 && i > v.total.headline {
			t.headed++
		}
	}
}

func truth(b bool) float32 {
	if b {
		return 1
	}
	return 0
}

func ratio(a, b int32) float32 { return float32(a) / float32(max(1, b)) }

// distance bounds a number of blocks, so that the length of a page does not
// tell pages apart.
func distance(n int) float32 { return float32(max(-60, min(60, n))) }

// describeText tells what the text looks like.
func (v *evidence) describeText(i int, row []float32) {
	m, b := &v.measures[i], &v.page.blocks[i]
	row[featLetters] = float32(m.runes)
	row[featWords] = m.words
	row[featLinked] = ratio(b.linked, b.size)
	row[featPunctuation] = float32(m.punctuation) / max(1, m.words)
	row[featSentence] = truth(m.sentence)
	row[featIdeographic] = truth(m.ideographs*10 > m.runes*3)
	row[featStrong] = ratio(b.strong, b.size)
	row[featSlanted] = ratio(b.slanted, b.size)
	row[featDigits] = ratio(m.digits, m.runes)
	row[featCapitals] = ratio(m.capitals, m.runes)
	row[featFirstUpper] = truth(m.firstUpper)
	row[featLines] = float32(m.lines)
	row[featQuotes] = float32(m.quotes)
	row[featColon] = truth(m.colon)
	row[featCopyright] = truth(m.copyright)
	row[featAt] = truth(m.at)
	row[featBar] = truth(m.bar)
	row[featClock] = truth(m.clock)
	row[featCopied] = truth(m.copied)
	row[featPhrase] = phraseNumber(v.phrases[i])
	row[featHidden] = truth(b.flags&(flagHidden|flagScreenReader) != 0)
}

// describeClaims tells how the text agrees with what the page says of itself.
func (v *evidence) describeClaims(i int, row []float32) {
	words := v.hashesOf(i)
	row[featInTitle] = v.title.share(words)
	if row[featInTitle] > 0.4 {
		row[featTitleF1] = bestAgreement(words, v.titles)
	}
	row[featInAbout] = v.about.share(words)
	if row[featInAbout] > 0.4 {
		row[featAboutF1] = bestAgreement(words, v.abouts)
	}
	row[featClaimed] = unknown
	if v.hasClaim {
		row[featClaimed] = v.claimed.shingles(words)
	}
}

// describePlace tells where the block stands.
func (v *evidence) describePlace(i int, row []float32, t *tally) {
	p, total := v.page, &v.total
	row[featPlace] = float32(i) / float32(len(p.blocks))
	row[featTextBefore] = ratio(t.size, total.size)
	row[featProseBefore] = ratio(t.prose, total.prose)
	row[featFromHeadline] = unknownDistance(i, total.headline)
	row[featFromFirstProse] = distance(i - total.firstProse)
	row[featFromLastProse] = distance(i - total.lastProse)
	row[featFromLongest] = distance(i - total.longest)
	row[featSinceProse] = unknownDistance(i, t.since)
	row[featPageH1] = truth(total.hasH1)
	row[featPageBlocks] = float32(len(p.blocks))
	row[featPageProse] = ratio(total.prose, total.size)
	path := v.pathInfo.at(uint64(v.paths[i]))
	row[featPathBlocks] = float32(path.siblings)
	row[featPathProse] = ratio(path.prose, total.prose)
	row[featPathProses] = ratio(path.withProse, path.siblings)
	row[featProseSinceHeadline] = unknown
	if total.headline >= 0 && i > total.headline {
		row[featProseSinceHeadline] = float32(min(t.headed, 20))
	}
	row[featPictures] = float32(v.pictured[i])
	row[featPictureAfter] = float32(v.pictured[i+1])
}

func unknownDistance(i, from int) float32 {
	if from < 0 {
		return -100
	}
	return distance(i - from)
}

// describeAncestors tells what the block stands in.
func (v *evidence) describeAncestors(i int, row []float32) {
	p := v.page
	inner := p.blocks[i].element
	for _, k := range nearKinds {
		row[k.feature] = farKind
	}
	v.noteKinds(p.elements[inner].kinds, 0, row)
	row[featInLink] = truth(p.elements[inner].tag == tagA)
	e := p.elements[inner].block
	row[featTag] = float32(tagRank[p.elements[e].tag])
	row[featDepth] = float32(p.elements[e].depth)
	beside := v.copyAncestors(i, row)
	for d := 0; e >= 0; d++ {
		el := &p.elements[e]
		if f := underOf[el.tag]; f > 0 {
			row[f] = 1
		}
		if h := el.tag.heading(); h > 0 && row[featHeading] == 0 && d < 3 {
			row[featHeading] = float32(h)
		}
		if d < ancestorLevels {
			if el.kinds != 0 {
				v.noteKinds(el.kinds&v.meant(e), d, row)
			}
			if d == 0 || !beside {
				v.describeAncestor(e, row[int(featAncestors)+d*int(ancestorFeatures):])
			}
		}
		if el.parent < 0 || d > 40 {
			for d++; d < ancestorLevels; d++ {
				fill(row[int(featAncestors)+d*int(ancestorFeatures):][:ancestorFeatures], unknown)
			}
			return
		}
		e = p.elements[el.parent].block
	}
}

// copyAncestors takes over what is known of all ancestors but the nearest from
// the block before, where both stand side by side in one element; it says if so.
func (v *evidence) copyAncestors(i int, row []float32) bool {
	p := v.page
	if i == 0 || p.elements[p.elementOf(i).block].parent != p.elements[p.elementOf(i-1).block].parent {
		return false
	}
	const from, to = int(featAncestors + ancestorFeatures), int(featAncestors + ancestorLevels*ancestorFeatures)
	copy(row[from:to], v.row(i - 1)[from:to])
	return true
}

func fill(row []float32, x float32) {
	for i := range row {
		row[i] = x
	}
}

// meant are the meanings that an element's classes can have for what it holds:
// around the headline and all that follows, class="post comments-open" speaks
// of the page.
func (v *evidence) meant(e int32) kinds {
	if v.holdsHeadline(e) {
		return kindArticle | kindHeadline
	}
	return ^kinds(0)
}

// holdsHeadline says whether an element holds the block that most likely is
// the headline, and not that alone.
func (v *evidence) holdsHeadline(e int32) bool {
	return v.total.headline >= 0 && v.around[e] && v.sums[e].prose > 0
}

// noteKinds notes the distance of the meanings that an element's classes have.
func (v *evidence) noteKinds(k kinds, d int, row []float32) {
	for k != 0 {
		bit := bits.TrailingZeros32(uint32(k))
		k &= k - 1
		if f := nearOf[bit]; f > 0 && row[f] > float32(d) {
			row[f] = float32(d)
		}
	}
}

func (v *evidence) describeAncestor(e int32, row []float32) {
	s, r := &v.sums[e], &v.records[e]
	row[ancestorShare] = ratio(s.prose, v.total.prose)
	row[ancestorProse] = ratio(s.prose, s.size)
	row[ancestorProses] = float32(s.proses)
	row[ancestorLinked] = ratio(s.linked, s.size)
	row[ancestorPictures] = float32(s.pictures)
	row[recordSiblings] = float32(r.siblings)
	row[recordDated] = ratio(r.dated, r.siblings)
	row[recordWithProse] = ratio(r.withProse, r.siblings)
	row[recordBlocks] = ratio(r.blocks, r.siblings)
	row[recordProse] = ratio(r.prose, v.total.prose)
}

// describeNeighbours tells what stands around the block.
func (v *evidence) describeNeighbours(i int, row []float32) {
	for n, by := range neighbours {
		out := row[int(featNeighbours)+n*int(neighbourFeatures):][:neighbourFeatures]
		j := i + by
		if j < 0 || j >= len(v.page.blocks) {
			fill(out, unknown)
			continue
		}
		near := v.row(j)
		out[neighbourLetters] = near[featLetters]
		out[neighbourLinked] = near[featLinked]
		out[neighbourSentence] = near[featSentence]
		out[neighbourStrong] = near[featStrong]
		out[neighbourInTitle] = near[featInTitle]
		out[neighbourHeading] = near[featHeading]
		out[neighbourProse] = truth(v.measures[j].prose)
		out[neighbourTag] = near[featTag]
		out[neighbourClock] = near[featClock]
		out[neighbourSamePath] = truth(v.paths[i] == v.paths[j])
	}
}

// tagRank orders elements by how much they are prose's, for a tree to part.
var tagRank = [numTags]uint8{
	tagP: 1, tagBlockquote: 2, tagPre: 3, tagLi: 4, tagDd: 5, tagDt: 6,
	tagDiv: 7, tagArticle: 8, tagSection: 9, tagMain: 10, tagBody: 11, tagCenter: 12, tagTd: 13, tagTh: 14, tagTr: 15,
	tagH1: 16, tagH2: 17, tagH3: 18, tagH4: 19, tagH5: 20, tagH6: 21,
	tagFigcaption: 22, tagFigure: 23, tagCaption: 24, tagAside: 25, tagHeader: 26, tagAddress: 27, tagFooter: 28,
	tagLabel: 29, tagSummary: 30, tagButton: 31, tagForm: 32, tagNav: 33,
}

// phraseNumber tells wordings that stand apart from the article (1) from those
// that stand inside of it too (2); 0 for none.
func phraseNumber(r rRole) float32 {
	switch r {
	case "":
		return 0
	case rAdvertisement, rShare, rOther, rListing, rNavigation:
		return 2
	}
	return 1
}

// describeForm tells whether the text has the form of a credit or a byline,
// where it stands in a place for one: the grammars cost more than a measure.
func (v *evidence) describeForm(i int, row []float32) {
	if v.captionPlace(i) && (!v.page.isText || v.mayCredit(i)) {
		v.describeAlt(i, row)
		switch text, credit := splitCredit(v.page.textOf(i)); {
		case credit == "":
		case text == "":
			row[featCreditForm] = 2
		default:
			row[featCreditForm] = 1
		}
	}
	if !v.page.isText && v.bylinePlace(i) && isByline(v.page.textOf(i)) {
		row[featBylineForm] = 1
	}
}

// kinLevels is how far up a block's kin are looked for.
const kinLevels = 10

// describeKin tells what the block shares with the headline and with a picture.
func (v *evidence) describeKin(i int, row []float32) {
	p := v.page
	row[featKin], row[featKinProse] = unknown, unknown
	row[featPictureKin], row[featPictureKinBlocks] = unknown, unknown
	e := p.elementOf(i).block
	for d := 0; d < kinLevels && e >= 0; d++ {
		if row[featKin] < 0 && v.total.headline >= 0 && v.around[e] {
			row[featKin], row[featKinProse] = float32(d), ratio(v.sums[e].prose, v.total.prose)
		}
		if row[featPictureKin] < 0 && v.sums[e].pictures > 0 {
			row[featPictureKin], row[featPictureKinBlocks] = float32(d), float32(v.sums[e].blocks)
		}
		if p.elements[e].parent < 0 {
			return
		}
		e = p.elements[p.elements[e].parent].block
	}
}

// describeAlt tells how a block agrees with the alternative text of the
// pictures before and after it.
func (v *evidence) describeAlt(i int, row []float32) {
	pictures := v.page.pictures
	next := sort.Search(len(pictures), func(k int) bool { return int(pictures[k].before) > i })
	for k := max(0, next-1); k < min(len(pictures), next+1); k++ {
		alt := v.page.value(pictures[k].alt)
		if len(alt) > 20 && len(alt) < 1000 {
			_, words := measureText(alt, v.alt[:0])
			row[featAlt] = max(row[featAlt], agreement(v.hashesOf(i), words))
			v.alt = words
		}
	}
}
