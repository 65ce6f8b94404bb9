package metadata

import (
	"math"
	"slices"
	"strconv"
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

// Published returns the instant of first publication: what the page claims of
// the article, else what it prints beside the headline, else what it claims of
// itself as a page, else what it prints elsewhere, else the day in its address,
// else what its scripts say, else the last change.
func (c *Claims) Published(printed []PrintedLine) dated {
	if d := c.Date(PublishedSources); d.Claim >= 0 {
		d.Time = c.localTime(d.Time, printed)
		return d
	}
	best, rank := c.printedBest(printed)
	if rank >= nearLine {
		return best
	}
	if d := c.Date(pageDateSources); d.Claim >= 0 {
		d.Time = c.localTime(d.Time, printed)
		return d
	}
	if best.line >= 0 && printed[best.line].Where&LineBody == 0 {
		return best
	}
	if d := c.dateInAddress(); !d.Time.IsZero() {
		return d
	}
	if best.line >= 0 {
		return best // a sentence may speak of another day
	}
	if d := nearestTime(printed, c.Language()); d.line >= 0 {
		return d
	}
	if d := c.Date(scriptSources); d.Claim >= 0 {
		return d
	}
	return c.Date(modifiedSources)
}

// printedBest returns the date of the line that ranks first, and its rank.
func (c *Claims) printedBest(printed []PrintedLine) (best dated, bestRank int) {
	lang := c.Language()
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

// nearestTime is the date of the <time> element nearest to the headline, be it
// in a list: better than none.
func nearestTime(printed []PrintedLine, lang string) dated {
	best, least := dated{Claim: -1, line: -1}, math.MaxInt
	for i := range printed {
		l := &printed[i]
		away := max(l.Distance, -l.Distance)
		if l.Datetime == "" || l.Where&(LineComment|LineFooter) != 0 || away >= least {
			continue
		}
		if t, ok := date.ParseDateIn(l.Datetime, lang); ok {
			best, least = dated{Time: t, Text: l.Datetime, Claim: -1, line: i}, away
		}
	}
	return best
}

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
