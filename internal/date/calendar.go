package date

import "strings"

// eras are the names of eras and the year before their first: those of Japan,
// also by their initials, and the Republic of China's.
var eras = []struct {
	name   string
	before int
	short  bool // it stands for an era only before a year in figures and in Japanese
}{
	{"令和", 2018, false}, {"平成", 1988, false}, {"昭和", 1925, false}, {"大正", 1911, false}, {"明治", 1867, false},
	{"民國", 1911, false}, {"民国", 1911, false},
	{"令", 2018, true}, {"平", 1988, true}, {"昭", 1925, true},
	{"r", 2018, true}, {"h", 1988, true}, {"s", 1925, true},
	{"r", 2018, true}, {"h", 1988, true}, {"s", 1925, true},
}

// era is the year before the first of the era that token i names.
func (r *dateReader) era(i int) (before int, ok bool) {
	t := r.at(i)
	if t.kind != dateWord {
		return 0, false
	}
	for _, e := range eras {
		switch {
		case !e.short && strings.HasSuffix(t.word, e.name):
			return e.before, true
		case e.short && t.word == e.name && strings.HasPrefix(r.lang, "ja") && !r.at(i+1).spaced:
			return e.before, true
		}
	}
	return 0, false
}

// isEraYear reports whether token i is the year of an era whose month and day
// follow it in figures, as in "R5.11.9" and "112/11/09".
func (r *dateReader) isEraYear(i int) bool {
	if !r.at(i + 1).isMark(yearMarks) {
		return false
	}
	_, ok := r.era(i - 1)
	return ok || r.isRepublican(i)
}

// isRepublican reports whether token i is a year of the Republic of China, which
// Taiwan writes without the era's name.
func (r *dateReader) isRepublican(i int) bool {
	taiwan := strings.HasPrefix(r.lang, "zh-TW") || strings.HasPrefix(r.lang, "zh-Hant")
	return taiwan && r.at(i).digits == 3 && r.at(i).value < 200
}

// year is the year that token i holds, with the era before it.
func (r *dateReader) year(i int) int {
	year := r.at(i).value
	if r.at(i).digits > 3 {
		return year
	}
	if before, ok := r.era(i - 1); ok {
		return year + before
	}
	if r.isRepublican(i) {
		return year + 1911
	}
	return year
}

// writtenYear is the year that token i holds: four digits, or two where a mark
// before, of those given, says that they are a year's.
func (r *dateReader) writtenYear(i int, marks string) (int, bool) {
	t := r.at(i)
	switch {
	case t.kind != dateNumber:
	case t.digits == 4:
		return t.value, true
	case t.digits == 2 && !t.spaced && r.at(i-1).isMark(marks) && !r.at(i+1).isMark(":"):
		switch {
		case strings.HasPrefix(r.lang, "th"):
			return shortBuddhist(t.value), true
		case t.value >= 70: // POSIX's rule for %y begins at 69, Unix time at 70
			return 1900 + t.value, true
		}
		return 2000 + t.value, true
	}
	return 0, false
}

// namedMonthYear is the year that token i holds after a month's name: Thai writes
// two digits of it.
func (r *dateReader) namedMonthYear(i int, month monthRef) (int, bool) {
	if t := r.at(i); month.lang == "th" && t.kind == dateNumber && t.digits == 2 && !r.at(i+1).isMark(":.") {
		return shortBuddhist(t.value), true
	}
	return r.writtenYear(i, "-'’")
}

// shortBuddhist is the year of the two last digits of a Buddhist year, or of a
// Gregorian one where that would lie before there was a Web.
func shortBuddhist(n int) int {
	if year := 2500 + n - buddhistYears; year >= OldestPrinted {
		return year
	}
	return 2000 + n
}

// isSolarYear reports whether a year without a month's name is one of the Persian
// solar calendar, which Iran and Afghanistan keep.
func (r *dateReader) isSolarYear(year int) bool {
	return 1300 <= year && year < 1500 &&
		(strings.HasPrefix(r.lang, "fa") || strings.HasPrefix(r.lang, "ps") || strings.HasPrefix(r.lang, "prs"))
}

// isNepalese reports whether a year is one of the calendar of Nepal, which is about
// 57 years ahead and whose months are not of fixed length.
func (r *dateReader) isNepalese(year int) bool {
	return year >= 2050 && strings.HasPrefix(r.lang, "ne")
}
