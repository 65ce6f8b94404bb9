package metadata

import (
	"slices"
	"strings"
	"time"

	"github.com/standfirst/standfirst/internal/date"
	"github.com/standfirst/standfirst/internal/text"
)

// before is what stands before the line's first number, in lower case, with the
// label over it.
func (l *PrintedLine) before() string {
	before := text.CutText(l.Text, dateSentence)
	if i := strings.IndexFunc(before, date.IsNumeral); i >= 0 {
		before = before[:i]
	}
	return strings.ToLower(l.Label + " " + before)
}

// saysUpdated reports whether words before the line's first number call it the last
// change.
func (l *PrintedLine) saysUpdated() bool { return holdsAny(l.before(), date.UpdatedWords) }

// saysOther reports whether words before the line's first number call it the day of
// something else than publication.
func (l *PrintedLine) saysOther() bool { return holdsAny(l.before(), date.OtherEventWords()) }

// saysPublished reports whether the line or the label over it calls its date the
// publication's.
func (l *PrintedLine) saysPublished() bool {
	return holdsAny(strings.ToLower(l.Label), date.PublishedWords()) ||
		holdsAny(strings.ToLower(l.Text), date.PublishedWords())
}

// saysCreated reports whether words before the line's first number call its date the
// day of writing.
func (l *PrintedLine) saysCreated() bool { return holdsAny(l.before(), date.CreatedWords()) }

func holdsAny(s string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(s, w) })
}

// date reads the line's date: what its <time> says for machines, else its text; of
// several dates the one that is called the publication's.
func (l *PrintedLine) date(lang string) (time.Time, string, bool) {
	if l.Datetime != "" {
		if t, ok := date.ParseDateIn(l.Datetime, lang); ok {
			if called, ok := l.calledPublished(lang); ok && t.Sub(called) > 36*time.Hour && t.Day() != int(called.Month()) {
				return called, l.Text, true // the template keeps the last change there
			}
			return t, l.Datetime, true
		}
	}
	if t, ok := l.calledPublished(lang); ok {
		return t, l.Text, true
	}
	t, ok := date.PrintedDate(l.Text, lang)
	return t, l.Text, ok
}

// calledPublished reads the date after a word of publication in the line, up to one
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

// opensWithDate reports whether a paragraph opens with its date, apart from the
// sentence: before a dash, a colon or a bar, as datelines do.
func (l *PrintedLine) opensWithDate() bool {
	const longest, words = 64, 7 // of a dateline
	for _, mark := range [...]string{" – ", " — ", " - ", " | ", ": ", "—", "–", "―", ". ", "- "} {
		for i, from := 0, 0; ; from = i + len(mark) {
			if i = strings.Index(l.Text[from:], mark); i < 0 || from+i > longest {
				break
			}
			i += from
			head := strings.TrimRight(l.Text[:i], " .,)")
			last := head[max(0, len(head)-1):]
			if strings.Trim(last, "0123456789") == "" && len(strings.Fields(head)) <= words {
				if _, ok := date.PrintedDate(head, ""); ok {
					return true
				}
			}
		}
	}
	return false
}

// publicationNames are how content systems name the date of publication in meta
// elements, whatever stands before it and parts its words.
var publicationNames = []string{
	"publisheddate", "publishdate", "publicationdate", "datepublished", "publishedtime", "publishtime", "pubdate",
	"publishedat", "publishedon", "datepublication", "articlepublished",
}

// publicationName is the name under which the claims keep those that are none of
// PublishedSources.
const publicationName = "date of publication"

// namesPublication reports whether a meta element's name ends in one for the date of
// publication.
func namesPublication(name string) bool {
	if slices.ContainsFunc(PublishedSources, func(s Source) bool { return s.from == fromMeta && s.name == name }) {
		return false // it has a row of its own
	}
	if !strings.Contains(name, "pub") || strings.Contains(name, "unpub") || strings.Contains(name, "last") ||
		strings.Contains(name, "republ") {
		return false
	}
	letters := strings.Map(func(r rune) rune {
		if 'a' <= r && r <= 'z' {
			return r
		}
		return -1
	}, name)
	return slices.ContainsFunc(publicationNames, func(n string) bool { return strings.HasSuffix(letters, n) })
}

// dateLanguage is the page's language as far as its printed dates go. Plain "en" may
// be written where the day stands first, which the locale for sharing tells, or a
// printed day after the twelfth.
func dateLanguage(c *Claims, printed []PrintedLine) string {
	lang := c.Language()
	if lang != "en" {
		return lang
	}
	for i := range c.List {
		locale, ok := strings.CutPrefix(c.List[i].Value, "en_")
		if ok && c.List[i].name == "og:locale" && !slices.Contains([]string{"US", "PH", "BZ"}, locale) {
			return "en-" + locale
		}
	}
	dayFirst := false
	for i := range printed {
		switch first, second := slashed(printed[i].Text); {
		case second > 12:
			return lang
		case first > 12 && second > 0:
			dayFirst = true
		}
	}
	if dayFirst {
		return "en-GB"
	}
	return lang
}

// slashed are the first two numbers of the first date of a line that is written as
// "13/01/2020", 0 for none.
func slashed(s string) (first, second int) {
	for i := strings.IndexByte(s, '/'); i > 0; {
		from := i
		for from > 0 && i-from < 2 && '0' <= s[from-1] && s[from-1] <= '9' {
			from--
		}
		if second, n := pathNumber(s[i+1:], 2); n > 0 && from < i && strings.HasPrefix(s[i+1+n:], "/20") {
			first, _ := pathNumber(s[from:], 2)
			return first, second
		}
		k := strings.IndexByte(s[i+1:], '/')
		if k < 0 {
			break
		}
		i += k + 1
	}
	return 0, 0
}
