package line

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

// Bracket is how many lines may still close the bracket that a line ended in.
type Bracket int

// Note takes note of whether a line leaves a bracket open at its end.
func (b *Bracket) Note(text []byte) {
	switch {
	case len(text) > 1 && text[len(text)-1] == '(':
		*b = bracketLines
	case *b > 0 && text[len(text)-1] != ')':
		*b--
	default:
		*b = 0
	}
}

// Closes reports whether a line right under the last one goes on or closes a bracket
// in which that ended.
func (b Bracket) Closes(l *Line) bool {
	if b == 0 || l.Mark == MarkBullet || len(l.Text) > bracketSize {
		return false
	}
	end := l.Text[len(l.Text)-1]
	return end == ')' || end == ':' && b == bracketLines
}
