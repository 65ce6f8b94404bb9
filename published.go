package standfirst

import (
	"strconv"
	"strings"
	"time"
)

// printedLine is a short line of the page that may hold its date.
type printedLine struct {
	text     string
	datetime string    // the datetime attribute of a <time> in it
	distance int       // in blocks from the headline; negative above it
	where    lineFacts // what stands around it
}

// lineFacts are what the place of a printed line says about its date.
type lineFacts uint16

const (
	lineTime      lineFacts = 1 << iota // it is a <time>
	lineDateClass                       // its class words say date, time, published or byline
	lineUpdated                         // its class words or its own words say updated
	lineListing                         // it stands in a list of stories, an aside or the navigation
	lineComment                         // it stands among comments
	lineFooter                          // it stands in the footer
	lineBody                            // it is a paragraph of the body
)

// published returns the instant of first publication: what the page claims in
// the order of its sources, else what it prints, else the day in its address.
func (c *claims) published(printed []printedLine) dated {
	if d := c.date(publishedSources); d.claim >= 0 {
		return d
	}
	if d := c.printedBest(printed); d.line >= 0 {
		return d
	}
	if d := c.date(lastPublishedSources); d.claim >= 0 {
		return d
	}
	return c.dateInAddress()
}

// printedBest returns the date of the line that ranks first.
func (c *claims) printedBest(printed []printedLine) dated {
	lang := c.language()
	best := dated{claim: -1, line: -1}
	bestRank := -1
	for i := range printed {
		rank := printed[i].rank()
		if rank <= bestRank {
			continue
		}
		if t, text, ok := printed[i].date(lang); ok {
			best, bestRank = dated{time: t, text: text, claim: -1, line: i}, rank
		}
	}
	return best
}

// date reads the line's date: what its <time> says for machines, else its text.
func (l *printedLine) date(lang string) (time.Time, string, bool) {
	if l.datetime != "" {
		if t, ok := parseDateIn(l.datetime, lang); ok {
			return t, l.datetime, true
		}
	}
	t, ok := printedDate(l.text, lang)
	return t, l.text, ok
}

// rank is how much a line's place speaks for its date being the article's;
// negative where it is another's.
func (l *printedLine) rank() int {
	if l.where&(lineComment|lineListing|lineFooter) != 0 {
		return -1
	}
	rank := 100
	switch {
	case l.distance >= 0:
		rank -= min(2*l.distance, 60)
	default:
		rank -= min(10-4*l.distance, 80)
	}
	if l.where&lineTime != 0 {
		rank += 20
	}
	if l.where&lineDateClass != 0 {
		rank += 20
	}
	if l.where&lineUpdated != 0 {
		rank -= 30
	}
	if l.where&lineBody != 0 {
		rank -= 40
	}
	return max(rank, 0)
}

// dateInAddress is the day that the page's own address holds as /2020/01/13/ or
// /2020-01-13.
func (c *claims) dateInAddress() dated {
	for _, address := range [...]string{c.canonicalURL(), c.fetched} {
		if t, text, ok := addressDay(address); ok {
			return dated{time: t, text: text, claim: -1, line: -1}
		}
	}
	return dated{claim: -1, line: -1}
}

// addressDay finds a year, month and day in an address's path.
func addressDay(address string) (time.Time, string, bool) {
	key := pageKey(address)
	for i := strings.IndexByte(key, '/'); i >= 0 && i+1 < len(key); {
		if n, day := pathDay(key[i+1:]); n > 0 {
			return canonicalTime(day), key[i+1 : i+1+n], true
		}
		k := strings.IndexAny(key[i+1:], "/-_")
		if k < 0 {
			break
		}
		i += k + 1
	}
	return time.Time{}, "", false
}

// pathDay reads the day that s opens with, and its length.
func pathDay(s string) (int, time.Time) {
	year, n := pathNumber(s, 4)
	sep := n
	if n == 0 || year < oldestPrinted || year > lastYear || sep >= len(s) || strings.IndexByte("/-_", s[sep]) < 0 {
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
