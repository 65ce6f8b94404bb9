package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/parquet-go/parquet-go"
	"github.com/standfirst/standfirst"
	"github.com/standfirst/standfirst/cmd/standfirst/internal/columns"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestParquet: the rows of a file say what the lines of jsonl say.
func TestParquet(t *testing.T) {
	dir := tree(t, map[string]string{
		"a.html": page(1), "none.html": noArticle, "c.warc.gz": crawl(t, 3, true), "cut.warc": crawl(t, 2, false)[:2500],
	})
	inputs := []string{"a.html", "none.html", "missing.html", "c.warc.gz", "cut.warc"}
	lines := runProgram(t, dir, "", append([]string{"--format", "jsonl", "--provenance"}, inputs...)...).stdout
	got := runProgram(t, dir, "", append([]string{"--format", "parquet", "-o", "out.parquet"}, inputs...)...)
	assert.Equal(t, 1, got.status)
	read, err := parquet.ReadFile[columns.Row](filepath.Join(dir, "out.parquet"))
	require.NoError(t, err)
	want := rows(t, lines)
	traced := tracedLines(t, lines)
	require.Len(t, read, len(want))
	for i, r := range read {
		assert.Equal(t, want[i], row{r.Source, r.Headline, r.URL, r.Text, r.Error})
		at := traced[i].Provenance
		assert.Equal(t, standfirst.WeightsHash(), r.Provenance.WeightsHash)
		if at["offset"] == nil {
			assert.Nil(t, r.Provenance.Offset)
			assert.Empty(t, r.Provenance.File)
			continue
		}
		assert.EqualValues(t, at["offset"], *r.Provenance.Offset)
		assert.Equal(t, at["file"], r.Provenance.File)
		if at["length"] != nil {
			assert.EqualValues(t, at["length"], r.Provenance.Length)
			assert.Equal(t, at["fetched"], r.Provenance.Fetched.Format("2006-01-02T15:04:05Z07:00"))
		}
	}
	require.NotNil(t, read[1].Verdict)
	assert.NotEmpty(t, read[1].Verdict.Reason)
	assert.Nil(t, read[0].Verdict)
	assert.NoFileExists(t, filepath.Join(dir, "out.parquet"+partSuffix))

	piped := runProgram(t, dir, "", "--format", "parquet", "-o", "-", "a.html")
	require.NoError(t, os.WriteFile(filepath.Join(dir, "piped"), []byte(piped.stdout), 0o666))
	one, err := parquet.ReadFile[columns.Row](filepath.Join(dir, "piped"))
	require.NoError(t, err)
	assert.Equal(t, headline(1), one[0].Headline)
	assert.Equal(t, 2, runProgram(t, dir, "", "--format", "parquet", "a.html").status)
	assert.Equal(t, 2, runProgram(t, dir, "", "--format", "parquet", "-o", "x", "--resume", "a.html").status)
}
