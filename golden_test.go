package standfirst

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestGolden holds each page of testdata/articles to its golden Article. Where
// NAME.want.json stands beside NAME.json, it says what a reader expects and the
// parser falls short of; it must go as soon as the two agree.
func TestGolden(t *testing.T) {
	pages, err := filepath.Glob("testdata/articles/*.html")
	require.NoError(t, err)
	require.NotEmpty(t, pages)
	for _, page := range pages {
		name := strings.TrimSuffix(page, ".html")
		t.Run(filepath.Base(name), func(t *testing.T) {
			src, err := os.ReadFile(page)
			require.NoError(t, err)
			a, err := Parse(bytes.NewReader(src))
			require.NoError(t, err)
			require.NotEmpty(t, a.Headline, "a golden page has a headline")
			require.NotEmpty(t, a.Sections, "a golden page has a body")
			got := marshalGolden(t, a)
			if *update {
				require.NoError(t, os.WriteFile(name+".json", got, 0o644))
			}
			golden, err := os.ReadFile(name + ".json")
			require.NoError(t, err)
			assert.Equal(t, string(golden), string(got))
			checkWanted(t, name, golden)
		})
	}
}

// checkWanted checks that what is wanted of a page beyond its golden file, if
// anything, is not yet reached.
func checkWanted(t *testing.T, name string, golden []byte) {
	t.Helper()
	if want, err := os.ReadFile(name + ".want.json"); err == nil {
		assert.NotEqual(t, string(want), string(golden), "the golden file is what is wanted: remove %s.want.json", name)
	}
}

func marshalGolden(t *testing.T, a any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	require.NoError(t, e.Encode(a))
	return b.Bytes()
}

// takenForArticles are the pages without an article that give one all the same,
// each with the reason.
var takenForArticles = map[string]string{
	"cookie-wall.html": "the notice is as long as a short article and stands under a heading of its own",
}

// TestNotArticles: pages that hold no article get the sentinel error.
func TestNotArticles(t *testing.T) {
	pages, err := filepath.Glob("testdata/not-articles/*")
	require.NoError(t, err)
	require.NotEmpty(t, pages)
	for _, page := range pages {
		t.Run(filepath.Base(page), func(t *testing.T) {
			f, err := os.Open(page)
			require.NoError(t, err)
			defer f.Close()
			a, err := Parse(f)
			if reason, listed := takenForArticles[filepath.Base(page)]; listed {
				require.NoError(t, err, "is refused now; listed because: %s", reason)
				return
			}
			require.ErrorIs(t, err, ErrNoArticle)
			require.Nil(t, a)
		})
	}
}

// TestPageWithEverything holds what the page of 2014 must give whatever the
// weights are, so that -update cannot lose it.
func TestPageWithEverything(t *testing.T) {
	f, err := os.Open("testdata/articles/irish-news-2014.html")
	require.NoError(t, err)
	defer f.Close()
	a, err := Parse(f)
	require.NoError(t, err)
	assert.Equal(t, "Hamburg", a.Kicker)
	assert.Equal(t, "Orvane Islands could be brought before sea tribunal over secret fleet", a.Headline)
	assert.True(t, strings.HasPrefix(a.Standfirst, "A committee of the treaty states"))
	blocks := []int{}
	for _, s := range a.Sections {
		blocks = append(blocks, len(s.Blocks))
	}
	assert.Equal(t, []int{5, 5, 4}, blocks)
	require.Len(t, a.Captions, 2)
	assert.Equal(t, "AP Photo/Marit Hollund", a.Captions[0].Credit)
	assert.Equal(t, "Rolf Ackerby/Press Association Images", a.Captions[1].Credit)
	assert.Equal(t, Copyright{Line: "© – AFP 2014", Holder: "AFP", Year: 2014}, a.Copyright)
	require.Len(t, a.Related, 2)
	assert.NotContains(t, a.Text(), "monthly contribution")
	assert.NotContains(t, strings.ToLower(a.Text()), "comment")
}
