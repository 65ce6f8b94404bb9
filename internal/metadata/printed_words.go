package metadata

import (
	"slices"
	"strings"
	"time"

	"github.com/standfirst/standfirst/internal/date"
	"github.com/standfirst/standfirst/internal/text"
)

// The lengths in bytes up to which a line is a date with little beside it, and
// from which it is a sentence.
const (
	dateAlone    = 48
	dateSentence = 110
)

// date returns the line's date: that of its element for machines, else that of its
// text; of several dates the one that is called the publication's.
func (l *PrintedLine) date(lang string) (Date, bool) {
	const apart = 36 * time.Hour // more than zones and clocks explain
	called, isCalled := l.calledPublished(lang)
	if l.Datetime != "" {
		if t, ok := date.ParseDateIn(l.Datetime, lang); ok {
			if isCalled && t.Sub(called) > apart && t.Day() != int(called.Month()) {
				return Date{called, l.Text}, true // the template keeps the last change there
			}
			return Date{t, l.Datetime}, true
		}
	}
	if isCalled {
		return Date{called, l.Text}, true
	}
	if rest := withoutInstant(l.Text); len(rest) < len(l.Text) {
		if t, ok := date.PrintedDate(rest, lang); ok {
			return Date{t, l.Text}, true
		}
	}
	t, ok := date.PrintedDate(l.Text, lang)
	return Date{t, l.Text}, ok
}

// withoutInstant returns a line without its first word that is an instant for
// machines, "2020-05-13T10:00:00+00:00": templates hide that of the last change beside
// the day that they print.
func withoutInstant(s string) string {
	const day = len("2020-05-13")
	for i := day; i+2 < len(s); i++ {
		if s[i] == 'T' && s[i-3] == '-' && s[i-6] == '-' && isDigit(s[i-1]) && isDigit(s[i+1]) && s[i-day] == '2' {
			end := i + strings.IndexByte(s[i:]+" ", ' ')
			return s[:i-day] + s[end:]
		}
	}
	return s
}

// isDigit reports whether a byte is a decimal digit.
func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// calledPublished returns the date after a word of publication in the line, up to one
// of the last change.
func (l *PrintedLine) calledPublished(lang string) (time.Time, bool) {
	lower := strings.ToLower(l.Text)
	if len(lower) != len(l.Text) {
		return time.Time{}, false // its letters have other lengths in lower case
	}
	for _, words := range [...][]string{date.PublishedWords(), date.CreatedWords()} {
		for _, w := range words {
			i := strings.Index(lower, w)
			if i < 0 {
				continue
			}
			from, to := i+len(w), len(lower)
			for _, u := range date.UpdatedWords {
				if k := strings.Index(lower[from:to], u); k >= 0 {
					to = from + k
				}
			}
			if t, ok := date.PrintedDate(l.Text[from:to], lang); ok {
				return t, true
			}
		}
	}
	return time.Time{}, false
}

// calledPublished returns the date of the lines, wherever they stand, that call it
// the publication's, where all of them give the same day: cards have several. The
// text's own sentences are asked last.
func calledPublished(printed []PrintedLine, lang string) (d Date, found bool) {
	for _, body := range [...]LineFacts{0, LineBody} {
		d, days := calledPublishedIn(printed, body, lang)
		if days > 0 {
			return d, days == 1
		}
	}
	return Date{}, false
}

// calledPublishedIn is calledPublished for the lines of the body or for the others.
// It counts the days that they give up to the second.
func calledPublishedIn(printed []PrintedLine, body LineFacts, lang string) (found Date, days int) {
	for i := range printed {
		l := &printed[i]
		if l.Where&LineComment != 0 || l.Where&LineBody != body || !l.isPublication() {
			continue
		}
		d, ok := l.date(lang)
		switch {
		case !ok:
		case days == 0:
			found, days = d, 1
		case !day(d).Equal(day(found)):
			return Date{}, 2
		}
	}
	return found, days
}

// before returns what stands before the line's first number, in lower case, with the
// label over it.
func (l *PrintedLine) before() string {
	before := text.CutText(l.Text, dateSentence)
	if i := strings.IndexFunc(before, date.IsNumeral); i >= 0 {
		before = before[:i]
	}
	return strings.ToLower(l.Label + " " + before)
}

// isUpdate reports whether words before the line's first number call it the last
// change.
func (l *PrintedLine) isUpdate() bool { return containsAny(l.before(), date.UpdatedWords) }

// isOtherEvent reports whether words before the line's first number call it the day of
// something else than publication.
func (l *PrintedLine) isOtherEvent() bool { return containsAny(l.before(), date.OtherEventWords()) }

// isCreation reports whether words before the line's first number call its date the
// day of writing.
func (l *PrintedLine) isCreation() bool { return containsAny(l.before(), date.CreatedWords()) }

// isPublication reports whether the line or the label over it calls its date the
// publication's.
func (l *PrintedLine) isPublication() bool {
	return containsAny(strings.ToLower(l.Label), date.PublishedWords()) ||
		containsAny(strings.ToLower(l.Text), date.PublishedWords())
}

// containsAny reports whether one of the words stands in a text.
func containsAny(s string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
}

// opensWithDate reports whether a paragraph opens with its date, apart from the
// sentence: before a dash, a colon or a bar, as datelines do.
func (l *PrintedLine) opensWithDate() bool {
	for _, mark := range [...]string{" – ", " — ", " - ", " | ", ": ", "—", "–", "―", ". ", "- "} {
		for from := 0; ; {
			i := strings.Index(l.Text[from:], mark)
			if i < 0 || from+i > longestOpening {
				break
			}
			if isDateOpening(l.Text[:from+i]) {
				return true
			}
			from += i + len(mark)
		}
	}
	return false
}

// longestOpening is how many bytes a dateline has.
const longestOpening = 64

// isDateOpening reports whether a dateline ends in its date.
func isDateOpening(head string) bool {
	const words = 7
	head = strings.TrimRight(head, " .,)")
	last := head[max(0, len(head)-1):]
	if strings.Trim(last, "0123456789") != "" || len(strings.Fields(head)) > words {
		return false
	}
	_, ok := date.PrintedDate(head, "")
	return ok
}
