package standfirst

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/pagetest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// unseenElements are those whose text a browser does not show as the page's,
// and with them what the library documents as not read: the choices of forms
// and what stands in for a player.
var unseenElements = strings.Fields(`script style noscript template svg math iframe object applet head title textarea select
	option optgroup datalist canvas video audio noembed noframes amp-ad amp-script amp-state`)

// visibleReference collects a tree's visible text, in the plainest way. It
// shares nothing with the library.
func visibleReference(n *html.Node) string {
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		if n.Type == html.TextNode {
			b.WriteString(pagetest.BareText(n.Data)) // by itself, as broken bytes of two nodes may make a character
		}
		if n.Type == html.ElementNode && slices.Contains(unseenElements, n.Data) && !showsTemplate(n) {
			return
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c)
		}
	}
	walk(n)
	return b.String()
}

// showsTemplate reports whether an element is a declarative shadow root.
func showsTemplate(n *html.Node) bool {
	for _, a := range n.Attr {
		if n.Data == "template" && markup.IsShadowRoot(a.Key, a.Val) {
			return true
		}
	}
	return false
}

// alternatives finds the alternative texts of images in a page's bytes.
var alternatives = regexp.MustCompile(`(?i)(<img\b[^>]*?\s)alt=`)

// dropAlternatives takes the alternative texts from a page's tree and its bytes: that
// of an emoji stands in the text, which the reference does not know.
func dropAlternatives(root *html.Node, page []byte) []byte {
	for n := range root.Descendants() {
		if n.Data == "img" {
			n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool { return a.Key == "alt" })
		}
	}
	return alternatives.ReplaceAll(page, []byte("${1}title="))
}

// sortedText has a text's characters in order of their numbers, so that two
// texts compare as multisets.
func sortedText(s string) string {
	r := []rune(s)
	slices.Sort(r)
	return string(r)
}

// order says how the text of a page's blocks compares with the reference.
type order int

const (
	sameText  order = iota
	moved           // the same characters at other places
	different       // characters are missing or too many
)

func compareTexts(want, got string) order {
	switch {
	case want == got:
		return sameText
	case sortedText(want) == sortedText(got):
		return moved
	}
	return different
}

// whereTheyPart shows where two texts part.
func whereTheyPart(want, got string) string {
	i := 0
	for i < len(want) && i < len(got) && want[i] == got[i] {
		i++
	}
	from := max(0, i-30)
	return "want …" + strings.ToValidUTF8(want[from:min(len(want), i+60)], "?") + "\n got …" + strings.ToValidUTF8(got[from:min(len(got), i+60)], "?")
}

// movedText lists the stored pages whose blocks do not stand in the order of
// x/net/html's tree, each with the reason.
var movedText = map[string]string{
	"articles/arabic-rtl.html":             "labels for screen readers inside a line",
	"articles/broadcaster-components.html": "labels for screen readers inside captions",
}

// TestConservation: the blocks of every stored page joined in order are the
// page's visible text.
func TestConservation(t *testing.T) {
	for _, p := range pagetest.Stored(t, "articles", "not-articles") {
		t.Run(p.Name, func(t *testing.T) {
			root := p.Tree(t)
			require.NotNil(t, root)
			decoded := dropAlternatives(root, p.Decoded(t))
			want := pagetest.BareText(visibleReference(root))
			fromTree, asides := blocksOfTree(root)
			fromBytes, _ := blocksOfBytes(decoded)
			for _, source := range []struct {
				name   string
				blocks []string
			}{{"tree", fromTree}, {"bytes", fromBytes}} {
				got := pagetest.BareText(strings.Join(source.blocks, ""))
				reason, listed := movedText[p.Name]
				switch compareTexts(want, got) {
				case different:
					assert.Fail(t, "text is lost or made up", "%s\n%s", source.name, whereTheyPart(want, got))
				case moved:
					assert.True(t, listed, "%s (asides: %v)\n%s", source.name, asides, whereTheyPart(want, got))
				case sameText:
					assert.False(t, listed, "%s: stands in order now; listed because: %s", source.name, reason)
				}
			}
		})
	}
}

// hasStreamed reports whether a page has streamed parts, whose text comes to
// stand in their places.
func hasStreamed(page []byte) bool { return bytes.Contains(page, []byte(`<template id="B:`)) }

// TestConservationCorpora: the same of real pages. Where a page has text for
// screen readers inside its sentences, that text stands after the block; where
// text stands in a table outside of cells, it stands as in the source.
func TestConservationCorpora(t *testing.T) {
	var n, movedTree, movedBytes, refused int
	var differs []string
	pagetest.Sample(t, func(p pagetest.Page) {
		n++
		root := p.Tree(t)
		if root == nil {
			refused++
			return
		}
		decoded := dropAlternatives(root, p.Decoded(t))
		if holdsFormula(func(s *state) { s.readBytes(decoded) }) {
			return // of whose copies one stays, without its delimiters
		}
		want := pagetest.BareText(visibleReference(root))
		fromTree, asides := blocksOfTree(root)
		got := pagetest.BareText(strings.Join(fromTree, ""))
		switch compareTexts(want, got) {
		case different:
			assert.Fail(t, "text is lost or made up", "%s\n%s", p.Name, whereTheyPart(want, got))
		case moved:
			movedTree++
			assert.True(t, asides || hasStreamed(p.HTML), "%s has no asides\n%s", p.Name, whereTheyPart(want, got))
		}
		fromBytes, _ := blocksOfBytes(decoded)
		got = pagetest.BareText(strings.Join(fromBytes, ""))
		switch compareTexts(want, got) {
		case different:
			differs = append(differs, p.Name+"\n"+whereTheyPart(want, got))
		case moved:
			movedBytes++
		}
	})
	t.Logf("%d pages, %d refused by html.Parse; moved: %d of tree, %d of bytes", n, refused, movedTree, movedBytes)
	for _, d := range differs {
		t.Log("bytes differ: " + d)
	}
	assert.Empty(t, differs)
}
