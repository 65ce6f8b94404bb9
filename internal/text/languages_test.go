package text_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/internal/text"
)

// markedTables are the tables whose lines have marks.
var markedTables = []string{
	"date/meridiems", "feature/consent_terms", "pagekind/page_kinds", "feature/phrases", "grammar/byline_markers",
	"grammar/credit_labels", "grammar/heading_anchors", "grammar/page_marks", "grammar/related_cues", "naming/class_words",
}

// readTables returns the entries of every package's tables by "package/table".
func readTables(t *testing.T) map[string][]text.Entry {
	t.Helper()
	files, err := filepath.Glob("../*/words/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	tables := map[string][]text.Entry{}
	for _, file := range files {
		dir, name := filepath.Split(file)
		table := filepath.Base(filepath.Dir(filepath.Clean(dir))) + "/" + strings.TrimSuffix(name, ".txt")
		b, err := os.ReadFile(file)
		require.NoError(t, err)
		tables[table] = slices.Collect(text.ParseTable(string(b), slices.Contains(markedTables, table)))
	}
	return tables
}

// TestLanguages holds which tables know which language. A language that is added
// to one table shows here which others do not know it: after adding one, run the
// test with UPDATE_LANGUAGES=1 and look at what changed in
// testdata/languages.golden. With -v it prints the list.
func TestLanguages(t *testing.T) {
	known := map[string][]string{}
	for table, entries := range readTables(t) {
		for _, e := range entries {
			for language := range strings.FieldsSeq(e.Languages) {
				if !slices.Contains(known[language], table) {
					known[language] = append(known[language], table)
				}
			}
		}
	}
	var list strings.Builder
	for _, language := range slices.Sorted(maps.Keys(known)) {
		slices.Sort(known[language])
		fmt.Fprintf(&list, "%s: %s\n", language, strings.Join(known[language], ", "))
	}
	t.Logf("the tables that know each language:\n%s", &list)
	golden := filepath.Join("testdata", "languages.golden")
	if os.Getenv("UPDATE_LANGUAGES") != "" {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(golden, []byte(list.String()), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), list.String())
}

// TestTableFiles holds that every table says what it is, and every entry its
// languages; that lines are short; and that marks stand where they should.
func TestTableFiles(t *testing.T) {
	for table, entries := range readTables(t) {
		t.Run(table, func(t *testing.T) {
			require.NotEmpty(t, entries)
			for _, e := range entries {
				assert.NotEmpty(t, e.Languages, e.Phrase)
				assert.Equal(t, slices.Contains(markedTables, table), e.Mark != "", e.Phrase)
				assert.NotContains(t, e.Phrase, ": ", "a mark in a table without marks")
			}
			b, err := os.ReadFile(filepath.Join("..", filepath.Dir(table), "words", filepath.Base(table)+".txt"))
			require.NoError(t, err)
			assert.Equal(t, byte('#'), b[0], "a comment that says what the table holds")
			for line := range strings.Lines(string(b)) {
				assert.LessOrEqual(t, len([]rune(line)), 121, line)
			}
		})
	}
}
