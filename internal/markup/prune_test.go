package markup

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/standfirst/standfirst/internal/pagetest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"
)

func TestPrune(t *testing.T) {
	cases := []struct {
		name, in, want string
	}{
		{"text is itself", "a < b & c", "a < b & c"},
		{"script", "a<script src=x>if(a<b){}</script>b", "ab"},
		{"script end tag with attributes", "<script>1</script x='>'>b", "b"},
		{"script end tag in capitals", "<SCRIPT>1</SCRIPT\n>b", "b"},
		{"end tag of another name is script", "<script>'</scripts>'</script>b", "b"},
		{"escaped script", "<script><!-- '<script>' + '</script>' //--></script>b", "b"},
		{"escaped script without inner script", "<script><!-- x </script>b", "b"},
		{"unclosed script ends the page", "a<script>b<p>c", "a"},
		{"self-closing script is open", "a<script/>b</script>c", "ac"},
		{"JSON-LD stays", `<script type="application/ld+json">{"a":"</b>"}</script>b`, `<script type="application/ld+json">{"a":"</b>"}</script>b`},
		{"JSON stays", `<SCRIPT TYPE='Application/JSON' id=s>{}</SCRIPT>`, `<SCRIPT TYPE='Application/JSON' id=s>{}</SCRIPT>`},
		{"style", "a<style media=x>p>b{}</style>b", "ab"},
		{"noscript, iframe, noframes, noembed", "<noscript><p>1</p></noscript><iframe>2</iframe><noframes>3</noframes><noembed>4</noembed>b", "b"},
		{"iframe with an address", "a<iframe src=x sandbox>2 <p></iframe >b", "a<iframe src=x ></iframe >b"},
		{"unclosed iframe ends the page", "a<iframe src=x>b<p>c", "a"},
		{"comments", "a<!-- <p> -->b<!-->c<!--->d<!-- x --!>e<!---->f<!--- - -- --->g", "abcdefg"},
		{"unclosed comment ends the page", "a<!-- b -- > c", "a"},
		{"declarations", "<!doctype html>a<?php x ?>b</ x>c</>d<![CDATA[e]]>f<!x>g", "abcdfg"},
		{"text does not grow into a tag", "a<<!-- -->p>b", "a<<!>p>b"},
		{"text does not grow into a reference", "a&am<!-- -->p;b", "a&am<!>p;b"},
		{"text does not grow into a line break", "a\r<!-- -->\nb", "a\r<!>\nb"},
		{"less-than at the end", "a<", "a<"},
		{"end tag open at the end", "a</", "a</"},
		{"unfinished tag is no tag", "a<p class=x", "a"},
		{"unfinished tag of which attributes were left out", "a<p onclick=y class='x", "a"},
		{"unfinished end tag", "a</p class", "a"},
		{"unfinished end tag of raw text", "<title>a&</title b", "<title>a&"},
		{"attributes nobody reads", `<a onclick="a>b" href='x' data-id=7 class=k>`, `<a  href='x'  class=k>`},
		{"attribute names in capitals", `<IMG SRC=x BORDER=1>`, `<IMG SRC=x >`},
		{"picture held in an address", `<img src="data:image/gif;base64,R0" data-src=x>`, `<img  data-src=x>`},
		{"a text that begins like one", `<img alt="data: what we know">`, `<img alt="data: what we know">`},
		{"style that hides", `<p style="color:red"><p style="DISPLAY:none">`, `<p ><p style="DISPLAY:none">`},
		{"the first of two styles counts", `<p style="color:red" STYLE="display:none">`, `<p  >`},
		{"the first of two addresses counts", `<img src="data:x" SRC=b>`, `<img  >`},
		{"equals sign first", `<p =class=a class=b =c>`, `<p  class=b >`},
		{"svg", `a<svg viewBox="0 0 1 1"><title>t</title><path d="M0>0"/></svg>b`, "ab"},
		{"svg in svg", "a<svg><svg><g></svg>x</svg>b", "ab"},
		{"self-closing svg", "a<svg/>b", "ab"},
		{"a slash in a value closes nothing", "a<svg c=d/>x</svg>b", "ab"},
		{"style in svg is markup", "a<svg><style><a></style></a></svg>b", "ab"},
		{"CDATA in svg", "a<svg><![CDATA[</svg>]]></svg>b", "ab"},
		{"foreignObject", "a<svg><foreignObject><div><p>x</p></div></foreignObject></svg>b", "ab"},
		{"script in foreignObject", "a<svg><foreignObject><script>'</svg>'</script></foreignObject></svg>b", "ab"},
		{"link in svg", "a<svg><a href=x><text>y</text></a></svg>b", "ab"},
		{"unclosed svg before a paragraph", "<div><svg><path><p>a</p></div>", "<div><p>a</p></div>"},
		{"unclosed svg in a link", "<a href=x><svg><path></a>b", "<a href=x></a>b"},
		{"unclosed title in svg", "<svg><title>x<p>a</p><svg><title>y<div>b</div>", "<p>a</p><div>b</div>"},
		{"math", "a<math><mi>x</mi><annotation>y</annotation></math>b", "a<math data-formula=0>b"},
		{"unclosed math before a paragraph", "<div><math><mi>x</mi><p>a</p></div>", "<div><math data-formula=0><p>a</p></div>"},
		{"template in math is not HTML's", "<math><template><mi><template></math>a", "<math data-formula=0>a"},
		{"svg in math, math in svg", "a<math><svg></math>b<svg><math></svg>c", "a<math data-formula=0>bc"},
		{"template", "a<template><p>x</p><script type=text/json>{}</script></template>b", "ab"},
		{"template in template", "a<template>x<template>y</template>z</template>b", "ab"},
		{"unclosed template", "a<template><p>x", "a<p>x"},
		{"closed in unclosed template", "a<template>x<template>y</template>z", "axz"},
		{"shadow root", "a<div><template shadowrootmode=open><p>x</p></template></div>b", "a<div><p>x</p></div>b"},
		{"unclosed svg in template", "a<template><svg><g></template>b", "ab"},
		{"end tags that close nothing", "a</script></style></svg></template></noscript>b", "ab"},
		{"title and textarea are text", "<title>a<!-- --><b></title><textarea><script></textarea>", "<title>a<!-- --><b></title><textarea><script></textarea>"},
		{"plaintext is text to the end", "<plaintext><script>x</plaintext>", "<plaintext><script>x</plaintext>"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got := Prune(nil, []byte(c.in))
			assert.Equal(t, c.want, string(got.HTML))
			assert.Equal(t, visibleTokens([]byte(c.in)), tokens(got.HTML), "the case itself disagrees with the tokenizer")
		})
	}
}

func TestPruneScripts(t *testing.T) {
	large := strings.Repeat("x", LargeScript)
	src := []byte("<script>" + large + "</script><script>small</script><template><script>" + large + "</script></template>" +
		`<script type="application/json">` + large + "</script><script>" + large + "y</script>")
	got := Prune(nil, src).Scripts
	require.Len(t, got, 2, "the large ones outside of templates that are not in html")
	assert.Equal(t, large, string(got[0]))
	assert.Equal(t, large+"y", string(got[1]))
}

// token is a token as the pruned page and the page have to agree on.
type prunedToken struct {
	end  bool
	name string // empty for text
	text string
	attr []html.Attribute
}

func (k prunedToken) equal(o prunedToken) bool {
	return k.end == o.end && k.name == o.name && k.text == o.text && slices.Equal(k.attr, o.attr)
}

func (k prunedToken) String() string {
	return fmt.Sprintf("%v %q %q %v", k.end, k.name, k.text, k.attr)
}

// tokenList collects tokens; text that comes in pieces is put together.
type tokenList []prunedToken

func (l *tokenList) add(k prunedToken) {
	if n := len(*l); k.name == "" && n > 0 && (*l)[n-1].name == "" {
		(*l)[n-1].text += k.text
		return
	}
	*l = append(*l, k)
}

// tokens gives the tokens of a pruned page, from which nothing is skipped but
// the comments that keep text apart.
func tokens(src []byte) []prunedToken {
	var list tokenList
	z := html.NewTokenizer(bytes.NewReader(src))
	for {
		switch kind := z.Next(); kind {
		case html.ErrorToken:
			return list
		case html.TextToken:
			list.add(prunedToken{text: string(z.Text())})
		case html.CommentToken:
			if string(z.Raw()) != "<!>" {
				list.add(prunedToken{name: "comment", text: string(z.Raw())})
			}
		case html.DoctypeToken:
			list.add(prunedToken{name: "doctype"})
		default:
			list.add(readTag(z.Token()))
		}
	}
}

// readTag reduces a tag to what is read of it.
func readTag(k html.Token) prunedToken {
	t := prunedToken{name: k.Data, end: k.Type == html.EndTagToken}
	for _, a := range k.Attr {
		// A style with a character reference is kept for what it may turn out to be.
		unhiding := a.Key == "style" && !isReadStyle([]byte(strings.ReplaceAll(a.Val, "&", "")))
		if _, read := ReadAttr([]byte(a.Key), []byte(a.Val), new(AttrMask)); read && !unhiding {
			t.attr = append(t.attr, a)
		}
	}
	return t
}

// visibleTokens is what prune does, said plainly over the tokenizer.
func visibleTokens(src []byte) []prunedToken {
	var r reference
	r.run(src, false)
	return r.list
}

type reference struct {
	list      tokenList
	templates []struct {
		list    tokenList
		visible bool
	}
}

// referenceScan is a tokenizer that knows where it stands.
type referenceScan struct {
	*html.Tokenizer
	start, end  int
	kind        html.TokenType
	tag         html.Token
	raw         string
	selfClosing bool
}

// repeatedSlash reports whether a page has a tag that ends in the slash of an
// unquoted value of a repeated attribute: x/net/html takes it as self-closing
// (it compares with the last attribute that counts), prune does not.
func repeatedSlash(page []byte) bool {
	z := html.NewTokenizer(bytes.NewReader(page))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return false
		case html.SelfClosingTagToken:
			raw := z.Raw()
			if !skipTag(raw, skipName(raw, 1)).selfClosing {
				return true
			}
		}
	}
}

func (z *referenceScan) next() bool {
	z.kind = z.Next()
	z.raw = string(z.Raw())
	z.start, z.end = z.end, z.end+len(z.raw)
	z.tag = html.Token{}
	z.selfClosing = z.kind == html.SelfClosingTagToken
	if z.kind == html.SelfClosingTagToken || z.kind == html.StartTagToken || z.kind == html.EndTagToken {
		z.tag = z.Token()
	}
	return z.kind != html.ErrorToken
}

func (z *referenceScan) isStart() bool {
	return z.kind == html.StartTagToken || z.kind == html.SelfClosingTagToken
}

func (r *reference) run(src []byte, flat bool) {
	z := &referenceScan{Tokenizer: html.NewTokenizer(bytes.NewReader(src))}
	for z.next() {
		for z.isStart() && (z.tag.Data == "svg" || z.tag.Data == "math") {
			if z.tag.Data == "math" && !z.selfClosing {
				r.formula()
			}
			if from := skipReferenceForeign(z, flat); from > 0 {
				r.run(src[from:], true)
				return
			}
		}
		if z.kind == html.ErrorToken {
			return
		}
		r.token(z)
	}
}

// formula adds the start tag that stands for a math element.
func (r *reference) formula() {
	n := 0
	for _, t := range r.list {
		if t.name == "math" {
			n++
		}
	}
	tag := html.Token{Data: "math", Attr: []html.Attribute{{Key: "data-formula", Val: strconv.Itoa(n)}}}
	r.list.add(readTag(tag))
}

func (r *reference) token(z *referenceScan) {
	switch {
	case z.kind == html.TextToken:
		r.list.add(prunedToken{text: string(z.Text())})
	case z.kind == html.CommentToken || z.kind == html.DoctypeToken:
	case z.tag.Data == "template":
		r.template(z)
	case z.tag.Data == "script" && z.isStart():
		r.script(z)
	case z.tag.Data == "iframe" && z.isStart() && strings.Contains(strings.ToLower(z.raw), "src"):
		r.frame(z)
	case strings.Contains(" script style noscript iframe noembed noframes svg math ", " "+z.tag.Data+" "):
		if z.isStart() {
			r.skipText(z)
		}
	default:
		r.list.add(readTag(z.tag))
	}
}

// skipText skips the text and the end tag that follow on a raw element's start.
func (r *reference) skipText(z *referenceScan) {
	if z.next(); z.kind == html.TextToken {
		z.next()
	}
}

// frame reads an iframe with an address: its tags without its text.
func (r *reference) frame(z *referenceScan) {
	tag := readTag(z.tag)
	if r.skipText(z); z.kind == html.EndTagToken {
		r.list.add(tag)
		r.list.add(readTag(z.tag))
	}
}

func (r *reference) script(z *referenceScan) {
	json := false
	for _, a := range z.tag.Attr {
		json = json || a.Key == "type" && (strings.Contains(strings.ToLower(a.Val), "json") || strings.HasPrefix(a.Val, "math/"))
	}
	if !json {
		r.skipText(z)
		return
	}
	r.list.add(readTag(z.tag))
	if z.next(); z.kind == html.TextToken {
		r.list.add(prunedToken{text: string(z.Text())})
		z.next()
	}
	if z.kind == html.EndTagToken {
		r.list.add(readTag(z.tag))
	}
}

func (r *reference) template(z *referenceScan) {
	if z.isStart() {
		visible := isShadowRoot([]byte(z.raw[len("<template"):]))
		r.templates = append(r.templates, struct {
			list    tokenList
			visible bool
		}{append(tokenList(nil), r.list...), visible})
		return
	}
	if n := len(r.templates); n > 0 {
		if !r.templates[n-1].visible {
			r.list = r.templates[n-1].list
		}
		r.templates = r.templates[:n-1]
	}
}

// skipReferenceForeign leaves z at the token after an svg or math element. It
// returns where to go on flat if the page ends in the element's HTML.
func skipReferenceForeign(z *referenceScan, flat bool) (from int) {
	if z.selfClosing {
		z.next()
		return 0
	}
	defer func() { z.AllowCDATA(false) }()
	root, depth, inHTML, opened := z.tag.Data, 1, 0, 0
	for {
		z.AllowCDATA(inHTML == 0)
		if !z.next() {
			return from
		}
		kind := foreignKinds([]byte(z.tag.Data), root)
		switch {
		case z.isStart() && inHTML == 0:
			if kind == breaksOut {
				return 0
			}
			z.NextIsNotRawText()
		case z.isStart() && z.tag.Data == "plaintext":
			z.NextIsNotRawText()
		case z.isStart() && IsRawName([]byte(z.tag.Data)):
			if z.next(); z.kind == html.TextToken {
				z.next()
			}
			continue
		case z.isStart() && kind == breaksOut && from == 0:
			from = z.start
		}
		switch {
		case z.isStart() && z.selfClosing:
		case z.isStart() && kind == opensRoot:
			depth++
		case z.isStart() && kind == holdsHTML && !flat:
			inHTML++
		case z.isStart() && kind == htmlOnly:
			opened++
		case z.kind != html.EndTagToken:
		case kind == opensRoot:
			if depth--; depth == 0 {
				z.AllowCDATA(false)
				z.next()
				return 0
			}
		case kind == holdsHTML:
			inHTML = max(0, inHTML-1)
		case inHTML > 0:
		case kind == htmlOnly && opened > 0:
			opened--
		case kind == htmlOnly || kind == breaksOut:
			return 0
		}
	}
}

func TestPruneCorpora(t *testing.T) {
	pagetest.Sample(t, func(p pagetest.Page) { requireSameTokens(t, p.Name, p.Decoded(t)) })
}

func TestPruneTestdata(t *testing.T) {
	names, err := filepath.Glob(filepath.Join("testdata", "*", "*.html"))
	require.NoError(t, err)
	for _, name := range names {
		page, err := os.ReadFile(name)
		require.NoError(t, err)
		requireSameTokens(t, name, page)
	}
}

// requireSameTokens fails at the first token in which a page and its pruned
// self differ, before streamed parts are moved.
func requireSameTokens(t testing.TB, name string, page []byte) {
	t.Helper()
	p := pruner{src: page}
	for p.markup() {
	}
	if p.noscriptEnd > 0 {
		return // it reads a noscript, which the reference leaves out
	}
	requireEqualLists(t, name, visibleTokens(page), tokens(append(p.out, page[p.kept:]...)))
}

func requireEqualLists(t testing.TB, name string, want, got []prunedToken) {
	t.Helper()
	if slices.EqualFunc(want, got, prunedToken.equal) {
		return
	}
	for i := range min(len(want), len(got)) {
		require.Equal(t, want[i].String(), got[i].String(), "%s: token %d", name, i)
	}
	require.Equal(t, len(want), len(got), "%s: number of tokens", name)
}

func FuzzPrune(f *testing.F) {
	for _, seed := range []string{
		"<p style=x/><svg><title>a</title><p>b", "<script><!--<script></script>--></script>a",
		"<template><template></template>a", "a&l<!-- -->t;", "<svg><desc><script></svg></script><div>",
		"<a class =b =c/d>", "<svg a=1 a=x/>a</svg>", "<title>a</title x><textarea>", "<!--a--!-b-->c",
		"a<math><mi>x</math>b<script type=math/tex>y</script><template><math>",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, page []byte) {
		if repeatedSlash(page) || bytes.Contains(bytes.ToLower(page), []byte("shadowroot")) {
			t.Skip() // what shadow roots' hosts hold moves
		}
		requireSameTokens(t, "input", page)
	})
}
