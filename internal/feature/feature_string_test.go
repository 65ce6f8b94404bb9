package feature

import (
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestFeatureNames holds what a reader of a trace sees: every feature has a
// name of its own, with the right article before its nouns.
func TestFeatureNames(t *testing.T) {
	wrong := regexp.MustCompile(`%|\ba [aeiou]|\ban [b-dfgj-np-tv-z]|^ | $|  `) // an h1 is right
	seen := map[string]Feature{}
	for f := range NumTextFeatures {
		name := f.String()
		assert.NotEmpty(t, name, int(f))
		assert.NotRegexp(t, wrong, name)
		other, twice := seen[name]
		assert.False(t, twice, "features %d and %d are both %q", other, f, name)
		seen[name] = f
	}
}

// TestValueText holds how a value is said, by its kind.
func TestValueText(t *testing.T) {
	for _, c := range []struct {
		name    string
		feature Feature
		value   float32
		want    string
	}{
		{"a number", FeatLetters, 120, "120"},
		{"a number to two places", featPunctuation, 0.126, "0.13"},
		{"no such thing", FeatUntilProse, NotApplicable, "none"},
		{"yes", featSentence, 1, "yes"},
		{"no", featSentence, 0, "no"},
		{"neither yes nor no", FeatCreditForm, 2, "2"},
		{"a share", FeatStrong, 0.354, "35 %"},
		{"a share of nothing", FeatKinProse, NotApplicable, "none"},
		{"steps", FeatNearByline, 2, "2"},
		{"no steps", FeatNearByline, farMeaning, "none near"},
		{"before a place", FeatFromHeadline, -1, "-1"},
		{"no place", FeatFromHeadline, -100, "none"},
		{"an ancestor's share", FeatAncestors + ancestorShare, 0.5, "50 %"},
		{"a neighbour's", featNeighbours + neighbourProse, 1, "yes"},
		{"a text's", featIndent, 4, "4"},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, c.feature.ValueText(c.value)) })
	}
}
