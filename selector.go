package standfirst

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// selectors writes CSS selectors that find the blocks' elements in the tree
// that an HTML parser makes of the page. It counts on tracing alone: nothing
// of it is kept while a page is read.
//
//  1. A selector begins at the nearest element whose name and id no other
//     element of the page has, else at the body.
//  2. From there it goes down child by child. A name that occurs twice among
//     siblings is numbered (Selectors Level 4, § 13.4.1, :nth-of-type).
//  3. It ends at the element that holds the whole block: the nearest one that
//     begins and ends a run of text.
type selectors struct {
	*page
	homes    []int32 // by element: its parent in the parser's tree
	depths   []int32 // by element: how many stand above it in that tree
	ordinals []int32 // by element: its number among siblings of its name
	single   []bool  // by element: no sibling of its name
	anchors  []bool  // by element: its name and id are found once
}

// newSelectors counts the page's elements.
func newSelectors(p *page) *selectors {
	n := len(p.elements)
	s := &selectors{page: p, homes: make([]int32, n), depths: make([]int32, n), ordinals: make([]int32, n), single: make([]bool, n), anchors: make([]bool, n)}
	s.settle()
	s.number()
	s.findAnchors()
	return s
}

// settle finds each element's parent in the parser's tree. It differs where
// the page breaks the rules: what may not stand in a table is moved before it
// ("foster parenting", HTML § 13.2.6.1), and a form in a form or between a
// table's rows holds nothing (§ 13.2.6.4.7 and .9).
func (s *selectors) settle() {
	s.homes[0] = -1
	for i := 1; i < len(s.elements); i++ {
		home := s.elements[i].parent
		for s.emptied(home) {
			home = s.homes[home]
		}
		if !s.tablePart(s.elements[i].tag) {
			for home > 0 && s.tableFrame(home) {
				home = s.homes[home]
			}
		}
		s.homes[i], s.depths[i] = home, s.depths[home]+1
	}
}

// emptied says whether the parser leaves a form without its content.
func (s *selectors) emptied(e int32) bool {
	return e > 0 && s.elements[e].tag == tagForm && (s.tableFrame(s.elements[e].parent) || s.inForm(e))
}

// inForm says whether an element stands in a form, as far up as is looked.
func (s *selectors) inForm(e int32) bool {
	for d := 0; d < selectorSteps && e > 0; d++ {
		if e = s.homes[e]; e > 0 && s.elements[e].tag == tagForm {
			return true
		}
	}
	return false
}

// tableFrame says whether an element is a table's part that holds only parts.
func (s *selectors) tableFrame(e int32) bool {
	switch s.elements[e].tag {
	case tagTable, tagTbody, tagThead, tagTfoot, tagTr:
		return true
	}
	return false
}

// tablePart says whether an element may stand in such a part.
func (s *selectors) tablePart(t tag) bool { return tableRank(t) > 0 || t == tagForm }

// sibling names the elements that :nth-of-type counts together.
type sibling struct {
	home int32
	tag  tag
	name string
}

// number counts the elements among their siblings of one name.
func (s *selectors) number() {
	counts := make(map[sibling]int32, len(s.elements))
	strays := s.strays
	for i := range s.elements {
		for len(strays) > 0 && int(strays[0].before) <= i {
			counts[s.strayKey(strays[0])]++
			strays = strays[1:]
		}
		key := s.siblingOf(i)
		counts[key]++
		s.ordinals[i] = counts[key]
	}
	for _, late := range strays {
		counts[s.strayKey(late)]++
	}
	for i := range s.elements {
		s.single[i] = counts[s.siblingOf(i)] == 1
	}
}

// strayKey is the siblings that the parser puts an empty paragraph among.
func (s *selectors) strayKey(p stray) sibling {
	home := p.parent
	for s.emptied(home) || home > 0 && s.tableFrame(home) {
		home = s.homes[home]
	}
	return sibling{home: home, tag: tagP}
}

func (s *selectors) siblingOf(i int) sibling {
	e := &s.elements[i]
	return sibling{s.homes[i], e.tag, s.value(e.name)}
}

// nameAndID is an element's name and id; letter case aside, since pages without a
// doctype are matched that way.
type nameAndID struct {
	tag      tag
	name, id string
}

// findAnchors finds the elements whose name and id no other has.
func (s *selectors) findAnchors() {
	counts := make(map[nameAndID]int, len(s.elements)/8)
	key := func(e *element) nameAndID { return nameAndID{e.tag, s.value(e.name), strings.ToLower(s.value(e.id))} }
	for i := range s.elements {
		if e := &s.elements[i]; isIdentifier(s.value(e.id)) {
			counts[key(e)]++
		}
	}
	for i := range s.elements {
		e := &s.elements[i]
		s.anchors[i] = isIdentifier(s.value(e.id)) && counts[key(e)] == 1 && (e.tag != tagUnknown || isIdentifier(s.value(e.name)))
	}
}

// longestID bounds a name or an id that a selector names; longer ones are
// generated.
const longestID = 100

// isIdentifier says whether a name or an id may be written in a selector.
func isIdentifier(id string) bool {
	return id != "" && len(id) <= longestID && utf8.ValidString(id) &&
		strings.IndexFunc(id, func(r rune) bool { return r <= ' ' || r >= 0x7f && r <= 0x9f || r == utf8.RuneError }) < 0
}

// selectorSteps bounds a selector's length, so that the trace of a page grows
// with the page; below that, the element above stands for what it holds. The
// deepest text of the corpora stands 65 elements deep.
const selectorSteps = 100

// of is the selector of a block's element.
func (s *selectors) of(block int) string {
	e := s.elementOf(block).block
	for e > 0 && s.tableFrame(e) || s.emptied(e) {
		e = s.homes[e]
	}
	for s.depths[e] > selectorSteps {
		e = s.homes[e]
	}
	return s.path(e)
}

// path writes the steps from the anchor down to an element.
func (s *selectors) path(e int32) string {
	var steps []int32
	for ; ; e = s.homes[e] {
		steps = append(steps, e)
		if e <= 0 || s.anchors[e] {
			break
		}
	}
	var out strings.Builder
	for k := len(steps) - 1; k >= 0; k-- {
		s.step(&out, steps[k], k == len(steps)-1)
	}
	return out.String()
}

// step writes one element of a path.
func (s *selectors) step(out *strings.Builder, e int32, first bool) {
	if !first {
		out.WriteString(" > ")
	}
	el := &s.elements[e]
	name := s.value(el.name)
	switch {
	case el.tag != tagUnknown:
		out.WriteString(el.tag.String())
	case isIdentifier(name):
		writeIdentifier(out, name)
	default:
		out.WriteByte('*')
		return
	}
	switch {
	case e == 0:
	case first:
		out.WriteByte('#')
		writeIdentifier(out, s.value(el.id))
	case !s.single[e]:
		out.WriteString(":nth-of-type(" + strconv.Itoa(int(s.ordinals[e])) + ")")
	}
}

// writeIdentifier writes an identifier with its escapes (CSSOM § 2.1,
// "serialize an identifier").
func writeIdentifier(out *strings.Builder, id string) {
	for i := 0; i < len(id); i++ {
		c := id[i]
		switch {
		case c >= '0' && c <= '9' && (i == 0 || i == 1 && id[0] == '-'), c < ' ', c == 0x7f:
			out.WriteString(`\` + strconv.FormatInt(int64(c), 16) + " ")
		case c >= 0x80, c == '_', c == '-' && len(id) > 1, isLetter(c), c >= '0' && c <= '9':
			out.WriteByte(c)
		default:
			out.WriteString(`\` + string(rune(c)))
		}
	}
}
