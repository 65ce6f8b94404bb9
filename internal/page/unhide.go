package page

import (
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/naming"
)

// unhide takes the hiding off an element that holds most of the page's prose:
// scripts take it off too once the page has loaded or its dialog is closed. An
// element in it that is hidden by itself stays so.
func unhide(elements []element, blocks []Block) {
	const prose, share = 80, 2 // bytes of a paragraph; times what is left
	var hidden, shown int32
	for i := range blocks {
		if n := blocks[i].Size - blocks[i].Linked; n < prose {
			continue
		} else if blocks[i].Flags&FlagHidden != 0 {
			hidden += n
		} else {
			shown += n
		}
	}
	if hidden == 0 || hidden < share*shown {
		return
	}
	root := hidingRoot(elements, blocks, prose, share*shown)
	if root < 0 {
		return
	}
	elements[root].Flags &^= FlagHidden | FlagHides
	for i := int(root) + 1; i < len(elements); i++ {
		e := &elements[i]
		if e.Flags&(FlagHidden|FlagHides) == FlagHidden && elements[e.Parent].Flags&FlagHidden == 0 {
			e.Flags &^= FlagHidden
		}
	}
	for i := range blocks {
		if block := &blocks[i]; block.Flags&FlagHidden != 0 {
			block.Flags = block.Flags&^FlagHidden | elements[block.Element].Flags&FlagHidden
		}
	}
}

// hidingRoot is the outermost hidden element with the most prose, -1 where it
// has less than that, or is a dialog.
func hidingRoot(elements []element, blocks []Block, prose, least int32) int32 {
	roots := make([]int32, len(elements))
	for i := 1; i < len(elements); i++ {
		parent := elements[i].Parent
		if roots[i] = roots[parent]; roots[i] == 0 && elements[i].Flags&FlagHidden != 0 {
			roots[i] = int32(i)
		}
	}
	sums, best, total := map[int32]int32{}, int32(0), int32(0)
	for i := range blocks {
		block := &blocks[i]
		root, n := roots[block.Element], block.Size-block.Linked
		if root == 0 || n < prose {
			continue
		}
		total += n
		if sums[root] += n; sums[root] > sums[best] {
			best = root
		}
	}
	const dialog = naming.Consent | naming.Newsletter | naming.Subscription | naming.Comment | naming.Navigation
	if e := &elements[best]; best == 0 || sums[best] < least || 2*sums[best] < total ||
		e.Tag == markup.TagDialog || e.Around&dialog != 0 {
		return -1
	}
	return best
}
