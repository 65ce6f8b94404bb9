package aside

import (
	"slices"

	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/naming"
)

// TeaserRun is an element of nothing but teasers: records of one shape, each of a title
// and a sentence or two.
type TeaserRun struct {
	Element int32 // holds the records, and at most a heading and a button beside them
	before  int32 // bytes of prose before it
	record  int32 // the last one
	blocks  int32
	// records counts them, the others those with a title, a sentence, a picture, a date.
	records, titled, summed, pictured, dated int
}

// TeaserRuns returns the runs of teasers after a story whose headline is a block. They
// have no links, for scripts open them; those with links are known by these. A story that
// consists of such records has little other prose, or goes on after them.
func TeaserRuns(p *feature.Page, headline int) []TeaserRun {
	const little = 10       // part of the page's prose that may follow
	var prose, pieces int32 // of the story so far
	var runs []TeaserRun
	for i := headline + 1; headline >= 0 && i < len(p.Measures); i++ {
		if !(p.Page.Blocks[i].Linked == 0 && noteTeaser(p, i, prose, &runs)) && p.Measures[i].Prose {
			size := p.Page.Blocks[i].Size
			runs = slices.DeleteFunc(runs, func(t TeaserRun) bool { // the story goes on
				return (prose+size-t.before)*little > p.Total.Prose ||
					p.Page.Within(i, p.Page.Elements[p.Page.Elements[t.Element].Parent].Block)
			})
			prose += size
			pieces++
		}
	}
	return slices.DeleteFunc(runs, func(t TeaserRun) bool {
		return !t.isTeasers(p) || pieces < feature.FewestRecords || prose < p.Sums[t.Element].Prose
	})
}

// noteTeaser adds a block with some prose before it to the run of its record, and
// reports whether it stands in one.
func noteTeaser(p *feature.Page, i int, before int32, runs *[]TeaserRun) bool {
	const blocks, words = 5, 3 // of a record at most; of a title at least
	pg := p.Page
	r := feature.RecordOf(p, i)
	if r < 0 || p.Records[r].Siblings < feature.FewestRecords {
		return false
	}
	parent := pg.Elements[pg.Elements[r].Parent].Block
	if parent <= 0 || p.Around[parent] || p.Sums[parent].Linked > 0 {
		return false
	}
	if n := len(*runs); n == 0 || (*runs)[n-1].Element != parent {
		*runs = append(*runs, TeaserRun{Element: parent, before: before})
	}
	run := &(*runs)[len(*runs)-1]
	if s := &p.Sums[r]; r != run.record {
		run.record = r
		run.records++
		run.pictured += min(1, int(s.Pictures))
		run.dated += min(1, int(s.Dated))
	}
	run.blocks++
	switch m := &p.Measures[i]; {
	case m.Sentence:
		run.summed = run.records
	case !m.Prose && m.Words >= words && max(run.titled, run.summed) < run.records && p.Sums[r].Blocks <= blocks &&
		p.Sums[r].Proses <= 1:
		run.titled++
	}
	return true
}

// isTeasers reports whether all records of a run are teasers, pictured, dated or named so.
func (t *TeaserRun) isTeasers(p *feature.Page) bool {
	const beside = 2 // blocks: a heading, a button
	named := (p.Page.Elements[t.Element].Meanings|p.Page.Elements[t.record].Meanings)&(naming.Listing|naming.Related) != 0
	return t.records >= feature.FewestRecords && t.titled == t.records && t.summed == t.records &&
		(named || t.pictured == t.records || t.dated == t.records) && p.Sums[t.Element].Blocks <= t.blocks+beside
}
