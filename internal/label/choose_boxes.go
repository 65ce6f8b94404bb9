package label

import (
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/role"
)

// leaveOutBoxes leaves out the boxes in the text: a heading and a few words on a
// person or in figures, between two paragraphs that belong together.
func leaveOutBoxes(l *Labeler) {
	for i := l.Chosen.First + 1; l.Chosen.First >= 0 && i < l.Chosen.Last; i++ {
		if l.Labels[i].Role != role.Crosshead {
			continue
		}
		box := l.boxAround(i)
		if box <= 0 {
			continue
		}
		end := i
		for end < len(l.Labels) && l.facts.HoldsBlock(box, end) {
			end++
		}
		if isTextBox(l, i, end, box) {
			for k := i; k < end; k++ {
				if r := l.Labels[k].Role; r.InBody() || r == role.Crosshead {
					l.Labels[k] = labelled(&textBoxRule)
				}
			}
		}
		i = max(i, end-1)
	}
}

// boxAround is the table, the aside or the element with the class of a box around a
// crosshead, -1 for none.
func (l *Labeler) boxAround(i int) int32 {
	const levels = 4
	if table := l.facts.TableOf(i); table > 0 {
		if l.facts.DataTable(i) {
			return -1
		}
		return table
	}
	p := l.facts.Page
	for e, n := p.ElementOf(i).Block, 0; e > 0 && n < levels; n++ {
		el := &p.Elements[e]
		if el.Tag == markup.TagAside || el.Tag == markup.TagFieldset ||
			el.Meanings&page.KindWidget != 0 && el.Tag.Heading() == 0 {
			return e
		}
		e = p.Elements[el.Parent].Block
	}
	return -1
}

// isTextBox reports whether an element that blocks i to end stand in is a small box
// that begins with a heading, among paragraphs in the element around it.
func isTextBox(l *Labeler, i, end int, box int32) bool {
	const share, blocks = 0.2, 8
	p := l.facts.Page
	parent := p.Elements[p.Elements[box].Parent].Block
	among := func(k int) bool {
		around := l.facts.TableOf(k)
		return l.Labels[k].Role.InBody() && p.Within(k, parent) && (around < 0 || p.Within(i, around))
	}
	return end <= l.Chosen.Last && end-i <= blocks && !l.facts.HoldsBlock(box, i-1) &&
		l.facts.ProseShare(box) < share &&
		among(i-1) && among(end)
}
