package metadata

import (
	"math"
	"slices"
	"strings"

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

// LineFacts is a set of facts about the place of a printed line.
type LineFacts uint16

// The facts about a line's place.
const (
	LineTime      LineFacts = 1 << iota // it is a <time>
	LineDateClass                       // its class words say date, time, published or byline
	LineListing                         // it stands in a list of stories, an aside or the navigation
	LineComment                         // it stands among comments
	LineFooter                          // it stands in the footer
	LineBody                            // it is a paragraph of the body
)

// printedDate is the date of a printed line, the zero printedDate for none.
type printedDate struct {
	date Date
	line *PrintedLine
	rank int
}

// nearLine is the rank from which a printed line is surely the article's date.
const nearLine = 90

// bestPrinted returns the date of the line with the highest rank.
func bestPrinted(printed []PrintedLine, lang string) (best printedDate) {
	for i := range printed {
		l := &printed[i]
		rank, over := l.rankOver(best.rank)
		if !over {
			continue
		}
		if d, ok := l.date(lang); ok {
			best = printedDate{d, l, rank}
		}
	}
	return best
}

// nearestTime returns the date of the <time> element nearest to the headline, be
// it in a list: better than none.
func nearestTime(printed []PrintedLine, lang string) (best Date, found bool) {
	least := math.MaxInt
	for i := range printed {
		l := &printed[i]
		away := max(l.Distance, -l.Distance)
		if l.Datetime == "" || l.Where&(LineComment|LineFooter) != 0 || away >= least {
			continue
		}
		if t, ok := date.ParseDateIn(l.Datetime, lang); ok {
			best, least, found = Date{t, l.Datetime}, away, true
		}
	}
	return best, found
}

// appendPrintedDates appends the dates that are printed near the headline, up to
// 2*valueLimit dates.
func appendPrintedDates(out []date.WrittenDate, printed []PrintedLine, lang string) []date.WrittenDate {
	for i := range printed {
		l := &printed[i]
		if len(out) >= 2*valueLimit {
			break
		}
		if l.placeRank() < nearLine || l.isUpdate() {
			continue
		}
		if d, ok := date.ReadDate(l.Text, lang, date.OldestPrinted); ok {
			out = append(out, d)
		}
		if d, ok := date.ReadDate(l.Datetime, lang, date.OldestClaimed); ok {
			out = append(out, d)
		}
	}
	return out
}

// date returns the line's date: that of its <time> for machines, else that of its
// text.
func (l *PrintedLine) date(lang string) (Date, bool) {
	if l.Datetime != "" {
		if t, ok := date.ParseDateIn(l.Datetime, lang); ok {
			return Date{t, l.Datetime}, true
		}
	}
	t, ok := date.PrintedDate(l.Text, lang)
	return Date{t, l.Text}, ok
}

// placeRanks are what the facts about a line's place add to the rank that its
// distance from the headline gives it.
var placeRanks = []struct {
	fact LineFacts
	rank int
	why  string
}{
	{LineTime, 20, "the element is made for it"},
	{LineDateClass, 20, "the class names it"},
	{LineListing, -50, "it may be another story's"},
	{LineBody, -40, "sentences speak of other days"},
	{LineComment, -80, "it may be a comment's"},
	{LineFooter, -80, "it may be the site's"},
}

// updatedRank is what being called the last change adds to a line's rank: that is
// not the publication.
const updatedRank = -30

// rankOver returns how much speaks for a line's date being the article's, 0 or
// less where it is another's, and reports whether that is over a threshold.
func (l *PrintedLine) rankOver(threshold int) (rank int, over bool) {
	rank = l.placeRank()
	if rank > threshold && l.isUpdate() {
		rank += updatedRank
	}
	return rank, rank > threshold
}

// placeRank returns the rank of a line by its place and length, whatever its
// words are.
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

// isUpdate reports whether words before the line's first number call it the last
// change.
func (l *PrintedLine) isUpdate() bool {
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
