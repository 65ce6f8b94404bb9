package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/standfirst/standfirst"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	goldhtml "github.com/yuin/goldmark/renderer/html"
	xhtml "golang.org/x/net/html"
)

// markdownReaders read Markdown as strictly and as loosely as programs do; both
// let raw HTML through, so that a test sees it.
var markdownReaders = map[string]goldmark.Markdown{
	"CommonMark": goldmark.New(goldmark.WithRendererOptions(goldhtml.WithUnsafe())),
	"GFM": goldmark.New(goldmark.WithExtensions(extension.GFM, extension.DefinitionList, extension.Footnote),
		goldmark.WithParserOptions(parser.WithAttribute()), goldmark.WithRendererOptions(goldhtml.WithUnsafe())),
}

// renderedElements are the elements that an article's Markdown may make.
var renderedElements = strings.Fields("h1 h2 h3 h4 h5 h6 p em strong del a img ul ol li blockquote pre code table thead tbody tr th td hr br html head body")

// readMarkdown renders Markdown and gives its words; it fails for an element,
// an attribute or an address that no article makes.
func readMarkdown(t *testing.T, reader goldmark.Markdown, markdown string) string {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, reader.Convert([]byte(markdown), &out))
	root, err := xhtml.Parse(&out)
	require.NoError(t, err)
	var words []string
	for n := range root.Descendants() {
		switch n.Type {
		case xhtml.TextNode:
			words = append(words, n.Data)
		case xhtml.ElementNode:
			require.Contains(t, renderedElements, n.Data, markdown)
			for _, a := range n.Attr {
				switch a.Key {
				case "href", "src":
					require.Regexp(t, `^(?i:https?://|mailto:)`, a.Val)
				case "start":
				case "alt":
					words = append(words, " "+a.Val+" ")
				default:
					require.Fail(t, "attribute", "%s of %s in %s", a.Key, n.Data, markdown)
				}
			}
			words = append(words, " ")
		default:
			require.NotEqual(t, xhtml.CommentNode, n.Type, markdown)
		}
	}
	return bare(strings.Join(words, ""))
}

// bare is a text's letters and signs without white space.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsControl(r) {
			return -1
		}
		return r
	}, s)
}

// hostileTexts look like markup of all kinds.
var hostileTexts = []string{
	"# heading", "## a ##", "- a", "+ a", "* a", "1. a", "1) a", "> a", "=== ", "---", "***", "___", "```", "~~~", "    code", "\tcode",
	"*a*", "**a**", "_a_", "__a__", "~~a~~", "`a`", "``a`", "[a](b)", "![a](b)", "[a]: https://x.example", "[^1]: a", "[a]", "<b>", "<script>x()</script>",
	"<!-- a", "<?a", "<![CDATA[", "<a@b.example>", "<https://x.example>", "https://x.example/", "www.x.example", "a@b.example", "&lt;b&gt;", "&#60;", "&copy",
	"a | b", "|---|", ":--", "a\n===", "a\n---", "a\n| --- |", "a\n:--", ": a", "a\\", "\\", "\\*", "{#a onclick=x()}", "a {onclick=x()}", "a  \nb", "- [ ] a", "!", "a_b_c", "_", "*", "a*b_c`d",
	"javascript:x()", "![x](javascript:x())", "[x](javascript:x())", "&#106;avascript:x()", "1986. A year", "  - a", ">", "#", "+", "-", "=", "\u00a0# a", "a\u2028# b", "`` ` ``", "***a", "a ***",
}

// TestMarkdownIsText: whatever a text looks like and wherever it stands, a
// reader of Markdown shows it as it is.
func TestMarkdownIsText(t *testing.T) {
	for name, reader := range markdownReaders {
		t.Run(name, func(t *testing.T) {
			for _, text := range hostileTexts {
				line := strings.Join(strings.Fields(text), " ")
				for place, a := range map[string]standfirst.Article{
					"headline":   {Headline: line},
					"kicker":     {Kicker: line},
					"standfirst": {Standfirst: line},
					"byline":     {Byline: line},
					"author":     {Authors: []standfirst.Author{{Name: line, URL: "https://x.example/" + text}}},
					"heading":    {Sections: []standfirst.Section{{Heading: line, Level: 3}}},
					"paragraph":  {Sections: blocks(standfirst.Paragraph, text)},
					"quote":      {Sections: blocks(standfirst.Quote, text)},
					"list":       {Sections: blocks(standfirst.ListItem, text)},
					"code":       {Sections: blocks(standfirst.Preformatted, text)},
					"caption":    {Captions: []standfirst.Caption{{Text: line, Credit: ""}}},
					"image":      {Captions: []standfirst.Caption{{Alt: line, Image: "https://x.example/a.jpg?" + text}}},
					"related":    {Related: []standfirst.Link{{Text: line, URL: "https://x.example/"}}},
					"copyright":  {Copyright: standfirst.Copyright{Line: line}},
				} {
					got := readMarkdown(t, reader, a.Markdown())
					assert.Equal(t, bare(text), got, "%s: %q as\n%s", place, text, a.Markdown())
				}
			}
		})
	}
}

func TestMarkdownTable(t *testing.T) {
	for _, text := range hostileTexts {
		line := strings.Join(strings.Fields(text), " ")
		a := standfirst.Article{Sections: []standfirst.Section{{Blocks: []standfirst.Block{
			{Kind: standfirst.TableRow, Text: "1971\t" + line}, {Kind: standfirst.TableRow, Text: line + "\t2024"},
		}}}}
		got := readMarkdown(t, markdownReaders["GFM"], a.Markdown())
		assert.Equal(t, bare("1971"+line+line+"2024"), got, "%q as\n%s", text, a.Markdown())
	}
}

func blocks(kind standfirst.BlockKind, text string) []standfirst.Section {
	return []standfirst.Section{{Blocks: []standfirst.Block{{Kind: kind, Text: text}}}}
}

// TestMarkdownOfPages: of the stored pages, every text of the body is in the
// rendered document, in order.
func TestMarkdownOfPages(t *testing.T) {
	names, err := filepath.Glob("../../testdata/articles/*.html")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			f, err := os.Open(name)
			require.NoError(t, err)
			defer f.Close()
			article, err := standfirst.Parse(f)
			if err != nil {
				require.ErrorIs(t, err, standfirst.ErrNoArticle)
				return
			}
			got := figures.Replace(readMarkdown(t, markdownReaders["GFM"], article.Markdown()))
			for _, s := range article.Sections {
				for _, b := range s.Blocks {
					_, rest, found := strings.Cut(got, figures.Replace(bare(b.Text)))
					require.True(t, found, "missing, or not in order: %q", b.Text)
					got = rest
				}
			}
		})
	}
}
