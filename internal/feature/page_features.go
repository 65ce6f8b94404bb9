package feature

import (
	"strings"

	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/metadata"
)

// What the judge of the whole page knows. Its row is as long as a block's and
// uses the first places.
const (
	pageBlocks Feature = iota
	pageSize
	pageProse
	pageProses
	pageProseShare
	pageLongest
	pagePathProse
	pagePathProses
	pageHoldShare
	pageHoldLinked
	pageHoldProses
	pageHoldBlocks
	pageHeadline
	pageHeadlineF1
	pageHeadlineH1
	pageH1s
	pageLinkedHeadings
	pageLinkedHeadingShare
	pageLinked
	pageTyped
	pageDated
	pageAuthored
	pageRecordsWithProse
	pageRecordsDated
	pageDescribed
	pageClaimed
	pageProseAfterHeadline
	pageProsesAfterHeadline
	pageDates
	pageDepth
	// What the judge of the text says of the blocks.
	pageTextSize
	pageTextBlocks
	pageTextShare
	pageTextBest
	pageTextSum
	// What the page says of itself as a whole.
	pageShared
	pageLists
	pageSells
	pagePrices
	pageSingle
	pageArchive
	pageAddress
	pageSlugWords
	pageSlugDigits
	pageSlugLongest
	pageAddressDated
)

// DescribePage fills the row of the page as a whole.
func (v *Page) DescribePage(w *Hints) {
	v.PageRow = Resize(v.PageRow, v.Stride)
	row, t := v.PageRow, &v.Total
	row[pageBlocks] = float32(len(v.Page.Blocks))
	row[pageSize] = float32(t.size)
	row[pageProse] = float32(t.Prose)
	row[pageProseShare] = Ratio(t.Prose, t.size)
	row[pageTyped] = Truth(w.Typed)
	row[pageDated] = Truth(w.Dated)
	row[pageAuthored] = Truth(w.authored)
	row[pageClaimed] = float32(len(w.body))
	describeKind(&w.Kind, row)
	if len(v.Page.Blocks) > 0 {
		v.describeHold(row)
		v.describeHeadline(row)
		v.countBlocks(row)
		v.countRecords(row)
	}
}

// DescribeVerdict tells what the judge of the text says: how much it takes and
// how surely. A block that it was not asked about has a margin of NeverMargin.
func DescribeVerdict(row []float32, margins []float32, sizes []int32) {
	const long = 40 // bytes; a shorter block's margin says little
	row[pageTextBest] = NeverMargin
	all := int32(0)
	for i, m := range margins {
		all += sizes[i]
		if sizes[i] >= long {
			row[pageTextBest] = max(row[pageTextBest], m)
		}
		if m > 0 {
			row[pageTextSize] += float32(sizes[i])
			row[pageTextBlocks]++
			row[pageTextSum] += m
		}
	}
	row[pageTextShare] = row[pageTextSize] / float32(max(1, all))
}

// NeverMargin is the margin of a block that a judge was not asked about.
const NeverMargin = -100

// describeHold tells of the deepest element that holds most of the prose.
func (v *Page) describeHold(row []float32) {
	p := v.Page
	hold := int32(0)
	for e := p.Elements[p.Blocks[v.Total.longest].Element].Block; e > 0; e = p.Elements[p.Elements[e].Parent].Block {
		if v.Sums[e].Prose*10 > v.Total.Prose*6 {
			hold = e
			break
		}
	}
	s := &v.Sums[hold]
	row[pageHoldShare] = Ratio(s.size, v.Total.size)
	row[pageHoldLinked] = Ratio(s.Linked, s.size)
	row[pageHoldProses] = float32(s.proses)
	row[pageHoldBlocks] = float32(s.Blocks)
	row[pageDepth] = float32(p.Elements[hold].Depth)
	row[pageLinked] = Ratio(v.Sums[0].Linked, v.Sums[0].size)
	row[pageProses] = float32(v.Sums[0].proses)
	row[pageLongest] = float32(v.Measures[v.Total.longest].Runes)
	path := v.pathInfo.at(uint64(v.Paths[v.Total.longest]))
	row[pagePathProse] = Ratio(path.prose, v.Total.Prose)
	row[pagePathProses] = float32(path.WithProse)
}

// describeHeadline tells of the block that most likely is the headline.
func (v *Page) describeHeadline(row []float32) {
	h := v.Total.Headline
	row[pageHeadline] = Truth(h >= 0)
	if h < 0 {
		return
	}
	row[pageHeadlineF1] = v.Row(h)[FeatTitleF1]
	row[pageHeadlineH1] = Truth(v.Row(h)[FeatHeading] == 1)
	const soon = 25
	for i := h + 1; i < len(v.Measures) && i <= h+soon; i++ {
		if v.Measures[i].Prose {
			row[pageProseAfterHeadline] += float32(v.Page.Blocks[i].Size)
			row[pageProsesAfterHeadline]++
		}
	}
}

// countBlocks counts headings, links and dates.
func (v *Page) countBlocks(row []float32) {
	headings := float32(0)
	for i := range v.Page.Blocks {
		r := v.Row(i)
		if r[FeatHeading] > 0 {
			headings++
			row[pageH1s] += Truth(r[FeatHeading] == 1)
			row[pageLinkedHeadings] += Truth(r[FeatLinked] > 0.8)
		}
		row[pageDates] += Truth(r[featClock] > 0)
		row[pagePrices] += Truth(v.isPrice(i))
		row[pageDescribed] = max(row[pageDescribed], r[FeatAboutF1])
	}
	row[pageLinkedHeadingShare] = row[pageLinkedHeadings] / max(1, headings)
}

// isPrice says whether a block is a price: some figures and a currency's sign.
func (v *Page) isPrice(i int) bool {
	const longest = 30 // characters
	m := &v.Measures[i]
	return m.Digits > 0 && m.Runes <= longest && strings.ContainsAny(v.Page.TextOf(i), "$€£¥₹₽₩")
}

// countRecords finds the largest run of records.
func (v *Page) countRecords(row []float32) {
	for i := range v.records {
		if r := &v.records[i]; r.Siblings > 1 && v.Page.Elements[i].Tag != markup.TagP {
			row[pageRecordsWithProse] = max(row[pageRecordsWithProse], float32(r.WithProse))
			row[pageRecordsDated] = max(row[pageRecordsDated], float32(r.Dated))
		}
	}
}

// describeKind tells what the page says of itself as a whole.
func describeKind(k *metadata.PageKind, row []float32) {
	row[pageShared], row[pageLists], row[pageSells] = k.Shared, Truth(k.Lists), Truth(k.Sells)
	row[pageSingle], row[pageArchive] = k.Single, k.Archive
	row[pageAddress] = Unknown
	if k.HasAddress {
		row[pageAddress], row[pageAddressDated] = k.Depth, Truth(k.Dated)
		row[pageSlugWords], row[pageSlugDigits], row[pageSlugLongest] = k.Words, k.Digits, k.Longest
	}
}
