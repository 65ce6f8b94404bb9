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

	"github.com/standfirst/standfirst"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// member returns a record in the compressed form of archives, a gzip member each.
func member(t *testing.T, kind, address, contentType, block string) string {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, err := fmt.Fprintf(z, "WARC/1.0\r\nWARC-Type: %s\r\nWARC-Target-URI: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		kind, address, contentType, len(block), block)
	require.NoError(t, err)
	require.NoError(t, z.Close())
	return b.String()
}

// response returns a record that holds the answer of a server.
func response(t *testing.T, address, page string) string {
	t.Helper()
	return member(t, "response", address, "application/http", "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"+page)
}

// TestRead: the articles of a WARC and of a WET file; front pages are counted, and a
// broken place does not end the reading.
func TestRead(t *testing.T) {
	page, err := os.ReadFile("../../testdata/articles/irish-news-2014.html")
	require.NoError(t, err)
	article, err := standfirst.Parse(bytes.NewReader(page))
	require.NoError(t, err)
	text := article.Headline + "\n" + article.Text() // as a WET file has it

	for _, c := range []struct {
		name, file string
		headlines  int
		want       counts
	}{
		{"warc", response(t, "https://ledger.test/1", string(page)) + response(t, "https://ledger.test/", "<h1>Ledger</h1>") +
			response(t, "https://ledger.test/2", string(page)), 2, counts{articles: 2, others: 1}},
		{"wet", member(t, "conversion", "https://ledger.test/1", "text/plain", text), 1, counts{articles: 1}},
		{"broken", response(t, "https://ledger.test/1", string(page)) + "stray bytes" +
			response(t, "https://ledger.test/2", string(page)), 2, counts{articles: 2, errors: 1}},
		{"too large", response(t, "https://ledger.test/1", string(page)+strings.Repeat(" ", largestPage)), 0, counts{errors: 1}},
	} {
		var out bytes.Buffer
		got, err := read(strings.NewReader(c.file), &out)
		require.NoError(t, err, c.name)
		assert.Equal(t, c.want, got, c.name)
		for decoder := json.NewDecoder(&out); c.headlines > 0; c.headlines-- {
			var got standfirst.Article
			require.NoError(t, decoder.Decode(&got), c.name)
			assert.Equal(t, article.Headline, got.Headline, c.name)
		}
	}
}

func TestReadFile(t *testing.T) {
	name := filepath.Join(t.TempDir(), "crawl.warc.gz")
	page, err := os.ReadFile("../../testdata/articles/irish-news-2014.html")
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(name, []byte(response(t, "https://ledger.test/1", string(page))), 0o600))
	var out strings.Builder
	require.NoError(t, readFile(name, &out))
	assert.Contains(t, out.String(), `"headline":"Orvane Islands could be brought before sea tribunal`)
	assert.Error(t, readFile(name+".gone", &out))
}
