package page

import (
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/media"
	"github.com/standfirst/standfirst/internal/metadata"
	"github.com/standfirst/standfirst/internal/naming"
)

// Bounds beyond which a page is flattened: its text stays, its structure is
// no longer told apart. Measured on 2,600 pages of the corpora, the largest
// had 7,900 elements with text, 5,100 blocks and a depth of 65: the classifiers have
// seen no page with more blocks, and what they say of one depends on their fit.
const (
	MaxElements = 1 << 17
	MaxBlocks   = 1 << 13
	maxDepth    = 400
)

// Builder makes a page's elements and blocks from the events of one walk. It
// does not know where they come from: tokens.go and tree.go feed it.
type Builder struct {
	Text         []byte
	Elements     []element
	blocks       []Block
	links        []link
	items        media.Reader
	timeElements []TimeElement
	inline       inline
	attrs        markup.AttrSet
	claims       *metadata.Reader
	strays       []Stray

	// Quirks reports whether the page has no doctype: a table then leaves a paragraph
	// open (HTML § 13.2.6.4.7).
	Quirks bool

	// inSentence reports whether the control to be opened is part of a sentence.
	inSentence bool

	stack []int32 // open elements, the body first
	run   run
	// aside is text that stands inside a sentence without being part of it;
	// it becomes a block after the sentence's.
	aside        []byte
	asideElement int32

	formats formats
	// saved are the formats around each open scope: what a table cell leaves
	// open ends with it (HTML § 13.2.4.3, markers).
	saved []formats

	// properties are the open elements that are items or properties of
	// microdata, see claimtags.go.
	properties []openProperty
	// States are the scripts that may hold the page's state as data.
	States [][]byte

	classes classTable

	// facts are what a text's lines say of the blocks, IsText that there are
	// lines instead of elements.
	facts  []LineFact
	isText bool

	Seen Seen

	// flattenedTo is how many blocks the last flattening left, 0 for none.
	flattenedTo int
}

// formats is the formatting in force.
type formats struct {
	openLink       int32 // index in links + 1, 0 outside of links
	strong, slants int32
	code, struck   int32
}

// Reset empties the builder for another page and opens the body.
func (b *Builder) Reset(r *metadata.Reader) {
	b.Text, b.Elements, b.blocks = b.Text[:0], b.Elements[:0], b.blocks[:0]
	b.inline = inline{marked: markedRuns{runs: b.inline.marked.runs[:0]}, numbers: b.inline.numbers[:0],
		languages: b.inline.languages[:0], pieces: b.inline.pieces[:0]}
	b.links, b.timeElements, b.strays = b.links[:0], b.timeElements[:0], b.strays[:0]
	b.attrs.Reset(0)
	b.stack, b.aside, b.properties, b.States = b.stack[:0], b.aside[:0], b.properties[:0], b.States[:0]
	b.run, b.formats, b.saved = run{parts: b.run.parts[:0]}, formats{}, b.saved[:0]
	b.facts, b.isText, b.flattenedTo = b.facts[:0], false, 0
	b.Seen = Seen{}
	b.items.Reset()
	b.claims = r
	b.classes.nextPage()
	const body = markup.TagBody
	b.Elements = append(b.Elements, element{Parent: -1, Tag: body, Part: body, Shape: uint32(body)})
	b.stack = append(b.stack, 0)
}

func (b *Builder) top() int32 { return b.stack[len(b.stack)-1] }

// open begins an element with the attributes in b.attrs.
func (b *Builder) open(t markup.Tag, name []byte) {
	parent := b.top()
	e := element{Parent: parent, Tag: t, Flags: b.Elements[parent].Flags & inherited, Depth: b.Elements[parent].Depth}
	if !t.Is(markup.TraitFormatting) { // a tree has more of them, where they are left open
		e.Depth++
	}
	e.Part = partByRole(t, b.Elements[parent].Part, &b.attrs)
	info := b.classInfo(t)
	e.Meanings, e.Shape = info.meanings, info.shape
	e.Around = b.Elements[parent].Around | info.meanings
	e.Flags = partFlags(b, t, name, &info, e.Flags|b.ownFlags(t, &info))
	e.marks = b.Elements[parent].marks | tagMarks[t]
	b.inline.marked.began |= tagMarks[t] | formattingMark(t)
	if t == markup.TagUnknown {
		e.Name = b.attrs.Keep(name)
	}
	if b.attrs.Is(markup.AttrID) {
		e.ID = b.attrs.SpanOf(markup.AttrID)
	}
	index := int32(len(b.Elements))
	e.Block = b.Elements[parent].Block
	if e.Flags&FlagLine != 0 {
		b.startLine()
	} else if opensBlock(b, t, &b.Elements[parent], &e) {
		b.flush()
		e.Block = index
	}
	if e.Block != index && b.apart(&e) {
		b.run.apart = true
	}
	if e.Flags&FlagAside != 0 && e.Block == index {
		e.Flags &^= FlagAside
	}
	b.Elements = append(b.Elements, e)
	b.inline.numbers = appendNumbers(b.inline.numbers, index, t, &b.attrs)
	b.inline.languages = appendLanguage(b.inline.languages, index, t, info.code, &b.attrs)
	b.stack = append(b.stack, index)
	if t.Is(markup.TraitScope) {
		b.saved = append(b.saved, b.formats)
	}
	b.format(t, +1)
	if (t == markup.TagArticle || t == markup.TagMain) && b.attrs.Is(markup.AttrLang) {
		b.claims.Lang(t.String(), string(b.attrs.Get(markup.AttrLang)))
	}
	b.machineDate(t, name, info.meanings)
	notePart(b, index)
	b.openProperty(t, info.entry)
	drawn(b, t, name)
}

// opensBlock reports whether an element begins a block of its own in one around it.
func opensBlock(b *Builder, t markup.Tag, parent, e *element) bool {
	if parent.Flags&flagFormula != 0 {
		return false
	}
	return t.Is(markup.TraitBlock) && !b.inSentence && !inAsideGutter(parent) || e.Part != t || b.parts(t, e)
}

// partFlags adds to an element's flags those of what it is a part of: a listing, the
// page of some screens, a drop cap's word.
func partFlags(b *Builder, t markup.Tag, name []byte, info *classInfo, flags ElementFlags) ElementFlags {
	if flags&flagFormula == 0 && opensFormula(b, t, name, info) {
		flags |= flagFormula
	}
	class := b.attrs.Get(markup.AttrClass)
	around := &b.Elements[b.top()]
	flags |= listingFlags(t, class, around.Flags&FlagPre != 0)
	if flags&(FlagPre|FlagGutter) == FlagPre && (isCodeLine(t, class) || t == markup.TagPre && isCodeCell(around)) {
		flags |= FlagLine
	}
	if t == markup.TagTr || t == markup.TagTd || t == markup.TagTh {
		flags = listingRow(b, t, flags)
	}
	if info.device {
		flags |= FlagDevice
	}
	if info.initial {
		flags |= flagInitial
	}
	if b.attrs.Is(markup.AttrStyle) {
		flags = styledFlags(t, b.attrs.Get(markup.AttrStyle), flags)
	}
	return flags
}

// listingRow gives a table's part its flags in a listing of one row a line: the
// row and its code are a line of preformatted text, the number is set aside. The
// first row tells that the table is one, by a cell right after that of a number.
func listingRow(b *Builder, t markup.Tag, flags ElementFlags) ElementFlags {
	parent := b.top()
	around := b.Elements[parent].Parent
	switch {
	case t == markup.TagTr:
		if b.Elements[parent].Flags&flagListing != 0 {
			flags |= FlagLine
		}
	case t != markup.TagTd && t != markup.TagTh || b.Elements[parent].Tag != markup.TagTr:
	case around >= 0 && b.Elements[around].Flags&flagListing != 0:
		if flags&FlagGutter != 0 {
			return flags | FlagAside | FlagLine
		}
		return flags | FlagPre | FlagLine
	case flags&FlagGutter != 0:
		b.inline.codeRow = codeRow{parent, len(b.Text)}
	case b.inline.codeRow.row == parent && parent > 0 && isLineNumber(b.Text[b.inline.codeRow.from:]):
		b.inline.codeRow.row = 0
		b.Elements[around].Flags |= flagListing
		b.Elements[parent].Block = b.Elements[around].Block
		b.Elements[parent].Flags |= FlagLine
		return flags | FlagPre | FlagLine
	}
	return flags
}

// styledFlags changes an element's flags as its style prints it: in the way of a drop
// cap, or as a span in bold.
func styledFlags(t markup.Tag, style []byte, flags ElementFlags) ElementFlags {
	if markup.Floats(style) {
		flags |= flagInitial
	}
	if t != markup.TagSpan {
		return flags
	}
	switch bold, declared := markup.Boldness(style); {
	case bold:
		flags |= flagBold
	case declared:
		flags &^= flagBold
	}
	return flags
}

// apart reports whether an inline element is set apart from the text around it
// even where no white space stands between: a date, a name, the parts of a
// caption, which style sheets put on lines of their own.
func (b *Builder) apart(e *element) bool {
	return e.Tag == markup.TagTime || e.Meanings&(naming.Date|naming.Byline) != 0 ||
		e.Tag == markup.TagSpan && e.Flags&flagFormula == 0 && b.Elements[e.Block].Tag == markup.TagFigcaption
}

// pop ends the innermost element.
func (b *Builder) pop() {
	index := b.top()
	e := &b.Elements[index]
	if e.Block == index {
		b.flush()
	} else if b.run.block.Size > 0 && index == b.run.lead {
		b.run.endLead(e.Parent)
	}
	if e.Flags&FlagLine != 0 {
		b.startLine()
	}
	if len(b.run.parts) > 0 {
		endPart(b, index)
	}
	b.closeProperty(index)
	b.stack = b.stack[:len(b.stack)-1]
	if e.Tag.Is(markup.TraitScope) {
		b.formats, b.saved = b.saved[len(b.saved)-1], b.saved[:len(b.saved)-1]
	}
	if e.Block != index && b.apart(e) {
		b.run.apart = true
	}
	if e.Flags&flagFormula != 0 && e.Tag == markup.TagUnknown {
		b.inline.formulas.ClosePrinted(index)
	}
	if index == b.inline.formulas.element && index > 0 {
		closeFormula(b)
	}
}

// format keeps count of the formatting that is in force.
func (b *Builder) format(t markup.Tag, by int32) {
	switch t {
	case markup.TagB, markup.TagStrong:
		b.formats.strong = max(0, b.formats.strong+by)
	case markup.TagI, markup.TagEm:
		b.formats.slants = max(0, b.formats.slants+by)
	case markup.TagCode, markup.TagTt:
		b.formats.code = max(0, b.formats.code+by)
	case markup.TagS, markup.TagStrike:
		b.formats.struck = max(0, b.formats.struck+by)
	case markup.TagA:
		b.formats.openLink = 0
		if by > 0 && b.attrs.Is(markup.AttrHref) {
			b.links = append(b.links, link{Block: -1, Href: b.attrs.SpanOf(markup.AttrHref)})
			b.formats.openLink = int32(len(b.links))
		}
	case markup.TagTime:
		b.run.apart = true
	}
}

// ownFlags are the flags that an element brings by itself.
func (b *Builder) ownFlags(t markup.Tag, info *classInfo) ElementFlags {
	k := info.meanings
	var f ElementFlags
	if t.Is(markup.TraitSkipped) {
		f |= flagSkipped
	}
	if t == markup.TagPre {
		f |= FlagPre
	}
	f |= b.hidingFlags(t)
	if f&FlagHidden == 0 && b.hiddenByRules(t, info) {
		f |= FlagHidden
	}
	if f&FlagHidden != 0 && !t.Is(markup.TraitBlock) && b.continues() {
		b.foldDots()
		f &^= FlagHidden
	}
	if k&naming.ScreenReader != 0 {
		f |= FlagScreenReader
	}
	if k&naming.Hidden != 0 && !t.Is(markup.TraitBlock) && isTooltip(&b.attrs) {
		f |= FlagHidden
	}
	if !t.Is(markup.TraitBlock|markup.TraitVoid) && info.sidenote {
		f |= FlagNote
	}
	if f&(FlagHidden|FlagScreenReader|FlagNote) != 0 {
		f |= FlagAside
	}
	if f&FlagHidden != 0 {
		f |= FlagHides
	}
	return f
}

// parts reports whether an inline element is a piece of its own all the same: a
// credit in a caption, a kicker in a heading.
func (b *Builder) parts(t markup.Tag, e *element) bool {
	const labels = naming.Credit | naming.Caption | naming.Kicker
	if e.Flags&flagFormula != 0 {
		return false
	}
	if b.Elements[e.Parent].Tag == markup.TagFigcaption && (t == markup.TagSpan || t == markup.TagCite ||
		t == markup.TagSmall) {
		return true
	}
	if e.Meanings&labels == 0 || t == markup.TagA {
		return false
	}
	around := &b.Elements[b.Elements[e.Parent].Block]
	if e.Meanings&naming.Kicker != 0 {
		return around.Tag.Heading() > 0
	}
	if n := len(b.items.Items); n > 0 && int(b.items.Items[n-1].Before) >= len(b.blocks)-1 {
		return true // a picture stands right before it, or before what its caption is
	}
	return captioned(b, around)
}

// captioned reports whether an element or one around it is a picture's or a caption's.
func captioned(b *Builder, e *element) bool {
	for i := 0; i < 3 && e.Parent >= 0; i++ {
		if e.Tag == markup.TagFigcaption || e.Tag == markup.TagFigure || e.Meanings&naming.Caption != 0 {
			return true
		}
		e = &b.Elements[b.Elements[e.Parent].Block]
	}
	return false
}

// classInfo reads the attributes that name what an element is for.
func (b *Builder) classInfo(t markup.Tag) classInfo {
	const names = 1<<markup.AttrClass | 1<<markup.AttrID | 1<<markup.AttrItemprop | 1<<markup.AttrRole |
		1<<markup.AttrDataComponent | 1<<markup.AttrDataTestid
	if b.attrs.Has&names == 0 {
		return classInfo{shape: uint32(t)}
	}
	info := b.classes.of(t, b.attrs.Get(markup.AttrClass))
	for _, key := range namingAttrs {
		if b.attrs.Is(key) {
			info.meanings |= naming.Read(b.attrs.Get(key)) &^ naming.Microformat
		}
	}
	return info
}
