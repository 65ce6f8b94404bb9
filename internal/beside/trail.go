package beside

import (
	"strings"

	"github.com/standfirst/standfirst/internal/metadata"
	"github.com/standfirst/standfirst/internal/naming"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/text"
)

// linksOfArticle yields the texts and addresses of the links from the article's
// first block to shortly after its last.
func (p *Page) linksOfArticle(yield func(name, href string) bool) {
	const after = 12 // blocks
	const longest = 60
	first, last := p.Labels.Chosen.First, p.Labels.Chosen.Last
	if first < 0 {
		return
	}
	links := p.Facts.Page.Links
	for k := p.Facts.FirstLink(first); k < len(links) && int(links[k].Block) <= last+after; k++ {
		if name := p.Facts.Page.Slice(links[k].Text); len(name) <= longest &&
			!yield(name, p.Facts.Page.Value(links[k].Href)) {
			return
		}
	}
}

// longestTrail is how many blocks a trail of breadcrumbs has at most; what has more
// is a menu.
const longestTrail = 16

// Trail returns the trail of breadcrumbs: as the page's data have it, else the first
// that is printed; nil for none.
func (p *Page) Trail() []metadata.Crumb {
	if trail := p.Claims.Breadcrumbs(); trail != nil {
		return trail
	}
	return p.printedTrail()
}

// printedTrail returns the first trail that the page prints.
func (p *Page) printedTrail() []metadata.Crumb {
	pg := p.Facts.Page
	for i := range pg.Blocks {
		if pg.ElementOf(i).Around&naming.Breadcrumb == 0 {
			continue
		}
		end := i + 1
		for end < len(pg.Blocks) && pg.ElementOf(end).Around&naming.Breadcrumb != 0 &&
			p.Labels.Labels[end].Role != role.Headline {
			end++
		}
		if end-i > longestTrail {
			return nil
		}
		var trail []metadata.Crumb
		for ; i < end; i++ {
			trail = p.appendCrumbs(trail, i)
		}
		return trail
	}
	return nil
}

// appendCrumbs appends the links of a block, and what stands between and after
// them. What stands before the first link of all is the trail's label.
func (p *Page) appendCrumbs(trail []metadata.Crumb, i int) []metadata.Crumb {
	pg := p.Facts.Page
	add := func(s, address string) {
		s = strings.Trim(text.OneLine(s), " ›»>→/|\\:·•-–—")
		if s != "" && (address != "" || len(trail) > 0) {
			trail = append(trail, metadata.Crumb{Name: s, URL: address})
		}
	}
	from := pg.Blocks[i].Text.Start
	for k := p.Facts.FirstLink(i); k < len(pg.Links) && int(pg.Links[k].Block) == i; k++ {
		l := &pg.Links[k]
		add(pg.Slice(text.Span{Start: from, End: max(from, l.Text.Start)}), "")
		add(pg.Slice(l.Text), metadata.ResolveAt(p.Claims.Base, pg.Value(l.Href)))
		from = max(from, l.Text.End)
	}
	add(pg.Slice(text.Span{Start: from, End: max(from, pg.Blocks[i].Text.End)}), "")
	return trail
}
