package page

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/text"
)

// A drop cap is the first letter of a paragraph in an element of its own, which style
// sheets print large: a span, a block before the paragraph, or a picture of the letter.
// The rest of its word follows, with or without the white space of the template.

// carriage is how far the text of a run that is a drop cap in a block of its own is
// carried over the block's end.
type carriage uint8

const (
	notCarried carriage = iota
	carried             // the next text decides
	settled
)

// isInitial reports whether an element or one of those around it in its block is a
// drop cap's by its class or style.
func isInitial(b *Builder, e int32) bool {
	for ; e > 0; e = b.Elements[e].Parent {
		if b.Elements[e].Flags&flagInitial != 0 {
			return true
		}
		if b.Elements[e].Block == e {
			return false
		}
	}
	return false
}

// carries reports whether the run is a letter in a block of its own, whose word the
// next block may go on with; it is then kept until that begins.
func carries(b *Builder) bool {
	r := &b.run
	if r.carriage != notCarried || r.block.Size > 2*utf8.UTFMax || r.block.Linked > 0 ||
		text.InitialOf(b.Text[r.block.Text.Start:]) == 0 {
		return r.carriage == carried
	}
	switch b.Elements[b.Elements[r.block.Element].Block].Tag {
	case markup.TagDiv, markup.TagP:
	default:
		return false
	}
	if r.ended > 0 {
		r.block.Element = r.holder()
		r.block.Flags = b.Elements[r.block.Element].Flags
	}
	r.lead, r.ended, r.carriage = -1, 0, carried
	return true
}

// settle ends a letter's carriage before the next text: the letter begins the
// paragraph of that text, or is a block of its own.
func settle(b *Builder, next []byte) {
	const shortest = 60 // bytes of a paragraph whose initial has no name
	r := &b.run
	r.carriage = settled
	top, letter := b.top(), b.Text[r.block.Text.Start:]
	repeated := len(next) > len(letter) && bytes.HasPrefix(next, letter) && next[len(letter)] == ' ' // a name: "R"
	fits := b.Elements[b.Elements[top].Block].Tag.Heading() == 0 && text.ContinuesWord(next) && !repeated &&
		(isInitial(b, r.block.Element) || len(next) >= shortest && !text.IsWord(letter))
	if !fits {
		b.flush()
		return
	}
	r.space = r.space && !text.JoinsInitial(b.Text[b.run.block.Text.Start:], next, true)
	r.breaks, r.indent = 0, 0
	r.block.Element, r.block.Flags, r.lead, r.ended = top, b.Elements[top].Flags, top, 0
}

// dropsSpace reports whether the white space before the next text of the run stands
// within the word that a drop cap begins.
func dropsSpace(b *Builder, next []byte) bool {
	r := &b.run
	if r.ended == 0 || r.block.Size > 2*utf8.UTFMax || text.InitialOf(b.Text[r.block.Text.Start:]) == 0 ||
		!text.ContinuesWord(next) {
		return false
	}
	named := isInitial(b, r.lead)
	for _, end := range r.closed[:r.ended] {
		named = named || b.Elements[end.element].Flags&flagInitial != 0
	}
	return text.JoinsInitial(b.Text[b.run.block.Text.Start:], next, named)
}

// initial is the letter of a picture that stands over nothing yet; a named one is a
// drop cap's by its class or style, and may stand in a block of its own.
type initial struct {
	letter []byte
	named  bool
}

// noteInitial takes in a picture's alternative text where it is a letter before a text.
func noteInitial(b *Builder) {
	if b.run.block.Size > 0 {
		return
	}
	if alt := trimSpace(b.attrs.Get(markup.AttrAlt)); text.InitialOf(alt) != 0 {
		named := isInitial(b, b.top()) || initialNames.In(b.attrs.Get(markup.AttrClass))
		b.run.initial = initial{append(b.run.initial.letter[:0], alt...), named}
		b.run.space = false
	}
}

// writeInitial begins a run with the letter of the picture before it, where the next
// text goes on with its word.
func writeInitial(b *Builder, next []byte) {
	from := b.run.initial
	b.run.initial.letter = from.letter[:0]
	if r, _ := utf8.DecodeRune(next); !text.ContinuesWord(next) ||
		b.Elements[b.Elements[b.top()].Block].Tag.Heading() > 0 ||
		!from.named && (unicode.IsUpper(r) || b.run.space) {
		return
	}
	space := b.run.space
	b.fold(from.letter)
	b.run.space = space && !text.JoinsInitial(b.Text[b.run.block.Text.Start:], next, true)
}
