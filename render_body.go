package standfirst

import (
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
