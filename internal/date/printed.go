package date

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/standfirst/standfirst/internal/text"
)

// A line with a date is short: what stands after these limits is not read.
const (
	dateLineBytes  = 400
	dateLineTokens = 64
)

// datePartKind is the kind of a piece of a line.
type datePartKind uint8

const (
	dateMark datePartKind = iota
	dateNumber
	dateWord
)

// dateToken is one piece of a line: a number, a word or a mark.
type dateToken struct {
	kind   datePartKind
	spaced bool   // white space stands before it
	digits int    // of a number
	value  int    // of a number
	word   string // a word in lower case, or a mark
}

// dateReader reads the dates of one line.
type dateReader struct {
	lang   string
	oldest int // the first year that is believed
	tokens [dateLineTokens]dateToken
	n      int
}

// digitZeros are the zeros of the scripts whose digits newspapers print.
var digitZeros = []rune{
	'0', '٠', '۰', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '༠', '၀', '០', '0',
}

// digitValue is the value of a decimal digit of any of the scripts, -1 for
// another character.
func digitValue(r rune) int {
	if r < utf8.RuneSelf {
		if '0' <= r && r <= '9' {
			return int(r - '0')
		}
		return -1
	}
	for _, zero := range digitZeros[1:] {
		if zero <= r && r <= zero+9 {
			return int(r - zero)
		}
	}
	return -1
}

// read splits a line into tokens.
func (r *dateReader) read(s string) {
	s = strings.ToLower(norm.NFC.String(strings.ToValidUTF8(text.CutText(s, dateLineBytes), " ")))
	s = strings.ReplaceAll(s, "元年", "1年") // an era's first year
	spaced := false
	for len(s) > 0 && r.n < dateLineTokens {
		c, size := utf8.DecodeRuneInString(s)
		t := dateToken{spaced: spaced}
		switch spaced = false; {
		case unicode.IsSpace(c) || unicode.Is(unicode.Cf, c):
			spaced, s = true, s[size:]
			continue
		case digitValue(c) >= 0:
			size = t.number(s)
		case chineseDigit(c) >= 0 && t.chineseNumber(s) > 0:
			size = t.chineseNumber(s)
		case isWordRune(c):
			size = wordLength(s)
			t.kind, t.word = dateWord, s[:size]
		default:
			t.word = s[:size]
		}
		s = s[size:]
		r.add(t, strings.HasPrefix(s, ":"))
	}
}

// add takes in a token. Where style sheets part what no white space does, digits
// run together: the day and year of "may272020", the year and hour of
// "27.05.202011:00", the year and the minutes of "27 may 202011 mins". beforeClock reports whether a colon follows.
func (r *dateReader) add(t dateToken, beforeClock bool) {
	if t.digits == 5 || t.digits == 6 {
		day, year := t.value/10000, t.value%10000
		hours := [...]int{10, 100}[t.digits-5]
		switch {
		case beforeClock && isPrintedYear(t.value/hours):
			r.put(dateToken{kind: dateNumber, spaced: t.spaced, digits: 4, value: t.value / hours})
			t.digits, t.value = t.digits-4, t.value%hours
		case !t.spaced && 1 <= day && day <= 31 && isPrintedYear(year) && r.endsInMonth():
			r.put(dateToken{kind: dateNumber, digits: t.digits - 4, value: day})
			t.digits, t.value = 4, year
		case t.spaced && isPrintedYear(t.value/hours) && r.endsInDay():
			t.digits, t.value = 4, t.value/hours // the rest counts minutes to read, or hours since then
		}
	}
	r.put(t)
}

// isPrintedYear reports whether a year is believed in print.
func isPrintedYear(year int) bool { return OldestPrinted <= year && year <= LatestYear }

// put appends a token where there is room.
func (r *dateReader) put(t dateToken) {
	if r.n < dateLineTokens {
		r.tokens[r.n] = t
		r.n++
	}
}

// endsInMonth reports whether the last token read is a month's name.
func (r *dateReader) endsInMonth() bool {
	_, to, ok := r.month(r.n - 1)
	return ok && to == r.n
}

// endsInDay reports whether a month's name and a day are among the last tokens read.
func (r *dateReader) endsInDay() bool {
	const reach = 5 // tokens
	hasDay, hasMonth := false, false
	for i := max(0, r.n-reach); i < r.n; i++ {
		hasDay = hasDay || r.at(i).isSmall()
		if !hasMonth {
			_, _, hasMonth = r.month(i)
		}
	}
	return hasDay && hasMonth
}

// number reads the digits that s opens with; one of more than 14 digits is no
// part of a date and has the value 0.
func (t *dateToken) number(s string) (size int) {
	t.kind = dateNumber
	for i, c := range s {
		d := digitValue(c)
		if d < 0 {
			return i
		}
		if t.digits++; t.digits <= 14 {
			t.value = t.value*10 + d
		} else {
			t.value = 0
		}
	}
	return len(s)
}

// chineseDigit is the value of a Chinese numeral, 10 for ten, -1 for another
// character.
func chineseDigit(c rune) int {
	const numerals = "〇一二三四五六七八九十"
	switch {
	case c == '零' || c == '○':
		return 0
	case c < '〇':
		return -1
	}
	if i := strings.IndexRune(numerals, c); i >= 0 {
		return i / len("〇")
	}
	return -1
}

// chineseNumber reads the Chinese numerals that s opens with, where a unit of
// the calendar follows; 0 where not.
func (t *dateToken) chineseNumber(s string) (size int) {
	value, tens, digits := 0, 0, 0
	for i, c := range s {
		d := chineseDigit(c)
		switch {
		case d == 10:
			tens, value = max(value, 1)*10, 0
		case d >= 0 && digits < 4:
			value = value*10 + d
		case strings.ContainsRune("年月日時时分号號", c):
			t.kind, t.value, t.digits = dateNumber, tens+value, min(digits, 4)
			if tens > 0 {
				t.digits = 2
			}
			return i
		default:
			return 0
		}
		digits++
	}
	return 0
}

func isWordRune(c rune) bool {
	return unicode.IsLetter(c) || unicode.IsMark(c) || c == 'º' || c == 'ª' || c == '\u200c' || c == '\u200d'
}

// wordLength is the length of the word that s opens with. A dot between letters
// is part of it ("p.m", "ม.ค"), and a Chinese numeral ends it.
func wordLength(s string) int {
	for i, c := range s {
		if c == '.' && i > 0 {
			if next, _ := utf8.DecodeRuneInString(s[i+1:]); unicode.IsLetter(next) {
				continue
			}
		}
		if !isWordRune(c) || i > 0 && chineseDigit(c) >= 0 {
			return i
		}
	}
	return len(s)
}

// at is the token of that index; past the line's end an empty mark.
func (r *dateReader) at(i int) dateToken {
	if i < 0 || i >= r.n {
		return dateToken{}
	}
	return r.tokens[i]
}

func (t dateToken) isMark(marks string) bool {
	return t.kind == dateMark && t.word != "" && strings.Contains(marks, t.word)
}

// isSmall reports whether a token is a number that can be a day, a month or an hour.
func (t dateToken) isSmall() bool { return t.kind == dateNumber && (t.digits == 1 || t.digits == 2) }

// opens reports whether a token is a word that opens with one of the units.
func (t dateToken) opens(units ...string) bool {
	return t.kind == dateWord && slices.ContainsFunc(units, func(u string) bool { return strings.HasPrefix(t.word, u) })
}

// dateAt reads a date that starts at token i, and returns the token after it.
func (r *dateReader) dateAt(i int) (day calendarDay, to int, ok bool) {
	switch t := r.at(i); {
	case t.kind == dateWord:
		return r.monthDayYear(i)
	case t.kind != dateNumber:
		return day, 0, false
	case t.digits == 8 && r.oldest == OldestClaimed:
		day, ok = r.day(t.value/10000, t.value/100%100, t.value%100, false)
		return day, i + 1, ok
	case t.digits == 4 || t.digits <= 3 && (r.at(i+1).opens("年") || r.isEraYear(i)):
		return r.yearMonthDay(i)
	case t.isSmall():
		return r.dayMonthYear(i)
	}
	return day, 0, false
}

// The words for year and month that stand between numbers.
var (
	yearUnits  = []string{"年", "년", "оны", "оноос", "m", "ko", "ж", "gada", "жылғы"}
	monthUnits = []string{"月", "월", "сарын", "сар"}
)

// ordinal is the nth day of a year (ISO 8601-1, 5.2.3).
func (r *dateReader) ordinal(year, n, to int) (calendarDay, int, bool) {
	if n < 1 || n > 366 {
		return calendarDay{}, 0, false
	}
	return r.sumDays(year, n-1, to)
}

// week is a day of a calendar week (ISO 8601-1, 5.2.4): the week of 4 January
// is the first.
func (r *dateReader) week(year, week, to int) (calendarDay, int, bool) {
	weekday := 1
	if r.at(to).isMark("-") && r.at(to+1).digits == 1 {
		weekday = r.at(to + 1).value
		to += 2
	}
	if week < 1 || week > 53 || weekday < 1 || weekday > 7 {
		return calendarDay{}, 0, false
	}
	fourth := (weekdayOf(year, 1, 4) + 6) % 7 // days since Monday
	return r.sumDays(year, 3-fourth+7*(week-1)+weekday-1, to)
}

// dayMonthYear reads "13 January 2020", "13.01.2020", "1/13/2020" and
// "13 tháng 1 năm 2020".
func (r *dateReader) dayMonthYear(i int) (calendarDay, int, bool) {
	first, sep, second := r.at(i), r.at(i+1), r.at(i+2)
	if sep.isMark("./-|") && second.isSmall() && r.at(i+3).word == sep.word && r.at(i+3).kind == dateMark {
		if year, ok := r.writtenYear(i+4, "-/."); ok {
			day, month := first.value, second.value
			if r.isMonthFirst(day, month, sep.word) {
				day, month = month, day
			}
			d, ok := r.day(year, month, day, false)
			return d, i + 5, ok
		}
		return calendarDay{}, 0, false
	}
	month, j, ok := r.month(r.skip(i + 1))
	if !ok {
		return calendarDay{}, 0, false
	}
	j = r.skip(j)
	if year, ok := r.namedMonthYear(j, month); ok {
		d, ok := r.day(year, month.month, first.value, month.solar)
		return d, j + 1, ok
	}
	return calendarDay{}, 0, false
}

// isMonthFirst reports whether the first of two numbers is the month: the other one
// cannot be, or the language has it so. Dots part days from months everywhere.
func (r *dateReader) isMonthFirst(first, second int, sep string) bool {
	switch {
	case first > 12:
		return false
	case second > 12:
		return true
	case sep == ".":
		return false
	case r.lang == "":
		return r.hasMeridiem()
	}
	return slices.Contains(monthFirst, r.lang)
}

// hasMeridiem reports whether the line has the hours by twelve.
func (r *dateReader) hasMeridiem() bool {
	for i := range r.n {
		if t := r.at(i); t.word == "am" || t.word == "pm" {
			return true
		}
	}
	return false
}

// monthDayYear reads "January 13, 2020" and "Jan 13 18:51:00 CET 2020".
func (r *dateReader) monthDayYear(i int) (calendarDay, int, bool) {
	month, j, ok := r.month(i)
	if !ok || r.isDoubtful(i, month) {
		return calendarDay{}, 0, false
	}
	j = r.skip(j)
	day := r.at(j)
	if !day.isSmall() || r.at(j+1).isMark(":") {
		return calendarDay{}, 0, false
	}
	j = r.skip(j + 1)
	year, ok := r.writtenYear(j, "'’")
	if !ok {
		clock, after, isClock := r.clockAt(j)
		if !isClock {
			return calendarDay{}, 0, false
		}
		_, after = r.zoneAt(&clock, after)
		if year, ok = r.writtenYear(after, ""); !ok {
			return calendarDay{}, 0, false
		}
	} else {
		j++
	}
	d, ok := r.day(year, month.month, day.value, month.solar)
	return d, j, ok
}

// isDoubtful reports whether a short word is a month's name in another language than
// the page's, as "mac" and "set" are: "mac 30" is no date.
func (r *dateReader) isDoubtful(i int, month monthRef) bool {
	return len(r.at(i).word) <= 3 && r.lang != "" && month.lang != "en" && !strings.HasPrefix(r.lang, month.lang)
}

// skip passes over what may stand between the parts of a date.
func (r *dateReader) skip(i int) int {
	for limit := i + 4; i < limit; i++ {
		t := r.at(i)
		if !t.isMark(",.'’-–/،،·º°") && !(t.kind == dateWord && slices.Contains(dayWords(), t.word)) {
			break
		}
	}
	return i
}
