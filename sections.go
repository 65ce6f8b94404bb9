package standfirst

import (
	"github.com/standfirst/standfirst/internal/beside"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/role"
)

// bodyMaker makes the sections out of the labelled blocks, in page order.
type bodyMaker struct {
	a        *assembly
	sections []Section
	lists    beside.Lists
	row      int32 // the table row of a page's text that the last block is of, -1 for none
	table    int32 // the table that the last block is of, -1 for none
}

// makeSections fills Sections: each crosshead begins one.
func (a *assembly) makeSections() {
	b := bodyMaker{a: a, row: -1, table: -1, lists: beside.ListsOf(a.facts)}
	a.places = make([]place, len(a.labeled.Labels)+1)
	for i := range a.labeled.Labels {
		a.places[i] = b.place()
		switch r := a.labeled.Labels[i].Role; {
		case a.notes.Holds(i):
		case r == role.Crosshead:
			b.addHeading(i)
		case r.InBody():
			b.addBlock(i, BlockKind(r)) // they have the same names
		}
	}
	a.places[len(a.labeled.Labels)] = b.place()
	if len(b.sections) == 0 && len(a.hiddenText) > 0 {
		b.sections = hiddenSections(a.hiddenText)
	}
	a.article.Sections = b.sections
}

// place is the place behind the last block.
func (b *bodyMaker) place() place {
	n := len(b.sections)
	if n == 0 {
		return place{}
	}
	return place{n - 1, len(b.sections[n-1].Blocks)}
}

// addHeading begins a section.
func (b *bodyMaker) addHeading(i int) {
	heading, marks := b.a.markedLine(i)
	marks = withoutWhole(marks, MarkStrong, len(heading)) // that it is a heading says so
	b.sections = append(b.sections, Section{Heading: heading, HeadingMarks: marks, Level: b.a.level(i)})
	b.a.fields[i] = headingPath(len(b.sections) - 1)
	b.row, b.table = -1, -1
}

// addBlock adds a block to the last section.
func (b *bodyMaker) addBlock(i int, kind BlockKind) {
	if len(b.sections) == 0 || b.a.entries.Begins(i) {
		b.sections = append(b.sections, Section{})
		b.row, b.table = -1, -1
	}
	s := &b.sections[len(b.sections)-1]
	table, row := int32(-1), int32(-1)
	if kind == TableRow {
		table, row = b.a.facts.TableOf(i), b.a.rowOf(i)
	}
	switch {
	case table > 0 && table == b.table: // the whole table is there
	case table > 0:
		s.Blocks = append(s.Blocks, b.a.tableBlock(table, i))
	case row >= 0 && row == b.row:
		last := &s.Blocks[len(s.Blocks)-1]
		last.Text += "\t" + b.a.text(i)
	default:
		s.Blocks = append(s.Blocks, b.textBlock(i, kind))
	}
	b.table, b.row = table, row
	b.a.fields[i] = blockPath(len(b.sections)-1, len(s.Blocks)-1)
}

// textBlock makes a block of one of the page's.
func (b *bodyMaker) textBlock(i int, kind BlockKind) Block {
	text, marks := b.a.marked(i)
	block := Block{Kind: kind, Text: text, Marks: marks}
	switch kind {
	case Quote:
		post := b.a.postOf(i)
		block.Author, block.URL = post.author, post.url
	case Preformatted:
		block.Marks = withoutWhole(marks, MarkCode, len(text))
		block.Language = b.a.facts.Page.CodeLanguage(i)
	case ListItem, Paragraph:
		b.addItem(&block, i)
	}
	return block
}

// addItem fills what a block has as the item of a list, or as a part of a list of
// terms.
func (b *bodyMaker) addItem(block *Block, i int) {
	switch item := b.lists.Item(i); {
	case item.Tag == markup.TagDt:
		block.Kind = Term
	case item.Tag == markup.TagDd:
		block.Kind = Description
	case block.Kind == ListItem:
		block.Level, block.Continued, block.Numbered, block.Number = item.Level, item.Continued, item.Numbered, item.Number
	}
}

// hiddenSections are the paragraphs of an article that the page does not show.
func hiddenSections(paragraphs []string) []Section {
	sections := []Section{{}}
	for i, p := range paragraphs {
		last := &sections[len(sections)-1]
		if i > 0 && i+1 < len(paragraphs) && hiddenHeading(p) {
			sections = append(sections, Section{Heading: p, Level: 2})
			continue
		}
		last.Blocks = append(last.Blocks, Block{Kind: Paragraph, Text: p})
	}
	return sections
}

// hiddenHeading reports whether a paragraph without markup reads as a crosshead:
// short, and no sentence.
func hiddenHeading(p string) bool {
	const longest = 80 // bytes
	m, _ := feature.MeasureText(p, nil)
	return len(p) <= longest && !m.Sentence && m.Quotes == 0
}

// level is a crosshead's rank; one that is only bold ranks under the headline.
func (a *assembly) level(i int) int {
	if h := a.facts.HeadingTag(i).Heading(); h > 0 {
		return h
	}
	return 2
}

// rowOf is the table row around a block, -1 for none.
func (a *assembly) rowOf(i int) int32 {
	p := a.facts.Page
	for e := p.ElementOf(i).Block; e > 0; e = p.Elements[p.Elements[e].Parent].Block {
		switch p.Elements[e].Tag {
		case markup.TagTr:
			return e
		case markup.TagTable:
			return -1
		}
	}
	return -1
}
