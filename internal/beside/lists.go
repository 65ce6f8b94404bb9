package beside

import (
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/page"
)

// Lists tells which item of which list a block is (HTML § 4.4.5 and § 4.4.8). Blocks
// are asked about in page order.
type Lists struct {
	facts *feature.Page
	page  *page.Page
	open  map[int32]*list // by element
	item  int32           // the item of the last block that was one's
}

// list is how far a list was counted.
type list struct {
	item   int32 // the last one
	number int
	step   int
}

// ListsOf returns the lists of a page, of which no item was asked about yet.
func ListsOf(facts *feature.Page) Lists {
	return Lists{facts: facts, page: facts.Page, open: make(map[int32]*list), item: -1}
}

// Item is what a block is in a list.
type Item struct {
	// Tag is that of the item's element, TagUnknown for a block in none.
	Tag       markup.Tag
	Level     int  // 1 for the outermost list
	Continued bool // it is a further block of the item before it
	Numbered  bool
	Number    int
}

// Item returns what block i is in a list.
func (l *Lists) Item(i int) (item Item) {
	e, parent, level := l.find(i)
	if e < 0 {
		return item
	}
	item.Tag = l.page.Elements[e].Tag
	if item.Tag != markup.TagLi {
		return item
	}
	item.Level, item.Continued = level, e == l.item
	l.item = e
	if parent >= 0 && l.page.Elements[parent].Tag == markup.TagOl {
		item.Numbered, item.Number = true, l.count(parent, e)
	}
	return item
}

// find returns the item that a block stands in, its list, and how many lists stand
// around it that do not hold the headline too; -1 for none.
func (l *Lists) find(i int) (item, parent int32, level int) {
	item, parent = -1, -1
	for e := l.page.ElementOf(i).Block; e > 0 && !l.facts.Around[e]; e = l.page.Elements[e].Parent {
		switch l.page.Elements[e].Tag {
		case markup.TagLi, markup.TagDt, markup.TagDd:
			if item < 0 {
				item = e
			}
		case markup.TagUl, markup.TagOl, markup.TagMenu:
			if level++; parent < 0 && item >= 0 {
				parent = e
			}
		}
	}
	return item, parent, level
}

// count is the number of an item, after those of its list that were counted.
func (l *Lists) count(parent, item int32) int {
	o := l.open[parent]
	if o == nil {
		o = l.begin(parent)
		l.open[parent] = o
	}
	for e := o.item + 1; e <= item; e++ {
		if el := &l.page.Elements[e]; el.Parent != parent || el.Tag != markup.TagLi {
			continue
		}
		o.number += o.step
		if n, ok := l.page.Number(e, markup.AttrValue); ok {
			o.number = n
		}
	}
	o.item = max(o.item, item)
	return o.number
}

// begin begins to count a list.
func (l *Lists) begin(parent int32) *list {
	o := &list{item: parent, step: 1}
	start, given := l.page.Number(parent, markup.AttrStart)
	if _, reversed := l.page.Number(parent, markup.AttrReversed); reversed {
		o.step = -1
		if !given {
			start = l.items(parent)
		}
	} else if !given {
		start = 1
	}
	o.number = start - o.step
	return o
}

// items is how many items a list has.
func (l *Lists) items(parent int32) (n int) {
	for e := parent + 1; int(e) < len(l.page.Elements) && l.page.Elements[e].Parent >= parent; e++ {
		if l.page.Elements[e].Parent == parent && l.page.Elements[e].Tag == markup.TagLi {
			n++
		}
	}
	return n
}
