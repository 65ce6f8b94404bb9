package feature

import (
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/text"
)

// Page is what labelling knows of a page beyond its blocks: measures,
// sums over each element's subtree, and where things stand. It is reused from
// page to page.
type Page struct {
	Page     *page.Page
	Measures []Measure
	Words    []uint32 // the hashes of all blocks' words
	Sums     []sums   // by element
	records  []Record // by element
	groups   groupTable
	Paths    []uint32 // by block
	pathInfo pathTable
	copies   Counter
	Title    Counter
	Titles   []hashedText
	about    Counter // the description's words
	abouts   []hashedText
	claimed  Counter // shingles of the claimed body
	hasClaim bool
	pictured []uint8 // by block: pictures just before
	Total    totals
	Features []float32
	Stride   int // the length of a row of features
	// proseTable counts a text's words in its prose and in main, its longest run; pairs
	// counts the pairs of words in its short lines and in main.
	proseTable, pairs PairCounter
	// proseWords counts the words of a text's prose, mainWords those of main.
	proseWords, mainWords int
	Main                  region
	PageRow               []float32
	Around                []bool // by element: it holds the headline
	alt                   []uint32
	Sizes                 []int32
	next                  Counter // of a text: the words of the blocks that follow
	peers                 []int32 // of a text: the lines of a headline's form before each block
	Names                 []hashedText
	Authored              bool        // the page names its authors
	Phrases               []role.Role // by block, what its wording says
}

// sums are added up over an element's subtree.
type sums struct {
	Prose, Linked, size int32
	proses, Blocks      int32
	dated, Pictures     int32
}

// Record is what is known of the siblings of one shape that an element is
// one of, such as the comments of a thread or the cards of a list.
type Record struct {
	Siblings, Dated, WithProse int32
	Blocks, prose              int32
}

// totals are the page's.
type totals struct {
	Prose, size, HiddenProse       int32
	firstProse, lastProse, longest int
	Headline                       int // the block that most likely is the headline, -1 for none
	hasH1                          bool
}

// hashedText is a text by its words.
type hashedText struct{ Words []uint32 }

// Gather collects the evidence of a page.
func (v *Page) Gather(p *page.Page, w *Hints) {
	v.Page = p
	v.measure()
	v.sumUp()
	v.group()
	v.witness(w)
	v.locate()
	v.countPaths()
}

// measure measures every block.
func (v *Page) measure() {
	v.Measures, v.Words = v.Measures[:0], v.Words[:0]
	v.copies.Reset(len(v.Page.Blocks))
	for i := range v.Page.Blocks {
		var m Measure
		m, v.Words = MeasureText(v.Page.TextOf(i), v.Words)
		b := &v.Page.Blocks[i]
		linked := float32(b.Linked) / float32(max(1, b.Size))
		m.Prose = linked < proseLinked && b.Flags&page.FlagFlattened == 0 && (m.punctuation >= prosePunctuation && m.Words >= proseWords || m.Words >= proseLongWords)
		v.Measures = append(v.Measures, m)
		if h := hashWords(v.HashesOf(i), &m); v.copies.Count(h) > 1 {
			v.Measures[i].copied = true
		}
	}
	for i := range v.Measures {
		v.Measures[i].copied = v.copies.get(hashWords(v.HashesOf(i), &v.Measures[i])) > 1
	}
}

func (v *Page) HashesOf(i int) []uint32 {
	s := v.Measures[i].hashes
	return v.Words[s.Start:s.End]
}

// hashWords sums up a text's words.
func hashWords(words []uint32, m *Measure) uint32 {
	h := uint32(text.FnvOffset)
	for _, w := range words {
		h = (h ^ w) * text.FnvPrime
	}
	return h ^ uint32(m.letters)*text.FnvPrime
}

// sumUp adds up each element's subtree; children stand after their parents.
func (v *Page) sumUp() {
	p := v.Page
	v.Sums = Resize(v.Sums, len(p.Elements))
	v.Total = totals{}
	for i := range p.Blocks {
		b, m := &p.Blocks[i], &v.Measures[i]
		s := &v.Sums[p.Elements[b.Element].Block]
		s.Blocks++
		s.Linked += b.Linked
		s.size += b.Size
		v.Total.size += b.Size
		if m.Prose {
			s.Prose += b.Size
			s.proses++
			v.Total.Prose += b.Size
			if b.Flags&page.FlagHidden != 0 {
				v.Total.HiddenProse += b.Size
			}
		}
		if m.Clock && b.Size < 80 {
			s.dated++
		}
	}
	for i := range p.Pictures {
		v.Sums[p.Elements[p.Pictures[i].Element].Block].Pictures++
	}
	for i := len(p.Elements) - 1; i > 0; i-- {
		if p.Elements[i].Block == int32(i) {
			v.Sums[p.Elements[p.Elements[i].Parent].Block].add(&v.Sums[i])
		}
	}
}

func (s *sums) add(t *sums) {
	s.Prose += t.Prose
	s.Linked += t.Linked
	s.size += t.size
	s.proses += t.proses
	s.Blocks += t.Blocks
	s.dated += t.dated
	s.Pictures += t.Pictures
}

// group finds the siblings of one shape.
func (v *Page) group() {
	p := v.Page
	v.records = Resize(v.records, len(p.Elements))
	v.groups.reset(len(p.Elements))
	for i := 1; i < len(p.Elements); i++ {
		if s := &v.Sums[i]; s.Blocks > 0 && p.Elements[i].Block == int32(i) {
			r := v.groups.at(p.GroupKey(i))
			r.Siblings++
			r.Blocks += s.Blocks
			r.prose += s.Prose
			if s.dated > 0 {
				r.Dated++
			}
			if s.Prose > 0 {
				r.WithProse++
			}
		}
	}
	for i := 1; i < len(p.Elements); i++ {
		if v.Sums[i].Blocks > 0 && p.Elements[i].Block == int32(i) {
			v.records[i] = *v.groups.at(p.GroupKey(i))
		}
	}
}

// witness reads the claims.
func (v *Page) witness(w *Hints) {
	v.Titles, v.abouts = v.Titles[:0], v.abouts[:0]
	v.Title.Reset(256)
	v.about.Reset(256)
	for _, s := range w.Headlines {
		v.Titles = append(v.Titles, v.hashText(s, &v.Title))
	}
	for _, s := range w.description {
		v.abouts = append(v.abouts, v.hashText(s, &v.about))
	}
	v.Names, v.Authored = v.Names[:0], w.authored
	for _, name := range w.authors {
		_, words := MeasureText(name, nil)
		if len(words) > 1 {
			v.Names = append(v.Names, hashedText{words})
		}
	}
	v.hasClaim = len(w.body) > 200
	if v.hasClaim {
		_, words := MeasureText(w.body, nil)
		v.claimed.Reset(len(words))
		for i := 0; i+3 < len(words); i++ {
			v.claimed.Count(Shingle(words[i:]))
		}
	}
}

// hashText reads a claim's words into a set too.
func (v *Page) hashText(s string, set *Counter) hashedText {
	const enough = 100 // words; no headline or description is longer
	_, words := MeasureText(s, nil)
	for _, w := range words[:min(len(words), enough)] {
		set.Count(w)
	}
	return hashedText{words}
}

// Shingle sums up four words.
func Shingle(w []uint32) uint32 {
	h := uint32(text.FnvOffset)
	for _, x := range w[:4] {
		h = (h ^ x) * text.FnvPrime
	}
	return h
}

// locate finds where the headline and the prose stand.
func (v *Page) locate() {
	t := &v.Total
	t.firstProse, t.lastProse, t.longest, t.Headline = 0, 0, 0, -1
	var longest int32
	seen := false
	for i := range v.Page.Blocks {
		m := &v.Measures[i]
		if m.Prose {
			if !seen {
				t.firstProse, seen = i, true
			}
			t.lastProse = i
			if m.letters > longest {
				t.longest, longest = i, m.letters
			}
		}
		if v.HeadingTag(i) == markup.TagH1 {
			t.hasH1 = true
		}
	}
	best := float32(0)
	for i := range v.Page.Blocks {
		if s := v.headlineLikeness(i); s > best {
			t.Headline, best = i, s
		}
	}
	v.Around = Resize(v.Around, len(v.Page.Elements))
	if t.Headline >= 0 {
		for e := v.Page.Blocks[t.Headline].Element; e >= 0; e = v.Page.Elements[e].Parent {
			v.Around[e] = true
		}
	}
}

// headlineLikeness is a first guess of how likely a block is the headline:
// only a place to count from, the model decides.
func (v *Page) headlineLikeness(i int) float32 {
	m := &v.Measures[i]
	if m.Runes < 5 || m.Runes > 300 || v.Page.Blocks[i].Flags&(page.FlagHidden|page.FlagScreenReader) != 0 {
		return 0
	}
	s := v.AgreesWithTitle(i)
	if s < 0.5 {
		s = 0
	}
	switch h := v.HeadingTag(i).Heading(); {
	case h == 1:
		s += 0.6
	case h > 1:
		s += 0.2
	}
	if v.Page.Blocks[i].Linked > 0 {
		s -= 0.15
	}
	if m.Words < 3 {
		s -= 0.3 // a title's part as short is the site's name or a section's
	}
	if s >= 0.5 && v.inTrail(i) {
		s -= 0.6 // the article's own heading is a better place to count from
	}
	if s < 0.5 {
		return 0
	}
	return s
}

// inTrail says whether a block stands in navigation or a trail of breadcrumbs,
// where some pages repeat the headline or put its first rank.
func (v *Page) inTrail(i int) bool {
	const reach = 6
	e := v.Page.ElementOf(i).Block
	for d := 0; d < reach && e > 0; d++ {
		if el := &v.Page.Elements[e]; el.Tag == markup.TagNav || el.Meanings&page.KindBreadcrumb != 0 {
			return true
		}
		e = v.Page.Elements[v.Page.Elements[e].Parent].Block
	}
	return false
}

// HeadingTag is the heading element around a block, TagUnknown for none.
func (v *Page) HeadingTag(i int) markup.Tag {
	e := v.Page.Elements[v.Page.Blocks[i].Element].Block
	for n := 0; n < 3 && e > 0; n++ {
		if t := v.Page.Elements[e].Tag; t.Heading() > 0 {
			return t
		}
		e = v.Page.Elements[v.Page.Elements[e].Parent].Block
	}
	return markup.TagUnknown
}

// AgreesWithTitle is how well a block's words are those of a headline that the
// page claims: the best F1 over the claims.
func (v *Page) AgreesWithTitle(i int) float32 {
	return BestAgreement(v.HashesOf(i), v.Titles)
}

func BestAgreement(words []uint32, claims []hashedText) float32 {
	best := float32(0)
	for _, c := range claims {
		best = max(best, Agreement(words, c.Words))
	}
	return best
}

// Agreement is the F1 of two short lists of words.
func Agreement(a, b []uint32) float32 {
	const longest = 120
	if len(a) == 0 || len(b) == 0 || len(a) > longest || len(b) > longest || len(a) > 4*len(b) || len(b) > 4*len(a) {
		return 0
	}
	var used [longest]bool
	hits := 0
	for _, x := range a {
		for j, y := range b {
			if x == y && !used[j] {
				used[j] = true
				hits++
				break
			}
		}
	}
	return 2 * float32(hits) / float32(len(a)+len(b))
}

// countPaths counts the blocks and the prose under each path of shapes.
func (v *Page) countPaths() {
	p := v.Page
	v.Paths = v.Paths[:0]
	v.pathInfo.reset(len(p.Blocks))
	for i := range p.Blocks {
		h := v.pathOf(i)
		v.Paths = append(v.Paths, h)
		s := v.pathInfo.at(uint64(h))
		s.Siblings++
		if v.Measures[i].Prose {
			s.prose += p.Blocks[i].Size
			s.WithProse++
		}
	}
	v.pictured = Resize(v.pictured, len(p.Blocks)+1)
	for i := range p.Pictures {
		if n := &v.pictured[p.Pictures[i].Before]; *n < 255 {
			*n++
		}
	}
}

// pathOf sums up the shapes of a block's four nearest elements.
func (v *Page) pathOf(i int) uint32 {
	h := uint32(text.FnvOffset)
	e := v.Page.Elements[v.Page.Blocks[i].Element].Block
	for n := 0; n < 4 && e >= 0; n++ {
		h = (h ^ v.Page.Elements[e].Shape) * text.FnvPrime
		parent := v.Page.Elements[e].Parent
		if parent < 0 {
			break
		}
		e = v.Page.Elements[parent].Block
	}
	return h
}

// Resize returns a zeroed slice of length n, in s's memory where it suffices.
func Resize[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	s = s[:n]
	clear(s)
	return s
}

// Line is a block's text on one line, without the white space that preformatted
// text keeps.
func (v *Page) Line(i int) string { return OnOneLine(v.Page.TextOf(i)) }

// OnOneLine folds the white space of a part of the page's text.
func OnOneLine(s string) string {
	if text.IsOneLine(s) {
		return s
	}
	return text.FoldSpace(s)
}
