package render

import (
	"slices"
	"strconv"
	"strings"
)

// MarkdownOptions are choices of how to write Markdown.
type MarkdownOptions struct {
	// References puts the addresses of links under the document.
	References bool
}

// Markdown writes the document as CommonMark (0.31) with the tables,
// strikethrough and footnotes of GitHub Flavored Markdown and its formulas
// between dollars. It holds no HTML.
func Markdown(d *Document, o MarkdownOptions) string {
	w := markdownWriter{references: o.References, notes: len(d.Notes)}
	var parts []string
	add := func(s string) {
		if s != "" {
			parts = append(parts, s)
		}
	}
	add(w.blocks(d.Header, "\n\n"))
	add(w.blocks(d.Body, "\n\n"))
	loose := w.looseNotes(d)
	if len(loose)+len(d.Footer) > 0 {
		add("***")
	}
	add(w.blocks(loose, "\n\n"))
	add(w.blocks(d.Footer, "\n\n"))
	add(w.footnotes(d))
	add(w.definitions())
	if len(parts) == 0 {
		return ""
	}
	return strings.Join(parts, "\n\n") + "\n"
}

type markdownWriter struct {
	references bool
	// addresses are those of the links so far, each with its number.
	addresses map[string]int
	order     []string
	// notes is how many notes there are.
	notes int
}

// blocks writes blocks with something between two.
func (w *markdownWriter) blocks(list []Block, between string) string {
	var parts []string
	var last *Block
	alternate := false
	for i := range list {
		b := &list[i]
		// Two lists that follow one another have different marks, or they
		// would be one.
		alternate = last != nil && last.Kind == b.Kind && isList(b) && !alternate
		s := w.block(b, alternate)
		if s == "" {
			continue
		}
		parts = append(parts, s)
		last = b
	}
	return strings.Join(parts, between)
}

func isList(b *Block) bool { return b.Kind == BulletList || b.Kind == OrderedList }

func (w *markdownWriter) block(b *Block, alternate bool) string {
	switch b.Kind {
	case Paragraph, Description:
		return w.inlines(b.Inlines)
	case Term:
		return w.inlines(wrap(Strong, b.Inlines))
	case Section, Definitions:
		return w.blocks(b.Blocks, "\n\n")
	case Heading:
		if s := w.inlines(b.Inlines); s != "" {
			return strings.Repeat("#", min(max(b.Level, 1), 6)) + " " + s
		}
	case Quote:
		return prefix(w.blocks(b.Blocks, "\n\n"), "> ", "> ", ">")
	case BulletList, OrderedList:
		return w.list(b, alternate)
	case TableBlock:
		return w.table(b)
	case Preformatted:
		return fencedCode(b.Text, b.Language)
	case Figure:
		return w.figure(b)
	case Item:
		return w.blocks(b.Blocks, "\n\n")
	}
	return ""
}

// wrap puts inlines into one of a kind, nothing into nothing.
func wrap(k InlineKind, list []Inline) []Inline {
	if len(list) == 0 {
		return nil
	}
	return []Inline{{Kind: k, Inlines: list}}
}

// prefix begins the lines of a text: the first, the others, and the empty ones.
func prefix(s, first, others, empty string) string {
	if s == "" {
		return ""
	}
	var b strings.Builder
	for i, line := range strings.Split(s, "\n") {
		switch {
		case i == 0:
			b.WriteString(first)
		case line == "":
			b.WriteString("\n" + empty)
		default:
			b.WriteString("\n" + others)
		}
		b.WriteString(line)
	}
	return b.String()
}

// list writes a list. Where the numbers leap a new list begins, with the other
// sign after the number, for a list of Markdown counts by one.
func (w *markdownWriter) list(b *Block, alternate bool) string {
	loose := isLoose(b)
	var out strings.Builder
	previous := 0
	for i := range b.Blocks {
		item := &b.Blocks[i]
		leap := i > 0 && b.Kind == OrderedList && item.Number != previous+1
		previous = item.Number
		if leap {
			alternate = !alternate
		}
		s := w.item(item, b.Kind, alternate, loose)
		if s == "" {
			continue
		}
		if out.Len() > 0 {
			out.WriteByte('\n')
			if loose || leap {
				out.WriteByte('\n')
			}
		}
		out.WriteString(s)
	}
	return out.String()
}

// mostNumber is the highest number of a list's item (CommonMark § 5.2: nine
// digits).
const mostNumber = 999_999_999

func (w *markdownWriter) item(item *Block, list BlockKind, alternate, loose bool) string {
	between := "\n"
	if loose {
		between = "\n\n"
	}
	s := w.blocks(item.Blocks, between)
	mark := "- "
	switch {
	case list == OrderedList:
		sign := ". "
		if alternate {
			sign = ") "
		}
		mark = strconv.Itoa(min(max(item.Number, 0), mostNumber)) + sign
	case alternate:
		mark = "* "
	}
	return prefix(s, mark, strings.Repeat(" ", len(mark)), "")
}

// isLoose reports whether empty lines stand between the parts of a list: where
// an item is more than a paragraph with lists under it, or has a list under it
// that could not interrupt a paragraph (CommonMark § 5.2: its number is not 1).
func isLoose(list *Block) bool {
	for i := range list.Blocks {
		item := &list.Blocks[i]
		if !isTight(item) {
			return true
		}
		for k := range item.Blocks {
			b := &item.Blocks[k]
			if b.Kind == OrderedList && (k > 1 || len(b.Blocks) > 0 && b.Blocks[0].Number != 1) || isList(b) && k > 1 {
				return true
			}
		}
	}
	return false
}

// figure writes the media, then the caption in italics and its credit.
func (w *markdownWriter) figure(b *Block) string {
	line := slices.Clone(b.Inlines)
	if len(line) > 0 && len(b.Caption) > 0 {
		line = append(line, Inline{Kind: Break})
	}
	return w.inlines(append(line, figureCaption(b.Caption)...))
}

// figureCaption puts a caption into italics, but for the credit.
func figureCaption(caption []Inline) []Inline {
	n := len(caption)
	if n == 0 || caption[n-1].Kind != Small {
		return wrap(Emphasis, caption)
	}
	text := caption[:n-1]
	if len(text) == 0 {
		return caption
	}
	// The space before the credit stands outside.
	return append(wrap(Emphasis, text[:len(text)-1]), text[len(text)-1], caption[n-1])
}

// looseNotes are the notes that nothing points to, which a reader of footnotes
// would leave out.
func (w *markdownWriter) looseNotes(d *Document) []Block {
	list := Block{Kind: OrderedList}
	for i, n := range d.pointers() {
		if n == 0 {
			note := Block{Kind: Paragraph, Inlines: d.Notes[i]}
			list.Blocks = append(list.Blocks, Block{Kind: Item, Number: i + 1, Blocks: []Block{note}})
		}
	}
	if list.Blocks == nil {
		return nil
	}
	return []Block{list}
}

// footnotes writes the notes that something points to. A reader that knows no
// footnotes must not take them for addresses (CommonMark § 4.7): what is a
// single word, or could be one with a title, is followed by a space that is
// no title.
func (w *markdownWriter) footnotes(d *Document) string {
	var out []string
	for i, n := range d.pointers() {
		if n == 0 {
			continue
		}
		s := w.inlines(d.Notes[i])
		line, rest, more := strings.Cut(s, "\n")
		if mayBeAddress(line) {
			s = line + " &#32;"
			if more {
				s = strings.TrimSuffix(line, `\`) + " &#32;\\\n" + rest
			}
		}
		out = append(out, "[^"+strconv.Itoa(i+1)+"]: "+prefix(s, "", "    ", ""))
	}
	return strings.Join(out, "\n\n")
}

// mayBeAddress reports whether a line could be the destination and title of a
// link's definition.
func mayBeAddress(line string) bool {
	_, rest, found := strings.Cut(line, " ")
	return !found || strings.ContainsAny(rest[:min(len(rest), 1)], `"'(`)
}

// definitions writes the addresses of the links, if they are references.
func (w *markdownWriter) definitions() string {
	var out []string
	for i, address := range w.order {
		out = append(out, "["+strconv.Itoa(i+1)+"]: "+address)
	}
	return strings.Join(out, "\n")
}

// fencedCode writes text as it is, in a fence longer than any in it
// (CommonMark § 4.5).
func fencedCode(text, language string) string {
	if strings.TrimSpace(text) == "" {
		return ""
	}
	fence := strings.Repeat("`", max(3, longestRun(text)+1))
	return fence + language + "\n" + strings.TrimSuffix(text, "\n") + "\n" + fence
}

// longestRun is the length of the longest run of backticks.
func longestRun(s string) int {
	longest, run := 0, 0
	for i := range len(s) {
		run++
		if s[i] != '`' {
			run = 0
		}
		longest = max(longest, run)
	}
	return longest
}
