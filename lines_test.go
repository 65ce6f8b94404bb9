package standfirst

import (
	"bytes"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/internal/line"
	"github.com/stretchr/testify/assert"
)

// TestInputType says which inputs are text and which HTML.
func TestInputType(t *testing.T) {
	long := strings.Repeat("A sentence of a text about the language that pages are written in. ", 60)
	for _, c := range []struct {
		name, why, src, contentType string
		kind                        InputType
		text                        bool
	}{
		{name: "empty", why: "nothing is no markup", text: true},
		{name: "prose", why: "no tag", src: "A line.\n\nAnother.", text: true},
		{name: "heart", why: "no name follows", src: "I <3 it & so does she", text: true},
		{name: "comparison", why: "no name follows", src: "if a < b && b > c then", text: true},
		{name: "generic type", why: "not an element of HTML", src: "use vector<int> or Map<String, Foo>", text: true},
		{name: "address", why: "a name does not hold @", src: "Ann Lee <ann@example.org> wrote", text: true},
		{name: "address first", why: "the same at the start", src: "<ann@example.org> wrote", text: true},
		{name: "web address", why: "a name does not hold a colon", src: "<https://example.org/> is gone", text: true},
		{name: "include", why: "a name does not hold a full stop", src: "<stdio.h> is included", text: true},
		{name: "text about HTML", why: "one tag in four kilobytes", src: long + "Write <br> where a line ends.", text: true},
		{name: "fragment", why: "begins with a tag", src: "<p>One.</p>"},
		{name: "space before", why: "white space does not count", src: "\n\n\t<div class=a>One.</div>"},
		{name: "upper case", why: "names have no case", src: "<P>One."},
		{name: "doctype", why: "a declaration", src: "<!DOCTYPE html>One."},
		{name: "comment", why: "a comment", src: "<!-- made by hand -->One."},
		{name: "xml", why: "a declaration", src: "<?xml version='1.0'?><html/>"},
		{name: "feed", why: "a feed is no text", src: "<rss version='2.0'><channel>"},
		{name: "custom element", why: "a name with a hyphen", src: "<my-app>One."},
		{name: "text first", why: "a tag in less than a kilobyte", src: "One. <b>Two.</b>"},
		{name: "attributes", why: "a tag with a value", src: `One. <a href="/x">Two.`},
		{name: "words in brackets", why: "no value and no end", src: "One <a word and another> more", text: true},
		{name: "end tag", why: "an end tag is a tag", src: "One.</p>"},
		{name: "text/plain", why: "the header says so", src: "<p>One.</p>", contentType: "text/plain; charset=utf-8", text: true},
		{name: "text/html", why: "the header says so", src: "One.", contentType: "Text/HTML"},
		{name: "other type", why: "the header says neither", src: "One.", contentType: "application/octet-stream", text: true},
		{name: "told text", why: "the caller knows", src: "<p>One.</p>", contentType: "text/html", kind: InputText, text: true},
		{name: "told HTML", why: "the caller knows", src: "One.", contentType: "text/plain", kind: InputHTML},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := Parser{Type: c.kind, ContentType: c.contentType}
			assert.Equal(t, c.text, p.readsText([]byte(c.src)), c.why)
		})
	}
}

// TestLineBlocks says which blocks lines make.
func TestLineBlocks(t *testing.T) {
	filler := strings.Repeat("The harbour lay in fog until noon, and nobody saw the ship\nthat had come in at dawn with its lamps out, under a flag\nwhich none of them knew.\n\n", 3)
	fill := []string{}
	for range 3 {
		fill = append(fill, "The harbour lay in fog until noon, and nobody saw the ship that had come in at dawn with its lamps out, under a flag which none of them knew.")
	}
	for _, c := range []struct {
		name, why, src string
		want           []string
	}{
		{"lines", "nothing is wrapped", "One line\nAnother line\n\nA third", []string{"One line", "Another line", "A third"}},
		{"line ends", "all of Unicode's", "a\nb\r\nc\rd\u0085e\u2028f\u2029g\vh\fi", strings.Split("abcdefghi", "")},
		{"blank", "white space and invisible characters are none", "a\n \t\u00A0\u200B\u3000\nb\u00A0 \n", []string{"a", "b"}},
		{"inside", "white space is folded, zero width dropped", "a \t b\u00A0c\u200Bd", []string{"a b cd"}},
		{"wrapped", "lines are filled to one width", filler, fill},
		{"wrapped with margin", "the margin is no part of the text", "   " + strings.ReplaceAll(filler, "\n", "\n   "), fill},
		{"quoted", "marks of quotation too", "> " + strings.ReplaceAll(strings.TrimSpace(filler), "\n", "\n> "), fill},
		{"short line", "there was room for the next word", filler + "Short line\nand another, under it", append(fill[:3:3], "Short line", "and another, under it")},
		{
			"list", "an item begins at its bullet and goes on under its text", filler + " * an item of the list that is so long that it has to be\n   broken\n * another",
			append(fill[:3:3], "an item of the list that is so long that it has to be broken", "another"),
		},
		{"indented", "an indented line begins a paragraph", filler + "The harbour lay in fog until noon, and nobody saw the one\n  ship of which they had all been talking.", append(fill[:3:3], "The harbour lay in fog until noon, and nobody saw the one", "ship of which they had all been talking.")},
		{"hyphen", "a word that the page hyphenates stays so", filler + "The harbour lay in fog until noon and nobody saw a single-\nmasted ship.", append(fill[:3:3], "The harbour lay in fog until noon and nobody saw a single-masted ship.")},
		{"shared ending", "a hyphen before a joining word ends a word", filler + "Der Hafen lag bis Mittag im Nebel, und niemand sah die Ein-\nund Ausfahrt.", append(fill[:3:3], "Der Hafen lag bis Mittag im Nebel, und niemand sah die Ein- und Ausfahrt.")},
		{"rules", "a rule is layout", "a\n-----\nb\n* * *\nc\n=-=\n•\nd", []string{"a", "b", "c", "=-=", "d"}},
		{"bullets", "and so is a bullet", "• a\n* b\n  - c\n- d\n•e\n*f*", []string{"a", "b", "c", "- d", "•e", "*f*"}},
		{"numbers", "a number is text", "1. a\n2. b", []string{"1. a", "2. b"}},
		{
			"ideographs", "no space stands where a line of ideographs went on",
			"海沿いを走る波見線について運行\n会社は来年三月末で全線を廃止す\nると発表した。\n\n海沿いを走る波見線について運行\n会社は来年三月末で全線を廃止す\nると発表した。",
			[]string{"海沿いを走る波見線について運行会社は来年三月末で全線を廃止すると発表した。", "海沿いを走る波見線について運行会社は来年三月末で全線を廃止すると発表した。"},
		},
		{"bracket", "a credit in brackets is one line with its caption", "The harbour (\nImage:\nAnn Lee)\nBy Jo Tarn", []string{"The harbour (Image: Ann Lee)", "By Jo Tarn"}},
		{"bracket, open", "a line of the text that ends in a bracket", "The harbour (\nThe ship sailed at dawn.", []string{"The harbour (", "The ship sailed at dawn."}},
		{"bracket, parted", "an empty line parts", "The harbour (\n\nImage: Ann Lee)", []string{"The harbour (", "Image: Ann Lee)"}},
		{"right to left", "marks of direction are invisible", "\u200Fمدينة\u200F\nالريحان", []string{"مدينة", "الريحان"}},
		{"broken bytes", "as everywhere", "a\xff\nb\xe2", []string{"a\ufffd", "b\ufffd"}},
		{"nothing", "no line", "", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, _ := blockTexts(func(s *state) { s.builder.ReadLines([]byte(c.src)) })
			assert.Equal(t, c.want, got, c.why)
		})
	}
}

// TestCode tells programs and data from text.
func TestCode(t *testing.T) {
	for _, c := range []struct {
		name, src string
		want      bool
	}{
		{"prose", "A line; and another.\n\nAnd a third.", false},
		{"nothing", "", false},
		{"object", " {\"a\": 1}", true},
		{"array", "[{}]", true},
		{"brackets of a text", "[Applause] Thank you.", false},
		{"style sheet", "p {\n  color: red;\n}\n", true},
		{"poem", "The sea;\nthe ship;\nand nobody on it,\nnobody at all.", false},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, line.IsCode([]byte(c.src))) })
	}
}

// TestLineSelector: the selector of a text's block is its lines.
func TestLineSelector(t *testing.T) {
	_, trace := readText(t, []byte("A title\r\n\r\n"+strings.Repeat("The harbour lay in fog until noon, and nobody saw the ship\r\nthat had come in at dawn.\r\n\r\n", 3)))
	var got []string
	for _, d := range trace.Decisions {
		got = append(got, d.Selector)
	}
	assert.Equal(t, []string{"line 1", "lines 3-4", "lines 6-7", "lines 9-10"}, got)
}

// TestWrapping finds the width that texts were wrapped at.
func TestWrapping(t *testing.T) {
	words := strings.Fields(strings.Repeat("the harbour lay in fog until noon and nobody saw that a ship had come in at dawn with its lamps out ", 8))
	for width := 30; width < 130; width += 7 {
		var b bytes.Buffer
		column := 0
		for i, w := range words {
			switch {
			case i%50 == 0:
				b.WriteString("\n\n")
				column = 0
			case column+1+len(w) > width:
				b.WriteByte('\n')
				column = 0
			case i > 0:
				b.WriteByte(' ')
				column++
			}
			b.WriteString(w)
			column += len(w)
		}
		got, _ := blockTexts(func(s *state) { s.builder.ReadLines(b.Bytes()) })
		assert.Len(t, got, (len(words)+49)/50, "wrapped at %d: %d", width, line.FindWrapping(b.Bytes()).Width)
	}
}
