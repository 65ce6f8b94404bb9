package label

import (
	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/rules"
	"github.com/standfirst/standfirst/internal/text"
)

// entryTimeRule names the line over the heading of an entry.
var entryTimeRule = rules.Rule{ID: "entry-time", Role: role.Other, Why: "is the time of an entry, over its heading"}

// entries are the records that the article consists of, such as those of a live
// blog, by their shape, as far as they were asked for.
type entries map[uint64]bool

// fillRecords takes in the prose of entries that hold no text yet: the first and
// the last look like what stands around an article. It leaves out the lines over
// their headings that say when they were written.
func fillRecords(l *Labeler) {
	var known entries
	for i := range l.Labels {
		if l.Labels[i].Role != "" || l.Facts.Phrases[i] != "" {
			continue
		}
		switch {
		case l.InText[i]:
			if isOverHeading(&l.Labelling, i) && known.hold(l, i) {
				l.Labels[i] = rules.Labelled(&entryTimeRule)
				l.InText[i] = false
			}
		case l.Facts.Measures[i].Prose && l.Margins[classifier.Body][i] > betweenThreshold:
			l.InText[i] = known.hold(l, i) && !holdsText(&l.Labelling, i)
		}
	}
}

// hold reports whether a block stands in an entry.
func (e *entries) hold(l *Labeler, i int) bool {
	records := feature.ThreadLike(l.Facts, i)
	if records == 0 {
		return false
	}
	shape := l.Facts.Page.GroupKey(int(feature.RecordOf(l.Facts, i)))
	is, known := (*e)[shape]
	if !known {
		if *e == nil {
			*e = make(entries)
		}
		is = areEntries(l, shape, records)
		(*e)[shape] = is
	}
	return is
}

// isOverHeading reports whether a block is a line with a time of day right over a
// heading in its record.
func isOverHeading(l *rules.Labelling, i int) bool {
	m := &l.Facts.Measures[i]
	return m.Clock && m.Words <= feature.DateWords && !m.Sentence && l.Facts.HeadingTag(i) == markup.TagUnknown &&
		i+1 < len(l.Labels) && isEntryHeading(l, i+1) && hasTimeOfDay(l.Facts.Page.TextOf(i)) &&
		feature.RecordOf(l.Facts, i) == feature.RecordOf(l.Facts, i+1)
}

// hasTimeOfDay reports whether a line has a colon between an hour and two digits
// of minutes, or begins with such a time with a point in it.
func hasTimeOfDay(s string) bool {
	for i := 1; i+2 < len(s); i++ {
		if (s[i] == ':' || s[i] == '.' && i <= 2) && text.IsDigit(s[i-1]) && text.IsDigit(s[i+1]) && text.IsDigit(s[i+2]) &&
			(i+3 == len(s) || !text.IsDigit(s[i+3])) {
			return true
		}
	}
	return false
}

// holdsText reports whether the record of a block holds prose that is text other
// than what stands right before it.
func holdsText(l *rules.Labelling, i int) bool {
	record := feature.RecordOf(l.Facts, i)
	for _, step := range [...]int{-1, +1} {
		for k := i + step; k >= 0 && k < len(l.Labels) && l.Facts.Page.Within(k, record); k += step {
			if l.InText[k] && l.Labels[k].Role == "" && l.Facts.Measures[k].Prose {
				return true
			}
		}
	}
	return false
}

// areEntries reports whether so many records of a shape are entries of the
// article: two in three have a heading of their own over prose, and of these as
// many are taken for text, or they hold most of the page's prose and some of the
// text.
func areEntries(l *Labeler, shape uint64, records int) bool {
	var headed, last int32 // the records that a heading and prose were last found in
	headings, taken := 0, 0
	var prose int32
	for i := range l.Labels {
		heading := isEntryHeading(&l.Labelling, i)
		if !heading && !l.Facts.Measures[i].Prose {
			continue
		}
		record := feature.RecordOf(l.Facts, i)
		switch {
		case record < 0 || l.Facts.Page.GroupKey(int(record)) != shape:
		case heading:
			headed = record
		case record == headed:
			prose += l.Facts.Page.Blocks[i].Size
			if record != last {
				last = record
				headings++
				if l.InText[i] && l.Labels[i].Role == "" {
					taken++
				}
			}
		}
	}
	if headings*3 < records*2 || taken == 0 {
		return false
	}
	const most, all = 7, 10 // parts of the page's prose
	return taken*3 >= records*2 || prose*all >= l.Facts.Total.Prose*most
}

// isEntryHeading reports whether a block is a heading that leads nowhere.
func isEntryHeading(l *rules.Labelling, i int) bool {
	return l.Facts.HeadingTag(i).Heading() > 1 && l.Facts.Facts(i).LinkDensity() <= rules.MostlyLinked &&
		l.Facts.Phrases[i] == ""
}
