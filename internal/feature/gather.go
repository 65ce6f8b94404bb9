package feature

import (
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/naming"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/text"
)

// Gather collects the facts of a page.
func (p *Page) Gather(pg *page.Page, w *Hints) {
	p.Page, p.Lines.p, p.description = pg, p, descriptionOf(pg)
	for k := range p.alts {
		p.alts[k].picture = 0
	}
	p.measure()
	p.sumUp()
	findGrids(p)
	p.group()
	p.Claims.gather(w)
	p.locate()
	p.countPaths()
}

// measure measures every block.
func (p *Page) measure() {
	p.Measures, p.Words = p.Measures[:0], p.Words[:0]
	p.copies.Reset(len(p.Page.Blocks))
	for i := range p.Page.Blocks {
		var m Measure
		m, p.Words = MeasureText(p.Page.TextOf(i), p.Words)
		b := &p.Page.Blocks[i]
		linked := float32(b.Linked) / float32(max(1, b.Size))
		m.Prose = linked < proseLinked && b.Flags&page.FlagFlattened == 0 &&
			(m.punctuation >= prosePunctuation && m.Words >= proseWords || m.Words >= proseLongWords)
		p.Measures = append(p.Measures, m)
		if h := hashWords(p.HashesOf(i), &m); p.copies.Count(h) > 1 {
			p.Measures[i].copied = true
		}
	}
	for i := range p.Measures {
		p.Measures[i].copied = p.copies.Get(hashWords(p.HashesOf(i), &p.Measures[i])) > 1
	}
}

// hashWords sums up a text's words.
func hashWords(words []uint32, m *Measure) uint32 {
	h := text.HashSeed
	for _, w := range words {
		h = text.AddHash(h, w)
	}
	return text.AddHash(h, uint32(m.letters))
}

// sumUp adds up each element's subtree; children stand after their parents.
func (p *Page) sumUp() {
	pg := p.Page
	p.Sums = Resize(p.Sums, len(pg.Elements))
	p.Total = totals{}
	for i := range pg.Blocks {
		b, m := &pg.Blocks[i], &p.Measures[i]
		s := &p.Sums[pg.Elements[b.Element].Block]
		s.Blocks++
		s.Linked += b.Linked
		s.size += b.Size
		p.Total.size += b.Size
		if m.Prose {
			s.Prose += b.Size
			s.Proses++
			p.Total.Prose += b.Size
			if b.Flags&page.FlagHidden != 0 {
				p.Total.HiddenProse += b.Size
			}
		}
		if m.Clock && b.Size < 80 {
			s.Dated++
		}
	}
	for i := range pg.Pictures {
		if !pg.Pictures[i].IsImage() {
			continue
		}
		p.Sums[pg.Elements[pg.Pictures[i].Element].Block].Pictures++
	}
	for i := len(pg.Elements) - 1; i > 0; i-- {
		if pg.Elements[i].Block == int32(i) {
			p.Sums[pg.Elements[pg.Elements[i].Parent].Block].add(&p.Sums[i])
		}
	}
}

// IsLinks reports whether most of an element's text is links.
func (s *sums) IsLinks() bool { return s.Linked*2 > s.size }

func (s *sums) add(t *sums) {
	s.Prose += t.Prose
	s.Linked += t.Linked
	s.size += t.size
	s.Proses += t.Proses
	s.Blocks += t.Blocks
	s.Dated += t.Dated
	s.Pictures += t.Pictures
}

// group finds the siblings of one shape.
func (p *Page) group() {
	pg := p.Page
	p.Records = Resize(p.Records, len(pg.Elements))
	p.groups.reset(len(pg.Elements))
	for i := 1; i < len(pg.Elements); i++ {
		if s := &p.Sums[i]; s.Blocks > 0 && pg.Elements[i].Block == int32(i) {
			r := p.groups.at(pg.GroupKey(i))
			r.Siblings++
			r.Blocks += s.Blocks
			r.prose += s.Prose
			if s.Dated > 0 {
				r.Dated++
			}
			if s.Prose > 0 {
				r.WithProse++
			}
		}
	}
	for i := 1; i < len(pg.Elements); i++ {
		if p.Sums[i].Blocks > 0 && pg.Elements[i].Block == int32(i) {
			p.Records[i] = *p.groups.at(pg.GroupKey(i))
		}
	}
}

// locate finds where the headline and the prose stand.
func (p *Page) locate() {
	t := &p.Total
	t.firstProse, t.lastProse, t.longest, t.Headline = 0, 0, 0, -1
	var longest int32
	seen := false
	for i := range p.Page.Blocks {
		m := &p.Measures[i]
		if m.Prose {
			if !seen {
				t.firstProse, seen = i, true
			}
			t.lastProse = i
			if m.letters > longest {
				t.longest, longest = i, m.letters
			}
		}
		if p.HeadingTag(i) == markup.TagH1 {
			t.hasH1 = true
		}
	}
	best := float32(0)
	for i := range p.Page.Blocks {
		if s := p.headlineLikeness(i); s > best {
			t.Headline, best = i, s
		}
	}
	p.Around = Resize(p.Around, len(p.Page.Elements))
	if t.Headline >= 0 {
		for e := p.Page.Blocks[t.Headline].Element; e >= 0; e = p.Page.Elements[e].Parent {
			p.Around[e] = true
		}
	}
}

// headlineLikeness is a first guess of how likely a block is the headline:
// only a place to count from, the model decides.
func (p *Page) headlineLikeness(i int) float32 {
	m := &p.Measures[i]
	if m.Runes < 5 || m.Runes > 300 || p.Page.Blocks[i].Flags&(page.FlagHidden|page.FlagScreenReader) != 0 {
		return 0
	}
	s := p.AgreesWithTitle(i)
	if s < 0.5 {
		s = 0
	}
	switch h := p.HeadingTag(i).Heading(); {
	case h == 1:
		s += 0.6
	case h > 1:
		s += 0.2
	}
	if p.Page.Blocks[i].Linked > 0 {
		s -= 0.15
	}
	if m.Words < 3 {
		s -= 0.3 // a title's part as short is the site's name or a section's
	}
	if s >= 0.5 && p.inTrail(i) {
		s -= 0.6 // the article's own heading is a better place to count from
	}
	if s < 0.5 {
		return 0
	}
	return s
}

// inTrail reports whether a block stands in navigation or a trail of breadcrumbs,
// where some pages repeat the headline or put its first rank.
func (p *Page) inTrail(i int) bool {
	const reach = 6
	e := p.Page.ElementOf(i).Block
	for d := 0; d < reach && e > 0; d++ {
		if el := &p.Page.Elements[e]; el.Tag == markup.TagNav || el.Meanings&naming.Breadcrumb != 0 {
			return true
		}
		e = p.Page.Elements[p.Page.Elements[e].Parent].Block
	}
	return false
}

// HeadingTag is the heading element around a block, TagUnknown for none.
func (p *Page) HeadingTag(i int) markup.Tag {
	if i < len(p.Page.Lines) {
		return markup.HeadingTag(int(p.Page.Lines[i].Heading))
	}
	e := p.Page.Elements[p.Page.Blocks[i].Element].Block
	for n := 0; n < 3 && e > 0; n++ {
		if t := p.Page.Elements[e].Tag; t.Heading() > 0 {
			return t
		}
		e = p.Page.Elements[p.Page.Elements[e].Parent].Block
	}
	return markup.TagUnknown
}

// countPaths counts the blocks and the prose under each path of shapes.
func (p *Page) countPaths() {
	pg := p.Page
	p.Paths = p.Paths[:0]
	p.pathInfo.reset(len(pg.Blocks))
	for i := range pg.Blocks {
		h := p.pathOf(i)
		p.Paths = append(p.Paths, h)
		s := p.pathInfo.at(uint64(h))
		s.Siblings++
		if p.Measures[i].Prose {
			s.prose += pg.Blocks[i].Size
			s.WithProse++
		}
	}
	p.pictured = Resize(p.pictured, len(pg.Blocks)+1)
	for i := range pg.Pictures {
		if n := &p.pictured[pg.Pictures[i].Before]; pg.Pictures[i].IsImage() && *n < 255 {
			*n++
		}
	}
}

// pathOf sums up the shapes of a block's four nearest elements.
func (p *Page) pathOf(i int) uint32 {
	h := text.HashSeed
	e := p.Page.Elements[p.Page.Blocks[i].Element].Block
	for n := 0; n < 4 && e >= 0; n++ {
		h = text.AddHash(h, p.Page.Elements[e].Shape)
		parent := p.Page.Elements[e].Parent
		if parent < 0 {
			break
		}
		e = p.Page.Elements[parent].Block
	}
	return h
}

// Line is a block's text on one line, without the white space that preformatted
// text keeps.
func (p *Page) Line(i int) string { return OnOneLine(p.Page.TextOf(i)) }

// OnOneLine folds the white space of a part of the page's text.
func OnOneLine(s string) string {
	if text.IsOneLine(s) {
		return s
	}
	return text.FoldSpace(s)
}
