package label

import (
	"strings"
	"unicode"

	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/grammar"
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/naming"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/rules"
	"github.com/standfirst/standfirst/internal/text"
)

// GroupCaptions puts the captions together, each with its credit, by the picture
// that they stand with, and names the credits among their blocks.
func (l *Labeler) GroupCaptions() {
	l.Captions, l.Split = l.Captions[:0], rules.SplitBlock{}
	var last int32 = -1 // the element that groups the last caption's blocks
	opening := ""       // what began the last caption's credit without naming anybody
	for i := range l.Labels {
		if l.Labels[i].Role != role.Caption && l.Labels[i].Role != role.Credit {
			continue
		}
		group := l.Facts.PictureGroup(i)
		if ((group < 0 || group != last) && !completes(l, i, group, last) && !l.profile.joinsCaption(&l.Labelling, i)) ||
			len(l.Captions) == 0 || group >= 0 && group == last && isApart(l, i, group) {
			l.Captions = append(l.Captions, rules.CaptionGroup{Group: group})
			opening = ""
		}
		last = group
		c := &l.Captions[len(l.Captions)-1]
		c.Blocks = append(c.Blocks, i)
		opening = l.addToCaption(c, i, opening)
	}
}

// isApart reports whether a block is another picture's than the caption before it in an
// element that holds several: a picture or text stands between them.
func isApart(l *Labeler, i int, group int32) bool {
	p := l.Facts.Page
	if l.Facts.Sums[group].Pictures < 2 || p.Elements[group].Tag == markup.TagFigure {
		return false
	}
	blocks := l.Captions[len(l.Captions)-1].Blocks
	for k := blocks[len(blocks)-1] + 1; k <= i; k++ {
		if l.Labels[k].Role.InBody() || l.Facts.Facts(k).AfterPicture() {
			return true
		}
	}
	return false
}

// continuesRule finds the rest of a caption's sentence, behind a piece of it that has
// an element of its own.
var continuesRule = rules.Rule{ID: "caption-continues", Role: role.Caption, Under: feature.Facts.UnderFigcaption,
	Holds: continuesCaption, Why: "goes on in the middle of a caption's sentence"}

// continueCaptions takes in the rest of a sentence whose beginning is a caption, and
// what stands between.
func continueCaptions(l *Labeler) {
	for i := range l.Labels {
		if l.Labels[i].Role != "" || !continuesRule.Takes(&l.Labelling, i) {
			continue
		}
		for k := i; k >= 0 && l.Labels[k].Role == ""; k-- {
			l.Labels[k] = rules.Labelled(&continuesRule)
		}
	}
}

// continuesCaption: begins with a small letter or a mark, and the blocks before it in
// the caption's element end no sentence, up to one that is a caption.
func continuesCaption(l *rules.Labelling, i int) bool {
	p := l.Facts.Page
	if !grammar.GoesOn(p.TextOf(i)) {
		return false
	}
	e := figcaptionOf(l, i)
	for k := i - 1; k >= 0 && e >= 0 && figcaptionOf(l, k) == e && !text.EndsSentence(p.TextOf(k)); k-- {
		switch l.Labels[k].Role {
		case role.Caption:
			return true
		case "":
		default:
			return false
		}
	}
	return false
}

// figcaptionOf returns the caption element around a block, -1 for none.
func figcaptionOf(l *rules.Labelling, i int) int32 {
	p := l.Facts.Page
	for e := p.Blocks[i].Element; e > 0; e = p.Elements[e].Parent {
		if p.Elements[e].Tag == markup.TagFigcaption {
			return e
		}
	}
	return -1
}

// completes reports whether a block is the credit of the caption right before it
// by their parent alone, where no picture groups them.
func completes(l *Labeler, i int, group, last int32) bool {
	if group >= 0 && last >= 0 || i == 0 || len(l.Captions) == 0 || !isCredit(&l.Labelling, i) {
		return false
	}
	before := l.Labels[i-1].Role == role.Caption && l.Captions[len(l.Captions)-1].Credit == ""
	p := l.Facts.Page
	own, other := p.ElementOf(i).Block, p.ElementOf(i-1).Block
	return before && (own == other || p.Elements[own].Parent == other ||
		p.Elements[own].Parent == p.Elements[other].Parent)
}

// creditBeside reports whether a text's line is the credit of the picture whose
// caption stands on the line before, or the caption of the one whose credit does.
func creditBeside(l *rules.Labelling, i int) bool {
	if i == 0 || len(l.Captions) == 0 {
		return false
	}
	last := &l.Captions[len(l.Captions)-1]
	switch l.Labels[i-1].Role {
	case role.Caption:
		return last.Text != "" && last.Credit == "" && isCredit(l, i)
	case role.Credit:
		return last.Text == "" && l.Labels[i].Rule == &rules.UnderCreditRule
	}
	return false
}

// addToCaption adds a block's text to a caption: its credit, or its text with
// the credit split off. Markup may give a credit's label or its bracket an
// element of its own: it opens the credit of the block that follows.
func (l *Labeler) addToCaption(c *rules.CaptionGroup, i int, opening string) (next string) {
	caption, credit := grammar.WithoutNotes(l.Facts.Line(i)), ""
	switch {
	case grammar.IsCreditOpening(caption):
		l.Labels[i].Role = role.Credit
		return opening + marksOf(caption) + " "
	case isCredit(&l.Labelling, i), opening != "" && grammar.IsNames(caption, grammar.BareWords):
		l.Labels[i].Role = role.Credit
		caption, credit = "", grammar.CleanCredit(openCredit(opening, caption))
	default:
		caption, credit = splitCredit(&l.Labelling, i)
		caption = grammar.WithoutNotes(caption)
	}
	if text.HasLetter(credit) {
		addCredit(l, c, i, credit)
	}
	if caption != "" && !isCounter(caption) && !saysAgain(c.Text, caption) {
		if c.Text != "" && !grammar.FollowsTightly(caption) {
			c.Text += " "
		}
		c.Text += caption
	}
	if c.Text != "" && c.Credit != "" {
		c.Text = grammar.WithoutCredit(c.Text, c.Credit)
	}
	return ""
}

// addCredit adds a credit to a caption that has none, or a piece of it that stands right
// after the one before.
func addCredit(l *Labeler, c *rules.CaptionGroup, i int, credit string) {
	n := len(c.Blocks)
	switch {
	case c.Credit == "":
		c.Credit = credit
	case l.Labels[i].Role == role.Credit && n > 1 && c.Blocks[n-2] == i-1 && l.Labels[i-1].Role == role.Credit:
		c.Credit = grammar.JoinPieces(c.Credit, l.Facts.Line(i))
	}
}

// isCounter reports whether a caption's piece only counts the pictures: "3/12".
func isCounter(s string) bool {
	return strings.Contains(s, "/") && strings.Trim(s, "0123456789/ ") == ""
}

// saysAgain reports whether a caption's text is printed a second time, for a screen of
// another size or for readers of the picture alone.
func saysAgain(caption, again string) bool {
	return caption != "" && strings.EqualFold(caption, again)
}

// marksOf returns the brackets and other marks of what opens a credit, without
// its label.
func marksOf(opening string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsPunct(r) || unicode.IsSymbol(r) {
			return r
		}
		return -1
	}, opening)
}

// openCredit puts the marks that open a credit before it, without a bracket that
// it does not close.
func openCredit(opening, credit string) string {
	if !strings.ContainsAny(credit, ")]）】") {
		opening = strings.Trim(opening, " ([（【")
	}
	return opening + " " + credit
}

// creditWords is under how many words a block is a credit by its class.
const creditWords = 20

// isCredit reports whether a block of a caption is its credit alone.
func isCredit(l *rules.Labelling, i int) bool {
	if l.Labels[i].Role == role.Credit {
		return true
	}
	if l.Facts.Near(i, naming.Credit, 1) && !l.Facts.Near(i, naming.Caption, 0) &&
		l.Facts.Measures[i].Words < creditWords {
		return true
	}
	if lastOfCaption(l, i) || creditsByClass(l, i) || namesBehind(l, i) {
		return true
	}
	text, credit := splitCredit(l, i)
	return text == "" && credit != ""
}

func splitCredit(l *rules.Labelling, i int) (text, credit string) {
	if s := &l.Split; !s.Asked || s.Block != i {
		s.Asked, s.Block = true, i
		s.Text, s.Credit = grammar.SplitCredit(l.Facts.Line(i))
		if s.Credit == "" {
			s.Text, s.Credit = grammar.SplitName(s.Text)
		}
	}
	return l.Split.Text, l.Split.Credit
}

// creditsByClass reports whether a block's own class calls it both caption and
// credit, or an author, where another block of its picture is the caption.
func creditsByClass(l *rules.Labelling, i int) bool {
	own := ownMeanings(l, i)
	if own&(naming.Credit|naming.Byline) == 0 || l.Facts.Measures[i].Words >= creditWords {
		return false
	}
	group := l.Facts.PictureGroup(i)
	for _, k := range [...]int{i - 1, i + 1} {
		if k >= 0 && k < len(l.Labels) && group >= 0 && l.Labels[k].Role == role.Caption &&
			l.Facts.PictureGroup(k) == group && ownMeanings(l, k)&(naming.Credit|naming.Byline) == 0 {
			return true
		}
	}
	return false
}

// ownMeanings are the meanings of the classes of a block's own element.
func ownMeanings(l *rules.Labelling, i int) naming.Meanings {
	e := l.Facts.Page.ElementOf(i)
	return e.Meanings | l.Facts.Page.Elements[e.Block].Meanings
}

// namesBehind reports whether a block is the last of two or more that stand with one
// picture, in an element of its own, and names somebody behind a caption that is longer:
// where no sentence ends before it, a person by two names or more, or anybody in an
// element that is made for sources.
func namesBehind(l *rules.Labelling, i int) bool {
	const most, fewest = 5, 3 // words of the name, of the caption
	m := &l.Facts.Measures[i]
	if i == 0 || l.Labels[i-1].Role != role.Caption || m.Words > most || m.Sentence || !m.FirstUpper || m.Digits > 0 ||
		l.Facts.Measures[i-1].Words < max(fewest, m.Words) || !lastByPicture(l, i) {
		return false
	}
	p := l.Facts.Page
	name := p.TextOf(i)
	if !grammar.IsNames(name, most) || text.ContainsSentence(name) {
		return false
	}
	switch p.Elements[p.Blocks[i].Element].Tag {
	case markup.TagCite, markup.TagFooter, markup.TagSmall:
		return true
	}
	line := p.TextOf(i - 1)
	return text.EndsSentence(line) || grammar.IsFullName(name) && !grammar.LeadsToName(line)
}

// lastByPicture reports whether a block stands with the same picture as the caption
// before it, in an element of its own, and no caption with that picture follows.
func lastByPicture(l *rules.Labelling, i int) bool {
	p, group := l.Facts.Page, l.Facts.PictureGroup(i)
	if group < 0 || p.Blocks[i].Element == p.Blocks[i-1].Element || group != l.Facts.PictureGroup(i-1) ||
		l.Facts.Sums[group].Pictures > 2 {
		return false
	}
	return i+1 == len(l.Labels) || l.Labels[i+1].Role != role.Caption || l.Facts.PictureGroup(i+1) != group
}

// lastOfCaption reports whether a block is the last part of a caption element and
// reads as a name: a few words, the first with a capital, no sentence.
func lastOfCaption(l *rules.Labelling, i int) bool {
	const nameWords = 5
	m := &l.Facts.Measures[i]
	if i == 0 || l.Labels[i-1].Role != role.Caption || !m.FirstUpper || m.Sentence || m.Words > nameWords ||
		!l.Facts.Measures[i-1].Sentence {
		return false
	}
	p := l.Facts.Page
	own, before := p.ElementOf(i), p.ElementOf(i-1)
	parent := own.Parent
	next := i+1 < len(l.Labels) && p.ElementOf(i+1).Parent == parent
	return p.Elements[parent].Tag == markup.TagFigcaption &&
		(before.Parent == parent || p.Blocks[i-1].Element == parent) && !next
}
