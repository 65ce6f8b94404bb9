package main

import (
	"cmp"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"

	xhtml "golang.org/x/net/html"
)

// normalForm is what a document says, apart from what HTML and Markdown put
// differently by convention. In the normal form
//
//   - groups (article, header, section, footer, lists as such) and rules are gone;
//   - a text is its words with the set of its marks: strong, em, del, code and
//     links, in whatever order they are nested;
//   - ins, mark, small and time are plain text, kbd is code, q stands in quotation
//     marks, raised and lowered figures are figures, a break is a space;
//   - a caption is a paragraph in italics, a term one in bold, a description a
//     paragraph; a figure is one paragraph, with its caption in italics;
//   - a list's item has its number, whether its list counts or names it;
//   - the cells of a table stand in a grid, without its empty ends; heads are cells;
//   - what points to a note is the note, and notes are in no list of their own;
//   - addresses are without percents.
func normalForm(root *xhtml.Node) string {
	n := normalizer{notes: map[string]*xhtml.Node{}}
	for e := range root.Descendants() {
		if id := attribute(e, "id"); e.Data == "li" && id != "" {
			n.notes[id] = e
		}
	}
	n.block(root, "")
	n.flush("")
	return strings.Join(n.lines, "\n")
}

type normalizer struct {
	notes map[string]*xhtml.Node
	lines []string
	// words are those of the block so far.
	words []markedWord
	// forced are marks of all words.
	forced []string
}

// markedWord is a text with its marks.
type markedWord struct {
	text  string
	marks string
}

func attribute(n *xhtml.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// flush ends a paragraph.
func (n *normalizer) flush(prefix string) {
	if line := lineOf(n.words); line != "" {
		n.lines = append(n.lines, prefix+line)
	}
	n.words = nil
}

// lineOf joins words with equal marks and folds white space, which is in no mark
// at its ends.
func lineOf(words []markedWord) string {
	var b strings.Builder
	open, space := "", false
	for _, w := range words {
		for _, r := range w.text {
			if r == ' ' || r == '\n' || r == '\t' || r == '\u00a0' {
				space = true
				continue
			}
			if space && b.Len() > 0 {
				b.WriteByte(' ')
			}
			space = false
			if w.marks != open {
				fmt.Fprintf(&b, "{%s}", w.marks)
				open = w.marks
			}
			b.WriteRune(r)
		}
	}
	return b.String()
}

var blockNames = strings.Fields("html head body article header section footer div h1 h2 h3 h4 h5 h6 p blockquote ul ol li dl dt dd table figure figcaption pre hr")

func (n *normalizer) children(e *xhtml.Node, prefix string) {
	for c := range e.ChildNodes() {
		if c.Type == xhtml.ElementNode && slices.Contains(blockNames, c.Data) {
			n.flush(prefix)
			n.block(c, prefix)
			n.flush(prefix)
			continue
		}
		n.inline(c, nil)
	}
}

func (n *normalizer) block(e *xhtml.Node, prefix string) {
	switch e.Data {
	case "h1", "h2", "h3", "h4", "h5", "h6":
		n.children(e, prefix)
		n.flush(prefix + e.Data + " ")
	case "blockquote":
		n.children(e, prefix+"> ")
		n.flush(prefix + "> ")
	case "ul", "ol":
		n.list(e, prefix)
	case "dt":
		n.forced = append(n.forced, "strong")
		n.children(e, prefix)
		n.flush(prefix)
		n.forced = nil
	case "figure":
		for c := range e.ChildNodes() {
			n.figurePart(c)
		}
	case "pre":
		n.lines = append(n.lines, prefix+"pre "+strconv.Quote(strings.TrimSuffix(textOf(e), "\n")))
	case "table":
		n.table(e, prefix)
	default:
		n.children(e, prefix)
	}
}

func (n *normalizer) figurePart(c *xhtml.Node) {
	if c.Data != "figcaption" {
		n.inline(c, nil)
		return
	}
	n.words = append(n.words, markedWord{" ", ""})
	for part := range c.ChildNodes() {
		if part.Data == "small" {
			n.inline(part, nil)
		} else {
			n.inline(part, []string{"em"})
		}
	}
}

// list writes the items with their numbers, but for a list of notes: those are
// where they are pointed to.
func (n *normalizer) list(e *xhtml.Node, prefix string) {
	number := 1
	if start := attribute(e, "start"); start != "" {
		number, _ = strconv.Atoi(start)
	}
	for li := range e.ChildNodes() {
		if li.Data != "li" {
			continue
		}
		if n.isPointedTo(li) {
			number++
			continue
		}
		if value := attribute(li, "value"); value != "" {
			number, _ = strconv.Atoi(value)
		}
		mark := "- "
		if e.Data == "ol" {
			mark = strconv.Itoa(number) + ". "
		}
		n.lines = append(n.lines, prefix+mark)
		n.children(li, prefix+"  ")
		n.flush(prefix + "  ")
		number++
	}
}

// isPointedTo reports whether a list's item is a note that is pointed to: it
// links back.
func (n *normalizer) isPointedTo(li *xhtml.Node) bool {
	for a := range li.Descendants() {
		if a.Data == "a" && isBack(a) {
			return true
		}
	}
	return false
}

func isBack(a *xhtml.Node) bool {
	href := attribute(a, "href")
	return strings.HasPrefix(href, "#noteref-") || strings.HasPrefix(href, "#fnref")
}

var figures = strings.NewReplacer(slices.Collect(func(yield func(string) bool) {
	plain := []rune("0123456789+-=()ni0123456789+-=()-")
	for i, r := range []rune("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎−") {
		if !yield(string(r)) || !yield(string(plain[i])) {
			return
		}
	}
})...)

func (n *normalizer) inline(c *xhtml.Node, marks []string) {
	word := func(s string, marks []string) {
		marks = append(slices.Clone(marks), n.forced...)
		slices.Sort(marks)
		n.words = append(n.words, markedWord{figures.Replace(s), strings.Join(slices.Compact(marks), ",")})
	}
	if c.Type == xhtml.TextNode {
		word(c.Data, marks)
		return
	}
	switch c.Data {
	case "br":
		word(" ", nil)
	case "img":
		word(fmt.Sprintf("[img %s %q]", plainAddress(attribute(c, "src")), strings.Join(strings.Fields(attribute(c, "alt")), " ")), marks)
		return
	case "q":
		word("“", marks)
		defer word("”", marks)
	case "em", "strong", "del", "code":
		marks = append(slices.Clone(marks), c.Data)
	case "kbd":
		marks = append(slices.Clone(marks), "code")
	case "a":
		if isBack(c) {
			return
		}
		if note := n.notes[strings.TrimPrefix(attribute(c, "href"), "#")]; note != nil {
			inner := normalizer{}
			inner.children(note, "")
			inner.flush("")
			word("[note "+strings.Join(inner.lines, " ")+"]", marks)
			return
		}
		marks = append(slices.Clone(marks), "a="+plainAddress(attribute(c, "href")))
	}
	for child := range c.ChildNodes() {
		n.inline(child, marks)
	}
}

// plainAddress is an address without percents.
func plainAddress(s string) string {
	if plain, err := url.PathUnescape(s); err == nil {
		return plain
	}
	return s
}

func textOf(e *xhtml.Node) string {
	var b strings.Builder
	for c := range e.Descendants() {
		if c.Type == xhtml.TextNode {
			b.WriteString(c.Data)
		}
	}
	return b.String()
}

// table writes a table as a grid, by the rules of HTML for cells that go over
// several.
func (n *normalizer) table(e *xhtml.Node, prefix string) {
	type slot struct{ row, column int }
	texts, taken := map[slot]string{}, map[slot]bool{}
	rows, columns := 0, 0
	for c := range e.Descendants() {
		switch c.Data {
		case "caption":
			for part := range c.ChildNodes() {
				n.inline(part, []string{"em"})
			}
			n.flush(prefix)
		case "tr":
			column := 0
			for cell := range c.ChildNodes() {
				if cell.Type != xhtml.ElementNode {
					continue
				}
				for taken[slot{rows, column}] {
					column++
				}
				inner := normalizer{notes: n.notes}
				for part := range cell.ChildNodes() {
					inner.inline(part, nil)
				}
				texts[slot{rows, column}] = lineOf(inner.words)
				wide, _ := strconv.Atoi(cmp.Or(attribute(cell, "colspan"), "1"))
				high, _ := strconv.Atoi(cmp.Or(attribute(cell, "rowspan"), "1"))
				for range wide {
					for k := range high {
						taken[slot{rows + k, column}] = true
					}
					column++
				}
				columns = max(columns, column)
			}
			rows++
		}
	}
	lines := 0
	for row := range rows {
		line := ""
		for column := range columns {
			line += "| " + texts[slot{row, column}]
		}
		line = strings.TrimRight(line, "| ")
		if line != "" || lines > 0 {
			n.lines = append(n.lines, prefix+line)
			lines++
		}
	}
	for ; lines > 0 && n.lines[len(n.lines)-1] == prefix; lines-- {
		n.lines = n.lines[:len(n.lines)-1]
	}
}
