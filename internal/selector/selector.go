package selector

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/text"
)

// Selectors writes CSS selectors that find the blocks' elements in the tree
// that an HTML parser makes of the page. It counts on tracing alone: nothing
// of it is kept while a page is read.
//
//  1. A selector begins at the nearest element whose name and id no other
//     element of the page has, else at the body.
//  2. From there it goes down child by child. A name that occurs twice among
//     siblings is numbered (Selectors Level 4, § 13.4.1, :nth-of-type).
//  3. It ends at the element that holds the whole block: the nearest one that
//     begins and ends a run of text.
type Selectors struct {
	page     *page.Page
	homes    []int32 // by element: its parent in the parser's tree
	depths   []int32 // by element: how many stand above it in that tree
	ordinals []int32 // by element: its number among siblings of its name
	single   []bool  // by element: no sibling of its name
	anchors  []bool  // by element: its name and id are found once
}

// New counts the page's elements.
func New(p *page.Page) *Selectors {
	n := len(p.Elements)
	s := &Selectors{page: p, homes: make([]int32, n), depths: make([]int32, n), ordinals: make([]int32, n),
		single: make([]bool, n), anchors: make([]bool, n)}
	s.resolve()
	s.number()
	s.findAnchors()
	return s
}

// resolve finds each element's parent in the parser's tree. It differs where
// the page breaks the rules: what may not stand in a table is moved before it
// ("foster parenting", HTML § 13.2.6.1), and a form in a form or between a
// table's rows holds nothing (§ 13.2.6.4.7 and .9).
func (s *Selectors) resolve() {
	s.homes[0] = -1
	for i := 1; i < len(s.page.Elements); i++ {
		home := s.page.Elements[i].Parent
		for s.emptied(home) {
			home = s.homes[home]
		}
		if !s.tablePart(s.page.Elements[i].Tag) {
			for home > 0 && s.tableFrame(home) {
				home = s.homes[home]
			}
		}
		s.homes[i], s.depths[i] = home, s.depths[home]+1
	}
}

// emptied reports whether the parser leaves a form without its content.
func (s *Selectors) emptied(e int32) bool {
	return e > 0 && s.page.Elements[e].Tag == markup.TagForm && (s.tableFrame(s.page.Elements[e].Parent) || s.inForm(e))
}

// inForm reports whether an element stands in a form, as far up as is looked.
func (s *Selectors) inForm(e int32) bool {
	for d := 0; d < Steps && e > 0; d++ {
		if e = s.homes[e]; e > 0 && s.page.Elements[e].Tag == markup.TagForm {
			return true
		}
	}
	return false
}

// tableFrame reports whether an element is a table's part that holds only parts.
func (s *Selectors) tableFrame(e int32) bool {
	switch s.page.Elements[e].Tag {
	case markup.TagTable, markup.TagTbody, markup.TagThead, markup.TagTfoot, markup.TagTr:
		return true
	}
	return false
}

// tablePart reports whether an element may stand in such a part.
func (s *Selectors) tablePart(t markup.Tag) bool { return page.TableRank(t) > 0 || t == markup.TagForm }

// sibling names the elements that :nth-of-type counts together.
type sibling struct {
	home int32
	tag  markup.Tag
	name string
}

// number counts the elements among their siblings of one name.
func (s *Selectors) number() {
	counts := make(map[sibling]int32, len(s.page.Elements))
	strays := s.page.Strays
	for i := range s.page.Elements {
		for len(strays) > 0 && int(strays[0].Before) <= i {
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
	for i := range s.page.Elements {
		s.single[i] = counts[s.siblingOf(i)] == 1
	}
}

// strayKey is the siblings that the parser puts an empty paragraph among.
func (s *Selectors) strayKey(p page.Stray) sibling {
	home := p.Parent
	for s.emptied(home) || home > 0 && s.tableFrame(home) {
		home = s.homes[home]
	}
	return sibling{home: home, tag: markup.TagP}
}

func (s *Selectors) siblingOf(i int) sibling {
	e := &s.page.Elements[i]
	return sibling{s.homes[i], e.Tag, s.page.Value(e.Name)}
}

// nameAndID is an element's name and id; letter case aside, since pages without a
// doctype are matched that way.
type nameAndID struct {
	tag      markup.Tag
	name, id string
}

// findAnchors finds the elements whose name and id no other has.
func (s *Selectors) findAnchors() {
	counts := make(map[nameAndID]int, len(s.page.Elements)/8)
	key := func(i int) nameAndID {
		e := &s.page.Elements[i]
		return nameAndID{e.Tag, s.page.Value(e.Name), strings.ToLower(s.page.Value(e.ID))}
	}
	for i := range s.page.Elements {
		if isIdentifier(s.page.Value(s.page.Elements[i].ID)) {
			counts[key(i)]++
		}
	}
	for i := range s.page.Elements {
		e := &s.page.Elements[i]
		s.anchors[i] = isIdentifier(s.page.Value(e.ID)) && counts[key(i)] == 1 &&
			(e.Tag != markup.TagUnknown || isIdentifier(s.page.Value(e.Name)))
	}
}

// LongestID bounds a name or an id that a selector names; longer ones are
// generated.
const LongestID = 100

// isIdentifier reports whether a name or an id may be written in a selector.
func isIdentifier(id string) bool {
	return id != "" && len(id) <= LongestID && utf8.ValidString(id) &&
		strings.IndexFunc(id, func(r rune) bool { return r <= ' ' || r >= 0x7f && r <= 0x9f || r == utf8.RuneError }) < 0
}

// Steps bounds a selector's length, so that the trace of a page grows
// with the page; below that, the element above stands for what it holds. The
// deepest text of the corpora stands 65 elements deep.
const Steps = 100

// Of is the selector of a block's element.
func (s *Selectors) Of(block int) string {
	e := s.page.ElementOf(block).Block
	for e > 0 && s.tableFrame(e) || s.emptied(e) {
		e = s.homes[e]
	}
	for s.depths[e] > Steps {
		e = s.homes[e]
	}
	return s.path(e)
}

// path writes the steps from the anchor down to an element.
func (s *Selectors) path(e int32) string {
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
func (s *Selectors) step(out *strings.Builder, e int32, first bool) {
	if !first {
		out.WriteString(" > ")
	}
	el := &s.page.Elements[e]
	name := s.page.Value(el.Name)
	switch {
	case el.Tag != markup.TagUnknown:
		out.WriteString(el.Tag.String())
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
		writeIdentifier(out, s.page.Value(el.ID))
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
		case c >= 0x80, c == '_', c == '-' && len(id) > 1, text.IsLetter(c), c >= '0' && c <= '9':
			out.WriteByte(c)
		default:
			out.WriteString(`\` + string(rune(c)))
		}
	}
}

// OfLines says which lines a text's block was made of.
func OfLines(p *page.Page) func(block int) string {
	return func(block int) string {
		l := &p.Lines[block]
		if l.First == l.Last {
			return "line " + strconv.Itoa(int(l.First)+1)
		}
		return "lines " + strconv.Itoa(int(l.First)+1) + "-" + strconv.Itoa(int(l.Last)+1)
	}
}
