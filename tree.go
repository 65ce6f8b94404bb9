package standfirst

import (
	"slices"

	"golang.org/x/net/html"
)

// readTree feeds the builder from a parsed tree. It keeps the path in the tree
// itself (each node knows its parent), so that no depth overruns the stack,
// and changes nothing.
func (b *builder) readTree(root *html.Node) {
	t := treeSource{builder: b}
	for n := root; n != nil; {
		if t.enter(n) && n.FirstChild != nil {
			n = n.FirstChild
			continue
		}
		for t.leave(n); n != root && n.NextSibling == nil; t.leave(n) {
			n = n.Parent
		}
		if n == root {
			break
		}
		n = n.NextSibling
	}
	b.finish()
}

// treeSource feeds a builder from a tree.
type treeSource struct {
	*builder
	// opened are the nodes whose elements are on the builder's stack.
	opened []*html.Node
}

// enter handles a node before its children; it says whether to read them.
func (t *treeSource) enter(n *html.Node) bool {
	switch n.Type {
	case html.TextNode:
		t.addText([]byte(n.Data))
		return false
	case html.ElementNode:
		return t.element(n)
	case html.DocumentNode:
		return true
	}
	return false
}

// element handles an element's start; it says whether to read its children.
func (t *treeSource) element(n *html.Node) bool {
	g := lookupTag([]byte(n.Data))
	t.attributes(n.Attr)
	switch g {
	case tagHTML, tagBody, tagHead:
		t.document(g)
		return true
	case tagTitle:
		if t.elements[t.top()].flags&flagSkipped == 0 && n.FirstChild != nil {
			t.claims.title(string(appendFolded(nil, []byte(n.FirstChild.Data))))
		}
		return false
	case tagScript:
		if n.FirstChild != nil {
			t.addScript(string(t.attrs.get(attrType)), []byte(n.FirstChild.Data))
		}
		return false
	case tagMeta, tagLink, tagBase:
		t.metadata(g)
		return false
	case tagBr:
		t.lineBreak()
		return false
	case tagImg:
		t.picture()
		return false
	}
	return t.container(n, g)
}

// attributes takes in those that prune would leave in bytes, so that both ways
// read one page alike.
func (t *treeSource) attributes(list []html.Attribute) {
	t.attrs.has = 0
	var refused attrMask
	for _, a := range list {
		value := []byte(a.Val)
		if key, ok := readAttr([]byte(a.Key), value, &refused); ok {
			t.attrs.add(key, value)
		}
	}
}

// container opens an element that may hold text.
func (t *treeSource) container(n *html.Node, g tag) bool {
	switch {
	case g == tagTemplate && isShadowRoot(n):
		return true
	case g.is(traitSkipped):
		return false
	case g.is(traitVoid):
		if g.is(traitBlock) {
			t.flush()
		}
		return false
	case len(t.stack) >= maxDepth || len(t.elements) >= maxElements:
		if g.is(traitBlock) {
			t.flush()
		}
		return true
	}
	t.open(g, []byte(n.Data))
	t.opened = append(t.opened, n)
	return true
}

// isShadowRoot says whether a template is a declarative shadow root, which
// browsers show (HTML § 4.12.3); prune lets its text stand too.
func isShadowRoot(n *html.Node) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == "shadowrootmode" })
}

// leave handles a node after its children.
func (t *treeSource) leave(n *html.Node) {
	if len(t.opened) == 0 || t.opened[len(t.opened)-1] != n {
		return
	}
	t.opened = t.opened[:len(t.opened)-1]
	g := t.elements[t.top()].tag
	t.pop()
	if g.is(traitFormatting) {
		t.format(g, -1)
	}
}
