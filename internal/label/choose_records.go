package label

import (
	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/text"
)

// entryTimeRule names the line over the heading of an entry.
var entryTimeRule = rule{id: "entry-time", role: role.Other, why: "is the time of an entry, over its heading"}

// entries are the records that the article consists of, such as those of a live
// blog, by their shape, as far as they were asked for.
type entries map[uint64]bool

// fillRecords takes in the prose of entries that hold no text yet: the first and
// the last look like what stands around an article. It leaves out the lines over
// their headings that say when they were written.
func fillRecords(l *Labeler) {
	var known entries
	for i := range l.Labels {
		if l.Labels[i].Role != "" || l.facts.Phrases[i] != "" {
			continue
		}
		switch {
		case l.inText[i]:
			if isOverHeading(l, i) && known.hold(l, i) {
				l.Labels[i] = labelled(&entryTimeRule)
				l.inText[i] = false
			}
		case l.facts.Measures[i].Prose && l.margins[classifier.Body][i] > betweenThreshold:
			l.inText[i] = known.hold(l, i) && !holdsText(l, i)
		}
	}
}

// hold reports whether a block stands in an entry.
func (e *entries) hold(l *Labeler, i int) bool {
	records := feature.ThreadLike(l.facts, i)
	if records == 0 {
		return false
	}
	shape := l.facts.Page.GroupKey(int(feature.RecordOf(l.facts, i)))
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
func isOverHeading(l *Labeler, i int) bool {
	m := &l.facts.Measures[i]
	return m.Clock && m.Words <= feature.DateWords && !m.Sentence && l.facts.HeadingTag(i) == markup.TagUnknown &&
		i+1 < len(l.Labels) && isEntryHeading(l, i+1) && hasTimeOfDay(l.facts.Page.TextOf(i)) &&
		feature.RecordOf(l.facts, i) == feature.RecordOf(l.facts, i+1)
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
func holdsText(l *Labeler, i int) bool {
	record := feature.RecordOf(l.facts, i)
	for _, step := range [...]int{-1, +1} {
		for k := i + step; k >= 0 && k < len(l.Labels) && l.facts.Page.Within(k, record); k += step {
			if l.inText[k] && l.Labels[k].Role == "" && l.facts.Measures[k].Prose {
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
		heading := isEntryHeading(l, i)
		if !heading && !l.facts.Measures[i].Prose {
			continue
		}
		record := feature.RecordOf(l.facts, i)
		switch {
		case record < 0 || l.facts.Page.GroupKey(int(record)) != shape:
		case heading:
			headed = record
		case record == headed:
			prose += l.facts.Page.Blocks[i].Size
			if record != last {
				last = record
				headings++
				if l.inText[i] && l.Labels[i].Role == "" {
					taken++
				}
			}
		}
	}
	if headings*3 < records*2 || taken == 0 {
		return false
	}
	const most, all = 7, 10 // parts of the page's prose
	return taken*3 >= records*2 || prose*all >= l.facts.Total.Prose*most
}

// isEntryHeading reports whether a block is a heading that leads nowhere.
func isEntryHeading(l *Labeler, i int) bool {
	return l.facts.HeadingTag(i).Heading() > 1 && l.facts.Facts(i).LinkDensity() <= mostlyLinked &&
		l.facts.Phrases[i] == ""
}
