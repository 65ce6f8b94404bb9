package standfirst

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// teaserRuns are runs of teasers without links: what stands around them, and a record
// with the places of a title and a sentence.
var teaserRuns = []struct{ why, open, record, end string }{
	{"a picture, a title and a sentence", `<div>`, `<div class="k" onclick="go()"><img src="/a.jpg" alt=""><p>%t</p><p>%s</p></div>`, `</div>`},
	{"a heading over them", `<div><h2>À lire aussi</h2>`, `<div data-href="/a"><img src="/a.jpg" alt=""><h3>%t</h3><p>%s</p></div>`, `</div>`},
	{"items of a list", `<ul>`, `<li role="link"><img src="/a.jpg" alt=""><b>%t</b><p>%s</p></li>`, `</ul>`},
	{"articles", `<div>`, `<article><img src="/a.jpg" alt=""><h2>%t</h2><p>%s</p></article>`, `</div>`},
	{"classes of cards, no pictures", `<div class="grid">`, `<div class="card"><h4>%t</h4><p>%s</p></div>`, `</div>`},
	{"dates", `<section>`, `<div><span>12 March 2024</span><h4>%t</h4><p>%s</p></div>`, `</section>`},
}

// teasedStories are a title and a sentence each.
var teasedStories = [...][2]string{
	{"Crane falls on an empty tram", "Nobody was hurt on Sunday night, but the line stays closed until the expert from the capital has seen the rails."},
	{"Drei Brüder kaufen einen Leuchtturm", "Der Turm kostete weniger als ihr Auto, und nun will der Gemeinderat wissen, wer künftig die Lampe in Ordnung hält."},
	{"L’école interdit le sifflet", "Les maîtres ne peuvent plus siffler dans la cour depuis qu’un voisin s’est plaint quarante fois en un an à la mairie."},
}

func TestTeaserRuns(t *testing.T) {
	const more = `<p>A buyer from the next valley came on Friday, looked at the oven for an hour and left without a word, and that was the third one since the sign went up in the window.</p>`
	for _, c := range teaserRuns {
		var run strings.Builder
		run.WriteString(c.open)
		for _, s := range teasedStories {
			run.WriteString(strings.NewReplacer("%t", s[0], "%s", s[1]).Replace(c.record))
		}
		run.WriteString(c.end)
		for _, place := range []struct {
			why, page string
			teasers   bool
		}{
			{"in the text's element", `<article><h1>Baker closes</h1><div>` + bakerStory + more + run.String() + `</div></article>`, true},
			{"after the article", `<main><article><h1>Baker closes</h1>` + bakerStory + more + `</article>` + run.String() + `</main>`, true},
			{"the story goes on", `<article><h1>Baker closes</h1><div>` + more + run.String() + bakerStory + `</div></article>`, false},
		} {
			t.Run(c.why+", "+place.why, func(t *testing.T) {
				found := false
				parser := Parser{Trace: func(tr Trace) {
					for _, d := range tr.Decisions {
						found = found || d.Rule == "teaser-run"
					}
				}}
				a, err := parser.Parse(strings.NewReader(`<title>Baker closes</title><meta property="og:type" content="article"><body>` + place.page))
				require.NoError(t, err)
				assert.Equal(t, place.teasers, found)
				if place.teasers {
					require.Len(t, a.Sections, 1)
					assert.Len(t, a.Sections[0].Blocks, 4)
					assert.Empty(t, a.Captions)
				}
			})
		}
	}
}
