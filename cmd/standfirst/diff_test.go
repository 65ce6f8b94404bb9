package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

const (
	lineA = `{"source":"a","headline":"Pier opens","authors":[{"name":"Ida Holm","kind":"person"},{"name":"Per Aas","kind":"person"}],` +
		`"sections":[{"blocks":[{"kind":"paragraph","text":"One."},{"kind":"paragraph","text":"Two."}]},{"heading":"Ferry","level":2,"blocks":[{"kind":"quote","text":"Three."}]}],"text":"old"}`
	lineB = `{"source":"a","kicker":"Harbour","headline":"Pier reopens","authors":[{"name":"Ida Holm","kind":"person"}],` +
		`"sections":[{"blocks":[{"kind":"paragraph","text":"One."},{"kind":"paragraph","text":"One and a half."},{"kind":"paragraph","text":"Two."}]},{"heading":"The ferry","level":3,"blocks":[{"kind":"paragraph","text":"Three."}]}],"text":"new"}`
)

func TestDiff(t *testing.T) {
	for _, c := range []struct {
		name, a, b, want, stderr string
		status                   int
		why                      string
	}{
		{"the same", lineA, lineA + "\n", "", "0 pages changed, 0 only in a.jsonl, 0 only in b.jsonl, 1 the same", 0, "whether or not the last line ends"},
		{"empty files", "", "", "", "0 the same", 0, "nothing to compare"},
		{"fields and paragraphs", lineA, lineB, `a
  headline
    - Pier opens
    + Pier reopens
  kicker
    + Harbour
  authors
    - name: Per Aas, kind: person
  paragraphs
    + One and a half.
    - ## Ferry
    - [quote] Three.
    + ### The ferry
    + Three.
`, "1 pages changed", 1, "in the Article's order; text follows from the sections"},
		{"keys in another order", `{"source":"a","headline":"H","kicker":"K"}`, `{"kicker":"K","headline":"H","source":"a"}`, "", "1 the same", 0, "JSON objects have no order"},
		{"fails now", `{"source":"a","headline":"H"}`, `{"source":"a","error":"no article"}`, "a\n  headline\n    - H\n  error\n    + no article\n", "", 1, "an error counts as a field"},
		{"field of a later version", `{"source":"a"}`, `{"source":"a","mood":["calm","grey"],"size":3}`, "a\n  mood\n    + calm\n    + grey\n  size\n    + 3\n", "", 1, "compared though unknown"},
		{"pages of one run", `{"source":"a"}` + "\n" + `{"source":"x"}`, `{"source":"y"}` + "\n" + `{"source":"a"}` + "\n" + `{"source":"b"}`, "- only in a.jsonl: x\n+ only in b.jsonl: y\n+ only in b.jsonl: b\n", "0 pages changed, 1 only in a.jsonl, 2 only in b.jsonl, 1 the same", 1, "by source, not by line"},
		{"one source twice", `{"source":"a","kicker":"1"}` + "\n" + `{"source":"a","kicker":"2"}`, `{"source":"a","kicker":"1"}` + "\n" + `{"source":"a","kicker":"3"}`, "a\n  kicker\n    - 2\n    + 3\n", "", 1, "the first with the first, the second with the second"},
		{"broken lines of a text", `{"source":"a","byline":"By Ida\nHolm"}`, `{"source":"a"}`, "a\n  byline\n    - By Ida\n      Holm\n", "", 1, "indented"},
		{"control characters", "{\"source\":\"a\",\"byline\":\"\\u001b[2J\"}", `{"source":"a"}`, "a\n  byline\n    - \uFFFD[2J\n", "", 1, "a page does not command the terminal"},
		{"not JSON", lineA, "\n\nnonsense\n", "", "b.jsonl, line 3: not a line of --format jsonl", 2, "trouble, with its place"},
		{"no source", `{"headline":"H"}`, "", "", "a.jsonl, line 1: not a line of --format jsonl", 2, "trouble, with its place"},
		{"two objects on a line", `{"source":"a"}{"source":"b"}`, "", "", "a.jsonl, line 1: not a line of --format jsonl", 2, "nothing is passed over"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := tree(t, map[string]string{"a.jsonl": c.a, "b.jsonl": c.b})
			got := runProgram(t, dir, "", "diff", "a.jsonl", "b.jsonl")
			assert.Equal(t, c.want, got.stdout, c.why)
			assert.Contains(t, got.stderr, c.stderr)
			assert.Equal(t, c.status, got.status)
		})
	}
	t.Run("missing file", func(t *testing.T) {
		got := runProgram(t, tree(t, map[string]string{"a.jsonl": ""}), "", "diff", "a.jsonl", "b.jsonl")
		assert.Equal(t, 2, got.status)
		assert.Contains(t, got.stderr, "b.jsonl")
	})
}

// TestDiffOfRuns compares what the program itself wrote.
func TestDiffOfRuns(t *testing.T) {
	dir := tree(t, map[string]string{"p.html": page(1), "links.html": noArticle})
	runProgram(t, dir, "", "-format", "jsonl", "-o", "a.jsonl", "p.html", "links.html")
	b := strings.ReplaceAll(readFile(t, dir+"/a.jsonl"), "report 3", "paper 3")
	dir = tree(t, map[string]string{"a.jsonl": readFile(t, dir+"/a.jsonl"), "b.jsonl": b})
	got := runProgram(t, dir, "", "diff", "a.jsonl", "b.jsonl")
	assert.Regexp(t, `^p\.html\n  paragraphs\n    - Engineers on site 1 said in report 3.*\n    \+ Engineers on site 1 said in paper 3.*\n$`, got.stdout)
	assert.Contains(t, got.stderr, "1 pages changed, 0 only in a.jsonl, 0 only in b.jsonl, 1 the same")
	assert.Equal(t, 1, got.status)
}
