package extract

import (
	"net/url"
	"slices"
	"strings"
	"testing"

	"github.com/standfirst/standfirst"
	"github.com/standfirst/standfirst/bench/score"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

func TestFromNode(t *testing.T) {
	for _, c := range []struct {
		name, markup string
		want         score.Prediction
		why          string
	}{
		{"paragraphs", "<div><p>One <b>b</b>old\n word.<p>Two.</div>", paragraphs("One bold word.", "Two."), "inline elements do not part text"},
		{"bare text", "<div>One.<p>Two.</p>Three.</div>", paragraphs("One.", "Two.", "Three."), "text between blocks is a paragraph"},
		{"one break", "One<br>two", paragraphs("One two"), "a line break alone does not part paragraphs"},
		{"two breaks", "One<br> <br><br>two<br>three", paragraphs("One", "two three"), "two do, with white space between them too"},
		{"list", "<ul><li>One<li>Two</ul>", paragraphs("One", "Two"), "each item is a block"},
		{"table", "<table><tr><td>One<td>1<tr><td>Two<td>2</table>", paragraphs("One 1", "Two 2"), "a row is a block"},
		{"script", "<p>One<script>x()</script><style>p{}</style>", paragraphs("One"), "what is not shown is no text"},
		{
			"headings", "<p>One<h2>A <i>way</i></h2><p>Two<h3></h3><p>Three",
			score.Prediction{Sections: []score.Section{
				{Blocks: []score.Block{{Kind: "paragraph", Text: "One"}}},
				{Heading: "A way", Blocks: []score.Block{{Kind: "paragraph", Text: "Two"}, {Kind: "paragraph", Text: "Three"}}},
			}},
			"an empty heading opens nothing",
		},
		{
			"caption", "<p>One<figure><img><figcaption><p>A <b>q</b>uay</p> AFP</figcaption></figure><p>Two",
			score.Prediction{Sections: paragraphs("One", "Two").Sections, Captions: []score.Caption{{Text: "A quay AFP"}}},
			"a caption is no paragraph",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			root, err := html.Parse(strings.NewReader(c.markup))
			require.NoError(t, err)
			assert.Equal(t, c.want, fromNode(root), c.why)
		})
	}
	assert.Equal(t, score.Prediction{Sections: []score.Section{{}}}, fromNode(nil), "a peer may give no tree")
}

func paragraphs(texts ...string) score.Prediction {
	var section score.Section
	for _, text := range texts {
		section.Blocks = append(section.Blocks, score.Block{Kind: "paragraph", Text: text})
	}
	return score.Prediction{Sections: []score.Section{section}}
}

func TestNames(t *testing.T) {
	for _, c := range []struct {
		name    string
		bylines []string
		want    []string
		why     string
	}{
		{"one", []string{"By Ann Poe"}, []string{"Ann Poe"}, "without its By"},
		{"three", []string{"Ann Poe, Jo Loe and Al Roe"}, []string{"Ann Poe", "Jo Loe", "Al Roe"}, "commas and the word and part names"},
		{"twice", []string{"Ann Poe", "Ann Poe; Jo Loe"}, []string{"Ann Poe", "Jo Loe"}, "each once"},
		{"name with by", []string{"Byron Poe"}, []string{"Byron Poe"}, "By is a word of its own"},
		{"none", []string{"", " "}, nil, "no name"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, a := range names(c.bylines...) {
				got = append(got, a.Name)
			}
			assert.Equal(t, c.want, got, c.why)
		})
	}
}

// story is long enough for the peers to take it for an article.
var story = `<!DOCTYPE html><html lang="en"><head><title>A ferry leaves</title>
<meta property="og:title" content="A ferry leaves"></head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>A ferry leaves</h1>` +
	strings.Repeat(`<p>The ferry to the island left the quay at noon, with forty people and a dog on board, and nobody who stood on the shore could say when it would come back.</p>
`, 12) + `</article><footer>All rights reserved</footer></body></html>`

// The library's own tests hold what it finds; these hold what is made of the
// peers' results.
func TestPeers(t *testing.T) {
	address, err := url.Parse("https://quay.example/ferry")
	require.NoError(t, err)
	for _, e := range peers() {
		t.Run(e.Name, func(t *testing.T) {
			predict, err := e.Extract([]byte(story), address)
			require.NoError(t, err)
			if e.Name == Baseline {
				assert.Nil(t, predict, "a tree is no article")
				return
			}
			p := predict()
			assert.Equal(t, "A ferry leaves", p.Headline)
			v := score.Page(score.Truth{Body: new(strings.Repeat("The ferry to the island left the quay at noon, with forty people and a dog on board, and nobody who stood on the shore could say when it would come back. ", 12))}, p)
			assert.Greater(t, v[score.BodyWord].Score, 0.9, "the story is found")
		})
	}
}

func peers() []Extractor {
	return slices.DeleteFunc(All(), func(e Extractor) bool { return e.Name == "standfirst" })
}

func TestPeersWithoutAddress(t *testing.T) {
	for _, e := range peers() {
		_, err := e.Extract([]byte(story), nil)
		assert.NoError(t, err, e.Name)
	}
}

func TestPrediction(t *testing.T) {
	got := prediction(&standfirst.Article{
		Headline: "H", Standfirst: "S",
		Sections: []standfirst.Section{{Heading: "A", Level: 2, Blocks: []standfirst.Block{{Kind: standfirst.Quote, Text: "q"}}}},
		Captions: []standfirst.Caption{{Text: "c", Credit: "AFP"}},
		Authors:  []standfirst.Author{{Name: "Ann Poe"}},
	})
	assert.Equal(t, score.Prediction{
		Headline: "H", Standfirst: "S", Text: "S\n\nA\n\nq",
		Sections: []score.Section{{Heading: "A", Blocks: []score.Block{{Kind: "quote", Text: "q"}}}},
		Captions: []score.Caption{{Text: "c", Credit: "AFP"}},
		Authors:  []score.Author{{Name: "Ann Poe"}},
	}, got)
}
