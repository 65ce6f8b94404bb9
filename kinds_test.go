package standfirst

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

// The paragraphs of an invented story whose last ones could be a footer's.
var quarryStory = []string{
	"The slate quarry above Penmoel will be flooded in May, after a century and a half in which it roofed most of the county and buried eleven of its men.",
	"Its owner, a company from the coast, has not cut a stone there since the winter of the great frost, and has paid two watchmen to keep the sheep out.",
	"“I have told the sheep,” said Idris Pugh, the older of the two, who was born in the third cottage from the gate and means to die in it.",
	"The water is to come from the stream that has been led around the pit since 1871. Engineers reckon that it will take five months to rise to the old office.",
	"A club of divers has asked for the lower galleries, where a locomotive still stands on its rails with a kettle on the footplate.",
	"The council has received forty letters. Thirty-nine of them ask about the parking.",
	"The gate is open on Saturdays until the end of April. Whoever wants a slate may take one, the company said.",
}

const quarryTitle = "Slate quarry of Penmoel to become a lake"

// quarryPage is a page with a body between its header and its footer.
func quarryPage(body string) string {
	return fmt.Sprintf(`<!DOCTYPE html><html lang="en"><head><title>%[1]s | Upland Echo</title><meta property="og:type" content="article">
<meta property="og:title" content="%[1]s"></head><body><header><a href="/">Upland Echo</a><nav><ul><li><a href="/n">News</a></li>
<li><a href="/s">Sport</a></li></ul></nav></header>%[2]s<footer><p>© 2024 Upland Echo. All rights reserved.</p><ul>
<li><a href="/a">About us</a></li><li><a href="/p">Privacy policy</a></li></ul></footer></body></html>`, quarryTitle, body)
}

// inParagraphs sets texts in paragraphs.
func inParagraphs(texts []string) string { return "<p>" + strings.Join(texts, "</p>\n<p>") + "</p>" }

// textsOfBody are the texts of an article's blocks.
func textsOfBody(a *Article) (texts []string) {
	for _, s := range a.Sections {
		for _, b := range s.Blocks {
			texts = append(texts, b.Text)
		}
	}
	return texts
}

// TestWrappedStory: an element around the whole story says nothing of its parts.
func TestWrappedStory(t *testing.T) {
	heading, text := "<h1>"+quarryTitle+"</h1>", inParagraphs(quarryStory)
	for name, body := range map[string]string{
		"footer":                 "<footer class=entry>" + heading + text + "</footer>",
		"footer after a header":  "<header>" + heading + "</header><footer class=page-footer><div>" + text + "</div></footer>",
		"footer in an article":   "<article><footer>" + heading + text + "</footer></article>",
		"navigation":             "<nav>" + heading + text + "</nav>",
		"navigation by its role": "<div role=navigation>" + heading + text + "</div>",
		"aside":                  "<main>" + heading + "<aside class=sidebar>" + text + "</aside></main>",
		"form":                   "<form id=page>" + heading + text + "</form>",
	} {
		t.Run(name, func(t *testing.T) {
			a, err := Parse(strings.NewReader(quarryPage(body)))
			require.NoError(t, err)
			assert.Equal(t, quarryTitle, a.Headline)
			assert.Equal(t, quarryStory, textsOfBody(a))
			assert.NotContains(t, a.Text(), "Privacy")
		})
	}
}

// TestSlottedStory: the story of a shadow root reads as browsers show it, from
// bytes and from a tree.
func TestSlottedStory(t *testing.T) {
	heading := "<h1>" + quarryTitle + "</h1>"
	first, rest := inParagraphs(quarryStory[:4]), inParagraphs(quarryStory[4:])
	for name, body := range map[string]string{
		"children before the root": "<x-story>" + rest + `<template shadowrootmode="closed"><article>` + heading + first +
			"<slot></slot></article></template></x-story>",
		"named in another order": `<x-story><div slot="rest">` + rest + `</div><div slot="first">` + first + "</div>" +
			`<template shadowrootmode="open">` + heading + `<div><slot name="first"></slot><slot name="rest">Loading</slot></div></template></x-story>`,
		"default and named": `<x-story><template shadowrootmode="open"><header><slot name="head"></slot></header><div><slot></slot></div></template>` +
			first + rest + `<h1 slot="head">` + quarryTitle + "</h1></x-story>",
		"a slot in a slot": `<x-page><template shadowrootmode="open"><x-text><template shadowrootmode="open"><div><slot></slot></div></template>` +
			`<slot name="text"></slot></x-text></template><div slot="text">` + heading + first + rest + "</div></x-page>",
		"a heading's slot": `<x-story>` + first + rest + `<span slot="t">` + quarryTitle + `</span><template shadowroot="open"><h1><slot name="t">Untitled</slot></h1>` +
			"<section><slot></slot></section></template></x-story>",
	} {
		t.Run(name, func(t *testing.T) {
			page := quarryPage("<main>" + body + "</main>")
			a, err := Parse(strings.NewReader(page))
			require.NoError(t, err)
			assert.Equal(t, quarryTitle, a.Headline)
			assert.Equal(t, quarryStory, textsOfBody(a))
			root, err := html.Parse(strings.NewReader(page))
			require.NoError(t, err)
			tree, err := new(Parser).ParseNode(root)
			require.NoError(t, err)
			assert.Equal(t, a, tree)
		})
	}
}

// TestCodeTables: a table of code is one listing without the numbers of lines.
func TestCodeTables(t *testing.T) {
	lines := []string{"def flood(pit):", "    for level in pit:", "        if level.dry:", "            level.fill()"}
	spaced := strings.NewReplacer(" ", "&nbsp;")
	rows := func(shape string, code func(string) string) (s string) {
		for i, line := range lines {
			s += fmt.Sprintf(shape, i+1, code(line))
		}
		return s
	}
	plain := func(s string) string { return s }
	numbers := "1\n2\n3\n4"
	for name, listing := range map[string]string{
		"a row a line": `<table class="hl">` + rows(`<tr><td class="blob-num" data-line-number="%d"></td><td class="blob-code">%s</td></tr>`, plain) + `</table>`,
		"a row a line in pre": `<pre><code class="language-python"><table class="hljs-ln"><tbody>` +
			rows(`<tr><td class="hljs-ln-numbers"><div class="hljs-ln-n" data-line-number="%d"></div></td><td class="hljs-ln-code">%s</td></tr>`, plain) + `</tbody></table></code></pre>`,
		"a pre a line":            `<table>` + rows(`<tr><td class="line-number">%d</td><td class="line-content"><pre>%s</pre></td></tr>`, plain) + `</table>`,
		"no-break spaces":         `<table>` + rows(`<tr><th class="lineno">%d</th><td><code>%s</code></td></tr>`, spaced.Replace) + `</table>`,
		"two cells":               `<div class="highlight"><table><tr><td class="linenos"><pre>` + numbers + `</pre></td><td class="code"><pre>` + strings.Join(lines, "\n") + `</pre></td></tr></table></div>`,
		"numbers without a class": `<table><tr><td><pre>` + numbers + `</pre></td><td><pre>` + strings.Join(lines, "\n") + `</pre></td></tr></table>`,
		"divs in a figure": `<figure class="highlight"><table><tr><td class="gutter"><div>1</div><div>2</div><div>3</div><div>4</div></td><td class="code">` +
			rows(`<div class="line" id="l%d">%s</div>`, spaced.Replace) + `</td></tr></table></figure>`,
		"crayon": `<table class="crayon-table"><tr><td class="crayon-nums"><div>1</div><div>2</div><div>3</div><div>4</div></td><td class="crayon-code"><div class="crayon-pre">` +
			rows(`<div class="crayon-line" id="c%d">%s</div>`, spaced.Replace) + `</div></td></tr></table>`,
	} {
		t.Run(name, func(t *testing.T) {
			body := "<article><h1>" + quarryTitle + "</h1>" + inParagraphs(quarryStory[:4]) + listing + inParagraphs(quarryStory[4:]) + "</article>"
			a, err := Parse(strings.NewReader(quarryPage(body)))
			require.NoError(t, err)
			texts := textsOfBody(a)
			require.Len(t, texts, len(quarryStory)+1)
			assert.Equal(t, strings.Join(lines, "\n"), strings.TrimRight(texts[4], "\n"))
			assert.Contains(t, a.Markdown(), "\n"+strings.Join(lines, "\n")+"\n```")
		})
	}
}

// TestBlogEntries: all entries of a live blog are sections with their headings.
func TestBlogEntries(t *testing.T) {
	hours := []string{"21:15", "20:40", "19:55", "19:20", "18:30"}
	headings := []string{"The sluice is open", "Divers leave the pit", "A speech in the rain", "The band has arrived", "Welcome"}
	join := func(shape string) (s string) {
		for i := range hours {
			s += fmt.Sprintf(shape, hours[i], headings[i], quarryStory[i])
		}
		return s
	}
	const share = `<div class="share"><a href="#">Share</a></div></div>`
	for name, body := range map[string]string{
		"time and author": join(`<div class="liveblog-entry"><div class="meta"><span class="time">%s</span> <span>Ann Rhys</span></div><h3>%s</h3><div class="body"><p>%s</p></div>` + share),
		"buttons":         join(`<div class="lb-post"><div><b>%s</b></div><h3>%s</h3><div class="lb-body"><p>%s</p></div><div><button>Share</button><button>Copy link</button></div></div>`),
		"list":            "<ul>" + join(`<li class="update"><div class="time">%s</div><h3>%s</h3><p>%s</p><div class="share-links"><a href="#">Facebook</a></div></li>`) + "</ul>",
		"sections":        join(`<section class="update"><p class="time">%s CET</p><h3>%s</h3><p>%s</p><p class="permalink"><a href="#e">Link to this post</a></p></section>`),
		"short":           join(`<div class="entry"><span>%s</span><h4>%s</h4><p>%s</p>` + share),
	} {
		t.Run(name, func(t *testing.T) {
			a, err := Parse(strings.NewReader(quarryPage("<main><h1>" + quarryTitle + "</h1>" + body + "</main>")))
			require.NoError(t, err)
			var got []string
			for _, s := range a.Sections {
				got = append(got, s.Heading)
			}
			assert.Equal(t, headings, got)
			assert.Equal(t, quarryStory[:len(hours)], textsOfBody(a))
		})
	}
}
