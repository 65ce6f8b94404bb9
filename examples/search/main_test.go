package main

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const pages = "../../testdata/articles/"

// TestSearch: articles that were added are found by their words, in any case and with
// signs that mean something in a query.
func TestSearch(t *testing.T) {
	database := filepath.Join(t.TempDir(), "articles.db")
	search := func(command string, args ...string) (string, error) {
		var out strings.Builder
		err := run(t.Context(), database, command, args, &out)
		return out.String(), err
	}
	_, err := search("add", pages+"irish-news-2014.html", pages+"substack.html", pages+"polish-portal.html")
	require.NoError(t, err)

	got, err := search("find", "TRIBUNAL", "fleet")
	require.NoError(t, err)
	assert.Contains(t, got, "Orvane Islands could be brought before sea tribunal over secret fleet (2014-11-20)\n"+
		"https://www.liffey-ledger.test/reef-court-fishing-treaty-1782245-Nov2014/\n")
	assert.Contains(t, got, "[fleet]")
	assert.Equal(t, 1, strings.Count(got, "https://"))

	for _, words := range []string{"Lisbon", "support us", `"`, "tribunal*", "AND"} {
		_, err = search("find", words)
		assert.NoError(t, err, words)
	}
	got, err = search("find", "cookies")
	require.NoError(t, err)
	assert.Empty(t, got)
}

// TestSearchErrors: what cannot be added leaves the database as it was.
func TestSearchErrors(t *testing.T) {
	database := filepath.Join(t.TempDir(), "articles.db")
	var out strings.Builder
	assert.Error(t, run(t.Context(), database, "add", []string{pages + "irish-news-2014.html", "gone.html"}, &out))
	assert.NoError(t, run(t.Context(), database, "find", []string{"tribunal"}, &out))
	assert.Empty(t, out.String())
}
