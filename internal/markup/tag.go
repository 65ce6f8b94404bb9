package markup

//go:generate go run ./gen

// Tag is an HTML element's name, as far as the pipeline tells names apart.
// Elements that render alike may share a tag.
type Tag uint8

// Trait is a set of facts that hold of an element: what the HTML standard says of
// it, and how the steps treat it.
type Trait uint32

// The traits of elements.
const (
	// TraitBlock elements begin and end a run of text (display: block and
	// its kin in the standard's rendering section).
	TraitBlock Trait = 1 << iota
	// TraitVoid elements have no content (HTML § 13.1.2).
	TraitVoid
	// TraitSkipped elements show no text of their own.
	TraitSkipped
	// TraitClosesP elements end an open paragraph (HTML § 13.2.6.4.7).
	TraitClosesP
	// TraitFormatting elements stay in force until their end tag
	// (HTML § 13.2.4.3, the list of active formatting elements).
	TraitFormatting
	// TraitScope elements bound the search for an element to close
	// (HTML § 13.2.4.2, "in scope").
	TraitScope
	// TraitSpecial elements are of the standard's special category.
	TraitSpecial
	// TraitRaw elements hold only text, up to their end tag.
	TraitRaw
	// TraitLine elements begin a line where a fragment is stripped of its tags.
	TraitLine
	// TraitUnseen elements are omitted with their content where a fragment is
	// stripped of its tags.
	TraitUnseen
	// traitDropped elements are dropped by Prune with the text in them.
	traitDropped
	// traitPlaintext elements hold only text, up to the page's end.
	traitPlaintext
	// traitForeign elements hold markup of another language.
	traitForeign
	// traitTemplate elements hold markup that is not shown.
	traitTemplate
	// traitBreaksOut elements end foreign content before them: the list in
	// HTML § 13.2.6.5, without font, which breaks out only with certain
	// attributes and is an element of SVG too.
	traitBreaksOut
	// traitHTMLOnly elements are HTML's other elements that commonly stand
	// around foreign ones. In these, their start tags make foreign elements.
	traitHTMLOnly
	// traitHTMLInSVG and traitHTMLInMath elements hold HTML if they stand in an
	// svg or in a math element (integration points, HTML § 13.2.6).
	// annotation-xml holds HTML only with certain attributes and is not here.
	traitHTMLInSVG
	traitHTMLInMath
)

// element is an index in elements, 0 for an element that no step looks at. That
// of an element with a tag of its own equals the tag.
type element uint8

// elementRow is an element of gen/elements.txt, the only list of elements.
type elementRow struct {
	name   string
	tag    Tag
	traits Trait
}

func (e element) is(trait Trait) bool { return elements[e].traits&trait != 0 }

func (e element) tag() Tag { return elements[e].tag }

// LookupTag returns the tag of a lower-case element name.
func LookupTag(name []byte) Tag { return lookupElement(name).tag() }

// LookupTraits returns the traits of a lower-case element name. Unlike those of
// [Tag.Is], they are the traits of the name alone, not of the tag that it shares.
func LookupTraits(name []byte) Trait { return elements[lookupElement(name)].traits }

// Is reports whether the element has one of the traits.
func (t Tag) Is(trait Trait) bool { return elements[t].traits&trait != 0 }

// String returns the element's name, empty for TagUnknown.
func (t Tag) String() string { return elements[t].name }

// Heading returns the rank of h1 to h6, 0 for every other element.
func (t Tag) Heading() int {
	if t >= TagH1 && t <= TagH6 {
		return int(t-TagH1) + 1
	}
	return 0
}

// HeadingTag is the heading of a rank, TagUnknown for rank 0.
func HeadingTag(rank int) Tag {
	if rank == 0 {
		return TagUnknown
	}
	return TagH1 + Tag(rank-1)
}
