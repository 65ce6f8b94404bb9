package rules

import (
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/grammar"
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/text"
)

// CreditedByPicture reports whether a block is a line with a credit, alone with one
// picture, near the headline, where lead pictures stand.
func CreditedByPicture(l *Labelling, i int) bool {
	const near, alone = 12, 2 // blocks
	const levels = 2
	f := l.Facts.Facts(i)
	return f.Credit() != feature.NoCredit && isPlainLine(f) && f.ByPicture(levels, alone) &&
		(f.ByHeadline(near, near) || l.Facts.RepeatsCredit(i))
}

// isPlainLine reports whether a block is shown, and neither mostly links nor a
// heading.
func isPlainLine(f feature.Facts) bool {
	return f.LinkDensity() < MostlyLinked && !f.Hidden() && f.Heading() == 0
}

// besideCredit: a short text by a picture, and next to it under the same parent
// a line that is nothing but a credit.
func besideCredit(l *Labelling, i int) bool {
	if i+1 >= len(l.Labels) || l.Facts.Facts(i+1).Credit() != feature.OnlyCredit || !byPicture(l, i) {
		return false
	}
	pictured := l.Facts.Facts(i).AfterPicture() || l.Facts.Facts(i+1).BeforePicture()
	return pictured && areSiblings(l.Facts.Page, i, i+1) && mayStandOverCredit(l, i)
}

// areSiblings reports whether two blocks stand in two elements of one parent, the
// first of which is no item of a list.
func areSiblings(p *page.Page, i, k int) bool {
	own, next := p.ElementOf(i).Block, p.ElementOf(k).Block
	return own != next && p.Elements[own].Tag != markup.TagLi && p.Elements[own].Parent == p.Elements[next].Parent
}

// mayStandOverCredit reports whether a block has the form of a caption whose
// credit is apart from it.
func mayStandOverCredit(l *Labelling, i int) bool {
	const most = 60 // words
	f := l.Facts.Facts(i)
	return f.Credit() != feature.OnlyCredit && isPlainLine(f) && l.Facts.Measures[i].Words <= most &&
		l.Facts.Phrases[i] == "" && !grammar.IsCreditOpening(l.Facts.Page.TextOf(i))
}

// captionWords is the most words that a caption beside its picture has.
const captionWords = 70

// mayCaption reports whether a block has the form of a caption: no heading, link,
// control or wording of the page, and not long.
func mayCaption(l *Labelling, i int) bool {
	f := l.Facts.Facts(i)
	return isPlainLine(f) && l.Facts.Measures[i].Words <= captionWords && l.Facts.Phrases[i] == "" &&
		!f.UnderDialog() && !l.Facts.IsControl(i) && text.HasLetter(l.Facts.Page.TextOf(i))
}

// besidePicture: right before or after a picture or a video, or with a picture in an
// element of few blocks.
func besidePicture(l *Labelling, i int) bool {
	return (feature.BesideMedia(l.Facts, i) || byPicture(l, i)) && mayCaption(l, i)
}

// namedCredit: with a picture in an element of few blocks.
func namedCredit(l *Labelling, i int) bool {
	return feature.NamedCredit(l.Facts, i) && creditLength(l, i) && isPlainLine(l.Facts.Facts(i)) &&
		text.HasLetter(l.Facts.Page.TextOf(i))
}

// creditUnderPicture: right after a picture, and nothing but its credit.
func creditUnderPicture(l *Labelling, i int) bool {
	f := l.Facts.Facts(i)
	return f.Credit() == feature.OnlyCredit && feature.UnderPicture(l.Facts, i) && creditLength(l, i) && isPlainLine(f)
}

// creditedUnderPicture: right after a picture, and ends in its credit.
func creditedUnderPicture(l *Labelling, i int) bool {
	f := l.Facts.Facts(i)
	return f.Credit() == feature.EndsInCredit && feature.UnderPicture(l.Facts, i) && mayCaption(l, i) &&
		(!l.InText[i] || hasProseAfter(l, i))
}

// hasProseAfter reports whether a block of the text is followed by prose of it: its last
// one may end in the name of the agency that wrote it.
func hasProseAfter(l *Labelling, i int) bool {
	for k := i + 1; k < len(l.InText); k++ {
		if l.InText[k] && l.Facts.Measures[k].Prose {
			return true
		}
	}
	return false
}

// hasTextAround reports whether prose of the text stands before a block, and text after it.
func hasTextAround(l *Labelling, i int) bool {
	before := false
	for k, inText := range l.InText {
		switch {
		case !inText || k == i:
		case k > i:
			return before
		case l.Facts.Measures[k].Prose:
			before = true
		}
	}
	return false
}

// slanted is the share in italics from which a block is set in them.
const slanted = 0.9

// slantedUnderPicture: right after a picture and all in italics, on a page that has
// text before and after it and sets in italics nothing but what follows pictures.
func slantedUnderPicture(l *Labelling, i int) bool {
	const fewest, most = 3, 40 // words
	f, m := l.Facts.Facts(i), &l.Facts.Measures[i]
	if f.Slanted() < slanted || !feature.UnderPicture(l.Facts, i) || m.Words < fewest || m.Words > most || m.Clock ||
		f.LinkDensity() > 0 || f.UnderQuote() || !mayCaption(l, i) {
		return false
	}
	first, _ := utf8.DecodeRuneInString(l.Facts.Page.TextOf(i))
	last := text.LastRune(l.Facts.Page.TextOf(i))
	return (unicode.IsLetter(first) || unicode.IsDigit(first) || first == '(') && last != ':' && last != '!' &&
		slantsCaptions(l, i)
}

// slantsCaptions reports whether text stands before a block and after it, and none of
// it is in italics but right after a picture.
func slantsCaptions(l *Labelling, i int) bool {
	for k, inText := range l.InText {
		if f := l.Facts.Facts(k); inText && k != i && f.Slanted() >= slanted && !f.AfterPicture() {
			return false
		}
	}
	return hasTextAround(l, i)
}

// alone: with one picture, in a figure that is no link and holds little else.
func alone(l *Labelling, i int) bool {
	return inLoneFigure(l, i) && !isControlOrCredit(l, i) && text.HasLetter(l.Facts.Page.TextOf(i))
}

// inLoneFigure reports whether a block stands with one picture and little else,
// and no link is among them.
func inLoneFigure(l *Labelling, i int) bool {
	const few = 3 // blocks
	group := l.Facts.PictureGroup(i)
	if group < 0 {
		return false
	}
	s := &l.Facts.Sums[group]
	return s.Pictures == 1 && s.Blocks <= few && s.Linked == 0 && !l.Facts.Facts(i).InLink()
}

// isControlOrCredit reports whether a block is nothing but a credit, or stands in
// a dialog or has its wording.
func isControlOrCredit(l *Labelling, i int) bool {
	f := l.Facts.Facts(i)
	return f.Credit() == feature.OnlyCredit || f.UnderDialog() || l.Facts.Phrases[i] != ""
}

func byPicture(l *Labelling, i int) bool {
	const levels, few = 3, 6 // elements up, blocks
	return l.Facts.Facts(i).ByPicture(levels, few)
}

func creditLength(l *Labelling, i int) bool {
	const most, longest = 12, 100 // words, runes
	m := &l.Facts.Measures[i]
	short := m.Words <= most && m.Runes <= longest && m.Digits < m.Runes && !m.Sentence
	return short && !l.Facts.IsControl(i) && !l.Facts.Facts(i).UnderDialog() && l.Facts.Phrases[i] == ""
}

// creditsFigure reports whether a block may be the credit of a figure: the cells of a
// figure that is a table of data are none.
func creditsFigure(l *Labelling, i int) bool {
	return creditLength(l, i) && !(l.Facts.Facts(i).UnderCell() && l.Facts.DataTable(i))
}

func creditForm(l *Labelling, i int) bool { return l.Facts.Facts(i).Credit() == feature.OnlyCredit }

// copyrightForm asks the grammar only where a sign or a wording calls for it.
func copyrightForm(l *Labelling, i int) bool {
	if !l.Facts.Measures[i].Copyright && l.Facts.Phrases[i] != role.Copyright {
		return false
	}
	line, ok := grammar.ParseCopyright(l.Facts.Page.TextOf(i))
	return ok && (line.Year > 0 || !l.Facts.InPicture(i) || reservesRights(line.Line))
}

// reservesRights reports whether a line holds a wording of rights, as no credit does.
func reservesRights(line string) bool {
	at, _ := grammar.FindRights(line)
	return at >= 0
}

func forScreenReader(l *Labelling, i int) bool {
	return l.Facts.Page.Blocks[i].Flags&page.FlagScreenReader != 0 && !l.Facts.CaptionHides(i, page.FlagScreenReader)
}

// HiddenAside reports whether a block is hidden, most of the page's prose is not,
// and it is no caption's own element that hides it.
func HiddenAside(l *Labelling, i int) bool {
	return l.Facts.Page.Blocks[i].Flags&page.FlagHidden != 0 && l.Facts.Total.HiddenProse*2 < l.Facts.Total.Prose &&
		!l.Facts.CaptionHides(i, page.FlagHidden)
}
