package standfirst

import (
	"strings"
	"time"
)

// localTime puts an instant that is given in UTC into the zone of the newsroom,
// as far as the page shows it: by the same instant with a zone, by the same time
// printed without one, or by the printed day. The instant stays what it was.
func (c *claims) localTime(t time.Time, printed []printedLine) time.Time {
	if _, offset := t.Zone(); offset != 0 || t.Truncate(24*time.Hour).Equal(t) {
		return t // has a zone, or is a day alone
	}
	evidence := c.otherDates(printed)
	for _, fits := range [...]func(time.Time, writtenDate) (int, bool){zoneOfInstant, zoneOfClock, zoneOfDay} {
		for _, d := range evidence {
			if minutes, ok := fits(t, d); ok {
				return canonicalTime(t.In(time.FixedZone("", minutes*60)))
			}
		}
	}
	return t
}

// nearLine is the rank from which a printed line is surely the article's date.
const nearLine = 90

// otherDates are all dates that the page gives for its publication.
func (c *claims) otherDates(printed []printedLine) []writtenDate {
	var out []writtenDate
	lang := c.language()
	for _, table := range [...][]source{publishedSources, scriptSources} {
		for i := range table {
			for k := range c.list {
				if !c.list[k].is(&table[i]) || len(out) >= valueLimit {
					continue
				}
				if d, ok := readDate(c.list[k].value, lang, oldestClaimed); ok {
					out = append(out, d)
				}
			}
		}
	}
	for i := range printed {
		if l := &printed[i]; l.where&lineUpdated == 0 && l.placeRank() >= nearLine && !l.saysUpdated() && len(out) < 2*valueLimit {
			if d, ok := readDate(l.text, lang, oldestPrinted); ok {
				out = append(out, d)
			}
			if d, ok := readDate(l.datetime, lang, oldestClaimed); ok {
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
func zoneOfInstant(t time.Time, d writtenDate) (int, bool) {
	_, offset := d.time.Zone()
	return offset / 60, d.zone && offset != 0 && d.time.Sub(t).Abs() < time.Minute
}

// zoneOfClock takes the distance of a time of day that has no zone: zones are
// quarters of an hour apart.
func zoneOfClock(t time.Time, d writtenDate) (int, bool) {
	if !d.clock || d.zone {
		return 0, false
	}
	apart := d.time.Sub(t)
	minutes := int(apart.Round(15*time.Minute) / time.Minute)
	near := (apart - time.Duration(minutes)*time.Minute).Abs() < time.Minute
	return minutes, near && minutes != 0 && farthestWest <= minutes && minutes <= farthestEast
}

// zoneOfDay takes, of the zones of whole hours in which the day is the printed
// one, the nearest to UTC.
func zoneOfDay(t time.Time, d writtenDate) (int, bool) {
	if d.clock {
		return 0, false
	}
	day := t.Truncate(24 * time.Hour)
	sinceMidnight := int(t.Sub(day) / time.Minute)
	switch {
	case d.time.Equal(day):
		return 0, true
	case d.time.Equal(day.AddDate(0, 0, 1)):
		minutes := (24*60 - sinceMidnight + 59) / 60 * 60
		return minutes, minutes <= farthestEast
	case d.time.Equal(day.AddDate(0, 0, -1)):
		minutes := -(sinceMidnight/60 + 1) * 60
		return minutes, minutes >= farthestWest
	}
	return 0, false
}

// scriptDates files the dates that a script holds under a name of publication.
func (c *claims) scriptDates(raw string) {
	for i, found := 0, 0; found < 4; { // the page's own come first
		k := strings.Index(raw[i:], "ub")
		if k < 0 {
			return
		}
		i += k + 2
		from, to := identifier(raw, i)
		name := scriptName(raw[from:to])
		i = to
		if name == "" {
			continue
		}
		value := scriptValue(raw[to:min(to+64, len(raw))])
		if _, ok := parseDate(value); ok {
			c.add(fromScript, name, value)
			found++
		}
	}
}

// identifierLimit is the longest name in bytes that is looked at.
const identifierLimit = 24

// identifier is the name around an index.
func identifier(s string, i int) (from, to int) {
	part := func(c byte) bool { return isASCIILetter(c) || c == '_' || c == '-' }
	for from = i; from > 0 && i-from < identifierLimit && part(s[from-1]); from-- {
	}
	for to = i; to < len(s) && to-i < identifierLimit && part(s[to]); to++ {
	}
	return from, to
}

// scriptName is the name as scriptSources has it, "" where it is none of them.
func scriptName(s string) string {
	for i := range scriptSources {
		if sameName(s, scriptSources[i].name) {
			return scriptSources[i].name
		}
	}
	return ""
}

// sameName compares a name with one in lower case, whatever parts its words.
func sameName(s, name string) bool {
	n := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c == '_' || c == '-':
		case n == len(name) || c|0x20 != name[n]:
			return false
		default:
			n++
		}
	}
	return n == len(name)
}

// scriptValue is the value that follows a name: up to its quote, or up to what
// ends a number.
func scriptValue(s string) string {
	s = strings.TrimLeft(s, `\"' `)
	if s == "" || s[0] != ':' && s[0] != '=' {
		return ""
	}
	bare := strings.TrimLeft(s[1:], " ")
	value, ends := strings.TrimLeft(bare, `\"'`), `\"'`
	if len(value) == len(bare) {
		ends = `,;}) `
	}
	if i := strings.IndexAny(value, ends); i >= 0 {
		value = value[:i]
	}
	return value
}
