package beside

import (
	"strings"

	"github.com/standfirst/standfirst/internal/date"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/metadata"
	"github.com/standfirst/standfirst/internal/naming"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/text"
)

// newsroomWording is how far the printed headline and the newsroom's own may
// differ (F1 of their words) and still be the same headline.
const newsroomWording = 0.3

// Headline returns the text of the headline that block i prints, without the site's
// name, and the kicker that its heading holds before it. Where the page's NewsArticle
// data word the same headline otherwise, it is theirs, unless another claim speaks for
// the printed one.
func (p Page) Headline(i int) (headline, kicker string) {
	printed, kicker := p.cutPieces(i)
	if printed == "" {
		printed = p.unlinked(i)
	}
	printed = p.Claims.CutSiteName(printed)
	if !p.Claims.News || !p.Claims.PrefersTyped(printed) {
		return printed, kicker
	}
	typed := p.Claims.CutSiteName(p.Claims.TypedHeadline())
	_, words := feature.MeasureText(typed, nil)
	if feature.Agreement(words, p.Facts.HashesOf(i)) >= newsroomWording {
		return typed, kicker
	}
	return printed, kicker
}

// unlinked is the text of the printed headline without links at its edges, the trail
// of sections that some pages print in the heading, where what is left agrees with the
// claimed titles no less.
func (p Page) unlinked(i int) string {
	const least = 3 // words
	b := &p.Facts.Page.Blocks[i]
	whole := b.Text
	if b.Linked == 0 || b.Linked == b.Size {
		return p.Facts.Line(i)
	}
	for k := p.Facts.FirstLink(i); k < len(p.Facts.Page.Links) && int(p.Facts.Page.Links[k].Block) == i; k++ {
		switch l := p.Facts.Page.Links[k].Text; {
		case text.Letters(p.Facts.Page.Text[whole.Start:max(whole.Start, l.Start)]) == "":
			whole.Start = max(whole.Start, l.End)
		case text.Letters(p.Facts.Page.Text[min(l.End, whole.End):whole.End]) == "":
			whole.End = min(whole.End, l.Start)
		}
	}
	rest := strings.TrimSpace(strings.Trim(feature.OnOneLine(p.Facts.Page.Slice(whole)), edgeMarks))
	if m, words := feature.MeasureText(rest, nil); m.Words < least ||
		feature.BestAgreement(words, p.Facts.Claims.Titles) < max(0.5, p.Facts.AgreesWithTitle(i)) {
		return p.Facts.Line(i)
	}
	return rest
}

// edgeMarks part a headline from what stands in its heading beside it.
const edgeMarks = " |/>»›-–—:·"

// besideHeadline are the meanings of what stands in a heading beside its headline.
const besideHeadline = naming.Kicker | naming.Date | naming.Standfirst | naming.Byline | naming.Tag

// cutPieces returns the headline in a heading that holds other elements before or
// behind it, and what of them is a kicker; "" where it holds none. They are cut off
// where a claim words what is left, or where no claim words the whole and they are
// other things by their element, their class, or their form.
func (p Page) cutPieces(i int) (headline, kicker string) {
	pieces := p.Facts.Page.PiecesOf(i)
	if len(pieces) == 0 {
		return "", ""
	}
	rest := p.Facts.Page.Blocks[i].Text
	worded := p.Claims.WordingOf(p.Facts.Line(i)) != metadata.WordedNowhere
	for k := range pieces {
		piece := &pieces[k]
		left, cut := p.cutOff(rest, piece)
		if !cut {
			continue
		}
		s := trimEdges(p.Facts.Page.Slice(left))
		wording := p.Claims.WordingOf(s)
		if wording == metadata.WordedNowhere && !(p.isBeside(piece) && isHeadline(s)) ||
			wording != metadata.WordedWhole && worded {
			continue
		}
		if before := trimEdges(p.Facts.Page.Text[rest.Start:left.Start]); before != "" && !p.isDate(piece) {
			kicker = before
		}
		rest, headline = left, s
	}
	return headline, kicker
}

// cutOff is what is left of a heading without a piece at either end; false for one that
// stands at none.
func (p Page) cutOff(rest text.Span, piece *page.HeadingPiece) (left text.Span, cut bool) {
	at := piece.Text
	before := p.Facts.Page.Text[rest.Start:max(rest.Start, at.Start)]
	switch {
	case at.End > rest.Start && at.End < rest.End && trimEdges(before) == "":
		return text.Span{Start: at.End, End: rest.End}, true
	case at.End >= rest.End && at.Start > rest.Start && at.Start < rest.End:
		return text.Span{Start: rest.Start, End: at.Start}, true
	}
	return rest, false
}

// trimEdges is a piece of a heading on one line, without the marks at its ends.
func trimEdges(s string) string { return strings.Trim(feature.OnOneLine(s), edgeMarks) }

// isHeadline reports whether a piece of a heading has some words.
func isHeadline(s string) bool {
	const fewest = 3
	m, _ := feature.MeasureText(s, nil)
	return m.Words >= fewest
}

// isBeside reports whether a piece of a heading is no part of the headline.
func (p Page) isBeside(piece *page.HeadingPiece) bool {
	e := &p.Facts.Page.Elements[piece.Element]
	return e.Tag == markup.TagSmall || e.Meanings&besideHeadline != 0 || p.isDate(piece)
}

// isDate reports whether a piece of a heading is a date, by its element, its class or
// its form.
func (p Page) isDate(piece *page.HeadingPiece) bool {
	e := &p.Facts.Page.Elements[piece.Element]
	return e.Tag == markup.TagTime || e.Meanings&naming.Date != 0 ||
		date.IsDateLine(p.Facts.Page.Slice(piece.Text), p.Claims.Language())
}
