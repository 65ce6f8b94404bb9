package standfirst

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// bakerStory is the prose of a short story.
const bakerStory = `<p>The last baker of Orrin Street will close her shop in March after forty-one years, because nobody in the family wants to get up at two in the morning.</p>
<p>Her customers have collected nine hundred signatures and offered to knead the dough themselves, a proposal that she turned down with thanks on Thursday.</p>
<p>The lease ends in spring, and the owner of the building has already shown the rooms to a firm that sells telephones, two people who know the plans said.</p>`

// TestHeadlineOverStory holds which of two headings is the headline where the page
// claims the first one.
func TestHeadlineOverStory(t *testing.T) {
	const story = "The baker who will sleep until five"
	for _, c := range []struct{ why, claimed, page, want string }{
		{"the site's name with some words", "Orrin Herald Reader Service", `<div><h1>%s</h1></div><div><h1>` + story + `</h1>` + bakerStory + `</div>`, story},
		{"the site's name over a heading of the second rank", "Orrin Herald – News from the county", `<h1>%s</h1><main><article><h2>` + story + `</h2>` + bakerStory + `</article></main>`, story},
		{"the site's name, linked", "Orrin Herald Online", `<h1><a href="/">%s</a></h1><div><h2>` + story + `</h2><p>By Una Platt</p>` + bakerStory + `</div>`, story},
		{"a motto, and the byline under the next heading", "All that moves the valley, live", `<header><h1>%s</h1></header><main><article><h1>` + story + `</h1><p>By Una Platt</p>` + bakerStory + `</article></main>`, story},
		{"a teaser by its class", "Harbour crane falls on a tram", `<div class="teaser"><h1>%s</h1><a href="/x">Read more</a></div><main><article><h1>` + story + `</h1>` + bakerStory + `</article></main>`, story},
		{"a headline that names the site", "Orrin Herald wins a prize for its series on bread and those who bake it", `<main><article><h1>%s</h1><h2>A morning at two o’clock</h2>` + bakerStory + `</article></main>`, ""},
		{"a headline over an article with a heading of its own", "The baker who closes after forty-one years", `<h1>%s</h1><p>By Una Platt</p><main><article><h1>A morning at two o’clock</h1>` + bakerStory + `</article></main>`, ""},
	} {
		t.Run(c.why, func(t *testing.T) {
			page := fmt.Sprintf(`<html lang="en"><title>%[1]s</title><meta property="og:title" content="%[1]s">`+
				`<meta property="og:type" content="article"><meta property="og:site_name" content="Orrin Herald"><body>`+
				`<nav><a href="/news">News</a> <a href="/sport">Sport</a></nav>`, c.claimed) + fmt.Sprintf(c.page, c.claimed)
			a, err := Parse(strings.NewReader(page))
			require.NoError(t, err)
			if c.want == "" {
				c.want = c.claimed
			}
			assert.Equal(t, c.want, a.Headline)
		})
	}
}
