package metadata

import (
	"time"

	"github.com/standfirst/standfirst/internal/date"
)

// Date is an instant and the text that it was read from, the zero Date for none.
type Date struct {
	Time time.Time
	Text string
}

// claimedDate returns the first date that a table's claims hold.
func claimedDate(c Claims, table []Source, lang string) (d Date, ok bool) {
	d.Text = c.find(table, func(value string) bool {
		d.Time, ok = date.ParseDateIn(value, lang)
		return ok
	})
	if !ok {
		return Date{}, false
	}
	return d, true
}

// claimedDates returns all dates that the claims give for the publication.
func claimedDates(c Claims, lang string) []date.WrittenDate {
	var out []date.WrittenDate
	for _, table := range [...][]Source{publishedSources, scriptSources} {
		for k := range c.at(table) {
			if len(out) >= valueLimit {
				break
			}
			if d, ok := date.ReadDate(k.value, lang, date.OldestClaimed); ok {
				out = append(out, d)
			}
		}
	}
	return out
}
