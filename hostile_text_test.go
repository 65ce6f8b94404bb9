package standfirst

import (
	"slices"
	"strings"
)

// families are all kinds of hostile pages.
var families = slices.Concat(markupFamilies, textFamilies)

// storyText is the story as a page's text alone.
func storyText() string {
	return storyHeadline + "\n\nFour hours of debate, nineteen years of opening times and a pier that sinks.\n\nBy Oona Tarrant\n14 May 2024\n\n" +
		strings.Join(storySentences, "\n\n") + "\n"
}

// over repeats a unit in lines over the story.
func over(unit string) func(int) string {
	return func(size int) string { return filling(unit, size) + "\n\n" + storyText() }
}

// under repeats a unit in lines under the story.
func under(unit string) func(int) string {
	return func(size int) string { return storyText() + "\n\n" + filling(unit, size) }
}

// stairs are lines each of which is indented further than the one before.
func stairs(size int) string {
	var b strings.Builder
	for i := 1; b.Len() < size; i++ {
		b.WriteString(strings.Repeat(" ", i) + "x\n")
	}
	return b.String() + "\n\n" + storyText()
}

var textFamilies = []family{
	{"text: one line", "a line as long as the page", over("word "), true},
	{"text: one word", "a word as long as the page", over("a"), true},
	{"text: one word under", "a word that the page ends in", under("a"), true},
	{"text: empty lines", "a million empty lines", over("\n"), false},
	{"text: empty lines under", "a million empty lines at the end", under("\n"), false},
	{"text: carriage returns", "a million ends of lines, two of them one", over("\r\r\n"), false},
	{"text: all ends of lines", "each of the eight", over("x\n\r\v\f\u0085\u2028\u2029"), true},
	{"text: lines of one letter", "a million blocks", over("x\n"), true},
	{"text: lines of one letter under", "a million blocks after the story", under("x\n"), true},
	{"text: paragraphs of one letter", "a million groups", over("x\n\n"), true},
	{"text: sections of one letter", "a million sections", over("x\n\n\n"), true},
	{"text: indentation", "each line deeper than the one before", stairs, true},
	{"text: one indentation", "white space as long as the page", over("\t "), false},
	{"text: wide spaces", "white space of three bytes", over("\u3000"), false},
	{"text: wrapped lines", "a paragraph of a million lines", over("the ferry and the bridge and the pier and the herring boats of the harbours\n"), true},
	{"text: hyphens", "wrapped lines that break in words", over("the ferry and the bridge and the pier and the herring boats of a harbour-\n"), true},
	{"text: bullets", "a million bullets in a line", over(" * "), false},
	{"text: items", "a million items", over(" * an item\n"), true},
	{"text: numbered items", "numbers that begin again and again", over("1. a\n2. b\n"), true},
	{"text: rules", "a million rules", over("---\n"), false},
	{"text: one rule", "a rule as long as the page", over("-"), false},
	{"text: quotations", "quotations in quotations", over("> > "), false},
	{"text: quoted lines", "a million lines of a quotation", over("> x\n"), true},
	{"text: less-than signs", "what may begin a tag", over("<a "), true},
	{"text: almost tags", "tags of elements that HTML has not", over("<ferry> "), true},
	{"text: references", "what HTML takes for characters", over("&amp;&#x2019;"), true},
	{"text: NULs", "a million NULs, which make binary data of it", over("\x00"), true},
	{"text: controls", "control characters in words", over("a\x01b\x7f "), true},
	{"text: invalid UTF-8", "bytes that are not text", under("\xff\xfe\xc3(\xe2\x82"), true},
	{"text: combining marks", "marks on one letter", over("\u0301"), false},
	{"text: ideographs", "a line without spaces, two columns a character", over("海"), true},
	{"text: zero-width characters", "lines that show nothing", over("\u200b\u200d\n"), false},
	{"text: bylines", "a million bylines", over("By Oona Tarrant\n\n"), true},
	{"text: dates", "a million dates", over("14 May 2024\n\n"), true},
	{"text: credits", "a million captions with credits", over("A bridge. Photo: A. B. / AP\n"), true},
	{"text: copyright lines", "a million copyright lines", under("© 2024 Lindwick Courier\n\n"), true},
	{"text: related links", "a million lines that announce a story", under("Read more: the bridge >\n"), true},
	{"text: headlines", "a million lines that read like headlines", over("Bridge of Lindwick stays open to cyclists this year\n\n"), true},
	{"text: menu", "a million short lines", over("News\nSport\nCulture\n"), true},
	{"text: another story", "the same paragraph over and over", under("The lamp on the pier of Arrandale went out on Sunday, the keeper said, and nobody has found out why.\n\n"), true},
	{"text: JSON", "one value nested in itself", over(`{"a":[`), true},
}
