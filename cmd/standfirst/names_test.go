package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestInputsThatDoNotExist: the error says what to give instead.
func TestInputsThatDoNotExist(t *testing.T) {
	dir := tree(t, map[string]string{"empty/style.css": "p {}", "mixed/a/style.css": "p {}", "mixed/b.html": page(1)})
	for _, c := range []struct {
		name string
		args []string
		says string
	}{
		{"address without a scheme", []string{"www.courier.example.com/pier"}, "an address begins with https:// or http://: give https://www.courier.example.com/pier"},
		{"with a question", []string{"courier.org/pier?id=1"}, "give https://courier.org/pier?id=1"},
		{"with slashes", []string{"//courier.org/pier"}, "give https://courier.org/pier"},
		{"of this machine", []string{"localhost:8080/pier"}, "give https://localhost:8080/pier"},
		{"missing file", []string{"pier.html"}, "no such file"},
		{"missing list", []string{"-list", "addresses.list"}, "-list wants a file with one input a line"},
		{"directory without pages", []string{"empty"}, "holds no page: it is searched for *.eml, *.epub, *.htm,"},
		{"directory without pages of the type", []string{"-type", "text", "mixed"}, "holds no page: it is searched for *.txt, *.wet,"},
		{"pattern without a match", []string{"x*.html"}, "no file matches the pattern"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := runProgram(t, dir, "", append([]string{"-format", "jsonl"}, c.args...)...)
			all := rows(t, got.stdout)
			require.Len(t, all, 1)
			assert.Contains(t, all[0].Error, c.says)
			assert.Equal(t, 1, got.status)
			assert.Equal(t, "standfirst: 1 page, 1 failed\n", got.stderr, "no rates of one page")
		})
	}
	got := runProgram(t, dir, "", "-format", "jsonl", "mixed/*")
	assert.Equal(t, []string{"mixed/b.html: " + headline(1)}, brief(rows(t, got.stdout)), "a directory that a pattern matches may hold none")
}
