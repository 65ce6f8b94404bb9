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

// elements are those that hold what is not simply in a row.
var elements map[string]func(w *writer, parts []*html.Node, depth int)

func init() {
	elements = map[string]func(w *writer, parts []*html.Node, depth int){
		"mfrac": func(w *writer, p []*html.Node, depth int) {
			w.put(bracketed(part(at(p, 0), depth))+"/"+bracketed(part(at(p, 1), depth)), false)
		},
		"msup":    func(w *writer, p []*html.Node, depth int) { w.scripts(at(p, 0), nil, at(p, 1), depth) },
		"msub":    func(w *writer, p []*html.Node, depth int) { w.scripts(at(p, 0), at(p, 1), nil, depth) },
		"msubsup": func(w *writer, p []*html.Node, depth int) { w.scripts(at(p, 0), at(p, 1), at(p, 2), depth) },
		"munder":  func(w *writer, p []*html.Node, depth int) { w.scripts(at(p, 0), at(p, 1), nil, depth) },
		"munderover": func(w *writer, p []*html.Node, depth int) {
			w.scripts(at(p, 0), at(p, 1), at(p, 2), depth)
		},
		"mover": func(w *writer, p []*html.Node, depth int) {
			base, over := part(at(p, 0), depth), part(at(p, 1), depth)
			if accent := accents[over]; accent != 0 && utf8.RuneCountInString(base) == 1 {
				w.put(base+string(accent), false)
				return
			}
			w.scripts(at(p, 0), nil, at(p, 1), depth)
		},
		"mroot": func(w *writer, p []*html.Node, depth int) {
			sign := "√[" + part(at(p, 1), depth) + "]"
			switch sign {
			case "√[3]":
				sign = "∛"
			case "√[4]":
				sign = "∜"
			}
			w.put(sign+"("+part(at(p, 0), depth)+")", false)
		},
		"mmultiscripts": (*writer).multiscripts,
	}
}

// accents are the combining characters of what stands over a letter.
var accents = map[string]rune{"¯": 0x304, "‾": 0x304, "−": 0x304, "_": 0x304, "^": 0x302, "ˆ": 0x302, "~": 0x303, "˜": 0x303, "→": 0x20D7,
	"⃗": 0x20D7, "˙": 0x307, "¨": 0x308, "ˇ": 0x30C, "˘": 0x306}

func at(parts []*html.Node, i int) *html.Node {
	if i < len(parts) {
		return parts[i]
	}
	return nil
}

// node writes an element.
func (w *writer) node(n *html.Node, depth int) {
	if depth > deepest {
		return
	}
	switch n.Data {
	case "annotation", "annotation-xml", "none", "mprescripts", "mphantom", "script", "style", "svg", "malignmark":
	case "mi", "mtext", "ms":
		s := clean(textOf(n, depth))
		w.put(s, true)
		if n.Data == "mtext" && utf8.RuneCountInString(s) > 1 {
			w.word = true
		}
	case "mn":
		w.put(clean(textOf(n, depth)), false)
	case "mo":
		w.operator(clean(textOf(n, depth)))
	case "mspace":
		w.b.WriteByte(' ')
	case "msqrt":
		var inner writer
		inner.children(n, depth)
		w.put("√("+strings.TrimSpace(inner.b.String())+")", false)
	case "mfenced":
		w.fenced(n, depth)
	case "mtable":
		w.table(n, depth)
	case "maction":
		if list := elementsOf(n); len(list) > 0 {
			w.node(list[0], depth+1)
		}
	default:
		if write := elements[n.Data]; write != nil {
			if n.Data == "mfrac" && strings.HasPrefix(attribute(n, "linethickness"), "0") {
				list := elementsOf(n)
				w.put("("+part(at(list, 0), depth+1)+" over "+part(at(list, 1), depth+1)+")", false)
				return
			}
			write(w, elementsOf(n), depth+1)
			return
		}
		w.children(n, depth)
	}
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
func (w *writer) multiscripts(parts []*html.Node, depth int) {
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
	if utf8.RuneCountInString(s) == 1 || isTight(s) && !strings.ContainsAny(s, "^_/") && !isMultiple(s) {
		return s
	}
	return "(" + strings.TrimSuffix(strings.TrimPrefix(s, "("), ")") + ")"
}

// bracketed is a part of a fraction in brackets unless it reads as one.
func bracketed(s string) string {
	if s == "" || isTight(s) && !strings.Contains(s, "/") && !isMultiple(s) {
		return s
	}
	return "(" + s + ")"
}

// isMultiple reports whether a text is a number before letters ("2n").
func isMultiple(s string) bool {
	return s[0] >= '0' && s[0] <= '9' && strings.ContainsFunc(s, unicode.IsLetter)
}

// isTight reports whether a text reads as one: a letter, a number, a name with what is
// raised or lowered, something in one pair of brackets.
func isTight(s string) bool {
	number := strings.Trim(s, "0123456789.,") == ""
	letters := 0
	depth := 0
	for i, r := range s {
		switch {
		case r == '(' && (i == 0 || s[i-1] == '^' || s[i-1] == '_' || strings.HasSuffix(s[:i], "√") || depth > 0):
			depth++
		case r == ')' && depth > 0:
			depth--
			if s[0] == '(' && depth == 0 && i+1 < len(s) {
				return false
			}
		case depth > 0 || r == '^' || r == '_' || r == '/' || r == '√' || r == '′' || r == '∞' || unicode.Is(unicode.M, r):
		case unicode.IsLetter(r):
			letters++
		case !unicode.IsDigit(r) && !number:
			return false
		}
	}
	return depth == 0 && (number || letters <= 1 || isWord(s))
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
