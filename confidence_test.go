package standfirst

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// confidenceStory are paragraphs that read as an article's.
const confidenceStory = `<p>The lock at Harnsund was shut on Monday after a barge struck its lower gate, the canal office said.</p>
<p>Nobody was hurt, but eleven boats are waiting, and two of them carry apples that will not keep for long.</p>
<p>“We hope to open one gate by Thursday,” said Ingrid Vale, who runs the lock. “The other needs a new hinge.”</p>
<p>The hinge was cast in 1931, and the foundry that made it closed in the year after, so a smith will forge one.</p>`

// TestConfidence: what reads as an article is trusted, what does not is trusted less.
func TestConfidence(t *testing.T) {
	menu := strings.Repeat(`<li><a href="/a">Canals, locks and the people who keep them open</a></li>`, 30)
	head := `<title>Lock at Harnsund shut after barge strikes gate</title><meta property="og:type" content="article">` +
		`<meta property="article:published_time" content="2031-04-07T18:51:00Z">`
	for _, c := range []struct {
		name, page  string
		parser      Parser
		least, most float64
	}{
		{"a story", `<!DOCTYPE html><head>` + head + `</head><body><article><h1>Lock at Harnsund shut after barge strikes gate</h1>` +
			`<p class="byline">By Tove Marsk</p>` + confidenceStory + `</article><ul>` + menu[:len(menu)/6] + `</ul>`, Parser{}, 0.8, 0.99},
		{"a fragment", confidenceStory, Parser{}, 0.6, 0.99},
		{"text alone", "Lock at Harnsund shut after barge strikes gate\n\nBy Tove Marsk\n\n" + strings.ReplaceAll(
			strings.NewReplacer("<p>", "", "</p>", "\n").Replace(confidenceStory), "\n\n", "\n"), Parser{Type: InputText}, 0.3, 0.99},
		{"links with a line of text", `<!DOCTYPE html><title>Canal office</title><body><p>All that we wrote of locks this year, by month.</p><ul>` + menu + `</ul>`, Parser{Accept: true}, 0.01, 0.3},
		{"a notice", `<!DOCTYPE html><title>404</title><body><h1>Not found</h1><p>The page that you asked for is not here.</p>`,
			Parser{Accept: true}, 0.01, 0.5},
		{"code", "<p>x</p>" + `{"lock":"Harnsund","boats":[1,2,3]}`, Parser{Accept: true}, 0.01, 0.6},
		{"text that the page does not show", `<!DOCTYPE html><head>` + head + `<script type="application/ld+json">{"@type":"NewsArticle",` +
			`"headline":"Lock at Harnsund shut","articleBody":"` + strings.NewReplacer("<p>", "", "</p>", "", "\n", `\n`).Replace(confidenceStory) +
			`"}</script></head><body><div id="root"></div>`, Parser{}, 0.5, 0.5},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := c.parser.Parse(strings.NewReader(c.page))
			require.NoError(t, err)
			assert.GreaterOrEqual(t, a.Confidence, c.least)
			assert.LessOrEqual(t, a.Confidence, c.most)
		})
	}
}

// TestConfidenceOfRefused: a page that is refused is trusted for at most a half, by
// whatever way it is read.
func TestConfidenceOfRefused(t *testing.T) {
	entries, err := os.ReadDir("testdata/not-articles")
	require.NoError(t, err)
	for _, e := range entries {
		src, err := os.ReadFile("testdata/not-articles/" + e.Name())
		require.NoError(t, err)
		if _, err = Parse(strings.NewReader(string(src))); err == nil {
			continue
		}
		p := Parser{Accept: true}
		if a, err := p.Parse(strings.NewReader(string(src))); err == nil {
			assert.Positive(t, a.Confidence, e.Name())
			assert.LessOrEqual(t, a.Confidence, 0.5, e.Name())
		}
	}
}

// TestConfidenceOfNode: a tree is trusted as its bytes are.
func TestConfidenceOfNode(t *testing.T) {
	src, err := os.ReadFile("testdata/articles/irish-news-2014.html")
	require.NoError(t, err)
	a, err := Parse(strings.NewReader(string(src)))
	require.NoError(t, err)
	root, err := html.Parse(strings.NewReader(string(src)))
	require.NoError(t, err)
	n, err := new(Parser).ParseNode(root)
	require.NoError(t, err)
	assert.Equal(t, a.Confidence, n.Confidence)
}
