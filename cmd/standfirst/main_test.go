package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// program is the path of the built program: the tests run it as a user would.
var program string

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "standfirst")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	program = filepath.Join(dir, "standfirst")
	status := 1
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		fmt.Fprintf(os.Stderr, "go build: %v\n%s", err, out)
	} else {
		status = m.Run()
	}
	os.RemoveAll(dir)
	os.Exit(status)
}

// outcome is what a run of the program left.
type outcome struct {
	stdout, stderr string
	status         int
}

// runProgram runs the program in a directory.
func runProgram(t *testing.T, dir, stdin string, args ...string) outcome {
	t.Helper()
	cmd := exec.Command(program, args...)
	cmd.Dir = dir
	cmd.Stdin = strings.NewReader(stdin)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		require.NoError(t, err)
	}
	return outcome{stdout.String(), stderr.String(), cmd.ProcessState.ExitCode()}
}

// row is a line of jsonl as another program reads it.
type row struct {
	Source   string `json:"source"`
	Headline string `json:"headline"`
	URL      string `json:"url"`
	Text     string `json:"text"`
	Error    string `json:"error"`
}

// rows reads jsonl; every line has to be whole.
func rows(t *testing.T, jsonl string) []row {
	t.Helper()
	if jsonl == "" {
		return nil
	}
	require.True(t, strings.HasSuffix(jsonl, "\n"), "the last line is not whole: %q", tail(jsonl))
	var all []row
	for text := range strings.Lines(jsonl) {
		var r row
		require.NoError(t, json.Unmarshal([]byte(text), &r), text)
		all = append(all, r)
	}
	return all
}

func tail(s string) string { return s[max(0, len(s)-200):] }

// brief is a row in a few characters: its source, and its headline or that it
// failed.
func brief(all []row) []string {
	var lines []string
	for _, r := range all {
		if r.Error != "" {
			lines = append(lines, r.Source+": failed")
		} else {
			lines = append(lines, r.Source+": "+r.Headline)
		}
	}
	return lines
}

// page is an invented story, as a newspaper's site would have it.
func page(n int) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>%[1]s | The Lowmoor Courier</title>
<meta property="og:type" content="article"><meta property="og:title" content="%[1]s"></head><body>
<nav><a href="/">Home</a> <a href="/towns">Towns</a> <a href="/sport">Sport</a></nav><main><article><h1>%[1]s</h1>
`, headline(n))
	for i := range 6 {
		fmt.Fprintf(&b, `<p>Engineers on site %d said in report %d that the pier had settled by less than a hand's breadth, `+
			`that the ferry would keep to its winter timetable, and that the council was to hear them again before the month was out.</p>
`, n, i+1)
	}
	b.WriteString(`</article></main><footer><a href="/contact">Contact</a></footer></body></html>`)
	return b.String()
}

func headline(n int) string { return fmt.Sprintf("Pier %d opens to the ferry again", n) }

// noArticle is a page that holds nothing but links.
const noArticle = `<!DOCTYPE html><html><head><title>Sections</title></head><body><nav><ul>
<li><a href="/towns">Towns</a></li><li><a href="/sport">Sport</a></li></ul></nav></body></html>`

// tree writes files, by path, below a new directory.
func tree(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range files {
		path := filepath.Join(dir, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o777))
		require.NoError(t, os.WriteFile(path, []byte(content), 0o666))
	}
	return dir
}

func readFile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(data)
}

// textPage is the same story as a browser copies it.
func textPage(n int) string {
	var b strings.Builder
	fmt.Fprintf(&b, "Home\nTowns\nSport\n\n%s\n\n", headline(n))
	for i := range 6 {
		fmt.Fprintf(&b, "Engineers on site %d said in report %d that the pier had settled by less than a hand's breadth, "+
			"that the ferry would keep to its winter timetable, and that the council was to hear them again before the month was out.\n\n", n, i+1)
	}
	b.WriteString("Contact\n")
	return b.String()
}
