package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestParseSet: a data set counts in full, by a weight, or for some classifiers alone.
func TestParseSet(t *testing.T) {
	for _, c := range []struct {
		spec, name string
		want       setWeights
	}{
		{"ferries", "ferries", wholeWeights},
		{"ferries=0.5", "ferries", setWeights{.5, .5, .5, .5, .5, .5, .5}},
		{"ferries:body", "ferries", setWeights{body: 1}},
		{"ferries:body=0.5:headline", "ferries", setWeights{body: .5, headline: 1}},
		{"old-ferries:article=2", "old-ferries", setWeights{article: 2}},
		{"ferries.text:caption=0", "ferries.text", setWeights{}},
	} {
		name, w, err := parseSet(c.spec)
		require.NoError(t, err, c.spec)
		assert.Equal(t, c.name, name)
		assert.Equal(t, c.name, setName(c.spec))
		assert.Equal(t, c.want, w, c.spec)
	}
	for _, spec := range []string{
		"ferries=", "ferries=-1", "ferries=much", "ferries=NaN", "ferries=101", "ferries:tail", "ferries:body=x",
		"ferries=0.5:body",
	} {
		_, _, err := parseSet(spec)
		assert.Error(t, err, spec)
	}
}

// TestSilentOnText: a standfirst teaches where it is all of the text that was
// annotated, if the page prints it.
func TestSilentOnText(t *testing.T) {
	for printed, want := range map[string]float64{"Forty islanders waited.": 1, "Nobody waited for the ferry.": 0} {
		p := pageOf("Ferry resumes", printed, "The ferry sailed again on Tuesday.")
		p.truth.Standfirst = &[]string{"Forty islanders waited."}
		p.label()
		assert.InDelta(t, want, p.cover, 0.001, printed)
	}
}
