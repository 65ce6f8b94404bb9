package standfirst

// element is one element of the page, as far as labelling needs it. Elements
// stand in one slice in page order and name each other by index; the first is
// the body.
type element struct {
	parent int32
	// block is the nearest element, itself or above, that parts blocks, so
	// that walks up the page pass over inline elements.
	block int32
	// name is the element's name where tag does not know it, id its id; both
	// lie in the page's attribute values.
	name, id span
	tag      tag
	flags    elementFlags
	depth    uint16
	// shape is the same for elements with the same name and first classes,
	// digits aside.
	shape uint32
	kinds kinds
	// around are its kinds and those of all elements around it.
	around kinds
}

// elementFlags are facts that an element hands down to what it holds.
type elementFlags uint8

const (
	// flagHidden: by the hidden or aria-hidden attribute or an inline style.
	flagHidden elementFlags = 1 << iota
	// flagSkipped: text below is not shown.
	flagSkipped
	// flagPre: white space below is kept.
	flagPre
	// flagAside: an inline element whose text is not part of the sentence
	// around it, such as a label for screen readers.
	flagAside
	// flagScreenReader: for screen readers only.
	flagScreenReader
	// flagFlattened, of a block: it was many, see flatten.go.
	flagFlattened
)

// inherited are the flags that pass from an element to its children.
const inherited = flagHidden | flagSkipped | flagPre | flagAside | flagScreenReader

// span is a run of bytes in one of the page's buffers.
type span struct{ start, end int32 }

func (s span) empty() bool { return s.start == s.end }

// block is a run of text that a reader sees as one piece.
type block struct {
	text span
	// element is the innermost element around the block's first letter.
	element int32
	// linked, strong and slanted count the bytes of text, white space aside,
	// in links, in bold and in italics; size counts all.
	linked, strong, slanted, size int32
	flags                         elementFlags
}

// link is an <a href> with text.
type link struct {
	// block is the block that the link's text begins.
	block int32
	text  span
	href  span
}

// picture is an image of the page.
type picture struct {
	element int32
	// before is the number of blocks that stand before it.
	before   int32
	src, alt span
}

// stamp is a machine-readable date in the text, as of <time datetime>.
type stamp struct {
	element int32
	block   int32
	value   span
}

// stray is an empty paragraph that a parser makes of a lone end tag.
type stray struct {
	parent int32
	// before is the number of elements that stand before it.
	before int32
}

// page is what segmentation makes of a document. Nothing later changes it.
type page struct {
	text     string // the blocks' text
	values   string // attribute values
	elements []element
	blocks   []block
	links    []link
	pictures []picture
	stamps   []stamp
	strays   []stray
	// lines are the facts of a text's blocks; isText says that the page is one.
	lines  []lineFact
	isText bool
}

func (p *page) textOf(i int) string      { return p.slice(p.blocks[i].text) }
func (p *page) slice(s span) string      { return p.text[s.start:s.end] }
func (p *page) value(s span) string      { return p.values[s.start:s.end] }
func (p *page) elementOf(i int) *element { return &p.elements[p.blocks[i].element] }

// groupKey is the same for siblings of one shape.
func (p *page) groupKey(i int) uint64 {
	e := &p.elements[i]
	return uint64(p.elements[e.parent].block)<<32 | uint64(e.shape)
}
