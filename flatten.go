package standfirst

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
const flattenedLeast = maxBlocks / 8

// flatten makes room among the blocks: a run of small ones of one kind becomes
// one.
func (b *builder) flatten() {
	if maxBlocks-b.flattenedTo < flattenedLeast {
		return
	}
	for _, size := range flattenedSizes {
		b.joinRuns(size)
		if b.flattenedTo = len(b.blocks); b.flattenedTo <= maxBlocks/2 {
			return
		}
	}
}

// flattenRest joins the small blocks that a page got since it was flattened, so
// that what it gives does not depend on where that happened last.
func (b *builder) flattenRest() {
	if b.flattenedTo > 0 {
		b.joinRuns(flattenedSizes[0])
	}
}

// joinRuns makes one block of every run of blocks up to a size.
func (b *builder) joinRuns(size int32) {
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
			joined.flags |= flagFlattened
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
func (b *builder) joinFacts(to, from, end int) {
	if b.isText {
		last := b.facts[end-1]
		b.facts[to] = b.facts[from]
		b.facts[to].last, b.facts[to].tail = last.last, last.tail
	}
}

// runEnd is the end of the run of small blocks that begins at i: each is in an
// element of the name of one of the two before it, as the cells of a row are.
func (b *builder) runEnd(i int, size int32) int {
	one, other := b.tagOf(i), b.tagOf(min(i+1, len(b.blocks)-1))
	k := i
	for ; k < len(b.blocks) && b.blocks[k].size <= size && b.blocks[k].flags == b.blocks[i].flags; k++ {
		if t := b.tagOf(k); t != one && t != other {
			break
		}
	}
	return k
}

func (b *builder) tagOf(i int) tag { return b.elements[b.blocks[i].element].tag }

// join takes in the block that follows.
func (b *block) join(next *block) {
	b.text.end = next.text.end
	b.size += next.size
	b.linked += next.linked
	b.strong += next.strong
	b.slanted += next.slanted
}

// renumber follows the blocks with all that names one.
func (b *builder) renumber(now []int32) {
	for i := range b.links {
		if l := &b.links[i]; l.block >= 0 {
			l.block = now[l.block]
		}
	}
	for i := range b.pictures {
		b.pictures[i].before = now[b.pictures[i].before]
	}
	for i := range b.stamps {
		b.stamps[i].block = now[b.stamps[i].block]
	}
}
