package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestFitOnAFolder: a folder of pages is all that a fit, its cross-validation and
// its scores need; the weights are read again.
func TestFitOnAFolder(t *testing.T) {
	dir := t.TempDir()
	writeSet(t, filepath.Join(dir, "invented"), 16)
	o := options{
		corpus: dir, sets: []string{"invented"}, seed: 3, cross: true, byFold: true, augment: true,
		out: filepath.Join(dir, "weights.bin"), work: filepath.Join(dir, "work"),
	}
	require.NoError(t, (&trainer{options: o}).run())
	assert.NotEmpty(t, fittedTo(t, o.out)[body].Trees)
	lines, err := os.ReadFile(filepath.Join(dir, "work", "invented.jsonl"))
	require.NoError(t, err)
	assert.Equal(t, 16, bytes.Count(lines, []byte("\n")), "the folds' predictions are kept")
}

// TestFitOnText: the pages of a set of HTML are printed for the fit of text.
func TestFitOnText(t *testing.T) {
	dir := t.TempDir()
	writeSet(t, filepath.Join(dir, "invented"), 16)
	o := options{
		corpus: dir, sets: []string{"invented.text"}, text: true, seed: 1,
		out: filepath.Join(dir, "weights.bin"), work: filepath.Join(dir, "work"),
	}
	require.NoError(t, (&trainer{options: o}).run())
	assert.NotEmpty(t, fittedTo(t, o.out)[body].Trees)
}

// TestJudgedPages: from pages for the classifier of the whole page the others learn
// nothing, and with -keep they stay what they were.
func TestJudgedPages(t *testing.T) {
	dir := t.TempDir()
	writeSet(t, filepath.Join(dir, "invented"), 16)
	writeFronts(t, filepath.Join(dir, "fronts"), 16)
	fit := func(name string, judge []string, keep string) (*classifier.Set, string) {
		o := options{corpus: dir, sets: append([]string{"invented"}, judge...), keep: keep, seed: 3,
			out: filepath.Join(dir, name), work: filepath.Join(dir, "work")}
		require.NoError(t, (&trainer{options: o}).run())
		return fittedTo(t, o.out), o.out
	}
	alone, file := fit("alone.bin", nil, "")
	judged, _ := fit("judged.bin", []string{"fronts:article"}, "")
	assert.NotEqual(t, alone[article], judged[article])
	assert.Equal(t, alone[body], judged[body])
	kept, keptFile := fit("kept.bin", []string{"fronts:article"}, file)
	assert.Equal(t, judged[article], kept[article])
	assert.Equal(t, alone[headline], kept[headline])
	b, err := os.ReadFile(keptFile)
	require.NoError(t, err)
	h, err := classifier.HeaderOf(b)
	require.NoError(t, err)
	assert.Equal(t, []string{"invented", "fronts:article"}, h.Sets)
	assert.Equal(t, []string{"invented"}, h.Kept.Sets)
}

// writeFronts writes a data set of n front pages of as many hosts.
func writeFronts(t *testing.T, dir string, n int) {
	t.Helper()
	writePages(t, dir, n, func(i int) (map[string]any, string) {
		var page strings.Builder
		page.WriteString("<!DOCTYPE html><title>The Daily</title><h1>The Daily</h1>")
		for k := range 20 {
			fmt.Fprintf(&page, `<div><h2><a href="/%d">Ferry %d is late once more</a></h2><p>More on page %[1]d.</p></div>`, k, i+k)
		}
		return map[string]any{"url": fmt.Sprintf("https://daily%d.test/", i), "no_article": true}, page.String()
	})
}

// writePages writes a data set of n pages, each with its annotation.
func writePages(t *testing.T, dir string, n int, page func(i int) (truth map[string]any, html string)) {
	t.Helper()
	require.NoError(t, os.MkdirAll(filepath.Join(dir, "pages"), 0o755))
	var truths bytes.Buffer
	lines := json.NewEncoder(&truths)
	for i := range n {
		truth, html := page(i)
		id := fmt.Sprintf("page%02d", i)
		truth["id"] = id
		require.NoError(t, lines.Encode(truth))
		require.NoError(t, os.WriteFile(filepath.Join(dir, "pages", id+".html.gz"), zipped(t, html), 0o644))
	}
	require.NoError(t, os.WriteFile(filepath.Join(dir, "truth.jsonl"), truths.Bytes(), 0o644))
}

// fittedTo reads a file of weights.
func fittedTo(t *testing.T, file string) *classifier.Set {
	t.Helper()
	b, err := os.ReadFile(file)
	require.NoError(t, err)
	c, err := classifier.Read(b)
	require.NoError(t, err)
	return c
}

// TestNothingToFitOn: a folder whose pages are missing gives an error, no weights.
func TestNothingToFitOn(t *testing.T) {
	dir := t.TempDir()
	writeSet(t, filepath.Join(dir, "invented"), 3)
	require.NoError(t, os.RemoveAll(filepath.Join(dir, "invented", "pages")))
	o := options{
		corpus: dir, sets: []string{"invented"}, out: filepath.Join(dir, "weights.bin"), work: filepath.Join(dir, "work"),
	}
	require.ErrorContains(t, (&trainer{options: o}).run(), "no page of the sets invented")
	assert.NoFileExists(t, o.out)
}

// writeSet writes a data set of n pages of as many hosts.
func writeSet(t *testing.T, dir string, n int) {
	t.Helper()
	writePages(t, dir, n, func(i int) (map[string]any, string) {
		headline := fmt.Sprintf("Ferry %d resumes after the storm on the northern coast", i)
		paragraphs := make([]string, 5)
		for k := range paragraphs {
			paragraphs[k] = fmt.Sprintf("On day %d of week %d the ferry sailed again, the harbour master said. "+
				"Forty islanders had waited on the quay with their luggage, %d cows and a piano.", k+1, i+1, i*k)
		}
		truth := map[string]any{
			"url": fmt.Sprintf("https://paper%d.test/page%02[1]d", i), "headline": headline,
			"standfirst": []string{}, "sections": []section{{Paragraphs: paragraphs}}, "authors": []string{"Oona Tarrant"},
		}
		return truth, fmt.Sprintf(`<!DOCTYPE html><title>%s</title><nav><a href="/">Home</a> <a href="/sea">Sea</a></nav>
<article><h1>%[1]s</h1><p>By Oona Tarrant</p><p>%s</p></article>
<aside><h2>More</h2><ul><li><a href="/a">Whales seen</a><li><a href="/b">Fog again</a></ul></aside>`,
			headline, strings.Join(paragraphs, "</p><p>"))
	})
}

func zipped(t *testing.T, s string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, err := z.Write([]byte(s))
	require.NoError(t, err)
	require.NoError(t, z.Close())
	return b.Bytes()
}
