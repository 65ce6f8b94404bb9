package markup

import (
	"bytes"
	"strconv"

	"github.com/standfirst/standfirst/internal/text"
)

// foreign takes out an svg or math element. Its content is foreign: CDATA sections
// are text, and style, script and title hold markup like any element. It ends
//
//  1. at its own end tag, or at once if marked as self-closing;
//  2. before a start tag that the HTML standard lets break out of foreign
//     content, so that an unclosed one swallows no paragraph;
//  3. before an end tag of an HTML element that was not opened inside, which
//     closes an element around it.
//
// Inside what the standard calls integration points HTML stands by its own
// rules, and only their end tags and the element's own count. If the page ends
// there, the element is taken to have ended before the first tag that would
// have broken out.
func (p *pruner) foreign(lt, nameEnd int, name []byte) bool {
	t := skipTag(p.src, nameEnd)
	if t.end < 0 {
		return p.end(lt)
	}
	end := t.end
	if !t.selfClosing {
		s := foreignScan{src: p.src, root: string(name), pos: t.end, depth: 1, flat: p.flatForeign}
		for s.depth > 0 && s.markup() {
		}
		if end = s.pos; s.depth > 0 && s.wouldBreak > 0 {
			end, p.flatForeign = s.wouldBreak, true
		}
	}
	if string(name) == "math" && !t.selfClosing {
		p.formula(lt, end)
	} else {
		p.drop(lt, end)
	}
	return end < len(p.src)
}

// formula puts a start tag in the place of the math element src[lt:end].
func (p *pruner) formula(lt, end int) {
	p.cut(lt, end)
	p.pos = end
	start := p.at(p.kept)
	p.out = append(p.out, "<math data-formula="...)
	number := p.at(p.kept)
	p.out = strconv.AppendInt(p.out, int64(len(p.formulas)), 10)
	p.note(start, p.at(p.kept)+1, StartTagToken, TagMath)
	p.attrs = append(p.attrs, prunedAttribute{text.Span{Start: number, End: p.at(p.kept)}, AttrFormula})
	p.out = append(p.out, '>')
	p.formulas = append(p.formulas, p.src[lt:end])
}

// foreignScan finds the end of an svg or math element.
type foreignScan struct {
	src   []byte
	root  string
	pos   int
	depth int // open elements of root's name, 0 when the outermost has ended before pos
	html  int // open elements that hold HTML
	// opened counts open elements of names that are HTML's but do not break out.
	opened     int
	flat       bool // no element holds HTML
	wouldBreak int  // the first tag inside html that breaks out of foreign content
}

// markup passes over the next markup; false at the page's end.
func (s *foreignScan) markup() bool {
	const cdata = "<![CDATA["
	i, of, ok := nextSign(s.src, s.pos)
	switch {
	case !ok:
		s.pos = len(s.src)
	case of == signStart:
		s.startTag(i)
	case of == signEnd:
		s.endTag(i)
	case s.html == 0 && bytes.HasPrefix(s.src[i:], []byte(cdata)):
		s.pos = skipPast(s.src, i+len(cdata), "]]>")
	case of == signDeclaration:
		s.pos = skipDeclaration(s.src, i)
	default:
		s.pos = i + 1
	}
	return s.pos < len(s.src)
}

func (s *foreignScan) startTag(lt int) {
	nameEnd := skipName(s.src, lt+1)
	var lower [maxName]byte
	name := lowerName(&lower, s.src[lt+1:nameEnd])
	kind := foreignKinds(name, s.root)
	if kind == breaksOut && s.html == 0 {
		s.pos, s.depth = lt, 0
		return
	}
	if kind == breaksOut && s.wouldBreak == 0 {
		s.wouldBreak = lt
	}
	t := skipTag(s.src, nameEnd)
	if s.pos = t.end; t.end < 0 {
		s.pos = len(s.src)
		return
	}
	if s.html > 0 && IsRawName(name) {
		s.rawElement(name)
		return
	}
	if t.selfClosing {
		return
	}
	switch kind {
	case opensRoot:
		s.depth++
	case holdsHTML:
		if !s.flat {
			s.html++
		}
	case htmlOnly:
		s.opened++
	}
}

// rawElement passes over the text of an HTML element that holds only text,
// and over its end tag.
func (s *foreignScan) rawElement(name []byte) {
	s.pos = skipRaw(s.src, s.pos, name)
	if end := s.pos + len("</") + len(name); end < len(s.src) {
		if t := skipTag(s.src, end); t.end >= 0 {
			s.pos = t.end
			return
		}
	}
	s.pos = len(s.src)
}

func (s *foreignScan) endTag(lt int) {
	nameEnd := skipName(s.src, lt+2)
	t := skipTag(s.src, nameEnd)
	if t.end < 0 {
		s.pos = len(s.src)
		return
	}
	var lower [maxName]byte
	kind := foreignKinds(lowerName(&lower, s.src[lt+2:nameEnd]), s.root)
	s.pos = t.end
	switch {
	case kind == opensRoot:
		s.depth--
	case kind == holdsHTML:
		s.html = max(0, s.html-1)
	case s.html > 0:
	case kind == htmlOnly && s.opened > 0:
		s.opened--
	case kind == htmlOnly || kind == breaksOut:
		s.pos, s.depth = lt, 0
	}
}

// foreignKind says what a tag does inside svg or math.
type foreignKind uint8

const (
	foreignElement foreignKind = iota
	opensRoot
	holdsHTML // an integration point
	breaksOut
	htmlOnly // HTML, but its start tag makes a foreign element
)

// foreignKinds returns what a tag of a lower-case name does in an element of
// root's name.
func foreignKinds(name []byte, root string) foreignKind {
	e := lookupElement(name)
	switch {
	case string(name) == root:
		return opensRoot
	case e.is(traitHTMLInSVG) && root == "svg", e.is(traitHTMLInMath) && root == "math":
		return holdsHTML
	case e.is(traitBreaksOut):
		return breaksOut
	case e.is(traitHTMLOnly):
		return htmlOnly
	}
	return foreignElement
}
