package page

import (
	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/internal/formula"
	"github.com/standfirst/standfirst/internal/markup"
)

// ReadTree feeds the builder from a parsed tree. It keeps the path in the tree
// itself (each node knows its parent), so that no depth overruns the stack,
// and changes nothing.
func (b *Builder) ReadTree(root *html.Node) {
	t := treeSource{b: b}
	survey := surveyTree(root)
	t.streamed, t.readsStory = survey.streamed(), markup.TellsStory(survey.noscript, survey.shown)
	b.classes.styles = markup.ReadSheets(survey.styles)
	t.read(root)
	if script := t.flight.Script(); script != nil {
		b.States = append(b.States, script)
	}
	b.finish()
}

// read goes over the nodes of a tree or of a part of one.
func (t *treeSource) read(root *html.Node) {
	s := t.streamed
	for n := root; n != nil; {
		if t.enter(n) {
			if first := s.firstChild(n); first != nil {
				n = first
				continue
			}
		}
		for t.leave(n); n != root && s.nextSibling(n) == nil; t.leave(n) {
			n = s.parentOf(n)
		}
		if n == root {
			break
		}
		n = s.nextSibling(n)
	}
}

// treeSource feeds a builder from a tree.
type treeSource struct {
	b *Builder
	// opened are the nodes whose elements are on the builder's stack.
	opened []*html.Node
	// streamed are the parts that stand elsewhere, nil for none.
	streamed *streamed
	flight   markup.Flight
	// readsStory reports whether noscript elements tell the page's story.
	readsStory bool
	// inNoscript is the noscript element that is being read, nil for none.
	inNoscript *html.Node
}

// enter handles a node before its children; it reports whether to read them.
func (t *treeSource) enter(n *html.Node) bool {
	switch n.Type {
	case html.TextNode:
		t.b.addText([]byte(n.Data))
		return false
	case html.ElementNode:
		return t.element(n)
	case html.DocumentNode:
		return true
	}
	return false
}

// element handles an element's start; it reports whether to read its children.
func (t *treeSource) element(n *html.Node) bool {
	g := markup.LookupTag([]byte(n.Data))
	t.attributes(n.Attr)
	switch g {
	case markup.TagHTML, markup.TagBody, markup.TagHead:
		t.b.document(g)
		return true
	case markup.TagTitle:
		if t.b.Elements[t.b.top()].Flags&flagSkipped == 0 && n.FirstChild != nil {
			t.b.claims.Title(string(appendFolded(nil, []byte(n.FirstChild.Data))))
		}
		return false
	case markup.TagScript:
		t.b.Seen.Scripted = true
		if n.FirstChild != nil && !t.flight.Add([]byte(n.FirstChild.Data)) {
			t.b.addScript(string(t.b.attrs.Get(markup.AttrType)), []byte(n.FirstChild.Data))
		}
		return false
	case markup.TagMeta, markup.TagLink, markup.TagBase:
		t.b.metadata(g)
		return false
	case markup.TagBr:
		t.b.lineBreak()
		return false
	case markup.TagImg, markup.TagIframe:
		t.b.media(g)
		return false
	}
	return t.container(n, g)
}

// attributes takes in those that prune would leave in bytes, so that both ways
// read one page alike.
func (t *treeSource) attributes(list []html.Attribute) {
	t.b.attrs.Has = 0
	var refused markup.AttrMask
	for _, a := range list {
		value := []byte(a.Val)
		if key, ok := markup.ReadAttr([]byte(a.Key), value, &refused); ok {
			t.b.attrs.Add(key, value)
		}
	}
}

// container opens an element that may hold text.
func (t *treeSource) container(n *html.Node, g markup.Tag) bool {
	t.b.noteTag(g)
	t.b.media(g)
	switch {
	case g == markup.TagTemplate && isShadowRoot(n):
		return true
	case n.Data == "noscript":
		return t.noscript(n)
	case g == markup.TagMath:
		addFormula(t.b, formula.OfNode(n), formula.Element)
		return false
	case g.Is(markup.TraitSkipped):
		if g == markup.TagVideo || g == markup.TagAudio {
			t.movieSources(n)
		}
		return false
	case g.Is(markup.TraitVoid):
		if g.Is(markup.TraitBlock) {
			t.b.flush()
		}
		return false
	case len(t.b.stack) >= maxDepth || len(t.b.Elements) >= MaxElements:
		if g.Is(markup.TraitBlock) {
			t.b.flush()
		}
		return true
	}
	t.b.inSentence = mayStandInSentence(g) && t.b.holdsSentence(g, followingTextOf(n))
	t.b.open(g, []byte(n.Data))
	t.b.inSentence = false
	t.opened = append(t.opened, n)
	return true
}

// leave handles a node after its children.
func (t *treeSource) leave(n *html.Node) {
	if n == t.inNoscript {
		t.inNoscript = nil
	}
	if len(t.opened) == 0 || t.opened[len(t.opened)-1] != n {
		return
	}
	t.opened = t.opened[:len(t.opened)-1]
	g := t.b.Elements[t.b.top()].Tag
	t.b.pop()
	if g.Is(markup.TraitFormatting) {
		t.b.format(g, -1)
	}
}

// movieSources reads the addresses of a video's or a sound's files.
func (t *treeSource) movieSources(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && markup.LookupTag([]byte(c.Data)) == markup.TagSource {
			t.attributes(c.Attr)
			t.b.items.MovieSource(&t.b.attrs)
		}
	}
}
