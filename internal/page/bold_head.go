package page

import (
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/naming"
	"github.com/standfirst/standfirst/internal/text"
)

// Where an editor has no headings, a bold line before a <br> opens the paragraph that
// it heads. One such may be anything; several of them are the page's headings, and
// become blocks of their own.

// partHeads parts the bold lines that head a paragraph from it, where there are two
// or more.
func partHeads(b *Builder) {
	const fewest = 2
	heads := 0
	for i := range b.blocks {
		if block := &b.blocks[i]; block.head > 0 && !headsParagraph(b, block) {
			block.head, block.headSize = 0, 0
		} else if block.head > 0 {
			heads++
		}
	}
	if heads < fewest || len(b.blocks)+heads > MaxBlocks {
		return
	}
	blocks := make([]Block, 0, len(b.blocks)+heads)
	// The new index of each block, of a parted one its second part's, and of the end.
	now := make([]int32, len(b.blocks)+1)
	for i := range b.blocks {
		block := b.blocks[i]
		if block.head > 0 {
			head := block
			head.head, head.headSize = 0, 0
			head.Text.End = block.Text.Start + block.head
			head.Size, head.Strong, head.Slanted = block.headSize, block.headSize, min(block.Slanted, block.headSize)
			blocks = append(blocks, head)
			block.Text.Start = head.Text.End + int32(len("\n"))
			block.Size -= head.Size
			block.Strong -= head.Strong
			block.Slanted -= head.Slanted
			block.head = 0
		}
		now[i] = int32(len(blocks))
		blocks = append(blocks, block)
	}
	now[len(b.blocks)] = int32(len(blocks))
	b.blocks = blocks
	b.renumber(now)
	for k := range b.items.Items { // one before a parted block stands before its head
		if p := &b.items.Items[k]; int(p.Before) < len(blocks) && blocks[p.Before].headSize > 0 {
			p.Before--
		}
	}
}

// headsParagraph reports whether the bold line of a block reads as a heading, and the
// rest as a paragraph that is not in bold.
func headsParagraph(b *Builder, block *Block) bool {
	const shortest = 80 // bytes of a paragraph without white space
	rest := block.Size - block.headSize
	if rest < shortest || (block.Strong-block.headSize)*2 > rest || block.Linked*2 > rest {
		return false
	}
	switch e := &b.Elements[block.Element]; b.Elements[e.Block].Tag {
	case markup.TagLi, markup.TagDd, markup.TagDt, markup.TagFigcaption, markup.TagPre, markup.TagAddress:
		return false
	default:
		if b.Elements[e.Block].Tag.Heading() > 0 || e.Around&(naming.Byline|naming.Caption|naming.Credit) != 0 {
			return false
		}
	}
	start := block.Text.Start
	last, _ := utf8.DecodeLastRune(b.Text[start : start+block.head])
	switch last {
	case ':', ',', ';', '.', '!', '?', '…', '：', '；', '，', '-', '–', '—':
		return false
	}
	return text.ClassOfRune(last) != text.ClassEnd && endsSentence(b.Text[start+block.head:block.Text.End])
}
