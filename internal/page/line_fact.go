package page

import "github.com/standfirst/standfirst/internal/line"

// LineFact holds the facts of the lines that a block was made of.
type LineFact struct {
	First, Last int32 // the lines' numbers, from 0
	Blanks      uint8 // the empty lines before it
	Indent      uint8 // columns before the mark
	Mark        line.Mark
	Ruled       bool  // a rule stands before it
	tail        int32 // the width of the last line in bytes
	Group       int32 // the element of the lines between two empty ones
}
