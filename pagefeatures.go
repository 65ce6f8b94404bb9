package standfirst

import "strings"

// What the judge of the whole page knows. Its row is as long as a block's and
// uses the first places.
const (
	pageBlocks feature = iota
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

// describePage fills the row of the page as a whole.
func (v *evidence) describePage(w *witnesses) {
	v.pageRow = resize(v.pageRow, v.stride)
	row, t := v.pageRow, &v.total
	row[pageBlocks] = float32(len(v.page.blocks))
	row[pageSize] = float32(t.size)
	row[pageProse] = float32(t.prose)
	row[pageProseShare] = ratio(t.prose, t.size)
	row[pageTyped] = truth(w.typed)
	row[pageDated] = truth(w.dated)
	row[pageAuthored] = truth(w.authored)
	row[pageClaimed] = float32(len(w.body))
	describeKind(&w.kind, row)
	if len(v.page.blocks) > 0 {
		v.describeHold(row)
		v.describeHeadline(row)
		v.countBlocks(row)
		v.countRecords(row)
	}
}

// describeVerdict tells what the judge of the text says: how much it takes and
// how surely. A block that it was not asked about has a margin of neverMargin.
func describeVerdict(row []float32, margins []float32, sizes []int32) {
	const long = 40 // bytes; a shorter block's margin says little
	row[pageTextBest] = neverMargin
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

// neverMargin is the margin of a block that a judge was not asked about.
const neverMargin = -100

// describeHold tells of the deepest element that holds most of the prose.
func (v *evidence) describeHold(row []float32) {
	p := v.page
	hold := int32(0)
	for e := p.elements[p.blocks[v.total.longest].element].block; e > 0; e = p.elements[p.elements[e].parent].block {
		if v.sums[e].prose*10 > v.total.prose*6 {
			hold = e
			break
		}
	}
	s := &v.sums[hold]
	row[pageHoldShare] = ratio(s.size, v.total.size)
	row[pageHoldLinked] = ratio(s.linked, s.size)
	row[pageHoldProses] = float32(s.proses)
	row[pageHoldBlocks] = float32(s.blocks)
	row[pageDepth] = float32(p.elements[hold].depth)
	row[pageLinked] = ratio(v.sums[0].linked, v.sums[0].size)
	row[pageProses] = float32(v.sums[0].proses)
	row[pageLongest] = float32(v.measures[v.total.longest].runes)
	path := v.pathInfo.at(uint64(v.paths[v.total.longest]))
	row[pagePathProse] = ratio(path.prose, v.total.prose)
	row[pagePathProses] = float32(path.withProse)
}

// describeHeadline tells of the block that most likely is the headline.
func (v *evidence) describeHeadline(row []float32) {
	h := v.total.headline
	row[pageHeadline] = truth(h >= 0)
	if h < 0 {
		return
	}
	row[pageHeadlineF1] = v.row(h)[featTitleF1]
	row[pageHeadlineH1] = truth(v.row(h)[featHeading] == 1)
	const soon = 25
	for i := h + 1; i < len(v.measures) && i <= h+soon; i++ {
		if v.measures[i].prose {
			row[pageProseAfterHeadline] += float32(v.page.blocks[i].size)
			row[pageProsesAfterHeadline]++
		}
	}
}

// countBlocks counts headings, links and dates.
func (v *evidence) countBlocks(row []float32) {
	headings := float32(0)
	for i := range v.page.blocks {
		r := v.row(i)
		if r[featHeading] > 0 {
			headings++
			row[pageH1s] += truth(r[featHeading] == 1)
			row[pageLinkedHeadings] += truth(r[featLinked] > 0.8)
		}
		row[pageDates] += truth(r[featClock] > 0)
		row[pagePrices] += truth(v.isPrice(i))
		row[pageDescribed] = max(row[pageDescribed], r[featAboutF1])
	}
	row[pageLinkedHeadingShare] = row[pageLinkedHeadings] / max(1, headings)
}

// isPrice says whether a block is a price: some figures and a currency's sign.
func (v *evidence) isPrice(i int) bool {
	const longest = 30 // characters
	m := &v.measures[i]
	return m.digits > 0 && m.runes <= longest && strings.ContainsAny(v.page.textOf(i), "$€£¥₹₽₩")
}

// countRecords finds the largest run of records.
func (v *evidence) countRecords(row []float32) {
	for i := range v.records {
		if r := &v.records[i]; r.siblings > 1 && v.page.elements[i].tag != tagP {
			row[pageRecordsWithProse] = max(row[pageRecordsWithProse], float32(r.withProse))
			row[pageRecordsDated] = max(row[pageRecordsDated], float32(r.dated))
		}
	}
}

// describeKind tells what the page says of itself as a whole.
func describeKind(k *pageKind, row []float32) {
	row[pageShared], row[pageLists], row[pageSells] = k.shared, truth(k.lists), truth(k.sells)
	row[pageSingle], row[pageArchive] = k.single, k.archive
	row[pageAddress] = unknown
	if k.hasAddress {
		row[pageAddress], row[pageAddressDated] = k.depth, truth(k.dated)
		row[pageSlugWords], row[pageSlugDigits], row[pageSlugLongest] = k.words, k.digits, k.longest
	}
}
