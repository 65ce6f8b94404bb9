package page

import (
	"strings"

	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/internal/markup"
)

// Declarative shadow roots in a tree, whose parser keeps them as templates: their
// hosts' children are walked in their slots, as markup.Prune writes them.

// isShadowRoot reports whether a template is a declarative shadow root, which
// browsers show (HTML § 4.12.3); prune lets its text stand too.
func isShadowRoot(n *html.Node) bool {
	for _, a := range n.Attr {
		if markup.IsShadowRoot(a.Key, a.Val) {
			return true
		}
	}
	return false
}

// shadowHost is an element with its shadow root.
type shadowHost struct{ host, root *html.Node }

// noteHost notes the parent of a shadow root, which has but one.
func (f *treeSurvey) noteHost(root *html.Node) {
	if root.Parent == nil || f.hosted[root.Parent] {
		return
	}
	if f.hosted == nil {
		f.hosted = map[*html.Node]bool{}
	}
	f.hosted[root.Parent] = true
	f.hosts = append(f.hosts, shadowHost{root.Parent, root})
}

// slotChildren makes the way through the children of a host: first the shadow
// root, with the others in its slots, then, hidden, those that go to none.
func (s *streamed) slotChildren(host, root *html.Node) {
	waits := map[string][]*html.Node{}
	var all []*html.Node
	for c := host.FirstChild; c != nil; c = c.NextSibling {
		slot := ""
		switch {
		case c == root || c.Type == html.CommentNode:
			continue
		case c.Type == html.ElementNode:
			slot = attributeOf(c, "slot")
		case len(waits[""]) == 0 && strings.TrimSpace(c.Data) == "":
			continue
		}
		all = append(all, c)
		waits[slot] = append(waits[slot], c)
	}
	s.fillSlots(root, waits)
	shown := []*html.Node{root}
	var left []*html.Node
	for _, c := range all {
		slot := ""
		if c.Type == html.ElementNode {
			slot = attributeOf(c, "slot")
		}
		if _, ok := waits[slot]; ok {
			left = append(left, c)
		}
	}
	if len(left) > 0 {
		hidden := &html.Node{Type: html.ElementNode, Data: "div", Attr: []html.Attribute{{Key: "hidden"}}}
		s.chain(hidden, left)
		shown = append(shown, hidden)
	}
	s.chain(host, shown)
}

// fillSlots gives the slots of a shadow tree what waits for them, and takes that
// out. Children of a host in it are of the same tree, its own shadow root is not; what
// stands in a slot that is filled is not shown and gets nothing.
func (s *streamed) fillSlots(root *html.Node, waits map[string][]*html.Node) {
	for n := root; len(waits) > 0; {
		next := n.FirstChild
		if n != root && n.Type == html.ElementNode && n.Data == "template" {
			next = nil
		}
		if n.Type == html.ElementNode && n.Data == "slot" {
			name := attributeOf(n, "name")
			if list, ok := waits[name]; ok {
				s.chain(n, list)
				delete(waits, name)
				next = nil
			}
		}
		for ; next == nil && n != root; n = n.Parent {
			next = n.NextSibling
			if next != nil {
				break
			}
		}
		if next == nil {
			return
		}
		n = next
	}
}

// chain makes nodes the children of another.
func (s *streamed) chain(parent *html.Node, list []*html.Node) {
	s.first[parent] = list[0]
	for i, n := range list {
		if i+1 < len(list) {
			s.next[n] = list[i+1]
			continue
		}
		s.next[n], s.parent[n] = nil, parent
	}
}
