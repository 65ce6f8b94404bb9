package markup

import (
	"bytes"
	"slices"

	"github.com/standfirst/standfirst/internal/text"
)

// LargeScript is the size from which a dropped script is handed on: smaller
// ones are trackers and glue, article text in a page's state is longer.
const LargeScript = 2 << 10

// Pruned is a page without what cannot carry visible text.
type Pruned struct {
	// HTML is what is left. Its tokens are those of the page but for the
	// dropped ones, and the text between two tags may be cut into pieces by
	// an empty comment.
	HTML []byte
	// Tags are the tags in html, and the empty comments; attrs are what is read
	// of their attributes.
	Tags  []prunedTag
	attrs []prunedAttribute
	// Scripts are the texts of the dropped scripts from LargeScript bytes, in
	// page order, as parts of the page's own bytes; the last one may be a state
	// that many scripts push, joined.
	Scripts [][]byte
	// Styles are the contents of the style elements whose rules hold for the
	// whole page on a screen, as parts of the page's own bytes.
	Styles [][]byte
	// Formulas are the math elements, as parts of the page's own bytes. In HTML a
	// start tag of that name stands for each, whose AttrFormula is its number.
	Formulas [][]byte
}

// prunedTag is a tag or an empty comment in a pruned page.
type prunedTag struct {
	start, end int32 // from "<" to behind ">"
	attrs      int32 // where its attributes begin; they end where the next tag's do
	Tag        Tag
	kind       tokenKind // a start tag, an end tag or a comment
	content    content
}

// content is what stands between an element's tags.
type content uint8

const (
	contentMarkup  content = iota
	contentText            // only text, with character references
	contentLiteral         // only text
)

// prunedAttribute is an attribute that is read, and where its value lies.
type prunedAttribute struct {
	value text.Span
	Key   Attr
}

// Prune writes to dst, or where that is nil to a new one, what can carry visible text or metadata in src, in one
// pass by the rules of the HTML tokenizer as x/net/html implements them.
// These leave, from start tag to end tag:
//
//  1. script, but for JSON, JSON-LD and formulas, which go on in html; style, see Styles;
//  2. noscript, the content of iframe, noembed, noframes: with scripts on, no browser shows
//     their text; but see noscript;
//  3. svg and math, as in pruner.foreign; of math a start tag stays, see Formulas;
//  4. template that is closed; of one that is not, and of a declarative shadow
//     root, which browsers show, only the tags leave;
//  5. comments in all forms, doctypes, processing instructions, and end tags
//     of the above that close nothing;
//  6. attributes that nobody reads, see ReadAttr.
//
// A tag may lose or gain the mark of self-closing, which HTML heeds in foreign
// elements only. Nothing in the result points into src but scripts and styles.
func Prune(dst *Pruned, src []byte) *Pruned {
	if dst == nil {
		dst = new(Pruned)
	}
	if prune(dst, src) {
		if placed := placeSlotted(src); len(placed) != len(src) || !bytes.Equal(placed, src) {
			prune(dst, placed)
		}
	}
	return dst
}

// prune makes one pass of Prune; it reports whether there is a shadow root.
func prune(dst *Pruned, src []byte) (shadows bool) {
	p := pruner{src: src, out: slices.Grow(dst.HTML[:0], len(src)), tags: dst.Tags[:0], attrs: dst.attrs[:0]}
	for p.markup() {
	}
	p.out = append(p.out, src[p.kept:]...)
	if p.storyIsInNoscript() {
		p = pruner{src: src, out: p.out[:0], tags: p.tags[:0], attrs: p.attrs[:0], readsStory: true}
		for p.markup() {
		}
		p.out = append(p.out, src[p.kept:]...)
	}
	if len(p.stream) > 0 {
		p.placeStreamed()
	}
	if script := p.flight.Script(); script != nil {
		p.scripts = append(p.scripts, script)
	}
	*dst = Pruned{p.out, p.tags, p.attrs, p.scripts, p.styles, p.formulas}
	return p.shadows
}

// pruner is the state of one pass.
type pruner struct {
	src, out  []byte
	pos       int // where the scan stands
	kept      int // from here to pos all stays, but is not yet written
	tags      []prunedTag
	attrs     []prunedAttribute
	scripts   [][]byte
	styles    [][]byte
	formulas  [][]byte
	templates []templateMark
	// stream are the marks of streamed parts' places, streamCalls what scripts
	// say of which part goes to which place.
	stream      []streamMark
	streamCalls map[string]string
	// noscriptText is the text of the noscript elements that may tell a story,
	// readsStory that they are read, noscriptEnd where one that is read ends.
	noscriptText, noscriptEnd int
	readsStory                bool
	shadows                   bool // there is a shadow root
	flight                    Flight
	// flatForeign is set once the HTML in a foreign element ran to the end of
	// the page.
	flatForeign bool
}

// markup handles the next tag, comment or other markup; false at the end.
func (p *pruner) markup() bool {
	src := p.src
	i := bytes.IndexByte(src[p.pos:], '<')
	if i < 0 || p.pos+i+1 == len(src) {
		p.pos = len(src)
		return false
	}
	i += p.pos
	switch c := src[i+1]; {
	case text.IsLetter(c):
		return p.startTag(i)
	case c == '/' && i+2 == len(src):
		p.pos = len(src) // the tokenizer takes "</" at the end as text
	case c == '/' && text.IsLetter(src[i+2]):
		return p.endTag(i)
	case c == '/' || c == '!' || c == '?':
		end := skipDeclaration(src, i)
		p.drop(i, end)
		p.noteComment(i, end)
	default:
		p.pos = i + 1
	}
	return p.pos < len(src)
}

// drop leaves src[from:to] out. What is text on both sides is kept from
// growing together into a tag, a character reference or a line break.
func (p *pruner) drop(from, to int) {
	p.cut(from, to)
	p.pos = to
	if to < len(p.src) && growsTogether(p.out) {
		start := p.at(p.kept)
		p.out = append(p.out, "<!>"...)
		p.note(start, p.at(p.kept), commentToken, TagUnknown)
	}
}

// at is where in out src[i] will stand, which is not written yet.
func (p *pruner) at(i int) int32 { return int32(len(p.out) + i - p.kept) }

// note takes a tag in, whose attributes come after those of the last one.
func (p *pruner) note(start, end int32, kind tokenKind, t Tag) {
	p.tags = append(p.tags, prunedTag{start, end, int32(len(p.attrs)), t, kind, contentMarkup})
}

// cut leaves src[from:to] out, inside a tag.
func (p *pruner) cut(from, to int) {
	p.out = append(p.out, p.src[p.kept:from]...)
	p.kept = to
}

// longestReference is over the length of the longest named character reference.
const longestReference = 40

// growsTogether reports whether text after out could be read otherwise than it
// would be by itself.
func growsTogether(out []byte) bool {
	if len(out) == 0 {
		return false
	}
	switch out[len(out)-1] {
	case '>':
		return false
	case '<', '\r':
		return true
	}
	for n := 1; n <= min(longestReference, len(out)); n++ {
		c := out[len(out)-n]
		if c == '&' {
			return true
		}
		if !text.IsLetter(c) && (c < '0' || c > '9') && c != '#' {
			return false
		}
	}
	return len(out) > longestReference // a number may have any length
}

// end stops at the page's end, where the tokenizer drops an unfinished tag.
func (p *pruner) end(lt int) bool {
	p.drop(lt, len(p.src))
	return false
}

// startTag handles the start tag at lt.
func (p *pruner) startTag(lt int) bool {
	nameEnd := skipName(p.src, lt+1)
	var lower [maxName]byte
	name := lowerName(&lower, p.src[lt+1:nameEnd])
	e := lookupElement(name)
	t := e.tag()
	switch {
	case !e.is(TraitRaw | traitPlaintext | traitForeign | traitTemplate):
		return p.attributes(lt, nameEnd, t)
	case t == TagScript:
		return p.script(lt, nameEnd)
	case t == TagIframe:
		return p.frame(lt, nameEnd, name)
	case string(name) == "noscript": // noembed and noframes share its tag
		return p.noscript(lt, nameEnd)
	case e.is(traitDropped):
		return p.raw(lt, nameEnd, name)
	case e.is(TraitRaw):
		return p.attributes(lt, nameEnd, t) && p.text(skipRaw(p.src, p.pos, name), t)
	case e.is(traitPlaintext):
		return p.attributes(lt, nameEnd, t) && p.text(len(p.src), t)
	case e.is(traitForeign):
		return p.foreign(lt, nameEnd, name)
	}
	return p.template(lt, nameEnd)
}

// attributes takes in the start tag at lt and leaves out its attributes that
// nobody reads; false if the page ends in the tag, and then it is gone.
func (p *pruner) attributes(lt, i int, t Tag) bool {
	src, out, kept, attrs := p.src, len(p.out), p.kept, len(p.attrs)
	start := p.at(lt)
	var refused AttrMask
	for {
		if i = skipSpace(src, i); i >= len(src) {
			break
		}
		if src[i] == '>' {
			p.pos = i + 1
			p.tags = append(p.tags, prunedTag{start, p.at(p.pos), int32(attrs), t, StartTagToken, contentMarkup})
			return true
		}
		a := scanAttribute(src, i)
		if a.next < 0 {
			break
		}
		if a.keyEnd > i {
			if key, ok := ReadAttr(src[i:a.keyEnd], src[a.val:a.valEnd], &refused); ok {
				p.attrs = append(p.attrs, prunedAttribute{text.Span{Start: p.at(a.val), End: p.at(a.valEnd)}, key})
			} else {
				p.cut(i, a.end)
			}
		}
		i = a.next
	}
	p.out, p.kept, p.attrs = p.out[:out], kept, p.attrs[:attrs]
	return p.end(lt)
}

// text passes over the content of the element just opened, which is only text.
func (p *pruner) text(end int, t Tag) bool {
	p.pos, p.tags[len(p.tags)-1].content = end, contentLiteral
	if t == TagTitle || t == tagTextarea {
		p.tags[len(p.tags)-1].content = contentText
	}
	return end < len(p.src)
}

// endTag handles the end tag at lt.
func (p *pruner) endTag(lt int) bool {
	nameEnd := skipName(p.src, lt+2)
	t := skipTag(p.src, nameEnd)
	if t.end < 0 {
		return p.end(lt)
	}
	var lower [maxName]byte
	name := lowerName(&lower, p.src[lt+2:nameEnd])
	switch e := lookupElement(name); {
	case e.is(traitDropped|traitForeign) || e.tag() == TagScript:
		p.drop(lt, t.end)
	case e.is(traitTemplate):
		p.drop(lt, t.end)
		p.closeTemplate()
	default:
		p.note(p.at(lt), p.at(t.end), EndTagToken, e.tag())
		p.pos = t.end
	}
	return true
}

// raw drops an element whose content is text to its end tag.
func (p *pruner) raw(lt, nameEnd int, name []byte) bool {
	t := skipTag(p.src, nameEnd)
	if t.end < 0 {
		return p.end(lt)
	}
	end := skipRaw(p.src, t.end, name)
	if string(name) == "style" && lt >= p.noscriptEnd {
		attributes := p.src[nameEnd:t.end]
		if IsStyle(string(attributeValue(attributes, "type")), string(attributeValue(attributes, "media"))) {
			p.styles = append(p.styles, p.src[t.end:end])
		}
	}
	p.drop(lt, end)
	return true
}

// script handles a script: JSON stays, of the others the large ones are
// noted.
func (p *pruner) script(lt, nameEnd int) bool {
	t := skipTag(p.src, nameEnd)
	if t.end < 0 {
		return p.end(lt)
	}
	end := skipScript(p.src, t.end)
	if holdsData(p.src[nameEnd:t.end]) {
		return p.attributes(lt, nameEnd, TagScript) && p.text(end, TagScript) && p.endJSON(end)
	}
	if !p.flight.Add(p.src[t.end:end]) && end-t.end >= LargeScript {
		p.scripts = append(p.scripts, p.src[t.end:end])
	}
	if len(p.stream) > 0 {
		if p.streamCalls == nil {
			p.streamCalls = map[string]string{}
		}
		ReadStreamCalls(p.src[t.end:end], p.streamCalls)
	}
	p.drop(lt, end)
	return true
}

// endJSON handles the end of a script of JSON at lt: its end tag stays too,
// unlike one that closes nothing.
func (p *pruner) endJSON(lt int) bool {
	t := skipTag(p.src, min(lt+len("</script"), len(p.src)))
	if t.end < 0 {
		return p.end(lt)
	}
	p.note(p.at(lt), p.at(t.end), EndTagToken, TagScript)
	p.pos = t.end
	return true
}

// holdsData reports whether a script start tag's attributes have a type of JSON,
// which browsers do not run and pages keep data in, or of a formula.
func holdsData(attributes []byte) bool {
	kind := attributeValue(attributes, "type")
	return text.ContainsFold(kind, "json") || bytes.HasPrefix(kind, []byte("math/"))
}
