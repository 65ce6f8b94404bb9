package page

import "github.com/standfirst/standfirst/internal/line"

// LineFact holds the facts of the lines that a block was made of.
type LineFact struct {
	First, Last int32 // the lines' numbers, from 0
	Blanks      uint8 // the empty lines before it
	Indent      uint8 // columns before the mark
	Mark        line.Mark
	Heading     uint8 // the rank of a heading that a program marks, 0 for none
	Picture     bool  // the text stands for a picture
	Ruled       bool  // a rule stands before it
	tail        int32 // the width of the last line in bytes
	Group       int32 // the element of the lines between two empty ones
}
