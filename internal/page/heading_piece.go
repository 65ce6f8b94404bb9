package page

import (
	"github.com/standfirst/standfirst/internal/text"
)

// HeadingPiece is an inline element at the start or the end of a heading that holds
// a part of its words: a kicker, a date, a deck, a word in italics.
type HeadingPiece struct {
	Text    text.Span
	Element int32
}

// keepPieces notes the elements at the ends of the heading that the run is.
func keepPieces(b *Builder) {
	whole := trimmedSpan(b.Text, b.run.block.Text.Start, int32(len(b.Text)))
	for k := range b.run.parts {
		part := &b.run.parts[k]
		if b.Elements[part.element].Flags&FlagAside != 0 {
			continue
		}
		at := trimmedSpan(b.Text, max(part.from, whole.Start), min(part.to, whole.End))
		if at.Start < at.End && at != whole && (at.Start == whole.Start || at.End == whole.End) {
			b.inline.pieces = append(b.inline.pieces, HeadingPiece{Text: at, Element: part.element})
		}
	}
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
