package render

// InlineKind says what a part of a line is.
type InlineKind uint8

// The kinds of inline.
const (
	Text InlineKind = iota
	Break
	Link
	Strong
	Emphasis
	Code
	Superscript
	Subscript
	Deleted
	Inserted
	Highlight
	Quotation
	Keyboard
	// Formula has its TeX source in Text; Display is for one that stands by
	// itself.
	Formula
	// Pointer points to the note Number; its Text is what is printed.
	Pointer
	// Picture has its alternative text in Text.
	Picture
	// Time has the machine's form in Value and what is printed in Text.
	Time
	// Small is a side remark, such as a credit.
	Small
)

// Inline is a part of a line.
type Inline struct {
	Kind InlineKind
	// Text is without line breaks, its white space folded.
	Text  string
	URL   string
	Value string
	// Number counts notes from 1.
	Number        int
	Width, Height int
	Display       bool
	Inlines       []Inline
}

// BlockKind says what a part of a document is.
type BlockKind uint8

// The kinds of block.
const (
	Paragraph BlockKind = iota
	// Section groups blocks.
	Section
	Heading
	Quote
	BulletList
	OrderedList
	// Item is a list's; its Number is that of an OrderedList's item.
	Item
	Definitions
	Term
	Description
	TableBlock
	// Preformatted has its text in Text.
	Preformatted
	// Figure has its media in Inlines, parted by breaks.
	Figure
)

// Block is a part of a document.
type Block struct {
	Kind    BlockKind
	Inlines []Inline
	Blocks  []Block
	// Level is a heading's rank, from 1 to 6.
	Level  int
	Number int
	Text   string
	// Language is the language of preformatted code.
	Language string
	// URL is the source of a quotation.
	URL   string
	Table *Table
	// Caption is the caption of a figure or a table.
	Caption []Inline
}

// Table is a table, its first rows its head.
type Table struct {
	Head int
	Rows [][]Cell
}

// Cell is a cell of a table; its spans are at least 1.
type Cell struct {
	Inlines          []Inline
	Header           bool
	Colspan, Rowspan int
}

// Document is a whole document.
type Document struct {
	// Language is a BCP 47 tag.
	Language string
	Header   []Block
	Body     []Block
	// Notes are the notes that pointers point to, each by its place.
	Notes [][]Inline
	// Footer is what stands under the body and the notes.
	Footer []Block
}

// pointers counts the pointers to each note in the blocks.
func (d *Document) pointers() []int {
	counts := make([]int, len(d.Notes))
	var inlines func([]Inline)
	inlines = func(list []Inline) {
		for i := range list {
			if n := list[i].Number; list[i].Kind == Pointer && n >= 1 && n <= len(counts) {
				counts[n-1]++
			}
			inlines(list[i].Inlines)
		}
	}
	var blocks func([]Block)
	blocks = func(list []Block) {
		for i := range list {
			b := &list[i]
			inlines(b.Inlines)
			inlines(b.Caption)
			blocks(b.Blocks)
			if b.Table == nil {
				continue
			}
			for _, row := range b.Table.Rows {
				for k := range row {
					inlines(row[k].Inlines)
				}
			}
		}
	}
	blocks(d.Header)
	blocks(d.Body)
	blocks(d.Footer)
	return counts
}
