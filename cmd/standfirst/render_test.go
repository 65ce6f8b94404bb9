package main

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/standfirst/standfirst"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestJSONIsTheArticle(t *testing.T) {
	dir := tree(t, map[string]string{"one.html": page(1), "two.html": page(2), "links.html": noArticle})
	got := runProgram(t, dir, "", "one.html", "links.html", "two.html")
	var headlines []string
	for d := json.NewDecoder(strings.NewReader(got.stdout)); d.More(); {
		var a standfirst.Article
		require.NoError(t, d.Decode(&a))
		headlines = append(headlines, a.Headline)
	}
	assert.Equal(t, []string{headline(1), headline(2)}, headlines)
	assert.Contains(t, got.stdout, "\n  \"headline\"", "indented")
	assert.NotContains(t, got.stdout, `"source"`)
	assert.Contains(t, got.stderr, "links.html: ", "an error that the output has no place for")
	assert.Equal(t, 1, got.status)
}

func TestRenderedFormats(t *testing.T) {
	dir := tree(t, map[string]string{"one.html": page(1), "two.html": page(2)})
	for _, c := range []struct{ format, between string }{
		{"text", "\f\n"},
		{"markdown", "\n---\n\n"},
		{"html", "\n"},
	} {
		t.Run(c.format, func(t *testing.T) {
			first := runProgram(t, dir, "", "-format", c.format, "one.html")
			second := runProgram(t, dir, "", "-format", c.format, "two.html")
			both := runProgram(t, dir, "", "-format", c.format, "-o", "out", "one.html", "two.html")
			assert.Contains(t, first.stdout, "Engineers on site 1 said in report 6")
			assert.Empty(t, first.stderr, "nothing is said of one page that went well")
			assert.Equal(t, first.stdout+c.between+second.stdout, readFile(t, dir+"/out"))
			assert.Empty(t, both.stdout)
		})
	}
}

// TestLine holds the keys of a line of jsonl: source first, for readers that
// want no more, and text last.
func TestLine(t *testing.T) {
	article := &standfirst.Article{
		Headline: "Tea & <toast>",
		Sections: []standfirst.Section{{Blocks: []standfirst.Block{{Kind: standfirst.Paragraph, Text: "One."}}}},
	}
	for _, c := range []struct {
		name    string
		article *standfirst.Article
		err     error
		want    string
	}{
		{"article", article, nil, `^\{"source":"a.html","headline":"Tea & <toast>","sections":\[.*\],"text":".*One\."\}\n$`},
		{"error", nil, errors.New("no"), `^\{"source":"a.html","error":"no"\}\n$`},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := renderLine(readPage{source: "a.html", article: c.article, err: c.err})
			require.NoError(t, err)
			assert.Regexp(t, c.want, string(got))
		})
	}
}
