package duckdb

import (
	"bufio"
	"bytes"
	"database/sql"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	_ "github.com/duckdb/duckdb-go/v2" // the driver
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// line is what is compared of a line of jsonl.
type line struct {
	Source    string
	Error     *string
	Headline  *string
	Text      *string
	Published *time.Time
	WordCount *int64 `json:"word_count"`
	Authors   []struct{ Name string }
	Sections  []struct {
		Blocks []struct {
			Text  string
			Marks []struct {
				Kind, URL  string
				Start, End int
			}
		}
	}
}

// written runs the program over the pages of the project's tests, and returns the
// Parquet file and the lines of jsonl.
func written(t *testing.T) (parquet string, lines []line) {
	t.Helper()
	dir := t.TempDir()
	program := filepath.Join(dir, "standfirst")
	build := exec.Command("go", "build", "-o", program, ".")
	build.Dir = ".." // in the workspace
	build.Env = append(os.Environ(), "GOWORK=")
	out, err := build.CombinedOutput()
	require.NoError(t, err, string(out))
	testdata, err := filepath.Abs("../../../testdata")
	require.NoError(t, err)
	for _, format := range []string{"parquet", "jsonl"} {
		cmd := exec.Command(program, "--format", format, "-o", filepath.Join(dir, "articles."+format), filepath.Join(testdata, "articles"), filepath.Join(testdata, "not-articles"))
		out, err := cmd.CombinedOutput()
		require.Equal(t, 1, cmd.ProcessState.ExitCode(), "%v: some pages hold no article: %s", err, out)
	}
	data, err := os.ReadFile(filepath.Join(dir, "articles.jsonl"))
	require.NoError(t, err)
	scan := bufio.NewScanner(bytes.NewReader(data))
	scan.Buffer(nil, 16<<20)
	for scan.Scan() {
		var l line
		require.NoError(t, json.Unmarshal(scan.Bytes(), &l))
		lines = append(lines, l)
	}
	require.NoError(t, scan.Err())
	require.NotEmpty(t, lines)
	return filepath.Join(dir, "articles.parquet"), lines
}

// TestDuckDB: DuckDB reads the same from Parquet as stands in jsonl.
func TestDuckDB(t *testing.T) {
	file, lines := written(t)
	db, err := sql.Open("duckdb", "")
	require.NoError(t, err)
	defer db.Close()
	rows, err := db.Query(fmt.Sprintf(`SELECT source, error, headline, text, published, published_offset, word_count,
		len(authors), authors[1].name, len(sections), len(flatten(list_transform(sections, s -> s.blocks))),
		flatten(list_transform(sections, s -> s.blocks))[1].text, provenance.weights_hash FROM '%s'`, file))
	require.NoError(t, err)
	defer rows.Close()
	n, dated := 0, 0
	for ; rows.Next(); n++ {
		var source, hash string
		var failure, headline, text, author, first *string
		var published *time.Time
		var offset, words *int64
		var authors, sections, blocks int
		require.NoError(t, rows.Scan(&source, &failure, &headline, &text, &published, &offset, &words, &authors, &author, &sections, &blocks, &first, &hash))
		want := lines[n]
		assert.Equal(t, want.Source, source)
		assert.Equal(t, want.Error, failure)
		assert.Equal(t, want.Headline, headline)
		assert.Equal(t, want.Text, text)
		assert.Equal(t, want.WordCount, words)
		assert.Len(t, hash, 16)
		if want.Published != nil {
			dated++
			require.NotNil(t, published, source)
			assert.True(t, want.Published.Equal(*published), source)
			_, seconds := want.Published.Zone()
			assert.EqualValues(t, seconds, *offset)
		} else {
			assert.Nil(t, published)
		}
		if assert.Len(t, want.Authors, authors, source); authors > 0 {
			assert.Equal(t, want.Authors[0].Name, *author)
		}
		assert.Len(t, want.Sections, sections)
		all := 0
		for _, s := range want.Sections {
			if all == 0 && len(s.Blocks) > 0 {
				assert.Equal(t, s.Blocks[0].Text, *first)
			}
			all += len(s.Blocks)
		}
		assert.Equal(t, all, blocks, source)
	}
	require.NoError(t, rows.Err())
	assert.Equal(t, len(lines), n)
	assert.Positive(t, dated)
	var version string
	require.NoError(t, db.QueryRow(fmt.Sprintf("SELECT decode(value) FROM parquet_kv_metadata('%s') WHERE decode(key) = 'standfirst.schema_version'", file)).Scan(&version))
	assert.Equal(t, "1", version)
}

var query = regexp.MustCompile("(?s)```sql\n(.*?);\n```")

// TestQueries: the queries of docs/PARQUET.md run, and say what they are said to say.
func TestQueries(t *testing.T) {
	file, lines := written(t)
	doc, err := os.ReadFile("../../../docs/PARQUET.md")
	require.NoError(t, err)
	queries := query.FindAllStringSubmatch(string(doc), -1)
	require.Len(t, queries, 3)
	db, err := sql.Open("duckdb", "")
	require.NoError(t, err)
	defer db.Close()
	var results [3][][]any
	for i, q := range queries {
		results[i] = all(t, db, strings.ReplaceAll(q[1], "articles.parquet", file))
		assert.NotEmpty(t, results[i], q[1])
	}
	links, failed, dated := map[string]int{}, 0, 0
	for _, l := range lines {
		switch {
		case l.Error != nil:
			failed++
		case l.Published != nil:
			dated++
		}
		for _, s := range l.Sections {
			for _, b := range s.Blocks {
				for _, m := range b.Marks {
					if m.Kind == "link" && m.URL != "" {
						links[m.URL+" "+b.Text[m.Start:m.End]]++
					}
				}
			}
		}
	}
	sum := func(rows [][]any, column int) (n int) {
		for _, r := range rows {
			n += int(r[column].(int64))
		}
		return n
	}
	assert.Equal(t, dated, sum(results[0], 2))
	got := map[string]int{}
	for _, r := range results[1] {
		got[fmt.Sprintf("%s %s", r[1], r[2])]++
	}
	assert.Equal(t, links, got)
	assert.Equal(t, failed, sum(results[2], 1))
}

// all are the rows of a query.
func all(t *testing.T, db *sql.DB, query string) (out [][]any) {
	t.Helper()
	rows, err := db.Query(query)
	require.NoError(t, err, query)
	defer rows.Close()
	columns, err := rows.Columns()
	require.NoError(t, err)
	for rows.Next() {
		values, to := make([]any, len(columns)), make([]any, len(columns))
		for i := range values {
			to[i] = &values[i]
		}
		require.NoError(t, rows.Scan(to...))
		out = append(out, values)
	}
	require.NoError(t, rows.Err())
	return out
}
