package main

import (
	"fmt"
	"math"
	"os"

	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/forest"
	"github.com/standfirst/standfirst/internal/label"
)

// settings are each classifier's boosting, chosen by cross-validation: the body's
// has most to tell apart, the others see few candidates.
var settings = [numClasses]boosting{
	body:            {Trees: 60, Leaves: 16, Rate: 0.2, L2: 2, MinRows: 60},
	headline:        {Trees: 40, Leaves: 8, Rate: 0.15, L2: 2, MinRows: 20, Bags: 3, Share: 0.5},
	standfirstClass: {Trees: 40, Leaves: 8, Rate: 0.15, L2: 2, MinRows: 20, Bags: 3, Share: 0.5},
	crosshead:       {Trees: 80, Leaves: 4, Rate: 0.1, L2: 2, MinRows: 10},
	captionClass:    {Trees: 40, Leaves: 8, Rate: 0.15, L2: 2, MinRows: 20, Bags: 3, Share: 0.5},
	byline:          {Trees: 30, Leaves: 8, Rate: 0.15, L2: 2, MinRows: 20, Bags: 3, Share: 0.5},
	article:         {Trees: 80, Leaves: 4, Rate: 0.15, L2: 2, MinRows: 10, Bags: 4, Share: 0.3},
}

// textSettings are those of the pages that are text alone, where a headline and
// a caption have no element, no title and no picture to go by.
var textSettings = func() [numClasses]boosting {
	s := settings
	s[body].Trees = 90
	s[headline].Trees, s[headline].Leaves = 120, 12
	s[standfirstClass].Trees, s[captionClass].Trees = 60, 60
	s[article].Trees, s[article].Leaves = 40, 6
	for j := range s {
		s[j].Sample, s[j].Bags, s[j].Share = 8000, 0, 0
	}
	s[headline].Rate, s[headline].Share, s[headline].Rank = 0.12, 0.3, 1
	s[standfirstClass].Trees, s[standfirstClass].Rate, s[standfirstClass].Share = 90, 0.12, 0.3
	return s
}()

// settingsOf are the settings for pages of text alone, or of HTML.
func settingsOf(text bool) *[numClasses]boosting {
	if text {
		return &textSettings
	}
	return &settings
}

// minCover is the share of the annotated text that has to be found in a page
// for it to take part: below it, the annotation is of another page.
const minCover = 0.6

// row is a block as a classifier's fit sees it.
type row struct {
	x    []float32
	y, w float32
}

// rowsFor are the rows that a page gives a classifier.
func (p *page) rowsFor(j, seed int) []row {
	switch {
	case p.read == nil || p.weights[j] == 0:
		return nil
	case j == article:
		return p.pageRow()
	case p.stripped, p.truth.NoArticle && j != body || p.cover < minCover && ofText(j):
		return nil
	case j == body:
		return p.scaled(j, p.bodyRows(seed))
	}
	read := p.anchored
	if j == headline {
		read = p.read
	}
	var rows []row
	for i, y := range p.labels[j] {
		if y != unknown && read.Candidates[j][i] {
			rows = append(rows, row{x: rowOf(read, i), y: y})
		}
	}
	for k := range rows {
		rows[k].w = float32(1 / math.Sqrt(float64(len(rows))))
	}
	return p.scaled(j, rows)
}

// pageRow is the row of the page as a whole, which a changed copy has none of.
func (p *page) pageRow() []row {
	if p.copied || p.verdict == nil {
		return nil
	}
	r := row{p.verdict, truth(!p.truth.NoArticle), p.weights[article]}
	if p.stripped {
		r.w *= strippedWeight
	}
	return []row{r}
}

// ofText reports whether a classifier's labels come from the annotated text.
func ofText(j int) bool {
	return j == body || j == standfirstClass || j == crosshead || j == captionClass
}

// bodyRows are the rows of the body's classifier, of the easy ones a share.
func (p *page) bodyRows(seed int) []row {
	total := 0.0
	for _, s := range p.read.Sizes {
		total += float64(s) / lettersPerWord
	}
	share := easyShare
	if p.text {
		share *= 2 // texts have more of them
	}
	var rows []row
	for i, y := range p.labels[body] {
		if y == unknown || !p.anchored.Candidates[body][i] {
			continue
		}
		r := row{rowOf(p.anchored, i), y, p.weight(i, total)}
		if p.easy(i) {
			if (i+seed)%share != 0 {
				continue
			}
			r.w *= float32(share)
		}
		rows = append(rows, r)
	}
	return rows
}

// scaled scales the rows of a page by the weight of its set, and where it says less than others.
func (p *page) scaled(j int, rows []row) []row {
	if j == standfirstClass && (p.truth.Standfirst == nil || p.truth.silentOnStandfirst) {
		for k := range rows {
			rows[k].w *= impliedWeight
		}
	}
	scale := p.weights[j]
	if p.copied {
		scale *= copyWeight
	}
	for k := range rows {
		rows[k].w *= scale
	}
	return rows
}

// impliedWeight is what a page counts for the standfirst that is annotated only
// as having certain paragraphs: its annotators were not asked for a standfirst.
const impliedWeight = 0.15

// copyWeight is what an augmented copy counts for.
const copyWeight = 0.5

// strippedWeight is what a copy counts for that says nothing of itself.
const strippedWeight = 0.3

func truth(b bool) float32 {
	if b {
		return 1
	}
	return 0
}

const lettersPerWord = 5

// easyShare is how many of the short links outside of the text one stands for
// in the fit: they are most of the blocks and teach little.
const easyShare = 4

// easy reports whether a block is one of those.
func (p *page) easy(i int) bool { return p.labels[body][i] == 0 && p.read.Sizes[i] < 40 }

// weight is what a block counts for the body's classifier: more with its length,
// since a long one costs more text, and less on a page with much text.
func (p *page) weight(i int, total float64) float32 {
	n := math.Max(1, float64(p.read.Sizes[i])/lettersPerWord)
	return float32(math.Pow(math.Min(n, 150), 0.7) / math.Sqrt(math.Max(total, 1)))
}

func rowOf(read *label.Example, i int) []float32 {
	return read.Features[i*read.Width : (i+1)*read.Width]
}

// fitAll fits all classifiers on some pages.
func (t *trainer) fitAll(pages []*page) *classifier.Set {
	var js classifier.Set
	anchorEachOther(pages, t.seed)
	verdictsOfEachOther(pages, t.seed)
	for j, b := range settingsOf(t.text) {
		js[j] = fitOne(j, b, pages, t.seed)
	}
	return &js
}

// fitOne fits one classifier.
func fitOne(j int, b boosting, pages []*page, seed int) *forest.Forest {
	var rows []row
	var spans []span
	for _, p := range pages {
		from := len(rows)
		rows = append(rows, p.rowsFor(j, seed)...)
		spans = append(spans, span{from, len(rows)})
	}
	if len(rows) == 0 {
		return &forest.Forest{Bias: -1}
	}
	y, w := make([]float32, len(rows)), make([]float32, len(rows))
	sum := 0.0
	for _, r := range rows {
		sum += float64(r.w)
	}
	for i, r := range rows {
		y[i], w[i] = r.y, r.w*float32(float64(len(rows))/sum)
	}
	t := binned(len(rows), len(rows[0].x), b.sample(), func(i int) []float32 { return rows[i].x })
	return b.fit(t, y, w, spans, seed)
}

// anchorEachOther reads each text again with the headline that a classifier prefers
// which was fitted on the other half of the hosts.
func anchorEachOther(pages []*page, seed int) {
	halves := [2][]*page{}
	for _, p := range pages {
		if p.text {
			halves[p.half] = append(halves[p.half], p)
		}
	}
	if len(halves[0]) == 0 || len(halves[1]) == 0 {
		return
	}
	for h := range halves {
		f := fitOne(headline, textSettings[headline], halves[1-h], seed)
		parallel(len(halves[h]), func(i int) {
			if err := halves[h][i].anchor(f); err != nil {
				fmt.Fprintln(os.Stderr, halves[h][i].file, err)
			}
		})
	}
}

// verdictsOfEachOther gives each page the verdict of a classifier of the text that was
// fitted on the other half of the hosts: what the classifier of the whole page learns
// from must be as good as what it will meet, and no better.
func verdictsOfEachOther(pages []*page, seed int) {
	halves := [2][]*page{}
	for _, p := range pages {
		halves[p.half] = append(halves[p.half], p)
	}
	quick := settings[body]
	quick.Trees /= 2
	for h := range halves {
		f := fitOne(body, quick, halves[1-h], seed)
		parallel(len(halves[h]), func(i int) { halves[h][i].describeVerdict(f) })
	}
}

// describeVerdict makes the page's row for the classifier of the whole page.
func (p *page) describeVerdict(f *forest.Forest) {
	if p.read == nil || p.copied {
		return
	}
	margins := make([]float32, len(p.read.Texts))
	for i := range margins {
		margins[i] = feature.NotApplicable
		if p.read.Candidates[body][i] {
			margins[i] = f.Margin(rowOf(p.anchored, i))
		}
	}
	p.verdict = append([]float32(nil), p.anchored.Page...)
	feature.AddVerdict(p.verdict, p.anchored.Features, margins, func(i int) int32 { return p.read.Sizes[i] })
}
