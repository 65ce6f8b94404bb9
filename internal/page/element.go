package page

import (
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/media"
	"github.com/standfirst/standfirst/internal/naming"
	"github.com/standfirst/standfirst/internal/text"
)

// element is one element of the page, as far as labelling needs it. Elements
// stand in one slice in page order and name each other by index; the first is
// the body.
type element struct {
	Parent int32
	// Block is the nearest element, itself or above, that parts blocks, so
	// that walks up the page pass over inline elements.
	Block int32
	// name is the element's name where tag does not know it, id its id; both
	// lie in the page's attribute values.
	Name, ID text.Span
	Tag      markup.Tag
	// Part is the part of a table, or the aside, that the element is by its tag or its
	// role, its tag where it is neither.
	Part  markup.Tag
	Flags ElementFlags
	marks MarkSet // its own and those of the elements around it
	Depth uint16
	// Shape is the same for elements with the same name and first classes,
	// digits aside.
	Shape    uint32
	Meanings naming.Meanings
	// Around are its kinds and those of all elements around it.
	Around naming.Meanings
}

// ElementFlags are facts that an element hands down to what it holds.
type ElementFlags uint16

// The flags.
const (
	// FlagHidden is set by the hidden or aria-hidden attribute or an inline style.
	FlagHidden ElementFlags = 1 << iota
	// flagSkipped means that text below is not shown.
	flagSkipped
	// FlagPre means that white space below is kept.
	FlagPre
	// FlagAside means an inline element whose text is not part of the sentence
	// around it, such as a label for screen readers.
	FlagAside
	// FlagScreenReader means that it is for screen readers only.
	FlagScreenReader
	// FlagFlattened means, of a block, that it was many, see flatten.go.
	FlagFlattened
	// FlagHides means, of an element, that it is hidden by itself and not by one around it.
	FlagHides
	// FlagNote means an inline element that is a note beside the sentence that it
	// stands in.
	FlagNote
	// FlagGutter means the numbers beside lines of code.
	FlagGutter
	// FlagLine means, of an element, that it is a line of preformatted text.
	FlagLine
	// flagInitial means, of an element, that it is a drop cap's by its class or style.
	flagInitial
	// FlagDevice means that it is shown on screens of some sizes only.
	FlagDevice
	// flagBold means that its style prints it in bold.
	flagBold
	// flagFormula means that it holds copies of a formula, of which one is read.
	flagFormula
	// flagListing means, of an element, that the rows in it are the lines of a
	// listing.
	flagListing
)

// inherited are the flags that pass from an element to its children.
const inherited = FlagHidden | flagSkipped | FlagPre | FlagAside | FlagScreenReader | FlagNote | FlagGutter |
	FlagDevice | flagBold | flagFormula

// Block is a run of text that a reader sees as one piece.
type Block struct {
	Text text.Span
	// Element is the innermost element around the block's first letter.
	Element int32
	// Linked, strong and slanted count the bytes of text, white space aside,
	// in links, in bold and in italics; size counts all.
	Linked, Strong, Slanted, Size int32
	// head is the length of the block's first line where it is all in bold and others
	// follow, headSize its bytes without white space.
	head, headSize int32
	Flags          ElementFlags
	// Formula reports whether it is a formula that stands by itself.
	Formula bool
}

// link is an <a href> with text.
type link struct {
	// Block is the block that the link's text begins.
	Block int32
	Text  text.Span
	Href  text.Span
}

// TimeElement is a machine-readable date in the text, as of <time datetime>.
type TimeElement struct {
	Element  int32
	Block    int32
	Value    text.Span
	Standard bool // it is the datetime of a <time>
}

// Stray is an empty paragraph that a parser makes of a lone end tag.
type Stray struct {
	Parent int32
	// Before is the number of elements that stand before it.
	Before int32
}

// Page is what segmentation makes of a document. Nothing later changes it.
type Page struct {
	Text         string // the blocks' text
	values       string // attribute values
	Elements     []element
	Blocks       []Block
	Links        []link
	Pictures     []media.Item
	TimeElements []TimeElement
	marked       []MarkedRun
	pieces       []HeadingPiece
	numbers      []number
	languages    []language
	Strays       []Stray
	// Lines are the facts of a text's blocks; IsText reports whether the page is one.
	Lines  []LineFact
	IsText bool
	Seen   Seen
}

// Seen is what was seen on the way of the page as a whole.
type Seen struct {
	// Passwords is how many fields for a password the page has.
	Passwords int
	// Marked is set where an element that HTML knows stands in the page's body.
	Marked bool
	// Framed is set where the page holds a site's menus, whatever it says of itself.
	Framed bool
	// Scripted is set where a page without text has scripts.
	Scripted bool
}

// TextOf returns the text of block i.
func (p *Page) TextOf(i int) string { return p.Slice(p.Blocks[i].Text) }

// Slice returns a part of the page's text.
func (p *Page) Slice(s text.Span) string { return p.Text[s.Start:s.End] }

// Value returns an attribute's value.
func (p *Page) Value(s text.Span) string { return p.values[s.Start:s.End] }

// Within reports whether block i stands in element e.
func (p *Page) Within(i int, e int32) bool {
	for k := p.ElementOf(i).Block; k >= e && k > 0; k = p.Elements[p.Elements[k].Parent].Block {
		if k == e {
			return true
		}
	}
	return false
}

// Nearest returns the innermost element with a tag among element e and those
// around it, e counted as the first level of at most levels; -1 for none.
func (p *Page) Nearest(e int32, tag markup.Tag, levels int) int32 {
	for ; levels > 0 && e > 0; levels-- {
		if p.Elements[e].Tag == tag {
			return e
		}
		e = p.Elements[e].Parent
	}
	return -1
}

// ElementOf returns the element of block i.
func (p *Page) ElementOf(i int) *element { return &p.Elements[p.Blocks[i].Element] }

// GroupKey is the same for siblings of one shape.
func (p *Page) GroupKey(i int) uint64 {
	e := &p.Elements[i]
	return uint64(p.Elements[e.Parent].Block)<<32 | uint64(e.Shape)
}
