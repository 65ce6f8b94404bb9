package metadata

import (
	"math"

	"github.com/standfirst/standfirst/internal/date"
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
