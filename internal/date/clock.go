package date

import (
	"slices"
	"strings"
	"sync"
	"time"
)

// clockTime is a time of day with the zone's distance from UTC in minutes.
type clockTime struct {
	hour, minute, second int
	zone                 int
	american             bool // the zone's name leaves summer time open
	written              bool // the line has a time
	zoned                bool // the line has its zone
}

// clockReach is how many tokens a time may stand from its date.
const clockReach = 10

// clockNear reads the time that belongs to the date in tokens from to to: the
// first after it, else the last before it; midnight for none.
func (r *dateReader) clockNear(from, to int) clockTime {
	for i := to; i < min(to+clockReach, r.n); i++ {
		if r.at(i).digits == 4 && r.at(i).kind == dateNumber && !r.at(i-1).isWord("t") {
			break // another date
		}
		if clock, end, ok := r.clockAt(i); ok {
			clock.written = true
			clock.zoned, _ = r.zoneAt(&clock, end)
			return clock
		}
	}
	for i := max(0, from-clockReach); i < from; i++ {
		if clock, end, ok := r.clockAt(i); ok && end <= from {
			clock.written = true
			clock.zoned, _ = r.zoneAt(&clock, end)
			return clock
		}
	}
	return clockTime{}
}

func (t dateToken) isWord(word string) bool { return t.kind == dateWord && t.word == word }

// clockAt reads a time that starts at token i, and returns the token after it.
func (r *dateReader) clockAt(i int) (clock clockTime, to int, ok bool) {
	hour := r.at(i)
	if hour.kind != dateNumber {
		return clock, 0, false
	}
	if (hour.digits == 4 || hour.digits == 6) && r.at(i-1).isWord("t") {
		return basicClock(hour), i + 1, true
	}
	if !hour.isSmall() || hour.value > 24 {
		return clock, 0, false
	}
	clock.hour, to = hour.value, i+1
	sep, minute := r.at(i+1), r.at(i+2)
	switch hasMinute := minute.isSmall() && minute.digits == 2 && minute.value < 60; {
	case sep.isMark(":٫") && hasMinute, sep.isMark(".") && hasMinute && !minute.spaced && r.saysHour(i, i+3):
		clock.minute, to = minute.value, i+3
		to = r.second(&clock, to)
		ok = true
	case sep.opens("h", "時", "时", "點", "点", "시", "g"):
		ok, to = r.at(i+1).word != "g" || hasMinute, i+2
		if minute.isSmall() && minute.value < 60 {
			clock.minute, to = minute.value, i+3
		}
	case sep.isWord("uhr"):
		ok, to = true, i+2
	}
	return r.meridiem(clock, i, to, ok)
}

// basicClock reads the "1851" or "185100" of ISO 8601's basic format.
func basicClock(t dateToken) clockTime {
	n := t.value
	if t.digits == 4 {
		n *= 100
	}
	c := clockTime{hour: n / 10000, minute: n / 100 % 100, second: n % 100}
	if c.hour > 24 || c.minute > 59 || c.second > 60 {
		return clockTime{}
	}
	return c
}

// second reads seconds and passes over their fraction.
func (r *dateReader) second(clock *clockTime, i int) int {
	if s := r.at(i + 1); !r.at(i).isMark(":") || !s.isSmall() || s.value > 60 {
		return i
	}
	clock.second = r.at(i + 1).value
	i += 2
	if r.at(i).isMark(".,:") && r.at(i+1).kind == dateNumber && !r.at(i+1).spaced {
		i += 2
	}
	return i
}

// saysHour reports whether words around "6.51" show it to be a time.
func (r *dateReader) saysHour(i, after int) bool {
	before := r.at(i - 1)
	if before.isMark(".") {
		before = r.at(i - 2)
	}
	for _, t := range [...]dateToken{before, r.at(after)} {
		if t.kind == dateWord && (slices.Contains(hourWords(), t.word) || meridiemHours(t.word) >= 0) {
			return true
		}
	}
	return before.isMark(",|-–") && !r.at(after).isMark(".")
}

// meridiem turns an hour by twelve, and takes a bare hour only with a word for
// before or after noon.
func (r *dateReader) meridiem(clock clockTime, i, to int, ok bool) (clockTime, int, bool) {
	hours := -1
	if t := r.at(to); t.kind == dateWord {
		if hours = meridiemHours(t.word); hours >= 0 {
			to++
			if r.at(to).isMark(".") {
				to++
			}
		}
	}
	if t := r.at(i - 1); hours < 0 && t.kind == dateWord {
		hours = meridiemBefore(t.word)
	}
	if hours >= 0 && 1 <= clock.hour && clock.hour <= 12 {
		clock.hour = clock.hour%12 + hours
		ok = true
	}
	return clock, to, ok
}

// meridiemHours is 0 for a word that means before noon, 12 after, -1 neither.
func meridiemHours(word string) int {
	word = strings.ReplaceAll(word, " ", "")
	for _, m := range meridiems() {
		if m.word == word {
			return m.hours
		}
	}
	return -1
}

// meridiemBefore is meridiemHours for the words that stand before the hour, which
// Chinese and Japanese run together with the day.
func meridiemBefore(word string) int {
	for _, m := range meridiems() {
		if m.word[0] >= 0x80 && strings.HasSuffix(word, m.word) {
			return m.hours
		}
	}
	return -1
}

// zoneAt reads the zone that stands after a time, and returns the token after it.
func (r *dateReader) zoneAt(clock *clockTime, i int) (bool, int) {
	for r.at(i).isMark("(,") || r.at(i).isWord("uhr") || r.at(i).isWord("h") {
		i++
	}
	t := r.at(i)
	if t.kind == dateWord {
		minutes, american, ok := r.zone(t.word)
		if !ok {
			return false, i
		}
		clock.zone, clock.american = minutes, american
		i++
		if next := r.at(i); t.word != "gmt" && t.word != "utc" || !next.isMark("+-−") {
			return true, i
		}
		_, i = r.offset(clock, i)
		return true, i
	}
	if t.isMark("+-−") {
		return r.offset(clock, i)
	}
	return false, i
}

// offset reads "+01:00", "+0100", "+01" and "+1".
func (r *dateReader) offset(clock *clockTime, i int) (bool, int) {
	n, to := r.at(i+1), i+2
	minutes := 0
	switch {
	case n.kind != dateNumber:
		return false, i
	case n.digits == 4:
		minutes = n.value/100*60 + n.value%100
	case n.isSmall():
		minutes = n.value * 60
		if m := r.at(i + 3); r.at(i+2).isMark(":") && m.isSmall() {
			minutes += m.value
			to = i + 4
		}
	default:
		return false, i
	}
	if minutes > 14*60 { // the farthest zone is UTC+14
		return false, i
	}
	if !r.at(i).isMark("+") {
		minutes = -minutes
	}
	clock.zone, clock.american = minutes, false
	return true, to
}

// zone is the distance from UTC of a named zone, in minutes.
func (r *dateReader) zone(name string) (minutes int, american, ok bool) {
	for i := range americanZones {
		if americanZones[i].name == name {
			return americanZones[i].minutes, true, true
		}
	}
	for i := range zoneTable {
		z := &zoneTable[i]
		if z.name == name && (z.lang == "" || strings.HasPrefix(r.lang, z.lang)) {
			return z.minutes, false, true
		}
	}
	return 0, false, false
}

// month is the month that token i names, by name or as "tháng 1", and the index
// of the token after it. The name in another tradition may follow, as newspapers
// of the Arab countries join the two by a slash.
func (r *dateReader) month(i int) (ref monthRef, to int, ok bool) {
	if ref, to, ok = r.monthName(i); ok && r.at(to).isMark("/(-–") {
		if other, end, same := r.monthName(to + 1); same && other.month == ref.month && other.solar == ref.solar {
			if to = end; r.at(to).isMark(")") {
				to++
			}
		}
	}
	return ref, to, ok
}

// monthName is month for one name.
func (r *dateReader) monthName(i int) (ref monthRef, to int, ok bool) {
	t := r.at(i)
	if t.kind != dateWord {
		return ref, i, false
	}
	if n := r.at(i + 1); t.word == "tháng" && n.isSmall() {
		return monthRef{month: n.value}, i + 2, true
	}
	name, to := t.word, i+1
	if slices.Contains(monthFirstWords, name) {
		if r.at(to).isMark("-") {
			to++
		}
		name += "-" + r.at(to).word
		to++
	}
	refs := monthIndex()[arabicLetters.Replace(name)]
	for _, ref := range refs {
		if strings.HasPrefix(r.lang, ref.lang) {
			return ref, to, true
		}
	}
	if len(refs) == 0 {
		return ref, i, false
	}
	return refs[0], to, true
}

// monthRef is what a name of a month means in one language.
type monthRef struct {
	lang  string
	month int
	solar bool
}

// arabicLetters writes the Arabic yeh, alef maksura and kaf as Persian does:
// keyboards mix them.
var arabicLetters = strings.NewReplacer("ي", "ی", "ى", "ی", "ك", "ک")

// monthIndex finds the languages' months by name, in the order of the table.
var monthIndex = sync.OnceValue(indexMonths)

func indexMonths() map[string][]monthRef {
	index := make(map[string][]monthRef, 2500)
	add := func(l languageMonths, solar bool) {
		for m, names := range l.months {
			for _, name := range strings.Fields(names) {
				name = arabicLetters.Replace(name)
				index[name] = append(index[name], monthRef{l.lang, m + 1, solar})
			}
		}
	}
	for _, l := range monthTable() {
		add(l, false)
	}
	for _, l := range solarMonths() {
		add(l, true)
	}
	return index
}

// weekdayOf is a day's weekday, Sunday being 0.
func weekdayOf(year, month, day int) int {
	return int(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Weekday())
}

// sumDays is the day that many days after 1 January.
func (r *dateReader) sumDays(year, days, to int) (calendarDay, int, bool) {
	t := time.Date(year, time.January, 1+days, 0, 0, 0, 0, time.UTC)
	d, ok := r.day(t.Year(), int(t.Month()), t.Day(), false)
	return d, to, ok
}
