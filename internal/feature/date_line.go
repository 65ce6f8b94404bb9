package feature

import (
	"strings"

	"github.com/standfirst/standfirst/internal/date"
	"github.com/standfirst/standfirst/internal/grammar"
)

// DateWords is the longest line, in words, that is a date's.
const DateWords = 15

// IsDateAlone reports whether a block is nothing but a date, or one beside the time
// that the text takes to read.
func IsDateAlone(p *Page, i int, language string) bool {
	const marks = "|·•⋅∙" // between the two
	m := &p.Measures[i]
	if m.Digits == 0 || m.Words > DateWords {
		return false
	}
	s := p.Page.TextOf(i)
	if date.IsDateLine(s, language) {
		return true
	}
	dated := false
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune(marks, r) }) {
		switch {
		case date.IsDateLine(part, language):
			dated = true
		case !grammar.IsReadingTime(part):
			return false
		}
	}
	return dated
}
