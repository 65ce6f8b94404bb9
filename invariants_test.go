package standfirst

import (
	"bytes"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"path"
	"strings"
	"sync"
	"testing"

	"github.com/standfirst/standfirst/internal/pagetest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	xhtml "golang.org/x/net/html"
)

// outcome is what Parse gave for a page.
type outcome struct {
	Article *Article
	Err     string
}

func outcomeOf(a *Article, err error) outcome {
	if err != nil {
		return outcome{a, err.Error()}
	}
	return outcome{Article: a}
}

func parsed(page []byte) outcome { return outcomeOf(Parse(bytes.NewReader(page))) }

// TestInvariants holds what is promised of every page: the stored pages.
func TestInvariants(t *testing.T) {
	for _, p := range pagetest.Stored(t, "articles", "not-articles") {
		t.Run(p.Name, func(t *testing.T) { requireInvariants(t, p, 20) })
	}
}

// TestInvariantsCorpora holds it of real pages.
func TestInvariantsCorpora(t *testing.T) {
	pagetest.Sample(t, func(p pagetest.Page) { requireInvariants(t, p, 5) })
}

func requireInvariants(t *testing.T, p pagetest.Page, parses int) {
	t.Helper()
	first := parsed(p.HTML)
	for range parses - 1 {
		if again := parsed(p.HTML); !assert.Equal(t, first, again, "%s: parsed again", p.Name) {
			return
		}
	}
	a := first.Article
	if a == nil {
		require.Contains(t, first.Err, ErrNoArticle.Error(), p.Name)
		return
	}
	require.Empty(t, first.Err, p.Name)
	requireClean(t, p.Name, a)
	requireRoundTrip(t, p.Name, a)
	requireOccurs(t, p, a)
	requireSafeMarkdown(t, p.Name, a)
	requireSafeHTML(t, p.Name, a)
}

// TestTreeUnchanged: ParseNode leaves the caller's tree as it was, in its
// rendering and in every pointer.
func TestTreeUnchanged(t *testing.T) {
	for _, p := range pagetest.Stored(t, "articles", "not-articles") {
		t.Run(p.Name, func(t *testing.T) { requireTreeUnchanged(t, p.Tree(t)) })
	}
}

func requireTreeUnchanged(t testing.TB, root *xhtml.Node) {
	t.Helper()
	require.NotNil(t, root)
	before, nodes := rendered(t, root), nodesOf(root)
	_, err := new(Parser).ParseNode(root)
	if err != nil {
		require.ErrorIs(t, err, ErrNoArticle)
	}
	assert.Equal(t, before, rendered(t, root))
	assert.True(t, equalNodes(nodes, nodesOf(root)), "nodes differ")
}

func rendered(t testing.TB, root *xhtml.Node) string {
	t.Helper()
	var b bytes.Buffer
	if err := xhtml.Render(&b, root); err != nil {
		b.WriteString(err.Error()) // x/net/html cannot render all that it can parse
	}
	return b.String()
}

// nodesOf are copies of all nodes in page order, pointers and all.
func nodesOf(root *xhtml.Node) (nodes []xhtml.Node) {
	nodes = append(nodes, *root)
	for n := range root.Descendants() {
		nodes = append(nodes, *n)
	}
	return nodes
}

func equalNodes(a, b []xhtml.Node) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		x, y := &a[i], &b[i]
		if x.Parent != y.Parent || x.FirstChild != y.FirstChild || x.LastChild != y.LastChild || x.PrevSibling != y.PrevSibling || x.NextSibling != y.NextSibling ||
			x.Type != y.Type || x.Data != y.Data || x.DataAtom != y.DataAtom || x.Namespace != y.Namespace || len(x.Attr) != len(y.Attr) {
			return false
		}
		for k := range x.Attr {
			if x.Attr[k] != y.Attr[k] {
				return false
			}
		}
	}
	return true
}

// treeDiffers lists the stored pages whose Article of the tree is not the one
// of the bytes, each with the reason.
var treeDiffers = map[string]string{
	"not-articles/rss-feed.xml": "a CDATA section outside of svg is a comment whose end differs, and <link> has no end tag",
}

// TestTreeEqualsBytes: the tree that x/net/html makes of a page gives the
// Article that its bytes give.
// That of a file that is no HTML is not asked for: html.Parse makes a page of it.
func TestTreeEqualsBytes(t *testing.T) {
	for _, p := range pagetest.Stored(t, "articles", "not-articles") {
		if new(Parser).readsText(p.HTML) || path.Ext(p.Name) == ".js" {
			continue
		}
		t.Run(p.Name, func(t *testing.T) {
			fromTree := outcomeOf(new(Parser).ParseNode(p.Tree(t)))
			if reason, listed := treeDiffers[p.Name]; listed {
				assert.NotEqual(t, parsed(p.HTML), fromTree, "is equal now; listed because: %s", reason)
				return
			}
			assert.Equal(t, parsed(p.HTML), fromTree)
		})
	}
}

// treeEqualShare is how many of the real pages give the same Article by both
// ways, at least; the others have misplaced tags, which a tree moves.
const treeEqualShare = 0.97

func TestTreeEqualsBytesCorpora(t *testing.T) {
	var pages, equal int
	pagetest.Sample(t, func(p pagetest.Page) {
		root := p.Tree(t)
		if root == nil {
			return
		}
		pages++
		if assert.ObjectsAreEqual(parsed(p.HTML), outcomeOf(new(Parser).ParseNode(root))) {
			equal++
		} else {
			t.Log("differs: " + p.Name)
		}
	})
	t.Logf("%d of %d equal", equal, pages)
	assert.GreaterOrEqual(t, float64(equal), treeEqualShare*float64(pages))
}

// TestConcurrent: one Parser, many goroutines, mixed pages, and what each
// gets is what one alone gets.
func TestConcurrent(t *testing.T) {
	const goroutines, pagesEach = 64, 12
	pages := append(pagetest.Stored(t, "articles", "not-articles"), storedTexts(t)...)
	p := Parser{BaseURL: "https://lindwick.example/news/"}
	var want []outcome
	for _, page := range pages {
		want = append(want, outcomeOf(p.Parse(bytes.NewReader(page.HTML))))
	}
	var wait sync.WaitGroup
	for g := range goroutines {
		wait.Go(func() {
			r := rand.New(rand.NewPCG(uint64(g), 1))
			for range pagesEach {
				i := r.IntN(len(pages))
				assert.Equal(t, want[i], outcomeOf(p.Parse(bytes.NewReader(pages[i].HTML))), pages[i].Name)
			}
		})
	}
	wait.Wait()
}

// TestNothingLeaks: no page changes what the next one gives, nor what an
// earlier one gave.
func TestNothingLeaks(t *testing.T) {
	pages := append(pagetest.Stored(t, "articles", "not-articles"), storedTexts(t)...)
	pages = append(pages, pagetest.Page{Name: "a large page", HTML: []byte(strings.Repeat("<div class=comment><p>Not a word of it, said the clerk, was true. <b>None.</b></div>", 3000))})
	var kept []outcome
	var printed []string
	for _, p := range pages {
		kept = append(kept, parsed(p.HTML))
		printed = append(printed, toJSON(t, kept[len(kept)-1]))
	}
	for a := range pages {
		b := (a*31 + 7) % len(pages)
		_ = parsed(pages[b].HTML)
		assert.Equal(t, kept[a], parsed(pages[a].HTML), "%s after %s", pages[a].Name, pages[b].Name)
	}
	for i := range kept {
		assert.Equal(t, printed[i], toJSON(t, kept[i]), "%s changed after it was returned", pages[i].Name)
	}
}

func toJSON(t testing.TB, v any) string {
	b, err := json.Marshal(v)
	require.NoError(t, err)
	return string(b)
}

// TestErrors: each failure is found by errors.Is and brings no Article.
func TestErrors(t *testing.T) {
	broken := errors.New("broken pipe")
	for _, c := range []struct {
		why   string
		parse func() (*Article, error)
		want  error
	}{
		{"nothing there", func() (*Article, error) { return Parse(strings.NewReader("")) }, ErrNoArticle},
		{"no tree", func() (*Article, error) { return new(Parser).ParseNode(nil) }, ErrNoArticle},
		{"over the limit", func() (*Article, error) { return (&Parser{Limit: 3}).Parse(strings.NewReader("<p>a</p>")) }, ErrTooLarge},
		{"the reader fails", func() (*Article, error) { return Parse(failingReader{broken}) }, broken},
	} {
		t.Run(c.why, func(t *testing.T) {
			a, err := c.parse()
			require.ErrorIs(t, err, c.want)
			assert.Nil(t, a)
		})
	}
}

type failingReader struct{ err error }

func (r failingReader) Read([]byte) (int, error) { return 0, r.err }

// requireOccurs demands that every kept text occurs in the page.
func requireOccurs(t testing.TB, p pagetest.Page, a *Article) {
	t.Helper()
	blocks, _ := blocksOfBytes(p.Decoded(t))
	// Quotations, powers and readings are written out.
	written := strings.NewReplacer("“", "", "”", "", "^", "", "(", "", ")", "", "[", "", "]", "")
	occurs := pagetest.OccursIn([]byte(written.Replace(string(p.Decoded(t)))), written.Replace(strings.Join(blocks, "")))
	eachString(a, func(path, name, value string) {
		if name == "kind" || addressFields[name] || name == "language" || name == "direction" ||
			name == "license" && strings.HasPrefix(value, "http") {
			return
		}
		for part := range strings.FieldsFuncSeq(value, func(r rune) bool { return r == '\t' || r == '\n' }) {
			assert.True(t, occurs(written.Replace(part)), "%s: %s does not occur in the page: %q", p.Name, path, part)
		}
	})
}
