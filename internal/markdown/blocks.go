package markdown

import (
	"bytes"
	"strconv"
)

// writer writes a page of HTML.
type writer struct {
	out  []byte
	refs map[string][]byte // the addresses of links by their labels
}

// deepest is how deep blocks may stand in each other; what is deeper is text.
const deepest = 12

// HTML makes a page of HTML out of a text in Markdown.
func HTML(src []byte) []byte {
	w := writer{out: make([]byte, 0, len(src)+len(src)/4+64)}
	head, body := cutHead(src)
	w.out = append(w.out, "<!DOCTYPE html><html><head>"...)
	w.head(head)
	w.out = append(w.out, "</head><body>\n"...)
	lines := w.lines(body)
	w.blocks(lines, 0, false)
	return append(w.out, "</body></html>\n"...)
}

// lines parts a text into its lines, without the definitions of links.
func (w *writer) lines(src []byte) (lines [][]byte) {
	for len(src) > 0 {
		var line []byte
		line, src = nextLine(src)
		if label, address := definition(line); label != "" {
			if w.refs == nil {
				w.refs = map[string][]byte{}
			}
			w.refs[label] = address
			continue
		}
		lines = append(lines, line)
	}
	return lines
}

// definition reads "[label]: address"; empty for another line.
func definition(line []byte) (label string, address []byte) {
	if len(line) < 5 || line[0] != '[' {
		return "", nil
	}
	end := bytes.Index(line, []byte("]: "))
	if end <= 1 || bytes.IndexByte(line[:end], '[') != 0 {
		return "", nil
	}
	address, _, _ = bytes.Cut(bytes.TrimSpace(line[end+3:]), []byte(" "))
	if len(address) == 0 || line[1] == '^' {
		return "", nil
	}
	return string(bytes.ToLower(line[1:end])), bytes.Trim(address, "<>")
}

// blocks writes the blocks that lines make. The paragraphs of a tight list's item
// have no element of their own.
func (w *writer) blocks(lines [][]byte, depth int, tight bool) {
	for i := 0; i < len(lines); {
		line := bytes.TrimLeft(lines[i], " \t")
		indent := len(lines[i]) - len(line)
		switch rank := headingRank(line); {
		case len(line) == 0:
			i++
		case isFence(line):
			i = w.code(lines, i, indent)
		case rank > 0:
			w.heading(rank, bytes.TrimRight(line[rank:], "# \t"))
			i++
		case isBreak(line):
			w.out = append(w.out, "<hr>\n"...)
			i++
		case depth < deepest && line[0] == '>':
			i = w.quote(lines, i, depth)
		case depth < deepest && markerSize(line) > 0:
			i = w.list(lines, i, depth)
		case i+1 < len(lines) && bytes.IndexByte(line, '|') >= 0 && isDelimiterRow(bytes.TrimSpace(lines[i+1])):
			i = w.table(lines, i)
		default:
			i = w.paragraph(lines, i, tight)
		}
	}
}

func (w *writer) heading(rank int, s []byte) {
	tag := "h" + strconv.Itoa(rank) + ">"
	w.out = append(append(w.out, '<'), tag...)
	w.inline(bytes.TrimSpace(s), 0)
	w.out = append(append(append(w.out, "</"...), tag...), '\n')
}

// paragraph writes a paragraph, or the heading that a rule under it makes of it.
func (w *writer) paragraph(lines [][]byte, from int, tight bool) (next int) {
	to := from + 1
	for to < len(lines) && !endsParagraph(lines[to]) {
		to++
	}
	text := bytes.TrimLeft(bytes.Join(lines[from:to], []byte("\n")), " \t")
	if to < len(lines) {
		if rank := setextRank(lines[to]); rank > 0 {
			w.heading(rank, text)
			return to + 1
		}
	}
	if !tight {
		w.out = append(w.out, "<p>"...)
	}
	w.inline(bytes.TrimSpace(text), 0)
	if !tight {
		w.out = append(w.out, "</p>"...)
	}
	w.out = append(w.out, '\n')
	return to
}

// endsParagraph reports whether a line cannot go on a paragraph.
func endsParagraph(line []byte) bool {
	line = bytes.TrimLeft(line, " \t")
	if len(line) == 0 || line[0] == '>' || headingRank(line) > 0 || isFence(line) || isBreak(line) ||
		setextRank(line) > 0 {
		return true
	}
	size := markerSize(line)
	return size > 0 && (line[0] < '0' || line[0] > '9' || line[0] == '1' && line[1] == '.')
}

// setextRank is the rank of the heading that a rule makes of the text over it.
func setextRank(line []byte) int {
	line = bytes.TrimSpace(line)
	switch {
	case len(line) == 0:
	case len(bytes.Trim(line, "=")) == 0:
		return 1
	case len(line) > 1 && len(bytes.Trim(line, "-")) == 0:
		return 2
	}
	return 0
}

// isBreak reports whether a line is nothing but three stars, dashes or underscores,
// or more.
func isBreak(line []byte) bool {
	c, n := line[0], 0
	if c != '*' && c != '-' && c != '_' {
		return false
	}
	for _, b := range line {
		switch b {
		case c:
			n++
		case ' ', '\t':
		default:
			return false
		}
	}
	return n >= 3
}

// code writes the lines between two fences.
func (w *writer) code(lines [][]byte, from, indent int) (next int) {
	open := bytes.TrimLeft(lines[from], " \t")
	size := 0
	for size < len(open) && open[size] == open[0] {
		size++
	}
	fence, language := open[:size], bytes.TrimSpace(open[size:])
	w.out = append(w.out, "<pre><code"...)
	if language, _, _ = bytes.Cut(language, []byte(" ")); len(language) > 0 {
		w.out = append(w.out, ` class="language-`...)
		w.attribute(language)
		w.out = append(w.out, '"')
	}
	w.out = append(w.out, '>')
	for next = from + 1; next < len(lines); next++ {
		line := lines[next]
		if inner := bytes.TrimSpace(line); bytes.HasPrefix(inner, fence) && len(bytes.Trim(inner, string(fence[:1]))) == 0 {
			next++
			break
		}
		w.plain(line[min(indent, len(line)-len(bytes.TrimLeft(line, " \t"))):])
		w.out = append(w.out, '\n')
	}
	w.out = append(w.out, "</code></pre>\n"...)
	return next
}

// quote writes a quotation: the lines that begin with its mark, and those that go on
// its last paragraph.
func (w *writer) quote(lines [][]byte, from, depth int) (next int) {
	var inner [][]byte
	for next = from; next < len(lines); next++ {
		line := bytes.TrimLeft(lines[next], " \t")
		if len(line) > 0 && line[0] == '>' {
			inner = append(inner, bytes.TrimPrefix(line[1:], []byte(" ")))
			continue
		}
		if endsParagraph(line) || len(bytes.TrimSpace(inner[len(inner)-1])) == 0 {
			break
		}
		inner = append(inner, line)
	}
	w.out = append(w.out, "<blockquote>"...)
	w.blocks(inner, depth+1, false)
	w.out = append(w.out, "</blockquote>\n"...)
	return next
}

// markerSize is the length of a list's mark with the space behind it, 0 for none.
func markerSize(line []byte) int {
	n := 0
	switch c := line[0]; {
	case c == '-' || c == '*' || c == '+':
		n = 1
	case c >= '0' && c <= '9':
		n = numberSize(line)
	}
	item := bytes.TrimLeft(line[n:], " \t")
	if n == 0 || len(item) == 0 || len(item) == len(line)-n {
		return 0
	}
	return len(line) - len(item)
}

// numberSize is the length of an ordered list's number with its mark, 0 for none.
func numberSize(line []byte) int {
	const digits = 9
	n := 0
	for n < len(line) && n < digits && line[n] >= '0' && line[n] <= '9' {
		n++
	}
	if n == len(line) || line[n] != '.' && line[n] != ')' {
		return 0
	}
	return n + 1
}

// list writes a list: its items, each with the lines that stand under its text.
func (w *writer) list(lines [][]byte, from, depth int) (next int) {
	first := bytes.TrimLeft(lines[from], " \t")
	outer := len(lines[from]) - len(first)
	numbered := first[0] >= '0' && first[0] <= '9'
	open, end := "<ul>", "</ul>\n"
	if numbered {
		number := first[:bytes.IndexAny(first, ".)")]
		open, end = `<ol start="`+string(number)+`">`, "</ol>\n"
	}
	w.out = append(w.out, open...)
	for next = from; next < len(lines); {
		line := bytes.TrimLeft(lines[next], " \t")
		if len(line) == 0 {
			next++
			continue
		}
		size, indent := markerSize(line), len(lines[next])-len(line)
		if size == 0 || isBreak(line) || indent < outer || (line[0] >= '0' && line[0] <= '9') != numbered {
			break
		}
		inner := [][]byte{line[size:]}
		next = itemLines(lines, next+1, indent, &inner)
		w.out = append(w.out, "<li>"...)
		w.blocks(inner, depth+1, len(inner) == 1 || isTight(inner))
		w.out = append(w.out, "</li>\n"...)
	}
	w.out = append(w.out, end...)
	return next
}

// itemLines adds the lines of an item under its first one: those that stand further in
// than its mark, and those that go on its paragraph.
func itemLines(lines [][]byte, from, indent int, inner *[][]byte) (next int) {
	blank := false
	for next = from; next < len(lines); next++ {
		line := bytes.TrimLeft(lines[next], " \t")
		in := len(lines[next]) - len(line)
		switch {
		case len(line) == 0:
			blank = true
		case in > indent:
			if blank {
				*inner = append(*inner, nil)
			}
			*inner, blank = append(*inner, lines[next][min(in, indent+2):]), false
		case blank || endsParagraph(line) || markerSize(line) > 0:
			return next
		default:
			*inner = append(*inner, line)
		}
	}
	return next
}

// isTight reports whether no empty line stands among an item's.
func isTight(lines [][]byte) bool {
	for _, line := range lines {
		if len(line) == 0 {
			return false
		}
	}
	return true
}

// table writes a table: its head, the row of dashes, and the rows after that.
func (w *writer) table(lines [][]byte, from int) (next int) {
	w.out = append(w.out, "<table><thead>"...)
	w.row(lines[from], "th")
	w.out = append(w.out, "</thead><tbody>\n"...)
	for next = from + 2; next < len(lines) && bytes.IndexByte(lines[next], '|') >= 0; next++ {
		w.row(lines[next], "td")
	}
	w.out = append(w.out, "</tbody></table>\n"...)
	return next
}

// row writes a row of a table.
func (w *writer) row(line []byte, cell string) {
	line = bytes.TrimSpace(line)
	line = bytes.TrimPrefix(line, []byte("|"))
	if !bytes.HasSuffix(line, []byte(`\|`)) {
		line = bytes.TrimSuffix(line, []byte("|"))
	}
	w.out = append(w.out, "<tr>"...)
	for start, i := 0, 0; i <= len(line); i++ {
		if i < len(line) && (line[i] != '|' || i > 0 && line[i-1] == '\\') {
			continue
		}
		w.out = append(append(append(w.out, '<'), cell...), '>')
		w.inline(bytes.TrimSpace(line[start:i]), 0)
		w.out = append(append(append(w.out, "</"...), cell...), '>')
		start = i + 1
	}
	w.out = append(w.out, "</tr>\n"...)
}
