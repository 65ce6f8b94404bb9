package standfirst

import (
	"bytes"
	"hash/maphash"
	"slices"
)

// Bounds beyond which a page is flattened: its text stays, its structure is
// no longer told apart. Measured on 2,600 pages of the corpora, the largest
// had 7,900 elements with text, 5,100 blocks and a depth of 65: the judges have
// seen no page with more blocks, and what they say of one depends on their fit.
const (
	maxElements = 1 << 17
	maxBlocks   = 1 << 13
	maxDepth    = 400
)

// builder makes a page's elements and blocks from the events of one walk. It
// does not know where they come from: tokens.go and tree.go feed it.
type builder struct {
	text     []byte
	elements []element
	blocks   []block
	links    []link
	pictures []picture
	stamps   []stamp
	attrs    attrSet
	claims   *claims
	strays   []stray

	// quirks says that the page has no doctype: a table then leaves a paragraph
	// open (HTML § 13.2.6.4.7).
	quirks bool

	stack []int32 // open elements, the body first
	run   run
	// aside is text that stands inside a sentence without being part of it;
	// it becomes a block after the sentence's.
	aside        []byte
	asideElement int32

	formats
	// saved are the formats around each open scope: what a table cell leaves
	// open ends with it (HTML § 13.2.4.3, markers).
	saved []formats

	// properties are the open elements that are items or properties of
	// microdata, see claimtags.go.
	properties []openProperty
	// states are the scripts that may hold the page's state as data.
	states [][]byte

	classes   [classCache]classInfo
	classText []byte

	// facts are what a text's lines say of the blocks, isText that there are
	// lines instead of elements.
	facts  []lineFact
	isText bool

	// flattenedTo is how many blocks the last flattening left, 0 for none.
	flattenedTo int
}

// formats is the formatting in force.
type formats struct {
	openLink       int32 // index in links + 1, 0 outside of links
	strong, slants int32
}

// classCache is the size of a page's table of class attributes; a page has
// some hundreds of different ones.
const classCache = 512

// classInfo is what the attributes of an element say, and its class alone.
type classInfo struct {
	class span // in classText
	tag   tag
	entry bool // a class of the microformats may be among them
	kinds kinds
	shape uint32
}

// reset empties the builder for another page and opens the body.
func (b *builder) reset(c *claims) {
	b.text, b.elements, b.blocks = b.text[:0], b.elements[:0], b.blocks[:0]
	b.links, b.pictures, b.stamps, b.strays = b.links[:0], b.pictures[:0], b.stamps[:0], b.strays[:0]
	b.attrs.reset(0)
	b.stack, b.aside, b.properties, b.states = b.stack[:0], b.aside[:0], b.properties[:0], b.states[:0]
	b.run, b.formats, b.saved = run{}, formats{}, b.saved[:0]
	b.facts, b.isText, b.flattenedTo = b.facts[:0], false, 0
	b.claims = c
	b.classText = b.classText[:0]
	clear(b.classes[:])
	b.elements = append(b.elements, element{parent: -1, tag: tagBody, shape: uint32(tagBody)})
	b.stack = append(b.stack, 0)
}

func (b *builder) top() int32 { return b.stack[len(b.stack)-1] }

// open begins an element with the attributes in b.attrs.
func (b *builder) open(t tag, name []byte) {
	parent := b.top()
	e := element{parent: parent, tag: t, flags: b.elements[parent].flags & inherited, depth: b.elements[parent].depth}
	if !t.is(traitFormatting) { // a tree has more of them, where they are left open
		e.depth++
	}
	info := b.classInfo(t)
	e.kinds, e.shape = info.kinds, info.shape
	e.around = b.elements[parent].around | info.kinds
	e.flags |= b.ownFlags(t, info.kinds)
	if t == tagUnknown {
		e.name = b.keep(name)
	}
	if b.attrs.is(attrID) {
		e.id = b.attrs.spanOf(attrID)
	}
	index := int32(len(b.elements))
	e.block = b.elements[parent].block
	if t.is(traitBlock) || b.parts(t, &e) {
		b.flush()
		e.block = index
	}
	if e.block != index && b.apart(&e) {
		b.run.space = true
	}
	if e.flags&flagAside != 0 && e.block == index {
		e.flags &^= flagAside
	}
	b.elements = append(b.elements, e)
	b.stack = append(b.stack, index)
	if t.is(traitScope) {
		b.saved = append(b.saved, b.formats)
	}
	b.format(t, +1)
	b.openProperty(t, info.entry)
}

// apart says whether an inline element is set apart from the text around it
// even where no white space stands between: a date, a name, the parts of a
// caption, which style sheets put on lines of their own.
func (b *builder) apart(e *element) bool {
	return e.tag == tagTime || e.kinds&(kindDate|kindByline) != 0 ||
		e.tag == tagSpan && b.elements[e.block].tag == tagFigcaption
}

// keep stores bytes that are not an attribute's value among the values.
func (b *builder) keep(s []byte) span {
	start := len(b.attrs.buffer)
	b.attrs.buffer = append(b.attrs.buffer, s...)
	return span{int32(start), int32(len(b.attrs.buffer))}
}

// pop ends the innermost element.
func (b *builder) pop() {
	index := b.top()
	e := &b.elements[index]
	if e.block == index {
		b.flush()
	} else if b.run.size > 0 && index == b.run.lead {
		b.run.endLead(e.parent)
	}
	b.closeProperty(index)
	b.stack = b.stack[:len(b.stack)-1]
	if e.tag.is(traitScope) {
		b.formats, b.saved = b.saved[len(b.saved)-1], b.saved[:len(b.saved)-1]
	}
	if e.block != index && b.apart(e) {
		b.run.space = true
	}
}

// format keeps count of the formatting that is in force.
func (b *builder) format(t tag, by int32) {
	switch t {
	case tagB, tagStrong:
		b.strong = max(0, b.strong+by)
	case tagI, tagEm:
		b.slants = max(0, b.slants+by)
	case tagA:
		b.openLink = 0
		if by > 0 && b.attrs.is(attrHref) {
			b.links = append(b.links, link{block: -1, href: b.attrs.spanOf(attrHref)})
			b.openLink = int32(len(b.links))
		}
	case tagTime:
		b.run.space = true
		if b.attrs.is(attrDatetime) {
			b.stamp(attrDatetime)
		}
	}
}

func (b *builder) stamp(value attr) {
	b.stamps = append(b.stamps, stamp{element: int32(len(b.elements) - 1), block: int32(len(b.blocks)), value: b.attrs.spanOf(value)})
}

// ownFlags are the flags that an element brings by itself.
func (b *builder) ownFlags(t tag, k kinds) elementFlags {
	var f elementFlags
	if t.is(traitSkipped) {
		f |= flagSkipped
	}
	if t == tagPre {
		f |= flagPre
	}
	if b.attrs.is(attrHidden) || string(b.attrs.get(attrAriaHidden)) == "true" || hidingStyle(b.attrs.get(attrStyle)) {
		f |= flagHidden
	}
	if k&kindScreenReader != 0 {
		f |= flagScreenReader
	}
	if f&(flagHidden|flagScreenReader) != 0 {
		f |= flagAside
	}
	return f
}

// hidingStyle says whether an inline style hides its element.
func hidingStyle(style []byte) bool {
	return declares(style, "display", "none") || declares(style, "visibility", "hidden")
}

// declares looks for one declaration of a style attribute (CSS Style
// Attributes § 3), letter case and white space aside.
func declares(style []byte, property, value string) bool {
	for len(style) > 0 {
		end := 0
		for end < len(style) && style[end] != ';' {
			end++
		}
		if rest, ok := cutWord(style[:end], property); ok && len(rest) > 0 && rest[0] == ':' {
			if _, ok := cutWord(rest[1:], value); ok {
				return true
			}
		}
		style = style[min(end+1, len(style)):]
	}
	return false
}

// cutWord takes an ASCII word and the white space around it off the front.
func cutWord(s []byte, word string) ([]byte, bool) {
	s = trimSpace(s)
	if len(s) < len(word) {
		return s, false
	}
	for i := range len(word) {
		if s[i]|0x20 != word[i] {
			return s, false
		}
	}
	return trimSpace(s[len(word):]), true
}

func trimSpace(s []byte) []byte {
	for len(s) > 0 && isSpace(s[0]) {
		s = s[1:]
	}
	return s
}

// parts says whether an inline element is a piece of its own all the same: a
// credit in a caption, a kicker in a heading.
func (b *builder) parts(t tag, e *element) bool {
	const labels = kindCredit | kindCaption | kindKicker
	if b.elements[e.parent].tag == tagFigcaption && (t == tagSpan || t == tagCite || t == tagSmall) {
		return true
	}
	if e.kinds&labels == 0 || t == tagA {
		return false
	}
	around := &b.elements[b.elements[e.parent].block]
	if e.kinds&kindKicker != 0 {
		return around.tag.heading() > 0
	}
	for i := 0; i < 3 && around.parent >= 0; i++ {
		if around.tag == tagFigcaption || around.tag == tagFigure || around.kinds&kindCaption != 0 {
			return true
		}
		around = &b.elements[b.elements[around.parent].block]
	}
	return false
}

// classInfo reads the attributes that name what an element is for.
func (b *builder) classInfo(t tag) classInfo {
	const naming = 1<<attrClass | 1<<attrID | 1<<attrItemprop | 1<<attrRole | 1<<attrDataComponent | 1<<attrDataTestid
	if b.attrs.has&naming == 0 {
		return classInfo{shape: uint32(t)}
	}
	info := b.classOf(t, b.attrs.get(attrClass))
	for _, key := range namingAttrs {
		if b.attrs.is(key) {
			info.kinds |= readKinds(b.attrs.get(key)) &^ kindMicroformat
		}
	}
	return info
}

// classOf reads a class attribute, or finds what an earlier one said.
func (b *builder) classOf(t tag, class []byte) classInfo {
	slot := &b.classes[maphash.Bytes(classSeed, class)%classCache]
	if slot.shape == 0 || slot.tag != t || !bytes.Equal(b.classText[slot.class.start:slot.class.end], class) {
		k, start := readKinds(class), len(b.classText)
		b.classText = append(b.classText, class...)
		*slot = classInfo{
			class: span{int32(start), int32(len(b.classText))}, tag: t,
			entry: k&kindMicroformat != 0 || k&kindByline != 0 && bytes.Contains(class, authorClass),
			kinds: k &^ kindMicroformat, shape: shapeOf(t, class),
		}
	}
	return *slot
}

// authorClass is h-entry's class of the author.
var authorClass = []byte("p-author")

// classSeed begins the hashes by which classes are found; nothing depends on it
// but how fast.
var classSeed = maphash.MakeSeed()

// namingAttrs name what an element is for, beside its class.
var namingAttrs = [...]attr{attrID, attrItemprop, attrRole, attrDataComponent, attrDataTestid}

// shapeOf sums up an element's name and first two classes, digits aside.
func shapeOf(t tag, class []byte) uint32 {
	h, words := uint32(t)*16777619+2166136261, 0
	for i, c := range class {
		if isSpace(c) {
			if i > 0 && !isSpace(class[i-1]) {
				words++
			}
			if words == 2 {
				break
			}
			c = ' '
		}
		if c >= '0' && c <= '9' {
			continue
		}
		h = (h ^ uint32(c)) * 16777619
	}
	return h
}

// picture takes in an image with the attributes in b.attrs.
func (b *builder) picture() {
	src := b.attrs.spanOf(attrSrc)
	for _, key := range [...]attr{attrDataSrc, attrDataOriginal} {
		if b.attrs.is(key) {
			src = b.attrs.spanOf(key)
			break
		}
	}
	if src.empty() {
		src = b.firstOfSrcset()
	}
	b.openProperty(tagImg, false)
	b.pictures = append(b.pictures, picture{element: b.top(), before: int32(len(b.blocks)), src: src, alt: b.attrs.spanOf(attrAlt)})
}

// firstOfSrcset is the first address of a srcset (HTML § 4.8.4.2.1).
func (b *builder) firstOfSrcset() span {
	s := b.attrs.spanOf(attrSrcset)
	for i := s.start; i < s.end; i++ {
		if isSpace(b.attrs.buffer[i]) && i > s.start {
			return span{s.start, i}
		}
	}
	return s
}

// page is what was built; it shares the builder's slices but not its buffers.
func (b *builder) page() *page {
	// Links without text belong to no block.
	b.links = slices.DeleteFunc(b.links, func(l link) bool { return l.block < 0 })
	return &page{
		text: string(b.text), values: string(b.attrs.buffer),
		elements: b.elements, blocks: b.blocks, links: b.links, pictures: b.pictures, stamps: b.stamps, strays: b.strays,
		lines: b.facts, isText: b.isText,
	}
}
