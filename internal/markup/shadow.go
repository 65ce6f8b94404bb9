package markup

import (
	"bytes"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/internal/text"
)

// Declarative shadow roots (HTML § 4.12.3): browsers show the template's content
// in place of what its parent, the host, holds, and the host's own children in
// the slots that they name. The source is put into that order before it is read.

// IsShadowRoot reports whether an attribute makes a template a shadow root.
// Browsers had another name for it at first.
func IsShadowRoot(key, value string) bool {
	return (strings.EqualFold(key, "shadowrootmode") || strings.EqualFold(key, "shadowroot")) &&
		(strings.EqualFold(value, "open") || strings.EqualFold(value, "closed"))
}

// isShadowRoot reports whether a template with some attributes is a shadow root.
func isShadowRoot(attributes []byte) bool {
	for _, key := range [...]string{"shadowrootmode", "shadowroot"} {
		if IsShadowRoot(key, string(attributeValue(attributes, key))) {
			return true
		}
	}
	return false
}

// shadowNode is an element of the source, or the page as a whole.
type shadowNode struct {
	start, open, close, end int // where its tags begin and end
	parent                  int32
	children                []int32
	name                    string // empty of a comment
	slot                    string // of a slot its name, else the one that it goes to
	root                    int32  // its shadow root, 0 for none
	special                 bool   // no end tag of another kind ends what is around it
	// moves is set where it holds anything that moves.
	moves bool
}

// placeSlotted returns a source with the children of shadow roots' hosts in their
// slots, and the source itself where nothing moves.
func placeSlotted(src []byte) []byte {
	s := shadowScan{src: src, nodes: []shadowNode{{end: len(src), close: len(src)}}, stack: []int32{0}}
	for s.next() {
	}
	s.closeTo(0, len(src), len(src))
	if !s.nodes[0].moves {
		return src
	}
	w := slotWriter{src: src, nodes: s.nodes, out: make([]byte, 0, len(src))}
	w.children(0, nil)
	return w.out
}

// shadowScan reads a source's elements.
type shadowScan struct {
	src   []byte
	pos   int
	nodes []shadowNode
	stack []int32 // open elements, the page first
}

// deepestShadow is how many open elements are kept apart.
const deepestShadow = 400

// next reads the next tag or comment; false at the end.
func (s *shadowScan) next() bool {
	i, of, ok := nextSign(s.src, s.pos)
	switch {
	case !ok:
		return false
	case of == signStart:
		s.startTag(i)
	case of == signEnd:
		s.endTag(i)
	case of == signDeclaration:
		s.pos = skipDeclaration(s.src, i)
		parent := s.stack[len(s.stack)-1]
		s.nodes[parent].children = append(s.nodes[parent].children, int32(len(s.nodes)))
		s.nodes = append(s.nodes, shadowNode{start: i, open: s.pos, close: s.pos, end: s.pos, parent: parent})
	default:
		s.pos = i + 1
	}
	return s.pos < len(s.src)
}

// startTag reads the start tag at lt.
func (s *shadowScan) startTag(lt int) {
	nameEnd := skipName(s.src, lt+1)
	t := skipTag(s.src, nameEnd)
	if t.end < 0 {
		s.pos = len(s.src)
		return
	}
	s.pos = t.end
	name := strings.ToLower(string(s.src[lt+1 : nameEnd]))
	e := lookupElement([]byte(name))
	s.closeImplied(name, e, lt)
	n := shadowNode{start: lt, open: t.end, close: t.end, end: t.end, parent: s.stack[len(s.stack)-1], name: name,
		special: e.is(TraitSpecial)}
	attributes := s.src[nameEnd:t.end]
	n.slot = string(attributeValue(attributes, "slot"))
	if name == "slot" {
		n.slot = string(attributeValue(attributes, "name"))
	}
	index := int32(len(s.nodes))
	if name == "template" && isShadowRoot(attributes) && n.parent != 0 && s.nodes[n.parent].root == 0 {
		s.nodes[n.parent].root = index
	}
	s.nodes[n.parent].children = append(s.nodes[n.parent].children, index)
	switch {
	case e.is(TraitVoid):
	case e.is(TraitRaw) || name == "noscript":
		if n.close = skipRaw(s.src, t.end, []byte(name)); n.close < len(s.src) {
			end := skipTag(s.src, n.close+len("</")+len(name))
			n.end = max(end.end, n.close)
		} else {
			n.end = n.close
		}
		s.pos = n.end
	case len(s.stack) < deepestShadow:
		s.stack = append(s.stack, index)
	}
	s.nodes = append(s.nodes, n)
}

// closeImplied ends the element whose end tag a start tag at lt makes needless.
func (s *shadowScan) closeImplied(name string, e element, lt int) {
	top := s.nodes[s.stack[len(s.stack)-1]].name
	switch {
	case top == "p" && e.is(TraitBlock) && name != "br",
		top == name && (name == "li" || name == "tr" || name == "td" || name == "option"),
		(top == "dd" || top == "dt") && (name == "dd" || name == "dt"):
		s.closeTo(len(s.stack)-1, lt, lt)
	}
}

// endTag reads the end tag at lt. What closes no open element in the same template
// is passed over.
func (s *shadowScan) endTag(lt int) {
	nameEnd := skipName(s.src, lt+2)
	t := skipTag(s.src, nameEnd)
	if t.end < 0 {
		s.pos = len(s.src)
		return
	}
	s.pos = t.end
	name := s.src[lt+2 : nameEnd]
	var lower [maxName]byte
	special := lookupElement(lowerName(&lower, name)).is(TraitSpecial)
	for i := len(s.stack) - 1; i > 0; i-- {
		if open := s.nodes[s.stack[i]].name; len(open) == len(name) && strings.EqualFold(open, string(name)) {
			s.closeTo(i, lt, t.end)
			return
		} else if open == "template" || !special && s.nodes[s.stack[i]].special {
			return
		}
	}
}

// closeTo ends all open elements from that number on the stack on; the outermost
// of them has the end tag from start to end.
func (s *shadowScan) closeTo(i, start, end int) {
	for k := len(s.stack) - 1; k >= i; k-- {
		index := s.stack[k]
		n := &s.nodes[index]
		n.close, n.end = start, start
		if k == i {
			n.end = end
		}
		n.moves = n.moves || n.root > 0 || n.name == "slot"
		if n.moves && index > 0 {
			s.nodes[n.parent].moves = true
		}
	}
	s.stack = s.stack[:i]
}

// slotWriter writes a source in the order that is shown.
type slotWriter struct {
	src   []byte
	nodes []shadowNode
	out   []byte
}

// slotted is a child of a host: an element, or text where there is none.
type slotted struct {
	node int32
	text text.Span
	slot string
}

// shadowScope is a shadow tree that is being written.
type shadowScope struct {
	outer *shadowScope // that of the host
	waits map[string][]slotted
}

// take returns what goes to a slot, once; ok is false for another element, for one
// outside of shadow roots, and where nothing does.
func (in *shadowScope) take(n *shadowNode) (list []slotted, ok bool) {
	if in == nil || n.name != "slot" {
		return nil, false
	}
	list, ok = in.waits[n.slot]
	delete(in.waits, n.slot)
	return list, ok
}

// node writes an element of a scope.
func (w *slotWriter) node(i int32, in *shadowScope) {
	n := &w.nodes[i]
	switch {
	case !n.moves:
		w.out = append(w.out, w.src[n.start:n.end]...)
		return
	case n.root > 0:
		w.host(i, in)
		return
	}
	w.out = append(w.out, w.src[n.start:n.open]...)
	if assigned, ok := in.take(n); ok {
		w.slotted(assigned, in.outer)
	} else {
		w.children(i, in)
	}
	w.out = append(w.out, w.src[n.close:n.end]...)
}

// children writes what an element holds.
func (w *slotWriter) children(i int32, in *shadowScope) {
	n := &w.nodes[i]
	pos := n.open
	for _, child := range n.children {
		w.out = append(w.out, w.src[pos:w.nodes[child].start]...)
		w.node(child, in)
		pos = w.nodes[child].end
	}
	w.out = append(w.out, w.src[pos:n.close]...)
}

// slotted writes children of a host.
func (w *slotWriter) slotted(list []slotted, in *shadowScope) {
	for _, s := range list {
		if s.node > 0 {
			w.node(s.node, in)
		} else {
			w.out = append(w.out, w.src[s.text.Start:s.text.End]...)
		}
	}
}

// host writes an element with a shadow root. What goes to no slot is not shown.
func (w *slotWriter) host(i int32, outer *shadowScope) {
	n := &w.nodes[i]
	in := &shadowScope{outer: outer, waits: map[string][]slotted{}}
	var all []slotted
	pos := n.open
	add := func(s slotted) {
		all = append(all, s)
		in.waits[s.slot] = append(in.waits[s.slot], s)
	}
	gap := func(to int) {
		if len(in.waits[""]) > 0 || len(bytes.TrimSpace(w.src[pos:to])) > 0 {
			add(slotted{text: text.Span{Start: int32(pos), End: int32(to)}})
		}
	}
	for _, child := range n.children {
		c := &w.nodes[child]
		gap(c.start)
		pos = c.end
		if child == n.root || c.name == "" {
			continue
		}
		slot := c.slot
		if c.name == "slot" {
			slot = string(attributeValue(w.src[c.start+len("<slot"):c.open], "slot"))
		}
		add(slotted{node: child, slot: slot})
	}
	gap(n.close)
	root := &w.nodes[n.root]
	w.out = append(w.out, w.src[n.start:n.open]...)
	w.out = append(w.out, w.src[root.start:root.open]...)
	w.children(n.root, in)
	w.out = append(w.out, w.src[root.close:root.end]...)
	w.hide(i, all, in)
	w.out = append(w.out, w.src[n.close:n.end]...)
}

// hide writes the children of a host that went to no slot, hidden.
func (w *slotWriter) hide(host int32, all []slotted, in *shadowScope) {
	left := slices.DeleteFunc(all, func(s slotted) bool {
		_, waits := in.waits[s.slot]
		return !waits
	})
	if len(left) == 0 {
		return
	}
	name := "div"
	for i := host; i > 0; i = w.nodes[i].parent {
		if w.nodes[i].name == "p" {
			name = "span" // a div would end the paragraph
		}
	}
	w.out = append(w.out, "<"+name+" hidden>"...)
	w.slotted(left, in.outer)
	w.out = append(w.out, "</"+name+">"...)
}
