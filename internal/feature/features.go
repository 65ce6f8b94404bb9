package feature

import (
	"math/bits"
	"sort"

	"github.com/standfirst/standfirst/internal/grammar"
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/naming"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/role"
)

// Describe fills the features of every block, a row each.
func (p *Page) Describe() {
	p.readPhrases()
	p.Stride = int(p.description.features)
	p.Features = Resize(p.Features, len(p.Page.Blocks)*p.Stride)
	p.description.describe(p)
}

// readPhrases finds the blocks whose wording gives them a role.
func (p *Page) readPhrases() {
	p.Phrases = Resize(p.Phrases, len(p.Page.Blocks))
	for i := range p.Phrases {
		p.Phrases[i] = PhraseRole(p.HashesOf(i), &p.Measures[i])
	}
}

// describeBlocks fills the features of every block of HTML.
func (p *Page) describeBlocks() {
	n := len(p.Page.Blocks)
	t := tally{since: -1}
	for i := range n {
		row := p.Row(i)
		p.describeText(i, row)
		p.Claims.describe(p.HashesOf(i), row)
		p.describePlace(i, row, &t)
		p.describeAncestors(i, row)
		p.describeKin(i, row)
		t.add(p, i)
	}
	until := -1
	for i := n - 1; i >= 0; i-- {
		p.Row(i)[FeatUntilProse] = Distance(until - i)
		if until < 0 {
			p.Row(i)[FeatUntilProse] = NotApplicable
		}
		if p.Measures[i].Prose {
			until = i
		}
	}
	for i := range n {
		p.describeNeighbours(i, p.Row(i))
	}
}

// tally is what stands before a block.
type tally struct {
	size, prose int32
	since       int // the last prose, -1 for none
	headed      int // the pieces of prose since the headline
}

func (t *tally) add(p *Page, i int) {
	t.size += p.Page.Blocks[i].Size
	if p.Measures[i].Prose {
		t.prose += p.Page.Blocks[i].Size
		t.since = i
		if p.Total.Headline >= 0 && i > p.Total.Headline {
			t.headed++
		}
	}
}

// describeText describes what the text looks like.
func (p *Page) describeText(i int, row []float32) {
	m, b := &p.Measures[i], &p.Page.Blocks[i]
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
	row[featPhrase] = PhraseNumber(p.Phrases[i])
	row[FeatHidden] = Truth(b.Flags&(page.FlagHidden|page.FlagScreenReader) != 0)
}

// describePlace describes where the block stands.
func (p *Page) describePlace(i int, row []float32, t *tally) {
	pg, total := p.Page, &p.Total
	row[featPlace] = float32(i) / float32(len(pg.Blocks))
	row[featTextBefore] = Ratio(t.size, total.size)
	row[FeatProseBefore] = Ratio(t.prose, total.Prose)
	row[FeatFromHeadline] = distanceFrom(i, total.Headline)
	row[featFromFirstProse] = Distance(i - total.firstProse)
	row[featFromLastProse] = Distance(i - total.lastProse)
	row[FeatFromLongest] = Distance(i - total.longest)
	row[FeatSinceProse] = distanceFrom(i, t.since)
	row[featPageH1] = Truth(total.hasH1)
	row[featPageBlocks] = float32(len(pg.Blocks))
	row[featPageProse] = Ratio(total.Prose, total.size)
	path := p.pathInfo.at(uint64(p.Paths[i]))
	row[FeatPathBlocks] = float32(path.Siblings)
	row[featPathProse] = Ratio(path.prose, total.Prose)
	row[featPathProses] = Ratio(path.WithProse, path.Siblings)
	row[FeatProseSinceHeadline] = NotApplicable
	if total.Headline >= 0 && i > total.Headline {
		row[FeatProseSinceHeadline] = float32(min(t.headed, 20))
	}
	row[FeatPictures] = float32(p.pictured[i])
	row[FeatPictureAfter] = float32(p.pictured[i+1])
}

// knownPart is the part that an element is as far as the weights know: asides by their
// tag alone.
func knownPart(part, tag markup.Tag) markup.Tag {
	if part == markup.TagAside {
		return tag
	}
	return part
}

// describeAncestors describes what the block stands in.
func (p *Page) describeAncestors(i int, row []float32) {
	pg := p.Page
	inner := pg.Blocks[i].Element
	for _, k := range nearMeanings {
		row[k.feature] = farMeaning
	}
	p.noteMeanings(pg.Elements[inner].Meanings, 0, row)
	row[FeatInLink] = Truth(pg.Elements[inner].Tag == markup.TagA)
	e := pg.Elements[inner].Block
	row[featTag] = float32(tagRank[pg.Elements[e].Tag])
	row[featDepth] = float32(pg.Elements[e].Depth)
	beside := p.copyAncestors(i, row)
	for d := 0; e >= 0; d++ {
		el := &pg.Elements[e]
		if f := underOf[knownPart(el.Part, el.Tag)]; f > 0 && !wrapsStory(p, e, f) {
			row[f] = 1
		}
		if h := el.Tag.Heading(); h > 0 && row[FeatHeading] == 0 && d < 3 {
			row[FeatHeading] = float32(h)
		}
		if d < ancestorLevels {
			if el.Meanings != 0 {
				p.noteMeanings(el.Meanings&p.meant(e), d, row)
			}
			if d == 0 || !beside {
				p.describeAncestor(e, row[int(FeatAncestors)+d*int(AncestorFeatures):])
			}
		}
		if el.Parent < 0 || d > 40 {
			for d++; d < ancestorLevels; d++ {
				Fill(row[int(FeatAncestors)+d*int(AncestorFeatures):][:AncestorFeatures], NotApplicable)
			}
			return
		}
		e = pg.Elements[el.Parent].Block
	}
}

// copyAncestors takes over what is known of all ancestors but the nearest from
// the block before, where both stand side by side in one element, and reports whether they do.
func (p *Page) copyAncestors(i int, row []float32) bool {
	pg := p.Page
	if i == 0 || pg.Elements[pg.ElementOf(i).Block].Parent != pg.Elements[pg.ElementOf(i-1).Block].Parent {
		return false
	}
	const from, to = int(FeatAncestors + AncestorFeatures), int(FeatAncestors + ancestorLevels*AncestorFeatures)
	copy(row[from:to], p.Row(i - 1)[from:to])
	return true
}

// wrapsStory reports whether an element is a footer, a navigation element or an
// aside in which the page's whole story stands: it then says nothing of the
// blocks in it.
func wrapsStory(p *Page, e int32, f Feature) bool {
	const fewest, many = 3, 5 // pieces of prose in it with the headline, and after the headline
	const most, all = 9, 10   // parts of the page's prose
	const near = 8            // blocks from the headline to the prose
	if f != FeatUnderFooter && f != FeatUnderNav && f != featUnderAside {
		return false
	}
	s, h := &p.Sums[e], p.Total.Headline
	if h < 0 || s.Proses < fewest || s.Prose*all < p.Total.Prose*most {
		return false
	}
	since := p.Total.firstProse - h
	return p.Around[e] || s.Proses >= many && since > 0 && since <= near && p.HoldsBlock(e, p.Total.firstProse)
}

// meant are the meanings that an element's classes can have for what it holds:
// around the headline and all that follows, class="post comments-open" speaks
// of the page.
func (p *Page) meant(e int32) naming.Meanings {
	if p.holdsHeadline(e) {
		return naming.Article | naming.Headline
	}
	return ^naming.Meanings(0)
}

// holdsHeadline reports whether an element holds the block that most likely is
// the headline, and not that alone.
func (p *Page) holdsHeadline(e int32) bool {
	return p.Total.Headline >= 0 && p.Around[e] && p.Sums[e].Prose > 0
}

// noteMeanings notes the distance of the meanings that an element's classes have.
func (p *Page) noteMeanings(k naming.Meanings, d int, row []float32) {
	for k != 0 {
		bit := bits.TrailingZeros32(uint32(k))
		k &= k - 1
		if f := nearOf[bit]; f > 0 && row[f] > float32(d) {
			row[f] = float32(d)
		}
	}
}

func (p *Page) describeAncestor(e int32, row []float32) {
	s, r := &p.Sums[e], &p.Records[e]
	row[ancestorShare] = Ratio(s.Prose, p.Total.Prose)
	row[ancestorProse] = Ratio(s.Prose, s.size)
	row[ancestorProses] = float32(s.Proses)
	row[ancestorLinked] = Ratio(s.Linked, s.size)
	row[ancestorPictures] = float32(s.Pictures)
	row[recordSiblings] = float32(r.Siblings)
	row[recordDated] = Ratio(r.Dated, r.Siblings)
	row[recordWithProse] = Ratio(r.WithProse, r.Siblings)
	row[recordBlocks] = Ratio(r.Blocks, r.Siblings)
	row[recordProse] = Ratio(r.prose, p.Total.Prose)
}

// describeNeighbours describes what stands around the block.
func (p *Page) describeNeighbours(i int, row []float32) {
	for n, by := range Neighbours {
		out := row[int(featNeighbours)+n*int(neighbourFeatures):][:neighbourFeatures]
		j := i + by
		if j < 0 || j >= len(p.Page.Blocks) {
			Fill(out, NotApplicable)
			continue
		}
		near := p.Row(j)
		out[neighbourLetters] = near[FeatLetters]
		out[neighbourLinked] = near[FeatLinked]
		out[neighbourSentence] = near[featSentence]
		out[neighbourStrong] = near[FeatStrong]
		out[neighbourInTitle] = near[FeatInTitle]
		out[neighbourHeading] = near[FeatHeading]
		out[neighbourProse] = Truth(p.Measures[j].Prose)
		out[neighbourTag] = near[featTag]
		out[neighbourClock] = near[featClock]
		out[neighbourSamePath] = Truth(p.Paths[i] == p.Paths[j])
	}
}

// tagRank orders elements by how much they are prose's, for a tree to part.
var tagRank = [markup.NumTags]uint8{
	markup.TagP: 1, markup.TagBlockquote: 2, markup.TagPre: 3, markup.TagLi: 4, markup.TagDd: 5, markup.TagDt: 6,
	markup.TagDiv: 7, markup.TagArticle: 8, markup.TagSection: 9, markup.TagMain: 10, markup.TagBody: 11,
	markup.TagCenter: 12, markup.TagTd: 13, markup.TagTh: 14, markup.TagTr: 15,
	markup.TagH1: 16, markup.TagH2: 17, markup.TagH3: 18, markup.TagH4: 19, markup.TagH5: 20, markup.TagH6: 21,
	markup.TagFigcaption: 22, markup.TagFigure: 23, markup.TagCaption: 24, markup.TagAside: 25, markup.TagHeader: 26,
	markup.TagAddress: 27, markup.TagFooter: 28,
	markup.TagLabel: 29, markup.TagSummary: 30, markup.TagButton: 31, markup.TagForm: 32, markup.TagNav: 33,
}

// PhraseNumber separates wordings that stand apart from the article (1) from those
// that stand inside of it too (2); 0 for none.
func PhraseNumber(r role.Role) float32 {
	switch r {
	case "":
		return 0
	case role.Advertisement, role.Share, role.Other, role.Listing, role.Navigation:
		return sharedPhrase
	}
	return ChromePhrase
}

// The numbers of wordings.
const (
	ChromePhrase = 1 // stands apart from the article
	sharedPhrase = 2 // may stand inside of it too
)

// DescribeForm notes whether the text has the form of a credit or a byline,
// where it stands in a place for one: the grammars cost more than a measure.
func (p *Page) DescribeForm(i int) {
	row := p.Row(i)
	if p.CaptionPlace(i) && p.description.mayCredit(p, i) {
		p.describeAlt(i, row)
		switch text, credit := grammar.SplitCredit(p.Page.TextOf(i)); {
		case credit == "":
		case text == "":
			row[FeatCreditForm] = 2
		default:
			row[FeatCreditForm] = 1
		}
	}
	if p.description.formsOfBylines && p.BylinePlace(i) && grammar.IsByline(p.Page.TextOf(i)) {
		row[FeatBylineForm] = 1
	}
}

// kinLevels is how far up a block's kin are looked for.
const kinLevels = 10

// describeKin describes what the block shares with the headline and with a picture.
func (p *Page) describeKin(i int, row []float32) {
	pg := p.Page
	row[FeatKin], row[FeatKinProse] = NotApplicable, NotApplicable
	row[FeatPictureKin], row[FeatPictureKinBlocks] = NotApplicable, NotApplicable
	e := pg.ElementOf(i).Block
	for d := 0; d < kinLevels && e >= 0; d++ {
		if row[FeatKin] < 0 && p.Total.Headline >= 0 && p.Around[e] {
			row[FeatKin], row[FeatKinProse] = float32(d), Ratio(p.Sums[e].Prose, p.Total.Prose)
		}
		if row[FeatPictureKin] < 0 && p.Sums[e].Pictures > 0 {
			row[FeatPictureKin], row[FeatPictureKinBlocks] = float32(d), float32(p.Sums[e].Blocks)
		}
		if pg.Elements[e].Parent < 0 {
			return
		}
		e = pg.Elements[pg.Elements[e].Parent].Block
	}
}

// describeAlt describes how a block agrees with the alternative text of the
// pictures before and after it.
func (p *Page) describeAlt(i int, row []float32) {
	pictures := p.Page.Pictures
	next := sort.Search(len(pictures), func(k int) bool { return int(pictures[k].Before) > i })
	for k := max(0, next-1); k < min(len(pictures), next+1); k++ {
		if !pictures[k].IsImage() {
			continue
		}
		if alt := p.Page.Value(pictures[k].Alt); len(alt) > 20 && len(alt) < 1000 {
			row[featAlt] = max(row[featAlt], Agreement(p.HashesOf(i), altWordsOf(p, k)))
		}
	}
}

// altWordsOf returns the hashes of the words of a picture's alternative text. The
// blocks around a picture all ask for them.
func altWordsOf(p *Page, k int) []uint32 {
	a := &p.alts[k%len(p.alts)]
	if a.picture != k+1 {
		_, words := MeasureText(p.Page.Value(p.Page.Pictures[k].Alt), a.words[:0])
		*a = altWords{k + 1, words}
	}
	return a.words
}
