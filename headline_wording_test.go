package standfirst

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestHeadlineInHeading holds what of a heading with several elements is the headline
// and what is a kicker.
func TestHeadlineInHeading(t *testing.T) {
	const head = "Mill wheel turns again after ninety years"
	for _, c := range []struct{ why, title, heading, want, kicker string }{
		{"a kicker in a span", head, `<span>Arden Valley</span>` + head, head, "Arden Valley"},
		{"a small kicker and a break", head + " | Arden Post", `<small>Arden Valley</small><br>` + head, head, "Arden Valley"},
		{"a kicker by its class, unclaimed", "Arden Post", `<span class="kicker">Arden Valley</span> ` + head, head, "Arden Valley"},
		{"a bold label", head + " - Arden Post", `<strong>Blog:</strong> ` + head, head, "Blog"},
		{"a date before it", head, `<time datetime="2021-03-04">4 March</time> ` + head, head, ""},
		{"a date in figures, unclaimed", "Arden Post", `<span>04.03.2021</span> ` + head, head, ""},
		{"a date in a headline that is a link", head, `<a href="/w"><time>Mar <b>4</b> 2021</time> ` + head + `</a>`, head, ""},
		{"a deck behind it", head, head + ` <span>The owner wants to grind rye by Easter</span>`, head, ""},
		{"a site's name behind it", head, head + `<span> | ARDEN.EXAMPLE</span>`, head, ""},
		{"a date and a kicker", head, `<time>4 March</time> <em>Arden</em> ` + head, head, "Arden"},
		{"words in italics that the claim has too", "Why Meridian was never finished in time", `<em>Why Meridian</em> was never finished in time`, "Why Meridian was never finished in time", ""},
		{"words in italics of an unclaimed headline", "Arden Post", `<em>Meridian</em> was never finished in time`, "Meridian was never finished in time", ""},
		{"two sentences that the title joins", "The wheel turns. - Who pays for the grain", `<b>The wheel turns.</b> <span>Who pays for the grain</span>`, "The wheel turns. Who pays for the grain", ""},
		{"a Chinese column before it", "磨坊的水车九十年后重新转动", `<span>山谷纪事</span>磨坊的水车九十年后重新转动`, "磨坊的水车九十年后重新转动", "山谷纪事"},
	} {
		t.Run(c.why, func(t *testing.T) {
			page := `<title>` + c.title + `</title><article><h1>` + c.heading + `</h1>` + bakerStory + `</article>`
			a, err := Parse(strings.NewReader(page))
			require.NoError(t, err)
			assert.Equal(t, c.want, a.Headline)
			assert.Equal(t, c.kicker, a.Kicker)
		})
	}
}

// TestPrintedHeadlineWins holds whether the printed or the typed headline is taken.
func TestPrintedHeadlineWins(t *testing.T) {
	const printed, typed = "Baker of Orrin Street closes after forty-one years", "Orrin Street baker closes her shop after years"
	for _, c := range []struct{ why, title, shared, typed, want string }{
		{"the title begins with the printed one", printed + " - Orrin Herald", typed, typed, printed},
		{"the typed one has a section behind it", typed, typed, printed + "_Economy_Orrin", printed},
		{"the typed one is cut short", printed[:30], printed, printed[:30] + "...", printed},
		{"entities are left in the typed one", printed + " | News", printed, strings.Replace(printed, "-", "&amp;#45;", 1), printed},
		{"a claim has the printed one and none the typed", "News", printed, typed, printed},
		{"the title has the typed one", typed + " - Orrin Herald", printed, typed, typed},
		{"nobody claims the printed one", "News", typed, typed, typed},
	} {
		t.Run(c.why, func(t *testing.T) {
			page := fmt.Sprintf(`<html lang="en"><title>%s</title><meta property="og:title" content="%s">`+
				`<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"%s"}</script>`+
				`<article><h1>%s</h1>`, c.title, c.shared, c.typed, printed) + bakerStory + `</article>`
			a, err := Parse(strings.NewReader(page))
			require.NoError(t, err)
			assert.Equal(t, c.want, a.Headline)
		})
	}
}

// TestHeadlineUnderSitesPart holds which heading is the headline where one prints the
// site's part of the title.
func TestHeadlineUnderSitesPart(t *testing.T) {
	const head, society = "The baker who will sleep until five", "Society of Bread and Its Friends"
	for _, c := range []struct{ why, title, page, want string }{
		{"the title's end over its start", head + " | " + society, `<h1>%s</h1><ul><li>News</ul><div><h2>` + head + `</h2>`, head},
		{"linked to the front page", head + " - " + society, `<h1><a href="/">%s</a></h1><div><h2>` + head + `</h2>`, head},
		{"a headline that is a link to itself", head + " - " + society, `<h1><a href="/">%s</a></h1><div><h2><a href="/b">` + head + `</a></h2>`, head},
		{"the headline over its series", society + " | " + head, `<div><h1>%s</h1><h2>` + head + `</h2>`, society},
	} {
		t.Run(c.why, func(t *testing.T) {
			page := `<title>` + c.title + `</title><body>` + fmt.Sprintf(c.page, society) + bakerStory + `</div>`
			a, err := Parse(strings.NewReader(page))
			require.NoError(t, err)
			assert.Equal(t, c.want, a.Headline)
		})
	}
}

// TestHeadlineOfWindowTitle holds that a title of the window alone does not keep a
// heading over the prose from being the headline.
func TestHeadlineOfWindowTitle(t *testing.T) {
	const head = "How to keep a sourdough alive for years"
	a, err := Parse(strings.NewReader(`<title>Bread advice, rates and tips compared</title>` +
		`<nav><a href="/a">Advice</a></nav><h1>` + head + `</h1>` + bakerStory))
	require.NoError(t, err)
	assert.Equal(t, head, a.Headline)
}
