package standfirst

import (
	"bytes"
	"errors"
	"flag"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/pagetest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"github.com/standfirst/standfirst/internal/decode"
)

// largestSeed is the size in bytes up to which stored pages seed the fuzzing:
// on larger ones it makes a few runs a second and finds nothing.
const largestSeed = 3 << 10

// addPages seeds a target with the smaller of the stored pages and with
// fragments that are smaller still. The targets are to be run with
// -fuzzminimizetime 1x: what covers new code differs from run to run, as
// memory is reused, and shortening it takes all the time there is.
func addPages(f *testing.F) {
	f.Helper()
	for _, p := range pagetest.Stored(f, "articles", "not-articles") {
		if len(p.HTML) <= largestSeed || !fuzzing() {
			f.Add(p.HTML)
		}
	}
	for _, s := range []string{
		"<h1>A</h1><p>One sentence, and another. It goes on, it ends.</p>", "<p>a<br><br>b<pre>\n\tc\n</pre>", "<table>a<tr>b<td>c</table>d",
		"<p><span hidden>a</span>b<span class=sr-only>c</span>", "<select><option>a</select><svg><title>b</title></svg>c", "<b><p>a</b>b</p>", "<p>a<template shadowrootmode=open>b</template>c<template>d</template>", "a&nbsp;&shy;&#8203;b",
		"\xc2@a\xe2\x80bc\xc2", "<a href=1><a href=2>x</a></a>", "<a href=1>a<object>b<a href=2>c</a>d</object>e</a>", "<li>a<li>b<dl><dt>c<dd>d</dl>", "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"A\"}</script>",
	} {
		f.Add([]byte(s))
	}
}

// fuzzing reports whether inputs are being made up, and not only the seeds run.
func fuzzing() bool { return flag.Lookup("test.fuzz").Value.String() != "" }

// FuzzParse holds the promises of Parse: no error but that of no article,
// clean text out of the page, the same result twice, JSON and back.
func FuzzParse(f *testing.F) {
	addPages(f)
	f.Fuzz(func(t *testing.T, page []byte) {
		a, err := Parse(bytes.NewReader(page))
		if err != nil {
			require.True(t, errors.Is(err, ErrNoArticle), "%v", err)
			require.Nil(t, a)
			return
		}
		requireClean(t, "input", a)
		requireRoundTrip(t, "input", a)
		requireSafeMarkdown(t, "input", a)
		requireSafeHTML(t, "input", a)
		require.Equal(t, outcome{Article: a}, parsed(page), "parsed again")
	})
}

// FuzzParseNode holds that a tree stays as it was and gives the same twice.
func FuzzParseNode(f *testing.F) {
	addPages(f)
	f.Fuzz(func(t *testing.T, page []byte) {
		root, err := html.Parse(bytes.NewReader(page))
		if err != nil {
			t.Skip() // over 512 open elements
		}
		requireTreeUnchanged(t, root)
		first := outcomeOf(new(Parser).ParseNode(root))
		require.Equal(t, first, outcomeOf(new(Parser).ParseNode(root)))
		if first.Article != nil {
			requireClean(t, "input", first.Article)
			requireRoundTrip(t, "input", first.Article)
		}
	})
}

// FuzzBlocks holds that the blocks of a tree are its visible text, and that
// those of the bytes are clean and lose no text that stands outside of tags.
func FuzzBlocks(f *testing.F) {
	addPages(f)
	f.Fuzz(func(t *testing.T, page []byte) {
		root, err := html.Parse(bytes.NewReader(page))
		if err != nil {
			t.Skip()
		}
		if holdsFormula(func(s *state) { s.readNode(root) }) || holdsFormula(func(s *state) { s.readBytes(page) }) {
			t.Skip() // of whose copies one stays, without its delimiters
		}
		shadows := bytes.Contains(bytes.ToLower(page), []byte("shadowroot"))
		if shadows && bytes.Contains(bytes.ToLower(page), []byte("<slot")) {
			t.Skip() // what stands in a slot that is filled is not shown
		}
		want := pagetest.BareText(visibleReference(root))
		fromTree, asides := blocksOfTree(root)
		got := pagetest.BareText(strings.Join(fromTree, ""))
		switch compareTexts(want, got) {
		case different:
			assert.Fail(t, "text of the tree is lost or made up", whereTheyPart(want, got))
		case moved:
			assert.True(t, asides || shadows, whereTheyPart(want, got))
		}
		if got := pagetest.BareText(strings.Join(blocksOfDecoded(t, page), "")); readsAlike(page) && compareTexts(want, got) == different {
			assert.Fail(t, "text of the bytes is lost or made up", whereTheyPart(want, got))
		}
	})
}

func blocksOfDecoded(t *testing.T, page []byte) []string {
	t.Helper()
	src, err := decode.Decode(bytes.NewReader(page), "text/html; charset=utf-8", -1)
	require.NoError(t, err)
	blocks, _ := blocksOfBytes(src)
	return blocks
}

// readsAlike reports whether a page is free of what a tree builder reads otherwise
// than a reader of tokens does: elements that let no tag or no text in, and
// bytes that decoding changes.
func readsAlike(page []byte) bool {
	lower := strings.ToLower(string(page))
	for _, s := range []string{"<frameset", "<select", "<svg", "<math", "<template", "<plaintext", "<col", "<noscript", "<object", "<applet"} {
		if strings.Contains(lower, s) {
			return false
		}
	}
	return utf8.Valid(page) && !strings.Contains(lower, "\x00")
}

// FuzzMarkdown holds that no text becomes markup, whatever field it stands in.
func FuzzMarkdown(f *testing.F) {
	for _, p := range pagetest.Stored(f, "articles") {
		if a, err := Parse(bytes.NewReader(p.HTML)); err == nil && len(a.Text()) <= largestSeed {
			f.Add(a.Headline, a.Text(), a.URL)
		}
	}
	f.Add("# a", "<script>x()</script>\n```\n~~~\n1. a\t|b|", "javascript:x()")
	f.Add("\\", "&lt;img onerror=x&gt;<!-- a", "https://a.example/)<b>`|\\")
	f.Fuzz(func(t *testing.T, line, text, address string) {
		a := articleOf(line, text, address)
		requireSafeMarkdown(t, "input", a)
		requireSafeHTML(t, "input", a)
		again := *a
		assert.Equal(t, a.Markdown(), again.Markdown())
	})
}

// FuzzMarks holds that no marks on a text, however wrong, break a rendering: each
// four bytes are a mark's kind, start, end and note.
func FuzzMarks(f *testing.F) {
	f.Add("The old ferry sails.", []byte{0, 4, 9, 0, 1, 2, 15, 0, 11, 5, 3, 1, 12, 250, 3, 2})
	f.Add("né 「x」", []byte{1, 2, 3, 0, 2, 255, 4, 0, 6, 0, 9, 0, 9, 1, 2, 0})
	kinds := []MarkKind{
		MarkLink, MarkStrong, MarkEmphasis, MarkCode, MarkSuperscript, MarkSubscript, MarkDeleted, MarkInserted, MarkHighlight, MarkQuotation,
		MarkKeyboard, MarkNote, MarkMath,
	}
	f.Fuzz(func(t *testing.T, text string, data []byte) {
		var marks []Mark
		for ; len(data) >= 4; data = data[4:] {
			marks = append(marks, Mark{
				Kind: kinds[int(data[0])%len(kinds)], Start: int(int8(data[1])), End: int(int8(data[2])), Note: int(int8(data[3])),
				URL: "https://a.example/" + text, Tex: text,
			})
		}
		table := &Table{Caption: text, CaptionMarks: marks, Rows: [][]Cell{{{Text: text, Marks: marks}}}}
		a := &Article{
			Standfirst: text, StandfirstMarks: marks, Notes: []Note{{Text: text, Marks: marks}}, Captions: []Caption{{Text: text, Marks: marks}},
			Sections: []Section{{Heading: text, HeadingMarks: marks, Blocks: []Block{
				{Kind: Paragraph, Text: text, Marks: marks}, {Kind: TableRow, Text: text, Marks: marks}, {Kind: TableBlock, Text: text, Table: table},
			}}},
		}
		requireSafeHTML(t, "input", a)
		assert.Equal(t, a.Markdown() == "", a.HTML() == "")
		// The text stands in six fields, each with what quotations may add, parted by
		// empty lines; a broken byte becomes U+FFFD.
		assert.LessOrEqual(t, len(a.Text()), 6*(len("\uFFFD")*len(text)+len(marks)*len("“”")+len("\n\n")))
	})
}

// articleOf puts one text into every field.
func articleOf(line, text, address string) *Article {
	a := &Article{
		Headline: line, Standfirst: line, Kicker: line, Byline: line, Published: time.Date(2024, 3, 5, 0, 0, 0, 0, time.UTC),
		Authors:   []Author{{Name: line, URL: address}},
		Captions:  []Caption{{Text: line, Credit: line, Image: address, Alt: line}, {Text: text, Section: 1, Block: 2}},
		Related:   []Link{{Text: line, URL: address}},
		Copyright: Copyright{Line: text},
	}
	for level := range 3 {
		s := Section{Heading: line, Level: level + 1}
		for _, kind := range []BlockKind{Paragraph, Quote, ListItem, ListItem, TableRow, TableRow, Preformatted} {
			s.Blocks = append(s.Blocks, Block{Kind: kind, Text: text})
		}
		a.Sections = append(a.Sections, s)
	}
	return a
}
