package page

import (
	"strconv"

	"github.com/standfirst/standfirst/internal/formula"
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/text"
)

// inline is what the elements of the text say beside what the blocks have of them.
type inline struct {
	marked  markedRuns
	numbers []number
	// languages are those of code, by element.
	languages []language
	formulas  formulas
	codeRow   codeRow
	// pieces are the elements at the ends of headings.
	pieces []HeadingPiece
}

// number is what an attribute of an element counts.
type number struct {
	element int32
	key     markup.Attr
	value   int32
}

// numbered are the attributes of elements that count something.
var numbered = [markup.NumTags][]markup.Attr{
	markup.TagOl: {markup.AttrReversed, markup.AttrStart},
	markup.TagLi: {markup.AttrValue},
	markup.TagTd: {markup.AttrColspan, markup.AttrRowspan},
	markup.TagTh: {markup.AttrColspan, markup.AttrRowspan},
}

// appendNumbers appends what the attributes of an element count.
func appendNumbers(list []number, element int32, t markup.Tag, attrs *markup.AttrSet) []number {
	for _, key := range numbered[t] {
		if !attrs.Is(key) {
			continue
		}
		n, err := strconv.Atoi(string(trimSpace(attrs.Get(key))))
		switch {
		case key == markup.AttrReversed:
			n = 1
		case err != nil || n < -maxNumber || n > maxNumber:
			continue
		}
		list = append(list, number{element, key, int32(n)})
	}
	return list
}

// maxNumber is the largest number that is read; a larger one is none.
const maxNumber = 1 << 24

// formulas is the formula that is being read, and where the last one stands.
type formulas struct {
	formula.Collector
	element int32 // that holds copies of it, 0 for none
	// last is the last one's text; block is the block that it is alone, -1 where it
	// stands in a sentence.
	last  text.Span
	block int32
	none  bool // none are read, as of a text alone
}

// HeadingPiece is an inline element at the start or the end of a heading that holds
// a part of its words: a kicker, a date, a deck, a word in italics.
type HeadingPiece struct {
	Text    text.Span
	Element int32
}
