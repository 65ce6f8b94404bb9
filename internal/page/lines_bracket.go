package page

import "github.com/standfirst/standfirst/internal/line"

// A picture's credit in brackets, of which the markup set the label and the name
// on lines of their own, is one line with the caption:
//
//	The harbour at dusk (
//	Image:
//	Ann Lee)

// Bounds of such a credit.
const (
	bracketLines = 2   // after the one that opens it
	bracketSize  = 100 // bytes of each
)

// noteBracket takes note of whether the line just added leaves a bracket open at
// its end.
func (l *lineBuilder) noteBracket(text []byte) {
	switch {
	case len(text) > 1 && text[len(text)-1] == '(':
		l.open = bracketLines
	case l.open > 0 && text[len(text)-1] != ')':
		l.open--
	default:
		l.open = 0
	}
}

// closes reports whether a line goes on or closes a bracket in which the line before
// it ended.
func (l *lineBuilder) closes(in *line.Line) bool {
	if l.open == 0 || l.last == nil || l.blanks > 0 || l.ruled || in.Mark == line.MarkBullet ||
		len(in.Text) > bracketSize {
		return false
	}
	end := in.Text[len(in.Text)-1]
	return end == ')' || end == ':' && l.open == bracketLines
}
