package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/standfirst/standfirst"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files again")

// TestGolden compares the teaser of each page in testdata with the file beside it. A
// new version of the library may read a page otherwise; the difference is then seen
// here, judged by a person and written with -update.
func TestGolden(t *testing.T) {
	pages, err := filepath.Glob("testdata/*.html")
	require.NoError(t, err)
	require.NotEmpty(t, pages)
	for _, name := range pages {
		t.Run(filepath.Base(name), func(t *testing.T) {
			page, err := os.Open(name)
			require.NoError(t, err)
			defer page.Close()
			teaser, err := tease(page)
			require.NoError(t, err)
			got, err := json.MarshalIndent(teaser, "", "  ")
			require.NoError(t, err)
			golden := strings.TrimSuffix(name, ".html") + ".golden.json"
			if *update {
				require.NoError(t, os.WriteFile(golden, append(got, '\n'), 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			assert.Equal(t, string(want), string(got)+"\n")
		})
	}
}

// FuzzTeaser asks of any bytes what the newsletter relies on. The pages of testdata are
// where it starts from.
func FuzzTeaser(f *testing.F) {
	pages, err := filepath.Glob("testdata/*.html")
	require.NoError(f, err)
	for _, name := range pages {
		page, err := os.ReadFile(name)
		require.NoError(f, err)
		f.Add(page)
	}
	f.Fuzz(func(t *testing.T, page []byte) {
		got, err := tease(bytes.NewReader(page))
		if err != nil {
			if !errors.Is(err, standfirst.ErrNoArticle) {
				t.Fatal(err)
			}
			return
		}
		for _, text := range append(got.Authors, got.Headline, got.Text) {
			if !utf8.ValidString(text) || strings.ContainsAny(text, "\n\r\x00") {
				t.Errorf("not a line of text: %q", text)
			}
		}
		if got.Minutes < 1 {
			t.Errorf("an article of %d minutes", got.Minutes)
		}
		if again, err := tease(bytes.NewReader(page)); err != nil || !assert.ObjectsAreEqual(got, again) {
			t.Errorf("the same page again: %v, %v", again, err)
		}
	})
}
