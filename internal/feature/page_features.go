package feature

import (
	"strings"

	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/metadata"
)

// What the classifier of the whole page knows. Its row is as long as a block's and
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
	// What the classifier of the text says of the blocks.
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
	// What tells lists and forms from articles, and how the text lies.
	pagePasswords
	pageHeadlineWords
	pageDateByHeadline
	pageDatedInRecords
	pageTextRun
	pageTextRunShare
	pageTextMean
	NumPageFeatures
)

// wholeRow is the row of the page as a whole.
type wholeRow []float32

// DescribePage fills the row of the page as a whole.
func (p *Page) DescribePage(w *Hints) {
	p.PageRow = Resize(p.PageRow, p.Stride)
	row, t := wholeRow(p.PageRow), &p.Total
	row[pageBlocks] = float32(len(p.Page.Blocks))
	row[pageSize] = float32(t.size)
	row[pageProse] = float32(t.Prose)
	row[pageProseShare] = Ratio(t.Prose, t.size)
	row[pageTyped] = Truth(w.Typed)
	row[pageDated] = Truth(w.Dated)
	row[pageAuthored] = Truth(w.authored)
	row[pageClaimed] = float32(len(w.body))
	row[pagePasswords] = float32(p.Page.Seen.Passwords)
	row.describeKind(&w.Kind)
	if len(p.Page.Blocks) > 0 {
		row.describeHold(p)
		row.describeHeadline(p)
		row.countBlocks(p)
		row.countRecords(p)
	}
}

// DescribeVerdict describes what the classifier of the text says: how much it
// takes and how surely. A block that it was not asked about has a margin of NotApplicable.
func (p *Page) DescribeVerdict(margins []float32) {
	AddVerdict(p.PageRow, p.Features, margins, func(i int) int32 { return p.Page.Blocks[i].Size })
}

// AddVerdict adds the same to the row of a page whose blocks have these rows, and
// these sizes in bytes.
func AddVerdict(row, blocks, margins []float32, size func(i int) int32) {
	const long = 40 // bytes; a shorter block's margin says little
	row[pageTextBest] = NotApplicable
	all := int32(0)
	var words, run, sure float32
	for i, m := range margins {
		size := size(i)
		all += size
		if size >= long {
			row[pageTextBest] = max(row[pageTextBest], m)
		}
		if m > 0 {
			row[pageTextSize] += float32(size)
			row[pageTextBlocks]++
			row[pageTextSum] += m
			n := blocks[i*len(row)+int(FeatWords)]
			words += n
			run += n
			sure += m * n
			row[pageTextRun] = max(row[pageTextRun], run)
		} else {
			run = 0
		}
	}
	row[pageTextShare] = row[pageTextSize] / float32(max(1, all))
	row[pageTextRunShare] = row[pageTextRun] / max(1, words)
	row[pageTextMean] = sure / max(1, words)
}

// describeHold describes the deepest element that holds most of the prose.
func (row wholeRow) describeHold(p *Page) {
	pg := p.Page
	hold := int32(0)
	for e := pg.Elements[pg.Blocks[p.Total.longest].Element].Block; e > 0; e = pg.Elements[pg.Elements[e].Parent].Block {
		if p.Sums[e].Prose*10 > p.Total.Prose*6 {
			hold = e
			break
		}
	}
	s := &p.Sums[hold]
	row[pageHoldShare] = Ratio(s.size, p.Total.size)
	row[pageHoldLinked] = Ratio(s.Linked, s.size)
	row[pageHoldProses] = float32(s.Proses)
	row[pageHoldBlocks] = float32(s.Blocks)
	row[pageDepth] = float32(pg.Elements[hold].Depth)
	row[pageLinked] = Ratio(p.Sums[0].Linked, p.Sums[0].size)
	row[pageProses] = float32(p.Sums[0].Proses)
	row[pageLongest] = float32(p.Measures[p.Total.longest].Runes)
	path := p.pathInfo.at(uint64(p.Paths[p.Total.longest]))
	row[pagePathProse] = Ratio(path.prose, p.Total.Prose)
	row[pagePathProses] = float32(path.WithProse)
}

// describeHeadline describes the block that most likely is the headline.
func (row wholeRow) describeHeadline(p *Page) {
	h := p.Total.Headline
	row[pageHeadline] = Truth(h >= 0)
	if h < 0 {
		return
	}
	row[pageHeadlineF1] = p.Row(h)[FeatTitleF1]
	row[pageHeadlineWords] = p.Measures[h].Words
	row[pageHeadlineH1] = Truth(p.Row(h)[FeatHeading] == 1)
	const soon = 25
	for i := h + 1; i < len(p.Measures) && i <= h+soon; i++ {
		if p.Measures[i].Prose {
			row[pageProseAfterHeadline] += float32(p.Page.Blocks[i].Size)
			row[pageProsesAfterHeadline]++
		}
	}
}

// countBlocks counts headings, links and dates.
func (row wholeRow) countBlocks(p *Page) {
	headings := float32(0)
	row[pageDateByHeadline] = farDate
	for i := range p.Page.Blocks {
		r := p.Row(i)
		if r[FeatHeading] > 0 {
			headings++
			row[pageH1s] += Truth(r[FeatHeading] == 1)
			row[pageLinkedHeadings] += Truth(r[FeatLinked] > 0.8)
		}
		if r[featClock] > 0 {
			row[pageDates]++
			row.noteDate(r)
		}
		row[pagePrices] += Truth(isPrice(p, i))
		row[pageDescribed] = max(row[pageDescribed], r[FeatAboutF1])
	}
	row[pageLinkedHeadingShare] = row[pageLinkedHeadings] / max(1, headings)
}

// farDate is the distance of a date from the headline where there is none.
const farDate = 100

// noteDate notes where a block with a date stands, if it is short: by the headline,
// or in one of several records of which most have one.
func (row wholeRow) noteDate(r []float32) {
	const shorter, fewest, most, blocks = 20, 3, 0.5, 1.2 // words, records, the share of them, of each
	const page = 0.7                                      // the share of prose in what is no record
	if r[FeatWords] >= shorter {
		return
	}
	if d := r[FeatFromHeadline]; d != NotApplicable {
		row[pageDateByHeadline] = min(row[pageDateByHeadline], max(d, -d))
	}
	records, dated := float32(0), float32(0)
	for d := Feature(1); d < ancestorLevels; d++ {
		a := r[FeatAncestors+d*AncestorFeatures:]
		if a[recordBlocks] > blocks && a[ancestorShare] < page && a[recordSiblings] > records {
			records, dated = a[recordSiblings], a[recordDated]
		}
	}
	row[pageDatedInRecords] += Truth(records >= fewest && dated > most)
}

// isPrice reports whether a block is a price: some figures and a currency's sign.
func isPrice(p *Page, i int) bool {
	const longest = 30 // characters
	m := &p.Measures[i]
	return m.Digits > 0 && m.Runes <= longest && strings.ContainsAny(p.Page.TextOf(i), "$€£¥₹₽₩")
}

// countRecords finds the largest run of records.
func (row wholeRow) countRecords(p *Page) {
	for i := range p.Records {
		if r := &p.Records[i]; r.Siblings > 1 && p.Page.Elements[i].Tag != markup.TagP {
			row[pageRecordsWithProse] = max(row[pageRecordsWithProse], float32(r.WithProse))
			row[pageRecordsDated] = max(row[pageRecordsDated], float32(r.Dated))
		}
	}
}

// describeKind describes what the page says of itself as a whole.
func (row wholeRow) describeKind(k *metadata.PageKind) {
	row[pageShared], row[pageLists], row[pageSells] = k.Shared, Truth(k.Lists), Truth(k.Sells)
	row[pageSingle], row[pageArchive] = k.Single, k.Archive
	row[pageAddress] = NotApplicable
	if k.HasAddress {
		row[pageAddress], row[pageAddressDated] = k.Depth, Truth(k.Dated)
		row[pageSlugWords], row[pageSlugDigits], row[pageSlugLongest] = k.Words, k.Digits, k.Longest
	}
}
