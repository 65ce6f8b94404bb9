package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/standfirst/standfirst"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// traced is a line of jsonl with its provenance.
type traced struct {
	Source     string
	Error      string
	Provenance map[string]any
}

func tracedLines(t *testing.T, jsonl string) (all []traced) {
	t.Helper()
	for text := range strings.Lines(jsonl) {
		var one traced
		require.NoError(t, json.Unmarshal([]byte(text), &one))
		all = append(all, one)
	}
	return all
}

// TestProvenance: every line says what read it, and of an archive where it stands; from
// there explain opens it. Without the option lines are as they were.
func TestProvenance(t *testing.T) {
	digested := func(n int) string {
		return strings.Replace(warcRecord("response", address(n), httpResponse(page(n))), "WARC-Date", "WARC-Payload-Digest: sha1:AAAA\r\nWARC-Date", 1)
	}
	plain := digested(1) + warcRecord("response", address(2), httpResponse(noArticle)) + "stray\r\n" + digested(3)
	packed := zip(t, digested(1)) + zip(t, warcRecord("response", address(2), httpResponse(noArticle))) + zip(t, "stray\r\n"+digested(3))
	dir := tree(t, map[string]string{"plain.warc": plain, "packed.warc.gz": packed, "one.warc.gz": zip(t, plain), "page.html": page(4)})
	want := func(c map[string]any) map[string]any {
		c["library_version"], c["weights_hash"] = standfirst.Version(), standfirst.WeightsHash()
		return c
	}
	page4 := tracedLines(t, runProgram(t, dir, "", "--format", "jsonl", "--provenance", "page.html").stdout)
	assert.Equal(t, []traced{{"page.html", "", want(map[string]any{})}}, page4)
	for _, name := range []string{"plain.warc", "packed.warc.gz", "one.warc.gz"} {
		file := readFile(t, filepath.Join(dir, name))
		lines := tracedLines(t, runProgram(t, dir, "", "--format", "jsonl", "--provenance", name).stdout)
		require.Len(t, lines, 4, name)
		assert.Equal(t, []string{address(1), address(2), name, address(3)}, []string{lines[0].Source, lines[1].Source, lines[2].Source, lines[3].Source})
		assert.Contains(t, lines[2].Error, "stray")
		for i, line := range lines {
			at := line.Provenance
			assert.Equal(t, name, at["file"])
			assert.Equal(t, standfirst.WeightsHash(), at["weights_hash"])
			if i == 2 {
				continue
			}
			assert.Equal(t, line.Source, at["target_uri"])
			assert.Equal(t, "2026-03-01T08:00:00Z", at["fetched"])
			assert.Equal(t, "urn:uuid:8a7c2b9e-0000-4000-8000-0123456789ab", at["record_id"])
			offset, within := int64(at["offset"].(float64)), int64(0)
			if w, ok := at["within"]; ok {
				within = int64(w.(float64))
			}
			if length, ok := at["length"]; ok {
				member := file[offset : offset+int64(length.(float64))]
				require.NoError(t, os.WriteFile(filepath.Join(dir, "alone"), []byte(member), 0o666))
				alone := rows(t, runProgram(t, dir, "", "--format", "jsonl", "alone").stdout)
				assert.Equal(t, line.Source, alone[len(alone)-1].Source, "the bytes at the place are the record")
			}
			report := runProgram(t, dir, "", "explain", "--offset", placeName(offset, within), name)
			assert.Equal(t, 0, report.status, report.stderr)
			assert.True(t, strings.Contains(report.stdout, "<bdi>"+line.Source+"</bdi>"), line.Source)
		}
		assert.Equal(t, "sha1:AAAA", lines[0].Provenance["payload_digest"])
		assert.NotContains(t, lines[1].Provenance, "payload_digest")
		without := runProgram(t, dir, "", "--format", "jsonl", name).stdout
		assert.NotContains(t, without, "provenance")
		assert.Equal(t, 2, runProgram(t, dir, "", "--provenance", name).status, "json has no place for it")
	}
}

// TestProvenanceInDiff: two versions of the library differ in nothing but their
// provenance.
func TestProvenanceInDiff(t *testing.T) {
	line := `{"source":"a","headline":"x","provenance":{"weights_hash":"%s"}}` + "\n"
	dir := tree(t, map[string]string{"a.jsonl": fmt.Sprintf(line, "1"), "b.jsonl": fmt.Sprintf(line, "2")})
	assert.Equal(t, 0, runProgram(t, dir, "", "diff", "a.jsonl", "b.jsonl").status)
}

func TestExplainOffset(t *testing.T) {
	request := warcRecord("request", address(0), "GET / HTTP/1.1\r\n\r\n")
	plain := request + warcRecord("response", address(1), httpResponse(page(1)))
	dir := tree(t, map[string]string{
		"a.warc": plain, "a.warc.gz": zip(t, request) + zip(t, strings.TrimPrefix(plain, request)), "page.html": page(2),
	})
	for _, c := range []struct {
		offset, name string
		status       int
		want         string
	}{
		{fmt.Sprint(len(request)), "a.warc", 0, ""},
		{"0", "a.warc", 1, "the record at byte 0, a request, holds no page"},
		{"7", "a.warc", 1, fmt.Sprintf("no record begins at byte 7; the next one is at %d", len(request))},
		{"99999", "a.warc", 1, "no record begins at byte 99999"},
		{fmt.Sprint(len(zip(t, request))), "a.warc.gz", 0, ""},
		{"3", "a.warc.gz", 1, "no record can be read at byte 3"},
		{"0", "page.html", 1, "no record can be read at byte 0"},
		{"-1", "a.warc", 2, `"-1" is not where a record begins`},
		{"1+", "a.warc", 2, "is not where a record begins"},
		{"0", "none.warc", 1, "no such file"},
	} {
		got := runProgram(t, dir, "", "explain", "--offset", c.offset, c.name)
		assert.Equal(t, c.status, got.status, "%s %s: %s", c.name, c.offset, got.stderr)
		assert.Contains(t, got.stderr, c.want)
	}
}
