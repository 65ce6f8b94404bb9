package date

// yearMonthDay reads "2020-01-13", "2020年1月13日", "2020-W03-1" and "2020-013",
// and with the month's name "2020. január 13." and "2020. gada 13. janvāris".
func (r *dateReader) yearMonthDay(i int) (calendarDay, int, bool) {
	year := r.year(i)
	j := r.pastBracket(i + 1)
	if sep := r.at(j); sep.isMark(yearMarks) || sep.opens(yearUnits...) {
		if sep.kind == dateWord {
			j = r.pastBracket(j+1) - 1
		}
		month, sep, day := r.at(j+1), r.at(j+2), r.at(j+3)
		switch {
		case month.isSmall() && day.isSmall() && (sep.isMark(yearMarks) || sep.opens(monthUnits...)):
			d, ok := r.day(year, month.value, day.value, false)
			return d, j + 4, ok
		case month.kind == dateNumber && month.digits == 3 && !month.spaced:
			return r.ordinal(year, month.value, j+2)
		case month.word == "w" && sep.isSmall():
			return r.week(year, sep.value, j+3)
		}
	}
	j = r.skip(i + 1)
	if month, k, ok := r.month(j); ok {
		if k = r.skip(k); r.at(k).isSmall() {
			d, ok := r.day(year, month.month, r.at(k).value, month.solar)
			return d, k + 1, ok
		}
	}
	if r.at(j).isSmall() {
		if month, k, ok := r.month(r.skip(j + 1)); ok {
			d, ok := r.day(year, month.month, r.at(j).value, month.solar)
			return d, k, ok
		}
	}
	return calendarDay{}, 0, false
}

// yearMarks are the marks between a year, its month and their day.
const yearMarks = "-/.‐–-/."

// pastBracket is the index after the brackets that token i opens: the same year by
// another calendar. It is i where none opens.
func (r *dateReader) pastBracket(i int) int {
	if !r.at(i).isMark("((") {
		return i
	}
	for to := i + 1; to < i+5; to++ {
		if r.at(to).isMark("))") {
			return to + 1
		}
	}
	return i
}
