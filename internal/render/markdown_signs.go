package render

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// joinSigns leaves out signs that end emphasis where the same begins again, and
// joins text and code that then meet.
func (l *lineWriter) joinSigns() {
	out := l.pieces[:0]
	for _, p := range l.pieces {
		if n := len(out); n > 0 && p.kind == openPiece && out[n-1].kind == closePiece && out[n-1].source == p.source {
			out = out[:n-1]
			continue
		}
		out = append(out, p)
	}
	l.pieces = out[:0]
	for i := 0; i < len(out); {
		p, end := out[i], i+1
		for end < len(out) && out[end].kind == p.kind && (p.kind == plainPiece || p.kind == codePiece) {
			end++
		}
		if end > i+1 {
			var b strings.Builder
			for _, q := range out[i:end] {
				b.WriteString(q.text)
			}
			p.text = b.String()
		}
		l.pieces = append(l.pieces, p)
		i = end
	}
}

// partSigns writes emphasis that touches strong emphasis with the other sign:
// "***" could be read as either.
func (l *lineWriter) partSigns() {
	var open []int
	for i := range l.pieces {
		p := &l.pieces[i]
		if p.source != emphasisSign {
			continue
		}
		if p.kind == openPiece {
			open = append(open, i)
			continue
		}
		if p.kind != closePiece {
			continue
		}
		begin := open[len(open)-1]
		open = open[:len(open)-1]
		if l.isStrong(begin-1) || l.isStrong(begin+1) || l.isStrong(i-1) || l.isStrong(i+1) {
			l.pieces[begin].source, p.source = otherEmphasisSign, otherEmphasisSign
		}
	}
}

func (l *lineWriter) isStrong(i int) bool {
	return i >= 0 && i < len(l.pieces) && l.pieces[i].source == strongSign
}

// flankSigns sees to it that the signs are read as signs (CommonMark § 6.2): one
// between a letter outside and punctuation inside would not be, nor an
// underscore after a letter. The letter outside is then written as a reference,
// whose "&" and ";" are punctuation.
func (l *lineWriter) flankSigns() {
	for i := len(l.pieces) - 1; i > 0; i-- {
		p := &l.pieces[i]
		if p.kind == openPiece && l.pieces[i-1].kind == plainPiece && i+1 < len(l.pieces) {
			before := &l.pieces[i-1]
			inside := l.pieces[i+1].first()
			before.escapeLast = before.escapeLast ||
				mayBeLetter(before.last()) && (p.source == otherEmphasisSign || !isLetter(inside))
		}
	}
	for i := 1; i+1 < len(l.pieces); i++ {
		p := &l.pieces[i]
		if p.kind == closePiece && l.pieces[i+1].kind == plainPiece {
			after := &l.pieces[i+1]
			inside := l.pieces[i-1].last()
			after.escapeFirst = after.escapeFirst ||
				mayBeLetter(after.first()) && (p.source == otherEmphasisSign || !isLetter(inside))
		}
	}
}

// addressSigns are the signs that some readers have in the name of a mail
// address, backticks among them.
const addressSigns = "!#$%&'*+-./=?^_`{|}~"

// noAddress are characters of Markdown that no such name has in it.
const noAddress = "[]\\\n "

// partAddresses sees to it that no text before code that holds an "@" is read
// with it as a mail address, which would tear the code open: the last character
// of the text is a reference.
func (l *lineWriter) partAddresses() {
	// text is the plain piece that an address could begin in, -1 for none.
	text := -1
	for i := range l.pieces {
		p := &l.pieces[i]
		name, _, found := strings.Cut(p.source, "@")
		if text >= 0 && p.kind != plainPiece && found && !strings.ContainsAny(name, noAddress) {
			l.pieces[text].escapeLast = true
		}
		switch {
		case p.kind == plainPiece && p.endsInAddress():
			text = i
		case p.kind == plainPiece, strings.ContainsAny(p.source, noAddress):
			text = -1
		}
	}
}

// endsInAddress reports whether a plain piece ends in a character of an address's
// name that no backslash escapes.
func (p *piece) endsInAddress() bool {
	n := len(p.source)
	c := p.source[n-1]
	return isAlphanumeric(p.source, n-1) || strings.IndexByte(addressSigns, c) >= 0 && (n == 1 || p.source[n-2] != '\\')
}

// first and last are the characters that a piece's Markdown begins and ends
// with.
func (p *piece) first() rune {
	if p.kind == plainPiece && (p.escapeFirst || p.escapeLast && utf8.RuneCountInString(p.text) == 1) {
		return '&'
	}
	r, _ := utf8.DecodeRuneInString(p.source)
	return r
}

func (p *piece) last() rune {
	if p.kind == plainPiece && (p.escapeLast || p.escapeFirst && utf8.RuneCountInString(p.text) == 1) {
		return ';'
	}
	r, _ := utf8.DecodeLastRuneInString(p.source)
	return r
}

// isLetter reports whether a character is neither white space nor punctuation
// by any reading of CommonMark, and mayBeLetter by one of them: symbols beyond
// ASCII were no punctuation before 0.31.
func isLetter(r rune) bool { return mayBeLetter(r) && !unicode.IsSymbol(r) }

func mayBeLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z'
	}
	return !unicode.IsSpace(r) && !unicode.IsPunct(r)
}

// dollars is how many dollars the line has; a single one begins no formula.
func (l *lineWriter) dollars() int {
	n := 0
	for i := range l.pieces {
		n += strings.Count(l.pieces[i].text, "$") + strings.Count(l.pieces[i].source, "$")
	}
	return n
}

// escape writes the Markdown of plain and code pieces.
func (l *lineWriter) escape() {
	single := l.dollars() == 1
	for i := range l.pieces {
		p := &l.pieces[i]
		if p.kind == codePiece {
			p.source = codeSpan(p.text, l.inCell)
		}
		if p.kind != plainPiece {
			continue
		}
		s := escapeText(p.text)
		if single {
			s = strings.Replace(s, `\$`, "$", 1)
		}
		if i > 0 && s[0] == '(' && strings.HasSuffix(l.pieces[i-1].source, "]") {
			s = `\` + s // no address of the brackets before it
		}
		if i+1 < len(l.pieces) && strings.HasSuffix(s, "!") && strings.HasPrefix(l.pieces[i+1].source, "[") {
			s = s[:len(s)-1] + `\!` // the link after it is no picture
		}
		if i+1 < len(l.pieces) && strings.HasSuffix(s, "~") && l.pieces[i+1].source == deletedSign {
			s = s[:len(s)-2] + reference('~') // readers of "~~" see no backslash before the "~" before it
		}
		if i+1 < len(l.pieces) && strings.HasSuffix(s, `\\`) && strings.HasPrefix(l.pieces[i+1].source, "\\\n") {
			s = s[:len(s)-2] + reference('\\') // some readers count backslashes at a line's end otherwise
		}
		p.source = s
	}
}

// String joins the pieces.
func (l *lineWriter) String() string {
	var b strings.Builder
	for i := range l.pieces {
		b.WriteString(l.pieces[i].markdown())
	}
	return b.String()
}

// markdown is the piece's Markdown, with references for its first and last
// character where they have to be. An underscore is no letter beside one.
func (p *piece) markdown() string {
	s := p.source
	if p.escapeFirst {
		r, n := utf8.DecodeRuneInString(s)
		rest := s[n:]
		if strings.HasPrefix(rest, "_") {
			rest = `\` + rest
		}
		s = reference(r) + rest
	}
	if p.escapeLast && (!p.escapeFirst || utf8.RuneCountInString(p.text) > 1) {
		r, n := utf8.DecodeLastRuneInString(s)
		rest := s[:len(s)-n]
		if strings.HasSuffix(rest, "_") && !strings.HasSuffix(rest, `\_`) {
			rest = rest[:len(rest)-1] + `\_`
		}
		s = rest + reference(r)
	}
	return s
}

// reference is a character as a numeric reference.
func reference(r rune) string { return "&#" + strconv.Itoa(int(r)) + ";" }
