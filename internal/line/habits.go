package line

import (
	"bytes"
	"slices"
	"unicode/utf8"
)

// Habits are what the program marks that printed a page as text, as the text
// itself shows it.
type Habits struct {
	// Printed reports whether a program printed the page, with words of its own in
	// brackets for what is no text: pictures, fields, buttons.
	Printed bool
	// Underscored reports whether underscores join the words of links.
	Underscored bool
	// Numbered reports whether links are numbered, "[12]".
	Numbered bool
}

// What a text must show before it is read so.
const (
	fewestUnderscored = 3 // lines that are nothing but a link
	fewestStarred     = 1 // headings between stars
	fewestNumbers     = 5 // of links, in their order
)

// FindHabits finds what a text's program marks, in its first part.
func FindHabits(src []byte) (h Habits) {
	src = src[:min(len(src), wrapWindow)]
	underscored := bytes.IndexByte(src, '_') >= 0
	starred := bytes.Contains(src, []byte("** "))
	h.Numbered = countsLinks(src)
	h.Printed = h.Numbered || holdsPlaceholder(src)
	if !underscored && !starred {
		return h
	}
	links, headings := 0, 0
	r := Reader{Source: src}
	for {
		s, _, ok := r.Next()
		if !ok {
			break
		}
		l := Read(s)
		if len(l.Text) == 0 {
			continue
		}
		if underscored && isUnderscoredLink(l.Text) {
			links++
		}
		if rank, _ := StarredHeading(s, r); rank > 0 {
			headings++
		}
	}
	h.Underscored = links >= fewestUnderscored
	h.Printed = h.Printed || h.Underscored || headings >= fewestStarred
	return h
}

// programMarks stand in what programs print for what they do not print.
var programMarks = [...]string{"[IMG]", "[INLINE]", "[Unknown INPUT type]", "   Link: ", "IFRAME: "}

// holdsPlaceholder reports whether a text holds one of them.
func holdsPlaceholder(src []byte) bool {
	return slices.ContainsFunc(programMarks[:], func(s string) bool { return bytes.Contains(src, []byte(s)) })
}

// isUnderscoredLink reports whether a line is words that underscores join, as a
// name of a program's variable is not: it begins with a capital or a letter
// beyond ASCII, and holds small letters.
func isUnderscoredLink(s []byte) bool {
	s = bytes.Trim(s, "_")
	if len(s) == 0 || bytes.ContainsAny(s, " /@(") || s[0] < utf8.RuneSelf && !isCapital(s[0]) {
		return false
	}
	small := bytes.IndexFunc(s, func(c rune) bool { return c >= 'a' && c <= 'z' || c >= utf8.RuneSelf }) >= 0
	return small && bytes.IndexByte(s, '_') > 0
}

// Unscored replaces the underscores between the words of links by spaces, and
// leaves those of addresses. It appends to buf, of which s may be the same bytes.
func Unscored(buf, s []byte) []byte {
	from := len(buf)
	buf = append(buf, s...)
	for word := range bytes.SplitSeq(buf[from:], []byte(" ")) {
		if isAddress(word) {
			continue
		}
		for i, c := range word {
			if c == '_' {
				word[i] = ' '
			}
		}
	}
	return buf
}

// isAddress reports whether a word is the address of a page or a mailbox.
func isAddress(word []byte) bool {
	return bytes.Contains(word, []byte("://")) || bytes.HasPrefix(word, []byte("www.")) ||
		bytes.IndexByte(word, '@') > 0 && bytes.IndexByte(word, '.') > 0
}

// Bounds of headings between stars.
const (
	fewestStars  = 2 // one is a bullet
	mostStars    = 6
	starredLines = 6
)

// StarredHeading tells whether a line begins a heading between stars, "****
// Text ****": its rank, which is lower the more stars it has, 0 for none, and how many
// of the lines that rest gives belong to it too.
func StarredHeading(s []byte, rest Reader) (rank, lines int) {
	_, s = trimmed(s)
	stars := 0
	for stars < len(s) && s[stars] == '*' {
		stars++
	}
	if stars < fewestStars || stars > mostStars || stars == len(s) || s[stars] != ' ' {
		return 0, 0
	}
	for s = bytes.TrimLeft(s[stars:], " "); lines < starredLines; lines++ {
		if endsInStars(s, stars) {
			return mostStars + 1 - stars, lines
		}
		next, _, ok := rest.Next()
		if _, s = trimmed(next); !ok || len(s) == 0 {
			break
		}
	}
	return 0, 0
}

// endsInStars reports whether a line ends in just so many stars, behind a space or
// alone.
func endsInStars(s []byte, stars int) bool {
	text := bytes.TrimRight(s, "*")
	return len(s)-len(text) == stars && (len(text) == 0 || text[len(text)-1] == ' ')
}

// WithoutStars is a heading's line without the stars around it, and without a
// heading's in it.
func WithoutStars(s []byte) []byte { return bytes.Trim(s, "* \t") }

func trimmed(s []byte) (indent int, text []byte) {
	n, columns := blankPrefix(s)
	return columns, trimBlankEnd(s[n:])
}

// Underlines reports whether a rule underlines the text on the line over it, as
// long as that within a few columns, and the rank of the heading that it makes.
func Underlines(rule, over []byte) (rank int) {
	const apart = 2 // columns
	_, rule = trimmed(rule)
	whole, _, _ := ExtentOf(over)
	if d := len(rule) - whole.columns; d > apart || d < -apart || bytes.IndexByte(rule, ' ') >= 0 ||
		bytes.Contains(over, []byte("  ")) {
		return 0
	}
	switch rule[0] {
	case '=':
		return 1
	case '-', '~', '*':
		return 2
	}
	return 0
}

// placeholders are what programs print in brackets for a picture, a frame or a
// field without a text.
var placeholders = [...]string{"IMG", "INLINE", "IMAGE", "image", "LINK", "USEMAP", "EMBED", "IFRAME", "BUTTON",
	"OBJECT", "VIDEO", "Unknown INPUT type"}

// PlaceholderSize is the length of the placeholder at the front, 0 for none: a word
// of a program, or an empty field.
func PlaceholderSize(s []byte) int {
	if len(s) < 2 || s[0] != '[' {
		return 0
	}
	end := bytes.IndexByte(s, ']')
	if end < 0 {
		return 0
	}
	in := s[1:end]
	if len(bytes.Trim(in, " _\t")) == 0 {
		return end + 1
	}
	for _, p := range placeholders {
		if string(in) == p {
			return end + 1
		}
	}
	return 0
}

// Bounds of the text that stands for a picture.
const (
	pictureLines = 5
	pictureSize  = 600 // bytes
)

// PictureText tells whether a line begins with the text of a picture in brackets,
// which nothing else follows or a wide gap does: how many of the lines that rest
// gives it takes, and how long it is on the last; 0 for none.
func PictureText(s []byte, rest Reader) (lines, size int) {
	if len(s) == 0 || s[0] != '[' {
		return 0, 0
	}
	total := 0
	for ; lines < pictureLines && len(s) > 0; lines++ {
		if end := bytes.IndexByte(s, ']'); end >= 0 {
			behind := s[end+1:]
			if len(behind) == 0 || behind[0] == ' ' && (len(behind) > 1 && behind[1] == ' ') || behind[0] == '[' {
				return lines, end + 1
			}
			return 0, 0
		}
		if total += len(s); total > pictureSize {
			return 0, 0
		}
		next, _, ok := rest.Next()
		if !ok {
			return 0, 0
		}
		_, s = trimmed(next)
	}
	return 0, 0
}

// countsLinks reports whether numbers in brackets that count up from 1 stand before
// the words of links, as text browsers number them.
func countsLinks(src []byte) bool {
	next := 1
	for next <= fewestNumbers {
		i := bytes.IndexByte(src, '[')
		if i < 0 {
			return false
		}
		n, size := linkNumber(src[i:])
		src = src[i+max(1, size):]
		if n == next && len(src) > 0 && src[0] > ' ' {
			next++
		}
	}
	return true
}

// linkNumber is the number in brackets at the front, 0 for none, and its length.
func linkNumber(s []byte) (n, size int) {
	const digits = 5
	for i := 1; i < len(s) && i <= digits+1; i++ {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			n = n*10 + int(c-'0')
		case c == ']' && i > 1:
			return n, i + 1
		default:
			return 0, 0
		}
	}
	return 0, 0
}

// WithoutNumbers appends a line to buf without the numbers of its links, where they
// go on from the last one, which it returns too.
func WithoutNumbers(buf, s []byte, last int) ([]byte, int) {
	const skipped = 3 // numbers of links that were not printed
	for {
		i := bytes.IndexByte(s, '[')
		if i < 0 {
			return append(buf, s...), last
		}
		n, size := linkNumber(s[i:])
		buf = append(buf, s[:i]...)
		if n > last && n <= last+skipped {
			last = n
		} else {
			size = max(size, 1)
			buf = append(buf, s[i:i+size]...)
		}
		s = s[i+size:]
	}
}
