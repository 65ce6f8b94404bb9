package metadata

import (
	"math"
	"slices"
	"time"

	"github.com/standfirst/standfirst/internal/date"
)

// PrintedLine is a short line of the page that may hold its date.
type PrintedLine struct {
	Text     string
	Label    string    // a label that stands over it
	Datetime string    // the date that an element in it has for machines
	Distance int       // in blocks from the headline; negative above it
	Where    LineFacts // what stands around it
}

// LineFacts is a set of facts about the place of a printed line.
type LineFacts uint16

// The facts about a line's place.
const (
	LineTime      LineFacts = 1 << iota // it has a date for machines, as a <time> has
	LineDateClass                       // its class words say date, time, published or byline
	LineListing                         // it stands in a list of stories, an aside or the navigation
	LineComment                         // it stands among comments
	LineFooter                          // it stands in the footer
	LineBody                            // it is a paragraph of the body
	LineAfter                           // it stands after the text's end
	LineClosing                         // it stands right after the text's end, before other stories
)

// printedDate is the date of a printed line, the zero printedDate for none.
type printedDate struct {
	date Date
	line *PrintedLine
	rank int
}

// nearLine is the rank from which a printed line is surely the article's date.
const nearLine = 90

// bestPrinted returns the date of the line with the highest rank over a threshold.
// Where the lines over the headline are those of cards, those below it are asked
// alone.
func bestPrinted(printed []PrintedLine, lang string, threshold int) printedDate {
	best := bestOf(printed, lang, threshold)
	if best.line == nil || best.line.Distance >= 0 || daysAbove(printed, lang) < severalCards {
		return best
	}
	from := slices.IndexFunc(printed, func(l PrintedLine) bool { return l.Distance >= 0 })
	if from < 0 {
		return printedDate{}
	}
	return bestOf(printed[from:], lang, threshold)
}

// bestOf returns the date of the line with the highest rank over a threshold,
// wherever it stands.
func bestOf(printed []PrintedLine, lang string, threshold int) (best printedDate) {
	for i := range printed {
		l := &printed[i]
		rank, over := l.rankOver(max(threshold, best.rank))
		if !over {
			continue
		}
		if d, ok := l.date(lang); ok {
			best = printedDate{d, l, rank}
		}
	}
	return best
}

// severalCards is from how many different days on the lines over the headline are
// those of cards of other stories.
const severalCards = 3

// daysAbove counts the different days that the lines over the headline print.
func daysAbove(printed []PrintedLine, lang string) int {
	var days []time.Time
	for i := range printed {
		l := &printed[i]
		if l.Distance >= 0 || len(days) >= severalCards {
			break
		}
		if l.Where&LineListing != 0 {
			continue // it counts for less as it is
		}
		if d, ok := l.date(lang); ok && !slices.Contains(days, day(d)) {
			days = append(days, day(d))
		}
	}
	return len(days)
}

// day returns the day of a date.
func day(d Date) time.Time { return d.Time.Truncate(24 * time.Hour) }

// nearestTime returns the date for machines nearest to the headline, else the
// only one of the page: better than none.
func nearestTime(printed []PrintedLine, lang string) (best Date, found bool) {
	least := math.MaxInt
	for i := range printed {
		l := &printed[i]
		away := l.away()
		if l.Datetime == "" || l.Where&(LineComment|LineFooter|LineListing) != 0 || away >= least {
			continue
		}
		if t, ok := date.ParseDateIn(l.Datetime, lang); ok {
			best, least, found = Date{t, l.Datetime}, away, true
		}
	}
	if !found {
		return onlyTime(printed, lang)
	}
	return best, true
}

// onlyTime returns the day that all dates for machines outside of comments, and of
// lists before the text's end, give.
func onlyTime(printed []PrintedLine, lang string) (only Date, found bool) {
	for i := range printed {
		l := &printed[i]
		if l.Datetime == "" || l.Where&LineComment != 0 || l.Where&(LineListing|LineAfter) == LineListing {
			continue
		}
		t, ok := date.ParseDateIn(l.Datetime, lang)
		if d := (Date{t, l.Datetime}); ok && !found {
			only, found = d, true
		} else if ok && !day(d).Equal(day(only)) {
			return Date{}, false
		}
	}
	return only, found
}

// closingDate returns the date of the first line right after the text's end that
// gives one: themes of blogs print it there, beside the author and the topics. A line
// of the last change waits for one of the publication.
func closingDate(printed []PrintedLine, lang string) (closing Date, found bool) {
	for i := range printed {
		l := &printed[i]
		if l.Where&(LineClosing|LineComment) != LineClosing || found && l.isUpdate() || l.isOtherEvent() ||
			l.Where&LineFooter != 0 && l.Where&(LineTime|LineDateClass) == 0 { // the site's
			continue
		}
		d, ok := l.date(lang)
		switch {
		case !ok:
		case !l.isUpdate():
			return d, true
		default:
			closing, found = d, true
		}
	}
	return closing, found
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
	{LineBody, -60, "sentences speak of other days"},
	{LineFooter, -80, "it may be the site's"},
}

// What a line's words add to its rank.
const (
	updatedRank   = -30 // it is called the last change, which is not the publication
	otherRank     = -80 // it is called the day of something else
	openingRank   = 40  // a paragraph opens with it
	aloneRank     = 20  // it is nearly all of the paragraph
	publishedRank = 40  // it is called the publication
)

// rankOver returns how much speaks for a line's date being the article's, 0 or
// less where it is another's, and reports whether that is over a threshold.
func (l *PrintedLine) rankOver(threshold int) (rank int, over bool) {
	rank = l.placeRank()
	if l.isAnothers() || rank+publishedRank <= threshold {
		return rank, false
	}
	switch {
	case l.Where&LineBody == 0:
	case len(l.Text) <= dateAlone:
		rank += aloneRank
	case l.opensWithDate():
		rank += openingRank
	}
	near := l.isNear() && l.Where&LineFooter == 0
	switch {
	case near && (l.isPublication() || l.isCreation()):
		rank += publishedRank
	case l.isOtherEvent():
		rank += otherRank
	case l.isUpdate():
		rank += updatedRank
	}
	return rank, rank > threshold
}

// placeRank returns the rank of a line by its place and length, whatever its
// words are.
func (l *PrintedLine) placeRank() int {
	if l.isAnothers() {
		return 0
	}
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

// away returns how many blocks lie between a line and the headline.
func (l *PrintedLine) away() int { return max(l.Distance, -l.Distance) }

// isByHeadline reports whether a line stands close by the headline, apart from other
// stories and from the text.
func (l *PrintedLine) isByHeadline() bool {
	const most = 6 // blocks from the headline
	return l.away() <= most && l.Where&(LineListing|LineBody|LineComment|LineFooter) == 0
}

// isNear reports whether a line that calls its date the article's stands near enough
// to the headline to be believed: cards and comments do so too.
func (l *PrintedLine) isNear() bool {
	const most = 15 // blocks from the headline
	return l.away() <= most
}

// isAnothers reports whether a line stands among comments, in the footer, or in a
// list of stories under the text or away from the headline.
func (l *PrintedLine) isAnothers() bool {
	return l.Where&LineComment != 0 || l.Where&(LineFooter|LineAfter) == LineFooter|LineAfter ||
		l.Where&LineListing != 0 && (l.Where&LineAfter != 0 || !l.isNear())
}
