package standfirst

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// datedStory is a story's text, in paragraphs that name no day.
const datedStory = `<p>The lock keeper of Harrow Weir counted the barges twice and came up one short both times, as he told the
council.</p><p>“I know every hull on this canal by its paint,” said Tobias Renn, who has kept the gates for thirty years and
his father before him.</p><p>Divers searched the basin below the mill and found a bicycle, two anchors and a safe without a
door, but no barge.</p><p>The company that owns her, a carrier of gravel and sand, had not noticed that she was gone until the
keeper rang its office.</p><p>She was built in a yard that has since become a theatre, and she has never before been lost for
longer than an afternoon.</p>`

func datedPage(head, over, under string) string {
	return `<!DOCTYPE html><html lang="en"><head><title>Barge lost between two locks</title>` + head +
		`</head><body><main><article><h1>Barge lost between two locks</h1>` + over + datedStory + `</article>` + under +
		`</main></body></html>`
}

func TestDates(t *testing.T) {
	const day, moment = "2020-01-13T00:00:00Z", "2020-01-13T18:51:00Z"
	cards := func(times ...string) string {
		var b strings.Builder
		b.WriteString(`<section class="related"><h2>More stories</h2>`)
		for _, when := range times {
			b.WriteString(`<a href="/` + when + `"><h3>The mill that sang at night</h3><time datetime="` + when + `">` + when +
				`</time></a>`)
		}
		return b.String() + `</section>`
	}
	for _, test := range []struct{ name, head, over, under, want string }{
		{"a relative time with its moment as the title", "",
			`<p class="meta">By Ada Quill <span class="date" title="13 January 2020, 18:51">2 days ago</span></p>`, "", moment},
		{"in seconds since 1970", "", `<p>By Ada Quill <span data-timestamp="1578941460">3 hours ago</span></p>`, "", moment},
		{"in milliseconds since 1970", "", `<p>By Ada Quill <i data-time="1578941460000">3h</i></p>`, "", moment},
		{"as the date of data", "", `<div class="when" data-date="2020-01-13T18:51:00Z">gestern</div>`, "", moment},
		{"in a custom element", "", `<p><time-since datetime="2020-01-13T18:51:00Z">yesterday</time-since></p>`, "", moment},
		{"in a time element without a datetime", "", `<p><time title="Mon, 13 Jan 2020 18:51">yesterday</time></p>`, "", moment},
		{"a relative time alone", "", `<p class="date">Yesterday at 18:51</p>`, "", ""},
		{"a title that is no date", "", `<p class="date" title="Story no. 12">Yesterday</p>`, "", ""},
		{"a deletion's time is no date", "", `<p>By Ada Quill and <del datetime="2020-01-13">Tom Wick</del></p>`, "", ""},
		{"of two moments in a line the first", "",
			`<p><time datetime="2020-01-13">13 Jan 2020</time> <time datetime="2021-05-05">5 May 2021</time></p>`, "", day},
		{"no card's under the text", "", "", cards("2021-05-05", "2021-04-04"), ""},
		{"no comment's", "", "", `<div class="comments"><h3>Two replies</h3><div class="comment"><b>barnacle</b>
			<time datetime="2021-05-05">5 May 2021</time><p>She is in the mill pond.</p></div></div>`, ""},
		{"the printed day before a comment's moment", "", `<p class="info">Monday January 13, 2020 by Ada Quill</p>`,
			`<div class="comments"><h3>Two replies</h3><div class="comment"><b>barnacle</b>
			<time datetime="2021-05-05">5 May 2021</time><p>She is in the mill pond.</p></div></div>`, day},
		{"a value for the content", `<meta property="article:published_time" value="2020-01-13">`, "", "", day},
		{"an empty content is none", `<meta property="article:published_time" content="" value="2020-01-13">`, "", "", ""},
		{"a leaf of the calendar without white space", "",
			`<div class="entry-date"><b>Jan</b><b>13</b><b>2020</b></div>`, "", day},
		{"a leaf of the calendar in blocks", "", `<div><div>Jan</div><div>13</div><div>2020</div></div>`, "", day},
		{"a day for machines as the title of an abbreviation", "", `<p>By Ada Quill, <abbr title="2020-01-13">Monday</abbr></p>`,
			"", day},
		{"an attribute of a container that counts from 1970", "", `<div data-timestamp="1578941460">3 hours ago</div>`, "", moment},
		{"no day of a calendar's cell", "", `<div data-date="2021-05-05">5</div>`, "", ""},
		{"no card's under the text that no class names", "", "",
			`<div><h2>More</h2><div><a href="/m">The mill that sang at night</a><div>5 May 2021</div></div></div>`, ""},
		{"no card's that is typed", "", "", `<div itemscope itemtype="https://schema.org/NewsArticle">
			<a href="/m" itemprop="headline">The mill that sang at night</a>
			<meta itemprop="datePublished" content="2021-05-05"></div>`, ""},
		{"nothing of the footer", "", "", `<footer>© 2021 Canal Post. Made on 5 May 2021</footer>`, ""},
		{"the day first where another line shows it", "", `<p>12/01/2020</p>`, cards("13/05/2021"), "2020-01-12T00:00:00Z"},
		{"the day first where the locale shows it", `<meta property="og:locale" content="en_GB">`, `<p>12/01/2020</p>`, "",
			"2020-01-12T00:00:00Z"},
		{"the month first where nothing shows it", "", `<p>12/01/2020</p>`, "", "2020-12-01T00:00:00Z"},
		{"the month first where another line shows it", `<meta property="og:locale" content="en_US">`, `<p>01/12/2020</p>`,
			cards("05/13/2021"), "2020-01-12T00:00:00Z"},
		{"above the text beside the count of comments", "",
			`<div class="date-and-comments">13 January 2020 <a href="#replies">7 comments</a></div>`, "", day},
		{"in a container for comments above the text", "",
			`<div class="comments"><time datetime="2020-01-13">13 Jan 2020</time> | <a href="#c">7</a></div>`, "", day},
		{"right after the text", "", "", `<footer class="entry-footer"><p>By Ada Quill on 13 January 2020</p></footer>`, day},
		{"right after the text, with the topics", "", "",
			`<div class="post-meta"><a href="/t/mill">mill</a> <time datetime="2020-01-13">13 Jan 2020</time></div>` +
				cards("2021-05-05", "2021-04-04"), day},
		{"right after the text, not the last change", "", "",
			`<aside><p>Last updated 5 May 2021</p><p>Posted 13 January 2020</p></aside>`, day},
		{"the only moment of the page", "", "", `<aside><h2>About Ada Quill</h2><p>She keeps <a href="/l">a long list of locks</a>
			and mills.</p><div><time datetime="2020-01-13">Monday</time></div></aside>`, day},
		{"the day beside a hidden moment", "",
			`<p>Ada Quill<span class="updated hid">2021-05-05T10:10:52+01:00</span> <span>January 13, 2020</span></p>`, "", day},
		{"a moment alone", "", `<p>Ada Quill 2020-01-13T18:51:00+00:00</p>`, "", moment},
		{"the year and the minutes run together", "",
			`<p><span>By Ada Quill</span> <span>January 13th 2020</span><span>11 mins</span></p>`, "", day},
		{"a label over the day", "", `<dl><dt>Published</dt><dd>13 January 2020</dd></dl>`, "", day},
	} {
		t.Run(test.name, func(t *testing.T) {
			a, err := Parse(strings.NewReader(datedPage(test.head, test.over, test.under)))
			require.NoError(t, err)
			got := ""
			if !a.Published.IsZero() {
				got = a.Published.Format(time.RFC3339)
			}
			assert.Equal(t, test.want, got, a.PublishedText)
		})
	}
}

// TestDatesByTextsLanguage: where a page claims no language, that of its text says
// which of two numbers is the month.
func TestDatesByTextsLanguage(t *testing.T) {
	const french = `<p>Le gardien de l’écluse a compté les péniches deux fois et il en manquait une, a-t-il dit au conseil de la
ville hier soir.</p><p>« Je connais chaque coque de ce canal par sa peinture », a dit le vieil homme, qui garde les portes depuis
trente ans comme son père avant lui.</p><p>Les plongeurs ont fouillé le bassin sous le moulin et ils ont trouvé un vélo et deux
ancres, mais pas de péniche.</p><p>La compagnie qui la possède ne savait pas qu’elle était partie avant que le gardien ne
téléphone à son bureau.</p>`
	for _, test := range []struct{ name, printed, text, want string }{
		{"English with strokes", "12/01/2020", datedStory, "2020-12-01"},
		{"English with hyphens", "12-01-2020", datedStory, "2020-12-01"},
		{"English where another line shows it", "12/01/2020</p><p>Updated 13/05/2021", datedStory, "2020-01-12"},
		{"English with dots", "12.01.2020", datedStory, "2020-01-12"},
		{"French", "12/01/2020", french, "2020-01-12"},
	} {
		t.Run(test.name, func(t *testing.T) {
			a, err := Parse(strings.NewReader(`<title>Two locks</title><h1>Two locks</h1><p>` + test.printed + `</p>` + test.text))
			require.NoError(t, err)
			assert.Equal(t, test.want, a.Published.Format(time.DateOnly))
		})
	}
}
