package standfirst

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/internal/render"
)

// body is the sections with their figures.
func (b *documentBuilder) body() (blocks []render.Block) {
	figures := b.figures()
	shift := headingShift(b.article.Sections)
	for i := range b.article.Sections {
		s := &b.article.Sections[i]
		w := sectionBuilder{documentBuilder: b, section: i, figures: figures}
		if i == 0 {
			w.figuresBefore(0)
		}
		if h := b.line(s.Heading, s.HeadingMarks); len(h) > 0 {
			w.blocks = append(w.blocks, render.Block{Kind: render.Heading, Inlines: h, Level: b.rank(max(s.Level-shift, 2))})
		}
		w.write(s.Blocks)
		if i+1 < len(b.article.Sections) {
			w.figuresBefore(int(^uint(0) >> 1))
		} else {
			w.allFigures()
		}
		figures = w.figures
		if len(w.blocks) > 0 {
			blocks = append(blocks, render.Block{Kind: render.Section, Blocks: w.blocks})
		}
	}
	for i := range figures {
		blocks = append(blocks, figures[i].rendered)
	}
	return blocks
}

// headingShift is by how much the headings' levels are lowered, so that the
// highest of them is an h2.
func headingShift(sections []Section) int {
	highest := 0
	for i := range sections {
		if s := &sections[i]; foldLines(s.Heading) != "" && (highest == 0 || s.Level < highest) {
			highest = s.Level
		}
	}
	return max(highest-2, 0)
}

// sectionBuilder makes a section's blocks.
type sectionBuilder struct {
	*documentBuilder
	section int
	blocks  []render.Block
	// figures are those not yet written.
	figures []figure
}

// write writes a section's blocks: consecutive items as lists, and so on.
func (w *sectionBuilder) write(blocks []Block) {
	for i := 0; i < len(blocks); {
		w.figuresBefore(i)
		n := 1
		for i+n < len(blocks) && joins(&blocks[i], &blocks[i+n]) &&
			(!w.figureDue(i+n) || isInItem(&blocks[i+n])) {
			n++
		}
		w.run(i, blocks[i:i+n])
		i += n
	}
}

// joins reports whether a block belongs to one list, quotation or table with the
// one that it began with.
func joins(first, b *Block) bool {
	switch first.Kind {
	case ListItem:
		return b.Kind == ListItem || b.Continued
	case Quote:
		return b.Kind == Quote && !b.Continued && b.Author == first.Author && b.URL == first.URL
	case TableRow:
		return b.Kind == TableRow && !b.Continued
	case Term, Description:
		return b.Kind == Term || b.Kind == Description
	}
	return false
}

// isInItem reports whether a block stands in an item of a list that came before.
func isInItem(b *Block) bool { return b.Continued || b.Kind == ListItem && b.Level > 1 }

// run writes blocks that belong together, from block at of the section on.
func (w *sectionBuilder) run(at int, blocks []Block) {
	add := func(b render.Block, ok bool) {
		if ok {
			w.blocks = append(w.blocks, b)
		}
	}
	switch blocks[0].Kind {
	case ListItem:
		w.blocks = append(w.blocks, w.lists(at, blocks)...)
	case Quote:
		add(w.quotation(blocks))
	case TableRow:
		add(w.tableOfRows(blocks))
	case Term, Description:
		add(w.definitions(blocks))
	default:
		add(w.single(&blocks[0]))
	}
}

// single is a block by itself, false for nothing.
func (b *documentBuilder) single(block *Block) (render.Block, bool) {
	switch block.Kind {
	case Preformatted:
		code := render.Block{Kind: render.Preformatted, Text: cleanCode(block.Text), Language: codeLanguage(block.Language)}
		return code, strings.TrimSpace(code.Text) != ""
	case TableBlock:
		return b.table(block)
	case TableRow:
		return b.tableOfRows([]Block{*block})
	case Quote:
		return b.quotation([]Block{*block})
	case Math:
		if tex := foldTex(block.Tex); tex != "" {
			return paragraph([]render.Inline{{Kind: render.Formula, Text: tex, Display: true}}), true
		}
	}
	line := b.lines(block.Text, block.Marks)
	return paragraph(line), len(line) > 0
}

// cleanCode is preformatted text without control characters but line breaks and
// tabs.
func cleanCode(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case r == '\u2028' || r == '\u2029' || r == '\u0085':
			return '\n'
		case isBlank(r) && r < ' ' || r == 0x7f:
			return -1
		}
		return r
	}, strings.ToValidUTF8(strings.ReplaceAll(s, "\r\n", "\n"), "\uFFFD"))
	return strings.TrimRight(s, "\n")
}

// codeLanguage is a language's name if it is one word.
func codeLanguage(s string) string {
	for _, r := range s {
		if r > 'z' || !strings.ContainsRune("+#.-_", r) && !isAlphanumeric(r) {
			return ""
		}
	}
	return s
}

func isAlphanumeric(r rune) bool {
	return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
}

// quotation is a quotation's paragraphs and, of an embedded post, whose it is.
func (b *documentBuilder) quotation(blocks []Block) (render.Block, bool) {
	quote := render.Block{Kind: render.Quote, URL: blocks[0].URL}
	for i := range blocks {
		if line := b.lines(blocks[i].Text, blocks[i].Marks); len(line) > 0 {
			quote.Blocks = append(quote.Blocks, paragraph(line))
		}
	}
	author := b.line(blocks[0].Author, nil)
	if len(author) == 0 && b.options.Links != LinksAsText && render.IsWebAddress(blocks[0].URL) {
		author = b.line(blocks[0].URL, nil)
	}
	if len(author) > 0 {
		line := append([]render.Inline{{Text: "— "}}, b.link(blocks[0].URL, author)...)
		quote.Blocks = append(quote.Blocks, paragraph(line))
	}
	return quote, len(quote.Blocks) > 0
}

// definitions is a list of terms and their descriptions.
func (b *documentBuilder) definitions(blocks []Block) (render.Block, bool) {
	list := render.Block{Kind: render.Definitions}
	for i := range blocks {
		kind := render.Description
		if blocks[i].Kind == Term {
			kind = render.Term
		}
		if line := b.lines(blocks[i].Text, blocks[i].Marks); len(line) > 0 {
			list.Blocks = append(list.Blocks, render.Block{Kind: kind, Inlines: line})
		}
	}
	return list, len(list.Blocks) > 0
}

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

// table is a table with its cells, or what its text tells where they are
// missing.
func (b *documentBuilder) table(block *Block) (render.Block, bool) {
	t := block.Table
	if t == nil {
		t = tableOfText(block.Text)
	}
	out := render.Table{Head: min(max(t.Head, 0), len(t.Rows))}
	filled := false
	for i, row := range t.Rows {
		end := len(t.Rows)
		if i < out.Head {
			end = out.Head
		}
		cells := make([]render.Cell, 0, len(row))
		for k := range row {
			c := &row[k]
			cells = append(cells, render.Cell{
				Inlines: b.lines(c.Text, c.Marks), Header: c.Header,
				Colspan: max(c.Colspan, 1), Rowspan: min(max(c.Rowspan, 1), end-i),
			})
			filled = true
		}
		out.Rows = append(out.Rows, cells)
	}
	caption := b.line(t.Caption, t.CaptionMarks)
	if !filled {
		return paragraph(inKind(render.Emphasis, caption)), len(caption) > 0
	}
	return render.Block{Kind: render.TableBlock, Table: &out, Caption: caption}, true
}

// tableOfText is a table of rows parted by line breaks and cells parted by tabs.
func tableOfText(text string) *Table {
	t := &Table{}
	for row := range strings.SplitSeq(text, "\n") {
		if foldLines(row) == "" {
			continue
		}
		var cells []Cell
		for cell := range strings.SplitSeq(row, "\t") {
			cells = append(cells, Cell{Text: cell})
		}
		t.Rows = append(t.Rows, cells)
	}
	return t
}

// tableOfRows is a table of rows whose cells are parted by tabs; the first is
// its head.
func (b *documentBuilder) tableOfRows(rows []Block) (render.Block, bool) {
	out := render.Table{Head: 1}
	filled := false
	for i := range rows {
		var cells []render.Cell
		at := 0
		for cell := range strings.SplitSeq(rows[i].Text, "\t") {
			line := b.line(cell, moveMarks(rows[i].Marks, at))
			at += len(cell) + 1
			filled = filled || len(line) > 0
			cells = append(cells, render.Cell{Inlines: line, Colspan: 1, Rowspan: 1})
		}
		out.Rows = append(out.Rows, cells)
	}
	return render.Block{Kind: render.TableBlock, Table: &out}, filled
}

// moveMarks are marks for the text from a place on.
func moveMarks(marks []Mark, by int) []Mark {
	moved := slices.Clone(marks)
	for i := range moved {
		moved[i].Start -= by
		moved[i].End -= by
	}
	return moved
}
