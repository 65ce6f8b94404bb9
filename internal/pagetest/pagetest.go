package pagetest

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/internal/decode"
)

// Page is a page that tests read.
type Page struct {
	Name string // folder and file
	HTML []byte
}

// Root is the folder of the module.
func Root() string {
	_, file, _, _ := runtime.Caller(0)
	return filepath.Join(filepath.Dir(file), "..", "..")
}

// Stored are the pages of testdata's folders.
func Stored(t testing.TB, folders ...string) (pages []Page) {
	t.Helper()
	for _, folder := range folders {
		names, err := filepath.Glob(filepath.Join(Root(), "testdata", folder, "*"))
		require.NoError(t, err)
		for _, name := range names {
			if strings.HasSuffix(name, ".json") && folder == "articles" || strings.HasSuffix(name, ".md") {
				continue
			}
			b, err := os.ReadFile(name)
			require.NoError(t, err)
			pages = append(pages, Page{folder + "/" + filepath.Base(name), b})
		}
	}
	require.NotEmpty(t, pages)
	return pages
}

// sampledPages is how many of the corpora's pages a test reads, unless
// CORPUS_SAMPLE gives another number or CORPUS_ALL is set.
const sampledPages = 300

// SampleSize is how many pages a test reads of which it would read n: as many
// times fewer as CORPUS_SAMPLE is less than sampledPages.
func SampleSize(t testing.TB, n int) int {
	t.Helper()
	text := os.Getenv("CORPUS_SAMPLE")
	if text == "" {
		return n
	}
	sample, err := strconv.Atoi(text)
	require.NoError(t, err, "CORPUS_SAMPLE")
	return max(1, n*sample/sampledPages)
}

// Sample calls a function for a sample of the corpora's pages, at fixed
// distances, and skips the test where there are none.
func Sample(t *testing.T, f func(Page)) {
	t.Helper()
	names := corpusNames(t)
	step := max(1, len(names)/SampleSize(t, sampledPages))
	if os.Getenv("CORPUS_ALL") != "" {
		step = 1
	}
	n := 0
	for i := 0; i < len(names); i += step {
		f(Page{nameOf(names[i]), ReadGzip(t, names[i])})
		n++
	}
	t.Logf("%d of %d pages; CORPUS_ALL=1 reads all", n, len(names))
}

// All calls a function for every page of the corpora, and skips the test where
// there are none.
func All(t testing.TB, f func(Page)) {
	t.Helper()
	for _, name := range corpusNames(t) {
		f(Page{nameOf(name), ReadGzip(t, name)})
	}
}

func corpusNames(t testing.TB) []string {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(CorpusDir(), "*", "pages", "*.html.gz"))
	require.NoError(t, err)
	if len(names) == 0 {
		t.Skip("no corpora beside the checkout; CORPUS names their folder")
	}
	return names
}

// nameOf is a page's data set and file.
func nameOf(file string) string {
	return filepath.Base(filepath.Dir(filepath.Dir(file))) + "/" + filepath.Base(file)
}

// CorpusDir is the corpora's folder: $CORPUS, or beside the checkout.
func CorpusDir() string {
	if dir := os.Getenv("CORPUS"); dir != "" {
		return dir
	}
	return filepath.Join(Root(), "..", "shared", "corpus")
}

// ReadGzip returns what a compressed file holds.
func ReadGzip(t testing.TB, name string) []byte {
	t.Helper()
	f, err := os.Open(name)
	require.NoError(t, err)
	defer f.Close()
	z, err := gzip.NewReader(f)
	require.NoError(t, err)
	b, err := io.ReadAll(z)
	require.NoError(t, err)
	return b
}

// Decoded is the page in UTF-8, as Parse reads it.
func (p Page) Decoded(t testing.TB) []byte {
	t.Helper()
	text, err := decode.Decode(bytes.NewReader(p.HTML), "", -1)
	require.NoError(t, err, p.Name)
	return text
}

// Tree is the page as x/net/html reads it, nil where it refuses the page.
func (p Page) Tree(t testing.TB) *html.Node {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(p.Decoded(t)))
	if err != nil {
		return nil
	}
	return root
}
