package standfirst

import "github.com/standfirst/standfirst/internal/render"

// listBuilder makes nested lists of items.
type listBuilder struct {
	*documentBuilder
	lists []render.Block
	// open are the lists that are open, each the last block of the last item of
	// the one before.
	open []*openList
}

// openList is a list that items are still put into.
type openList struct {
	ordered bool
	items   []render.Block
}

// deepestList is how many lists may stand in one another.
const deepestList = 16

// mostNumber is the highest number that Markdown knows.
const mostNumber = 999_999_999

// lists makes lists of items and of the further blocks of items, the first of
// which is block at of the section. Figures between them stand in the items.
func (w *sectionBuilder) lists(at int, blocks []Block) []render.Block {
	l := listBuilder{documentBuilder: w.documentBuilder}
	for i := range blocks {
		if n := len(l.open); i > 0 && n > 0 {
			inner := sectionBuilder{section: w.section, figures: w.figures}
			inner.figuresBefore(at + i)
			w.figures = inner.figures
			l.append(inner.blocks)
		}
		l.add(&blocks[i])
	}
	l.closeTo(0)
	return l.lists
}

// append puts blocks into the last item of the innermost open list.
func (l *listBuilder) append(blocks []render.Block) {
	list := l.open[len(l.open)-1]
	it := &list.items[len(list.items)-1]
	it.Blocks = append(it.Blocks, blocks...)
}

// add puts an item into the list of its level, or a further block into the last
// item.
func (l *listBuilder) add(b *Block) {
	part, ok := l.single(b)
	if !ok {
		return
	}
	if b.Continued && len(l.open) > 0 {
		if b.Level > 0 {
			l.closeTo(b.Level)
		}
		l.append([]render.Block{part})
		return
	}
	level := min(max(b.Level, 1), len(l.open)+1, deepestList)
	l.closeTo(level)
	ordered, number := (b.Numbered || b.Number > 0) && b.Number >= 0 && b.Number <= mostNumber, 0
	if ordered {
		number = b.Number
	}
	if len(l.open) == level && l.open[level-1].ordered != ordered {
		l.closeTo(level - 1)
	}
	if len(l.open) < level {
		l.open = append(l.open, &openList{ordered: ordered})
	}
	list := l.open[level-1]
	list.items = append(list.items, item(number, part))
}

// closeTo closes the lists below a level.
func (l *listBuilder) closeTo(level int) {
	for len(l.open) > level {
		n := len(l.open)
		list := render.Block{Kind: render.BulletList, Blocks: l.open[n-1].items}
		if l.open[n-1].ordered {
			list.Kind = render.OrderedList
		}
		l.open = l.open[:n-1]
		if n == 1 {
			l.lists = append(l.lists, list)
			continue
		}
		l.append([]render.Block{list})
	}
}
