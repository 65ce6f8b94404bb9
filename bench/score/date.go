package score

import (
	"strings"
	"time"
)

// dateLayouts, timeLayouts and zoneLayouts are the forms of ISO 8601 that
// annotations and extractors write. Fractions of a second need no layout of
// their own.
var (
	dateLayouts = [...]string{time.DateOnly, "20060102"}
	timeLayouts = [...]string{"15:04:05", "15:04", "15", "150405", "1504"}
	zoneLayouts = [...]string{"", "-07:00", "-0700", "-07", "-07:00:00"}
)

// days are the calendar days that a date or instant of ISO 8601 may mean: its
// own, and that in UTC where it gives a zone. It has none where it is no date.
func days(s string) []string {
	// A trailing Z stands for UTC and is the only letter beside the T.
	s = strings.ReplaceAll(strings.TrimSpace(s), "Z", "+00:00")
	for _, layout := range dateLayouts {
		if t, err := time.Parse(layout, s); err == nil {
			return []string{t.Format(time.DateOnly)}
		}
		// The date and the time may be parted by any one character.
		if len(s) <= len(layout)+1 {
			continue
		}
		date, clock := s[:len(layout)], s[len(layout)+1:]
		if t, zoned, ok := instant(layout, date, clock); ok && zoned {
			return []string{t.Format(time.DateOnly), t.UTC().Format(time.DateOnly)}
		} else if ok {
			return []string{t.Format(time.DateOnly)}
		}
	}
	return nil
}

// instant reads a date with a time of day, and tells whether it gives a zone.
func instant(layout, date, clock string) (t time.Time, zoned, ok bool) {
	for _, hours := range timeLayouts {
		for _, zone := range zoneLayouts {
			t, err := time.Parse(layout+"T"+hours+zone, date+"T"+clock)
			if err == nil {
				return t, zone != "", true
			}
		}
	}
	return time.Time{}, false, false
}

// sameDay reports whether two dates may mean the same day.
func sameDay(a, b string) bool { return common(days(a), days(b)) > 0 }
