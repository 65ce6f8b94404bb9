package main

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/internal/confidence"
)

const story = `<!DOCTYPE html><title>Lock at Harnsund shut</title><meta property="og:type" content="article">
<article><h1>Lock at Harnsund shut</h1><p>The lock at Harnsund was shut on Monday after a barge struck its gate, the canal office said.</p>
<p>Nobody was hurt, but eleven boats are waiting, and two of them carry apples that will not keep for long, it said.</p></article>`

const storyBody = `"The lock at Harnsund was shut on Monday after a barge struck its gate, the canal office said.\n` +
	`Nobody was hurt, but eleven boats are waiting, and two of them carry apples that will not keep for long, it said."`

// dataSet writes a data set of a page that is read right, one that holds no article
// and one of which the annotation says nothing.
func dataSet(t *testing.T) string {
	dir := t.TempDir()
	require.NoError(t, os.Mkdir(filepath.Join(dir, "pages"), 0o755))
	for name, page := range map[string]string{"a": story, "b": story, "c": `<!DOCTYPE html><title>Login</title><p>Log in to go on.</p>`} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, "pages", name+".html"), []byte(page), 0o644))
	}
	truth := `{"id":"a","body":` + storyBody + `}
{"id":"b","headline":"Lock at Harnsund shut"}
{"id":"c","no_article":true}`
	require.NoError(t, os.WriteFile(filepath.Join(dir, "truth.jsonl"), []byte(truth), 0o644))
	return dir
}

func TestReport(t *testing.T) {
	dir := dataSet(t)
	for _, c := range []struct {
		args []string
		want string
	}{
		{nil, "1 pages: "},
		{[]string{"-accept", "-sets"}, "2 pages: "},
	} {
		o, err := parse(append(c.args, "-corpus", dir), os.Stderr)
		require.NoError(t, err)
		var out strings.Builder
		require.NoError(t, run(o, &out))
		assert.Contains(t, out.String(), c.want)
		assert.Contains(t, out.String(), "observed")
		assert.Equal(t, len(c.args) > 0, strings.Contains(out.String(), filepath.Base(dir)), "the line of the set")
	}
	_, err := parse(nil, os.Stderr)
	require.Error(t, err, "no folder is named")
}

// TestFit: the fit finds the coefficients that made its readings.
func TestFit(t *testing.T) {
	want := confidence.Signs{confidence.Constant: -2, confidence.Margin: 0.5, confidence.Agreement: 1}
	draw := rand.New(rand.NewPCG(1, 2))
	var readings []reading
	for i := range 20000 {
		r := reading{set: "invented", fold: i % 5}
		r.signs = confidence.Signs{confidence.Constant: 1, confidence.Margin: 4 * draw.NormFloat64(), confidence.Agreement: 3 * draw.Float64()}
		if draw.Float64() < confidence.Logistic(&want, &r.signs) {
			r.right, r.f1 = 1, 1
		}
		readings = append(readings, r)
	}
	got := coefficients(readings)
	for k := range want {
		assert.InDelta(t, want[k], got[k], 0.15, confidence.Names[k])
	}
	var out strings.Builder
	fit(&out, readings, readings)
	assert.Contains(t, out.String(), "by cross-validation")
	assert.Contains(t, out.String(), "agreement: ")
}

func TestRank(t *testing.T) {
	confidence := func(r *reading) float64 { return r.confidence }
	one := func(c, right float64) reading { return reading{confidence: c, right: right} }
	assert.InDelta(t, 1, rankOf([]reading{one(0.1, 0), one(0.9, 1), one(0.2, 0)}, confidence), 1e-9)
	assert.InDelta(t, 0.5, rankOf([]reading{one(0.5, 0), one(0.5, 1)}, confidence), 1e-9)
	assert.InDelta(t, 0, rankOf([]reading{one(0.5, 0), one(0.4, 1)}, confidence), 1e-9)
}
