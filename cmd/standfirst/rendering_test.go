package main

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/standfirst/standfirst"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	goldhtml "github.com/yuin/goldmark/renderer/html"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
	xhtml "golang.org/x/net/html"
)

// formulaParser reads formulas between dollars, as GitHub and Pandoc do, as code.
type formulaParser struct{}

func (formulaParser) Trigger() []byte { return []byte{'$'} }

var formulaPattern = regexp.MustCompile("^(?:\\$(`+) ?(.+?) ?(`+)\\$|\\$\\$([^$]+)\\$\\$|\\$([^$]+)\\$)")

func (formulaParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, segment := block.PeekLine()
	m := formulaPattern.FindSubmatchIndex(line)
	if m == nil {
		return nil
	}
	code := ast.NewCodeSpan()
	for _, group := range []int{2, 4, 5} {
		if at := m[2*group]; at >= 0 {
			code.AppendChild(code, ast.NewTextSegment(text.NewSegment(segment.Start+at, segment.Start+m[2*group+1])))
		}
	}
	block.Advance(m[1])
	return code
}

// fullReader reads all that Markdown has, but for addresses that stand as text:
// goldmark would link those that stand half in code.
var fullReader = goldmark.New(
	goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.TaskList, extension.Footnote),
	goldmark.WithParserOptions(parser.WithInlineParsers(util.Prioritized(formulaParser{}, 150))),
	goldmark.WithRendererOptions(goldhtml.WithUnsafe()),
)

func parseMarkdown(t testing.TB, reader goldmark.Markdown, markdown string) *xhtml.Node {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, reader.Convert([]byte(markdown), &out))
	root, err := xhtml.Parse(&out)
	require.NoError(t, err)
	return root
}

// requireEqualRenderings demands that an article's Markdown says what its HTML
// says.
func requireEqualRenderings(t testing.TB, a *standfirst.Article) bool {
	t.Helper()
	root, err := xhtml.Parse(strings.NewReader(formulaSigns.Replace(a.HTML())))
	require.NoError(t, err)
	markdown := a.Markdown()
	return assert.Equal(t, normalForm(root), normalForm(parseMarkdown(t, fullReader, markdown)), "%s\n%s", markdown, a.HTML())
}

// formulaSigns takes the delimiters off formulas, which Markdown writes otherwise.
var formulaSigns = strings.NewReplacer(`<code>\(`, "<code>", `\)</code>`, "</code>", `<code>\[`, "<code>", `\]</code>`, "</code>")

// inert are the elements of a rendering with their attributes.
var inert = map[string]string{
	"html": "", "head": "", "body": "", "article": "lang", "header": "", "section": "", "footer": "",
	"h1": "", "h2": "", "h3": "", "h4": "", "h5": "", "h6": "", "p": "", "blockquote": "cite",
	"ul": "", "ol": "start", "li": "id value", "dl": "", "dt": "", "dd": "", "pre": "", "figure": "", "figcaption": "",
	"table": "", "caption": "", "thead": "", "tbody": "", "tr": "", "th": "colspan rowspan", "td": "colspan rowspan",
	"a": "href id", "strong": "", "em": "", "code": "", "sup": "", "sub": "", "del": "", "ins": "", "mark": "", "q": "",
	"div": "", "kbd": "", "small": "", "time": "datetime", "br": "", "img": "src alt width height", "hr": "",
}

// ofReader are the attributes that a reader of Markdown adds.
var ofReader = []string{"class", "role", "id"}

var linkPattern = regexp.MustCompile(`^(?i:https?://|mailto:|#note(ref)?-\d|#fn(ref\d*)?:\d)`)

// requireInert demands that nothing of a rendering does or loads anything but
// what it may.
func requireInert(t testing.TB, root *xhtml.Node, more []string, source string) {
	t.Helper()
	for n := range root.Descendants() {
		if n.Type != xhtml.ElementNode {
			require.Equal(t, xhtml.TextNode, n.Type, source)
			continue
		}
		attributes, known := inert[n.Data]
		require.True(t, known && n.Namespace == "", "%s in %s", n.Data, source)
		for _, a := range n.Attr {
			if !slices.Contains(strings.Fields(attributes), a.Key) && !slices.Contains(more, a.Key) {
				require.Fail(t, "attribute", "%s of %s in %s", a.Key, n.Data, source)
			}
			switch a.Key {
			case "href":
				require.Regexp(t, linkPattern, a.Val, source)
			case "src", "cite":
				require.Regexp(t, `^(?i:https?)://`, a.Val, source)
			case "style":
				require.Regexp(t, `^text-align:`, a.Val, source)
			}
		}
	}
}

func requireRenderings(t testing.TB, a *standfirst.Article) {
	t.Helper()
	if !requireEqualRenderings(t, a) {
		t.FailNow()
	}
	for _, o := range []standfirst.RenderOptions{
		{}, {Links: standfirst.LinksAsReferences, HeadingOffset: 3},
		{Links: standfirst.LinksAsText, NoPictures: true, Headline: standfirst.Exclude, Standfirst: standfirst.Exclude},
	} {
		page := a.RenderHTML(o)
		root, err := xhtml.Parse(strings.NewReader(page))
		require.NoError(t, err)
		requireInert(t, root, nil, page)
		markdown := a.RenderMarkdown(o)
		for _, reader := range markdownReaders {
			requireInert(t, parseMarkdown(t, reader, markdown), ofReader, markdown)
		}
		requireInert(t, parseMarkdown(t, fullReader, markdown), ofReader, markdown)
	}
	written, err := json.Marshal(a)
	require.NoError(t, err)
	var read standfirst.Article
	require.NoError(t, json.Unmarshal(written, &read))
	assert.Equal(t, a, &read)
	assert.Equal(t, a.Markdown(), read.Markdown())
	assert.Equal(t, a.HTML(), read.HTML())
	assert.Equal(t, a.Text(), read.Text())
}

// TestRenderings holds of many made articles that both renderings say the same
// and do nothing, and that none of it changes by way of JSON.
func TestRenderings(t *testing.T) {
	for seed := range uint64(1000) {
		a := madeArticle(rand.New(rand.NewPCG(seed, 1)))
		requireRenderings(t, a)
	}
}

func FuzzRenderings(f *testing.F) {
	f.Add(uint64(1), "<script>x()</script> *a* https://a.example")
	f.Add(uint64(2), "[^1]: javascript:x() $5 and $6 ``` ~~~")
	f.Fuzz(func(t *testing.T, seed uint64, words string) {
		m := maker{Rand: rand.New(rand.NewPCG(seed, 2)), more: strings.Fields(strings.ToValidUTF8(words, ""))}
		a := m.article()
		requireRenderings(t, a)
	})
}

func madeArticle(r *rand.Rand) *standfirst.Article { return (&maker{Rand: r}).article() }

// maker makes articles by chance.
type maker struct {
	*rand.Rand
	more []string
}

var madeWords = strings.Fields("`a@b.example <b>` storm quay the Lindwick ferry 12 5 (see) “so” 日本 語。 「重要」 né € A. 1. - + # > $5 " +
	"a_b *x* snake_ <b> &amp; &#60; [a](b) ![c] ! x! | ~~ ``` ` \\ www.a.example https://a.example a@b.example : :-- === {#a} ² x²")

func (m *maker) word() string {
	if len(m.more) > 0 && m.IntN(3) == 0 {
		return m.more[m.IntN(len(m.more))]
	}
	if m.IntN(8) == 0 {
		return hostileTexts[m.IntN(len(hostileTexts))]
	}
	return madeWords[m.IntN(len(madeWords))]
}

func (m *maker) text() string {
	var b strings.Builder
	for i := range 1 + m.IntN(6) {
		if i > 0 && m.IntN(4) > 0 {
			b.WriteByte(" \n"[m.IntN(5)/4])
		}
		b.WriteString(m.word())
	}
	return b.String()
}

var madeKinds = []standfirst.MarkKind{
	standfirst.MarkLink, standfirst.MarkStrong, standfirst.MarkEmphasis, standfirst.MarkCode, standfirst.MarkSuperscript, standfirst.MarkSubscript,
	standfirst.MarkDeleted, standfirst.MarkInserted, standfirst.MarkHighlight, standfirst.MarkQuotation, standfirst.MarkKeyboard, standfirst.MarkNote,
	standfirst.MarkMath, "unknown",
}

var madeAddresses = strings.Fields("https://a.example/ http://b.example/(x)?a=1&lt;b mailto:ada@a.example javascript:x() data:text/html,x //c.example /d " +
	"https://a.example/<b>\"'` HTTPS://E.example/ü https://f.example/_a_*b*")

func (m *maker) address() string { return madeAddresses[m.IntN(len(madeAddresses))] }

var madeTex = []string{"", "x^2", "a_1*b_2*c", "a < b", "<script>x()</script>", "[a](javascript:x())", "\\text{$5$}", "a|b", "x%y\nz", "`", "\\"}

// marks are marks on a text, some of them out of range or crossing.
func (m *maker) marks(text string) (marks []standfirst.Mark) {
	for range m.IntN(4) {
		start := m.IntN(len(text)+1) - m.IntN(20)/19
		mark := standfirst.Mark{Kind: madeKinds[m.IntN(len(madeKinds))], Start: start, End: start + m.IntN(len(text)+2)}
		switch mark.Kind {
		case standfirst.MarkLink:
			mark.URL = m.address()
		case standfirst.MarkNote:
			mark.Note = m.IntN(4)
		case standfirst.MarkMath:
			mark.Tex = madeTex[m.IntN(len(madeTex))]
		}
		marks = append(marks, mark)
	}
	return marks
}

func (m *maker) article() *standfirst.Article {
	a := &standfirst.Article{Kicker: m.text(), Headline: m.text(), Standfirst: m.text(), Published: time.Date(2024, 3, 5, 14, 30, 0, 0, time.UTC)}
	a.StandfirstMarks = m.marks(a.Standfirst)
	a.Language = m.word()
	a.Authors = []standfirst.Author{{Name: m.text(), URL: m.address()}}
	for range m.IntN(3) {
		s := standfirst.Section{Heading: m.text(), Level: m.IntN(7)}
		s.HeadingMarks = m.marks(s.Heading)
		for range m.IntN(6) {
			s.Blocks = append(s.Blocks, m.block())
		}
		a.Sections = append(a.Sections, s)
	}
	for range m.IntN(3) {
		c := standfirst.Caption{Text: m.text(), Section: m.IntN(3), Block: m.IntN(4)}
		c.Marks = m.marks(c.Text)
		if m.IntN(2) == 0 {
			c.Credit, c.Image, c.Alt = m.text(), m.address(), m.text()
		}
		a.Captions = append(a.Captions, c)
	}
	for range m.IntN(3) {
		kind := []standfirst.MediaKind{standfirst.MediaImage, standfirst.MediaVideo, standfirst.MediaEmbed}[m.IntN(3)]
		a.Media = append(a.Media, standfirst.Media{Kind: kind, URL: m.address(), Alt: m.text(), Section: m.IntN(3), Block: m.IntN(4), Caption: m.IntN(4), Poster: m.address()})
	}
	for range m.IntN(3) {
		n := standfirst.Note{Label: "1", Text: m.text()}
		n.Marks = m.marks(n.Text)
		a.Notes = append(a.Notes, n)
	}
	a.Related = []standfirst.Link{{Text: m.text(), URL: m.address()}}
	a.Copyright.Line = m.text()
	return a
}

var madeBlocks = []standfirst.BlockKind{
	standfirst.Paragraph, standfirst.Paragraph, standfirst.Quote, standfirst.ListItem, standfirst.ListItem, standfirst.ListItem, standfirst.Preformatted,
	standfirst.TableRow, standfirst.TableBlock, standfirst.Term, standfirst.Description, standfirst.Math, "unknown",
}

func (m *maker) block() standfirst.Block {
	b := standfirst.Block{Kind: madeBlocks[m.IntN(len(madeBlocks))], Text: m.text(), Continued: m.IntN(5) == 0}
	b.Marks = m.marks(b.Text)
	switch b.Kind {
	case standfirst.ListItem:
		b.Level, b.Numbered = m.IntN(4), m.IntN(2) == 0
		if b.Numbered {
			b.Number = m.IntN(4)
		}
	case standfirst.Quote:
		if m.IntN(2) == 0 {
			b.Author, b.URL = m.text(), m.address()
		}
	case standfirst.Preformatted:
		b.Language = m.word()
	case standfirst.Math:
		b.Tex = madeTex[m.IntN(len(madeTex))]
	case standfirst.TableBlock:
		b.Table = &standfirst.Table{Caption: m.text(), Head: m.IntN(3)}
		for range 1 + m.IntN(4) {
			var row []standfirst.Cell
			for range m.IntN(4) {
				c := standfirst.Cell{Text: m.text(), Header: m.IntN(3) == 0, Colspan: m.IntN(4), Rowspan: m.IntN(4)}
				c.Marks = m.marks(c.Text)
				row = append(row, c)
			}
			b.Table.Rows = append(b.Table.Rows, row)
		}
	}
	return b
}
