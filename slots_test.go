package standfirst

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/pagetest"
)

// slotting is where the children of shadow roots' hosts are shown, as the DOM standard
// assigns them (§ 4.2.2.3). It shares nothing with the library.
type slotting struct {
	roots    map[*html.Node]*html.Node   // by host
	assigned map[*html.Node][]*html.Node // by slot
	left     map[*html.Node][]*html.Node // by host, what goes to no slot
}

// slottingOf finds the hosts of a tree and what goes to their slots.
func slottingOf(n *html.Node) *slotting {
	s := &slotting{map[*html.Node]*html.Node{}, map[*html.Node][]*html.Node{}, map[*html.Node][]*html.Node{}}
	s.find(n)
	for host, root := range s.roots {
		waits := map[string][]*html.Node{}
		var names []string
		for c := host.FirstChild; c != nil; c = c.NextSibling {
			if c == root || c.Type == html.CommentNode {
				continue
			}
			name := ""
			if c.Type == html.ElementNode {
				name = valueOf(c, "slot")
			}
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
			waits[name] = append(waits[name], c)
		}
		s.assign(root, root, waits)
		for _, name := range names {
			s.left[host] = append(s.left[host], waits[name]...)
		}
	}
	return s
}

func (s *slotting) find(n *html.Node) {
	if n.Type == html.ElementNode && slices.Contains(unseenElements, n.Data) && !showsTemplate(n) {
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode && showsTemplate(c) && s.roots[n] == nil {
			s.roots[n] = c
		}
		s.find(c)
	}
}

// assign gives what waits to the slots of a shadow tree in tree order. A slot within
// a filled one is not shown and gets nothing.
func (s *slotting) assign(root, n *html.Node, waits map[string][]*html.Node) {
	if n.Type == html.ElementNode && n.Data == "slot" {
		name := valueOf(n, "name")
		list := waits[name]
		if slices.ContainsFunc(list, func(c *html.Node) bool { return c.Type != html.TextNode || strings.TrimSpace(c.Data) != "" }) {
			s.assigned[n] = list
			delete(waits, name)
			return
		}
	}
	if n != root && n.Type == html.ElementNode && n.Data == "template" {
		return
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		s.assign(root, c, waits)
	}
}

// text collects the text of a tree in the order in which it is shown; what goes to no
// slot stands after its host's other text, or is left out.
func (s *slotting) text(n *html.Node, withHidden bool, b *strings.Builder) {
	switch {
	case n.Type == html.TextNode:
		b.WriteString(pagetest.BareText(n.Data))
	case n.Type == html.ElementNode && slices.Contains(unseenElements, n.Data) && !showsTemplate(n):
	case len(s.assigned[n]) > 0:
		for _, c := range s.assigned[n] {
			s.text(c, withHidden, b)
		}
	case s.roots[n] != nil:
		s.text(s.roots[n], withHidden, b)
		for _, c := range s.left[n] {
			if withHidden {
				s.text(c, withHidden, b)
			}
		}
	default:
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			s.text(c, withHidden, b)
		}
	}
}

func valueOf(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// slottedText is the text of a tree as it is shown, or with what is not.
func slottedText(root *html.Node, withHidden bool) string {
	var b strings.Builder
	slottingOf(root).text(root, withHidden, &b)
	return b.String()
}

// slottedPage makes a page of hosts, shadow roots and slots: each byte of data opens an
// element, closes one or is a word.
func slottedPage(data []byte) []byte {
	var b strings.Builder
	var open []string
	var hosts []bool // which of the open elements have a shadow root
	start := func(tag, attributes string) {
		b.WriteString("<" + tag + attributes + ">")
		open, hosts = append(open, tag), append(hosts, false)
	}
	start("main", "")
	words := 0
	for i, c := range data {
		slot := string("ab"[c>>4&1])
		switch c & 15 {
		case 0, 1, 2:
			start("div", "")
		case 3:
			start("div", " slot="+slot)
		case 4, 5:
			// Browsers let no slot and no template be a host, and give a host one root.
			if last := len(open) - 1; open[last] == "div" && !hosts[last] {
				hosts[last] = true
				start("template", " shadowrootmode=open")
			}
		case 6:
			start("slot", "")
		case 7:
			start("slot", " name="+slot)
		case 8, 9, 10:
			if len(open) > 1 {
				b.WriteString("</" + open[len(open)-1] + ">")
				open, hosts = open[:len(open)-1], hosts[:len(hosts)-1]
			}
		default:
			// Hidden text that is long and nearly all that there is counts as shown.
			const most = 14
			if words++; words < most {
				b.WriteString(" w" + strings.Repeat("x", i%4) + slot + " ")
			}
		}
	}
	for _, tag := range slices.Backward(open) {
		b.WriteString("</" + tag + ">")
	}
	return []byte(b.String())
}

// FuzzSlots holds that what the hosts of shadow roots hold is read in its slots and
// in the order that browsers show, by bytes and by the tree, and that the rest is kept
// apart and not lost.
func FuzzSlots(f *testing.F) {
	for _, s := range []string{"", "\x00\x04\x06\x08\x08\x0b\x0c", "\x00\x04\x07\x0b\x08\x08\x03\x0b\x08\x13\x0c", "\x00\x04\x07\x17\x08\x08\x08\x03\x0b\x08\x13\x0c",
		"\x00\x04\x00\x04\x06\x08\x08\x06\x0b\x08\x08\x08\x0b", "\x00\x0b\x04\x06\x0c\x08\x06\x0b"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		const most = 60 // deeper than what parsers keep apart there is another order
		src := slottedPage(data[:min(len(data), most)])
		root, err := html.Parse(bytes.NewReader(src))
		require.NoError(t, err)
		for _, way := range []struct {
			name string
			read func(*state)
		}{{"bytes", func(s *state) { s.readBytes(src) }}, {"tree", func(s *state) { s.readNode(root) }}} {
			all, _ := blockTexts(way.read)
			want, got := slottedText(root, true), pagetest.BareText(strings.Join(all, ""))
			require.NotEqual(t, different, compareTexts(want, got), "%s of %s\n%s", way.name, src, whereTheyPart(want, got))
			want, got = slottedText(root, false), pagetest.BareText(strings.Join(shownTexts(way.read), ""))
			assert.Equal(t, want, got, "%s of %s", way.name, src)
		}
	})
}

// shownTexts are the texts of the blocks that are not hidden.
func shownTexts(read func(*state)) (list []string) {
	s := takeState()
	defer s.release()
	read(s)
	p := s.builder.Page()
	for i := range p.Blocks {
		if p.Blocks[i].Flags&page.FlagHidden == 0 {
			list = append(list, p.TextOf(i))
		}
	}
	return list
}
