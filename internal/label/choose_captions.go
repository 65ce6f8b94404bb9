package label

import (
	"strings"
	"unicode"

	"github.com/standfirst/standfirst/internal/grammar"
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/text"
)

// captionGroup is what is printed with one picture, put together out of the
// blocks that are its caption and its credit.
type captionGroup struct {
	Text, Credit string
	Blocks       []int
	Group        int32 // the element that holds its picture, -1 for none
}

// GroupCaptions puts the captions together, each with its credit, by the picture
// that they stand with, and names the credits among their blocks.
func (v *Labeler) GroupCaptions() {
	v.Captions, v.split = v.Captions[:0], splitBlock{}
	var last int32 = -1 // the element that groups the last caption's blocks
	opening := ""       // what began the last caption's credit without naming anybody
	for i := range v.Labels {
		if v.Labels[i].Role != role.Caption && v.Labels[i].Role != role.Credit {
			continue
		}
		group := v.facts.PictureGroup(i)
		if ((group < 0 || group != last) && !v.completes(i, group, last) && !v.creditBeside(i)) || len(v.Captions) == 0 {
			v.Captions = append(v.Captions, captionGroup{Group: group})
			opening = ""
		}
		last = group
		c := &v.Captions[len(v.Captions)-1]
		c.Blocks = append(c.Blocks, i)
		opening = v.addToCaption(c, i, opening)
	}
}

// completes says whether a block is the credit of the caption right before it
// by their parent alone, where no picture groups them.
func (v *Labeler) completes(i int, group, last int32) bool {
	if group >= 0 && last >= 0 || i == 0 || len(v.Captions) == 0 || !v.isCredit(i) {
		return false
	}
	before := v.Labels[i-1].Role == role.Caption && v.Captions[len(v.Captions)-1].Credit == ""
	p := v.facts.Page
	own, other := p.ElementOf(i).Block, p.ElementOf(i-1).Block
	return before && (own == other || p.Elements[own].Parent == other || p.Elements[own].Parent == p.Elements[other].Parent)
}

// creditBeside says whether a text's line is the credit of the picture whose
// caption stands on the line before, or the caption of the one whose credit does.
func (v *Labeler) creditBeside(i int) bool {
	if !v.facts.Page.IsText || i == 0 || len(v.Captions) == 0 {
		return false
	}
	last := &v.Captions[len(v.Captions)-1]
	switch v.Labels[i-1].Role {
	case role.Caption:
		return last.Text != "" && last.Credit == "" && v.isCredit(i)
	case role.Credit:
		return last.Text == "" && v.Labels[i].Rule == &underCreditRule
	}
	return false
}

// addToCaption adds a block's text to a caption: its credit, or its text with
// the credit split off. Markup may give a credit's label or its bracket an
// element of its own: it opens the credit of the block that follows.
func (v *Labeler) addToCaption(c *captionGroup, i int, opening string) (next string) {
	caption, credit := v.facts.Line(i), ""
	switch {
	case grammar.IsCreditOpening(caption):
		v.Labels[i].Role = role.Credit
		return opening + marksOf(caption) + " "
	case v.isCredit(i), opening != "" && grammar.IsNames(caption, grammar.BareWords):
		v.Labels[i].Role = role.Credit
		caption, credit = "", grammar.CleanCredit(openCredit(opening, caption))
	default:
		caption, credit = v.splitCredit(i)
	}
	if c.Credit == "" && text.HasLetter(credit) {
		c.Credit = credit
	}
	if caption != "" {
		if c.Text != "" {
			c.Text += " "
		}
		c.Text += caption
	}
	if c.Text != "" && c.Credit != "" {
		c.Text = grammar.WithoutCredit(c.Text, c.Credit)
	}
	return ""
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

// isCredit says whether a block of a caption is its credit alone.
func (v *Labeler) isCredit(i int) bool {
	if v.Labels[i].Role == role.Credit {
		return true
	}
	if v.facts.Near(i, page.KindCredit, 1) && !v.facts.Near(i, page.KindCaption, 0) && v.facts.Measures[i].Words < 20 {
		return true
	}
	if v.lastOfCaption(i) || v.creditsByClass(i) {
		return true
	}
	text, credit := v.splitCredit(i)
	return text == "" && credit != ""
}

// splitBlock is a block's text and its credit, as SplitCredit splits it.
type splitBlock struct {
	asked        bool
	block        int
	text, credit string
}

func (v *Labeler) splitCredit(i int) (text, credit string) {
	if s := &v.split; !s.asked || s.block != i {
		s.asked, s.block = true, i
		s.text, s.credit = grammar.SplitCredit(v.facts.Line(i))
	}
	return v.split.text, v.split.credit
}

// creditsByClass says whether a block's own class calls it both caption and
// credit, or an author, where another block of its picture is the caption.
func (v *Labeler) creditsByClass(i int) bool {
	own := v.ownKinds(i)
	if own&(page.KindCredit|page.KindByline) == 0 || v.facts.Measures[i].Words >= 20 {
		return false
	}
	group := v.facts.PictureGroup(i)
	for _, k := range [...]int{i - 1, i + 1} {
		if k >= 0 && k < len(v.Labels) && group >= 0 && v.Labels[k].Role == role.Caption && v.facts.PictureGroup(k) == group && v.ownKinds(k)&(page.KindCredit|page.KindByline) == 0 {
			return true
		}
	}
	return false
}

// ownKinds are the meanings of the classes of a block's own element.
func (v *Labeler) ownKinds(i int) page.Meanings {
	e := v.facts.Page.ElementOf(i)
	return e.Meanings | v.facts.Page.Elements[e.Block].Meanings
}

// lastOfCaption says whether a block is the last part of a caption element and
// reads as a name: a few words, the first with a capital, no sentence.
func (v *Labeler) lastOfCaption(i int) bool {
	const nameWords = 5
	m := &v.facts.Measures[i]
	if i == 0 || v.Labels[i-1].Role != role.Caption || !m.FirstUpper || m.Sentence || m.Words > nameWords || !v.facts.Measures[i-1].Sentence {
		return false
	}
	p := v.facts.Page
	own, before := p.ElementOf(i), p.ElementOf(i-1)
	parent := own.Parent
	next := i+1 < len(v.Labels) && p.ElementOf(i+1).Parent == parent
	return p.Elements[parent].Tag == markup.TagFigcaption && (before.Parent == parent || p.Blocks[i-1].Element == parent) && !next
}
