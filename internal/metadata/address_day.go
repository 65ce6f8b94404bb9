package metadata

import (
	"strconv"
	"strings"
	"time"

	"github.com/standfirst/standfirst/internal/date"
)

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
