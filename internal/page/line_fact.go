package page

// LineFact holds the facts of the lines that a block was made of.
type LineFact struct {
	First, Last int32 // the lines' numbers, from 0
	Blanks      uint8 // the empty lines before it
	Indent      uint8 // columns before the mark
	Mark        lineMark
	Ruled       bool  // a rule stands before it
	tail        int32 // the width of the last line in bytes
	Group       int32 // the element of the lines between two empty ones
}

// lineMark is the mark before a line's text that shows what it is.
type lineMark uint8

// The marks of lines.
const (
	markNone   lineMark = iota
	MarkBullet          // "•", "*"
	MarkNumber          // "1.", which stays in the text
	MarkQuote           // ">"
	markRule            // nothing but a rule of dashes, or a bullet alone
)
