package main

import (
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// front is a front page, which holds no article.
const front = `<!DOCTYPE html><html lang="en"><head><title>The Brindle Courier</title></head><body>
<ul><li><a href="/news/fleet.html">Orvane fleet</a></li><li><a href="news/cafe">The café</a></li>
<li><a href="/private/draft.html">Draft</a></li><li><a href="/gone">Gone</a></li><li><a href="/">Home</a></li>
<li><a href="https://elsewhere.example/story.html">Another paper</a></li></ul></body></html>`

// cafe is a story with letters that windows-1252 and UTF-8 write in different ways.
const cafe = `<!DOCTYPE html><html lang="en"><head><title>Café Zürich reopens</title></head><body><article>
<h1>Café Zürich reopens after nine years</h1>
<p>The café at the corner of Mill Lane opened its doors on Monday for the first time since the flood, with the old sign over them.</p>
<p>Its owner, who had sold bread from a van since then, said that the ovens had been the last thing to dry and the first to break.</p>
<p>About sixty people came before noon, and the almond cakes, for which the house was known, were gone before the rain began.</p>
<p>The town had lent half of the money, the rest came from guests, whose names are now written on the wall behind the counter.</p>
</article></body></html>`

// TestCrawl: the articles of one host in the order of the links, whatever their
// encoding; what robots.txt forbids is not fetched.
func TestCrawl(t *testing.T) {
	latin := strings.NewReplacer("é", "\xe9", "ü", "\xfc")
	mux := http.NewServeMux()
	mux.HandleFunc("/{$}", func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, front) })
	mux.HandleFunc("/robots.txt", func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, "User-agent: *\nDisallow: /private/\n")
	})
	mux.HandleFunc("/private/", func(http.ResponseWriter, *http.Request) { t.Error("fetched what robots.txt forbids") })
	mux.HandleFunc("/news/fleet.html", func(w http.ResponseWriter, r *http.Request) {
		http.ServeFile(w, r, "../../testdata/articles/irish-news-2014.html")
	})
	mux.HandleFunc("/news/cafe", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html; charset=windows-1252")
		_, _ = latin.WriteString(w, cafe)
	})
	server := httptest.NewServer(mux)
	defer server.Close()

	var out strings.Builder
	require.NoError(t, crawl(t.Context(), server.URL+"/", &out))
	assert.Equal(t, "https://www.liffey-ledger.test/reef-court-fishing-treaty-1782245-Nov2014/\t"+
		"Orvane Islands could be brought before sea tribunal over secret fleet\n"+
		server.URL+"/news/cafe\tCafé Zürich reopens after nine years\n", out.String())
}

func TestCrawlNothing(t *testing.T) {
	server := httptest.NewServer(http.NotFoundHandler())
	defer server.Close()
	assert.Error(t, crawl(t.Context(), server.URL, io.Discard))
	assert.Error(t, crawl(t.Context(), "://", io.Discard))
}
