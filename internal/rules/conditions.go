package rules

import (
	"strconv"
	"strings"

	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/grammar"
	"github.com/standfirst/standfirst/internal/naming"
	"github.com/standfirst/standfirst/internal/page"
)

// The conditions of the rules for elements, classes and shapes. Those of bylines,
// pictures and the blocks around the headline stand in files of their own.

// alike is the agreement (F1 of their words) from which a block may be the
// page's title.
const alike = 0.8

// mayBeTitle reports whether a block may print the page's title.
func mayBeTitle(f feature.Facts) bool { return f.TitleF1() >= alike }

// boldHeading: all in bold, no sentence, and over plain prose.
func boldHeading(l *Labelling, i int) bool {
	return isBoldLine(l, i) && !inList(l, i) && overPlainProse(l, i)
}

// isBoldLine reports whether a block is a short line all in bold, without a link.
func isBoldLine(l *Labelling, i int) bool {
	const longest, bold = 100, 0.95 // runes; the share in bold
	m, f := &l.Facts.Measures[i], l.Facts.Facts(i)
	return m.Runes <= longest && !m.Sentence && f.Bold() >= bold && f.LinkDensity() <= 0
}

// inList reports whether a block is an item of a list or a cell of a data table.
func inList(l *Labelling, i int) bool {
	f := l.Facts.Facts(i)
	return f.UnderList() || f.UnderCell() && l.Facts.DataTable(i)
}

// overPlainProse reports whether the block after one is prose, and less than half
// of it in bold.
func overPlainProse(l *Labelling, i int) bool {
	if i+1 >= len(l.Facts.Measures) {
		return false
	}
	next := &l.Facts.Page.Blocks[i+1]
	return l.Facts.Measures[i+1].Prose && next.Strong*2 < next.Size
}

// inDataTable: see feature.Page.DataTable.
func inDataTable(l *Labelling, i int) bool { return l.Facts.DataTable(i) }

func flattened(l *Labelling, i int) bool { return l.Facts.Page.Blocks[i].Flags&page.FlagFlattened != 0 }

func preformattedInside(l *Labelling, i int) bool {
	_, _, ok := l.Facts.Facts(i).WithHeadline()
	return ok && l.Facts.Page.Blocks[i].Flags&page.FlagPre != 0 &&
		(l.Facts.SharesContainer(i) || i > 0 && l.Facts.Page.Blocks[i-1].Flags&page.FlagGutter != 0)
}

// headingInside: the classifier of crossheads is for it, that of the text hardly
// against it, and text follows.
func headingInside(l *Labelling, i int) bool {
	return l.Margins[classifier.Crosshead][i] > sureCrosshead && l.Margins[classifier.Body][i] > InsideThreshold &&
		i+1 < len(l.Labels) && l.Labels[i+1].Role.InBody()
}

// shortOfProse: what a consent dialog holds is a small part of the page's prose.
func shortOfProse(l *Labelling, i int) bool {
	const part = 0.3
	share, ok := l.Facts.Facts(i).ParentProse()
	return !ok || share < part
}

func linkedLabel(l *Labelling, i int) bool {
	b := &l.Facts.Page.Blocks[i]
	return b.Linked*10 > b.Size*9 && !l.Facts.Measures[i].Prose && !mayBeTitle(l.Facts.Facts(i))
}

// besideArticle: of the elements with such a class, none holds the headline or
// a large part of the page's prose.
func besideArticle(l *Labelling, i int) bool {
	const part, levels = 0.25, 5
	p := l.Facts.Page
	for e, d := p.ElementOf(i).Block, 0; e > 0 && d <= levels; d++ {
		if p.Elements[e].Meanings&(naming.Donation|naming.Newsletter) != 0 &&
			(l.Facts.Around[e] || l.Facts.ProseShare(e) > part) {
			return false
		}
		e = p.Elements[p.Elements[e].Parent].Block
	}
	f := l.Facts.Facts(i)
	return f.HeadlineClass() > 0 || !mayBeTitle(f)
}

func notHeading(l *Labelling, i int) bool {
	return !l.Facts.Facts(i).UnderHeading() && !l.Facts.Measures[i].Prose
}

// pageMark: by its wording, and neither a heading nor the title nor a cell.
func pageMark(l *Labelling, i int) bool {
	const most = 15 // words
	f := l.Facts.Facts(i)
	if l.Facts.Measures[i].Words > most || f.UnderHeading() || mayBeTitle(f) || f.TitleShare() >= alike ||
		f.UnderCell() && l.Facts.DataTable(i) {
		return false
	}
	return grammar.IsPageMark(l.Facts.Page.TextOf(i), f.LinkDensity() > 0 && !l.Facts.OneLink(i))
}

func shortLabel(l *Labelling, i int) bool {
	const most = 8 // words
	return l.Facts.Measures[i].Words < most
}

// toolWords is under how many words the label of a button has.
const toolWords = 5

// labelInTools: a word such as "share" alone in a button, a link or a list.
func labelInTools(l *Labelling, i int) bool {
	const near = 4 // elements
	f := l.Facts.Facts(i)
	return l.Facts.Measures[i].Words < toolWords &&
		(f.LinkDensity() > MostlyLinked || f.UnderList() || f.UnderDialog() || f.ShareClass() < near)
}

// threadShape: three or more siblings of one shape, most of which hold a time
// and some prose, after the article's longest text.
func threadShape(l *Labelling, i int) bool {
	return l.Facts.Facts(i).FromLongest() >= 0 && l.Facts.InRecords(i, (*feature.Record).IsThread)
}

// listingShape: three or more siblings of one shape with few blocks each.
func listingShape(l *Labelling, i int) bool {
	return l.Facts.Facts(i).LinkDensity() > MostlyLinked && l.Facts.InRecords(i, (*feature.Record).IsListing)
}

// linkRow: links of a few words parted by bars, and little else.
func linkRow(l *Labelling, i int) bool {
	const most = 40 // words
	b, m := &l.Facts.Page.Blocks[i], &l.Facts.Measures[i]
	return m.Bar && !m.Sentence && b.Linked*10 >= b.Size*7 && m.Words <= most && !l.Facts.OneLink(i) && !headsOrDates(l, i)
}

// headsOrDates reports whether a block is a heading, the title, or a line with a
// date or a byline.
func headsOrDates(l *Labelling, i int) bool {
	f := l.Facts.Facts(i)
	return f.Heading() > 0 || mayBeTitle(f) || l.Facts.Measures[i].Clock ||
		l.Facts.Near(i, naming.Byline|naming.Date, 2)
}

// linkLabel: nothing but a link of at most three words, apart from headings,
// bylines, credits and the place right over the headline, where a kicker stands.
func linkLabel(l *Labelling, i int) bool {
	const most = 3 // words
	b, m := &l.Facts.Page.Blocks[i], &l.Facts.Measures[i]
	return b.Linked == b.Size && m.Words <= most && !m.Sentence && !namesArticle(l.Facts.Facts(i))
}

// namesArticle reports whether a link stands where a part of the article may be
// one: the headline, a byline, a credit, or a kicker.
func namesArticle(f feature.Facts) bool {
	const near = 2 // elements
	return f.Heading() > 0 || f.TitleShare() >= alike || f.BylineClass() <= near || f.CreditClass() <= near ||
		f.ByHeadline(KickerReach, 0)
}

// apartFromHeadline: the nearest such class is not that of an element around
// the whole article, as in class="post has-comments".
func apartFromHeadline(l *Labelling, i int) bool {
	blocks, ok := l.Facts.Facts(i).FromHeadline()
	return !ok || blocks < -1 || !l.Facts.SharesContainer(i)
}

// inGutter reports whether a block is the numbers beside lines of code: by its
// class, or as the numbers from 1 in preformatted text of its own.
func inGutter(l *Labelling, i int) bool {
	blocks := l.Facts.Page.Blocks
	return blocks[i].Flags&page.FlagGutter != 0 || blocks[i].Flags&page.FlagPre != 0 && i+1 < len(blocks) &&
		blocks[i+1].Flags&page.FlagPre != 0 && l.Facts.TableOf(i) > 0 && countsLines(l.Facts.Page.TextOf(i))
}

// countsLines reports whether a text is the numbers from 1, and no other.
func countsLines(s string) bool {
	n := 0
	for field := range strings.FieldsSeq(s) {
		if n++; field != strconv.Itoa(n) {
			return false
		}
	}
	return n > 1
}
