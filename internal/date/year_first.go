package date

// yearMonthDay reads "2020-01-13", "2020年1月13日", "2020-W03-1" and "2020-013",
// and with the month's name "2020. január 13." and "2020. gada 13. janvāris".
func (r *dateReader) yearMonthDay(i int) (calendarDay, int, bool) {
	year := r.year(i)
	if sep := r.at(i + 1); sep.isMark("-/.‐–") || sep.opens(yearUnits...) {
		month, sep, day := r.at(i+2), r.at(i+3), r.at(i+4)
		switch {
		case month.isSmall() && day.isSmall() && (sep.isMark("-/.‐–") || sep.opens(monthUnits...)):
			d, ok := r.day(year, month.value, day.value, false)
			return d, i + 5, ok
		case month.kind == dateNumber && month.digits == 3 && !month.spaced:
			return r.ordinal(year, month.value, i+3)
		case month.word == "w" && sep.isSmall():
			return r.week(year, sep.value, i+4)
		}
	}
	j := r.skip(i + 1)
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
