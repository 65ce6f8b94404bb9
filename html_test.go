package standfirst

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// renderingCases are rendered as HTML and as Markdown, which cmd/standfirst
// compares for many more.
var renderingCases = []struct {
	name, why      string
	article        Article
	html, markdown []string // lines, those of HTML without the article element
}{
	{"marks", "nested, and white space outside of them", Article{Sections: body(Block{Kind: Paragraph, Text: "The old ferry sails.", Marks: []Mark{
		{Kind: MarkLink, Start: 4, End: 14, URL: "https://lindwick.example/ferry"}, {Kind: MarkStrong, Start: 8, End: 13},
	}})},
		[]string{"<section>", `<p>The <a href="https://lindwick.example/ferry">old <strong>ferry</strong></a> sails.</p>`, "</section>"},
		[]string{"The [old **ferry**](https://lindwick.example/ferry) sails."}},
	{"crossing marks", "are parted, and nothing is lost", Article{Sections: body(Block{Kind: Paragraph, Text: "one two three", Marks: []Mark{
		{Kind: MarkStrong, Start: 0, End: 7}, {Kind: MarkEmphasis, Start: 4, End: 13},
	}})},
		[]string{"<section>", "<p><strong>one <em>two</em></strong> <em>three</em></p>", "</section>"},
		[]string{"**one _two_** *three*"}},
	{"inside of words", "a letter is a reference where a sign would not flank", Article{Sections: body(
		Block{Kind: Paragraph, Text: "unbelievable", Marks: []Mark{{Kind: MarkEmphasis, Start: 2, End: 8}}},
		Block{Kind: Paragraph, Text: "これは「重要」です", Marks: []Mark{{Kind: MarkStrong, Start: 9, End: 21}}},
	)},
		[]string{"<section>", "<p>un<em>believ</em>able</p>", "<p>これは<strong>「重要」</strong>です</p>", "</section>"},
		[]string{"un*believ*able", "", "これ&#12399;**「重要」**&#12391;す"}},
	{"marks of all kinds", "Markdown without HTML", Article{Sections: body(Block{Kind: Paragraph, Text: "m2 H2O a b c d e f", Marks: []Mark{
		{Kind: MarkSuperscript, Start: 1, End: 2}, {Kind: MarkSubscript, Start: 4, End: 5}, {Kind: MarkDeleted, Start: 7, End: 8}, {Kind: MarkInserted, Start: 9, End: 10},
		{Kind: MarkHighlight, Start: 11, End: 12}, {Kind: MarkQuotation, Start: 13, End: 14}, {Kind: MarkKeyboard, Start: 15, End: 16}, {Kind: MarkCode, Start: 17, End: 18},
	}})},
		[]string{"<section>", "<p>m<sup>2</sup> H<sub>2</sub>O <del>a</del> <ins>b</ins> <mark>c</mark> <q>d</q> <kbd>e</kbd> <code>f</code></p>", "</section>"},
		[]string{"m² H₂O ~~a~~ b c “d” `e` `f`"}},
	{"formulas", "the source, and the printed text where there is none", Article{Sections: body(
		Block{Kind: Paragraph, Text: "so x2 is y", Marks: []Mark{{Kind: MarkMath, Start: 3, End: 5, Tex: "x^2"}, {Kind: MarkMath, Start: 9, End: 10}}},
		Block{Kind: Math, Text: "E=mc2", Tex: "E = mc^2 % energy\n"},
		Block{Kind: Math, Text: "a < b", Tex: "a < b"},
		Block{Kind: Math, Text: "E=mc2"},
	)},
		[]string{"<section>", `<p>so <code>\(x^2\)</code> is y</p>`, `<p><code>\[E = mc^2\]</code></p>`, `<p><code>\[a &lt; b\]</code></p>`, "<p>E=mc2</p>", "</section>"},
		[]string{"so $x^2$ is y", "", "$$E = mc^2$$", "", "$`a < b`$", "", "E=mc2"}},
	{"amounts", "are no formula; a single one needs no escape", Article{Sections: body(
		Block{Kind: Paragraph, Text: `a \$5 toll`}, Block{Kind: Paragraph, Text: "$5 to $6", Marks: []Mark{{Kind: MarkStrong, Start: 6, End: 8}}},
	)},
		[]string{"<section>", `<p>a \$5 toll</p>`, "<p>$5 to <strong>$6</strong></p>", "</section>"},
		[]string{`a \\$5 toll`, "", `\$5 to **\$6**`}},
	{"lists", "levels, numbers and further paragraphs", Article{Sections: body(
		Block{Kind: ListItem, Text: "one", Level: 1, Number: 3, Numbered: true}, Block{Kind: ListItem, Text: "a", Level: 2}, Block{Kind: ListItem, Text: "b", Level: 2},
		Block{Kind: ListItem, Text: "two", Level: 1, Number: 4, Numbered: true}, Block{Kind: ListItem, Text: "leap", Level: 1, Number: 9, Numbered: true},
	)},
		[]string{"<section>", `<ol start="3">`, "<li>one", "<ul>", "<li>a</li>", "<li>b</li>", "</ul>", "</li>", "<li>two</li>", `<li value="9">leap</li>`, "</ol>", "</section>"},
		[]string{"3. one", "   - a", "   - b", "4. two", "", "9) leap"}},
	{"continued items", "stand in the item", Article{Sections: body(
		Block{Kind: ListItem, Text: "one", Level: 1}, Block{Kind: Paragraph, Text: "more", Continued: true}, Block{Kind: Preformatted, Text: "x\n\ny", Continued: true},
		Block{Kind: ListItem, Text: "two", Level: 1},
	)},
		[]string{"<section>", "<ul>", "<li>", "<p>one</p>", "<p>more</p>", "<pre><code>x", "", "y</code></pre>", "</li>", "<li>two</li>", "</ul>", "</section>"},
		[]string{"- one", "", "  more", "", "  ```", "  x", "", "  y", "  ```", "", "- two"}},
	{"table", "heads, spans and a caption", Article{Sections: body(Block{Kind: TableBlock, Text: "x", Table: &Table{Caption: "Boats", Head: 1, Rows: [][]Cell{
		{{Text: "Year"}, {Text: "Boats", Colspan: 2}}, {{Text: "1971", Header: true, Rowspan: 9}, {Text: "a|b"}, {Text: "c\nd"}}, {{Text: "e"}},
	}}})},
		[]string{"<section>", "<table>", "<caption>Boats</caption>", "<thead>", `<tr><th>Year</th><th colspan="2">Boats</th></tr>`, "</thead>", "<tbody>",
			`<tr><th rowspan="2">1971</th><td>a|b</td><td>c<br>`, "d</td></tr>", "<tr><td>e</td></tr>", "</tbody>", "</table>", "</section>"},
		[]string{"*Boats*", "", "| Year | Boats |  |", "| --- | --- | --- |", `| 1971 | a\|b | c d |`, "|  | e |"}},
	{"table without head", "has an empty one in Markdown", Article{Sections: body(Block{Kind: TableBlock, Text: "a\tb"})},
		[]string{"<section>", "<table>", "<tbody>", "<tr><td>a</td><td>b</td></tr>", "</tbody>", "</table>", "</section>"},
		[]string{"|  |  |", "| --- | --- |", "| a | b |"}},
	{"definitions", "terms in bold", Article{Sections: body(Block{Kind: Term, Text: "quay"}, Block{Kind: Description, Text: "where ships lie"})},
		[]string{"<section>", "<dl>", "<dt>quay</dt>", "<dd>where ships lie</dd>", "</dl>", "</section>"},
		[]string{"**quay**", "", "where ships lie"}},
	{"embedded post", "names whose it is", Article{Sections: body(Block{Kind: Quote, Text: "No.", Author: "Ada", URL: "https://post.example/1"})},
		[]string{"<section>", `<blockquote cite="https://post.example/1">`, "<p>No.</p>", `<p>— <a href="https://post.example/1">Ada</a></p>`, "</blockquote>", "</section>"},
		[]string{"> No.", ">", "> — [Ada](https://post.example/1)"}},
	{"code", "in a fence with its language", Article{Sections: body(Block{Kind: Preformatted, Text: "<b>\n```", Language: "go"}, Block{Kind: Preformatted, Text: "x", Language: "a b"})},
		[]string{"<section>", "<pre><code>&lt;b&gt;", "```</code></pre>", "<pre><code>x</code></pre>", "</section>"},
		[]string{"````go", "<b>", "```", "````", "", "```", "x", "```"}},
	{"media", "at their places, with and without captions", Article{
		Sections: body(Block{Kind: Paragraph, Text: "Text."}),
		Captions: []Caption{{Text: "The quay", Credit: "dpa", Image: "https://lindwick.example/small.jpg"}},
		Media: []Media{
			{Kind: MediaImage, URL: "https://lindwick.example/quay.jpg", Alt: "Quay", Width: 640, Height: 480, Caption: 1},
			{Kind: MediaVideo, URL: "https://lindwick.example/a.mp4", Alt: "Storm", Poster: "https://lindwick.example/p.jpg", Block: 1},
			{Kind: MediaEmbed, URL: "https://video.example/1", Provider: "Video", Block: 1}, {Kind: MediaAudio, URL: "javascript:x()", Block: 1},
		},
	},
		[]string{"<section>", "<figure>", `<img src="https://lindwick.example/quay.jpg" alt="Quay" width="640" height="480">`,
			"<figcaption>The quay <small>(dpa)</small></figcaption>", "</figure>", "<p>Text.</p>",
			"<figure>", `<a href="https://lindwick.example/a.mp4"><img src="https://lindwick.example/p.jpg" alt="Storm"></a>`, "</figure>",
			"<figure>", `<a href="https://video.example/1">Video</a>`, "</figure>", "</section>"},
		[]string{"![Quay](https://lindwick.example/quay.jpg)\\", "*The quay* (dpa)", "", "Text.", "",
			"[![Storm](https://lindwick.example/p.jpg)](https://lindwick.example/a.mp4)", "", "[Video](https://video.example/1)"}},
	{"notes", "linked forth and back; one that nothing points to is not lost", Article{
		Sections: body(Block{Kind: Paragraph, Text: "Bread1 and rye1.", Marks: []Mark{{Kind: MarkNote, Start: 5, End: 6, Note: 1}, {Kind: MarkNote, Start: 14, End: 15, Note: 1}}}),
		Notes:    []Note{{Text: "javascript:x()"}, {Text: "Lost."}},
	},
		[]string{"<section>", `<p>Bread<sup><a href="#note-1" id="noteref-1">1</a></sup> and rye<sup><a href="#note-1" id="noteref-1-2">1</a></sup>.</p>`, "</section>",
			"<ol>", `<li id="note-1">javascript:x() <a href="#noteref-1">↩</a> <a href="#noteref-1-2">↩</a></li>`, `<li id="note-2">Lost.</li>`, "</ol>"},
		[]string{"Bread[^1] and rye[^1].", "", "***", "", "2. Lost.", "", "[^1]: javascript:x() &#32;"}},
	{"words that point to a note", "are read before its sign", Article{
		Sections: body(Block{Kind: Paragraph, Text: "See the log there.", Marks: []Mark{{Kind: MarkNote, Start: 4, End: 11, Note: 1}}}), Notes: []Note{{Text: "So it says."}},
	},
		[]string{"<section>", `<p>See the log<sup><a href="#note-1" id="noteref-1">1</a></sup> there.</p>`, "</section>",
			"<ol>", `<li id="note-1">So it says. <a href="#noteref-1">↩</a></li>`, "</ol>"},
		[]string{"See the log[^1] there.", "", "[^1]: So it says."}},
	{"addresses", "of other schemes are not linked", Article{Sections: body(Block{Kind: Paragraph, Text: "a b", Marks: []Mark{
		{Kind: MarkLink, Start: 0, End: 1, URL: "javascript:x()"}, {Kind: MarkLink, Start: 2, End: 3, URL: "mailto:ada@lindwick.example"},
	}})},
		[]string{"<section>", `<p>a <a href="mailto:ada@lindwick.example">b</a></p>`, "</section>"},
		[]string{"a [b](mailto:ada@lindwick.example)"}},
	{"bad marks", "out of range, empty, unknown or within a character are clipped or dropped", Article{Sections: body(Block{Kind: Paragraph, Text: "né a", Marks: []Mark{
		{Kind: MarkStrong, Start: -3, End: 2}, {Kind: MarkEmphasis, Start: 4, End: 99}, {Kind: MarkCode, Start: 3, End: 1}, {Kind: "x", Start: 0, End: 1}, {Kind: MarkNote, Start: 0, End: 1, Note: 7},
	}})},
		[]string{"<section>", "<p><strong>né</strong> <em>a</em></p>", "</section>"},
		[]string{"**né** *a*"}},
}

func TestRenderings(t *testing.T) {
	for _, c := range renderingCases {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, "<article>\n"+strings.Join(c.html, "\n")+"\n</article>\n", c.article.HTML(), c.why)
			assert.Equal(t, strings.Join(c.markdown, "\n")+"\n", c.article.Markdown(), c.why)
		})
	}
}

// TestHTMLFrame: what stands over and under the body.
func TestHTMLFrame(t *testing.T) {
	a := Article{
		Kicker: "Lindwick", Headline: "Bridge <closes>", Standfirst: "For a week.", Language: "en-GB", Byline: "By Ada Quill",
		Published: time.Date(2024, 3, 5, 14, 30, 0, 0, time.FixedZone("", 3600)),
		Sections:  []Section{{Heading: "One", Level: 2}},
		Related:   []Link{{"Tolls rise", "https://lindwick.example/tolls"}}, Copyright: Copyright{Line: "© Lindwick Post"},
	}
	assert.Equal(t, `<article lang="en-GB">
<header>
<p><strong>Lindwick</strong></p>
<h1>Bridge &lt;closes&gt;</h1>
<p><em>For a week.</em></p>
<p>By Ada Quill · <time datetime="2024-03-05T14:30:00+01:00">2024-03-05 14:30+01:00</time></p>
</header>
<section>
<h2>One</h2>
</section>
<footer>
<ul>
<li><a href="https://lindwick.example/tolls">Tolls rise</a></li>
</ul>
<p>© Lindwick Post</p>
</footer>
</article>
`, a.HTML())
	assert.Empty(t, new(Article).HTML(), "nothing makes nothing")
}

func TestRenderOptions(t *testing.T) {
	a := Article{
		Headline: "Bridge closes", Standfirst: "For a week.",
		Sections: []Section{{Heading: "One", Level: 2, Blocks: []Block{{Kind: Paragraph, Text: "a b a", Marks: []Mark{
			{Kind: MarkLink, Start: 0, End: 1, URL: "https://a.example/"}, {Kind: MarkLink, Start: 2, End: 3, URL: "https://b.example/"},
			{Kind: MarkLink, Start: 4, End: 5, URL: "https://a.example/"},
		}}}}},
		Media: []Media{{Kind: MediaImage, URL: "https://a.example/a.jpg", Alt: "Quay"}},
	}
	for _, c := range []struct {
		why  string
		o    RenderOptions
		want string
	}{
		{"references", RenderOptions{Links: LinksAsReferences, NoPictures: true, Headline: Exclude, Standfirst: Exclude},
			"## One\n\n[a][1] [b][2] [a][1]\n\n[1]: https://a.example/\n[2]: https://b.example/\n"},
		{"text alone, and lower headings", RenderOptions{Links: LinksAsText, NoPictures: true, HeadingOffset: 2},
			"### Bridge closes\n\n*For a week.*\n\n#### One\n\na b a\n"},
		{"ranks end at 6 and 1", RenderOptions{Links: LinksAsText, HeadingOffset: int(^uint(0) >> 1), NoPictures: true, Standfirst: Exclude}, "###### Bridge closes\n\n###### One\n\na b a\n"},
	} {
		t.Run(c.why, func(t *testing.T) { assert.Equal(t, c.want, a.RenderMarkdown(c.o)) })
	}
	assert.Equal(t, "Bridge closes\n\nOne\n\na b a", a.RenderText(RenderOptions{Headline: Include, Standfirst: Exclude}))
	assert.NotContains(t, a.RenderHTML(RenderOptions{NoPictures: true}), "<img")
	assert.Contains(t, a.RenderHTML(RenderOptions{Links: LinksAsReferences}), `<a href="https://b.example/">b</a>`)
}

// TestLargeSpans: cells that say they go over thousands of others make no
// rendering that is much larger than the table.
func TestLargeSpans(t *testing.T) {
	table := &Table{}
	for range 3000 {
		table.Rows = append(table.Rows, []Cell{{Text: "boats", Colspan: 1 << 40, Rowspan: 1 << 40}})
	}
	a := Article{Sections: body(Block{Kind: TableBlock, Table: table})}
	for _, s := range []string{a.HTML(), a.Markdown(), a.Text()} {
		assert.Equal(t, 3000, strings.Count(s, "boats"))
		assert.Less(t, len(s), 1<<20)
	}
}

// inertElements are the elements of HTML with their attributes.
var inertElements = map[string]string{
	"article": "lang", "header": "", "section": "", "footer": "", "h1": "", "h2": "", "h3": "", "h4": "", "h5": "", "h6": "",
	"p": "", "blockquote": "cite", "ul": "", "ol": "start", "li": "id value", "dl": "", "dt": "", "dd": "", "pre": "",
	"figure": "", "figcaption": "", "table": "", "caption": "", "thead": "", "tbody": "", "tr": "",
	"th": "colspan rowspan", "td": "colspan rowspan", "a": "href id", "strong": "", "em": "", "code": "", "sup": "", "sub": "",
	"del": "", "ins": "", "mark": "", "q": "", "kbd": "", "small": "", "time": "datetime", "br": "", "img": "src alt width height",
}

// requireSafeHTML demands that an Article's HTML has no element, attribute or
// address that it may not have.
func requireSafeHTML(t testing.TB, page string, a *Article) {
	t.Helper()
	root, err := html.Parse(strings.NewReader(a.HTML()))
	require.NoError(t, err, page)
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			require.Equal(t, html.TextNode, n.Type, page)
			continue
		}
		if slices.Contains([]string{"html", "head", "body"}, n.Data) {
			continue
		}
		attributes, known := inertElements[n.Data]
		require.True(t, known && n.Namespace == "", "%s: %s", page, n.Data)
		for _, at := range n.Attr {
			require.Contains(t, strings.Fields(attributes), at.Key, "%s: %s", page, n.Data)
			switch at.Key {
			case "href":
				require.Regexp(t, `^(?i:https?://|mailto:.|#note(ref)?-\d)`, at.Val, page)
			case "src", "cite":
				require.Regexp(t, `^(?i:https?)://`, at.Val, page)
			}
		}
	}
}
