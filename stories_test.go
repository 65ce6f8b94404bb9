package standfirst

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The page of an invented story, with room before its article, in its text, after
// it, and after the element around it.
const ferryPage = `<html lang="en"><head><title>%s</title><link rel="canonical" href="https://www.saltmarsh.test/news/eel-ferry"></head>
<body><nav><a href="/news">News</a> <a href="/sport">Sport</a></nav>%s<main><article class="story"><h1>Eel ferry finds a new captain</h1>
<p class="byline">By Nora Vane</p>
<p>The eel ferry across the Saltmarsh has a captain again, after a winter in which the crossing was left to whoever had the
key. Odile Farrow, who used to deliver bread, took the wheel on Monday morning.</p>
<p>“I know every sandbank by its first name,” she said, and ran aground on one of them at a quarter past nine. The passengers
waited for the tide and shared what was in their baskets.</p>%s
<p>The council had looked for a captain since September. Eleven people applied, of whom nine could not swim and one had meant
the other ferry, the one with the heated seats.</p>
<p>The boat is to be painted in spring. Its colour has been the subject of two public meetings and a poem, and will be green
unless somebody thinks of a better one.</p>%s</article>%s</main></body></html>`

func ferry(title, before, within, after, outside string) string {
	return fmt.Sprintf(ferryPage, title, before, within, after, outside)
}

const ferryTitle = "Eel ferry finds a new captain | Saltmarsh Reporter"

// TestOtherStories: what announces other stories of the site is not the text's.
func TestOtherStories(t *testing.T) {
	teaser := func(shape, slug, heading string) string {
		return fmt.Sprintf(shape, slug, heading, "The drainage board met for the third time this week and looked at the pumps, of which "+
			"one was running, and decided to meet again in "+slug+".")
	}
	list := func(shape string) string {
		return teaser(shape, "may", "Board meets about the pumps") + teaser(shape, "june", "Board meets again") +
			teaser(shape, "july", "Pumps do not attend")
	}
	cards := map[string]string{
		"articles":       list(`<article class="card"><h3><a href="/news/%s">%s</a></h3><p>%s</p></article>`),
		"link around":    list(`<article class="card"><a href="/news/%s"><h3>%s</h3></a><p>%s</p></article>`),
		"divs":           list(`<div class="item"><h4><a href="https://www.saltmarsh.test/news/%s">%s</a></h4><div class="txt"><p>%s</p></div></div>`),
		"list items":     list(`<ul><li class="entry"><h3><a href="/news/%s">%s</a></h3><p>%s</p></li></ul>`),
		"with a time":    list(`<section class="unit"><time datetime="2024-03-01">1 March</time><h3><a href="/news/%s">%s</a></h3><p>%s</p></section>`),
		"no scheme":      list(`<div class="post-row"><h3><a href="//saltmarsh.test/news/%s">%s</a></h3><p>%s</p></div>`),
		"many of a kind": strings.Repeat(list(`<article class="river"><h2><a href="/news/%s">%s</a></h2><p>%s</p></article>`), 8),
	}
	for name, box := range cards {
		for place, page := range map[string]string{
			"before": ferry(ferryTitle, "<section>"+box+"</section>", "", "", ""),
			"after":  ferry(ferryTitle, "", "", "", "<section><h2>More from the marsh</h2>"+box+"</section>"),
		} {
			t.Run(name+" "+place, func(t *testing.T) {
				a, err := Parse(strings.NewReader(page))
				require.NoError(t, err)
				assert.Equal(t, "Eel ferry finds a new captain", a.Headline)
				assert.NotContains(t, a.Text(), "drainage board")
				assert.Contains(t, a.Text(), "bread")
				assert.Contains(t, a.Text(), "better one.")
			})
		}
	}
}

// TestRecordsOfTheStory: elements of one shape that the story consists of stay,
// with their headings.
func TestRecordsOfTheStory(t *testing.T) {
	record := func(shape string, k int) string {
		boats := [...][2]string{
			{"The Lugger", "It was built on the marsh by a man who had never seen the sea, and has outlived everything that was built by those who had."},
			{"The Smack", "Smugglers built on the marsh what the customs house took from them in a single night, with a brass band playing on the quay."},
			{"The Punt", "Whatever is built on the marsh leans to the east after a year. The punt leans to the west, which nobody has explained so far."},
			{"The Wherry", "The last boat to be built on the marsh carried peat, then poets, and then peat again, for poets do not pay in advance."},
		}
		return fmt.Sprintf(shape, k, boats[k][0], boats[k][1], k)
	}
	for name, shape := range map[string]string{
		"links to other sites": `<div class="boat"><h3><a href="https://boats.test/%d">%s</a></h3><p>%s</p><p>Berth %d</p></div>`,
		"links to the page":    `<div class="boat" id="b%[1]d"><h3><a href="#b%[1]d">%[2]s</a></h3><p>%[3]s</p></div>`,
		"no links":             `<div class="boat" id="b%d"><h3>%s</h3><p>%s</p><p>Berth %d</p></div>`,
		"entries":              `<article class="entry" id="e%d"><header><time>0%[1]d:30</time><h2>%[2]s</h2></header><p>%[3]s</p></article>`,
	} {
		t.Run(name, func(t *testing.T) {
			var all strings.Builder
			for k := range 4 {
				all.WriteString(record(shape, k))
			}
			a, err := Parse(strings.NewReader(ferry(ferryTitle, "", all.String(), "", "")))
			require.NoError(t, err)
			assert.Equal(t, 4, strings.Count(a.Text(), "built on the marsh"))
			assert.Contains(t, a.Text(), "better one.")
		})
	}
}

// TestLinkRuns: paragraphs at the text's end that are each nothing but a link are
// related links.
func TestLinkRuns(t *testing.T) {
	links := `<p><a href="/news/heron">Heron takes the early boat</a></p><p><a href="/news/buoy">Buoy drifts into churchyard</a></p>` +
		`<p><a href="/news/tide">Tide table withdrawn after complaints</a></p>`
	for name, page := range map[string]string{
		"at the end": ferry(ferryTitle, "", "", links, ""),
		"bold":       ferry(ferryTitle, "", "", strings.NewReplacer("<p>", "<p><strong>", "</p>", "</strong></p>").Replace(links), ""),
		"within":     ferry(ferryTitle, "", links, "", ""),
	} {
		t.Run(name, func(t *testing.T) {
			a, err := Parse(strings.NewReader(page))
			require.NoError(t, err)
			assert.NotContains(t, a.Text(), "Heron takes")
			assert.NotContains(t, a.Text(), "Tide table")
			assert.Contains(t, a.Text(), "better one.")
		})
	}
}

// TestNamesOfSections: a class or id that is made of a section's heading, or says
// what can be done with the text, does not take it from the article.
func TestNamesOfSections(t *testing.T) {
	section := func(name, heading string) string {
		return `<div ` + name + `><h3>` + heading + `</h3><p>The ferry board, which has met in the same room above the chandler's for a hundred years, ` +
			`heard all sides and a barrel organ, and put the matter off until the water is warmer.</p></div>`
	}
	for name, heading := range map[string]string{
		`id="comments-from-the-captain"`:         "Comments from the captain",
		`class="section-related-crossings"`:      "Related crossings and their keys",
		`id="SharingTheWheel" class="sec share"`: "Sharing the wheel",
		`id="a-gallery-of-herons"`:               "A gallery of herons",
		`class="commentable has-comments"`:       "What the passengers had brought",
		`class="comments-open share-on-select"`:  "What the passengers had brought",
	} {
		t.Run(name, func(t *testing.T) {
			a, err := Parse(strings.NewReader(ferry(ferryTitle, "", section(name, heading), "", "")))
			require.NoError(t, err)
			assert.Contains(t, a.Text(), "barrel organ")
			var headings []string
			for _, s := range a.Sections {
				headings = append(headings, s.Heading)
			}
			assert.Contains(t, headings, heading)
		})
	}
}

// TestUselessTitle: a page whose title says nothing has the headline that stands
// over its text.
func TestUselessTitle(t *testing.T) {
	for _, title := range []string{"Article", "News", "Saltmarsh", "Untitled document", "index.html", ""} {
		t.Run(title, func(t *testing.T) {
			a, err := Parse(strings.NewReader(ferry(title, "", "", "", "<section><h1>Most read</h1><ol><li><a href='/1'>Storm</a></ol></section>")))
			require.NoError(t, err)
			assert.Equal(t, "Eel ferry finds a new captain", a.Headline)
		})
	}
}
