package main

import (
	"bytes"
	"hash/fnv"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// Any HTML page teaches how a page's text reads: it is printed as programs
// print pages, and the HTML reading says what the lines are.

// printing is one way to print a page as text.
type printing struct {
	// wrapped reports whether lines are filled up to width; else the text is as a
	// browser copies it (HTML § 3.2.7, the innerText getter).
	wrapped bool
	width   int
	margin  int    // of all lines
	bullet  string // of a list's items
	spaced  int    // empty lines before a heading
}

// printingOf is a way to print a page, by a hash of its name.
func printingOf(id string) printing {
	h := fnv.New32a()
	h.Write([]byte(id))
	n := h.Sum32() >> 3
	p := printing{wrapped: n%2 == 0}
	n /= 2
	p.width = [...]int{60, 66, 72, 76, 79, 80, 100, 120}[n%8]
	n /= 8
	p.margin = [...]int{0, 0, 3}[n%3]
	n /= 3
	p.bullet = [...]string{" * ", "   * ", " • ", "  - ", "  + "}[n%5]
	n /= 5
	p.spaced = [...]int{2, 1, 1}[n%3]
	return p
}

// blockElements part lines; of paragraphs an empty line stands on both sides.
var (
	blockElements = elementSet("address article aside blockquote body center dd details dialog div dl dt fieldset " +
		"figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol option p pre " +
		"section summary table tbody tfoot thead tr ul")
	apartElements = elementSet("p")
	apartInPrint  = elementSet("blockquote ul ol table")
	headings      = elementSet("h1 h2 h3 h4 h5 h6")
	unprinted     = elementSet("script style noscript template svg math iframe object head title textarea select audio " +
		"video canvas")
)

func elementSet(names string) map[string]bool {
	set := map[string]bool{}
	for _, n := range strings.Fields(names) {
		set[n] = true
	}
	return set
}

// printer prints a page's tree.
type printer struct {
	printing
	out    strings.Builder
	line   strings.Builder // of the paragraph so far
	space  bool
	due    int // line ends before the next text
	prefix string
	first  string // instead of the prefix, on the next line
	item   int
}

// render prints a page.
func render(src []byte, p printing) ([]byte, error) {
	root, err := html.Parse(bytes.NewReader(src))
	if err != nil {
		return nil, err
	}
	w := printer{printing: p, prefix: strings.Repeat(" ", p.margin)}
	if !p.wrapped {
		w.prefix = ""
	}
	w.first = w.prefix
	w.walk(root)
	w.endLine()
	w.out.WriteByte('\n')
	return []byte(w.out.String()), nil
}

func (w *printer) walk(n *html.Node) {
	switch {
	case n.Type == html.TextNode:
		w.text(n.Data)
		return
	case n.Type == html.ElementNode && (unprinted[n.Data] || isHidden(n)):
		return
	case n.Type == html.ElementNode && n.Data == "br":
		w.endLine()
		w.due = max(w.due, 1)
		return
	}
	lines := w.linesAround(n)
	w.breakLine(lines)
	prefix := w.prefix
	if w.wrapped && n.Type == html.ElementNode {
		w.indent(n)
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.walk(c)
	}
	w.partCell(n)
	if w.wrapped && headings[n.Data] {
		lines = 2
	}
	w.breakLine(lines)
	if w.prefix != prefix {
		w.prefix, w.first = prefix, prefix
	}
}

// partCell parts a cell of a table from the next.
func (w *printer) partCell(n *html.Node) {
	switch {
	case n.Type != html.ElementNode || n.Data != "td" && n.Data != "th":
	case w.wrapped:
		w.space = true
	case w.line.Len() > 0:
		w.line.WriteByte('\t')
	}
}

// linesAround is how many line ends part an element from what stands around it.
func (w *printer) linesAround(n *html.Node) int {
	switch {
	case n.Type != html.ElementNode || !blockElements[n.Data]:
		return 0
	case w.wrapped && headings[n.Data]:
		return w.spaced + 1
	case apartElements[n.Data], w.wrapped && apartInPrint[n.Data]:
		return 2
	}
	return 1
}

func (w *printer) breakLine(lines int) {
	if lines > 0 {
		w.endLine()
		w.due = max(w.due, lines)
	}
}

// indent sets the prefix of an element's lines.
func (w *printer) indent(n *html.Node) {
	switch n.Data {
	case "li":
		bullet := w.bullet
		if n.Parent != nil && n.Parent.Data == "ol" {
			w.item++
			bullet = " " + strconv.Itoa(w.item) + ". "
		}
		w.first = w.prefix + bullet
		w.prefix += strings.Repeat(" ", utf8.RuneCountInString(bullet))
	case "ol":
		w.item = 0
	case "blockquote":
		w.prefix += "> "
		w.first = w.prefix
	}
}

func (w *printer) text(s string) {
	for _, r := range s {
		if r == ' ' || r == '\n' || r == '\t' || r == '\r' || r == '\f' {
			w.space = true
			continue
		}
		if w.space && w.line.Len() > 0 {
			w.line.WriteByte(' ')
		}
		w.space = false
		w.line.WriteRune(r)
	}
}

// endLine prints the line so far.
func (w *printer) endLine() {
	s := strings.TrimRight(w.line.String(), " \t")
	w.line.Reset()
	w.space = false
	if strings.TrimSpace(s) == "" {
		return
	}
	if w.out.Len() > 0 {
		w.out.WriteString(strings.Repeat("\n", max(1, w.due)))
	}
	w.due = 0
	if !w.wrapped {
		w.out.WriteString(s)
		return
	}
	w.fill(s)
	w.first = w.prefix
}

// fill prints words up to the width.
func (w *printer) fill(s string) {
	w.out.WriteString(w.first)
	column := utf8.RuneCountInString(w.first)
	for i, word := range strings.Fields(s) {
		n := utf8.RuneCountInString(word)
		switch {
		case i == 0:
		case column+1+n > w.width:
			w.out.WriteString("\n" + w.prefix)
			column = utf8.RuneCountInString(w.prefix)
		default:
			w.out.WriteByte(' ')
			column++
		}
		w.out.WriteString(word)
		column += n
	}
}

// isHidden reports whether an element's own attributes hide it.
func isHidden(n *html.Node) bool {
	for _, a := range n.Attr {
		style := strings.ReplaceAll(strings.ToLower(a.Val), " ", "")
		if a.Key == "hidden" {
			return true
		}
		if a.Key == "style" && (strings.Contains(style, "display:none") || strings.Contains(style, "visibility:hidden")) {
			return true
		}
	}
	return false
}
