package main

import (
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/standfirst/standfirst/bench/extract"
	"github.com/standfirst/standfirst/bench/measure"
	"github.com/standfirst/standfirst/bench/score"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParse(t *testing.T) {
	for _, c := range []struct {
		name string
		args []string
		want string
		why  string
	}{
		{"no corpus", nil, "-corpus is missing", "there is no default"},
		{"argument", []string{"-corpus", "x", "y"}, `unexpected argument "y"`, "a forgotten flag is not passed over"},
		{"no round", []string{"-corpus", "x", "-rounds", "0"}, "must be positive", "nothing would be measured"},
		{"no time", []string{"-corpus", "x", "-timeout", "0"}, "must be positive", "every call would time out"},
		{"unknown flag", []string{"-quay"}, "-quay", "as the flag package has it"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := parse(c.args, io.Discard)
			assert.ErrorContains(t, err, c.want, c.why)
		})
	}
	o, err := parse([]string{"-corpus", "x", "-layout", "wcxb", "-timeout", "3s"}, io.Discard)
	require.NoError(t, err)
	assert.Equal(t, options{
		corpus: "x", layout: "wcxb", linearPages: 5,
		measure: measure.Options{Rounds: 3, Limit: 3 * time.Second},
	}, o)
}

func TestChoose(t *testing.T) {
	chosen, err := choose("go-domdistiller, standfirst")
	require.NoError(t, err)
	assert.Equal(t, "standfirst,html.Parse,go-domdistiller", names(chosen), "in the tables' order, with the baseline")
	_, err = choose("quay")
	assert.ErrorContains(t, err, "the extractors are standfirst,html.Parse")
	all, err := choose("")
	require.NoError(t, err)
	assert.Len(t, all, len(extract.All()))
}

const truth = `{"id":"ferry","url":"https://quay.example/ferry","headline":"A ferry leaves","authors":["Ann Poe"],"paragraphs":["x"]}
{"id":"gulls","url":"https://quay.example/gulls","headline":"Gulls","paragraphs":["x"]}
`

// smallCorpus has two pages that are long enough to be taken for articles.
func smallCorpus(t *testing.T) string {
	dir := t.TempDir()
	require.NoError(t, os.Mkdir(filepath.Join(dir, "pages"), 0o700))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "truth.jsonl"), []byte(truth), 0o600))
	for _, id := range []string{"ferry", "gulls"} {
		page := "<html><head><title>A ferry leaves</title></head><body><h1>A ferry leaves</h1>" +
			strings.Repeat("<p>The ferry to the island left the quay at noon, with forty people and a dog on board.</p>", 20)
		require.NoError(t, os.WriteFile(filepath.Join(dir, "pages", id+".html"), []byte(page), 0o600))
	}
	return dir
}

func TestRunWritesEverything(t *testing.T) {
	out := t.TempDir()
	o, err := parse([]string{
		"-corpus", smallCorpus(t), "-rounds", "2", "-only", "go-domdistiller",
		"-markdown", filepath.Join(out, "table.md"), "-chart", filepath.Join(out, "chart.svg"),
		"-benchstat", filepath.Join(out, "rounds.txt"), "-predictions", filepath.Join(out, "predictions"),
	}, io.Discard)
	require.NoError(t, err)
	require.NoError(t, run(o, nil, io.Discard))

	table := read(t, out, "table.md")
	assert.Contains(t, table, "2 pages")
	assert.Regexp(t, `(?m)^\| html\.Parse [^|]*\| [\d.]+ \| 1\.00 \| 1\.00 \|`, table)
	assert.Regexp(t, `(?m)^\| go-domdistiller [^|]*\| [01]\.\d{4} \|`, table)
	assert.Contains(t, table, "| headline (2) | authors (1) |", "each measure with its number of pages")

	predictions, err := score.ReadPredictions(strings.NewReader(read(t, out, "predictions", "go-domdistiller.jsonl")))
	require.NoError(t, err)
	require.Len(t, predictions, 2)
	assert.Equal(t, "ferry", predictions[0].ID)
	assert.Contains(t, predictions[0].Text, "left the quay at noon")

	rounds := regexp.MustCompile(`(?m)^BenchmarkExtract/go-domdistiller 2 \d+ ns/op [\d.]+ MB/s \d+ B/op \d+ allocs/op$`)
	assert.Len(t, rounds.FindAllString(read(t, out, "rounds.txt"), -1), 2, "a line a round")

	svg := read(t, out, "chart.svg")
	assert.Contains(t, svg, "go-domdistiller")
	assertXML(t, svg)
}

func TestRunLinear(t *testing.T) {
	o, err := parse([]string{"-corpus", smallCorpus(t), "-rounds", "1", "-only", "html.Parse", "-linear", "-linear-pages", "1"}, io.Discard)
	require.NoError(t, err)
	var out strings.Builder
	require.NoError(t, run(o, &out, io.Discard))
	assert.Regexp(t, `(?m)^\| html\.Parse [^|]*\| [\d.]+ \| [\d.]+ \| [\d.]+ \| [\d.]+ \| 1 \| 0 \| 0 \|$`, out.String())
}

func TestRunErrors(t *testing.T) {
	o, err := parse([]string{"-corpus", filepath.Join(t.TempDir(), "none")}, io.Discard)
	require.NoError(t, err)
	assert.ErrorContains(t, run(o, io.Discard, io.Discard), "none")
}

func read(t *testing.T, path ...string) string {
	content, err := os.ReadFile(filepath.Join(path...))
	require.NoError(t, err)
	return string(content)
}

// assertXML reads a document to its end.
func assertXML(t *testing.T, document string) {
	decoder := xml.NewDecoder(strings.NewReader(document))
	for {
		_, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		require.NoError(t, err)
	}
}

func TestSpeedTable(t *testing.T) {
	var out strings.Builder
	speedTable(&out, []measure.Summary{
		{
			Extractor: extract.Extractor{Title: "Quay"}, Pages: 2, Speed: 12.34, MedianRatio: 0.456, TotalRatio: 0.5,
			P99Ratio: 2.25, WorstRatio: 3.5, P99: 1500 * time.Microsecond, Worst: 2 * time.Millisecond, WorstPage: "ferry",
			Bytes: 123_456, BytesRatio: 0.987, Objects: 321,
			Failures: map[measure.Failure]int{measure.Refused: 1, measure.TimedOut: 2},
		},
		{Extractor: extract.Extractor{Title: "Gull"}},
	})
	lines := strings.Split(out.String(), "\n")
	assert.Equal(t, "| Quay | 12.3 | 0.46 | 0.50 | 2.2 | 3.5 | 1.5 | 2.0 | ferry | 123 | 0.99 | 321 | 1 refused, 2 time-out |", lines[2])
	assert.Equal(t, "| Gull | no page was measured |", lines[3])
	assert.Equal(t, strings.Count(lines[0], "|"), strings.Count(lines[1], "|"), "as many columns in the rule as in the head")
}

func TestFailureList(t *testing.T) {
	at := func(name string, failure measure.Failure, detail string) measure.Result {
		return measure.Result{
			Extractor: extract.Extractor{Name: name},
			Pages:     []measure.PageResult{{ID: "ferry", Failure: failure, Detail: detail}},
		}
	}
	var out strings.Builder
	failureList(&out, []measure.Result{
		at("quay", measure.Refused, "no article"),
		at("gull", measure.Panicked, "index out of range\nmore"),
		at(extract.Baseline, measure.Refused, "too deep"),
	})
	assert.Equal(t, "- gull on ferry: panic (index out of range)\n- html.Parse on ferry: refused (too deep)\n", strings.TrimPrefix(out.String(), "\n"),
		"a refusal is an answer, but for the baseline")
}
