package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestDefaultSets: no set that is for research only or kept blind is fitted on unless
// it is named, but for the standfirsts of one. Of the smaller sets only some
// classifiers learn, and none of blocks from those without an article.
func TestDefaultSets(t *testing.T) {
	for _, text := range []bool{false, true} {
		for _, s := range defaultSets(text) {
			name, weights, err := parseSet(s)
			require.NoError(t, err)
			base, ofText := htmlSet(name)
			assert.Equal(t, text, ofText, s)
			switch base {
			case "mercury":
				assert.Equal(t, setWeights{standfirstClass: 1}, weights)
				continue
			case "fundus-old":
				assert.Zero(t, weights[body])
				continue
			case "htmldate", "newspaper", "portal", "crf", "not-articles-more":
				assert.Equal(t, setWeights{article: 1}, weights)
				continue
			}
			assert.Equal(t, wholeWeights, weights)
			assert.Contains(t, []string{
				"fundus", "turing", "wcxb", "daniel-english", "daniel-chinese", "daniel-greek", "daniel-polish",
				"daniel-russian", "readability", "trafilatura", "mediacloud", "not-articles",
			}, base)
		}
	}
	assert.Len(t, defaultSets(false), 18)
	assert.Len(t, defaultSets(true), 15)
}

// TestCommand: the header's command has what the weights turn on, and no more.
func TestCommand(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
	}{
		{nil, "go run ./bench/train -corpus DIR"},
		{[]string{"-corpus", "/pages", "-cross=false", "-o", "x.bin"}, "go run ./bench/train -corpus DIR"},
		{[]string{"-seed", "1", "-text"}, "go run ./bench/train -text -seed 1 -corpus DIR"},
		{[]string{"-sets", "+b:body=2"}, "go run ./bench/train -sets " + htmlSetNames + ",b:body=2 -corpus DIR"},
		{[]string{"-sets", "a=0.5,b:article"}, "go run ./bench/train -sets a=0.5,b:article -corpus DIR"},
		{[]string{"-keep", "/old.bin", "-o", "x.bin"}, "go run ./bench/train -keep FILE -corpus DIR"},
		{[]string{"-sets", "a,b", "-augment=false"}, "go run ./bench/train -sets a,b -augment=false -corpus DIR"},
	} {
		o, err := parseOptions(c.args)
		require.NoError(t, err)
		assert.Equal(t, c.want, o.command())
	}
}

// TestOptionsRefused: what cannot be done is refused before any page is read.
func TestOptionsRefused(t *testing.T) {
	for _, args := range [][]string{
		{"-text", "-sets", "fundus"},
		{"-sets", "fundus", "-eval", "fundus.wrapped"},
		{"-leaveout", "elsewhere"},
		{"-keep", "x.bin"},
		{"-sets", "fundus:tail"},
		{"-reuse", "-o", "x.bin"},
		{"-reuse", "-leaveout", "fundus"},
	} {
		_, err := parseOptions(args)
		assert.Error(t, err, args)
	}
	_, err := parseOptions([]string{"-leaveout", "l3s", "-eval", "l3s"})
	assert.NoError(t, err, "a set to measure on may be scored by the weights of the others")
}
