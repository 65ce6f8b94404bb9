package standfirst

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// quayStory is a body that is long enough for an article.
const quayStory = `<p>The night ferry sails again from the old quay, although it looked yesterday as if she would never leave the
	harbour. The captain said that the mechanics had looked for the fault for three days, and that it was a spoon.</p>
	<p>There were few passengers on the first evening, eleven of them and two goats that were on their way to the market
	of the next village. The baker brought rolls for all who had waited with them in the rain.</p>`

// parsePage parses a page with its head and body.
func parsePage(t *testing.T, head, body string) *Article {
	t.Helper()
	a, err := (&Parser{BaseURL: "https://www.paper.example/isles/ferry"}).Parse(strings.NewReader(
		`<!DOCTYPE html><html><head><title>The ferry sails again</title><meta property="og:type" content="article">` + head +
			`</head><body>` + body + `</body></html>`))
	require.NoError(t, err)
	return a
}

func TestParticulars(t *testing.T) {
	a := parsePage(t, `<meta name="description" content="A spoon is found."><link rel="apple-touch-icon" href="/touch.png">
		<link rel="next" href="/isles/ferry?page=2"><link rel="license" href="/terms">
		<script type="application/ld+json">{"@type":["NewsArticle","OpinionNewsArticle"],"headline":"The ferry sails again",
			"isAccessibleForFree":false,"commentCount":4}</script>`,
		`<article><h1>The ferry sails again</h1>`+quayStory+`</article>`)
	free, comments := false, 4
	assert.Equal(t, Particulars{
		Description: "A spoon is found.", WordCount: 81, Direction: LeftToRight, Free: &free, Kind: "OpinionNewsArticle",
		NextPage: "https://www.paper.example/isles/ferry?page=2", Icon: "https://www.paper.example/touch.png",
		SiteURL: "https://www.paper.example/", License: "https://www.paper.example/terms", Comments: &comments,
	}, a.Particulars)
	assert.Empty(t, a.Standfirst, "a description is none")
}

func TestPrintedTrail(t *testing.T) {
	want := []Link{{"News", "https://www.paper.example/news"}, {"Isles", "https://www.paper.example/isles"}}
	page := Link{Text: "The ferry sails again"}
	for _, test := range []struct {
		name, trail string
		want        []Link
	}{
		{"a list", `<ol class="breadcrumb"><li><a href="/news">News</a></li><li><a href="/isles">Isles</a></li></ol>`, want},
		{"a line with marks and the page itself", `<div class="breadcrumbs">You are here: <a href="/news">News</a> » <a href="/isles">Isles</a> » The ferry sails again</div>`, append(want[:2:2], page)},
		{"the structured data first", `<div class="breadcrumbs"><a href="/x">Elsewhere</a></div><script type="application/ld+json">{"@type":"BreadcrumbList","itemListElement":[
			{"position":1,"name":"News","item":"/news"},{"position":2,"name":"Isles","item":"/isles"}]}</script>`, want},
		{"a label alone is none", `<div class="breadcrumbs">Isles</div>`, nil},
		{"a menu is none", `<ul class="breadcrumbs">` + strings.Repeat(`<li><a href="/x">Elsewhere</a></li>`, 20) + `</ul>`, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := parsePage(t, "", `<header>`+test.trail+`</header><article><h1>The ferry sails again</h1>`+quayStory+`</article>`)
			assert.Equal(t, test.want, a.Breadcrumbs)
		})
	}
}

func TestPrintedNextPage(t *testing.T) {
	for _, test := range []struct{ name, pager, want string }{
		{"a link of that name", `<p class="pager"><a href="/isles/ferry/2">Next page</a></p>`, "https://www.paper.example/isles/ferry/2"},
		{"a number", `<p class="pager">1 <a href="/isles/ferry/2">2</a> <a href="/isles/ferry/3">3</a></p>`, "https://www.paper.example/isles/ferry/2"},
		{"the next article", `<p><a href="/isles/the-lamp">Next</a></p>`, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := parsePage(t, "", `<article><h1>The ferry sails again</h1>`+quayStory+test.pager+`</article>`)
			assert.Equal(t, test.want, a.NextPage)
		})
	}
}

// TestFoundLanguage: a claim comes first, and the trace says what told the language.
func TestFoundLanguage(t *testing.T) {
	const greek = `<p>Το νυχτερινό πλοίο έφυγε πάλι από το παλιό λιμάνι, αν και χθες έμοιαζε πως δεν θα ταξίδευε ποτέ ξανά, όπως
		είπε η καπετάνισσα στους επιβάτες που περίμεναν στη βροχή.</p>`
	for _, test := range []struct {
		name, page string
		want       FoundLanguage
		direction  Direction
	}{
		{"claimed", `<html lang="en-GB"><h1>Ferry</h1>` + quayStory, FoundLanguage{Tag: "en-GB", Source: LanguageClaimed, Confidence: 1}, LeftToRight},
		{"claimed of the body", `<html><body lang="en"><h1>Ferry</h1>` + quayStory, FoundLanguage{Tag: "en", Source: LanguageClaimed, Confidence: 1}, LeftToRight},
		{"claimed of the article", `<html><article lang="en"><h1>Ferry</h1>` + quayStory, FoundLanguage{Tag: "en", Source: LanguageClaimed, Confidence: 1}, LeftToRight},
		{"by its words", `<html dir="rtl"><h1>Ferry</h1>` + quayStory, FoundLanguage{Tag: "en", Source: LanguageWords}, RightToLeft},
		{"by its script", `<html><h1>Το πλοίο</h1>` + greek + greek, FoundLanguage{Tag: "el", Source: LanguageScript}, LeftToRight},
	} {
		t.Run(test.name, func(t *testing.T) {
			var trace Trace
			a, err := (&Parser{Accept: true, Trace: func(tr Trace) { trace = tr }}).Parse(strings.NewReader("<!DOCTYPE html>" + test.page))
			require.NoError(t, err)
			assert.Equal(t, test.want.Tag, a.Language)
			assert.Equal(t, test.direction, a.Direction)
			got := trace.Language
			assert.Greater(t, got.Confidence, 0.2)
			if test.want.Confidence == 0 {
				got.Confidence = 0
			}
			assert.Equal(t, test.want, got)
		})
	}
}

func TestLiveBlog(t *testing.T) {
	entry := func(clock, by, heading, text string) string {
		return `<article class="update"><header><time datetime="2024-03-12T` + clock + `:00Z">` + clock + `</time></header><p class="byline">By ` + by +
			`</p>` + heading + `<p>` + text + ` The rest of the quay stays closed until the wind has turned, the harbour office says.</p></article>`
	}
	entries := entry("18:51", "Ada Quill", "<h2>The quay is closed</h2>", "Waves of four metres come over the wall.") +
		entry("18:20", "Bo Reed", "", "A second ferry has turned back without its passengers.") +
		entry("17:05", "Ada Quill", "<h2>Good evening</h2>", "We follow the storm on the sound tonight.")
	a := parsePage(t, "", `<main><h1>The ferry sails again</h1><p>The storm has reached the isles, and all ferries but one are in the harbour.</p>`+
		entries+`</main>`)
	at := func(clock string) time.Time {
		instant, err := time.Parse(time.RFC3339, "2024-03-12T"+clock+":00Z")
		require.NoError(t, err)
		return instant
	}
	var got []Section
	for _, s := range a.Sections {
		if !s.Published.IsZero() {
			require.Len(t, s.Blocks, 1)
			s.Blocks, s.Level = nil, 0
			got = append(got, s)
		}
	}
	ada, bo := []Author{{Name: "Ada Quill", Kind: Person}}, []Author{{Name: "Bo Reed", Kind: Person}}
	assert.Equal(t, []Section{
		{Heading: "The quay is closed", Published: at("18:51"), Authors: ada},
		{Published: at("18:20"), Authors: bo},
		{Heading: "Good evening", Published: at("17:05"), Authors: ada},
	}, got)
}

// TestUpdatesOfData: what the entries do not print is filled from the page's data.
func TestUpdatesOfData(t *testing.T) {
	a := parsePage(t, `<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"The ferry sails again","liveBlogUpdate":[
		{"@type":"BlogPosting","headline":"A spoon","datePublished":"2024-03-12T18:51:00Z","author":{"@type":"Person","name":"Ada Quill"}},
		{"@type":"BlogPosting","headline":"A comma","datePublished":"2024-03-12T17:51:00Z"}]}</script>`,
		`<article><h1>The ferry sails again</h1>`+quayStory+`<h2>A spoon</h2>`+quayStory+`</article>`)
	last := a.Sections[len(a.Sections)-1]
	assert.Equal(t, "A spoon", last.Heading)
	assert.Equal(t, time.Date(2024, 3, 12, 18, 51, 0, 0, time.UTC), last.Published.UTC())
	assert.Equal(t, []Author{{Name: "Ada Quill", Kind: Person}}, last.Authors)
	assert.True(t, a.Sections[0].Published.IsZero())
}

// TestNoLiveBlog: times alone make no entries.
func TestNoLiveBlog(t *testing.T) {
	year := func(y string) string {
		return `<section class="year"><time datetime="` + y + `-03-12T10:00:00Z">` + y + `</time>` + quayStory + `</section>`
	}
	link := `<li><time datetime="2024-03-12T10:00:00Z">10:00</time> <a href="/x">The lamp is out on the outer mole</a></li>`
	for _, test := range []struct{ name, body string }{
		{"a chronicle of years", year("1901") + year("1938") + year("1971")},
		{"a list of other stories", quayStory + `<ul>` + strings.Repeat(link, 5) + `</ul>` + quayStory},
		{"one time", `<time datetime="2024-03-12T10:00:00Z">10:00</time>` + quayStory},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := parsePage(t, "", `<article><h1>The ferry sails again</h1>`+test.body+`</article>`)
			for _, s := range a.Sections {
				assert.True(t, s.Published.IsZero(), "%+v", s)
			}
		})
	}
}
