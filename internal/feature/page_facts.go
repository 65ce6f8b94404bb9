package feature

// PageFacts are the facts of a page as a whole that rules ask for.
type PageFacts struct{ p *Page }

// PageFactsOf returns the facts of a page that is described.
func PageFactsOf(p *Page) PageFacts { return PageFacts{p} }

// Size returns the length of the page's text in bytes, white space aside.
func (f PageFacts) Size() int32 { return f.p.Total.size }

// Prose returns the length of its prose, likewise.
func (f PageFacts) Prose() int32 { return f.p.Total.Prose }

// Prices returns how many blocks are prices.
func (f PageFacts) Prices() int { return int(f.p.PageRow[pagePrices]) }

// LinkDensity returns the share of links in the page's text.
func (f PageFacts) LinkDensity() float32 { return f.p.PageRow[pageLinked] }

// LinkedHeadings returns how many headings are links.
func (f PageFacts) LinkedHeadings() int { return int(f.p.PageRow[pageLinkedHeadings]) }

// Records returns how many records of one shape stand beside each other and hold
// prose or a date.
func (f PageFacts) Records() int {
	return int(max(f.p.PageRow[pageRecordsWithProse], f.p.PageRow[pageRecordsDated]))
}
