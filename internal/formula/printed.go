package formula

import (
	"bytes"
	"slices"
	"strconv"
	"unicode"

	"golang.org/x/net/html"
)

// printed is the tree of elements by which MathJax prints a formula: each is one of
// MathML or a box of its layout, and characters are classes of empty elements.
type printed struct {
	root  *html.Node
	open  []*html.Node
	ids   []int32 // by which their user knows the open ones
	count int
}

// printedPrefix begins the names of such elements.
const printedPrefix = "mjx-"

// mostPrinted is how many elements of a formula are read.
const mostPrinted = longestText

// OpenPrinted takes in the beginning of an element within a formula: its name, its
// class, and the number by which its end is told.
func (c *Collector) OpenPrinted(id int32, name, class []byte) {
	p := &c.printed
	if !bytes.HasPrefix(name, []byte(printedPrefix)) || len(p.open) >= deepest || p.count >= mostPrinted {
		return
	}
	n := &html.Node{Type: html.ElementNode, Data: string(name[len(printedPrefix):])}
	if p.count++; len(p.open) > 0 {
		p.open[len(p.open)-1].AppendChild(n)
	} else if p.root == nil {
		p.root = n
	}
	p.open, p.ids = append(p.open, n), append(p.ids, id)
	if r := printedRune(class); r != 0 {
		n.AppendChild(&html.Node{Type: html.TextNode, Data: string(r)})
	}
}

// ClosePrinted takes in the end of an element.
func (c *Collector) ClosePrinted(id int32) {
	if p := &c.printed; len(p.ids) > 0 && p.ids[len(p.ids)-1] == id {
		p.open, p.ids = p.open[:len(p.open)-1], p.ids[:len(p.ids)-1]
	}
}

// text takes in text in the innermost element.
func (p *printed) text(s []byte) {
	if n := len(p.open); n > 0 && len(bytes.TrimSpace(s)) > 0 && p.open[n-1].FirstChild == nil {
		p.open[n-1].AppendChild(&html.Node{Type: html.TextNode, Data: string(s)})
	}
}

// formula is the formula of the elements, zero for none.
func (p *printed) formula() Formula {
	if p.root == nil {
		return Formula{}
	}
	return OfText(linear(element("math", inRow(p.root, 0)...)))
}

// printedRune is the character that a class names by its number, 0 for none.
func printedRune(class []byte) rune {
	for word := range bytes.FieldsSeq(class) {
		code, ok := bytes.CutPrefix(word, []byte("mjx-c"))
		if !ok || !bytes.Equal(code, bytes.ToUpper(code)) {
			continue // a word of a class
		}
		if r, err := strconv.ParseUint(string(code), 16, 32); err == nil && r >= ' ' && r <= unicode.MaxRune {
			return plainLetter(rune(r))
		}
	}
	return 0
}

// layout are the elements that print nothing that is read: struts, lines, the signs
// of roots, and copies for screen readers.
var layout = map[string]bool{
	"nstrut": true, "dstrut": true, "tstrut": true, "strut": true, "zstrut": true, "line": true,
	"spacer": true, "surd": true, "mphantom": true, "assistive-mml": true, "mark": true, "labels": true, "speech": true,
}

// parts are, of an element of MathML, the boxes that hold its parts, in their order.
var parts = map[string][]string{
	"mfrac": {"num", "den"}, "msqrt": {"box"}, "mroot": {"box", "root"},
	"munder": {"base", "under"}, "mover": {"base", "over"}, "munderover": {"base", "under", "over"},
}

// leaves are the elements of MathML that hold characters.
var leaves = map[string]bool{"mi": true, "mo": true, "mn": true, "mtext": true, "ms": true}

// inRow is what an element prints, as elements of MathML.
func inRow(n *html.Node, depth int) (list []*html.Node) {
	if depth > deepest || layout[n.Data] {
		return nil
	}
	if n.Type == html.TextNode {
		return []*html.Node{element("mi", &html.Node{Type: html.TextNode, Data: n.Data})}
	}
	if leaves[n.Data] {
		return []*html.Node{element(n.Data, &html.Node{Type: html.TextNode, Data: textOf(n, 0)})}
	}
	switch n.Data {
	case "mspace":
		return []*html.Node{element(n.Data)}
	case "mtable":
		return []*html.Node{table(n, depth)}
	}
	if names := parts[n.Data]; names != nil {
		if list = inParts(n, names, depth); list != nil {
			return []*html.Node{element(n.Data, list...)}
		}
	}
	return withScript(n, depth)
}

// inParts are the parts of an element by the boxes that hold them, nil where one lacks.
func inParts(n *html.Node, names []string, depth int) (list []*html.Node) {
	for _, name := range names {
		box := find(n, name, names, 0)
		if box == nil {
			return nil
		}
		list = append(list, row(box, depth))
	}
	return list
}

// withScript is the row of an element's children with what its script holds raised or
// lowered: what is raised stands before what is lowered.
func withScript(n *html.Node, depth int) []*html.Node {
	var base, scripts []*html.Node
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Data != "script" || c.Type != html.ElementNode {
			base = append(base, inRow(c, depth+1)...)
			continue
		}
		for s := c.FirstChild; s != nil; s = s.NextSibling {
			if !layout[s.Data] {
				scripts = append(scripts, element("mrow", inRow(s, depth+1)...))
			}
		}
	}
	if len(scripts) == 0 {
		return base
	}
	whole := asOne(base)
	last := scripts[len(scripts)-1]
	switch {
	case n.Data == "msub" || n.Data == "munder":
		return []*html.Node{element("msub", whole, last)}
	case len(scripts) > 1:
		return []*html.Node{element("msubsup", whole, last, scripts[0])}
	}
	return []*html.Node{element("msup", whole, last)}
}

// table is an mtable with its rows.
func table(n *html.Node, depth int) *html.Node {
	t := element("mtable")
	for _, r := range all(n, "mtr", 0) {
		cells := element("mtr")
		for _, c := range all(r, "mtd", 0) {
			cells.AppendChild(element("mtd", rowNodes(c, depth)...))
		}
		t.AppendChild(cells)
	}
	return t
}

// row is the content of a box as one element.
func row(box *html.Node, depth int) *html.Node {
	return asOne(rowNodes(box, depth))
}

// asOne is the only element of a list, or one that holds them.
func asOne(list []*html.Node) *html.Node {
	if len(list) == 1 {
		return list[0]
	}
	return element("mrow", list...)
}

func rowNodes(box *html.Node, depth int) (list []*html.Node) {
	for c := box.FirstChild; c != nil; c = c.NextSibling {
		list = append(list, inRow(c, depth+1)...)
	}
	return list
}

func element(name string, children ...*html.Node) *html.Node {
	n := &html.Node{Type: html.ElementNode, Data: name}
	for _, c := range children {
		n.AppendChild(c)
	}
	return n
}

// find is the first element of a name in another, in none of those of some names.
func find(n *html.Node, name string, within []string, depth int) *html.Node {
	for c := n.FirstChild; c != nil && depth < deepest; c = c.NextSibling {
		if c.Data == name && c.Type == html.ElementNode {
			return c
		}
		if !slices.Contains(within, c.Data) {
			if found := find(c, name, within, depth+1); found != nil {
				return found
			}
		}
	}
	return nil
}

// all are the outermost elements of a name in another.
func all(n *html.Node, name string, depth int) (list []*html.Node) {
	for c := n.FirstChild; c != nil && depth < deepest; c = c.NextSibling {
		if c.Data == name && c.Type == html.ElementNode {
			list = append(list, c)
		} else {
			list = append(list, all(c, name, depth+1)...)
		}
	}
	return list
}

// Where the letters of mathematical alphabets begin (Unicode chart U1D400). Those of
// script, Fraktur and double-struck letters mean something by their form.
const (
	firstAlphabet, lastAlphabet = 0x1D400, 0x1D6A3
	firstGreek, lastGreek       = 0x1D6A8, 0x1D7C9
	firstDigit, lastDigit       = 0x1D7CE, 0x1D7FF
	firstScript, firstSans      = 0x1D49C, 0x1D5A0
)

// plainLetter is a mathematical letter or digit in italics or bold as the plain one.
func plainLetter(r rune) rune {
	const latin, greek, digits = 52, 58, 10 // the size of an alphabet
	switch {
	case r == 'ℎ':
		return 'h'
	case r >= firstAlphabet && r <= lastAlphabet && (r < firstScript || r >= firstSans):
		n := (r - firstAlphabet) % latin
		if n >= latin/2 {
			return 'a' + n - latin/2
		}
		return 'A' + n
	case r >= firstGreek && r <= lastGreek:
		return greekLetters[(r-firstGreek)%greek]
	case r >= firstDigit && r <= lastDigit:
		return '0' + (r-firstDigit)%digits
	}
	return r
}

// greekLetters are those of an alphabet in their order there.
var greekLetters = []rune("ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡϴΣΤΥΦΧΨΩ∇αβγδεζηθικλμνξοπρςστυφχψω∂ϵϑϰϕϱϖ")
