package standfirst

import (
	"bytes"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// testPage is a page that the tests read.
type testPage struct {
	name string
	html []byte
}

// storedPages are the pages of testdata's folders.
func storedPages(t testing.TB, folders ...string) (pages []testPage) {
	t.Helper()
	for _, folder := range folders {
		names, err := filepath.Glob(filepath.Join("testdata", folder, "*"))
		require.NoError(t, err)
		for _, name := range names {
			if strings.HasSuffix(name, ".json") && folder == "articles" || strings.HasSuffix(name, ".md") {
				continue
			}
			b, err := os.ReadFile(name)
			require.NoError(t, err)
			pages = append(pages, testPage{folder + "/" + filepath.Base(name), b})
		}
	}
	require.NotEmpty(t, pages)
	return pages
}

// sampledPages is how many of the corpora's pages a test reads, unless
// CORPUS_SAMPLE gives another number or CORPUS_ALL is set.
const sampledPages = 300

// sampleSize is how many pages a test reads of which it would read n: as many
// times fewer as CORPUS_SAMPLE is less than sampledPages.
func sampleSize(t testing.TB, n int) int {
	t.Helper()
	text := os.Getenv("CORPUS_SAMPLE")
	if text == "" {
		return n
	}
	sample, err := strconv.Atoi(text)
	require.NoError(t, err, "CORPUS_SAMPLE")
	return max(1, n*sample/sampledPages)
}

// sampleCorpora calls a function for a sample of the corpora's pages, at fixed
// distances, and skips the test where there are none.
func sampleCorpora(t *testing.T, f func(testPage)) {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(corpusDir(), "*", "pages", "*.html.gz"))
	require.NoError(t, err)
	if len(names) == 0 {
		t.Skip("no corpora beside the checkout; CORPUS names their folder")
	}
	step := max(1, len(names)/sampleSize(t, sampledPages))
	if os.Getenv("CORPUS_ALL") != "" {
		step = 1
	}
	n := 0
	for i := 0; i < len(names); i += step {
		set := filepath.Base(filepath.Dir(filepath.Dir(names[i])))
		f(testPage{set + "/" + filepath.Base(names[i]), readGzip(t, names[i])})
		n++
	}
	t.Logf("%d of %d pages; CORPUS_ALL=1 reads all", n, len(names))
}

// decoded is the page as text, as Parse reads it.
func (p testPage) decoded(t testing.TB) []byte {
	t.Helper()
	text, err := decode(bytes.NewReader(p.html), "", -1)
	require.NoError(t, err, p.name)
	return text
}

// tree is the page as x/net/html reads it, nil where it refuses the page.
func (p testPage) tree(t testing.TB) *html.Node {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(p.decoded(t)))
	if err != nil {
		return nil
	}
	return root
}

// blockTexts are the texts of a page's blocks in order.
func blockTexts(read func(*scene)) (texts []string, asides bool) {
	s := takeScene()
	defer s.release()
	read(s)
	p := s.builder.page()
	for i := range p.blocks {
		texts = append(texts, strings.Clone(p.textOf(i)))
		asides = asides || p.elementOf(i).flags&flagAside != 0
	}
	return texts, asides
}

func blocksOfBytes(src []byte) ([]string, bool) {
	return blockTexts(func(s *scene) { s.readBytes(src) })
}

func blocksOfTree(root *html.Node) ([]string, bool) {
	return blockTexts(func(s *scene) { s.readNode(root) })
}
