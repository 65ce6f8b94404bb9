package standfirst

import (
	"strings"
	"unicode"
)

// captionGroup is what is printed with one picture, put together out of the
// blocks that are its caption and its credit.
type captionGroup struct {
	text, credit string
	blocks       []int
	group        int32 // the element that holds its picture, -1 for none
}

// groupCaptions puts the captions together, each with its credit, by the picture
// that they stand with, and names the credits among their blocks.
func (v *labeler) groupCaptions() {
	v.captions, v.split = v.captions[:0], splitBlock{}
	var last int32 = -1 // the element that groups the last caption's blocks
	opening := ""       // what began the last caption's credit without naming anybody
	for i := range v.labels {
		if v.labels[i].role != rCaption && v.labels[i].role != rCredit {
			continue
		}
		group := v.facts.pictureGroup(i)
		if ((group < 0 || group != last) && !v.completes(i, group, last) && !v.creditBeside(i)) || len(v.captions) == 0 {
			v.captions = append(v.captions, captionGroup{group: group})
			opening = ""
		}
		last = group
		c := &v.captions[len(v.captions)-1]
		c.blocks = append(c.blocks, i)
		opening = v.addToCaption(c, i, opening)
	}
}

// completes says whether a block is the credit of the caption right before it
// by their parent alone, where no picture groups them.
func (v *labeler) completes(i int, group, last int32) bool {
	if group >= 0 && last >= 0 || i == 0 || len(v.captions) == 0 || !v.isCredit(i) {
		return false
	}
	before := v.labels[i-1].role == rCaption && v.captions[len(v.captions)-1].credit == ""
	p := v.facts.page
	own, other := p.elementOf(i).block, p.elementOf(i-1).block
	return before && (own == other || p.elements[own].parent == other || p.elements[own].parent == p.elements[other].parent)
}

// creditBeside says whether a text's line is the credit of the picture whose
// caption stands on the line before, or the caption of the one whose credit does.
func (v *labeler) creditBeside(i int) bool {
	if !v.facts.page.isText || i == 0 || len(v.captions) == 0 {
		return false
	}
	last := &v.captions[len(v.captions)-1]
	switch v.labels[i-1].role {
	case rCaption:
		return last.text != "" && last.credit == "" && v.isCredit(i)
	case rCredit:
		return last.text == "" && v.labels[i].rule == &underCreditRule
	}
	return false
}

// addToCaption adds a block's text to a caption: its credit, or its text with
// the credit split off. Markup may give a credit's label or its bracket an
// element of its own: it opens the credit of the block that follows.
func (v *labeler) addToCaption(c *captionGroup, i int, opening string) (next string) {
	text, credit := v.facts.line(i), ""
	switch {
	case isCreditOpening(text):
		v.labels[i].role = rCredit
		return opening + marksOf(text) + " "
	case v.isCredit(i), opening != "" && isNames(text, bareWords):
		v.labels[i].role = rCredit
		text, credit = "", cleanCredit(openCredit(opening, text))
	default:
		text, credit = v.splitCredit(i)
	}
	if c.credit == "" && hasLetter(credit) {
		c.credit = credit
	}
	if text != "" {
		if c.text != "" {
			c.text += " "
		}
		c.text += text
	}
	if c.text != "" && c.credit != "" {
		c.text = withoutCredit(c.text, c.credit)
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
func (v *labeler) isCredit(i int) bool {
	if v.labels[i].role == rCredit {
		return true
	}
	if v.facts.near(i, kindCredit, 1) && !v.facts.near(i, kindCaption, 0) && v.facts.measures[i].words < 20 {
		return true
	}
	if v.lastOfCaption(i) || v.creditsByClass(i) {
		return true
	}
	text, credit := v.splitCredit(i)
	return text == "" && credit != ""
}

// splitBlock is a block's text and its credit, as splitCredit splits it.
type splitBlock struct {
	asked        bool
	block        int
	text, credit string
}

func (v *labeler) splitCredit(i int) (text, credit string) {
	if s := &v.split; !s.asked || s.block != i {
		s.asked, s.block = true, i
		s.text, s.credit = splitCredit(v.facts.line(i))
	}
	return v.split.text, v.split.credit
}

// creditsByClass says whether a block's own class calls it both caption and
// credit, or an author, where another block of its picture is the caption.
func (v *labeler) creditsByClass(i int) bool {
	own := v.ownKinds(i)
	if own&(kindCredit|kindByline) == 0 || v.facts.measures[i].words >= 20 {
		return false
	}
	group := v.facts.pictureGroup(i)
	for _, k := range [...]int{i - 1, i + 1} {
		if k >= 0 && k < len(v.labels) && group >= 0 && v.labels[k].role == rCaption && v.facts.pictureGroup(k) == group && v.ownKinds(k)&(kindCredit|kindByline) == 0 {
			return true
		}
	}
	return false
}

// ownKinds are the meanings of the classes of a block's own element.
func (v *labeler) ownKinds(i int) kinds {
	e := v.facts.page.elementOf(i)
	return e.kinds | v.facts.page.elements[e.block].kinds
}

// lastOfCaption says whether a block is the last part of a caption element and
// reads as a name: a few words, the first with a capital, no sentence.
func (v *labeler) lastOfCaption(i int) bool {
	const nameWords = 5
	m := &v.facts.measures[i]
	if i == 0 || v.labels[i-1].role != rCaption || !m.firstUpper || m.sentence || m.words > nameWords || !v.facts.measures[i-1].sentence {
		return false
	}
	p := v.facts.page
	own, before := p.elementOf(i), p.elementOf(i-1)
	parent := own.parent
	next := i+1 < len(v.labels) && p.elementOf(i+1).parent == parent
	return p.elements[parent].tag == tagFigcaption && (before.parent == parent || p.blocks[i-1].element == parent) && !next
}
