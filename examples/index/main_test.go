package main

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const pages = "../../testdata/articles/"

// TestIndex: articles are found by the words of a field, by names and by dates, each
// once, however often it was added.
func TestIndex(t *testing.T) {
	directory := filepath.Join(t.TempDir(), "articles.bleve")
	find := func(query string) string {
		var out strings.Builder
		require.NoError(t, run(directory, "find", []string{query}, &out), query)
		return out.String()
	}
	for range 2 {
		require.NoError(t, run(directory, "add", []string{pages + "irish-news-2014.html", pages + "polish-portal.html"}, nil))
	}
	for _, query := range []string{
		"headline:tribunal", `publisher:"The Liffey Ledger"`, `+authors:AFP +published:<"2015-01-01"`,
	} {
		got := find(query)
		assert.Equal(t, 1, strings.Count(got, "Orvane Islands could be brought before sea tribunal"), query)
		assert.Equal(t, 1, strings.Count(got, "\nhttps://"), query)
	}
	assert.Contains(t, find("body:trawlers"), "\x1b[") // marks the word
	assert.Empty(t, find(`+headline:tribunal +published:>"2020-01-01"`))
	assert.Empty(t, find("body:contribution"))
}

func TestIndexErrors(t *testing.T) {
	directory := filepath.Join(t.TempDir(), "articles.bleve")
	assert.Error(t, run(directory, "add", []string{"gone.html"}, nil))
	assert.Error(t, run("main.go", "find", []string{"tribunal"}, nil))
}
