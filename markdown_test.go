package standfirst

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

func body(blocks ...Block) []Section { return []Section{{Blocks: blocks}} }

func TestMarkdown(t *testing.T) {
	cases := []struct {
		name, why string
		article   Article
		want      []string // lines
	}{
		{"empty", "nothing makes nothing", Article{}, nil},
		{"head", "kicker, headline, standfirst and signature in this order", Article{
			Headline: "Bridge closes", Kicker: "Lindwick", Standfirst: "For a week.", Byline: "By Ada Quill",
			Published: time.Date(2024, 3, 5, 14, 30, 0, 0, time.FixedZone("", 3600)),
			Modified:  time.Date(2024, 3, 6, 0, 0, 0, 0, time.UTC),
		}, []string{"**Lindwick**", "", "# Bridge closes", "", "*For a week.*", "", "By Ada Quill · 2024-03-05 14:30+01:00 · 2024-03-06"}},
		{"authors", "stand where no byline is printed, linked", Article{
			Authors: []Author{{Name: "Ada Quill", URL: "https://lindwick.example/ada"}, {Name: "dpa"}},
		}, []string{"[Ada Quill](https://lindwick.example/ada), dpa"}},
		{"headings", "the highest becomes h2, the others keep their distance", Article{Sections: []Section{
			{Blocks: []Block{{Kind: Paragraph, Text: "Lead."}}},
			{Heading: "One", Level: 3}, {Heading: "Below", Level: 4}, {Heading: "Deep", Level: 9},
		}}, []string{"Lead.", "", "## One", "", "### Below", "", "###### Deep"}},
		{"heading without level", "a level of 0 is no h0", Article{Sections: []Section{{Heading: "One"}}}, []string{"## One"}},
		{"list", "consecutive items are one list", Article{Sections: body(
			Block{Kind: Paragraph, Text: "Two things:"}, Block{Kind: ListItem, Text: "one\nor so"}, Block{Kind: ListItem, Text: "two"}, Block{Kind: Paragraph, Text: "Done."},
		)}, []string{"Two things:", "", `- one\`, "  or so", "- two", "", "Done."}},
		{"quote", "paragraphs of a quotation stay together", Article{Sections: body(Block{Kind: Quote, Text: "No.\nNever."}, Block{Kind: Quote, Text: "Ever."})},
			[]string{`> No.\`, "> Never.", ">", "> Ever."}},
		{"code", "the fence is longer than any in the text", Article{Sections: body(Block{Kind: Preformatted, Text: "a\n```\n  <b>\n"})},
			[]string{"````", "a", "```", "  <b>", "````"}},
		{"table", "rows of different lengths, pipes escaped", Article{Sections: body(Block{Kind: TableRow, Text: "Year\tTolls"}, Block{Kind: TableRow, Text: "2023\ta|b\tc"})},
			[]string{"| Year | Tolls |  |", "| --- | --- | --- |", `| 2023 | a\|b | c |`}},
		{"one row", "a head alone is a table too", Article{Sections: body(Block{Kind: TableRow, Text: "Year\tTolls"})},
			[]string{"| Year | Tolls |", "| --- | --- |"}},
		{"captions", "stand at their places, and part a list", Article{
			Sections: body(Block{Kind: ListItem, Text: "one"}, Block{Kind: ListItem, Text: "two"}),
			Captions: []Caption{
				{Text: "Above", Credit: "Jo Lens/AFP", Image: "https://lindwick.example/a.jpg", Alt: "A bridge"},
				{Text: "Between", Block: 1}, {Credit: "dpa", Block: 2}, {Alt: "Lost", Image: "data:x", Section: 7},
			},
		}, []string{`![A bridge](https://lindwick.example/a.jpg)\`, "*Above* (Jo Lens/AFP)", "", "- one", "", "*Between*", "", "- two", "", "(dpa)", "", "Lost"}},
		{"caption under a heading", "a picture of a later section stands under its heading", Article{
			Sections: []Section{{Blocks: []Block{{Kind: Paragraph, Text: "Lead."}}}, {Heading: "One", Level: 2, Blocks: []Block{{Kind: Paragraph, Text: "Text."}}}},
			Captions: []Caption{{Text: "End of lead", Block: 1}, {Text: "Start of one", Section: 1}},
		}, []string{"Lead.", "", "*End of lead*", "", "## One", "", "*Start of one*", "", "Text."}},
		{"closing", "related links and the copyright line under a rule", Article{
			Related:   []Link{{"Tolls rise", "https://lindwick.example/tolls"}, {"No address", ""}, {"Bad", "javascript:x()"}},
			Copyright: Copyright{Line: "© Lindwick Post 2024"},
		}, []string{"***", "", "- [Tolls rise](https://lindwick.example/tolls)", "- No address", "- Bad", "", "© Lindwick Post 2024"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			want := strings.Join(c.want, "\n")
			if want != "" {
				want += "\n"
			}
			assert.Equal(t, want, c.article.Markdown(), c.why)
		})
	}
}

// requireSafeMarkdown demands that an Article's Markdown, taken for HTML, holds
// no element at all outside of code, and that its words are the Article's.
func requireSafeMarkdown(t testing.TB, page string, a *Article) {
	t.Helper()
	text := withoutSpans(withoutFences(t, a.Markdown()))
	z := html.NewTokenizer(strings.NewReader(text))
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		if kind != html.TextToken {
			assert.Fail(t, "markup in Markdown", "%s: %s", page, z.Raw())
			return
		}
	}
	for _, address := range destinations(text) {
		assert.Regexp(t, "^(?i:https?://|mailto:)", address, "%s: the address of a link or picture", page)
	}
}

// destinations are the addresses of the links and pictures in Markdown: what
// stands behind a bracket that no backslash escapes.
func destinations(markdown string) (list []string) {
	const open = "]("
	for at := 0; ; at += len(open) {
		i := strings.Index(markdown[at:], open)
		if i < 0 {
			return list
		}
		at += i
		before := markdown[:at]
		if escapes := len(before) - len(strings.TrimRight(before, `\`)); escapes%2 == 0 {
			address, _, _ := strings.Cut(markdown[at+len(open):], ")")
			list = append(list, address)
		}
	}
}

func TestDestinations(t *testing.T) {
	assert.Equal(t, []string{"a", "b", ""}, destinations(`[x](a) \[y\](c) ![z\\](b) []()`))
}

// withoutSpans leaves code spans out (CommonMark § 6.1: one ends with as many
// backticks as it begins with).
func withoutSpans(markdown string) string {
	var b strings.Builder
	for i := 0; i < len(markdown); i++ {
		switch markdown[i] {
		case '\\':
			b.WriteString(markdown[i:min(i+2, len(markdown))])
			i++
		case '`':
			rest := strings.TrimLeft(markdown[i:], "`")
			n := len(markdown) - i - len(rest)
			span := 0
			for end := rest; ; {
				k := strings.IndexByte(end, '`')
				if k < 0 {
					return b.String() + markdown[i:]
				}
				after := strings.TrimLeft(end[k:], "`")
				if len(end)-k-len(after) == n {
					span = len(rest) - len(after)
					break
				}
				end = after
			}
			i += n + span - 1
		default:
			b.WriteByte(markdown[i])
		}
	}
	return b.String()
}

func TestWithoutSpans(t *testing.T) {
	assert.Equal(t, "a  b \\`c d `e", withoutSpans("a `` ` <b> `` b \\`c `<x>`d `e"))
}

// withoutFences leaves fenced code out (CommonMark § 4.5: a fence ends with
// one as long).
func withoutFences(t testing.TB, markdown string) string {
	t.Helper()
	var out []string
	fence := ""
	for line := range strings.SplitSeq(markdown, "\n") {
		switch ticks := strings.TrimRight(line, " "); {
		case fence != "":
			if strings.Trim(ticks, "`") == "" && len(ticks) >= len(fence) {
				fence = ""
			}
		case strings.HasPrefix(ticks, "```"): // and perhaps a language
			fence = ticks[:len(ticks)-len(strings.TrimLeft(ticks, "`"))]
		default:
			out = append(out, line)
		}
	}
	require.Empty(t, fence, "a fence is left open")
	return strings.Join(out, "\n")
}
