package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestResume(t *testing.T) {
	files := map[string]string{"crawl.warc": crawl(t, 3, false) + crawl(t, 2, false), "p/links.html": noArticle}
	for i := range 5 {
		files["p/"+string(rune('a'+i))+".html"] = page(i)
	}
	args := []string{"-format", "jsonl", "-o", "out.jsonl", "-resume", "p", "crawl.warc", "missing.html"}
	dir := tree(t, files)
	out := filepath.Join(dir, "out.jsonl")
	first := runProgram(t, dir, "", args...)
	require.Equal(t, 1, first.status, first.stderr)
	whole := readFile(t, out)
	lines := strings.SplitAfter(strings.TrimSuffix(whole, "\n"), "\n")
	require.Len(t, lines, 12, "what -resume begins with may be missing")
	for _, c := range []struct{ name, held, stderr, why string }{
		{"nothing yet", "", "12 pages, 2 failed;", "an empty file"},
		{"some", strings.Join(lines[:4], ""), "8 pages, 2 failed, 4 skipped", "goes on after them"},
		{"half a line", strings.Join(lines[:4], "") + lines[4][:30], "8 pages, 2 failed, 4 skipped", "the half line is cut off"},
		{"a line without its end", strings.Join(lines[:4], "") + strings.TrimSuffix(lines[4], "\n"), "8 pages, 2 failed, 4 skipped", "may be half a line of more"},
		{"half a line only", lines[0][:10], "12 pages, 2 failed;", "nothing is left of it"},
		{"one capture of two", strings.Join(lines[:7], ""), "5 pages, 1 failed, 7 skipped", "the same address stands in the WARC twice"},
		{"all", whole, "0 pages, 0 failed, 12 skipped", "nothing to do, and failures are not tried again"},
	} {
		t.Run(c.name, func(t *testing.T) {
			require.NoError(t, os.WriteFile(out, []byte(c.held), 0o666))
			got := runProgram(t, dir, "", args...)
			assert.Equal(t, whole, readFile(t, out), c.why)
			assert.Contains(t, got.stderr, c.stderr)
		})
	}
	t.Run("another file", func(t *testing.T) {
		const note = "not jsonl\nat all"
		require.NoError(t, os.WriteFile(out, []byte(note), 0o666))
		got := runProgram(t, dir, "", args...)
		assert.Equal(t, 3, got.status)
		assert.Contains(t, got.stderr, "line 1 is not one of --format jsonl")
		assert.Equal(t, note, readFile(t, out), "left as it is")
	})
	t.Run("without -resume", func(t *testing.T) {
		require.NoError(t, os.WriteFile(out, []byte("old"), 0o666))
		runProgram(t, dir, "", "-format", "jsonl", "-o", "out.jsonl", "p/a.html")
		assert.Equal(t, lines[0], readFile(t, out), "written anew")
	})
}
