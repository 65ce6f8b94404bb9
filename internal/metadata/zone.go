package metadata

import (
	"time"

	"github.com/standfirst/standfirst/internal/date"
)

// lacksZone reports whether an instant is given in UTC, and is not a day alone.
func lacksZone(t time.Time) bool {
	_, offset := t.Zone()
	return offset == 0 && !t.Truncate(24*time.Hour).Equal(t)
}

// localTime returns an instant that is given in UTC in the zone of the newsroom,
// as far as the other dates of the page show it: by the same instant with a zone,
// by the same time without one, or by the day. The instant stays what it was.
func localTime(t time.Time, evidence []date.WrittenDate) time.Time {
	for _, fits := range [...]func(time.Time, date.WrittenDate) (int, bool){zoneOfInstant, zoneOfClock, zoneOfDay} {
		for _, d := range evidence {
			if minutes, ok := fits(t, d); ok {
				return date.CanonicalTime(t.In(time.FixedZone("", minutes*60)))
			}
		}
	}
	return t
}

// The distances from UTC that zones have, in minutes.
const (
	farthestEast = 14 * 60
	farthestWest = -12 * 60
)

// zoneOfInstant returns the zone of the same instant in another.
func zoneOfInstant(t time.Time, d date.WrittenDate) (int, bool) {
	_, offset := d.Time.Zone()
	return offset / 60, d.Zone && offset != 0 && d.Time.Sub(t).Abs() < time.Minute
}

// zoneOfClock returns the distance of a time of day that has no zone: zones are
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

// zoneOfDay returns, of the zones of whole hours in which the day is the printed
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
