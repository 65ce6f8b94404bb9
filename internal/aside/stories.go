package aside

import (
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/grammar"
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/naming"
)

// OtherStories finds the elements that each hold another complete story than the
// one whose headline is a block: with a heading of the headline's rank over prose of
// its own, and a date or a byline. Pages that load the next article at the end of
// one have them. Entries, chapters and the items of a list have headings of a lower
// rank, or their headline stands over no prose of its own.
func OtherStories(p *feature.Page, headline int, sameHeadline func(i int) bool) (found []int32) {
	if headline < 0 {
		return nil
	}
	s := stories{p: p, headline: headline, rank: p.HeadingTag(headline)}
	if s.rank == markup.TagUnknown || s.rank > markup.TagH2 {
		return nil
	}
	for i := range p.Page.Blocks {
		if i == headline || p.HeadingTag(i) != s.rank || s.holds(found, i) || sameHeadline(i) {
			continue
		}
		if e := s.around(i); e > 0 {
			found = append(found, e)
		}
	}
	return found
}

// stories looks for the other stories of a page.
type stories struct {
	p        *feature.Page
	headline int
	rank     markup.Tag
}

// holds reports whether a block stands in one of some elements.
func (s *stories) holds(elements []int32, i int) bool {
	for _, e := range elements {
		if s.p.Page.Within(i, e) {
			return true
		}
	}
	return false
}

// around is the element of the story that a heading heads, -1 where it heads none:
// the outermost without the headline in which no prose stands over the heading.
func (s *stories) around(i int) int32 {
	pg := s.p.Page
	story, top := int32(-1), int32(-1)
	for e := pg.ElementOf(i).Block; e > 0 && !pg.Within(s.headline, e); e = pg.Elements[pg.Elements[e].Parent].Block {
		top = e
		if s.p.Sums[e].Proses >= storyProses && !s.proseOver(i, e) {
			story = e
		}
	}
	if story < 0 || !s.isSigned(i, story) || !s.isTwin(i, top) && !s.follows(i, story) {
		return -1
	}
	return story
}

// isTwin reports whether the headline stands over prose in an element that has the
// shape of the one around a heading and stands beside it. Below the first rank the
// two headings have one shape too.
func (s *stories) isTwin(i int, top int32) bool {
	pg, home := s.p.Page, s.home(i)
	return home > 0 && pg.Elements[home].Parent == pg.Elements[top].Parent &&
		pg.GroupKey(int(home)) == pg.GroupKey(int(top)) && s.p.Sums[home].Proses >= storyProses &&
		(s.rank == markup.TagH1 || s.shape(i) == s.shape(s.headline))
}

// follows reports whether a heading of the first rank heads a story in an article
// element that stands below the prose of the headline's.
func (s *stories) follows(i int, story int32) bool {
	return s.rank == markup.TagH1 && s.isArticle(i) && s.prosesBefore(story) >= storyProses
}

// shape is that of a heading's element.
func (s *stories) shape(i int) uint32 { return s.p.Page.Elements[s.p.Page.ElementOf(i).Block].Shape }

// storyProses is how many pieces of prose a story has at least.
const storyProses = 2

// home is the outermost element around the headline without another heading, -1 for
// none.
func (s *stories) home(i int) int32 {
	pg, home := s.p.Page, int32(-1)
	for e := pg.ElementOf(s.headline).Block; e > 0 && !pg.Within(i, e); e = pg.Elements[pg.Elements[e].Parent].Block {
		home = e
	}
	return home
}

// proseOver reports whether prose stands over a heading in an element.
func (s *stories) proseOver(i int, e int32) bool {
	for k := i - 1; k >= 0 && s.p.Page.Within(k, e); k-- {
		if s.p.Measures[k].Prose {
			return true
		}
	}
	return false
}

// isSigned reports whether a date or a byline stands in a story by its heading: over
// its second piece of prose.
func (s *stories) isSigned(i int, story int32) bool {
	first := i
	for first > 0 && s.p.Page.Within(first-1, story) {
		first--
	}
	for k, proses := first, 0; k < len(s.p.Page.Blocks) && proses < storyProses && s.p.Page.Within(k, story); k++ {
		if s.p.Measures[k].Prose {
			proses++
		} else if k != i && s.signs(k) {
			return true
		}
	}
	return false
}

// signs reports whether a line is a date or a byline.
func (s *stories) signs(i int) bool {
	const bylineWords = 12 // at most
	m := &s.p.Measures[i]
	return m.Clock && m.Words <= feature.DateWords || s.p.Near(i, naming.Byline|naming.Date, 1) ||
		m.Words <= bylineWords && grammar.IsByline(s.p.Page.TextOf(i))
}

// isArticle reports whether a heading stands in an article element that does not hold the
// headline too.
func (s *stories) isArticle(i int) bool {
	pg := s.p.Page
	for e := pg.ElementOf(i).Block; e > 0 && !pg.Within(s.headline, e); e = pg.Elements[pg.Elements[e].Parent].Block {
		if pg.Elements[e].Tag == markup.TagArticle {
			return true
		}
	}
	return false
}

// prosesBefore is how many pieces of prose stand between the headline and a story
// below it.
func (s *stories) prosesBefore(story int32) (n int) {
	for k := s.headline + 1; k < len(s.p.Page.Blocks) && !s.p.Page.Within(k, story); k++ {
		if s.p.Measures[k].Prose {
			n++
		}
	}
	return n
}
