package markdown

import "bytes"

// window is how much of a text is looked at, in bytes.
const window = 256 << 10

// Is reports whether a text is surely Markdown: it begins as such, and has several
// kinds of marks, or links all over. A text that quotes some Markdown is none.
func Is(src []byte) bool {
	src = src[:min(len(src), window)]
	if hasHead(src) {
		return true
	}
	m := count{first: len(src)}
	for _, open := range [...]string{"](http", "](/"} {
		m.links += bytes.Count(src, []byte(open))
		if at := bytes.Index(src, []byte(open)); at >= 0 {
			m.first = min(m.first, at)
		}
	}
	if m.links == 0 && !bytes.Contains(src, []byte("# ")) {
		return false
	}
	m.bold = countBold(src)
	for rest := src; len(rest) > 0; {
		at := len(src) - len(rest)
		var line []byte
		switch line, rest = nextLine(rest); {
		case len(line) == 0:
		case headingRank(line) > 0:
			m.headings++
			m.first = min(m.first, at)
		case isFence(line):
			m.fences++
		case isDelimiterRow(line):
			m.tables++
		}
	}
	return m.isSure(len(src))
}

// IsFramed reports whether a text in Markdown is a whole page with its menus, by its
// many links, and not only an article.
func IsFramed(src []byte) bool {
	const fewest, perLink = 30, 500 // bytes
	links := bytes.Count(src, []byte("]("))
	return links >= fewest && links*perLink >= len(src)
}

// count counts the marks of a text.
type count struct {
	first                                 int // where the first heading or link stands
	headings, links, bold, fences, tables int
}

// isSure reports whether the marks of a text of some size make it Markdown.
func (m *count) isSure(size int) bool {
	const several, many = 2, 4
	const opening, perLink = 3 << 10, 1 << 10 // bytes
	if m.first > max(opening, size/8) {
		return false
	}
	others := min(m.bold, 1) + min(m.fences/2, 1) + min(m.tables, 1)
	switch {
	case m.headings > 0:
		return m.links > 0 || others > 0 && m.headings >= several
	case m.links >= many:
		return m.links*perLink >= size || others > 0 && m.links*perLink*several >= size
	}
	return false
}

// countBold counts the words or phrases between two stars each.
func countBold(src []byte) (n int) {
	stars := []byte("**")
	for {
		from := bytes.Index(src, stars)
		if from < 0 {
			return n
		}
		src = src[from+len(stars):]
		if len(src) == 0 || isSpace(src[0]) || src[0] == '*' {
			continue
		}
		to := bytes.Index(src[:min(len(src), farthestClose)], stars)
		if to > 0 && !isSpace(src[to-1]) && bytes.IndexByte(src[:to], '\n') < 0 {
			n++
			src = src[to+len(stars):]
		}
	}
}

// nextLine cuts the first line off a text, without its end.
func nextLine(s []byte) (line, rest []byte) {
	if i := bytes.IndexByte(s, '\n'); i >= 0 {
		return bytes.TrimSuffix(s[:i], []byte("\r")), s[i+1:]
	}
	return s, nil
}

// headingRank is the rank of a heading with number signs, 0 for none.
func headingRank(line []byte) int {
	const most = 6
	n := 0
	for n < len(line) && line[n] == '#' {
		n++
	}
	if n == 0 || n > most || n+1 >= len(line) || line[n] != ' ' {
		return 0
	}
	return n
}

// isFence reports whether a line opens or closes a block of code.
func isFence(line []byte) bool {
	return bytes.HasPrefix(line, []byte("~~~")) ||
		bytes.HasPrefix(line, []byte("```")) && bytes.IndexByte(line[3:], '`') < 0
}

// isDelimiterRow reports whether a line is the row under a table's head.
func isDelimiterRow(line []byte) bool {
	bars, dashes := 0, 0
	for _, c := range line {
		switch c {
		case '|':
			bars++
		case '-':
			dashes++
		case ':', ' ':
		default:
			return false
		}
	}
	return bars > 0 && dashes >= 3
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }
