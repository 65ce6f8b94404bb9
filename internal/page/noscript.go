package page

import (
	"bytes"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/standfirst/standfirst/internal/markup"
)

// noscript reads a noscript element of a tree as Prune reads one of a page. Its
// content is one text where the tree was parsed with scripts on, and nodes
// else; it reports whether to read these.
func (t *treeSource) noscript(n *html.Node) bool {
	if t.inNoscript != nil {
		return true // the outer one is what is read
	}
	content := contentOf(n)
	if !(t.readsStory && markup.StorySize(content) > 0) &&
		!(markup.IsNoscriptPicture(content) && waitsForPicture(n)) {
		return false
	}
	if n.FirstChild.Type != html.TextNode || n.FirstChild.NextSibling != nil {
		t.inNoscript = n
		return true
	}
	body := &html.Node{Type: html.ElementNode, Data: "body", DataAtom: atom.Body}
	nodes, err := html.ParseFragmentWithOptions(bytes.NewReader(content), body,
		html.ParseOptionEnableScripting(false))
	if err != nil {
		return false // nested too deep for the parser, as no story is
	}
	t.inNoscript = n
	for _, node := range nodes {
		t.read(node)
	}
	t.inNoscript = nil
	return false
}

// contentOf is a noscript's content as markup.
func contentOf(n *html.Node) []byte {
	if n.FirstChild == nil {
		return nil
	}
	if n.FirstChild.Type == html.TextNode && n.FirstChild.NextSibling == nil {
		return []byte(n.FirstChild.Data)
	}
	var b bytes.Buffer
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if err := html.Render(&b, c); err != nil {
			return nil // a tree that no parser makes
		}
	}
	return b.Bytes()
}

// waitsForPicture reports whether what stands before a noscript ends in a picture
// without an address, or whether the noscript begins a figure.
func waitsForPicture(n *html.Node) bool {
	const around = 3 // elements around the picture
	last := previousElement(n.PrevSibling)
	if last == nil {
		return n.Parent != nil && n.Parent.Data == "figure"
	}
	for range around {
		child := previousElement(last.LastChild)
		if child == nil {
			break
		}
		last = child
	}
	if last.Data != "img" {
		return false
	}
	for _, a := range last.Attr {
		if markup.IsAddress([]byte(a.Key), []byte(a.Val)) {
			return false
		}
	}
	return true
}

// previousElement is a node or the nearest before it that is an element.
func previousElement(n *html.Node) *html.Node {
	for n != nil && n.Type != html.ElementNode {
		n = n.PrevSibling
	}
	return n
}
