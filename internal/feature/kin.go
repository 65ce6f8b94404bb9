package feature

import (
	"sort"
	"strings"

	"github.com/standfirst/standfirst/internal/grammar"
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/media"
	"github.com/standfirst/standfirst/internal/naming"
	"github.com/standfirst/standfirst/internal/page"
)

// ParentOf is the element around a block's own.
func (p *Page) ParentOf(i int) int32 {
	return p.Page.Elements[p.Page.ElementOf(i).Block].Parent
}

// IsCopied reports whether another block has the text of a block.
func IsCopied(p *Page, i int) bool { return p.Measures[i].copied }

// ListOf is the list that a block is an item of, -1 for none.
func (p *Page) ListOf(i int) int32 {
	const levels = 4
	e := p.Page.ElementOf(i).Block
	for d := 0; d < levels && e > 0; d++ {
		if t := p.Page.Elements[e].Tag; t == markup.TagUl || t == markup.TagOl {
			return e
		}
		e = p.Page.Elements[p.Page.Elements[e].Parent].Block
	}
	return -1
}

// PictureGroup is the element whose captions belong to one picture: the nearest
// figure, or the nearest element that holds a picture, where no figure around
// it holds that one alone; -1 for none.
func (p *Page) PictureGroup(i int) int32 {
	const levels = 6
	pg := p.Page
	group := int32(-1)
	e := pg.ElementOf(i).Block
	for d := 0; d < levels && e > 0; d++ {
		pictures := p.Sums[e].Pictures
		switch {
		case pg.Elements[e].Tag == markup.TagFigure && (group < 0 || pictures == p.Sums[group].Pictures):
			return e
		case group < 0 && pictures > 0:
			group = e
		}
		e = pg.Elements[pg.Elements[e].Parent].Block
	}
	return group
}

// OneLink reports whether a block holds no more than one link: a line of several
// is a list of topics.
func (p *Page) OneLink(i int) bool {
	links := p.Page.Links
	k := p.FirstLink(i)
	return k+1 >= len(links) || int(links[k+1].Block) != i
}

// FirstLink is where the links of a block and those after them begin among the
// page's.
func (p *Page) FirstLink(i int) int {
	return sort.Search(len(p.Page.Links), func(k int) bool { return int(p.Page.Links[k].Block) >= i })
}

// IsControl reports whether a block is a button or a word of a player's or a
// gallery's controls, or the date that stands beside a picture.
func (p *Page) IsControl(i int) bool {
	const dated, day = 8, 5 // words at most; digits of a day and its year at least
	pg, m, f := p.Page, &p.Measures[i], p.Facts(i)
	e := pg.ElementOf(i)
	switch {
	case e.Tag == markup.TagButton || pg.Elements[e.Block].Tag == markup.TagButton, m.Words <= 3 &&
		grammar.PlayerWords.Has(pg.TextOf(i)):
		return true
	}
	return m.Clock && m.Digits >= day && m.Words <= dated && !f.UnderFigure() && !f.UnderFigcaption()
}

// IsThread reports whether three or more siblings are most of them dated and half
// of them prose, as the comments of a thread are.
func (r *Record) IsThread() bool {
	return r.Siblings >= FewestRecords && r.Dated*10 >= r.Siblings*7 && r.WithProse*2 >= r.Siblings
}

// IsListing reports whether three or more siblings hold few blocks each.
func (r *Record) IsListing() bool {
	const most = 6 // blocks
	return r.Siblings >= FewestRecords && r.Blocks <= r.Siblings*most
}

// FewestRecords is how many siblings of one shape make a list.
const FewestRecords = 3

// ProseShare is the share of the page's prose that an element holds.
func (p *Page) ProseShare(e int32) float32 { return Ratio(p.Sums[e].Prose, p.Total.Prose) }

// InRecords reports whether the siblings of the block's element, or of one of the
// next above, are such records.
func (p *Page) InRecords(i int, such func(*Record) bool) bool {
	e := p.Page.ElementOf(i).Block
	for d := 0; d < ancestorLevels && e > 0; d++ {
		if such(&p.Records[e]) {
			return true
		}
		e = p.Page.Elements[p.Page.Elements[e].Parent].Block
	}
	return false
}

// CreditsPicture reports whether a line is a credit or a caption's, whose names
// are no authors.
func (p *Page) CreditsPicture(i int) bool {
	f := p.Facts(i)
	return f.Credit() == OnlyCredit || f.UnderFigcaption() || NamedCredit(p, i)
}

// NamedCredit reports whether a block's class says caption or credit and not author, and
// it stands right after a picture or after such a caption of one, or with a picture in an
// element of few blocks that does not hold the headline.
func NamedCredit(p *Page, i int) bool {
	const levels, few, reach = 3, 5, 2
	f := p.Facts(i)
	switch {
	case min(f.CreditClass(), f.CaptionClass()) > reach, f.BylineClass() <= 1:
		return false
	case UnderPicture(p, i), i > 0 && p.Facts(i-1).CaptionClass() <= reach && UnderPicture(p, i-1):
		return true
	case !f.ByPicture(levels, few):
		return false
	}
	picture, _, _ := f.WithPicture()
	headline, _, ok := f.WithHeadline()
	return !ok || headline > picture
}

// UnderPicture reports whether a picture that is no icon stands right before a block.
func UnderPicture(p *Page, i int) bool {
	return p.Facts(i).AfterPicture() && holdsMedia(p, i, i, (*media.Item).IsImage)
}

// BesideMedia reports whether a picture, a video or a frame stands right before a block or
// right after it.
func BesideMedia(p *Page, i int) bool {
	return holdsMedia(p, i, i+1, func(*media.Item) bool { return true })
}

// holdsMedia reports whether one of the media right before a block, or before one of
// those up to another, is such and no icon.
func holdsMedia(p *Page, from, to int, such func(*media.Item) bool) bool {
	items := p.Page.Pictures
	k := sort.Search(len(items), func(k int) bool { return int(items[k].Before) >= from })
	for ; k < len(items) && int(items[k].Before) <= to; k++ {
		if !items[k].Ornament && such(&items[k]) {
			return true
		}
	}
	return false
}

// RepeatsCredit reports whether a line says its credit more than once, as nothing
// but a caption does.
func (p *Page) RepeatsCredit(i int) bool {
	text, credit := grammar.SplitCredit(p.Page.TextOf(i))
	return text != "" && strings.Count(p.Page.TextOf(i), credit) > 1
}

// InPicture reports whether a block stands with a picture and little else, where
// a sign of copyright names the photographer.
func (p *Page) InPicture(i int) bool { return p.description.inPicture(p, i) }

func (p *Page) inPicture(i int) bool {
	const few = 3 // blocks
	f := p.Facts(i)
	switch {
	case f.UnderFigure() || f.UnderFigcaption():
		return true
	case f.UnderFooter():
		return false // the picture is the site's sign
	}
	return p.Near(i, naming.Caption|naming.Credit, 1) || f.ByPicture(2, few)
}

// CaptionHides reports whether the element that brings a flag is a caption's or a
// credit's own: there the flag only keeps screen readers from reading twice what
// the picture's alternative text says, or style sheets show the element.
func (p *Page) CaptionHides(i int, flag page.ElementFlags) bool {
	pg := p.Page
	e := pg.ElementOf(i)
	for e.Parent >= 0 && pg.Elements[e.Parent].Flags&flag != 0 {
		e = &pg.Elements[e.Parent]
	}
	return e.Tag == markup.TagFigcaption || e.Meanings&(naming.Caption|naming.Credit) != 0 && p.Facts(i).UnderFigure()
}

// HoldsBlock reports whether a block stands in an element.
func (p *Page) HoldsBlock(e int32, i int) bool {
	for x := p.Page.Blocks[i].Element; x >= e; x = p.Page.Elements[x].Parent {
		if x == e {
			return true
		}
	}
	return false
}

// Near reports whether one of the meanings stands in the classes of the block's
// element or of one at most reach above it.
func (p *Page) Near(i int, k naming.Meanings, reach int) bool {
	pg := p.Page
	switch own := pg.ElementOf(i); {
	case own.Around&k == 0:
		return false
	case own.Meanings&k != 0:
		return true
	}
	e := pg.ElementOf(i).Block
	for d := 0; d <= reach && e > 0; d++ {
		if pg.Elements[e].Meanings&k != 0 {
			return true
		}
		e = pg.Elements[pg.Elements[e].Parent].Block
	}
	return false
}

// SharesContainer reports whether a block stands under the element that holds
// most of the page's prose and the headline.
func (p *Page) SharesContainer(i int) bool {
	e := p.Page.ElementOf(i).Block
	for d := 0; d < 3 && e > 0; d++ {
		if p.Sums[e].Prose*2 > p.Total.Prose {
			return true
		}
		e = p.Page.Elements[p.Page.Elements[e].Parent].Block
	}
	return false
}

// DataTable reports whether a block stands in a table of short cells or in one whose
// columns have heads, not in one that lays out the page.
func (p *Page) DataTable(i int) bool {
	e := p.TableOf(i)
	if e < 0 || hasColumnHeads(p, e) {
		return e >= 0
	}
	s := &p.Sums[e]
	return s.Blocks >= 4 && s.Proses*4 <= s.Blocks && s.Prose*2 < p.Total.Prose
}

// TableOf is the nearest table around a block, -1 for none.
func (p *Page) TableOf(i int) int32 {
	pg := p.Page
	for e := pg.ElementOf(i).Block; e > 0; e = pg.Elements[pg.Elements[e].Parent].Block {
		if pg.Elements[e].Part == markup.TagTable {
			return e
		}
	}
	return -1
}

// BoxBlocks is the largest appeal or dialog, in blocks.
const BoxBlocks = 10

// InOneBox reports whether two blocks stand in one small element that does not
// hold the headline.
func (p *Page) InOneBox(i, k int) bool {
	const levels = 3
	pg := p.Page
	e := pg.ElementOf(i).Block
	for d := 0; d < levels && e > 0 && p.Sums[e].Blocks <= BoxBlocks && !p.Around[e]; d++ {
		for o, n := pg.ElementOf(k).Block, 0; o >= e && n < levels; o, n = pg.Elements[pg.Elements[o].Parent].Block, n+1 {
			if o == e {
				return true
			}
			if pg.Elements[o].Parent < 0 {
				break
			}
		}
		e = pg.Elements[pg.Elements[e].Parent].Block
	}
	return false
}

// RecordOf is the innermost element around a block that has siblings of its shape
// and holds more than one block; -1 for none that does not hold the headline too.
func RecordOf(p *Page, i int) int32 {
	pg := p.Page
	for e := pg.ElementOf(i).Block; e > 0 && !p.Around[e]; e = pg.Elements[pg.Elements[e].Parent].Block {
		if p.Sums[e].Blocks > 1 && p.Records[e].Siblings > 1 {
			return e
		}
	}
	return -1
}

// RecordsLike is how many elements of the shape of a block's record stand beside
// each other.
func RecordsLike(p *Page, i int) int {
	record := RecordOf(p, i)
	if record < 0 {
		return 0
	}
	return int(p.Records[record].Siblings)
}

// ThreadLike is how many elements of the shape of a block's record stand beside
// each other, 0 where it has no date or they are not most of them dated and half
// of them prose.
func ThreadLike(p *Page, i int) int {
	record := RecordOf(p, i)
	if record < 0 || p.Sums[record].Dated == 0 || !p.Records[record].IsThread() {
		return 0
	}
	return int(p.Records[record].Siblings)
}
