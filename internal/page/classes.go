package page

import (
	"bytes"
	"hash/maphash"

	"github.com/standfirst/standfirst/internal/formula"
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/media"
	"github.com/standfirst/standfirst/internal/naming"
	"github.com/standfirst/standfirst/internal/text"
)

const (
	// classCache is how many class attributes the table holds; a page has some
	// hundreds of different ones.
	classCache = 1024
	// classRoom is how many bytes of them it holds before it starts anew.
	classRoom = 128 << 10
)

// classTable keeps what class attributes say, from one page to the next: pages of one
// site have most of theirs in common.
type classTable struct {
	infos [classCache]classInfo
	text  []byte
	page  uint32 // counts the pages
	// styles are the rules of the page's style elements.
	styles markup.Stylesheet
}

// nextPage forgets what was of the page before.
func (c *classTable) nextPage() {
	c.page++
	c.styles = markup.Stylesheet{}
	if len(c.text) > classRoom {
		clear(c.infos[:])
		c.text = c.text[:0]
	}
}

// classInfo is what the attributes of an element say, and its class alone.
type classInfo struct {
	class    text.Span // in the table's text
	tag      markup.Tag
	entry    bool // a class of the microformats may be among them
	initial  bool // it is a drop cap's
	device   bool // it is shown on some screens only
	sidenote bool // it is a note's in the margin
	code     bool // it may name the language of code
	formula  formula.Kind
	mayHide  bool   // by the rules of the page's style elements
	page     uint32 // that mayHide is of
	meanings naming.Meanings
	shape    uint32
}

// of reads a class attribute, or finds what an earlier one said.
func (c *classTable) of(t markup.Tag, class []byte) classInfo {
	slot := &c.infos[maphash.Bytes(classSeed, class)%classCache]
	if slot.shape == 0 || slot.tag != t || !bytes.Equal(c.text[slot.class.Start:slot.class.End], class) {
		k, start, noted := naming.Read(class), len(c.text), notedParts.In(class)
		c.text = append(c.text, class...)
		*slot = classInfo{
			class: text.Span{Start: int32(start), End: int32(len(c.text))}, tag: t,
			entry:    k&naming.Microformat != 0 || k&naming.Byline != 0 && bytes.Contains(class, authorClass),
			initial:  noted && initialNames.In(class),
			device:   noted && media.IsForDevice(class),
			sidenote: noted && isSidenote(class),
			code:     noted && languageParts.In(class),
			formula:  formulaOf(noted, class),
			meanings: k &^ naming.Microformat, shape: shapeOf(t, class),
		}
	}
	if slot.page != c.page {
		slot.page, slot.mayHide = c.page, c.styles.MayHide(class, nil)
	}
	return *slot
}

// notedParts are the parts of all the classes that are looked into for more than
// what their words mean.
var notedParts = text.UnionOf(initialNames, media.DeviceWords, languageParts, formula.ClassParts,
	text.NewPartSet("note"))

// formulaOf is how an element with a class holds a formula.
func formulaOf(noted bool, class []byte) formula.Kind {
	if !noted {
		return formula.None
	}
	return formula.OfClass(class)
}

// authorClass is h-entry's class of the author.
var authorClass = []byte("p-author")

// classSeed begins the hashes by which classes are found; nothing depends on it
// but how fast.
var classSeed = maphash.MakeSeed()

// namingAttrs name what an element is for, beside its class.
var namingAttrs = [...]markup.Attr{markup.AttrID, markup.AttrItemprop, markup.AttrRole, markup.AttrDataComponent,
	markup.AttrDataTestid}

// shapeOf sums up an element's name and first two classes, digits aside.
func shapeOf(t markup.Tag, class []byte) uint32 {
	h, words := text.AddHash(text.HashSeed, uint32(t)), 0
	for i, c := range class {
		if text.IsSpace(c) {
			if i > 0 && !text.IsSpace(class[i-1]) {
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
		h = text.AddHash(h, uint32(c))
	}
	return h
}

// initialNames are parts of the classes that drop caps have.
var initialNames = text.NewPartSet(
	"anfangsbuchstabe", "big-letter", "bigletter", "capolettera", "capitular", "dropcap", "drop-cap",
	"drop_cap", "dropletter", "drop-letter", "firstletter", "first-letter", "first_letter",
	"firstchar", "first-char", "fancy-letter", "initial", "lettrine", "letrina", "large-letter",
)
