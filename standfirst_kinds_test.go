package standfirst

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// deckStory is the text under the standfirsts of TestStandfirstKinds.
var deckStory = []string{
	"The harbour office of Vellmar shut its gate on Monday morning, and the clerks went home with the keys in their pockets.",
	"Three skippers had refused to pay the new toll since spring, and the council had sent them seven letters without an answer.",
	"“We pay for the light, we pay for the quay, and now we are to pay for the water,” said Torvald Inskip, who owns two cutters.",
	"The mayor told reporters that the toll would stand, since the dredging of the channel had cost twice what was planned.",
	"Fishmongers in the upper town said that they had enough cod for four days, and that prices would rise by Thursday.",
	"A meeting of both sides has been called for Wednesday evening in the net loft beside the old customs house.",
}

// paragraphsOf prints texts as paragraphs, each in an opening tag.
func paragraphsOf(open string, texts []string) string {
	return open + strings.Join(texts, "</p>"+open) + "</p>"
}

// TestStandfirstKinds reads standfirsts as sites of many kinds print them: a story with a
// headline has what stands in over between headline and text.
func TestStandfirstKinds(t *testing.T) {
	const deck = "Skippers refuse the new toll, and the council of Vellmar will not give in."
	const headline = "<h1>Toll closes the harbour of Vellmar</h1>"
	for _, c := range []struct {
		name string
		over string // between headline and text
		text string // around %s, which stands for the paragraphs; plain where it is empty
		want string
	}{
		{"a container's class, the paragraph's own none", `<div class="article__chapeau"><p>` + deck + `</p></div>`, "", deck},
		{"two words", `<div class="story-sub-title">` + deck + `</div>`, "", deck},
		{"two paragraphs in one container", `<div class="vorspann"><p>` + deck + `</p><p>Fish is short in the upper town already.</p></div>`, "",
			deck + " Fish is short in the upper town already."},
		{"bullets in a container", `<div class="article-summary"><ul><li>Skippers refuse the new toll of Vellmar.</li><li>The council will not give in to them.</li></ul></div>`, "",
			"Skippers refuse the new toll of Vellmar. The council will not give in to them."},
		{"a custom element", `<article-dek class="dek"><span>` + deck + `</span></article-dek>`, "", deck},
		{"after tool bars", `<ul class="tools"><li><button>Listen</button></li><li><button>Save</button></li><li><button>Print</button></li></ul><div class="entradilla"><p>` + deck + `</p></div>`, "", deck},
		{"a heading under the headline", `<h2>Skippers refuse the new toll, and the council will not give in</h2>`, "", "Skippers refuse the new toll, and the council will not give in"},
		{"Norwegian", `<div class="ingress-wrap"><p class="ingress">` + deck + `</p></div>`, "", deck},
		{"Portuguese", `<div class="materia-sumario"><p>` + deck + `</p></div>`, "", deck},
		{"alone over the byline", `<div class="opener"><p>` + deck + `</p></div><p class="line">By Ada Quill</p>`, `<div class="flow">%s</div>`, deck},
		{"bold over plain text", `<p><b>` + deck + `</b></p>`, "", deck},

		{"the first paragraph on the path of all", "", "", ""},
		{"a caption in a summary's element", `<figure class="summary"><img src="/q.jpg" width="600" height="400" alt=""><figcaption>The quay of Vellmar on Monday</figcaption></figure>`, "", ""},
		{"the author's life", `<div class="author-bio summary"><p>Ada Quill writes about the coast and its harbours for this paper.</p></div>`, "", ""},
		{"a share line", `<div class="share-intro"><p>Share this story with your friends and neighbours today.</p></div>`, "", ""},
		{"the headline again", `<div class="summary"><p>Toll closes the harbour of Vellmar</p></div>`, "", ""},
		{"a label that leads on", `<div class="intro"><p>Read this article in other languages:</p></div>`, "", ""},
		{"the text's first paragraphs in a container named so", "", `<div class="intro"><p>` + deckStory[0] + `</p><p>` + deckStory[1] + `</p><p>` +
			deckStory[2] + `</p></div><div class="rest">%s</div>`, ""},
		{"the whole text in a container named so", "", `<div class="intro">%s</div>`, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := paragraphsOf("<p>", deckStory)
			if c.text != "" {
				text = strings.Replace(c.text, "%s", text, 1)
			}
			src := "<html><head><title>Toll closes the harbour of Vellmar</title></head><body><main><article>" + headline +
				c.over + text + "</article></main></body></html>"
			a, err := new(Parser).Parse(strings.NewReader(src))
			require.NoError(t, err)
			assert.Equal(t, "Toll closes the harbour of Vellmar", a.Headline)
			assert.Equal(t, c.want, a.Standfirst)
			for _, p := range deckStory {
				assert.Contains(t, a.Text(), p)
			}
		})
	}
}
