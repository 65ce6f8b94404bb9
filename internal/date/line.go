package date

import (
	"slices"
	"strings"
)

// IsDateLine reports whether a line is nothing but dates and times: with weekdays,
// zones and the words that call them the publication or the last change.
func IsDateLine(s, lang string) bool {
	const longest = 120 // bytes
	if len(s) > longest || strings.IndexFunc(s, IsNumeral) < 0 {
		return false
	}
	r := dateReader{lang: lang, oldest: OldestPrinted}
	r.read(s)
	dated := false
	for i := 0; i < r.n; {
		to := r.partOfDate(i)
		switch {
		case to > i:
			_, _, ok := r.dateAt(i)
			dated = dated || ok
			i = to
			continue
		case r.at(i).kind == dateNumber, r.at(i).kind == dateWord && !isDateWord(r.at(i).word):
			return false
		}
		i++
	}
	return dated && r.n < dateLineTokens
}

// partOfDate is the index after the date or time that token i opens, i for none.
func (r *dateReader) partOfDate(i int) int {
	if _, to, ok := r.dateAt(i); ok {
		return r.pastUnits(to)
	}
	if clock, to, ok := r.clockAt(i); ok {
		_, to = r.zoneAt(&clock, to)
		return r.pastUnits(to)
	}
	return i
}

// pastUnits passes over the unit that Chinese, Japanese and Korean write after a
// number.
func (r *dateReader) pastUnits(i int) int {
	if t := r.at(i); t.kind == dateWord && !t.spaced && slices.Contains([]string{"日", "일", "分", "분", "号", "號"}, t.word) {
		i++
	}
	return i
}

// isDateWord reports whether a word may stand in a line that is a date: a weekday,
// what stands between the parts of a date or beside an hour, and what calls the date
// the publication's or another.
func isDateWord(word string) bool {
	if slices.Contains(weekdays(), word) || slices.Contains(dayWords(), word) || slices.Contains(hourWords(), word) ||
		meridiemHours(word) >= 0 || slices.ContainsFunc(zoneTable, func(z zoneName) bool { return z.name == word }) {
		return true
	}
	for _, words := range [...][]string{PublishedWords(), CreatedWords(), UpdatedWords} {
		for _, w := range words {
			if first, _, _ := strings.Cut(w, " "); len(first) > 3 && strings.HasPrefix(word, first) {
				return true
			}
		}
	}
	return slices.Contains(lineWords(), word)
}
