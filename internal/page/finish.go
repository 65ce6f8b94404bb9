package page

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/internal/naming"
)

// Page is what was built; it shares the builder's slices but not its buffers.
func (b *Builder) Page() *Page {
	partHeads(b)
	b.forgetNames()
	// Links without text belong to no block.
	b.links = slices.DeleteFunc(b.links, func(l link) bool { return l.Block < 0 })
	return &Page{
		Text: string(b.Text), values: string(b.attrs.Buffer),
		Elements: b.Elements, Blocks: b.blocks, Links: b.links, Pictures: b.items.Items, TimeElements: b.timeElements,
		Strays: b.strays, marked: b.inline.marked.runs, pieces: b.inline.pieces, numbers: b.inline.numbers,
		languages: b.inline.languages,
		Lines:     b.facts, IsText: b.isText, Seen: b.Seen,
	}
}

// Content systems make ids and classes of headings: the section "Comments from the
// board" has the id "comments-from-the-board", which says nothing of what the
// section is for.

// headingMeanings are the meanings that a name made of a heading may carry by
// chance. Appeals and dialogs are headed by what they are.
const headingMeanings = naming.Comment | naming.Share | naming.Related | naming.Navigation | naming.Tag |
	naming.Footer | naming.Listing | naming.Player | naming.Gallery | naming.Correction

// forgetNames takes from the sections of prose the meanings that the words of
// their headings have.
func (b *Builder) forgetNames() {
	forgotten := false
	for i := range b.blocks {
		if meanings := b.headingOf(i); meanings != 0 {
			forgotten = b.forget(i, meanings) || forgotten
		}
	}
	if !forgotten {
		return
	}
	for k := 1; k < len(b.Elements); k++ {
		e := &b.Elements[k]
		e.Around = b.Elements[e.Parent].Around | e.Meanings
	}
}

// headingOf returns the meanings of the words of a block that heads prose, 0 for
// one that does not.
func (b *Builder) headingOf(i int) naming.Meanings {
	const fewest = 3 // words; fewer are a label
	const prose = 100
	e := &b.Elements[b.blocks[i].Element]
	if e.Around&headingMeanings == 0 || b.Elements[e.Block].Tag.Heading() == 0 || b.blocks[i].Linked > 0 ||
		i+1 == len(b.blocks) || b.blocks[i+1].Size < prose || b.blocks[i+1].Linked*2 > b.blocks[i+1].Size {
		return 0
	}
	heading := b.Text[b.blocks[i].Text.Start:b.blocks[i].Text.End]
	if len(strings.Fields(string(heading))) < fewest {
		return 0
	}
	return naming.Read(heading) & headingMeanings
}

// forget takes meanings from the heading of a block and the elements around it
// that hold the prose after it too, and no other heading; it reports whether one
// had them.
func (b *Builder) forget(i int, meanings naming.Meanings) bool {
	const levels = 4
	forgotten := false
	e := b.Elements[b.blocks[i].Element].Block
	for n := 0; n < levels && e > 0; n++ {
		if b.Elements[e].Meanings&meanings != 0 {
			if b.Elements[e].Tag.Heading() == 0 && !b.isSection(i, e) {
				break
			}
			b.Elements[e].Meanings &^= meanings
			forgotten = true
		}
		e = b.Elements[b.Elements[e].Parent].Block
	}
	return forgotten
}

// isSection reports whether an element holds the heading of block i first, prose
// and no other heading.
func (b *Builder) isSection(i int, e int32) bool {
	if i > 0 && b.isWithin(i-1, e) || !b.isWithin(i+1, e) {
		return false
	}
	for k := i + 1; k < len(b.blocks) && b.isWithin(k, e); k++ {
		block := &b.blocks[k]
		if b.Elements[b.Elements[block.Element].Block].Tag.Heading() != 0 || block.Linked*2 > block.Size {
			return false
		}
	}
	return true
}

// isWithin reports whether block i stands in element e.
func (b *Builder) isWithin(i int, e int32) bool {
	for k := b.blocks[i].Element; k >= e; k = b.Elements[k].Parent {
		if k == e {
			return true
		}
	}
	return false
}
