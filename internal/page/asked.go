package page

import (
	"slices"

	"github.com/standfirst/standfirst/internal/markup"
)

// What the blocks are asked for beside their text.

// MarksOf returns the marked runs of block i, in their order.
func (p *Page) MarksOf(i int) []MarkedRun {
	block := p.Blocks[i].Text
	from, _ := slices.BinarySearchFunc(p.marked, block.Start, func(r MarkedRun, start int32) int {
		return int(r.Text.End - start - 1)
	})
	to := from
	for to < len(p.marked) && p.marked[to].Text.Start < block.End {
		to++
	}
	return p.marked[from:to]
}

// Number is what an attribute of an element counts.
func (p *Page) Number(element int32, key markup.Attr) (n int, ok bool) {
	k, found := slices.BinarySearchFunc(p.numbers, number{element: element, key: key}, func(a, b number) int {
		if a.element != b.element {
			return int(a.element - b.element)
		}
		return int(a.key) - int(b.key)
	})
	if !found {
		return 0, false
	}
	return int(p.numbers[k].value), true
}

// CodeLanguage is the language of the code in block i, as the page names it; empty
// for none.
func (p *Page) CodeLanguage(i int) string {
	const levels = 10 // a table stands between
	e := p.Blocks[i].Element
	for n := 0; n < levels && e > 0 && len(p.languages) > 0; n++ {
		for k := range p.languages {
			if p.languages[k].element == e {
				return p.languages[k].name
			}
		}
		e = p.Elements[e].Parent
	}
	return ""
}

// PiecesOf returns the elements at the ends of the heading that block i is, in the
// order in which they open.
func (p *Page) PiecesOf(i int) []HeadingPiece {
	block, from := p.Blocks[i].Text, 0
	for from < len(p.pieces) && p.pieces[from].Text.Start < block.Start {
		from++
	}
	to := from
	for to < len(p.pieces) && p.pieces[to].Text.End <= block.End {
		to++
	}
	return p.pieces[from:to]
}
