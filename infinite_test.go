package standfirst

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Two invented stories, by their parts: headline, byline, date, caption, paragraphs.
type inventedStory struct {
	headline, author, date, caption string
	paragraphs                      []string
}

var (
	millStory = inventedStory{"Old mill grinds its first flour in ninety years", "Henrik Aas", "3 May 2031", "The mill wheel at Tarnby", []string{
		"The water mill at Tarnby ground its first sack of flour in ninety years on Saturday, and half of the valley came to watch it.",
		"Volunteers had spent eleven winters on the wheel, which they rebuilt from a drawing that was found behind a stove, board by board.",
		"“The stones remembered how,” said Marit Solheim, who leads the society. The flour was given away in paper bags at the gate.",
		"The mill will run on the first Saturday of each month until the frost, and the bakery in the village will sell what it makes.",
	}}
	bridgeStory = inventedStory{"Footbridge over the Selva closes for a year", "Pia Lorentz", "2 May 2031", "Cranes beside the footbridge", []string{
		"Walkers will have to take the long way round from Monday, when the iron footbridge over the Selva is closed for repairs.",
		"Engineers found rust in four of its nine piers last autumn, and the council chose to mend all of them in one go, it said.",
		"The work costs six million crowns, a third more than planned, because the steel has to come from a yard that still rolls rivets.",
		"A rowing club has offered to carry commuters across at seven each morning, weather and examinations permitting.",
	}}
	owlStory = inventedStory{"Owl delays opening of the opera", "Jon Dekker", "1 May 2031", "The stage door on Friday", []string{
		"The opera opened forty minutes late on Friday because an owl had settled on the prompter's box and would not be moved.",
		"A ranger was called, who brought a perch and a torch, and who asked the orchestra to play something slow while he worked.",
		"The owl left during the adagio, to applause. Nobody can say how it came in, for the roof was renewed only three years ago.",
	}}
)

// print fills a shape, whose verbs are headline, author, date, caption and text.
func (s *inventedStory) print(shape string) string {
	return strings.NewReplacer("{headline}", s.headline, "{author}", s.author, "{date}", s.date, "{caption}", s.caption,
		"{slug}", strings.ToLower(strings.ReplaceAll(s.headline, " ", "-")),
		"{text}", "<p>"+strings.Join(s.paragraphs, "</p>\n<p>")+"</p>").Replace(shape)
}

const (
	articleShape = `<article class="story"><h1>{headline}</h1><p class="byline">By {author}</p><time datetime="2031-05-03">{date}</time>
<figure><img src="/img/{slug}.jpg" width="800" height="500"><figcaption>{caption}. Photo: {author} Pictures/AP</figcaption></figure>{text}</article>`
	divShape = `<div class="article-item" data-url="/news/{slug}"><header><h1 class="title">{headline}</h1><div class="meta"><span class="author">{author}</span>
<span class="date">{date}</span></div></header><div class="content"><img src="/img/{slug}.jpg"><p class="caption">{caption}</p>{text}</div></div>`
	lowerShape  = `<div class="post"><h2 class="post-title">{headline}</h2><p class="post-date">{date}</p>{text}</div>`
	signedShape = `<article><h1>{headline}</h1><p>By {author}</p>{text}</article>`
	plainShape  = `<section class="entry-story"><h1>{headline}</h1><p>{date}</p>{text}</section>`
)

func courierPage(headline, body string) string {
	return fmt.Sprintf(`<!DOCTYPE html><html lang="en"><head><title>%s | Valley Courier</title><meta property="og:type" content="article">
<meta property="og:title" content="%[1]s"><link rel="canonical" href="https://courier.test/news/one"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>%s<footer><p>© Valley Courier</p></footer></body></html>`, headline, body)
}

// TestSeveralStories: of a page with several complete stories one is the article's,
// and nothing of the others comes out.
func TestSeveralStories(t *testing.T) {
	mill, bridge, owl := &millStory, &bridgeStory, &owlStory
	for _, c := range []struct {
		name, page string
		want       *inventedStory
	}{
		{"article elements", courierPage(mill.headline, `<main>`+mill.print(articleShape)+bridge.print(articleShape)+`</main>`), mill},
		{"three of them", courierPage(mill.headline, `<main>`+mill.print(articleShape)+bridge.print(articleShape)+owl.print(articleShape)+`</main>`), mill},
		{"elements of one shape", courierPage(mill.headline, `<div id="stream">`+mill.print(divShape)+bridge.print(divShape)+owl.print(divShape)+`</div>`), mill},
		{"the second is claimed", courierPage(bridge.headline, `<main>`+mill.print(articleShape)+bridge.print(articleShape)+`</main>`), bridge},
		{"the last is claimed", courierPage(owl.headline, `<main>`+mill.print(divShape)+bridge.print(divShape)+owl.print(divShape)+`</main>`), owl},
		{"a wrapper around the next", courierPage(mill.headline, `<main>`+mill.print(articleShape)+`<div class="infinite-scroll"><p>Next article</p>`+
			bridge.print(articleShape)+owl.print(articleShape)+`</div></main>`), mill},
		{"each in a wrapper", courierPage(mill.headline, `<div class="page" data-infinite="1">`+mill.print(articleShape)+`</div><div class="page" data-infinite="2">`+
			bridge.print(articleShape)+`</div>`), mill},
		{"the first in no element of its own", courierPage(mill.headline, `<main>`+strings.NewReplacer(`<article class="story">`, "", `</article>`, "").Replace(
			mill.print(articleShape))+`<div class="next-article">`+bridge.print(articleShape)+`</div></main>`), mill},
		{"headlines of the second rank", courierPage(mill.headline, `<header><h1><a href="/">Valley Courier</a></h1></header><main>`+
			mill.print(lowerShape)+bridge.print(lowerShape)+owl.print(lowerShape)+`</main>`), mill},
		{"dates alone", courierPage(mill.headline, `<main>`+mill.print(plainShape)+`<hr>`+bridge.print(plainShape)+`</main>`), mill},
		{"bylines alone", courierPage(mill.headline, `<main>`+mill.print(signedShape)+bridge.print(signedShape)+`</main>`), mill},
		{"crossheads within", courierPage(mill.headline, `<main>`+strings.Replace(mill.print(articleShape), "<p>“The stones", "<h2>Stones</h2><p>“The stones", 1)+
			strings.Replace(bridge.print(articleShape), "<p>The work costs", "<h2>Costs</h2><p>The work costs", 1)+`</main>`), mill},
		{"the next behind comments and links", courierPage(mill.headline, `<main>`+mill.print(articleShape)+`<aside><h3>More</h3><ul><li><a href="/a">Ferry late</a></li>`+
			`<li><a href="/b">Ferry early</a></li></ul></aside><div class="ad">Advertisement</div>`+bridge.print(articleShape)+`</main>`), mill},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, decisions := parseTraced(t, c.page)
			assert.Equal(t, c.want.headline, a.Headline)
			for _, p := range c.want.paragraphs {
				assert.Contains(t, a.Text(), p)
			}
			out := toJSON(t, a)
			for _, other := range []*inventedStory{mill, bridge, owl} {
				if other == c.want || !strings.Contains(c.page, other.headline) {
					continue
				}
				for _, part := range append([]string{other.headline, other.author, other.caption}, other.paragraphs...) {
					assert.NotContains(t, out, part)
				}
				assert.NotContains(t, out, "/img/"+strings.Fields(strings.ToLower(other.headline))[0])
				for _, d := range decisions {
					if d.Text == other.headline || d.Text == other.paragraphs[0] {
						assert.Equal(t, "another-story", d.Rule)
						assert.Equal(t, RoleListing, d.Role)
						assert.Contains(t, d.Reason, "another story's")
					}
				}
			}
		})
	}
}

// TestOneStory: what looks like several stories and is one stays whole.
func TestOneStory(t *testing.T) {
	mill, bridge, owl := &millStory, &bridgeStory, &owlStory
	head := `<h1>A week in the valley</h1><p class="byline">By Henrik Aas</p><p>It was a week of small things in the valley, and three of them are told here, by those who saw them.</p>`
	const (
		entry   = `<article class="entry"><time>09:30</time><h2>{headline}</h2><p class="author">{author}</p>{text}</article>`
		item    = `<article class="item"><h2>{headline}</h2>{text}</article>`
		chapter = `<section class="chapter"><h1>{headline}</h1>{text}</section>`
		faq     = `<div class="question"><h3>{headline}?</h3>{text}</div>`
	)
	all := func(shape string) string { return mill.print(shape) + bridge.print(shape) + owl.print(shape) }
	week := "A week in the valley"
	for name, page := range map[string]string{
		"entries of a live blog": courierPage(week, `<main>`+head+all(entry)+`</main>`),
		"entries under headings of the first rank": strings.Replace(courierPage(week, `<main><div class="entry">`+head+mill.paragraphs[0]+`</div>`+
			strings.NewReplacer("h2>", "h1>").Replace(all(entry))+`</main>`), `</head>`,
			`<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"A week in the valley"}</script></head>`, 1),
		"a round-up":                         courierPage(week, `<article>`+head+all(item)+`</article>`),
		"items beside the head":              courierPage(week, `<main><header>`+head+`</header>`+all(item)+`</main>`),
		"dated items":                        courierPage(week, `<main><article>`+head+all(lowerShape)+`</article></main>`),
		"questions":                          courierPage(week, `<article>`+head+all(faq)+`</article>`),
		"chapters":                           courierPage(week, `<main><section class="intro">`+head+`</section>`+all(chapter)+`</main>`),
		"chapters in one article":            courierPage(week, `<article>`+head+all(chapter)+`</article>`),
		"crossheads of the first rank":       courierPage(week, `<article>`+head+all(`<h1>{headline}</h1>{text}`)+`</article>`),
		"the text apart from its headline":   courierPage(week, `<header>`+head+`</header><article>`+all(`<h1>{headline}</h1>{text}`)+`</article>`),
		"chapters after a lead of two parts": courierPage(week, `<main><section class="chapter">`+head+`<p>`+strings.Join(owl.paragraphs, " ")+`</p></section>`+all(chapter)+`</main>`),
	} {
		t.Run(name, func(t *testing.T) {
			a, err := Parse(strings.NewReader(page))
			require.NoError(t, err)
			assert.Equal(t, week, a.Headline)
			for _, s := range []*inventedStory{mill, bridge, owl} {
				assert.Contains(t, a.Text(), s.paragraphs[1], s.headline)
			}
		})
	}
}

// parseTraced parses a page and returns the decisions on its blocks too.
func parseTraced(t *testing.T, page string) (*Article, []Decision) {
	t.Helper()
	var decisions []Decision
	p := Parser{Trace: func(tr Trace) { decisions = tr.Decisions }}
	a, err := p.Parse(strings.NewReader(page))
	require.NoError(t, err)
	return a, decisions
}
