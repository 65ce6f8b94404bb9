package page

import (
	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/internal/markup"
)

// streamed is how a tree is walked whose streamed parts come to stand where
// they belong; markup.PairStreamed says which. It does for trees what Prune
// does for bytes.
type streamed struct {
	first, next, parent map[*html.Node]*html.Node
}

// streamNode is a place or a part in a tree.
type streamNode struct {
	node *html.Node
	end  *html.Node // the comment that ends what a place shows, nil for none
}

// surveyTree looks through a tree for streamed parts, for style elements, and for
// noscript elements that may tell the story.
func surveyTree(root *html.Node) *treeSurvey {
	var f treeSurvey
	if root != nil {
		f.walk(root)
	}
	return &f
}

// streamed makes the way through the tree, nil where nothing is moved.
func (f *treeSurvey) streamed() *streamed {
	if len(f.hosts) > 0 {
		s := newStreamed()
		for _, h := range f.hosts {
			s.slotChildren(h.host, h.root)
		}
		return s
	}
	if len(f.places) == 0 || len(f.parts) == 0 {
		return nil
	}
	for i := range f.places {
		if end := f.placeNodes[i].end; end != nil {
			f.places[i].End = f.order[end]
		}
	}
	pairs := markup.PairStreamed(f.places, f.parts, f.said)
	if len(pairs) == 0 {
		return nil
	}
	s := newStreamed()
	for _, pair := range pairs { // outer ones first: a place may be the last child of another's part
		s.swap(f.placeNodes[pair.Place], f.partNodes[pair.Part].node)
	}
	return s
}

// newStreamed returns the way through a tree as it stands.
func newStreamed() *streamed {
	return &streamed{map[*html.Node]*html.Node{}, map[*html.Node]*html.Node{}, map[*html.Node]*html.Node{}}
}

// swap lets a part's children and what its place shows change places.
func (s *streamed) swap(place streamNode, part *html.Node) {
	after, shown, last := s.nextSibling(place.node), (*html.Node)(nil), (*html.Node)(nil)
	if place.end != nil && after != place.end {
		after, shown, last = place.end, after, place.end.PrevSibling
	}
	s.next[place.node] = after
	if child := part.FirstChild; child != nil {
		s.next[place.node] = child
		s.next[part.LastChild] = after
		s.parent[part.LastChild] = s.parentOf(place.node)
	}
	s.first[part] = shown
	if shown != nil {
		s.next[last], s.parent[last] = nil, part
	}
}

func (s *streamed) firstChild(n *html.Node) *html.Node {
	if s != nil {
		if first, ok := s.first[n]; ok {
			return first
		}
	}
	return n.FirstChild
}

func (s *streamed) nextSibling(n *html.Node) *html.Node {
	if s != nil {
		if next, ok := s.next[n]; ok {
			return next
		}
	}
	return n.NextSibling
}

func (s *streamed) parentOf(n *html.Node) *html.Node {
	if s != nil {
		if parent, ok := s.parent[n]; ok {
			return parent
		}
	}
	return n.Parent
}

// treeSurvey gathers what has to be known of a tree before it is read.
type treeSurvey struct {
	places     []markup.StreamPlace
	parts      []markup.StreamPart
	placeNodes []streamNode
	partNodes  []streamNode
	order      map[*html.Node]int // of the comments that end what a place shows
	said       map[string]string
	// noscript and shown are the sizes of the text in noscript elements that may
	// tell a story, and of the text elsewhere.
	noscript, shown int
	styles          [][]byte
	shadows         int // shadow roots that are open
	hosts           []shadowHost
	hosted          map[*html.Node]bool // the elements of hosts
}

// walk goes over a tree in its order.
func (f *treeSurvey) walk(root *html.Node) {
	f.order, f.said = map[*html.Node]int{}, map[string]string{}
	open := map[*html.Node]int{} // parts
	order := 0
	for n := root; n != nil; {
		order++
		inside := f.enter(n, order, open)
		if inside && n.FirstChild != nil {
			n = n.FirstChild
			continue
		}
		for f.leave(n, order, open); n != root && n.NextSibling == nil; f.leave(n, order, open) {
			n = n.Parent
		}
		if n == root {
			return
		}
		n = n.NextSibling
	}
}

// enter takes in a node; it reports whether to look at its children.
func (f *treeSurvey) enter(n *html.Node, order int, open map[*html.Node]int) bool {
	switch {
	case n.Type == html.CommentNode:
		if _, ends := f.order[n]; ends {
			f.order[n] = order
		}
	case n.Type == html.TextNode:
		f.shown += markup.TextSize([]byte(n.Data))
	case n.Type != html.ElementNode:
	case n.Data == "noscript":
		f.noscript += markup.StorySize(contentOf(n))
		return false
	case n.Data == "template":
		f.enterTemplate(n, order)
		if !isShadowRoot(n) {
			return false
		}
		f.shadows++
		f.noteHost(n)
	case n.Data == "style":
		if f.shadows == 0 && n.FirstChild != nil && markup.IsStyle(attributeOf(n, "type"), attributeOf(n, "media")) {
			f.styles = append(f.styles, []byte(n.FirstChild.Data))
		}
		return false
	case n.Data == "div" && len(f.places) > 0:
		if id := attributeOf(n, "id"); markup.IsStreamPart(id) && hasAttribute(n, "hidden") {
			open[n] = len(f.parts)
			f.parts = append(f.parts, markup.StreamPart{ID: id, Order: order, End: order})
			f.partNodes = append(f.partNodes, streamNode{node: n})
		}
	case n.Data == "script" && len(f.places) > 0 && n.FirstChild != nil:
		markup.ReadStreamCalls([]byte(n.FirstChild.Data), f.said)
		return false
	case markup.IsRawName([]byte(n.Data)), n.Data == "svg", n.Data == "math":
		return false
	}
	return true
}

// enterTemplate notes a template that is the place of a streamed part.
func (f *treeSurvey) enterTemplate(n *html.Node, order int) {
	id := attributeOf(n, "id")
	if !markup.IsStreamPlace(id) {
		return
	}
	f.places = append(f.places, markup.StreamPlace{ID: id, Order: order, End: order})
	place := streamNode{n, boundaryEnd(n)}
	f.placeNodes = append(f.placeNodes, place)
	if place.end != nil {
		f.order[place.end] = order
	}
}

// leave notes where a part ends.
func (f *treeSurvey) leave(n *html.Node, order int, open map[*html.Node]int) {
	if n.Type == html.ElementNode && n.Data == "template" && isShadowRoot(n) {
		f.shadows--
	}
	if len(open) > 0 {
		if i, ok := open[n]; ok {
			f.parts[i].End = order
			delete(open, n)
		}
	}
}

// boundaryEnd is the comment that ends what a place shows, nil for none.
func boundaryEnd(place *html.Node) *html.Node {
	const most = 200 // nodes of a loading notice
	if id := attributeOf(place, "id"); !markup.IsStreamBoundary(id) {
		return nil
	}
	depth := 0
	for n, i := place.NextSibling, 0; n != nil && i < most; n, i = n.NextSibling, i+1 {
		if n.Type != html.CommentNode {
			continue
		}
		if depth += markup.StreamDepth(n.Data); depth < 0 {
			return n
		}
	}
	return nil
}

// attributeOf is an attribute's value, empty for none.
func attributeOf(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func hasAttribute(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}
