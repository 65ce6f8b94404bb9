package metadata

import "time"

// Dated reports whether the page claims a date of publication for its article.
func (m *Metadata) Dated() bool {
	_, ok := claimedDate(m.claims, publishedSources, m.language)
	return ok
}

// Modified returns the instant of the last change.
func (m *Metadata) Modified() Date {
	d, _ := claimedDate(m.claims, modifiedSources, m.language)
	return d
}

// Published returns the instant of first publication: what the page claims of
// the article, else what it prints beside the headline, else what it claims of
// itself as a page, else what it prints elsewhere, else the day in its address,
// else what it prints right after the text, else what its scripts say, else the last
// change. The language that the text is written in counts where the page claims none.
func (m *Metadata) Published(printed []PrintedLine, written string) Date {
	lang := m.dateLanguage(printed, written)
	if d, ok := claimedDate(m.claims, publishedSources, m.language); ok {
		if earlier, ok := m.printedBefore(d, printed, lang); ok {
			return earlier
		}
		return m.local(d, printed)
	}
	best := bestPrinted(printed, lang, 0)
	if best.rank >= nearLine {
		return best.date
	}
	if d, ok := claimedDate(m.claims, pageDateSources, m.language); ok {
		return m.local(d, printed)
	}
	if best.line != nil && (best.line.Where&LineBody == 0 || best.line.opensWithDate()) {
		return best.date
	}
	if d, ok := calledPublished(printed, lang); ok {
		return d
	}
	for _, address := range [...]string{m.CanonicalURL(), m.fetched} {
		if t, text, ok := addressDay(address); ok {
			return Date{t, text}
		}
	}
	if d, ok := closingDate(printed, lang); ok {
		return d
	}
	if best.line != nil {
		return best.date // a sentence may speak of another day
	}
	if d, ok := nearestTime(printed, lang); ok {
		return d
	}
	if d, ok := claimedDate(m.claims, scriptSources, m.language); ok {
		return d
	}
	return m.Modified()
}

// printedBefore returns the date that is surely printed as the article's and is
// earlier than the claimed one, where the claimed one is no earlier than the
// claimed last change: the system counts the day as published on which it last made
// the page.
func (m *Metadata) printedBefore(claimed Date, printed []PrintedLine, lang string) (earlier Date, found bool) {
	changed := m.Modified()
	if changed.Time.IsZero() || changed.Time.Sub(claimed.Time) > time.Hour {
		return Date{}, false
	}
	best := bestPrinted(printed, lang, nearLine-1)
	if best.rank < nearLine || daysBetween(claimed.Time, best.date.Time) < 2 ||
		best.date.Time.After(claimed.Time) || !best.line.isByHeadline() {
		return Date{}, false
	}
	for i := range printed { // a line that gives the claimed day bears it out
		if printed[i].isUpdate() {
			continue
		}
		if d, ok := printed[i].date(lang); ok && daysBetween(claimed.Time, d.Time) < 2 {
			return Date{}, false
		}
	}
	return best.date, true
}

// daysBetween returns how many days of 24 hours lie between two times.
func daysBetween(a, b time.Time) float64 { return a.Sub(b).Abs().Hours() / 24 }

// local puts a claimed date into the zone of the newsroom, as far as the page
// shows it.
func (m *Metadata) local(d Date, printed []PrintedLine) Date {
	if !lacksZone(d.Time) {
		return d
	}
	evidence := claimedDates(m.claims, m.language)
	d.Time = localTime(d.Time, appendPrintedDates(evidence, printed, m.language))
	return d
}
