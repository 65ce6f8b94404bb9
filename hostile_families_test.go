package standfirst

import (
	"fmt"
	"strconv"
	"strings"
)

// storySentences are the invented story that hostile pages hold, a paragraph
// each.
var storySentences = []string{
	"The harbour council of Lindwick voted on Tuesday evening to keep the old swing bridge open to cyclists, after four hours of debate in a crowded hall where some residents had queued since noon.",
	"Maud Ferriter, who has kept the bridge for nineteen years, told the council that the hydraulic pumps were sound and that closing it would send three hundred children a day along the motorway.",
	"Engineers had warned in March that the eastern pier was sinking by two millimetres a year, a rate that the council's own surveyor called slow but impossible to ignore for another decade.",
	"The repair will cost 4.6 million crowns, of which the province pays half, and work on the pier begins in the autumn once the herring boats have returned to their winter berths.",
	"“I have opened it for two kings and a circus,” Mrs Ferriter said after the vote. “It has never once been late, and I do not see why it should be shut for the sake of two millimetres.”",
	"Lorries will be kept off the bridge from the first of June, and the ferry that replaced it during the winter of 2019 has been hired again in case the pier sinks faster than expected.",
	"The council meets again in a fortnight to decide who is to paint the railings, a question that was put off on Tuesday because it was nearly midnight and the caretaker wanted to go home.",
}

const (
	storyHeadline = "Lindwick keeps its swing bridge open to cyclists"
	storyHead     = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>` + storyHeadline + ` | Lindwick Courier</title>
<meta property="og:type" content="article"><meta property="og:title" content="` + storyHeadline + `">
<meta property="og:site_name" content="Lindwick Courier"><meta property="article:published_time" content="2024-05-14T19:30:00Z"><meta name="author" content="Oona Tarrant">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"` + storyHeadline + `","datePublished":"2024-05-14T19:30:00Z","author":{"@type":"Person","name":"Oona Tarrant"}}</script></head><body>`
	storyEnd = `</body></html>`
)

// storyArticle is the story as a page's article element.
func storyArticle() string {
	return `<article><h1>` + storyHeadline + `</h1><p class="standfirst">Four hours of debate, nineteen years of opening times and a pier that sinks.</p><p class="byline">By Oona Tarrant</p><p><time datetime="2024-05-14T19:30:00Z">14 May 2024</time></p><p>` +
		strings.Join(storySentences, "</p>\n<p>") + `</p></article>`
}

// family is a kind of hostile page.
type family struct {
	name, why string
	// page makes a page of about size bytes with the story in it.
	page func(size int) string
	// mayRefuse reports whether by HTML's own rules no browser shows the story, or that
	// the page is text of which the story is a small part, and nothing says that
	// it is an article.
	mayRefuse bool
}

// hostile makes a page of about size bytes of the named family.
func hostile(name string, size int) []byte {
	for _, f := range families {
		if f.name == name {
			return []byte(f.page(size))
		}
	}
	panic("no family " + name)
}

// after repeats a unit before the story to about size bytes.
func after(unit string) func(int) string {
	return func(size int) string { return storyHead + filling(unit, size) + storyArticle() + storyEnd }
}

// before repeats a unit after the story.
func before(unit string) func(int) string {
	return func(size int) string { return storyHead + storyArticle() + filling(unit, size) + storyEnd }
}

// around wraps the story in as many open and end tags as fit.
func around(open, end string) func(int) string {
	return func(size int) string {
		n := size / (len(open) + len(end))
		return storyHead + strings.Repeat(open, n) + storyArticle() + strings.Repeat(end, n) + storyEnd
	}
}

// inside puts a filling between what opens and ends something, before the story.
func inside(open, unit, end string) func(int) string {
	return func(size int) string {
		return storyHead + open + filling(unit, size) + end + storyArticle() + storyEnd
	}
}

// numbered repeats a unit, in which %d is its number, before the story.
func numbered(open, unit, end string) func(int) string {
	return func(size int) string {
		var b strings.Builder
		b.WriteString(storyHead + open)
		for i := 0; b.Len() < size; i++ {
			b.WriteString(strings.ReplaceAll(unit, "%d", strconv.Itoa(i)))
		}
		return b.String() + end + storyArticle() + storyEnd
	}
}

// filling repeats a unit to about size bytes.
func filling(unit string, size int) string { return strings.Repeat(unit, max(1, size/len(unit))) }

// inHead puts a filling into the head.
func inHead(open, unit, end string) func(int) string {
	return func(size int) string {
		head := strings.Replace(storyHead, "</head>", open+filling(unit, size)+end+"</head>", 1)
		return head + storyArticle() + storyEnd
	}
}

// nestedJSON is JSON-LD of one value nested in itself.
func nestedJSON(open, end string) func(int) string {
	return func(size int) string {
		n := size / (len(open) + len(end))
		return storyHead + `<script type="application/ld+json">` + strings.Repeat(open, n) + strings.Repeat(end, n) + `</script>` + storyArticle() + storyEnd
	}
}

// cyclicJSON is a JSON-LD graph whose items refer to each other in a ring, and
// all to the first.
func cyclicJSON(size int) string {
	var b strings.Builder
	n := size / 120
	for i := range n {
		fmt.Fprintf(&b, `%s{"@type":"NewsArticle","@id":"#%d","isPartOf":{"@id":"#%d"},"author":{"@id":"#0"},"mainEntity":{"@id":"#%d"}}`,
			map[bool]string{true: "", false: ","}[i == 0], i, (i+1)%n, (i+n-1)%n)
	}
	return storyHead + `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[` + b.String() + `]}</script>` + storyArticle() + storyEnd
}

var markupFamilies = []family{
	{"nested blocks", "depth of the stack of open elements", around("<div>", "</div>"), false},
	{"nested blocks, unclosed", "depth, and all closed at once by the end", after("<div>"), false},
	{"nested sections with classes", "depth with attributes", around(`<section class="story main content">`, "</section>"), false},
	{"nested quotes", "depth of an element that labels text", around("<blockquote>", "</blockquote>"), false},
	{"nested lists", "depth with implied end tags", around("<ul><li>", "</li></ul>"), false},
	{"nested formatting", "active formatting elements", around("<b><i>", "</i></b>"), false},
	{"nested formatting, unclosed", "formatting reconstructed in every paragraph", after("<b><i><font color=red>"), false},
	{"nested links", "a in a closes the first", inside("", "<a href=/x>x", "</a>"), false},
	{"nested tables", "tables in tables", around("<table><tr><td>", "</td></tr></table>"), false},
	{"foster parenting", "text and blocks misplaced in tables", after("<table><tr>x<div>y"), false},
	{"foster parenting of text", "text in a table goes before it", inside("<table>", "x<b>", "</table>"), false},
	{"adoption agency", "formatting closed across blocks", after("<a><b><p></a></b>"), false},
	{"adoption agency, deep", "formatting closed through many blocks", func(size int) string {
		n := size / 16
		return storyHead + strings.Repeat("<b><div>", n) + storyArticle() + strings.Repeat("</b>", n) + storyEnd
	}, false},
	{"misnested formatting", "end tags in the wrong order", after("<b><i></b></i>"), false},
	{"attributes", "a million attributes of one tag", numbered("<div ", "a%d=%d ", ">x</div>"), false},
	{"repeated attribute", "one attribute again and again", inside("<div ", "class=a ", ">x</div>"), false},
	{"attributes without space", "quotes and slashes where names are due", inside("<div ", `"'/=`, ">x</div>"), false},
	{"classes", "a million classes of one element", numbered(`<div class="`, "c%d ", `">x</div>`), false},
	{"classes of elements", "a different class on every element", numbered("", `<i class="c%d d%d">x</i>`, ""), false},
	{"siblings", "a million siblings", after("<div>x</div>"), false},
	{"paragraphs", "a million short paragraphs", before("<p>x"), false},
	{"inline siblings", "a million pieces of one block", inside("<div>", "<span>x</span>", "</div>"), false},
	{"links", "a million links", after(`<a href="/a?b=c">link</a> `), false},
	{"related links", "a million links that begin like related ones", before(`<p><a href="/a">Read more: the bridge</a></p>`), false},
	{"breaks", "a million line breaks", after("<br>"), false},
	{"breaks in a paragraph", "a block of line breaks and words", inside("<p>", "x<br>", "</p>"), false},
	{"empty tags", "elements without content", after("<i></i><p></p>"), false},
	{"empty names", "tags without a name", after("<></>"), false},
	{"less-than signs", "each might be a tag", after("<"), false},
	{"unfinished tags", "a tag begun in a tag", after("<p <p "), false},
	{"one word", "a word without an end", inside("<p>", "x", "</p>"), false},
	{"one word of letters in two bytes", "the same beyond ASCII", inside("<p>", "é", "</p>"), false},
	{"one text", "one paragraph of words", inside("<p>", "word ", "</p>"), false},
	{"white space", "nothing but white space", after(" \n\t"), false},
	{"combining marks", "one letter with marks upon marks", inside("<p>a", "\u0301", "</p>"), false},
	{"wide spaces", "spaces that are not ASCII", inside("<p>", "\u00a0\u2003\u3000", "</p>"), false},
	{"one attribute value", "one value over everything", inside(`<div title="`, "x ", `">x</div>`), false},
	{"one class", "one class over everything", inside(`<div class="`, "x", `">x</div>`), false},
	{"one address", "one address over everything", inside(`<a href="/`, "x/../", `">x</a>`), false},
	{"one tag name", "a name without an end", inside("<", "x", ">"), false},
	{"one comment", "one comment over everything", inside("<!--", "- -> <p>", "-->"), false},
	{"comments", "comments with odd endings", after("<!--><!---><!--x--!><!x></ x><?x>"), false},
	{"comment begun again", "what looks like comments in a comment", inside("<!--", "<!-- ", "-->"), false},
	{"unclosed comment", "a comment that ends the page", before("<!-- "), false},
	{"one script", "a script over everything", inside("<script>", "if(a<b){c='</p>'}", "</script>"), false},
	{"script end tags", "end tags in odd places", after("</script><script>'</scripts>'</script x><!--<script></script>-->"), false},
	{"escaped script", "a script in a comment in a script", inside("<script><!--", "<script></script>-- ", "--></script>"), false},
	{"unclosed scripts", "a script that ends the page", before("<script>x"), false},
	{"noscripts", "noscript in noscript", after("<noscript>"), true},
	{"noscript stories", "noscript elements with text", after("<noscript><p>a b<p>c d<p>" + strings.Repeat("e f ", 300) + "</noscript>"), true},
	{"noscript pictures", "pictures without an address", after("<img><noscript><img src=/a.jpg></noscript>"), false},
	{"places", "places of streamed parts", after(`<!--$?--><template id="B:1"></template>`), false},
	{"streamed parts", "parts and places of one number", after(`<template id="B:1"></template><!--/$--><div hidden id="S:1">x</div>`), false},
	{"buttons in sentences", "buttons that begin sentences", after("<p>a <button>b"), false},
	{"pushed strings", "a state in pieces", after(`<script>self.__next_f.push([1,"a b c."])</script>`), false},
	{"styles", "style elements", after("<style>p{}</style>"), false},
	{"one title", "a title over everything", func(size int) string {
		return "<!DOCTYPE html><title>" + filling("x ", size) + "</title>" + storyArticle()
	}, false},
	{"one headline", "a heading over everything", inside("<h2>", "word ", "</h2>"), false},
	{"headings", "headings without text under them", after("<h2>A heading</h2>"), false},
	{"JSON-LD", "one JSON-LD string over everything", inside(`<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"`, `x \u00e9 \" `, `"}</script>`), false},
	{"JSON-LD arrays", "nested beyond any stack", nestedJSON("[", "]"), false},
	{"JSON-LD arrays, unclosed", "nested and cut", inside(`<script type="application/ld+json">`, "[", "</script>"), false},
	{"JSON-LD objects", "nested beyond any stack", nestedJSON(`{"@graph":`, "}"), false},
	{"JSON-LD authors", "a million authors", numbered(`<script type="application/ld+json">{"@type":"NewsArticle","author":[`, `{"@type":"Person","name":"A %d"},`, `{}]}</script>`), false},
	{"JSON-LD cycles", "references in a ring", cyclicJSON, false},
	{"JSON-LD scripts", "a million scripts", after(`<script type="application/ld+json">{"@type":"NewsArticle"}</script>`), false},
	{"one state", "a script that holds the page's state", inside(`<script>window.__STATE__={"a":"`, `x\"y `, `"}</script>`), false},
	{"references", "character references only", after("&amp;&#x41;&eacute;&notit;&"), false},
	{"long references", "references without an end", inside("<p>&#", "0", "</p>"), false},
	{"unclosed everything", "every element, none closed", after("<p><div><ul><li><table><tr><td><b><a><h2><span><dl><dt><button><form>"), false},
	{"end tags", "end tags that close nothing", after("</div></p></b></table></li>"), false},
	{"NULs", "zero bytes", after("\x00"), false},
	{"NULs in words", "zero bytes in text and names", after("<p\x00>a\x00b</p\x00>"), false},
	{"control characters", "those that HTML forbids", after("\x01\x02\x1f\x7f\u0085"), false},
	{"invalid UTF-8", "bytes that are not text", after("\xff\xfe\xc3(\xe2\x82"), false},
	{"select", "one select over everything", inside("<select>", "<option>x", "</select>"), false},
	{"nested select", "select in select closes it", after("<select><option><table>"), true},
	{"templates", "template in template", func(size int) string {
		return storyHead + filling("<template>", size/2) + filling("</template>", size/2) + storyArticle() + storyEnd
	}, false},
	{"unclosed templates", "a template that ends the page", after("<template>"), true},
	{"svg", "svg in svg", around("<svg>", "</svg>"), true},
	{"svg before", "closed svg in svg", func(size int) string {
		return storyHead + filling("<svg>", size/2) + strings.Repeat("</svg>", max(1, size/2/len("<svg>"))) + storyArticle() + storyEnd
	}, false},
	{"unclosed svg", "svg that an article breaks out of", after("<svg><g>"), false},
	{"unclosed svg titles", "HTML in svg in HTML", after("<svg><title><p>"), true},
	{"math", "math in math", around("<math><mi>", "</mi></math>"), true},
	{"unclosed math", "math that an article breaks out of", after("<math><mrow>"), true},
	{"formulas", "a million formulas", after("<math><mi>x</mi></math> y "), false},
	{"formulas between delimiters", "a million of them in one paragraph", inside("<p>", `\(x_1\) y `, "</p>"), false},
	{"open formulas", "a million delimiters that nothing closes", inside("<p>", `\( \[ $$ `, "</p>"), false},
	{"copies of formulas", "elements of copies in one another", after(`<span class="katex"><span class="MathJax">x<script type="math/tex">y</script>`), true},
	{"svg and math", "foreign content in foreign content", after("<svg><foreignObject><math><annotation-xml encoding=text/html>"), true},
	{"frames", "raw text elements", after("<iframe></iframe><noframes></noframes><noscript>x</noscript>"), false},
	{"objects", "object in object", around("<object>", "</object>"), true},
	{"buttons", "button in button closes it", after("<button>x"), false},
	{"forms", "form in form is ignored", inside("", "<form><input>x", "</form>"), false},
	{"pictures", "a million pictures", after(`<img src="/x.jpg" alt="x">`), false},
	{"figures", "a million figures with captions", before(`<figure><img src="/x.jpg"><figcaption>A bridge. Photo: A. B.</figcaption></figure>`), false},
	{"srcset", "one srcset over everything", inside(`<img srcset="`, "/x.jpg 100w, ", `">`), false},
	{"data URI", "one picture held in its address", inside(`<img src="data:image/png;base64,`, "AAAA", `">`), false},
	{"meta charset", "encodings declared again and again", inHead("", `<meta charset="windows-1251"><meta http-equiv="content-type" content="text/html; charset=koi8-r">`, ""), false},
	{"meta refresh", "refreshes of charset", inHead("", `<meta http-equiv="refresh" content="0; charset=utf-16">`, ""), false},
	{"meta tags", "a million claims", inHead("", `<meta property="article:tag" content="bridge"><meta name="author" content="Oona Tarrant">`, ""), false},
	{"one meta", "one claim over everything", inHead(`<meta name="description" content="`, "word ", `">`), false},
	{"microdata", "items in items", around(`<div itemscope itemtype="https://schema.org/NewsArticle" itemprop="x">`, "</div>"), false},
	{"rows", "a table of a million rows", inside("<table>", "<tr><td>a<td>b", "</table>"), false},
	{"cells", "a row of a million cells", inside("<table><tr>", "<td>a", "</table>"), false},
	{"preformatted", "preformatted lines", inside("<pre>", "a\tb\r\n", "</pre>"), false},
	{"hidden", "hidden in hidden", inside("<div hidden>", "<p style='display:none'>x", "</div>"), true},
	{"rules that hide", "a million rules, each of another name", func(size int) string {
		return strings.Replace(numbered(`<style>`, `.c%d,#i%d,p.t%d{display:none}`, `</style>`)(size/2), "</body>",
			filling(`<b class="c1 c2 c3 c4" id="i5">x</b>`, size/2)+"</body>", 1)
	}, false},
	{"rules of one name", "a million rules of one name and many elements", inHead(`<style>`,
		`i.q{display:none}b.q{display:none}u.q{display:none}`, `</style>`), false},
	{"groups of rules", "rules in rules", inHead(`<style>`, `@media screen{`, `</style>`), false},
	{"nested rules", "rules in a rule that does not end", inHead(`<style>`, `.q{display:none;&.r{`, `</style>`), false},
	{"one selector", "one rule for a million names", inHead(`<style>`, `.q\71 .r:not(.s),`, `{display:none}</style>`), false},
	{"style elements", "a million style elements", after(`<style>.q{display:none}/*</style>`), false},
	{"dates", "a million dates", after("<time datetime=2024-05-14>14 May 2024</time> "), false},
	{"bylines", "a million bylines", before("<p class=byline>By Oona Tarrant and Pim Aldous</p>"), false},
	{"copyright lines", "a million copyright lines", before("<p>© 2024 Lindwick Courier</p>"), false},
	{"the story again", "the same paragraphs over and over", before(storyArticle()), false},
}
