package aside

import (
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/naming"
)

// TextBoxes finds the boxes among an article's text: a heading and a few words on a
// person or in figures, between two paragraphs that belong together.
type TextBoxes struct {
	Page        *feature.Page
	First, Last int // the text's first and last block
	// InText reports whether a block is of the text, IsHeading whether it is a heading
	// of the text or a box.
	InText, IsHeading func(i int) bool
}

// EndOf is the block after the box that the heading at block i opens, i where it opens
// none.
func (t *TextBoxes) EndOf(i int) int {
	box := t.around(i)
	if box <= 0 {
		return i
	}
	end := i
	for end <= t.Last && t.Page.HoldsBlock(box, end) {
		end++
	}
	if !t.isBox(i, end, box) {
		return i
	}
	return end
}

// around is the table, the aside or the element with the class of a box around a
// block, -1 for none.
func (t *TextBoxes) around(i int) int32 {
	const levels = 4
	if table := t.Page.TableOf(i); table > 0 {
		if t.Page.DataTable(i) {
			return -1
		}
		return table
	}
	p := t.Page.Page
	for e, n := p.ElementOf(i).Block, 0; e > 0 && n < levels; n++ {
		el := &p.Elements[e]
		if el.Part == markup.TagAside || el.Tag == markup.TagFieldset ||
			el.Meanings&naming.Widget != 0 && el.Tag.Heading() == 0 {
			return e
		}
		e = p.Elements[el.Parent].Block
	}
	return -1
}

// isBox reports whether an element that blocks i to end stand in is a small box that
// begins with a heading, among paragraphs in the element around it. What only its class
// names a box stands right between them, and the text has few like it: whole articles
// are made of such elements.
func (t *TextBoxes) isBox(i, end int, box int32) bool {
	const share, blocks = 0.2, 8
	p := t.Page.Page
	parent := p.Elements[p.Elements[box].Parent].Block
	byClass := p.Elements[box].Part != markup.TagTable && p.Elements[box].Part != markup.TagAside
	among := func(k int) bool {
		if e := p.ElementOf(k).Block; byClass && p.Elements[p.Elements[e].Parent].Block != parent {
			return false
		}
		table := t.Page.TableOf(k)
		return t.InText(k) && p.Within(k, parent) && (table < 0 || p.Within(i, table))
	}
	return i > t.First && end <= t.Last && end-i <= blocks && !t.Page.HoldsBlock(box, i-1) &&
		t.Page.ProseShare(box) < share && among(i-1) && among(end) && !(byClass && t.repeats(box))
}

// repeats reports whether the text has more elements like a box that hold a heading, so
// that it may consist of them.
func (t *TextBoxes) repeats(box int32) bool {
	const most = 2
	p, boxes, last := t.Page.Page, 0, int32(-1)
	for k := t.First; k <= t.Last && boxes <= most; k++ {
		if !t.IsHeading(k) {
			continue
		}
		if e := t.around(k); e > 0 && e != last && p.Elements[e].Shape == p.Elements[box].Shape {
			boxes, last = boxes+1, e
		}
	}
	return boxes > most
}
