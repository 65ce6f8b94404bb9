package aside

import (
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/markup"
)

// Cards finds the elements of a page that each announce another story: an article
// element, or one of several siblings of one shape, that holds little prose, not
// the headline, and a heading that is a link to another page of the site.
type Cards struct {
	p *feature.Page
	// leads reports whether an address is that of another page of the site.
	leads func(href string) bool
	// cards are the elements that are cards, found how many each parent has.
	cards map[int32]bool
	found map[int32]int
	// home is the innermost element around the headline that holds more prose apart
	// from cards than in them, -1 for none. Within it a card is an article element: others may be what a
	// story consists of, such as a list of the year's best.
	home int32
}

// CardsOf finds the cards of a page whose headline is a block, -1 for none.
func CardsOf(p *feature.Page, headline int, leads func(href string) bool) *Cards {
	c := &Cards{p: p, leads: leads, home: -1}
	for k := range p.Page.Links {
		l := &p.Page.Links[k]
		if l.Block < 0 || !c.headsCard(int(l.Block)) || !leads(p.Page.Value(l.Href)) {
			continue
		}
		if e := c.around(int(l.Block)); e > 0 {
			c.note(e)
		}
	}
	c.findHome(headline)
	return c
}

// findHome finds the headline's home.
func (c *Cards) findHome(h int) {
	const least = 400 // bytes of a story's prose
	pg := c.p.Page
	if h < 0 || len(c.found) == 0 {
		return
	}
	inCards := make(map[int32]int32) // prose, by element
	for e := range c.cards {
		for up := pg.Elements[e].Parent; up >= 0; up = pg.Elements[up].Parent {
			inCards[up] += c.p.Sums[e].Prose
		}
	}
	for e := pg.ElementOf(h).Block; e >= 0; e = pg.Elements[e].Parent {
		if s := c.p.Sums[e].Prose; s > 2*inCards[e] && s-inCards[e] >= least {
			c.home = e
			return
		}
	}
}

// isIn reports whether element e stands in the headline's home.
func (c *Cards) isIn(e int32) bool {
	pg := c.p.Page
	for ; e >= c.home && e >= 0; e = pg.Elements[e].Parent {
		if e == c.home {
			return true
		}
	}
	return false
}

// note takes an element for a card.
func (c *Cards) note(e int32) {
	if c.cards == nil {
		c.cards, c.found = make(map[int32]bool), make(map[int32]int)
	}
	if !c.cards[e] {
		c.cards[e] = true
		c.found[c.p.Page.Elements[e].Parent]++
	}
}

// headsCard reports whether a block is a heading that is nothing but a link.
func (c *Cards) headsCard(i int) bool {
	b := &c.p.Page.Blocks[i]
	return b.Linked*10 >= b.Size*9 && c.p.HeadingTag(i) != markup.TagUnknown
}

// around is the innermost element around a heading that may be a card, -1 for
// none.
func (c *Cards) around(i int) int32 {
	const most, share = 4, 4 // pieces of prose; at most one part of so many of the page's prose
	pg := c.p.Page
	for e := pg.ElementOf(i).Block; e > 0 && !c.p.Around[e]; e = pg.Elements[pg.Elements[e].Parent].Block {
		s := &c.p.Sums[e]
		if s.Proses > most || s.Prose*share > c.p.Total.Prose {
			return -1
		}
		if s.Blocks > 1 && (pg.Elements[e].Tag == markup.TagArticle || c.p.Records[e].Siblings > 1) {
			return e
		}
	}
	return -1
}

// Any reports whether the page has two cards beside each other, and a story apart
// from its cards.
func (c *Cards) Any() bool {
	if c.home < 0 {
		return false
	}
	for _, n := range c.found {
		if n > 1 {
			return true
		}
	}
	return false
}

// Holds reports whether a block stands in one of several cards.
func (c *Cards) Holds(i int) bool {
	pg := c.p.Page
	for e := pg.ElementOf(i).Block; e > 0; e = pg.Elements[pg.Elements[e].Parent].Block {
		if c.cards[e] && c.found[pg.Elements[e].Parent] > 1 {
			return pg.Elements[e].Tag == markup.TagArticle || !c.isIn(e)
		}
	}
	return false
}
