package markdown

import (
	"bytes"
	"unicode"
	"unicode/utf8"
)

// Bounds of what is looked for behind a mark that opens something.
const (
	farthestClose = 2000 // bytes
	deepestInline = 6
)

// inline writes the text of a block with what is marked in it.
func (w *writer) inline(s []byte, depth int) {
	for i := 0; i < len(s); {
		n := w.marked(s, i, depth)
		if n == 0 {
			n = 1
			w.plain(s[i : i+1])
		}
		i += n
	}
}

// marked writes what a mark at a place makes of the text behind it, and returns how
// much of the text that is, 0 where there is no mark.
func (w *writer) marked(s []byte, i, depth int) int {
	rest := s[i:]
	switch s[i] {
	case '\\':
		if len(rest) > 1 {
			return w.escaped(rest[1])
		}
	case '`':
		return w.codeSpan(rest)
	case '!':
		if bytes.HasPrefix(rest, []byte("![")) {
			return w.image(rest)
		}
	case '[':
		if depth < deepestInline {
			return w.link(rest, depth)
		}
	case '*', '_', '~':
		if depth < deepestInline {
			return w.emphasis(s, i, depth)
		}
	case '<':
		return w.angle(rest)
	case ' ':
		if bytes.HasPrefix(rest, []byte("  \n")) {
			w.out = append(w.out, "<br>\n"...)
			return 3
		}
	}
	return 0
}

// escaped writes the character behind a backslash.
func (w *writer) escaped(c byte) int {
	if c == '\n' {
		w.out = append(w.out, "<br>\n"...)
		return 2
	}
	if c >= utf8.RuneSelf || c <= ' ' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' {
		return 0
	}
	w.plain([]byte{c})
	return 2
}

// codeSpan writes what stands between runs of backticks of one length.
func (w *writer) codeSpan(s []byte) int {
	n := 0
	for n < len(s) && s[n] == '`' {
		n++
	}
	end := -1
	if n < farthestClose {
		end = bytes.Index(s[n:min(len(s), farthestClose)], s[:n])
	}
	if end < 0 {
		w.plain(s[:n])
		return n
	}
	w.out = append(w.out, "<code>"...)
	w.plain(bytes.TrimSpace(s[n : n+end]))
	w.out = append(w.out, "</code>"...)
	return n + end + n
}

// closing is the place of the bracket that closes the one at the front, -1 for none.
func closing(s []byte, open, end byte) int {
	depth := 0
	for i := 0; i < len(s) && i < farthestClose; i++ {
		switch s[i] {
		case '\\':
			i++
		case open:
			depth++
		case end:
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}

// target reads the address behind a link's text, "(address "title")" or "[label]", and
// how long that is; 0 for none.
func (w *writer) target(s, text []byte) (address []byte, size int) {
	switch {
	case len(s) > 0 && s[0] == '(':
		end := closing(s, '(', ')')
		if end < 0 {
			return nil, 0
		}
		address, _, _ = bytes.Cut(bytes.TrimSpace(s[1:end]), []byte(` "`))
		return bytes.Trim(address, "<>"), end + 1
	case len(s) > 0 && s[0] == '[':
		end := bytes.IndexByte(s[:min(len(s), farthestClose)], ']')
		if end < 0 {
			return nil, 0
		}
		label := s[1:end]
		if len(label) == 0 {
			label = text
		}
		if address = w.refs[string(bytes.ToLower(label))]; address != nil {
			return address, end + 1
		}
	}
	return nil, 0
}

// image writes a picture.
func (w *writer) image(s []byte) int {
	end := closing(s[1:], '[', ']') + 1
	if end == 0 {
		return 0
	}
	alt := s[2:end]
	address, size := w.target(s[end+1:], alt)
	if size == 0 {
		return 0
	}
	w.out = append(w.out, `<img src="`...)
	w.attribute(address)
	w.out = append(w.out, `" alt="`...)
	w.attribute(alt)
	w.out = append(w.out, `">`...)
	return end + 1 + size
}

// link writes a link with its text.
func (w *writer) link(s []byte, depth int) int {
	end := closing(s, '[', ']')
	if end <= 0 {
		return 0
	}
	address, size := w.target(s[end+1:], s[1:end])
	if size == 0 {
		return 0
	}
	w.out = append(w.out, `<a href="`...)
	w.attribute(address)
	w.out = append(w.out, `">`...)
	w.inline(s[1:end], depth+1)
	w.out = append(w.out, "</a>"...)
	return end + 1 + size
}

// emphases are the elements of emphasis by their marks, the longer ones first.
var emphases = [...]struct{ mark, tag string }{
	{"**", "strong>"}, {"__", "strong>"}, {"~~", "del>"}, {"*", "em>"}, {"_", "em>"},
}

// emphasis writes what stands between two marks of emphasis.
func (w *writer) emphasis(s []byte, at, depth int) int {
	for _, e := range emphases {
		mark := []byte(e.mark)
		if !bytes.HasPrefix(s[at:], mark) {
			continue
		}
		inner := s[at+len(mark):]
		if len(inner) == 0 || isSpace(inner[0]) || mark[0] == '_' && endsWord(s[:at]) {
			return 0
		}
		end := closeOf(inner[:min(len(inner), farthestClose)], mark)
		if end <= 0 {
			continue
		}
		w.out = append(append(w.out, '<'), e.tag...)
		w.inline(inner[:end], depth+1)
		w.out = append(append(w.out, "</"...), e.tag...)
		return len(mark) + end + len(mark)
	}
	return 0
}

// closeOf is the place of the mark that closes emphasis, behind a letter or a sign; -1
// for none.
func closeOf(s, mark []byte) int {
	for from := 0; ; {
		i := bytes.Index(s[from:], mark)
		if i < 0 {
			return -1
		}
		i += from
		behind := s[i+len(mark):]
		if len(mark) == 1 && len(behind) > 0 && behind[0] == mark[0] { // a longer mark
			from = i + 2
			continue
		}
		for len(behind) > 0 && len(mark) == 2 && behind[0] == mark[0] { // the shorter one inside ends first
			i++
			behind = behind[1:]
		}
		if i > 0 && !isSpace(s[i-1]) && (mark[0] != '_' || !beginsWord(behind)) {
			return i
		}
		from = i + len(mark)
	}
}

func endsWord(s []byte) bool {
	r, _ := utf8.DecodeLastRune(s)
	return len(s) > 0 && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

func beginsWord(s []byte) bool {
	r, _ := utf8.DecodeRune(s)
	return len(s) > 0 && (unicode.IsLetter(r) || unicode.IsDigit(r))
}

// angle writes an address in angle brackets as a link; a tag stays.
func (w *writer) angle(s []byte) int {
	end := bytes.IndexByte(s[:min(len(s), farthestClose)], '>')
	if end < 0 || len(s) < 2 {
		return 0
	}
	inner := s[1:end]
	if bytes.Contains(inner, []byte("://")) && bytes.IndexByte(inner, ' ') < 0 && bytes.IndexByte(inner, '=') < 0 {
		w.out = append(w.out, `<a href="`...)
		w.attribute(inner)
		w.out = append(w.out, `">`...)
		w.plain(inner)
		w.out = append(w.out, "</a>"...)
		return end + 1
	}
	if c := s[1] | 0x20; c >= 'a' && c <= 'z' || s[1] == '/' || s[1] == '!' {
		w.out = append(w.out, s[:end+1]...)
		return end + 1
	}
	return 0
}

// plain writes text. References to characters stay.
func (w *writer) plain(s []byte) {
	for _, c := range s {
		if c == '<' {
			w.out = append(w.out, "&lt;"...)
			continue
		}
		w.out = append(w.out, c)
	}
}

// attribute writes the value of an attribute.
func (w *writer) attribute(s []byte) {
	for _, c := range s {
		switch c {
		case '"':
			w.out = append(w.out, "&quot;"...)
		case '\n':
			w.out = append(w.out, ' ')
		case '\\':
		default:
			w.out = append(w.out, c)
		}
	}
}
