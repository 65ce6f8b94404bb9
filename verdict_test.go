package standfirst

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The paragraphs of an invented story, as a feed's content element has them.
const (
	kilnFirst = "The brickworks at Ottermouth lit its last kiln on Friday, a hundred and forty years after the first one, " +
		"and half the town came to watch the door being bricked up."
	kilnSecond = "The works had been losing money since the clay pit flooded, said the manager, Ines Holroyd. “We dug ourselves " +
		"out of the ground we stood on,” she said."
	kilnThird = "The chimney will stay. Swifts have nested in it since the war, and the council has promised to leave them alone."
)

// kilnText is what every form of the story has to give.
const kilnText = kilnFirst + "\n\n" + kilnSecond + "\n\n" + kilnThird

// TestFragments: the text of an article alone is one, however it is marked up.
func TestFragments(t *testing.T) {
	for name, page := range map[string]string{
		"paragraphs":            "<p>" + kilnFirst + "</p>\n<p>" + kilnSecond + "</p>\n<p>" + kilnThird + "</p>",
		"one element around":    "<div><p>" + kilnFirst + "</p><p>" + kilnSecond + "</p><p>" + kilnThird + "</p></div>",
		"parted by breaks":      kilnFirst + "<br><br>\n" + kilnSecond + "<br/><br/>" + kilnThird,
		"divs":                  "<div>" + kilnFirst + "</div><div>" + kilnSecond + "</div><div>" + kilnThird + "</div>",
		"a page without a head": "<html><body><div id=x><p>" + kilnFirst + "<p>" + kilnSecond + "<p>" + kilnThird + "</body></html>",
		"another's output": `<div id="readability-page-1" class="page"><div><p>` + kilnFirst + `</p><p>` + kilnSecond + `</p><p>` +
			kilnThird + `</p></div></div>`,
		"a summary with entities": "<p>" + strings.ReplaceAll(kilnFirst, ",", "&#44;") + "</p><p>" + kilnSecond + "</p><p>" + kilnThird + "</p>",
		"custom elements":         "<story-body><p>" + kilnFirst + "</p><p>" + kilnSecond + "</p><p>" + kilnThird + "</p></story-body>",
	} {
		t.Run(name, func(t *testing.T) {
			p := Parser{Type: InputHTML}
			a, err := p.Parse(strings.NewReader(page))
			require.NoError(t, err)
			assert.Equal(t, kilnText, a.Text())
			assert.Empty(t, a.Headline)
		})
	}
}

// TestFragmentsWithoutText: what is no text of an article stays refused, though
// it says nothing of itself.
func TestFragmentsWithoutText(t *testing.T) {
	for name, page := range map[string]string{
		"nothing":         "<div></div>",
		"a picture":       `<p><img src="kiln.jpg"></p>`,
		"a menu":          `<ul><li><a href="/a">News</a><li><a href="/b">Sport</a><li><a href="/c">Weather</a></ul>`,
		"a word":          "<p>Brickworks</p>",
		"other elements":  "<kiln><door>bricked up</door><year>1884</year></kiln>",
		"an object":       `{"headline": "Last kiln lit", "text": "The brickworks at Ottermouth lit its last kiln on Friday."}`,
		"an error's page": "<html><body><h1>Not Found</h1><p>The requested URL was not found on this server.</p></body></html>",
	} {
		t.Run(name, func(t *testing.T) {
			p := Parser{Type: InputHTML}
			_, err := p.Parse(strings.NewReader(page))
			require.ErrorIs(t, err, ErrNoArticle)
		})
	}
}

// TestHeadlineOfCaller: what the caller knows is the headline where the page
// prints none, and finds the printed one.
func TestHeadlineOfCaller(t *testing.T) {
	const known = "Last kiln goes out at Ottermouth"
	text := "<p>" + kilnFirst + "</p><p>" + kilnSecond + "</p><p>" + kilnThird + "</p>"
	for name, test := range map[string]struct{ page, headline string }{
		"not printed":         {text, known},
		"printed":             {"<h2>Ottermouth: last kiln goes out</h2>" + text, "Ottermouth: last kiln goes out"},
		"printed as a line":   {"<p>Last kiln goes out at Ottermouth.</p>" + text, "Last kiln goes out at Ottermouth."},
		"another heading":     {"<h1>Ottermouth Echo</h1><h2>" + known + "</h2>" + text, known},
		"a title beside it":   {"<title>Ottermouth Echo</title>" + text, known},
		"a page's text alone": {known + "\n\n" + kilnText, known},
		"text without it":     {kilnText, known},
	} {
		t.Run(name, func(t *testing.T) {
			p := Parser{Headline: "  " + known + "\n"}
			a, err := p.Parse(strings.NewReader(test.page))
			require.NoError(t, err)
			assert.Equal(t, test.headline, a.Headline)
			assert.Contains(t, a.Text(), kilnSecond)
			assert.NotContains(t, a.Text(), test.headline)
		})
	}
}

// TestOnlyText: a page that counts as an article's has a text, though what it
// prints was taken for something else.
func TestOnlyText(t *testing.T) {
	const head = `<title>Last kiln goes out</title><meta property="og:type" content="article">` +
		`<script type="application/ld+json">{"@type":"NewsArticle","headline":"Last kiln goes out","datePublished":"2021-04-03"}</script>` +
		`<h1>Last kiln goes out</h1>`
	for name, page := range map[string]string{
		"a standfirst": head + `<p class="standfirst">` + kilnFirst + `</p>`,
		"captions": head + `<figure><img src="a.jpg"><figcaption>` + kilnFirst + `</figcaption></figure><figure><img src="b.jpg"><figcaption>` +
			kilnThird + `</figcaption></figure>`,
		"a table": head + `<table><tr><th>Year<th>Kilns<th>Bricks</tr><tr><td>1884<td>four bottle kilns<td>nine hundred thousand bricks</tr>` +
			`<tr><td>1931<td>two bottle kilns and a long one<td>four million bricks</tr><tr><td>2021<td>none<td>none at all</tr></table>`,
	} {
		t.Run(name, func(t *testing.T) {
			a, err := Parse(strings.NewReader(page))
			require.NoError(t, err)
			assert.NotEmpty(t, a.Text())
		})
	}
}

// TestVerdict: a refused page gets the kind that it seems to be, and a cause.
func TestVerdict(t *testing.T) {
	kinds := map[string]PageKind{
		"archive-by-date.html":   PageList,
		"captcha.html":           PageError,
		"document.json":          PageFeed,
		"empty-body.html":        PageEmpty,
		"enable-javascript.html": PageApplication,
		"error-404.html":         PageError,
		"error-500.html":         PageError,
		"home-page.html":         PageFront,
		"login-wall.html":        PageLogin,
		"product-list.html":      PageProduct,
		"product-page.html":      PageProduct,
		"rss-feed.xml":           PageFeed,
		"tag-page.html":          PageList,
	}
	for name, kind := range kinds {
		t.Run(name, func(t *testing.T) {
			f, err := os.Open("testdata/not-articles/" + name)
			require.NoError(t, err)
			defer f.Close()
			var trace Trace
			p := Parser{Trace: func(t Trace) { trace = t }}
			_, err = p.Parse(f)
			require.ErrorIs(t, err, ErrNoArticle)
			var refused *NoArticleError
			require.True(t, errors.As(err, &refused))
			assert.Equal(t, kind, refused.Verdict.Kind)
			assert.False(t, refused.Verdict.Article)
			assert.NotEmpty(t, refused.Verdict.Cause)
			assert.Contains(t, err.Error(), refused.Verdict.Cause)
			assert.Equal(t, refused.Verdict, trace.Verdict)
		})
	}
}

// TestVerdictOfArticle: the trace of an article says why it is one.
func TestVerdictOfArticle(t *testing.T) {
	f, err := os.Open("testdata/articles/irish-news-2014.html")
	require.NoError(t, err)
	defer f.Close()
	var v Verdict
	p := Parser{Trace: func(t Trace) { v = t.Verdict }}
	_, err = p.Parse(f)
	require.NoError(t, err)
	assert.True(t, v.Article)
	assert.Equal(t, PageArticle, v.Kind)
	assert.Positive(t, v.Margin)
	assert.NotEmpty(t, v.Features)
	assert.NotEmpty(t, v.Reason)
}

// TestAccept: any page that holds text gives its best reading, and the trace the
// verdict; one without text is refused all the same.
func TestAccept(t *testing.T) {
	for name, holdsText := range map[string]bool{
		"login-wall.html": true, "product-page.html": true, "home-page.html": true, "error-404.html": true,
		"contact-page.html": true, "empty.html": false, "empty-body.html": false,
	} {
		t.Run(name, func(t *testing.T) {
			page, err := os.ReadFile("testdata/not-articles/" + name)
			require.NoError(t, err)
			var v Verdict
			p := Parser{Accept: true, Trace: func(t Trace) { v = t.Verdict }}
			a, err := p.Parse(strings.NewReader(string(page)))
			assert.False(t, v.Article)
			if !holdsText {
				require.ErrorIs(t, err, ErrNoArticle)
				return
			}
			require.NoError(t, err)
			assert.NotEmpty(t, a.Text())
		})
	}
}
