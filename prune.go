package standfirst

import "bytes"

// largeScript is the size from which a dropped script is handed on: smaller
// ones are trackers and glue, article text in a page's state is longer.
const largeScript = 2 << 10

// pruned is a page without what cannot carry visible text.
type pruned struct {
	// html is what is left. Its tokens are those of the page but for the
	// dropped ones, and the text between two tags may be cut into pieces by
	// an empty comment.
	html []byte
	// scripts are the texts of the dropped scripts from largeScript bytes, in
	// page order, as parts of the page's own bytes.
	scripts [][]byte
}

// prune appends to dst what can carry visible text or metadata in src, in one
// pass by the rules of the HTML tokenizer as x/net/html implements them.
// These leave, from start tag to end tag:
//
//  1. script, but for JSON and JSON-LD, which go on in html; style;
//  2. noscript, iframe, noembed, noframes: with scripts on, no browser shows
//     their text;
//  3. svg and math, as in pruner.foreign;
//  4. template that is closed; of one that is not, and of a declarative shadow
//     root, which browsers show, only the tags leave;
//  5. comments in all forms, doctypes, processing instructions, and end tags
//     of the above that close nothing;
//  6. attributes that nobody reads, see isRead.
//
// A tag may lose or gain the mark of self-closing, which HTML heeds in foreign
// elements only. Nothing in the result points into src but scripts.
func prune(dst, src []byte) pruned {
	p := pruner{src: src, out: dst}
	for p.markup() {
	}
	p.out = append(p.out, src[p.kept:]...)
	return pruned{p.out, p.scripts}
}

// pruner is the state of one pass.
type pruner struct {
	src, out  []byte
	pos       int // where the scan stands
	kept      int // from here to pos all stays, but is not yet written
	scripts   [][]byte
	templates []templateMark
	// flatForeign is set once the HTML in a foreign element ran to the end of
	// the page.
	flatForeign bool
}

// templateMark is what there was before an open template.
type templateMark struct {
	out, scripts int
	visible      bool
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
	case isLetter(c):
		return p.startTag(i)
	case c == '/' && i+2 == len(src):
		p.pos = len(src) // the tokenizer takes "</" at the end as text
	case c == '/' && isLetter(src[i+2]):
		return p.endTag(i)
	case c == '/' || c == '!' || c == '?':
		p.drop(i, skipDeclaration(src, i))
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
		p.out = append(p.out, "<!>"...)
	}
}

// cut leaves src[from:to] out, inside a tag.
func (p *pruner) cut(from, to int) {
	p.out = append(p.out, p.src[p.kept:from]...)
	p.kept = to
}

// longestReference is over the length of the longest named character reference.
const longestReference = 40

// growsTogether says whether text after out could be read otherwise than it
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
		if !isLetter(c) && (c < '0' || c > '9') && c != '#' {
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
	switch elementKinds(name) {
	case scriptElement:
		return p.script(lt, nameEnd)
	case droppedRaw:
		return p.raw(lt, nameEnd, name, false)
	case keptRaw:
		return p.raw(lt, nameEnd, name, true)
	case plaintextElement:
		p.pos = len(p.src)
		return false
	case foreignRoot:
		return p.foreign(lt, nameEnd, name)
	case templateElement:
		return p.template(lt, nameEnd)
	}
	end := p.attributes(lt, nameEnd)
	if end < 0 {
		return false
	}
	p.pos = end
	return true
}

// attributes leaves out the attributes of the tag at lt that nobody reads and
// returns where the tag ends, or -1 if the page ends before, and then the tag
// is gone.
func (p *pruner) attributes(lt, i int) int {
	src, before := p.src, *p
	var refused attrMask
	for {
		if i = skipSpace(src, i); i >= len(src) {
			break
		}
		if src[i] == '>' {
			return i + 1
		}
		a := scanAttribute(src, i)
		if a.next < 0 {
			break
		}
		if a.keyEnd > i && !isRead(src[i:a.keyEnd], src[a.val:a.valEnd], &refused) {
			p.cut(i, a.end)
		}
		i = a.next
	}
	p.out, p.kept = p.out[:len(before.out)], before.kept
	p.end(lt)
	return -1
}

// endTag handles the end tag at lt.
func (p *pruner) endTag(lt int) bool {
	nameEnd := skipName(p.src, lt+2)
	t := skipTag(p.src, nameEnd)
	if t.end < 0 {
		return p.end(lt)
	}
	var lower [maxName]byte
	switch elementKinds(lowerName(&lower, p.src[lt+2:nameEnd])) {
	case scriptElement, droppedRaw, foreignRoot:
		p.drop(lt, t.end)
	case templateElement:
		p.drop(lt, t.end)
		p.closeTemplate()
	default:
		p.pos = t.end
	}
	return true
}

// raw handles an element whose content is text to its end tag.
func (p *pruner) raw(lt, nameEnd int, name []byte, keep bool) bool {
	if keep {
		if end := p.attributes(lt, nameEnd); end >= 0 {
			p.pos = skipRaw(p.src, end, name)
		}
		return p.pos < len(p.src)
	}
	t := skipTag(p.src, nameEnd)
	if t.end < 0 {
		return p.end(lt)
	}
	p.drop(lt, skipRaw(p.src, t.end, name))
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
	if holdsJSON(p.src[nameEnd:t.end]) {
		// Its end tag stays too, unlike one that closes nothing.
		after := skipTag(p.src, min(end+len("</script"), len(p.src))).end
		if after < 0 {
			return p.end(end)
		}
		p.pos = after
		return true
	}
	if end-t.end >= largeScript {
		p.scripts = append(p.scripts, p.src[t.end:end])
	}
	p.drop(lt, end)
	return true
}

// holdsJSON says whether a script start tag's attributes have a type of JSON,
// which browsers do not run and pages keep data in.
func holdsJSON(attributes []byte) bool {
	for i := 0; ; {
		if i = skipSpace(attributes, i); i >= len(attributes) || attributes[i] == '>' {
			return false
		}
		a := scanAttribute(attributes, i)
		if a.next < 0 {
			return false
		}
		if bytes.EqualFold(attributes[i:a.keyEnd], []byte("type")) {
			return containsFold(attributes[a.val:a.valEnd], "json")
		}
		i = a.next
	}
}

// template drops a template's start tag and notes where it stood.
func (p *pruner) template(lt, nameEnd int) bool {
	t := skipTag(p.src, nameEnd)
	if t.end < 0 {
		return p.end(lt)
	}
	p.drop(lt, t.end)
	visible := containsFold(p.src[nameEnd:t.end], "shadowrootmode")
	p.templates = append(p.templates, templateMark{len(p.out), len(p.scripts), visible})
	return true
}

// closeTemplate takes back what the innermost open template has written.
func (p *pruner) closeTemplate() {
	if len(p.templates) == 0 {
		return
	}
	mark := p.templates[len(p.templates)-1]
	p.templates = p.templates[:len(p.templates)-1]
	if !mark.visible {
		p.out, p.scripts = p.out[:mark.out], p.scripts[:mark.scripts]
	}
}
