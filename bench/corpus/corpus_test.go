package corpus

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"testing"

	"github.com/standfirst/standfirst/bench/score"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const page = "<html><body><h1>A ferry leaves</h1><p>It left at noon."

// write makes a data set of files in a folder of its own; those named .gz are
// compressed.
func write(t *testing.T, files map[string]string) string {
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o700))
		if filepath.Ext(name) == ".gz" {
			content = zipped(t, content)
		}
		require.NoError(t, os.WriteFile(path, []byte(content), 0o600))
	}
	return dir
}

func zipped(t *testing.T, content string) string {
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	_, err := w.Write([]byte(content))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return out.String()
}

func TestLayouts(t *testing.T) {
	for _, c := range []struct {
		name, layout string
		files        map[string]string
		want         []score.Truth
		why          string
	}{
		{
			"own", "standfirst",
			map[string]string{
				"truth.jsonl":     `{"id":"b","headline":"B","standfirst":[]}` + "\n" + `{"id":"a","sections":[{"heading":"","paragraphs":["x"]}]}`,
				"pages/a.html.gz": page, "pages/b.html": page, "pages/c.html": page,
			},
			[]score.Truth{
				{ID: "a", Sections: []score.TruthSection{{Paragraphs: []string{"x"}}}},
				{ID: "b", Headline: "B", Standfirst: []string{}},
			},
			"only annotated pages are read where there is a truth",
		},
		{
			"wcxb, both splits", "wcxb",
			map[string]string{
				"dev/ground-truth/0001.json": `{"url":"https://a.example/1","file_id":"0001","_internal":{"page_type":{"primary":"article"}},
					"ground_truth":{"title":"T","author":"Ann Poe","publish_date":"2031-04-09","main_content":"one\n\ntwo","with":["one"],"without":["menu"]}}`,
				"dev/html/0001.html.gz":       page,
				"dev/ground-truth/0002.json":  `{"_internal":{"page_type":{"primary":"product"}},"ground_truth":{"main_content":"x"}}`,
				"dev/html/0002.html.gz":       page,
				"test/ground-truth/0001.json": `{"_internal":{"page_type":{"primary":"listing"}},"ground_truth":{"title":null,"author":null,"publish_date":null,"main_content":"x"}}`,
				"test/html/0001.html.gz":      page,
			},
			[]score.Truth{
				{
					ID: "dev/0001", URL: "https://a.example/1", Headline: "T", Body: new("one\n\ntwo"), Authors: []string{"Ann Poe"},
					Published: "2031-04-09", With: []string{"one"}, Without: []string{"menu"},
				},
				{ID: "test/0001", NoArticle: true},
			},
			"a listing holds no article, and a product is neither",
		},
		{
			"wcxb, one split", "wcxb",
			map[string]string{
				"ground-truth/0001.json": `{"_internal":{"page_type":{"primary":"article"}},"ground_truth":{"main_content":"x"}}`,
				"html/0001.html.gz":      page,
			},
			[]score.Truth{{ID: "0001", Body: new("x")}},
			"the folder of one split has no prefix",
		},
		{
			"scrapinghub", "scrapinghub",
			map[string]string{
				"ground-truth.json": `{"f2":{"articleBody":"two","url":"https://a.example/2"},"f1":{"articleBody":"one","url":"https://a.example/1"}}`,
				"html/f1.html.gz":   page, "html/f2.html.gz": page,
			},
			[]score.Truth{
				{ID: "f1", URL: "https://a.example/1", Body: new("one")},
				{ID: "f2", URL: "https://a.example/2", Body: new("two")},
			},
			"pages come in the order of their IDs",
		},
		{
			"fundus-evaluation", "fundus-evaluation",
			map[string]string{
				"dataset/ground_truth.json":    `{"quay_1.html.gz":{"url":"https://a.example/1","body":["One.","[Two.]"]},"quay_2.html":{"url":"","body":[]}}`,
				"dataset/html/quay_1.html.gz":  page,
				"dataset/html/quay_2.html.gz":  page,
				"dataset/html/unlisted.htm.gz": page,
			},
			[]score.Truth{
				{ID: "quay_1.html.gz", URL: "https://a.example/1", Paragraphs: []string{"One.", "[Two.]"}},
				{ID: "quay_2.html", Paragraphs: []string{}},
			},
			"brackets stay: they mark optional paragraphs",
		},
		{
			"trafilatura", "trafilatura",
			map[string]string{
				"tests/evaldata.json": `{"https://a.example/1":{"file":"1.html","with":["one"],"without":["menu"],"title":"T","author":"Ann Poe; Jo Loe","date":"2031-04-09"},
					"https://a.example/2":{"file":"2.html","with":["one"],"without":["menu"],"author":["Jo Loe"]}}`,
				"tests/cache/1.html": page, "tests/eval/2.html": page,
			},
			[]score.Truth{
				{
					ID: "1", URL: "https://a.example/1", Headline: "T", Authors: []string{"Ann Poe", "Jo Loe"},
					Published: "2031-04-09", With: []string{"one"}, Without: []string{"menu"},
				},
				{ID: "2", URL: "https://a.example/2", Authors: []string{"Jo Loe"}, With: []string{"one"}, Without: []string{"menu"}},
			},
			"pages stand in two folders, and authors are a text or a list",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			pages, err := Open(write(t, c.files), c.layout)
			require.NoError(t, err)
			var truths []score.Truth
			for _, p := range pages {
				truths = append(truths, p.Truth)
				assert.True(t, p.Annotated)
				content, err := p.HTML()
				require.NoError(t, err)
				assert.Equal(t, page, string(content), "the page as it was before it was compressed")
			}
			assert.Equal(t, c.want, truths, c.why)
		})
	}
}

func TestPagesWithoutTruth(t *testing.T) {
	pages, err := Open(write(t, map[string]string{"pages/b.html": page, "pages/a.htm.gz": page, "pages/notes.txt": "x"}), "standfirst")
	require.NoError(t, err)
	require.Len(t, pages, 2)
	assert.Equal(t, "a", pages[0].Truth.ID)
	assert.False(t, pages[0].Annotated)
}

// TestSetsOfText: a set of text takes the truth of the set that it was made from, and
// its pages are known for text by their names.
func TestSetsOfText(t *testing.T) {
	dir := write(t, map[string]string{
		"news/truth.jsonl": `{"id":"a","headline":"Ferry"}`, "news/pages/a.html": page,
		"news.text/truth.jsonl": "../news/truth.jsonl\n", "news.text/pages/a.txt.gz": page,
	})
	for _, c := range []struct {
		set    string
		isText bool
	}{{"news", false}, {"news.text", true}} {
		pages, err := Open(filepath.Join(dir, c.set), "standfirst")
		require.NoError(t, err)
		require.Len(t, pages, 1)
		assert.Equal(t, "Ferry", pages[0].Truth.Headline)
		assert.Equal(t, c.isText, pages[0].IsText(), c.set)
	}
}

func TestOpenErrors(t *testing.T) {
	for _, c := range []struct {
		name, layout string
		files        map[string]string
		want         string
	}{
		{"unknown layout", "quay", nil, `no layout "quay"`},
		{"page is missing", "standfirst", map[string]string{"truth.jsonl": `{"id":"a"}`}, "page a: no file"},
		{"page of a split is missing", "wcxb", map[string]string{"dev/ground-truth/1.json": `{"_internal":{"page_type":{"primary":"article"}}}`}, "page dev/1: no file"},
		{"broken truth", "standfirst", map[string]string{"truth.jsonl": `{"id":`}, "truth.jsonl: line 1"},
		{"truth elsewhere that is missing", "standfirst", map[string]string{"truth.jsonl": "../quay/truth.jsonl"}, "quay/truth.jsonl"},
		{"broken JSON", "scrapinghub", map[string]string{"ground-truth.json": "{"}, "ground-truth.json"},
		{"empty", "wcxb", nil, "no page in"},
		{"nothing there", "trafilatura", nil, "evaldata.json"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Open(write(t, c.files), c.layout)
			assert.ErrorContains(t, err, c.want)
		})
	}
}
