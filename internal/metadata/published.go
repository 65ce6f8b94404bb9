package metadata

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
// else what its scripts say, else the last change.
func (m *Metadata) Published(printed []PrintedLine) Date {
	if d, ok := claimedDate(m.claims, publishedSources, m.language); ok {
		return m.local(d, printed)
	}
	best := bestPrinted(printed, m.language)
	if best.rank >= nearLine {
		return best.date
	}
	if d, ok := claimedDate(m.claims, pageDateSources, m.language); ok {
		return m.local(d, printed)
	}
	if best.line != nil && best.line.Where&LineBody == 0 {
		return best.date
	}
	for _, address := range [...]string{m.CanonicalURL(), m.fetched} {
		if t, text, ok := addressDay(address); ok {
			return Date{t, text}
		}
	}
	if best.line != nil {
		return best.date // a sentence may speak of another day
	}
	if d, ok := nearestTime(printed, m.language); ok {
		return d
	}
	if d, ok := claimedDate(m.claims, scriptSources, m.language); ok {
		return d
	}
	return m.Modified()
}

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
