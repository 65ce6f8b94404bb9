package metadata

import (
	"time"

	"github.com/standfirst/standfirst/internal/date"
)

// localTime puts an instant that is given in UTC into the zone of the newsroom,
// as far as the page shows it: by the same instant with a zone, by the same time
// printed without one, or by the printed day. The instant stays what it was.
func (c *Claims) localTime(t time.Time, printed []PrintedLine) time.Time {
	if _, offset := t.Zone(); offset != 0 || t.Truncate(24*time.Hour).Equal(t) {
		return t // has a zone, or is a day alone
	}
	evidence := c.otherDates(printed)
	for _, fits := range [...]func(time.Time, date.WrittenDate) (int, bool){zoneOfInstant, zoneOfClock, zoneOfDay} {
		for _, d := range evidence {
			if minutes, ok := fits(t, d); ok {
				return date.CanonicalTime(t.In(time.FixedZone("", minutes*60)))
			}
		}
	}
	return t
}

// otherDates are all dates that the page gives for its publication.
func (c *Claims) otherDates(printed []PrintedLine) []date.WrittenDate {
	var out []date.WrittenDate
	lang := c.Language()
	for _, table := range [...][]Source{PublishedSources, scriptSources} {
		for i := range table {
			for k := range c.List {
				if !c.List[k].is(&table[i]) || len(out) >= valueLimit {
					continue
				}
				if d, ok := date.ReadDate(c.List[k].Value, lang, date.OldestClaimed); ok {
					out = append(out, d)
				}
			}
		}
	}
	for i := range printed {
		if l := &printed[i]; l.Where&lineUpdated == 0 && l.placeRank() >= nearLine && !l.saysUpdated() &&
			len(out) < 2*valueLimit {
			if d, ok := date.ReadDate(l.Text, lang, date.OldestPrinted); ok {
				out = append(out, d)
			}
			if d, ok := date.ReadDate(l.Datetime, lang, date.OldestClaimed); ok {
				out = append(out, d)
			}
		}
	}
	return out
}

// The distances from UTC that zones have, in minutes.
const (
	farthestEast = 14 * 60
	farthestWest = -12 * 60
)

// zoneOfInstant takes the zone of the same instant in another.
func zoneOfInstant(t time.Time, d date.WrittenDate) (int, bool) {
	_, offset := d.Time.Zone()
	return offset / 60, d.Zone && offset != 0 && d.Time.Sub(t).Abs() < time.Minute
}

// zoneOfClock takes the distance of a time of day that has no zone: zones are
// quarters of an hour apart.
func zoneOfClock(t time.Time, d date.WrittenDate) (int, bool) {
	if !d.Clock || d.Zone {
		return 0, false
	}
	apart := d.Time.Sub(t)
	minutes := int(apart.Round(15*time.Minute) / time.Minute)
	near := (apart - time.Duration(minutes)*time.Minute).Abs() < time.Minute
	return minutes, near && minutes != 0 && farthestWest <= minutes && minutes <= farthestEast
}

// zoneOfDay takes, of the zones of whole hours in which the day is the printed
// one, the nearest to UTC.
func zoneOfDay(t time.Time, d date.WrittenDate) (int, bool) {
	if d.Clock {
		return 0, false
	}
	day := t.Truncate(24 * time.Hour)
	sinceMidnight := int(t.Sub(day) / time.Minute)
	switch {
	case d.Time.Equal(day):
		return 0, true
	case d.Time.Equal(day.AddDate(0, 0, 1)):
		minutes := (24*60 - sinceMidnight + 59) / 60 * 60
		return minutes, minutes <= farthestEast
	case d.Time.Equal(day.AddDate(0, 0, -1)):
		minutes := -(sinceMidnight/60 + 1) * 60
		return minutes, minutes >= farthestWest
	}
	return 0, false
}
