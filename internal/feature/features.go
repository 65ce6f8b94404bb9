package feature

import (
	"math/bits"
	"sort"

	"github.com/standfirst/standfirst/internal/grammar"
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/role"
)

// Unknown is the value of a feature that does not apply.
const Unknown = -1

// FarMeaning is the distance of a meaning that no near ancestor has.
const FarMeaning = 9

// Describe fills the features of every block, a row each.
func (v *Page) Describe() {
	n := len(v.Page.Blocks)
	v.Stride = int(NumFeatures)
	if v.Page.IsText {
		v.Stride = int(NumTextFeatures)
	}
	v.Features = Resize(v.Features, n*v.Stride)
	if v.Page.IsText {
		v.describeLines()
		return
	}
	t := tally{since: -1}
	for i := range n {
		row := v.Row(i)
		v.describeText(i, row)
		v.describeClaims(i, row)
		v.describePlace(i, row, &t)
		v.describeAncestors(i, row)
		v.describeKin(i, row)
		t.add(v, i)
	}
	until := -1
	for i := n - 1; i >= 0; i-- {
		v.Row(i)[FeatUntilProse] = Distance(until - i)
		if until < 0 {
			v.Row(i)[FeatUntilProse] = Unknown
		}
		if v.Measures[i].Prose {
			until = i
		}
	}
	for i := range n {
		v.describeNeighbours(i, v.Row(i))
	}
}

func (v *Page) Row(i int) []float32 {
	return v.Features[i*v.Stride : (i+1)*v.Stride]
}

// tally is what stands before a block.
type tally struct {
	size, prose int32
	since       int // the last prose, -1 for none
	headed      int // the pieces of prose since the headline
}

func (t *tally) add(v *Page, i int) {
	t.size += v.Page.Blocks[i].Size
	if v.Measures[i].Prose {
		t.prose += v.Page.Blocks[i].Size
		t.since = i
		if v.Total.Headline >= 0 && i > v.Total.Headline {
			t.headed++
		}
	}
}

func Truth(b bool) float32 {
	if b {
		return 1
	}
	return 0
}

func Ratio(a, b int32) float32 { return float32(a) / float32(max(1, b)) }

// Distance bounds a number of blocks, so that the length of a page does not
// tell pages apart.
func Distance(n int) float32 { return float32(max(-60, min(60, n))) }

// describeText tells what the text looks like.
func (v *Page) describeText(i int, row []float32) {
	m, b := &v.Measures[i], &v.Page.Blocks[i]
	row[FeatLetters] = float32(m.Runes)
	row[FeatWords] = m.Words
	row[FeatLinked] = Ratio(b.Linked, b.Size)
	row[featPunctuation] = float32(m.punctuation) / max(1, m.Words)
	row[featSentence] = Truth(m.Sentence)
	row[featIdeographic] = Truth(m.ideographs*10 > m.Runes*3)
	row[FeatStrong] = Ratio(b.Strong, b.Size)
	row[featSlanted] = Ratio(b.Slanted, b.Size)
	row[featDigits] = Ratio(m.Digits, m.Runes)
	row[featCapitals] = Ratio(m.capitals, m.Runes)
	row[featFirstUpper] = Truth(m.FirstUpper)
	row[featLines] = float32(m.lines)
	row[featQuotes] = float32(m.Quotes)
	row[featColon] = Truth(m.Colon)
	row[featCopyright] = Truth(m.Copyright)
	row[featAt] = Truth(m.at)
	row[featBar] = Truth(m.Bar)
	row[featClock] = Truth(m.Clock)
	row[featCopied] = Truth(m.copied)
	row[featPhrase] = PhraseNumber(v.Phrases[i])
	row[FeatHidden] = Truth(b.Flags&(page.FlagHidden|page.FlagScreenReader) != 0)
}

// describeClaims tells how the text agrees with what the page says of itself.
func (v *Page) describeClaims(i int, row []float32) {
	words := v.HashesOf(i)
	row[FeatInTitle] = v.Title.Share(words)
	if row[FeatInTitle] > 0.4 {
		row[FeatTitleF1] = BestAgreement(words, v.Titles)
	}
	row[featInAbout] = v.about.Share(words)
	if row[featInAbout] > 0.4 {
		row[FeatAboutF1] = BestAgreement(words, v.abouts)
	}
	row[featClaimed] = Unknown
	if v.hasClaim {
		row[featClaimed] = v.claimed.Shingles(words)
	}
}

// describePlace tells where the block stands.
func (v *Page) describePlace(i int, row []float32, t *tally) {
	p, total := v.Page, &v.Total
	row[featPlace] = float32(i) / float32(len(p.Blocks))
	row[featTextBefore] = Ratio(t.size, total.size)
	row[FeatProseBefore] = Ratio(t.prose, total.Prose)
	row[FeatFromHeadline] = unknownDistance(i, total.Headline)
	row[featFromFirstProse] = Distance(i - total.firstProse)
	row[featFromLastProse] = Distance(i - total.lastProse)
	row[FeatFromLongest] = Distance(i - total.longest)
	row[FeatSinceProse] = unknownDistance(i, t.since)
	row[featPageH1] = Truth(total.hasH1)
	row[featPageBlocks] = float32(len(p.Blocks))
	row[featPageProse] = Ratio(total.Prose, total.size)
	path := v.pathInfo.at(uint64(v.Paths[i]))
	row[FeatPathBlocks] = float32(path.Siblings)
	row[featPathProse] = Ratio(path.prose, total.Prose)
	row[featPathProses] = Ratio(path.WithProse, path.Siblings)
	row[FeatProseSinceHeadline] = Unknown
	if total.Headline >= 0 && i > total.Headline {
		row[FeatProseSinceHeadline] = float32(min(t.headed, 20))
	}
	row[FeatPictures] = float32(v.pictured[i])
	row[FeatPictureAfter] = float32(v.pictured[i+1])
}

func unknownDistance(i, from int) float32 {
	if from < 0 {
		return -100
	}
	return Distance(i - from)
}

// describeAncestors tells what the block stands in.
func (v *Page) describeAncestors(i int, row []float32) {
	p := v.Page
	inner := p.Blocks[i].Element
	for _, k := range nearMeanings {
		row[k.feature] = FarMeaning
	}
	v.noteMeanings(p.Elements[inner].Meanings, 0, row)
	row[FeatInLink] = Truth(p.Elements[inner].Tag == markup.TagA)
	e := p.Elements[inner].Block
	row[featTag] = float32(tagRank[p.Elements[e].Tag])
	row[featDepth] = float32(p.Elements[e].Depth)
	beside := v.copyAncestors(i, row)
	for d := 0; e >= 0; d++ {
		el := &p.Elements[e]
		if f := underOf[el.Tag]; f > 0 {
			row[f] = 1
		}
		if h := el.Tag.Heading(); h > 0 && row[FeatHeading] == 0 && d < 3 {
			row[FeatHeading] = float32(h)
		}
		if d < ancestorLevels {
			if el.Meanings != 0 {
				v.noteMeanings(el.Meanings&v.meant(e), d, row)
			}
			if d == 0 || !beside {
				v.describeAncestor(e, row[int(FeatAncestors)+d*int(AncestorFeatures):])
			}
		}
		if el.Parent < 0 || d > 40 {
			for d++; d < ancestorLevels; d++ {
				Fill(row[int(FeatAncestors)+d*int(AncestorFeatures):][:AncestorFeatures], Unknown)
			}
			return
		}
		e = p.Elements[el.Parent].Block
	}
}

// copyAncestors takes over what is known of all ancestors but the nearest from
// the block before, where both stand side by side in one element; it says if so.
func (v *Page) copyAncestors(i int, row []float32) bool {
	p := v.Page
	if i == 0 || p.Elements[p.ElementOf(i).Block].Parent != p.Elements[p.ElementOf(i-1).Block].Parent {
		return false
	}
	const from, to = int(FeatAncestors + AncestorFeatures), int(FeatAncestors + ancestorLevels*AncestorFeatures)
	copy(row[from:to], v.Row(i - 1)[from:to])
	return true
}

func Fill(row []float32, x float32) {
	for i := range row {
		row[i] = x
	}
}

// meant are the meanings that an element's classes can have for what it holds:
// around the headline and all that follows, class="post comments-open" speaks
// of the page.
func (v *Page) meant(e int32) page.Meanings {
	if v.holdsHeadline(e) {
		return page.KindArticle | page.KindHeadline
	}
	return ^page.Meanings(0)
}

// holdsHeadline says whether an element holds the block that most likely is
// the headline, and not that alone.
func (v *Page) holdsHeadline(e int32) bool {
	return v.Total.Headline >= 0 && v.Around[e] && v.Sums[e].Prose > 0
}

// noteMeanings notes the distance of the meanings that an element's classes have.
func (v *Page) noteMeanings(k page.Meanings, d int, row []float32) {
	for k != 0 {
		bit := bits.TrailingZeros32(uint32(k))
		k &= k - 1
		if f := nearOf[bit]; f > 0 && row[f] > float32(d) {
			row[f] = float32(d)
		}
	}
}

func (v *Page) describeAncestor(e int32, row []float32) {
	s, r := &v.Sums[e], &v.records[e]
	row[ancestorShare] = Ratio(s.Prose, v.Total.Prose)
	row[ancestorProse] = Ratio(s.Prose, s.size)
	row[ancestorProses] = float32(s.proses)
	row[ancestorLinked] = Ratio(s.Linked, s.size)
	row[ancestorPictures] = float32(s.Pictures)
	row[recordSiblings] = float32(r.Siblings)
	row[recordDated] = Ratio(r.Dated, r.Siblings)
	row[recordWithProse] = Ratio(r.WithProse, r.Siblings)
	row[recordBlocks] = Ratio(r.Blocks, r.Siblings)
	row[recordProse] = Ratio(r.prose, v.Total.Prose)
}

// describeNeighbours tells what stands around the block.
func (v *Page) describeNeighbours(i int, row []float32) {
	for n, by := range Neighbours {
		out := row[int(featNeighbours)+n*int(neighbourFeatures):][:neighbourFeatures]
		j := i + by
		if j < 0 || j >= len(v.Page.Blocks) {
			Fill(out, Unknown)
			continue
		}
		near := v.Row(j)
		out[neighbourLetters] = near[FeatLetters]
		out[neighbourLinked] = near[FeatLinked]
		out[neighbourSentence] = near[featSentence]
		out[neighbourStrong] = near[FeatStrong]
		out[neighbourInTitle] = near[FeatInTitle]
		out[neighbourHeading] = near[FeatHeading]
		out[neighbourProse] = Truth(v.Measures[j].Prose)
		out[neighbourTag] = near[featTag]
		out[neighbourClock] = near[featClock]
		out[neighbourSamePath] = Truth(v.Paths[i] == v.Paths[j])
	}
}

// tagRank orders elements by how much they are prose's, for a tree to part.
var tagRank = [markup.NumTags]uint8{
	markup.TagP: 1, markup.TagBlockquote: 2, markup.TagPre: 3, markup.TagLi: 4, markup.TagDd: 5, markup.TagDt: 6,
	markup.TagDiv: 7, markup.TagArticle: 8, markup.TagSection: 9, markup.TagMain: 10, markup.TagBody: 11, markup.TagCenter: 12, markup.TagTd: 13, markup.TagTh: 14, markup.TagTr: 15,
	markup.TagH1: 16, markup.TagH2: 17, markup.TagH3: 18, markup.TagH4: 19, markup.TagH5: 20, markup.TagH6: 21,
	markup.TagFigcaption: 22, markup.TagFigure: 23, markup.TagCaption: 24, markup.TagAside: 25, markup.TagHeader: 26, markup.TagAddress: 27, markup.TagFooter: 28,
	markup.TagLabel: 29, markup.TagSummary: 30, markup.TagButton: 31, markup.TagForm: 32, markup.TagNav: 33,
}

// PhraseNumber tells wordings that stand apart from the article (1) from those
// that stand inside of it too (2); 0 for none.
func PhraseNumber(r role.Role) float32 {
	switch r {
	case "":
		return 0
	case role.Advertisement, role.Share, role.Other, role.Listing, role.Navigation:
		return 2
	}
	return 1
}

// DescribeForm tells whether the text has the form of a credit or a byline,
// where it stands in a place for one: the grammars cost more than a measure.
func (v *Page) DescribeForm(i int, row []float32) {
	if v.CaptionPlace(i) && (!v.Page.IsText || v.mayCredit(i)) {
		v.describeAlt(i, row)
		switch text, credit := grammar.SplitCredit(v.Page.TextOf(i)); {
		case credit == "":
		case text == "":
			row[FeatCreditForm] = 2
		default:
			row[FeatCreditForm] = 1
		}
	}
	if !v.Page.IsText && v.BylinePlace(i) && grammar.IsByline(v.Page.TextOf(i)) {
		row[FeatBylineForm] = 1
	}
}

// kinLevels is how far up a block's kin are looked for.
const kinLevels = 10

// describeKin tells what the block shares with the headline and with a picture.
func (v *Page) describeKin(i int, row []float32) {
	p := v.Page
	row[FeatKin], row[FeatKinProse] = Unknown, Unknown
	row[FeatPictureKin], row[FeatPictureKinBlocks] = Unknown, Unknown
	e := p.ElementOf(i).Block
	for d := 0; d < kinLevels && e >= 0; d++ {
		if row[FeatKin] < 0 && v.Total.Headline >= 0 && v.Around[e] {
			row[FeatKin], row[FeatKinProse] = float32(d), Ratio(v.Sums[e].Prose, v.Total.Prose)
		}
		if row[FeatPictureKin] < 0 && v.Sums[e].Pictures > 0 {
			row[FeatPictureKin], row[FeatPictureKinBlocks] = float32(d), float32(v.Sums[e].Blocks)
		}
		if p.Elements[e].Parent < 0 {
			return
		}
		e = p.Elements[p.Elements[e].Parent].Block
	}
}

// describeAlt tells how a block agrees with the alternative text of the
// pictures before and after it.
func (v *Page) describeAlt(i int, row []float32) {
	pictures := v.Page.Pictures
	next := sort.Search(len(pictures), func(k int) bool { return int(pictures[k].Before) > i })
	for k := max(0, next-1); k < min(len(pictures), next+1); k++ {
		alt := v.Page.Value(pictures[k].Alt)
		if len(alt) > 20 && len(alt) < 1000 {
			_, words := MeasureText(alt, v.alt[:0])
			row[featAlt] = max(row[featAlt], Agreement(v.HashesOf(i), words))
			v.alt = words
		}
	}
}
