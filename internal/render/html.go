package render

import (
	"strconv"
	"strings"
)

// HTML writes the document as one article element of HTML5. Its elements are of
// a closed list, its attributes lang, href, src, alt, width, height, datetime,
// cite, start, value, colspan, rowspan and id (note-1, noteref-1).
func HTML(d *Document) string {
	w := htmlWriter{refs: make([]int, len(d.Notes))}
	counts := d.pointers()
	if len(d.Header)+len(d.Body)+len(d.Notes)+len(d.Footer) == 0 {
		return ""
	}
	w.open("article", "lang", d.Language)
	w.b.WriteByte('\n')
	w.group("header", d.Header)
	w.blocks(d.Body)
	w.notes(d.Notes, counts)
	w.group("footer", d.Footer)
	w.b.WriteString("</article>\n")
	return w.b.String()
}

type htmlWriter struct {
	b strings.Builder
	// refs counts the pointers written to each note.
	refs []int
}

var htmlEscaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

func (w *htmlWriter) text(s string) { w.b.WriteString(htmlEscaper.Replace(s)) }

// open writes a start tag with pairs of attributes, those without a value left
// out.
func (w *htmlWriter) open(name string, attributes ...string) {
	w.b.WriteString("<" + name)
	for i := 0; i+1 < len(attributes); i += 2 {
		if attributes[i+1] != "" {
			w.attribute(attributes[i], attributes[i+1])
		}
	}
	w.b.WriteByte('>')
}

func (w *htmlWriter) attribute(name, value string) {
	w.b.WriteString(" " + name + `="`)
	w.text(value)
	w.b.WriteByte('"')
}

func (w *htmlWriter) close(name string) { w.b.WriteString("</" + name + ">") }

// line writes an element of inlines on a line of its own.
func (w *htmlWriter) line(name string, inlines []Inline) {
	w.open(name)
	w.inlines(inlines)
	w.close(name)
	w.b.WriteByte('\n')
}

// group writes blocks in an element, nothing for nothing.
func (w *htmlWriter) group(name string, blocks []Block, attributes ...string) {
	if len(blocks) == 0 {
		return
	}
	w.open(name, attributes...)
	w.b.WriteByte('\n')
	w.blocks(blocks)
	w.close(name)
	w.b.WriteByte('\n')
}

func (w *htmlWriter) blocks(blocks []Block) {
	for i := range blocks {
		w.block(&blocks[i])
	}
}

func (w *htmlWriter) block(b *Block) {
	switch b.Kind {
	case Paragraph:
		w.line("p", b.Inlines)
	case Section:
		w.group("section", b.Blocks)
	case Heading:
		w.line("h"+strconv.Itoa(min(max(b.Level, 1), 6)), b.Inlines)
	case Quote:
		w.group("blockquote", b.Blocks, "cite", webAddress(b.URL))
	case BulletList, OrderedList:
		w.list(b)
	case Item:
		w.item(b, "")
	case Definitions:
		w.group("dl", b.Blocks)
	case Term:
		w.line("dt", b.Inlines)
	case Description:
		w.line("dd", b.Inlines)
	case TableBlock:
		w.table(b)
	case Preformatted:
		w.b.WriteString("<pre><code>")
		w.text(b.Text)
		w.b.WriteString("</code></pre>\n")
	case Figure:
		w.figure(b)
	}
}

// list writes a list. An ordered one names its start, and a number where it
// does not follow the one before.
func (w *htmlWriter) list(b *Block) {
	if b.Kind == BulletList {
		w.group("ul", b.Blocks)
		return
	}
	if len(b.Blocks) == 0 {
		return
	}
	next, start := b.Blocks[0].Number, ""
	if next != 1 {
		start = strconv.Itoa(next)
	}
	w.open("ol", "start", start)
	w.b.WriteByte('\n')
	for i := range b.Blocks {
		item, value := &b.Blocks[i], ""
		if item.Number != next {
			value = strconv.Itoa(item.Number)
		}
		w.item(item, value)
		next = item.Number + 1
	}
	w.b.WriteString("</ol>\n")
}

// item writes a list's item: text alone without a paragraph of its own.
func (w *htmlWriter) item(b *Block, value string) {
	w.open("li", "value", value)
	blocks := b.Blocks
	if len(blocks) > 0 && blocks[0].Kind == Paragraph && isTight(b) {
		w.inlines(blocks[0].Inlines)
		blocks = blocks[1:]
	}
	if len(blocks) > 0 {
		w.b.WriteByte('\n')
		w.blocks(blocks)
	}
	w.b.WriteString("</li>\n")
}

// isTight reports whether an item is at most one paragraph with lists under it.
func isTight(item *Block) bool {
	for i := range item.Blocks {
		k := item.Blocks[i].Kind
		if k != BulletList && k != OrderedList && (k != Paragraph || i > 0) {
			return false
		}
	}
	return true
}

func (w *htmlWriter) figure(b *Block) {
	w.open("figure")
	w.b.WriteByte('\n')
	if len(b.Inlines) > 0 {
		w.inlines(b.Inlines)
		w.b.WriteByte('\n')
	}
	if len(b.Caption) > 0 {
		w.line("figcaption", b.Caption)
	}
	w.b.WriteString("</figure>\n")
}

func (w *htmlWriter) table(b *Block) {
	w.b.WriteString("<table>\n")
	if len(b.Caption) > 0 {
		w.line("caption", b.Caption)
	}
	rows := b.Table.Rows
	head := min(max(b.Table.Head, 0), len(rows))
	w.rows("thead", rows[:head])
	w.rows("tbody", rows[head:])
	w.b.WriteString("</table>\n")
}

func (w *htmlWriter) rows(name string, rows [][]Cell) {
	if len(rows) == 0 {
		return
	}
	w.b.WriteString("<" + name + ">\n")
	for _, row := range rows {
		w.b.WriteString("<tr>")
		for i := range row {
			c := &row[i]
			cell := "td"
			if c.Header || name == "thead" {
				cell = "th"
			}
			w.open(cell, "colspan", span(c.Colspan, maxColspan), "rowspan", span(c.Rowspan, maxRowspan))
			w.inlines(c.Inlines)
			w.close(cell)
		}
		w.b.WriteString("</tr>\n")
	}
	w.b.WriteString("</" + name + ">\n")
}

// The largest spans that HTML knows.
const (
	maxColspan = 1000
	maxRowspan = 65534
)

// span is a span's attribute, none for 1.
func span(n, most int) string {
	if n <= 1 {
		return ""
	}
	return strconv.Itoa(min(n, most))
}

// notes writes the notes with links back to what points to them.
func (w *htmlWriter) notes(notes [][]Inline, counts []int) {
	if len(notes) == 0 {
		return
	}
	w.b.WriteString("<ol>\n")
	for i, note := range notes {
		w.open("li", "id", "note-"+strconv.Itoa(i+1))
		w.inlines(note)
		for k := range counts[i] {
			w.b.WriteByte(' ')
			w.open("a", "href", "#"+pointerID(i+1, k))
			w.b.WriteString("↩</a>")
		}
		w.b.WriteString("</li>\n")
	}
	w.b.WriteString("</ol>\n")
}

// pointerID is the id of the pointer k, from 0, to a note: noteref-1, and
// noteref-1-2 for a second one.
func pointerID(note, k int) string {
	id := "noteref-" + strconv.Itoa(note)
	if k > 0 {
		id += "-" + strconv.Itoa(k+1)
	}
	return id
}
