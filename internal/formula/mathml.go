package formula

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// deepest is how many levels of a formula are read.
const deepest = 100

// linear is the text of a math element on one line: fractions with a slash, raised
// text with a caret, lowered text with a low line, brackets where they are needed.
func linear(n *html.Node) string {
	var w writer
	w.children(n, 0)
	return w.b.String()
}

// writer writes a formula from left to right.
type writer struct {
	b    strings.Builder
	word bool // a space parts what was written last from a name or number that follows
}

// part is an element's text by itself.
func part(n *html.Node, depth int) string {
	if n == nil {
		return ""
	}
	var w writer
	w.node(n, depth)
	return strings.TrimSpace(w.b.String())
}

func (w *writer) children(n *html.Node, depth int) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			w.node(c, depth+1)
		} else if c.Type == html.TextNode && !holdsElements(n) {
			w.put(clean(c.Data), true)
		}
	}
}

func holdsElements(n *html.Node) bool {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			return true
		}
	}
	return false
}

// put writes a piece; a word keeps a space from others.
func (w *writer) put(s string, word bool) {
	if s == "" {
		return
	}
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(w.b.String())
	word = word && utf8.RuneCountInString(s) > 1 && unicode.IsLetter(first)
	if w.b.Len() > 0 && isAlphanumeric(first) && (word && isAlphanumeric(last) || w.word && last != ' ') {
		w.b.WriteByte(' ')
	}
	w.b.WriteString(s)
	w.word = word
}

func isAlphanumeric(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// elements write those elements that hold what is not simply in a row.
var elements map[string]func(w *writer, n *html.Node, depth int)

// skippedElements are those that print nothing.
var skippedElements = map[string]bool{"annotation": true, "annotation-xml": true, "none": true, "mprescripts": true,
	"mphantom": true, "script": true, "style": true, "svg": true, "malignmark": true}

func init() {
	scripts := func(below, above int) func(w *writer, n *html.Node, depth int) {
		return func(w *writer, n *html.Node, depth int) {
			list := elementsOf(n)
			w.scripts(at(list, 0), at(list, below), at(list, above), depth)
		}
	}
	elements = map[string]func(w *writer, n *html.Node, depth int){
		"mi": (*writer).name, "mtext": (*writer).name, "ms": (*writer).name,
		"mn":     func(w *writer, n *html.Node, depth int) { w.put(clean(textOf(n, depth)), false) },
		"mo":     func(w *writer, n *html.Node, depth int) { w.operator(clean(textOf(n, depth))) },
		"mspace": func(w *writer, _ *html.Node, _ int) { w.b.WriteByte(' ') },
		"msup":   scripts(none, 1), "msub": scripts(1, none), "msubsup": scripts(1, 2),
		"mover": (*writer).over, "munder": scripts(1, none), "munderover": scripts(1, 2),
		"mfrac": (*writer).fraction, "msqrt": (*writer).root, "mroot": (*writer).root,
		"mmultiscripts": (*writer).multiscripts, "mfenced": (*writer).fenced, "mtable": (*writer).table,
		"maction": func(w *writer, n *html.Node, depth int) {
			if first := at(elementsOf(n), 0); first != nil {
				w.node(first, depth)
			}
		},
	}
}

// none is the place of a script that there is not.
const none = -1

// name writes a name or words.
func (w *writer) name(n *html.Node, depth int) {
	s := clean(textOf(n, depth))
	w.put(s, true)
	if n.Data == "mtext" && utf8.RuneCountInString(s) > 1 {
		w.word = true
	}
}

// fraction writes a fraction, or what stands over one another without a line.
func (w *writer) fraction(n *html.Node, depth int) {
	list := elementsOf(n)
	over, under := part(at(list, 0), depth), part(at(list, 1), depth)
	if strings.HasPrefix(attribute(n, "linethickness"), "0") {
		w.put("("+over+" over "+under+")", false)
		return
	}
	w.put(bracketed(over)+"/"+bracketed(under), false)
}

// root writes an msqrt or an mroot.
func (w *writer) root(n *html.Node, depth int) {
	if n.Data == "msqrt" {
		var inner writer
		inner.children(n, depth)
		w.put("√("+strings.TrimSpace(inner.b.String())+")", false)
		return
	}
	list := elementsOf(n)
	sign := "√[" + part(at(list, 1), depth) + "]"
	switch sign {
	case "√[3]":
		sign = "∛"
	case "√[4]":
		sign = "∜"
	}
	w.put(sign+"("+part(at(list, 0), depth)+")", false)
}

// over writes a base with what stands over it, an accent over a letter as one.
func (w *writer) over(n *html.Node, depth int) {
	list := elementsOf(n)
	base := part(at(list, 0), depth)
	if accent := accents[part(at(list, 1), depth)]; accent != 0 && utf8.RuneCountInString(base) == 1 {
		w.put(base+string(accent), false)
		return
	}
	w.scripts(at(list, 0), nil, at(list, 1), depth)
}

// accents are the combining characters of what stands over a letter.
var accents = map[string]rune{"¯": 0x304, "‾": 0x304, "−": 0x304, "_": 0x304, "^": 0x302, "ˆ": 0x302,
	"~": 0x303, "˜": 0x303, "→": 0x20D7, "⃗": 0x20D7, "˙": 0x307, "¨": 0x308, "ˇ": 0x30C, "˘": 0x306}

func at(parts []*html.Node, i int) *html.Node {
	if i >= 0 && i < len(parts) {
		return parts[i]
	}
	return nil
}

// node writes an element.
func (w *writer) node(n *html.Node, depth int) {
	if depth > deepest || skippedElements[n.Data] {
		return
	}
	if write := elements[n.Data]; write != nil {
		write(w, n, depth+1)
		return
	}
	w.children(n, depth)
}

func elementsOf(n *html.Node) (list []*html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		if c.Type == html.ElementNode {
			list = append(list, c)
		}
	}
	return list
}

// The operators between which and their operands a space stands, and those before
// which none does.
const (
	infix = "=<>≤≥≠≈≡≅≃∼∝∈∉⊂⊆⊃⊇∪∩→←↔⇒⇐⇔↦+−-±∓×÷·⋅∧∨∣≪≫≔"
	opens = "([{|‖⟨⌊⌈"
	ends  = ",;:"
)

// operator writes an operator. The invisible ones are gone by now.
func (w *writer) operator(s string) {
	before := strings.TrimRight(w.b.String(), " ")
	last, _ := utf8.DecodeLastRuneInString(before)
	isInfix := strings.Contains(infix, s) && utf8.RuneCountInString(s) == 1
	switch {
	case s == "":
		return
	case isInfix && before != "" && !strings.ContainsRune(opens+infix+ends+"^_/", last):
		w.b.WriteString(strings.Repeat(" ", 1-(w.b.Len()-len(before)+1)/2) + s + " ")
	case strings.Contains(ends, s) && len(s) == 1:
		w.b.WriteString(s + " ")
	default:
		w.put(s, true)
		return
	}
	w.word = false
}

// scripts writes a base with what stands below and above it.
func (w *writer) scripts(base, below, above *html.Node, depth int) {
	s := part(base, depth)
	if !isTight(s) && base != nil && base.Data != "mo" && base.Data != "mi" {
		s = "(" + s + ")"
	}
	if sub := part(below, depth); sub != "" {
		s += "_" + scripted(sub)
	}
	if sup := part(above, depth); sup != "" {
		if strings.Trim(sup, "′'″‴") == "" {
			s += sup
		} else {
			s += "^" + scripted(sup)
		}
	}
	word := w.word
	w.put(s, utf8.RuneCountInString(s) > 1 && base != nil && base.Data == "mi" && isWord(part(base, depth)))
	w.word = w.word || word && s == "" || above != nil || below != nil
}

func isWord(s string) bool {
	return utf8.RuneCountInString(s) > 1 && !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) })
}

// multiscripts writes a base with scripts behind and, after mprescripts, before it.
func (w *writer) multiscripts(n *html.Node, depth int) {
	parts := elementsOf(n)
	before, s := "", part(at(parts, 0), depth)
	target := &s
	for i := 1; i < len(parts); {
		if parts[i].Data == "mprescripts" {
			target = &before
			i++
			continue
		}
		if sub := part(parts[i], depth); sub != "" {
			*target += "_" + scripted(sub)
		}
		if sup := part(at(parts, i+1), depth); sup != "" {
			*target += "^" + scripted(sup)
		}
		i += 2
	}
	w.put(before+s, false)
}

// scripted is a raised or lowered text in brackets unless it is one sign, number or name.
func scripted(s string) string {
	if utf8.RuneCountInString(s) == 1 || isTight(s) && !strings.ContainsAny(s, "^_/") {
		return s
	}
	return "(" + strings.TrimSuffix(strings.TrimPrefix(s, "("), ")") + ")"
}

// bracketed is a part of a fraction in brackets unless it reads as one.
func bracketed(s string) string {
	if s == "" || isTight(s) && !strings.Contains(s, "/") {
		return s
	}
	return "(" + s + ")"
}

// isTight reports whether a text reads as one: a sign, a number, a name or something in
// one pair of brackets, each with what is raised or lowered.
func isTight(s string) bool {
	base, scripts := s, ""
	if i := strings.IndexAny(s, "^_"); i >= 0 {
		base, scripts = s[:i], s[i:]
	}
	base = strings.TrimLeft(strings.TrimRight(base, "′"), "√∛∜")
	isOne := utf8.RuneCountInString(base) == 1 || strings.Trim(base, "0123456789.,") == "" || isWord(base) ||
		withoutBrackets(base) == "" || isAccented(base)
	return isOne && !strings.ContainsFunc(withoutBrackets(scripts), func(r rune) bool {
		return !isAlphanumeric(r) && !strings.ContainsRune("^_/′∞", r) && !unicode.Is(unicode.M, r)
	})
}

// isAccented reports whether a text is a letter with an accent.
func isAccented(s string) bool {
	_, n := utf8.DecodeRuneInString(s)
	accent, size := utf8.DecodeRuneInString(s[n:])
	return n+size == len(s) && unicode.Is(unicode.M, accent)
}

// withoutBrackets is a text without what stands in parentheses.
func withoutBrackets(s string) string {
	depth := 0
	return strings.Map(func(r rune) rune {
		switch {
		case r == '(':
			depth++
		case r == ')' && depth > 0:
			depth--
			return -1
		}
		if depth > 0 {
			return -1
		}
		return r
	}, s)
}

// fenced writes an mfenced.
func (w *writer) fenced(n *html.Node, depth int) {
	opening, closing, separator := "(", ")", ", "
	for _, a := range n.Attr {
		switch a.Key {
		case "open":
			opening = clean(a.Val)
		case "close":
			closing = clean(a.Val)
		case "separators":
			if separator = clean(a.Val); separator != "" {
				_, size := utf8.DecodeRuneInString(separator)
				separator = separator[:size] + " "
			}
		}
	}
	var list []string
	for _, c := range elementsOf(n) {
		list = append(list, part(c, depth+1))
	}
	w.put(opening+strings.Join(list, separator)+closing, false)
}

// table writes the rows of a matrix by semicolons, their cells by commas; without a
// bracket before it, as of equations under one another, the cells by spaces.
func (w *writer) table(n *html.Node, depth int) {
	between := " "
	if last, _ := utf8.DecodeLastRuneInString(w.b.String()); strings.ContainsRune(opens, last) && w.b.Len() > 0 {
		between = ", "
	}
	var rows []string
	for _, row := range elementsOf(n) {
		var cells []string
		for _, c := range elementsOf(row) {
			if s := part(c, depth+2); s != "" {
				if first, n := utf8.DecodeRuneInString(s); len(cells) > 0 && between == " " && strings.ContainsRune(infix, first) {
					s = strings.TrimSpace(s[:n] + " " + strings.TrimSpace(s[n:]))
				}
				cells = append(cells, s)
			}
		}
		rows = append(rows, strings.Join(cells, between))
	}
	w.put(strings.Join(rows, "; "), true)
}
