package metadata

import (
	"slices"
	"strings"
	"time"

	"github.com/standfirst/standfirst/internal/date"
	"github.com/standfirst/standfirst/internal/text"
)

// PrintedLine is a short line of the page that may hold its date.
type PrintedLine struct {
	Text     string
	Datetime string    // the datetime attribute of a <time> in it
	Distance int       // in blocks from the headline; negative above it
	Where    LineFacts // what stands around it
}

// LineFacts are what the place of a printed line says about its date.
type LineFacts uint16

// The facts of a line.
const (
	LineTime      LineFacts = 1 << iota // it is a <time>
	LineDateClass                       // its class words say date, time, published or byline
	lineUpdated                         // its class words or its own words say updated
	LineListing                         // it stands in a list of stories, an aside or the navigation
	LineComment                         // it stands among comments
	LineFooter                          // it stands in the footer
	LineBody                            // it is a paragraph of the body
)

// date reads the line's date: what its <time> says for machines, else its text.
func (l *PrintedLine) date(lang string) (time.Time, string, bool) {
	if l.Datetime != "" {
		if t, ok := date.ParseDateIn(l.Datetime, lang); ok {
			return t, l.Datetime, true
		}
	}
	t, ok := date.PrintedDate(l.Text, lang)
	return t, l.Text, ok
}

// placeRanks are how much the facts of a line's place speak for or against its
// date being the article's, beside its distance from the headline.
var placeRanks = []struct {
	fact LineFacts
	rank int
	why  string
}{
	{LineTime, 20, "the element is made for it"},
	{LineDateClass, 20, "the class says so"},
	{lineUpdated, updatedRank, "the last change is not the publication"},
	{LineListing, -50, "it may be another story's"},
	{LineBody, -40, "sentences speak of other days"},
	{LineComment, -80, "it may be a comment's"},
	{LineFooter, -80, "it may be the site's"},
}

// updatedRank is what being called the last change adds to a line's rank.
const updatedRank = -30

// rankOver is how much a line speaks for its date being the article's, and
// whether that is over a bar; 0 or less where it is another's.
func (l *PrintedLine) rankOver(bar int) (rank int, over bool) {
	rank = l.placeRank()
	if rank > bar && l.Where&lineUpdated == 0 && l.saysUpdated() {
		rank += updatedRank
	}
	return rank, rank > bar
}

// placeRank is the rank of a line by its place and length, whatever it says.
func (l *PrintedLine) placeRank() int {
	rank := 100 - min(2*l.Distance, 95)
	if l.Distance < 0 {
		rank = 90 - min(-4*l.Distance, 85)
	}
	for _, p := range placeRanks {
		if l.Where&p.fact != 0 {
			rank += p.rank
		}
	}
	switch n := len(l.Text); {
	case n <= dateAlone:
		rank += 15
	case n > dateSentence:
		rank -= 30
	}
	return rank
}

// saysUpdated reports whether words before the line's first number call it the last
// change.
func (l *PrintedLine) saysUpdated() bool {
	before := text.CutText(l.Text, dateSentence)
	if i := strings.IndexFunc(before, date.IsNumeral); i >= 0 {
		before = before[:i]
	}
	before = strings.ToLower(before)
	return slices.ContainsFunc(date.UpdatedWords, func(w string) bool { return strings.Contains(before, w) })
}

// The lengths in bytes up to which a line is a date with little beside it, and
// from which it is a sentence.
const (
	dateAlone    = 48
	dateSentence = 110
)

// nearLine is the rank from which a printed line is surely the article's date.
const nearLine = 90
