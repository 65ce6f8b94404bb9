package main

import (
	"bytes"
	"compress/gzip"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func zip(t testing.TB, s string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, err := w.Write([]byte(s))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return b.String()
}

func TestInputs(t *testing.T) {
	dir := tree(t, map[string]string{
		"one.html":           page(1),
		"two":                page(2),
		"packed.html":        zip(t, page(3)),
		"empty.html":         "",
		"site/b.htm":         page(5),
		"site/a/z.xhtml":     page(4),
		"site/c.html.gz":     zip(t, page(6)),
		"site/notes.md":      "not a page",
		"texts/a.txt":        textPage(3),
		"texts/b.txt.gz":     zip(t, textPage(4)),
		"texts/c.html":       page(5),
		"site/d.HTML":        page(7),
		"site/e.css":         "p {}",
		"links.html":         noArticle,
		"odd[1].html":        page(8),
		"list.txt":           "# a list\none.html\n\n  site/a  \nmissing.html\n",
		"broken.html.gz":     zip(t, page(9))[:200],
		"zip-head.html":      "\x1f\x8b not gzip",
		"in/two-members.htm": zip(t, page(1)[:300]) + zip(t, page(1)[300:]),
	})
	for _, c := range []struct {
		name, stdin string
		args        []string
		want        []string
		status      int
		why         string
	}{
		{"file", "", []string{"one.html"}, []string{"one.html: " + headline(1)}, 0, "the plain case"},
		{"file of any name", "", []string{"two"}, []string{"two: " + headline(2)}, 0, "a file that is named is read, whatever its name"},
		{"gzip without its suffix", "", []string{"packed.html"}, []string{"packed.html: " + headline(3)}, 0, "content decides, not the name"},
		{"gzip of two members", "", []string{"in"}, []string{"in/two-members.htm: " + headline(1)}, 0, "RFC 1952 lets members follow each other"},
		{"order given", "", []string{"two", "one.html", "two"}, []string{"two: " + headline(2), "one.html: " + headline(1), "two: " + headline(2)}, 0, "one given twice is written twice"},
		{"directory", "", []string{"site"}, []string{"site/a/z.xhtml: " + headline(4), "site/b.htm: " + headline(5), "site/c.html.gz: " + headline(6), "site/d.HTML: " + headline(7)}, 0, "recursive, sorted, pages only"},
		{"directory of texts", "", []string{"texts"}, []string{"texts/a.txt: " + headline(3), "texts/b.txt.gz: " + headline(4), "texts/c.html: " + headline(5)}, 0, "each page's tags tell"},
		{"texts of a directory", "", []string{"-type", "text", "texts"}, []string{"texts/a.txt: " + headline(3), "texts/b.txt.gz: " + headline(4)}, 0, "by their names"},
		{"HTML of a directory", "", []string{"-type", "html", "texts"}, []string{"texts/c.html: " + headline(5)}, 0, "by their names"},
		{"text as HTML", "", []string{"-type", "html", "texts/a.txt"}, []string{"texts/a.txt: "}, 0, "a file that is named is read as the user says"},
		{"standard input, text", textPage(9), []string{"-"}, []string{"-: " + headline(9)}, 0, "no tag stands in it"},
		{"pattern", "", []string{"site/**/*.*htm*"}, []string{"site/a/z.xhtml: " + headline(4), "site/b.htm: " + headline(5), "site/c.html.gz: " + headline(6)}, 0, "for shells that leave ** alone"},
		{"pattern of directories", "", []string{"s*"}, []string{"site/a/z.xhtml: " + headline(4), "site/b.htm: " + headline(5), "site/c.html.gz: " + headline(6), "site/d.HTML: " + headline(7)}, 0, "a directory that matches is searched"},
		{"name that looks like a pattern", "", []string{"odd[1].html"}, []string{"odd[1].html: " + headline(8)}, 0, "a file of that very name comes first"},
		{"pattern without a match", "", []string{"x*.html", "one.html"}, []string{"x*.html: failed", "one.html: " + headline(1)}, 1, "said, not passed over"},
		{"pattern that is none", "", []string{"x[.html"}, []string{"x[.html: failed"}, 1, "said, not passed over"},
		{"standard input", page(9), []string{"one.html", "-"}, []string{"one.html: " + headline(1), "-: " + headline(9)}, 0, "- among other inputs"},
		{"standard input, gzip", zip(t, page(9)), []string{"-"}, []string{"-: " + headline(9)}, 0, "content decides"},
		{"list", "", []string{"-list", "list.txt", "two"}, []string{"two: " + headline(2), "one.html: " + headline(1), "site/a/z.xhtml: " + headline(4), "missing.html: failed"}, 1, "after the arguments; comments and empty lines passed over"},
		{"list from standard input", "two\none.html", []string{"-list", "-"}, []string{"two: " + headline(2), "one.html: " + headline(1)}, 0, "find … | standfirst -list -"},
		{"list that is missing", "", []string{"-list", "nowhere.txt", "two"}, []string{"two: " + headline(2), "nowhere.txt: failed"}, 1, "the others are written"},
		{"missing file", "", []string{"nowhere.html", "one.html"}, []string{"nowhere.html: failed", "one.html: " + headline(1)}, 1, "a page that fails does not stop the others"},
		{"empty file", "", []string{"empty.html", "one.html"}, []string{"empty.html: failed", "one.html: " + headline(1)}, 1, "no article on it"},
		{"page without an article", "", []string{"links.html", "one.html"}, []string{"links.html: failed", "one.html: " + headline(1)}, 1, "no article on it"},
		{"gzip cut off", "", []string{"broken.html.gz", "one.html"}, []string{"broken.html.gz: failed", "one.html: " + headline(1)}, 1, "half a page is not taken for a whole one"},
		{"gzip's first bytes only", "", []string{"zip-head.html"}, []string{"zip-head.html: failed"}, 1, "the error is gzip's"},
		{"other scheme", "", []string{"ftp://example.org/a.html"}, []string{"ftp://example.org/a.html: failed"}, 1, "only http and https"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := runProgram(t, dir, c.stdin, append([]string{"-format", "jsonl"}, c.args...)...)
			assert.Equal(t, c.want, brief(rows(t, got.stdout)), c.why)
			assert.Equal(t, c.status, got.status, got.stderr)
		})
	}
}

// TestPagesInOrder has more pages than the window holds, on more jobs than
// there are processors, every third of which fails.
func TestPagesInOrder(t *testing.T) {
	files, want := map[string]string{}, []string{}
	for i := range 300 {
		name := "p/" + string(rune('a'+i/26)) + string(rune('a'+i%26)) + ".html"
		files[name] = page(i)
		if i%3 == 0 {
			files[name] = noArticle
			want = append(want, name+": failed")
			continue
		}
		want = append(want, name+": "+headline(i))
	}
	dir := tree(t, files)
	for _, jobs := range []string{"1", "2", "16"} {
		t.Run(jobs+" jobs", func(t *testing.T) {
			got := runProgram(t, dir, "", "-format=jsonl", "--jobs", jobs, "p")
			assert.Equal(t, want, brief(rows(t, got.stdout)))
			assert.Equal(t, 1, got.status)
			assert.Contains(t, got.stderr, "300 pages, 100 failed")
		})
	}
}

func TestUsage(t *testing.T) {
	dir := tree(t, map[string]string{"one.html": page(1)})
	for _, c := range []struct {
		name   string
		args   []string
		status int
		stderr string
	}{
		{"nothing given", nil, 2, "no input given"},
		{"unknown option", []string{"-nope", "one.html"}, 2, "not defined: -nope"},
		{"unknown format", []string{"-format", "xml", "one.html"}, 2, "json, jsonl, markdown, html, text"},
		{"unknown type", []string{"-type", "pdf", "one.html"}, 2, "auto, html, text"},
		{"no jobs", []string{"-jobs", "0", "one.html"}, 2, "less than 1"},
		{"jobs not a number", []string{"-jobs", "many", "one.html"}, 2, "many"},
		{"resume without a file", []string{"-format", "jsonl", "-resume", "one.html"}, 2, "-resume needs"},
		{"resume of another format", []string{"-o", "x", "-resume", "one.html"}, 2, "-resume needs"},
		{"output that cannot be opened", []string{"-o", "no/such/dir.json", "one.html"}, 3, "no such file"},
		{"output that is full", []string{"-o", "/dev/full", "one.html"}, 3, "no space"},
		{"diff of one file", []string{"diff", "one.html"}, 2, "two files"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := runProgram(t, dir, "", c.args...)
			assert.Equal(t, c.status, got.status)
			assert.Contains(t, got.stderr, c.stderr)
			assert.Equal(t, 1, strings.Count(got.stderr, "\n"), "one line says what is wrong: %s", got.stderr)
			assert.Empty(t, got.stdout)
		})
	}
}

func TestHelp(t *testing.T) {
	for _, flag := range []string{"-help", "--help", "-h"} {
		got := runProgram(t, t.TempDir(), "", flag)
		assert.Equal(t, 0, got.status)
		for _, part := range []string{"Examples:", "Exit status:", "diff ", "completion ", "--format", "-o FILE", "--resume"} {
			assert.Contains(t, got.stdout, part)
		}
	}
}
