package main

import (
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// rss is a feed with the address of its server left open.
const rss = `<?xml version="1.0"?><rss version="2.0"><channel><title>Ledger</title><link>%[1]s/</link>
<item><title>Orvane Islands could be brought before sea tribunal over secret fleet</title><link>%[1]s/irish-news-2014.html</link>
<description>Delegates in Hamburg …</description></item>
<item><title>Bell of Sankt Veit rings again</title><link>%[1]s/gone.html</link>
<description><![CDATA[<p>The bell, which fell in <b>1911</b>, was hung on Sunday.</p>]]></description></item>
<item><title>Nothing but a title</title><link>%[1]s/gone.html</link></item>
</channel></rss>`

// TestRead: an entry has the text of its page, else that of the feed, else its title.
func TestRead(t *testing.T) {
	mux := http.NewServeMux()
	mux.Handle("/", http.FileServer(http.Dir("../../testdata/articles")))
	server := httptest.NewServer(mux)
	defer server.Close()
	mux.HandleFunc("/feed.xml", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintf(w, rss, server.URL) })

	var out strings.Builder
	require.NoError(t, read(t.Context(), server.URL+"/feed.xml", &out))
	entries := strings.Split(out.String(), "\n---\n\n")
	require.Len(t, entries, 4)
	assert.Contains(t, entries[0], "# Orvane Islands could be brought before sea tribunal over secret fleet\n")
	assert.Contains(t, entries[0], "## A fleet on no register")
	assert.NotContains(t, entries[0], "Support us")
	assert.Equal(t, "# Bell of Sankt Veit rings again\n\nThe bell, which fell in **1911**, was hung on Sunday.\n", entries[1])
	assert.Equal(t, "# Nothing but a title\n", entries[2])
	assert.Empty(t, entries[3])
}

func TestReadNoFeed(t *testing.T) {
	server := httptest.NewServer(http.FileServer(http.Dir("../../testdata/articles")))
	defer server.Close()
	assert.Error(t, read(t.Context(), server.URL+"/irish-news-2014.html", io.Discard))
}
