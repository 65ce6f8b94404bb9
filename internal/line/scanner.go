package line

import "bytes"

// Scanner reads the lines of a text one after the other, with the marks of the
// program that printed it.
type Scanner struct {
	reader  Reader
	habits  Habits
	number  int32
	rank    int    // of the heading whose lines are read
	heading int    // how many more lines it has
	picture int    // how many more lines the text of a picture has
	size    int    // what it takes of the last of them
	behind  []byte // what stands behind it on that line
	link    int    // the number of the last link
	buf     []byte
}

// Reset begins a text.
func (r *Scanner) Reset(src []byte) {
	*r = Scanner{reader: Reader{Source: src}, habits: FindHabits(src), buf: r.buf[:0]}
}

// Next returns the next line and its number. What it prints holds until the next
// one is read.
func (r *Scanner) Next() (l Line, number int32, ok bool) {
	if r.behind != nil {
		s := r.behind
		r.behind = nil
		inset := r.size
		l = r.read(s)
		l.Inset += inset
		return l.unlessEmpty(), r.number, true
	}
	s, number, ok := r.reader.Next()
	if !ok {
		return l, 0, false
	}
	r.number = number
	switch {
	case r.heading > 0:
		r.heading--
		l = r.starred(s)
		l.Joined = true
	case r.picture > 0:
		r.picture--
		indent, inner := trimmed(s)
		l = r.pictured(Line{Text: inner, Indent: indent, Inset: indent})
		l.Joined = true
	case r.habits.Printed:
		l = r.read(s)
	default:
		l = Read(s)
		l.Printed = l.Text
	}
	if l.Mark == MarkNone && l.Heading == 0 && len(l.Text) > 0 {
		l.Heading = r.underlined(l.Text)
	}
	l.Printed = r.unglued(l.Printed)
	return l.unlessEmpty(), number, true
}

// unlessEmpty is a line, and a placeholder for one of which nothing is printed.
func (l Line) unlessEmpty() Line {
	if n, _ := blankPrefix(l.Printed); n == len(l.Printed) && len(l.Text) > 0 {
		l.Text, l.Mark = nil, MarkPlaceholder
	}
	return l
}

// read reads a line of a text that a program printed.
func (r *Scanner) read(s []byte) Line {
	if r.rank, r.heading = StarredHeading(s, r.reader); r.rank > 0 {
		return r.starred(s)
	}
	l := Read(s)
	if len(l.Text) > 1 && l.Text[0] == '[' {
		if n := PlaceholderSize(l.Text); n > 0 {
			r.picture, r.size = 0, n
			return r.pictured(l)
		}
		if r.picture, r.size = PictureText(l.Text, r.reader); r.size > 0 {
			return r.pictured(l)
		}
	}
	l.Printed = r.printed(l.Text)
	return l
}

// starred makes a heading of one of its lines.
func (r *Scanner) starred(s []byte) Line {
	l := Line{Text: WithoutStars(s), Heading: r.rank}
	if len(l.Text) == 0 {
		l.Mark = MarkPlaceholder
	}
	l.Printed = r.printed(l.Text)
	return l
}

// pictured makes the text of a picture of one of its lines, and puts what follows it
// on the last one aside.
func (r *Scanner) pictured(l Line) Line {
	l.Picture, l.Mark = true, MarkNone
	if r.picture == 0 {
		if behind := bytes.TrimLeft(l.Text[r.size:], " "); len(behind) > 0 {
			r.behind = behind
		}
		l.Text = l.Text[:r.size]
	}
	l.Printed = r.printed(l.Text)
	return l
}

// printed is a text without what the program put into it.
func (r *Scanner) printed(s []byte) []byte {
	if r.habits.Numbered && bytes.IndexByte(s, '[') >= 0 {
		r.buf, r.link = WithoutNumbers(r.buf[:0], s, r.link)
		s = r.buf
	}
	if r.habits.Underscored && bytes.IndexByte(s, '_') >= 0 {
		r.buf = Unscored(r.buf[:0], s)
		s = r.buf
	}
	return s
}

// underlined is the rank of the heading that the rule on the next line makes of a
// short text, 0 for none.
func (r *Scanner) underlined(over []byte) int {
	const longest = 150 // bytes
	if len(over) > longest {
		return 0
	}
	next := bytes.TrimLeft(r.reader.Source, " ")
	if len(next) == 0 || next[0] != '=' && next[0] != '-' && next[0] != '~' && next[0] != '*' {
		return 0
	}
	rest := r.reader
	s, _, ok := rest.Next()
	if !ok || Read(s).Mark != MarkRule {
		return 0
	}
	return Underlines(s, over)
}
