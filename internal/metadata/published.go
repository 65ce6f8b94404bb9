package metadata

import (
	"math"
	"slices"
	"strconv"
	"strings"
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
	LineAfter                           // it stands after the text's end
)

// Published returns the instant of first publication: what the page claims of
// the article, else what it prints beside the headline, else what it claims of
// itself as a page, else what it prints elsewhere, else the day in its address,
// else what its scripts say, else the last change.
func (c *Claims) Published(printed []PrintedLine) dated {
	lang := dateLanguage(c, printed)
	if d := c.Date(PublishedSources); d.Claim >= 0 {
		if earlier := printedBefore(c, d, printed, lang); earlier.line >= 0 {
			return earlier
		}
		d.Time = c.localTime(d.Time, printed)
		return d
	}
	best, rank := printedBest(printed, lang)
	if rank >= nearLine {
		return best
	}
	if d := c.Date(pageDateSources); d.Claim >= 0 {
		d.Time = c.localTime(d.Time, printed)
		return d
	}
	if best.line >= 0 && (printed[best.line].Where&LineBody == 0 || printed[best.line].opensWithDate()) {
		return best
	}
	if d := calledPublished(printed, lang); d.line >= 0 {
		return d
	}
	if d := c.dateInAddress(); !d.Time.IsZero() {
		return d
	}
	if best.line >= 0 {
		return best // a sentence may speak of another day
	}
	if d := nearestTime(printed, lang); d.line >= 0 {
		return d
	}
	if d := c.Date(scriptSources); d.Claim >= 0 {
		return d
	}
	return c.Date(modifiedSources)
}

// printedBest returns the date of the line that ranks first, and its rank.
func printedBest(printed []PrintedLine, lang string) (best dated, bestRank int) {
	best, bestRank = bestOf(printed, lang)
	if best.line >= 0 && printed[best.line].Distance < 0 && datesAbove(printed, lang) >= severalCards {
		from := slices.IndexFunc(printed, func(l PrintedLine) bool { return l.Distance >= 0 })
		if from < 0 {
			return dated{Claim: -1, line: -1}, 0
		}
		if best, bestRank = bestOf(printed[from:], lang); best.line >= 0 {
			best.line += from
		}
	}
	return best, bestRank
}

// severalCards is from how many different days on the lines over the headline are
// those of cards of other stories.
const severalCards = 3

// datesAbove counts the different days that the lines over the headline print.
func datesAbove(printed []PrintedLine, lang string) int {
	var days []time.Time
	for i := range printed {
		l := &printed[i]
		if l.Distance >= 0 || len(days) >= severalCards {
			break
		}
		if l.Where&LineListing != 0 {
			continue // it counts for less as it is
		}
		if t, _, ok := l.date(lang); ok && !slices.Contains(days, t.Truncate(24*time.Hour)) {
			days = append(days, t.Truncate(24*time.Hour))
		}
	}
	return len(days)
}

// bestOf returns the date of the line that ranks first of some, and its rank.
func bestOf(printed []PrintedLine, lang string) (best dated, bestRank int) {
	best = dated{Claim: -1, line: -1}
	for i := range printed {
		rank, over := printed[i].rankOver(bestRank)
		if !over {
			continue
		}
		if t, text, ok := printed[i].date(lang); ok {
			best, bestRank = dated{Time: t, Text: text, Claim: -1, line: i}, rank
		}
	}
	return best, bestRank
}

// calledPublished returns the date of the lines, wherever they stand, that call it
// the publication's, where all of them give the same day: cards have several. The
// text's own sentences are asked last.
func calledPublished(printed []PrintedLine, lang string) dated {
	for _, body := range [...]LineFacts{0, LineBody} {
		if d, several := calledPublishedIn(printed, body, lang); d.line >= 0 || several {
			return d
		}
	}
	return dated{Claim: -1, line: -1}
}

// calledPublishedIn is calledPublished for the lines of the body or for the others,
// and reports whether they give several days.
func calledPublishedIn(printed []PrintedLine, body LineFacts, lang string) (found dated, several bool) {
	found = dated{Claim: -1, line: -1}
	for i := range printed {
		l := &printed[i]
		if l.Where&LineComment != 0 || l.Where&LineBody != body || !l.saysPublished() {
			continue
		}
		t, text, ok := l.date(lang)
		switch {
		case !ok:
		case found.line < 0:
			found = dated{Time: t, Text: text, Claim: -1, line: i}
		case !t.Truncate(24 * time.Hour).Equal(found.Time.Truncate(24 * time.Hour)):
			return dated{Claim: -1, line: -1}, true
		}
	}
	return found, false
}

// isByHeadline reports whether a line stands close by the headline, apart from other
// stories and from the text.
func (l *PrintedLine) isByHeadline() bool {
	return max(l.Distance, -l.Distance) <= 6 && l.Where&(LineListing|LineBody|LineComment|LineFooter) == 0
}

// apartDays is how many days of 24 hours lie between two times.
func apartDays(a, b time.Time) float64 { return a.Sub(b).Abs().Hours() / 24 }

// printedBefore returns the date that is surely printed as the article's and is
// earlier than the claimed one, where the claimed one is no earlier than the
// claimed last change: the system counts the day as published on which it last made
// the page.
func printedBefore(c *Claims, claimed dated, printed []PrintedLine, lang string) dated {
	none := dated{Claim: -1, line: -1}
	changed := c.Modified()
	if changed.Claim < 0 || changed.Time.Sub(claimed.Time) > time.Hour {
		return none
	}
	best, rank := printedBest(printed, lang)
	if rank < nearLine || apartDays(claimed.Time, best.Time) < 2 || best.Time.After(claimed.Time) ||
		!printed[best.line].isByHeadline() {
		return none
	}
	for i := range printed { // a line that gives the claimed day bears it out
		if printed[i].saysUpdated() {
			continue
		}
		if t, _, ok := printed[i].date(lang); ok && apartDays(claimed.Time, t) < 2 {
			return none
		}
	}
	return best
}

// nearestTime is the date of the <time> element nearest to the headline, be it
// in a list: better than none.
func nearestTime(printed []PrintedLine, lang string) dated {
	best, least := dated{Claim: -1, line: -1}, math.MaxInt
	for i := range printed {
		l := &printed[i]
		away := max(l.Distance, -l.Distance)
		if l.Datetime == "" || l.Where&(LineComment|LineFooter|LineListing) != 0 || away >= least {
			continue
		}
		if t, ok := date.ParseDateIn(l.Datetime, lang); ok {
			best, least = dated{Time: t, Text: l.Datetime, Claim: -1, line: i}, away
		}
	}
	return best
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
	{LineBody, -60, "sentences speak of other days"},
	{LineFooter, -80, "it may be the site's"},
}

// What a line's words add to its rank.
const (
	updatedRank   = -30 // it is called the last change
	otherRank     = -80 // it is called the day of something else
	openingRank   = 40  // a paragraph opens with it
	aloneRank     = 20  // it is nearly all of the paragraph
	publishedRank = 40  // it is called the publication
)

// rankOver is how much a line speaks for its date being the article's, and
// whether that is over a bar; 0 or less where it is another's.
func (l *PrintedLine) rankOver(bar int) (rank int, over bool) {
	rank = l.placeRank()
	if l.isAnothers() || rank+publishedRank <= bar {
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
	case near && (l.saysPublished() || l.saysCreated()):
		rank += publishedRank
	case l.saysOther():
		rank += otherRank
	case l.Where&lineUpdated == 0 && l.saysUpdated():
		rank += updatedRank
	}
	return rank, rank > bar
}

// nearHeadline is how far from the headline, in blocks, a line may stand that calls
// its date the article's: cards and comments do so too.
const nearHeadline = 15

func (l *PrintedLine) isNear() bool { return max(l.Distance, -l.Distance) <= nearHeadline }

// isAnothers reports whether a line stands among comments, in the footer, or in a
// list of stories under the text or away from the headline.
func (l *PrintedLine) isAnothers() bool {
	return l.Where&LineComment != 0 || l.Where&(LineFooter|LineAfter) == LineFooter|LineAfter ||
		l.Where&LineListing != 0 && (l.Where&LineAfter != 0 || !l.isNear())
}

// placeRank is the rank of a line by its place and length, whatever it says.
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

// The lengths in bytes up to which a line is a date with little beside it, and
// from which it is a sentence.
const (
	dateAlone    = 48
	dateSentence = 110
)

// dateInAddress is the day that the page's own address holds as /2020/01/13/,
// /2020-01-13 or /20200113.
func (c *Claims) dateInAddress() dated {
	for _, address := range [...]string{c.CanonicalURL(), c.fetched} {
		if t, text, ok := addressDay(address); ok {
			return dated{Time: t, Text: text, Claim: -1, line: -1}
		}
	}
	return dated{Claim: -1, line: -1}
}

// addressDay finds a year, month and day in an address's path.
func addressDay(address string) (time.Time, string, bool) {
	key := pageKey(address[max(0, strings.LastIndex(address, "/http")):]) // an archive's copy names the original
	for i := strings.IndexByte(key, '/'); i >= 0 && i+1 < len(key); {
		if n, day := pathDay(key[i+1:]); n > 0 {
			return date.CanonicalTime(day), key[i+1 : i+1+n], true
		}
		k := strings.IndexAny(key[i+1:], "/-_")
		if k < 0 {
			break
		}
		i += k + 1
	}
	return time.Time{}, "", false
}

// compactDay reads a day written without marks, as "20200113" or with a time and
// a number after it, in the first digits of one part of a path.
func compactDay(part string) (int, time.Time) {
	from := strings.IndexAny(part, "0123456789")
	if from < 0 || from > 1 { // one letter may say what is numbered
		return 0, time.Time{}
	}
	digits := len(part) - from - len(strings.TrimLeft(part[from:], "0123456789"))
	if digits != 8 && digits < 12 {
		return 0, time.Time{}
	}
	n := min(digits, 12) // up to the minute
	t, ok := date.ParseDigits(part[from : from+n])
	if !ok || t.Year() < date.OldestPrinted {
		return 0, time.Time{}
	}
	return from + n, t.Truncate(24 * time.Hour)
}

// pathDay reads the day that s opens with, and its length.
func pathDay(s string) (int, time.Time) {
	if n, t := compactDay(s); n > 0 {
		return n, t
	}
	year, n := pathNumber(s, 4)
	sep := n
	if n == 0 || year < date.OldestPrinted || year > date.LatestYear || sep >= len(s) ||
		strings.IndexByte("/-_", s[sep]) < 0 {
		return 0, time.Time{}
	}
	month, m := pathNumber(s[sep+1:], 2)
	n = sep + 1 + m
	if m == 0 || n >= len(s) || s[n] != s[sep] {
		return 0, time.Time{}
	}
	day, d := pathNumber(s[n+1:], 2)
	n += 1 + d
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if d == 0 || n < len(s) && '0' <= s[n] && s[n] <= '9' || t.Day() != day || int(t.Month()) != month {
		return 0, time.Time{}
	}
	return n, t
}

// pathNumber reads a number of that many digits, or of one fewer where that is
// one.
func pathNumber(s string, digits int) (int, int) {
	n := 0
	for n < len(s) && n < digits && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	if n < digits && digits > 2 || n == 0 {
		return 0, 0
	}
	value, err := strconv.Atoi(s[:n])
	if err != nil {
		return 0, 0
	}
	return value, n
}
