package page

import (
	"github.com/standfirst/standfirst/internal/markup"
)

// Flattening: a page that has as many blocks as a page may have gives up the
// borders between the small ones that stand in a row, such as the cells of a
// table, so that what follows still has blocks of its own.

// flattenedRun is how many blocks in a row are at least made one; fewer are a
// menu's or a caption's.
const flattenedRun = 16

// flattenedSizes are the sizes in bytes up to which blocks are made one: the
// larger ones are tried where too few blocks were won. Most paragraphs are longer.
var flattenedSizes = [...]int32{40, 100}

// flattenedLeast is how many blocks a page must have got since it was last
// flattened: where too little is won, the rest of its text goes to its last
// block, so that the time spent is linear in the page.
const flattenedLeast = MaxBlocks / 8

// flatten makes room among the blocks: a run of small ones of one kind becomes
// one.
func (b *Builder) flatten() {
	if MaxBlocks-b.flattenedTo < flattenedLeast {
		return
	}
	for _, size := range flattenedSizes {
		b.joinRuns(size)
		if b.flattenedTo = len(b.blocks); b.flattenedTo <= MaxBlocks/2 {
			return
		}
	}
}

// flattenRest joins the small blocks that a page got since it was flattened, so
// that what it gives does not depend on where that happened last.
func (b *Builder) flattenRest() {
	if b.flattenedTo > 0 {
		b.joinRuns(flattenedSizes[0])
	}
}

// joinRuns makes one block of every run of blocks up to a size.
func (b *Builder) joinRuns(size int32) {
	now := make([]int32, len(b.blocks)+1) // by block, which one it is part of now
	kept := b.blocks[:0]
	for i := 0; i < len(b.blocks); {
		end := b.runEnd(i, size)
		if end-i < flattenedRun {
			end = i + 1
		}
		for k := i; k < end; k++ {
			now[k] = int32(len(kept))
		}
		joined := b.blocks[i]
		if end-i > 1 {
			joined.Flags |= FlagFlattened
		}
		for k := i + 1; k < end; k++ {
			joined.join(&b.blocks[k])
		}
		b.joinFacts(len(kept), i, end)
		kept = append(kept, joined)
		i = end
	}
	now[len(b.blocks)] = int32(len(kept))
	b.blocks = kept
	if b.isText {
		b.facts = b.facts[:len(kept)]
	}
	b.renumber(now)
}

// joinFacts does for the lines of a text what is done for its blocks.
func (b *Builder) joinFacts(to, from, end int) {
	if b.isText {
		last := b.facts[end-1]
		b.facts[to] = b.facts[from]
		b.facts[to].Last, b.facts[to].tail = last.Last, last.tail
	}
}

// runEnd is the end of the run of small blocks that begins at i: each is in an
// element of the name of one of the two before it, as the cells of a row are.
func (b *Builder) runEnd(i int, size int32) int {
	one, other := b.tagOf(i), b.tagOf(min(i+1, len(b.blocks)-1))
	k := i
	for ; k < len(b.blocks) && b.blocks[k].Size <= size && b.blocks[k].Flags == b.blocks[i].Flags; k++ {
		if t := b.tagOf(k); t != one && t != other {
			break
		}
	}
	return k
}

func (b *Builder) tagOf(i int) markup.Tag { return b.Elements[b.blocks[i].Element].Tag }

// join takes in the block that follows.
func (b *Block) join(next *Block) {
	b.Text.End = next.Text.End
	b.Size += next.Size
	b.Linked += next.Linked
	b.Strong += next.Strong
	b.Slanted += next.Slanted
	b.head, b.Formula = 0, false
}

// renumber follows the blocks with all that names one.
func (b *Builder) renumber(now []int32) {
	for i := range b.links {
		if l := &b.links[i]; l.Block >= 0 {
			l.Block = now[l.Block]
		}
	}
	for i := range b.items.Items {
		b.items.Items[i].Before = now[b.items.Items[i].Before]
	}
	for i := range b.timeElements {
		b.timeElements[i].Block = now[b.timeElements[i].Block]
	}
}
