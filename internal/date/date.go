package date

import (
	"strconv"
	"strings"
	"time"
)

// ParseDate reads a date written for machines: ISO 8601 and RFC 3339, RFC 1123
// and 850, what Java and JavaScript print, Unix seconds and milliseconds; also
// with other text after it. Without a zone it is UTC, without a time midnight.
func ParseDate(s string) (time.Time, bool) { return ParseDateIn(s, "") }

// ParseDateIn is ParseDate for a page in that language: systems print "3/4/2020"
// and names of months there too.
func ParseDateIn(s, lang string) (time.Time, bool) {
	s = strings.TrimSpace(s)
	if t, ok := ParseDigits(strings.TrimSuffix(strings.TrimPrefix(s, "/Date("), ")/")); ok {
		return t, true
	}
	d, ok := ReadDate(s, lang, OldestClaimed)
	return d.Time, ok
}

// PrintedDate reads the first date of a line of running text in whichever
// language; the page's language decides what is ambiguous. It never takes a
// date before 1990 or without a year.
func PrintedDate(s, lang string) (time.Time, bool) {
	d, ok := ReadDate(s, lang, OldestPrinted)
	return d.Time, ok
}

// WrittenDate is a date and which of its parts were written.
type WrittenDate struct {
	Time  time.Time
	Clock bool // a time of day
	Zone  bool // the time's zone
}

// ReadDate reads the first date of a line.
func ReadDate(s, lang string, oldest int) (WrittenDate, bool) {
	if strings.IndexFunc(s[:min(len(s), dateLineBytes)], IsNumeral) < 0 {
		return WrittenDate{}, false // most lines: done without a second look
	}
	r := dateReader{lang: lang, oldest: oldest}
	r.read(s)
	return r.instant()
}

// The years that are believed. Newspapers put archives online that go back to
// their first issue; what is printed in a page's text before there was a Web is
// something that the text is about. The last year is far enough.
const (
	OldestClaimed = 1700
	OldestPrinted = 1990
	LatestYear    = 2099
)

// ParseDigits reads a date of digits alone: Unix seconds or milliseconds, or
// year to day, minute or second.
func ParseDigits(s string) (time.Time, bool) {
	if len(s) < 8 || len(s) > 14 || strings.Trim(s, "0123456789") != "" {
		return time.Time{}, false
	}
	n, err := strconv.ParseInt(s, 10, 64)
	if err != nil {
		return time.Time{}, false
	}
	var t time.Time
	switch len(s) {
	case 10:
		t = time.Unix(n, 0).UTC()
	case 13:
		t = time.UnixMilli(n).UTC()
	case 8, 12, 14:
		t, err = time.Parse("20060102150405"[:len(s)], s)
	default:
		return t, false
	}
	return CanonicalTime(t), err == nil && !isUnset(t) && t.Year() >= OldestClaimed && t.Year() <= LatestYear
}

// CanonicalTime is the time in whole seconds as encoding/json reads it back, so
// that an Article read from its JSON is equal to the one written.
func CanonicalTime(t time.Time) time.Time {
	back, err := time.Parse(time.RFC3339, t.Format(time.RFC3339))
	if err != nil {
		return time.Time{}
	}
	return back
}

// IsNumeral reports whether a character can be part of a number.
func IsNumeral(c rune) bool { return digitValue(c) >= 0 || chineseDigit(c) >= 0 }

// instant is the first date of the line that was read.
func (r *dateReader) instant() (WrittenDate, bool) {
	for i := 0; i < r.n; i++ {
		day, to, ok := r.dateAt(i)
		if !ok {
			continue
		}
		clock := r.clockNear(i, to)
		t := time.Date(day.year, time.Month(day.month), day.day, clock.hour, clock.minute, clock.second, 0, r.location(day,
			clock))
		if isUnset(t) {
			continue
		}
		return WrittenDate{CanonicalTime(t), clock.written, clock.zoned}, true
	}
	return WrittenDate{}, false
}

// isUnset reports whether a time is Unix time 0 in some zone, which systems print
// where they know no date.
func isUnset(t time.Time) bool {
	return t.Year() == 1970 && t.YearDay() == 1 || t.Year() == 1969 && t.YearDay() == 365
}

// location is the zone of a date's time.
func (r *dateReader) location(day calendarDay, clock clockTime) *time.Location {
	minutes := clock.zone
	if clock.american && americanSummer(day) {
		minutes += 60
	}
	if minutes == 0 {
		return time.UTC
	}
	return time.FixedZone("", minutes*60)
}

// calendarDay is a day of the Gregorian calendar, once it went through
// dateReader.day.
type calendarDay struct{ year, month, day int }

// americanSummer reports whether summer time is kept in the United States: from the
// second Sunday of March to the first of November (Energy Policy Act of 2005).
func americanSummer(d calendarDay) bool {
	sunday := func(month time.Month, nth int) int {
		first := int(time.Date(d.year, month, 1, 0, 0, 0, 0, time.UTC).Weekday())
		return (7-first)%7 + 1 + 7*(nth-1)
	}
	switch time.Month(d.month) {
	case time.March:
		return d.day >= sunday(time.March, 2)
	case time.November:
		return d.day < sunday(time.November, 1)
	}
	return d.month > 3 && d.month < 11
}

// day checks a year, month and day and turns them to the Gregorian calendar.
func (r *dateReader) day(year, month, day int, solar bool) (calendarDay, bool) {
	if month < 1 || month > 12 || day < 1 || day > 31 {
		return calendarDay{}, false
	}
	switch {
	case r.isNepalese(year):
		return calendarDay{}, false
	case solar, r.isSolarYear(year):
		year, month, day = fromSolar(year, month, day)
	case 2400 <= year && year < 2700:
		year -= buddhistYears
	}
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if t.Day() != day || year < r.oldest || year > LatestYear {
		return calendarDay{}, false
	}
	return calendarDay{year, month, day}, true
}

// buddhistYears is how far the years of the Thai calendar are ahead.
const buddhistYears = 543

// fromSolar turns a day of the Persian solar calendar into a Gregorian one. The
// calendar's leap years come by the 33-year cycle, which is exact for the solar
// years 1244 to 1502.
func fromSolar(year, month, day int) (int, int, int) {
	days := 365*(year-1) + leapSolar(year-1) + day
	if month <= 7 {
		days += 31 * (month - 1)
	} else {
		days += 30*(month-1) + 6
	}
	// 1 Farvardin 1398 was 21 March 2019.
	const epoch = 365 * 1397
	t := time.Date(2019, time.March, 21, 0, 0, 0, 0, time.UTC).AddDate(0, 0, days-1-epoch-leapSolar(1397))
	return t.Year(), int(t.Month()), t.Day()
}

// leapSolar is the number of leap years up to a solar year.
func leapSolar(year int) int {
	n := year / 33 * 8
	for _, leap := range [...]int{1, 5, 9, 13, 17, 22, 26, 30} {
		if year%33 >= leap {
			n++
		}
	}
	return n
}
