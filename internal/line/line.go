package line

import (
	"encoding/binary"
	"math/bits"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/text"
)

// A page's text alone: it is read line by line, and lines make the blocks.

// Reader gives a text's lines one after the other.
type Reader struct {
	Source []byte
	number int32 // of the next line, as an editor counts
}

// lineStops are the bytes that end a line or begin the character that does.
var lineStops = [256]bool{'\n': true, '\r': true, '\v': true, '\f': true, 0xC2: true, 0xE2: true}

// Next returns the next line without its end: a line feed, a carriage return, both
// in this order, a vertical tab, a form feed, U+0085, U+2028 or U+2029 (Unicode
// Standard § 5.8, Newline Guidelines). Only the first three count as lines of
// their own in the number, as in editors.
func (r *Reader) Next() (line []byte, number int32, ok bool) {
	if len(r.Source) == 0 {
		return nil, 0, false
	}
	number = r.number
	for i := unstopped(r.Source); i < len(r.Source); i++ {
		switch c := r.Source[i]; {
		case c == ' ':
			i += unstopped(r.Source[i+1:])
		case lineStops[c]:
			if n := r.endAt(i); n > 0 {
				line = r.Source[:i]
				r.Source = r.Source[i+n:]
				return line, number, true
			}
		}
	}
	line, r.Source = r.Source, nil
	return line, number, true
}

// Words of eight bytes, which are read at once: all ones, and all their highest
// bits.
const (
	eachByte = 0x0101010101010101
	highBits = 0x8080808080808080
)

// unstopped is the length of some text at the front in which no line ends: of
// ASCII without control characters, read eight bytes at a time.
func unstopped(s []byte) int {
	n := 0
	for ; len(s)-n >= 8; n += 8 {
		x := binary.LittleEndian.Uint64(s[n:])
		// The lowest bit that is left is of the first byte under the space or not
		// of ASCII: only what is behind such a byte can have been borrowed from.
		if stops := (x - ' '*eachByte | x) & highBits; stops != 0 {
			return n + bits.TrailingZeros64(stops)/8
		}
	}
	return n
}

// endAt is the length of the line end at a place, 0 for none.
func (r *Reader) endAt(i int) int {
	s := r.Source[i:]
	switch s[0] {
	case '\n':
		r.number++
		return 1
	case '\r':
		r.number++
		if len(s) > 1 && s[1] == '\n' {
			return 2
		}
		return 1
	case 0xC2:
		if len(s) > 1 && s[1] == 0x85 {
			return 2
		}
		return 0
	case 0xE2:
		if len(s) > 2 && s[1] == 0x80 && (s[2] == 0xA8 || s[2] == 0xA9) {
			return 3
		}
		return 0
	}
	return 1
}

// Line is a line, read.
type Line struct {
	Text   []byte // without indentation, bullet and trailing white space
	Indent int    // columns before the mark
	Inset  int    // columns before the text
	Mark   Mark
	Number int // of a numbered line

	Printed []byte // the text without what the program put into it
	Heading int    // the rank of a heading that the program marks, 0 for none
	Joined  bool   // it goes on the block of the line before, whatever its width
	Picture bool   // it is the text that stands for a picture
}

// Read reads a line.
func Read(s []byte) Line {
	var l Line
	n, columns := blankPrefix(s)
	s = trimBlankEnd(s[n:])
	l.Indent, l.Inset, l.Text = columns, columns, s
	switch {
	case len(s) == 0:
	case len(s) == 1 && s[0] == '>': // an empty line of a quotation
		l.Text = nil
	case isRule(s):
		l.Mark, l.Text = MarkRule, nil
	default:
		l.readMark()
	}
	return l
}

// readMark takes a bullet or a quotation's mark off the text.
func (l *Line) readMark() {
	s := l.Text
	size := bulletSize(s, l.Indent)
	switch {
	case size > 0:
		l.Mark = MarkBullet
	case s[0] == '>' && len(s) > 1 && (s[1] == ' ' || s[1] == '\t'):
		l.Mark, size = MarkQuote, 1
	case s[0] >= '0' && s[0] <= '9':
		if l.Number = listNumber(s); l.Number > 0 {
			l.Mark = MarkNumber
		}
		return
	default:
		return
	}
	n, columns := blankPrefix(s[size:])
	l.Inset += 1 + columns
	l.Text = s[size+n:]
}

// bullets stand before the items of lists, with white space behind them. An
// en or em dash is none: it opens a speech in many languages.
var bullets = [...]string{"*", "•", "◦", "▪", "▫", "■", "□", "●", "○", "‣", "⁃", "∙", "·"}

// insetBullets are bullets only where the line is indented; at the margin they
// may be words or dashes of the text.
var insetBullets = [...]string{"-", "+", "o", "#", "@"}

// bulletSize is the length of the bullet at the front, 0 for none.
func bulletSize(s []byte, indent int) int {
	if s[0] < utf8.RuneSelf && s[0] != '*' && (indent < 2 || len(s) < 2 || s[1] != ' ') {
		return 0
	}
	for _, b := range bullets {
		if hasMark(s, b) {
			return len(b)
		}
	}
	if indent >= 2 {
		for _, b := range insetBullets {
			if hasMark(s, b) {
				return len(b)
			}
		}
	}
	return 0
}

// hasMark reports whether a mark and white space, and text after it, stand at the
// front.
func hasMark(s []byte, mark string) bool {
	if len(s) <= len(mark)+1 || string(s[:len(mark)]) != mark {
		return false
	}
	n, _ := blankPrefix(s[len(mark):])
	return n > 0
}

// listNumber is the number of an item, "12." or "12)", that has text behind it;
// 0 for none.
func listNumber(s []byte) int {
	const digits = 3
	n, value := 0, 0
	for n < len(s) && n < digits && s[n] >= '0' && s[n] <= '9' {
		value = value*10 + int(s[n]-'0')
		n++
	}
	if n+2 < len(s) && (s[n] == '.' || s[n] == ')') && s[n+1] == ' ' {
		return value
	}
	return 0
}

// ruleMarks are the characters that rules are drawn with.
const ruleMarks = "-=_*~#+.•·–—―─━═▬■"

// isRule reports whether a line is a rule, three marks of one kind or more and
// nothing else, or a bullet without a text.
func isRule(s []byte) bool {
	const shortest = 3 // marks
	mark, size := utf8.DecodeRune(s)
	if mark < utf8.RuneSelf && text.WordClasses&(1<<text.ASCIIClasses[mark]) != 0 && mark != '_' ||
		!isOneOf(ruleMarks, mark) {
		return false
	}
	marks := 0
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRune(s[i:])
		if r != mark && r != ' ' && r != '\t' {
			return false
		}
		if r == mark {
			marks++
		}
		i += n
	}
	return marks >= shortest || marks == 1 && len(s) == size && isOneOf("*•◦▪·", mark)
}

func isOneOf(set string, r rune) bool {
	for _, c := range set {
		if c == r {
			return true
		}
	}
	return false
}

// tabStop is the distance of tab stops in columns (POSIX, tabs).
const tabStop = 8

// blankPrefix is the white space and the invisible characters at the front: its
// bytes and its columns.
func blankPrefix(s []byte) (n, columns int) {
	for n < len(s) {
		c := s[n]
		switch {
		case c == ' ':
			columns++
			n++
		case c == '\t':
			columns += tabStop - columns%tabStop
			n++
		case c < ' ' || c == 0x7f:
			n++
		case c < utf8.RuneSelf:
			return n, columns
		default:
			size, what := text.LeadingBlank(s[n:])
			if size == 0 {
				return n, columns
			}
			n += size
			columns += blankColumns[what]
			if what == text.BlankWide && size == 3 {
				columns++ // the ideographic space
			}
		}
	}
	return n, columns
}

// blankColumns are the columns that white space takes.
var blankColumns = [...]int{text.BlankDropped: 0, text.BlankSpace: 1, text.BlankWide: 1}

// trimBlankEnd cuts off the white space at a line's end.
func trimBlankEnd(s []byte) []byte {
	for len(s) > 0 {
		n := len(s)
		switch c := s[n-1]; {
		case c <= ' ' || c == 0x7f:
			s = s[:n-1]
			continue
		case c < utf8.RuneSelf:
			return s
		}
		size := 0
		for k := 2; k <= 3 && k <= n; k++ {
			if m, _ := text.LeadingBlank(s[n-k:]); m == k {
				size = k
			}
		}
		if size == 0 {
			return s
		}
		s = s[:n-size]
	}
	return s
}

// Mark is the mark before a line's text that shows what it is.
type Mark uint8

// The marks of lines.
const (
	MarkNone   Mark = iota
	MarkBullet      // "•", "*"
	MarkNumber      // "1.", which stays in the text
	MarkQuote       // ">"
	MarkRule        // nothing but a rule of dashes, or a bullet alone
	// MarkPlaceholder is of a line that is nothing but a word of a program for a
	// picture, or an empty field.
	MarkPlaceholder
)
