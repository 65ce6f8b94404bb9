package main

import (
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/label"
)

// TestBoostingFindsThreshold: a forest fitted on rows that one feature parts asks
// for that feature, and answers rightly on both sides of the border.
func TestBoostingFindsThreshold(t *testing.T) {
	const n, border = 400, 37
	rows, y, w := make([][]float32, n), make([]float32, n), make([]float32, n)
	for i := range rows {
		rows[i] = []float32{float32(i * 7 % 13), float32(i % 100)}
		y[i], w[i] = truth(i%100 > border), 1
	}
	b := boosting{Trees: 20, Leaves: 4, Rate: 0.3, L2: 1, MinRows: 5}
	f := b.fit(binned(n, 2, b.sample(), func(i int) []float32 { return rows[i] }), y, w, []span{{0, n}}, 1)
	for _, x := range []float32{0, 20, border - 3} {
		assert.Negative(t, f.Margin([]float32{5, x}), "%g lies under the border", x)
	}
	for _, x := range []float32{border + 4, 70, 99} {
		assert.Positive(t, f.Margin([]float32{5, x}), "%g lies over the border", x)
	}
}

// TestBoostingIsRepeatable: the same rows and the same seed give the same forest.
func TestBoostingIsRepeatable(t *testing.T) {
	const n = 300
	rows, y, w := make([][]float32, n), make([]float32, n), make([]float32, n)
	for i := range rows {
		rows[i] = []float32{float32(i % 17), float32(i % 29), float32(i % 5)}
		y[i], w[i] = truth(i%17 > 8 != (i%29 > 20)), 1
	}
	fit := func(seed int) []byte {
		b := boosting{Trees: 12, Leaves: 4, Rate: 0.3, L2: 1, MinRows: 5, Bags: 2, Share: 0.5}
		t := binned(n, 3, b.sample(), func(i int) []float32 { return rows[i] })
		return b.fit(t, y, w, []span{{0, n}}, seed).Append(nil)
	}
	assert.Equal(t, fit(1), fit(1))
	assert.NotEqual(t, fit(1), fit(2), "the seed draws the features of each tree")
}

// TestLabels holds what the annotation calls each block of an invented page.
func TestLabels(t *testing.T) {
	heading := "On the quay"
	lead := []string{"Forty islanders had waited since Sunday."}
	p := &page{
		truth: annotation{
			Headline: "Ferry resumes after storm", Standfirst: &lead,
			Sections: []section{
				{Paragraphs: []string{"The ferry sailed again on Tuesday, the harbour master said."}},
				{Heading: heading, Paragraphs: []string{"Nobody was hurt."}},
			},
			Captions: []caption{{"The piano on the quay", "Rolf Tarn"}}, Authors: []string{"Oona Tarrant"},
		},
		read: &label.Example{Texts: []string{
			"Menu", "Ferry resumes after storm", "Forty islanders had waited since Sunday.", "By Oona Tarrant",
			"The ferry sailed again on Tuesday, the harbour master said.", "The piano on the quay", heading, "Nobody was hurt.",
		}},
	}
	p.label()
	want := map[int][]int{
		body: {2, 4, 6, 7}, headline: {1}, standfirstClass: {2}, crosshead: {6}, captionClass: {5}, byline: {3},
	}
	for j, blocks := range want {
		var got []int
		for i, y := range p.labels[j] {
			if y == 1 {
				got = append(got, i)
			}
		}
		assert.Equal(t, blocks, got, "classifier %d", j)
	}
	assert.InDelta(t, 1, p.cover, 0.001, "all of the annotated text is found")
}

// pageOf is a page of some blocks.
func pageOf(blocks ...string) *page { return &page{read: &label.Example{Texts: blocks}} }

// TestStrip: a stripped page keeps its text and its charset and says nothing of
// itself; half of them have only the site's name as their title.
func TestStrip(t *testing.T) {
	const src = `<head><meta charset="utf-8"><META property="og:type" content="article"><link rel="canonical" href="/a">` +
		`<title>Ferry resumes - Quay | The Courier</title><script type="application/ld+json">{"a":1}</script></head>` +
		`<p>Forty waited.</p>`
	titles := map[string]int{}
	for _, id := range []string{"a", "b", "c", "d", "e", "f"} {
		out := string(strip(id, []byte(src)))
		assert.Contains(t, out, `<meta charset="utf-8">`)
		assert.Contains(t, out, "Forty waited.")
		for _, gone := range []string{"og:type", "ld+json", "canonical"} {
			assert.NotContains(t, out, gone)
		}
		title, _, _ := strings.Cut(out[strings.Index(out, "<title>"):], "</title>")
		titles[title]++
	}
	assert.Len(t, titles, 2)
	assert.Contains(t, titles, "<title>Ferry resumes - Quay | The Courier")
	assert.Contains(t, titles, "<title>The Courier")
	assert.Nil(t, strip("b", []byte("<p>Forty waited.</p>")), "a copy of a page that says nothing would be the same")
}

// TestUnreadablePages: a page whose file is missing is an error that names it, and
// no page without an article.
func TestUnreadablePages(t *testing.T) {
	p := &page{file: filepath.Join(t.TempDir(), "gone.html.gz"), truth: annotation{ID: "gone", NoArticle: true}}
	_, err := predict(classifier.None(), []*page{p})
	require.ErrorIs(t, err, fs.ErrNotExist)
	assert.ErrorContains(t, err, "gone.html.gz")
}
