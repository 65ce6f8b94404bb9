package render

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestEscapeText(t *testing.T) {
	for _, c := range []struct{ text, want, why string }{
		{"# 1", `\# 1`, "no heading"},
		{"No. #1 of C#", `No. \#1 of C#`, "closes no heading, and a letter before it is left alone"},
		{"- a", `\- a`, "no list"},
		{"+ a", `\+ a`, "no list"},
		{"* a *b*", `\* a \*b\*`, "no list, no emphasis"},
		{"1. a 2. b", `1\. a 2. b`, "no numbered list"},
		{"2024) a", `2024\) a`, "no numbered list"},
		{"1234567890. a", `1234567890. a`, "numbers of lists have nine digits"},
		{"> a > b", `\> a > b`, "no quotation"},
		{"=== a", `\=== a`, "no underline of a heading"},
		{":-- a", `\:-- a`, "no table"},
		{"a | b", `a \| b`, "no table"},
		{"<b>&lt;AT&T &#60; & &x", `&lt;b>\&lt;AT&T \&#60; & &x`, "no HTML, no references"},
		{"[a](b) ![c](d)", `\[a\](b) !\[c\](d)`, "no links, no pictures"},
		{"`a` ~b~", "\\`a\\` \\~b\\~", "no code, no strikethrough"},
		{"_a_ snake_case", `\_a\_ snake_case`, "no emphasis, but inside a word it is none"},
		{`a\b`, `a\\b`, "a backslash is one"},
		{"$5 to $6", `\$5 to \$6`, "no formula"},
		{"https://a.example www.b.example WWW.c c@d.example", `https\://a.example www\.b.example WWW\.c c\@d.example`, "no address is linked by itself"},
		{"{#id onclick=x}", `\{#id onclick=x}`, "no attributes, which some extensions read"},
	} {
		t.Run(c.why, func(t *testing.T) { assert.Equal(t, c.want, escapeText(c.text)) })
	}
}

func TestEscapeAddress(t *testing.T) {
	for _, c := range []struct{ address, want, why string }{
		{"https://a.example/b?c=1&d=2", "https://a.example/b?c=1&d=2", "as it is"},
		{"https://a.example/(b) c", "https://a.example/%28b%29%20c", "would end the link"},
		{"https://a.example/?a&lt;b", `https://a.example/?a&amp;lt;b`, "no reference"},
		{"https://a.example/<`\">", "https://a.example/%3C%60%22%3E", "would open code or HTML"},
		{"https://a.example/ü\u2003\xff", "https://a.example/ü%E2%80%83%FF", "letters stay, blanks and broken bytes do not"},
	} {
		t.Run(c.why, func(t *testing.T) { assert.Equal(t, c.want, destination(escapeAddress(c.address))) })
	}
}
