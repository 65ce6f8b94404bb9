package metadata

import "github.com/standfirst/standfirst/internal/text"

// claimLimit is the length in bytes at which a trace cuts a claim's value.
const claimLimit = 1000

// ClaimReport is a claim as a trace shows it.
type ClaimReport struct {
	Source string // "json-ld", "open graph", "microdata", "meta", "link", "title", "html" or "script"
	Name   string // the property as the source names it
	Value  string // cut to 1,000 bytes
	Field  string // the Article's field that it may fill, empty for none
}

// Trace lists the claims, each with the field that it may fill.
func (m *Metadata) Trace() []ClaimReport {
	out := make([]ClaimReport, 0, len(m.claims))
	for i := range m.claims {
		k := &m.claims[i]
		out = append(out, ClaimReport{Source: k.source, Name: k.name, Value: text.CutText(k.value, claimLimit),
			Field: fieldOf(k)})
	}
	return out
}

// fieldOf names the field whose table of sources holds the claim.
func fieldOf(k *Claim) string {
	for f := range fieldSources {
		for s := range fieldSources[f].sources {
			if k.is(&fieldSources[f].sources[s]) {
				return fieldSources[f].field
			}
		}
	}
	return ""
}
