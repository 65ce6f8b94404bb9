package language

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// stories returns invented texts by their language.
func stories(t *testing.T) map[string]string {
	t.Helper()
	out := map[string]string{}
	file, err := os.ReadFile("testdata/stories.txt")
	require.NoError(t, err)
	for line := range strings.Lines(string(file)) {
		if tag, story, ok := strings.Cut(line, "] "); ok && strings.HasPrefix(tag, "[") {
			out[tag[1:]] = story
		}
	}
	files, err := filepath.Glob("../decode/testdata/languages/*.txt")
	require.NoError(t, err)
	for _, name := range files {
		story, err := os.ReadFile(name)
		require.NoError(t, err)
		tag := strings.TrimSuffix(filepath.Base(name), ".txt")
		if before, after, ok := strings.Cut(tag, "-"); ok {
			tag = before + "-" + strings.ToUpper(after[:1]) + after[1:]
		}
		out[tag] = string(story)
	}
	require.Greater(t, len(out), 60)
	return out
}

func TestLanguage(t *testing.T) {
	for tag, story := range stories(t) {
		t.Run(tag, func(t *testing.T) {
			got := Of(story)
			assert.Equal(t, tag, got.Tag, "%+v", got)
			assert.Positive(t, got.Confidence)
			assert.LessOrEqual(t, got.Confidence, 1.0)
		})
	}
}

func TestNoLanguage(t *testing.T) {
	for _, test := range []struct{ name, text string }{
		{"nothing", ""},
		{"figures", "1971 2024 3,5 % 12:40"},
		{"names", "Ada Quill Jelena Karst Bruno Hale Lindwick Olmark Ellery"},
		{"too little", "The ferry"},
		{"bytes that are no text", "\xff\xfe\x00"},
		{"two scripts in equal parts", "ferry harbour gangway паром гавань трап"},
	} {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, Finding{}, Of(test.text)) })
	}
}

func TestDirection(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"Latin", "The ferry sails", "ltr"},
		{"Hebrew", "המעבורת יוצאת", "rtl"},
		{"Arabic with a Latin name", "العبارة تبحر من ميناء Olmark", "rtl"},
		{"Latin with an Arabic name", "The ferry called العبارة sails from the harbour", "ltr"},
		{"ideographs", "渡轮再次启航", "ltr"},
		{"figures alone", "12:40", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			var s Scripts
			s.Add(test.text)
			assert.Equal(t, test.want, s.Direction())
		})
	}
}

// TestScriptRanges: the ranges are in order, so that the search in them finds each.
func TestScriptRanges(t *testing.T) {
	for i := 1; i < len(scriptRanges); i++ {
		assert.Greater(t, scriptRanges[i].first, scriptRanges[i-1].last)
	}
	for _, r := range "eжبאहবአαաაไລမខབසதతಕമગਗଓ한あ漢ދ" {
		assert.NotEqual(t, noScript, scriptOf(r), string(r))
	}
}

// TestTables: a word stands once in each language, and no script has words and
// letters of another.
func TestTables(t *testing.T) {
	for _, table := range []string{"common_words", "own_letters"} {
		seen := map[string]bool{}
		scripts := map[string]script{}
		for e := range tables.Entries(table) {
			key := e.Languages + ": " + e.Phrase
			assert.False(t, seen[key], "%s stands twice", key)
			seen[key] = true
			of := scriptOf(firstRune(e.Phrase))
			assert.NotEqual(t, noScript, of, key)
			if scripts[e.Languages] == noScript {
				scripts[e.Languages] = of
			}
			assert.Equal(t, scripts[e.Languages], of, key)
			assert.Equal(t, strings.ToLower(e.Phrase), e.Phrase)
		}
		assert.NotEmpty(t, seen)
	}
}
