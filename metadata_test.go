package standfirst

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// named is a <meta> with a name or property.
func named(key, name, content string) attributes {
	return attributes{{key, name}, {"content", content}}
}

// feed builds the claims of a page: metas by name, JSON-LD by "ld", the title
// by "title", the canonical address by "canonical", the language by "lang".
func feed(pairs ...string) *claims {
	var c claims
	for i := 0; i+1 < len(pairs); i += 2 {
		switch name, value := pairs[i], pairs[i+1]; name {
		case "ld":
			c.jsonLD(value)
		case "title":
			c.title(value)
		case "canonical":
			c.link("canonical", value, "")
		case "lang":
			c.htmlLang(value)
		case "script":
			c.script(value)
		default:
			c.meta(named("property", name, value))
		}
	}
	c.settle("")
	return &c
}

func TestSources(t *testing.T) {
	for _, f := range fieldSources {
		require.NotEmpty(t, f.sources, f.field)
		for i, s := range f.sources {
			assert.NotEmpty(t, s.why, "%s %s needs a reason", s.from, s.name)
			for _, o := range f.sources[:i] {
				assert.False(t, s.from == o.from && s.name == o.name, "%s: %s %s stands twice", f.field, s.from, s.name)
			}
		}
	}
}

func TestClaimsFields(t *testing.T) {
	const article = `{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry line to close",
		"description":"The last boat leaves in May.","articleSection":["Islands"],"keywords":"ferries, Port Avel",
		"inLanguage":"en_gb","url":"https://paper.example/ferry","image":{"@type":"ImageObject","url":"/ferry.jpg"},
		"publisher":{"@type":"Organization","name":"The Avel Courier"}}`
	for _, test := range []struct {
		name string
		get  func(*claims) any
		in   []string
		want any
	}{
		{"publisher from the site's name", func(c *claims) any { return c.publisher() }, []string{"ld", article, "og:site_name", "Courier"}, "Courier"},
		{"publisher from JSON-LD", func(c *claims) any { return c.publisher() }, []string{"ld", article}, "The Avel Courier"},
		{"an address is no publisher", func(c *claims) any { return c.publisher() }, []string{"og:site_name", "https://paper.example", "ld", article}, "The Avel Courier"},
		{"language of the document", func(c *claims) any { return c.language() }, []string{"ld", article, "lang", "cy"}, "cy"},
		{"language of JSON-LD in its usual case", func(c *claims) any { return c.language() }, []string{"ld", article}, "en-GB"},
		{"a locale", func(c *claims) any { return c.language() }, []string{"og:locale", "pt_BR.UTF-8"}, "pt-BR"},
		{"a script", func(c *claims) any { return c.language() }, []string{"lang", "zh-hant-tw"}, "zh-Hant-TW"},
		{"a language's name is no tag", func(c *claims) any { return c.language() }, []string{"lang", "english", "og:locale", "en_US"}, "en-US"},
		{"a hole for a language", func(c *claims) any { return c.language() }, []string{"lang", "{{ lang }}"}, ""},
		{"canonical address", func(c *claims) any { return c.canonicalURL() }, []string{"ld", article, "canonical", "https://paper.example/a"}, "https://paper.example/a"},
		{"the front page is no article's address", func(c *claims) any { return c.canonicalURL() }, []string{"ld", article, "canonical", "https://paper.example/"}, "https://paper.example/ferry"},
		{"picture against the canonical address", func(c *claims) any { return c.image() }, []string{"ld", article, "canonical", "https://paper.example/a"}, "https://paper.example/ferry.jpg"},
		{"picture for sharing first", func(c *claims) any { return c.image() }, []string{"ld", article, "og:image", "//cdn.example/x.jpg"}, "https://cdn.example/x.jpg"},
		{"print section", func(c *claims) any { return c.printSection() }, []string{"article:section", "News", "ld", article}, "Islands"},
		{"print section under a doubled prefix", func(c *claims) any { return c.printSection() }, []string{"og:article:section", "News"}, "News"},
		{"topics, each once", func(c *claims) any { return c.topics() }, []string{"ld", article, "article:tag", "ferries", "article:tag", "Boats"}, []string{"ferries", "Port Avel", "Boats"}},
		{"keywords where there are no topics", func(c *claims) any { return c.topics() }, []string{"keywords", "a b; c،d、e"}, []string{"a b", "c", "d", "e"}},
		{"a system's note is no topic", func(c *claims) any { return c.topics() }, []string{"article:tag", "type:article", "article:tag", "Islands: north"}, []string{"Islands: north"}},
		{"an article by its type", func(c *claims) any { return c.isArticle() }, []string{"ld", article}, true},
		{"an article by Open Graph", func(c *claims) any { return c.isArticle() }, []string{"og:type", "Article"}, true},
		{"no article", func(c *claims) any { return c.isArticle() }, []string{"ld", `{"@type":"WebPage"}`, "og:type", "website"}, false},
	} {
		t.Run(test.name, func(t *testing.T) { assert.EqualValues(t, test.want, test.get(feed(test.in...))) })
	}
}

func TestHeadlines(t *testing.T) {
	for _, test := range []struct {
		name string
		in   []string
		want string
	}{
		{"the typed one first", []string{"title", "Boats | Courier", "og:title", "Boats!", "ld", `{"@type":"NewsArticle","headline":"Boats &amp; ferries"}`}, "Boats & ferries"},
		{"the site's name cut off the end", []string{"title", "Boats are back | The Courier", "og:site_name", "The Courier"}, "Boats are back"},
		{"the site's name cut off the start", []string{"title", "The Courier - Boats are back", "og:site_name", "The Courier"}, "Boats are back"},
		{"the site's name in another spelling", []string{"title", "Boats are back :: COURIER", "og:site_name", "courier"}, "Boats are back"},
		{"the host's words", []string{"title", "Boats are back – Avel Courier", "canonical", "https://www.avelcourier.example/boats"}, "Boats are back"},
		{"twice", []string{"title", "Boats are back | Courier | courier.com", "og:site_name", "Courier"}, "Boats are back"},
		{"a dash of the headline stays", []string{"og:title", "Boats are back - and faster", "og:site_name", "Courier"}, "Boats are back - and faster"},
		{"a title of the site's name alone stays", []string{"title", "Courier", "og:site_name", "Courier"}, "Courier"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := feed(test.in...).headlines()
			require.NotEmpty(t, got)
			assert.Equal(t, test.want, got[0].text)
		})
	}
	t.Run("the parts come last", func(t *testing.T) {
		var texts []string
		for _, h := range feed("title", "Boats are back » Islands").headlines() {
			texts = append(texts, h.text)
		}
		assert.Equal(t, []string{"Boats are back » Islands", "Boats are back", "Islands"}, texts)
	})
}

func TestOwnArticle(t *testing.T) {
	const two = `[{"@type":"NewsArticle","headline":"Other","url":"https://paper.example/other"},
		{"@type":"NewsArticle","headline":"Own","mainEntityOfPage":{"@id":"https://paper.example/own?x=1"}}]`
	for _, test := range []struct {
		name string
		in   []string
		want string
	}{
		{"by its address", []string{"ld", two, "canonical", "http://www.paper.example/own/"}, "Own"},
		{"by its headline", []string{"ld", two, "title", "Own | Courier"}, "Own"},
		{"else the first", []string{"ld", two}, "Other"},
		{"not a listed one", []string{"ld", `{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Listed"}]}`, "ld", `{"@type":"NewsArticle","headline":"Own"}`}, "Own"},
		{"in a graph", []string{"ld", `{"@graph":[{"@type":"WebPage","name":"Page"},{"@type":["Article"],"headline":"Own"}]}`}, "Own"},
		{"the page's main thing", []string{"ld", `{"@type":"WebPage","mainEntity":{"@type":"http://schema.org/ReportageNewsArticle","headline":"Own"}}`}, "Own"},
		{"a type with a prefix", []string{"ld", `{"@type":"schema:BlogPosting","headline":"Own"}`}, "Own"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := feed(test.in...).candidates(headlineSources[:1])
			require.NotEmpty(t, got)
			assert.Equal(t, test.want, got[0].text)
		})
	}
}

func TestClaimedAuthors(t *testing.T) {
	for _, test := range []struct {
		name string
		in   []string
		want []gAuthor
	}{
		{"people with their pages", []string{"canonical", "https://paper.example/x", "ld", `{"@type":"NewsArticle","author":[{"@type":"Person","name":"Ada Quill","url":"/ada"},{"@type":"Person","name":"Bo Reed"}]}`},
			[]gAuthor{{"Ada Quill", gPerson, "https://paper.example/ada"}, {"Bo Reed", gPerson, ""}}},
		{"a reference", []string{"ld", `{"@graph":[{"@type":"Article","author":{"@id":"#ada"}},{"@type":"Person","@id":"#ada","name":"Ada Quill"}]}`},
			[]gAuthor{{"Ada Quill", gPerson, ""}}},
		{"references in a circle", []string{"ld", `{"@graph":[{"@type":"Article","@id":"#a","author":{"@id":"#b"}},{"@id":"#b","author":{"@id":"#a"}}]}`}, nil},
		{"a name in two parts", []string{"ld", `{"@type":"Article","author":{"@type":"Person","givenName":"Ada","familyName":"Quill"}}`},
			[]gAuthor{{"Ada Quill", gPerson, ""}}},
		{"two in one string", []string{"author", "By Ada Quill and Bo Reed"}, []gAuthor{{"Ada Quill", gPerson, ""}, {"Bo Reed", gPerson, ""}}},
		{"an agency", []string{"ld", `{"@type":"Article","author":{"@type":"Organization","name":"Reuters"}}`}, []gAuthor{{"Reuters", gOrganization, ""}}},
		{"a person before the paper itself", []string{"og:site_name", "Courier", "ld", `{"@type":"Article","author":"Courier"}`, "author", "Ada Quill"},
			[]gAuthor{{"Ada Quill", gPerson, ""}}},
		{"the paper itself where nobody else is named", []string{"og:site_name", "Courier", "ld", `{"@type":"Article","author":"Courier"}`},
			[]gAuthor{{"Courier", gOrganization, ""}}},
		{"no address for a name", []string{"article:author", "https://social.example/ada"}, nil},
		{"the data under a card's label", []string{"twitter:label1", "Geschrieben von", "twitter:data1", "Ada Quill", "twitter:label2", "Lesezeit", "twitter:data2", "3 Minuten"}, []gAuthor{{"Ada Quill", gPerson, ""}}},
		{"the data before its label", []string{"twitter:data2", "Ada Quill", "twitter:label2", "Written by"}, []gAuthor{{"Ada Quill", gPerson, ""}}},
		{"the data under another label", []string{"twitter:label1", "Est. reading time", "twitter:data1", "Ada Quill"}, nil},
		{"the marker typed with the name", []string{"ld", `{"@type":"Article","author":"Written By Ada Quill"}`}, []gAuthor{{"Ada Quill", gPerson, ""}}},
		{"the marker alone", []string{"ld", `{"@type":"Article","author":"Written By"}`}, nil},
		{"the end of a sentence", []string{"author", "deinen Inselschreibern"}, nil},
		{"no e-mail for a name", []string{"author", "ada@paper.example"}, nil},
		{"no account for a name", []string{"author", "admin"}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, _ := feed(test.in...).authors()
			assert.Equal(t, test.want, got)
		})
	}
}

func TestArticleBody(t *testing.T) {
	for _, test := range []struct {
		name, body string
		want       []string
	}{
		{"lines", `One.\n\nTwo.`, []string{"One.", "Two."}},
		{"HTML", `<p>One <b>bold<\/b>.<\/p><p>Two.<script>x()<\/script><\/p>`, []string{"One bold.", "Two."}},
		{"HTML, escaped once more", `&lt;p&gt;One &amp;amp; all.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;`, []string{"One & all.", "Two."}},
		{"no tag", `if a < b then c > d`, []string{"if a < b then c > d"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, feed("ld", `{"@type":"Article","articleBody":"`+test.body+`"}`).articleBody())
		})
	}
}

func TestMicrodata(t *testing.T) {
	var c claims
	c.title("Own story - Courier")
	open := func(tag string, a ...attribute) string {
		_, prop := c.element(tag, a)
		return prop
	}
	scope := attribute{"itemscope", ""}
	article := attribute{"itemtype", "https://schema.org/NewsArticle"}
	open("div", scope, article)
	c.property(open("h2", attribute{"itemprop", "headline"}), "Another story", "")
	c.scopeClose()
	open("article", scope, article)
	c.property(open("h1", attribute{"itemprop", "name headline"}), "Own story", "")
	open("time", attribute{"itemprop", "datePublished"}, attribute{"datetime", "2020-01-13"})
	open("span", attribute{"itemprop", "author"}, scope, attribute{"itemtype", "https://schema.org/Person"})
	c.property(open("a", attribute{"itemprop", "name"}, attribute{"href", "/ada"}), "Ada Quill", "/ada")
	c.scopeClose()
	open("div", attribute{"itemprop", "comment"}, scope, attribute{"itemtype", "https://schema.org/Comment"})
	c.property(open("span", attribute{"itemprop", "author"}), "A Reader", "")
	c.scopeClose()
	c.scopeClose()
	c.settle("https://paper.example/own")

	got := []mClaim{}
	for _, k := range c.trace() {
		got = append(got, mClaim{Source: k.Source, Name: k.Name, Value: k.Value})
	}
	assert.Equal(t, []mClaim{
		{Source: fromTitle, Name: "title", Value: "Own story - Courier"},
		{Source: fromMicrodata, Name: "name", Value: "Own story"},
		{Source: fromMicrodata, Name: "headline", Value: "Own story"},
		{Source: fromMicrodata, Name: "datePublished", Value: "2020-01-13"},
		{Source: fromMicrodata, Name: "author", Value: "Ada Quill"},
	}, got, "of two articles the page's own; of a comment nothing")
	authors, _ := c.authors()
	assert.Equal(t, []gAuthor{{"Ada Quill", gPerson, "https://paper.example/ada"}}, authors)
}

func TestFeedEntry(t *testing.T) {
	var c claims
	class := func(tag, words string, more ...attribute) string {
		_, prop := c.element(tag, append(attributes{{"class", words}}, more...))
		return prop
	}
	class("article", "post hentry")
	c.property(class("h2", "entry-title"), "Own story", "")
	class("time", "entry-date published", attribute{"datetime", "2020-01-13T18:51:00+01:00"})
	c.property(class("abbr", "updated", attribute{"title", "2020-01-14"}), "yesterday", "")
	class("span", "updated", attribute{"title", "2020-01-15T09:00:00Z"})
	assert.Equal(t, "class updated", class("span", "updated", attribute{"title", "Last change"}), "a title in words is no date")
	class("span", "author vcard")
	c.property(class("a", "url fn n"), "Ada Quill", "https://paper.example/ada")
	c.scopeClose()
	class("div", "comment-author vcard")
	assert.Empty(t, class("b", "fn"), "a comment's author is none of the entry's")
	c.scopeClose()
	c.settle("")

	authors, _ := c.authors()
	assert.Equal(t, []gAuthor{{"Ada Quill", gPerson, "https://paper.example/ada"}}, authors)
	assert.Equal(t, "2020-01-13T18:51:00+01:00", c.published(nil).text)
	assert.Equal(t, "2020-01-14", c.modified().text)
	assert.Equal(t, "Own story", c.headlines()[0].text)
}

func TestPublished(t *testing.T) {
	const typed = `{"@type":"Article","datePublished":"2020-01-14T00:51:00Z"}`
	head := func(text string) printedLine { return printedLine{text: text, distance: 1, where: lineDateClass} }
	for _, test := range []struct {
		name    string
		in      []string
		fetched string
		printed []printedLine
		want    string
	}{
		{"JSON-LD before Open Graph", []string{"article:published_time", "2020-02-01", "ld", typed}, "", nil, "2020-01-14T00:51:00Z"},
		{"an unset claim is passed over", []string{"ld", `{"@type":"Article","datePublished":"1970-01-01"}`, "article:published_time", "2020-01-13"}, "", nil, "2020-01-13T00:00:00Z"},
		{"a claim before what is printed", []string{"ld", typed}, "", []printedLine{head("20 March 2020")}, "2020-01-14T00:51:00Z"},
		{"in the zone of the same instant", []string{"ld", typed, "article:published_time", "2020-01-13T19:51:00-05:00"}, "", nil, "2020-01-13T19:51:00-05:00"},
		{"in the zone of the printed time", []string{"ld", typed}, "", []printedLine{head("Jan 13, 2020, 7:51 pm")}, "2020-01-13T19:51:00-05:00"},
		{"in a zone of the printed day", []string{"ld", typed}, "", []printedLine{head("January 13, 2020")}, "2020-01-13T23:51:00-01:00"},
		{"what is printed beside the headline before the page's date", []string{"date", "2021-05-05"}, "", []printedLine{head("13 January 2020")}, "2020-01-13T00:00:00Z"},
		{"the page's date before what is printed far away", []string{"date", "2020-01-13"}, "", []printedLine{{text: "5 May 2021", distance: 40}}, "2020-01-13T00:00:00Z"},
		{"a time element by its attribute", nil, "", []printedLine{{text: "two hours ago", datetime: "2020-01-13T18:51:00Z", distance: 2, where: lineTime}}, "2020-01-13T18:51:00Z"},
		{"the nearer line", nil, "", []printedLine{{text: "5 May 2019", distance: -4}, head("13 January 2020"), {text: "6 May 2019", distance: 9}}, "2020-01-13T00:00:00Z"},
		{"publication before the last change", nil, "", []printedLine{{text: "Updated 5 May 2020", distance: 1, where: lineUpdated}, {text: "13 January 2020", distance: 2}}, "2020-01-13T00:00:00Z"},
		{"publication before what its words call the last change", nil, "", []printedLine{{text: "Aktualisiert am 5. Mai 2020", distance: 1}, {text: "13. Januar 2020", distance: 2}}, "2020-01-13T00:00:00Z"},
		{"not a comment's", nil, "", []printedLine{{text: "5 May 2020", distance: 30, where: lineComment}}, ""},
		{"not another story's", nil, "", []printedLine{{text: "5 May 2020", distance: 60, where: lineListing}}, ""},
		{"the day in the address", []string{"article:modified_time", "2020-05-05"}, "https://paper.example/2020/01/13/boats", nil, "2020-01-13T00:00:00Z"},
		{"the day in the address without marks", nil, "https://paper.example/news/20200113/boats", nil, "2020-01-13T00:00:00Z"},
		{"the day in the original's address", nil, "https://archive.example/web/20210505101010/http://paper.example/2020/1/13/", nil, "2020-01-13T00:00:00Z"},
		{"the day in the address before one in the text", nil, "https://paper.example/2020/01/13/boats", []printedLine{{text: "On 5 May 2019 the gangway tore.", distance: 2, where: lineBody}}, "2020-01-13T00:00:00Z"},
		{"a day in the text where nothing else is", nil, "https://paper.example/boats", []printedLine{{text: "ELLERY, 13 January 2020", distance: 2, where: lineBody}}, "2020-01-13T00:00:00Z"},
		{"a time element in a list where nothing else is", nil, "", []printedLine{{text: "5 May 2020", distance: 60, where: lineListing}, {datetime: "2020-01-13T18:51:00Z", distance: 110, where: lineTime | lineListing}}, "2020-01-13T18:51:00Z"},
		{"no comment's time element", nil, "", []printedLine{{datetime: "2020-01-13T18:51:00Z", distance: 110, where: lineTime | lineComment}}, ""},
		{"a number in the address", nil, "https://paper.example/news/20209999", nil, ""},
		{"a script's date", []string{"script", `{"publishedAt":"2020-01-13"}`}, "", nil, "2020-01-13T00:00:00Z"},
		{"the last change where nothing else is", []string{"article:modified_time", "2020-01-13"}, "", nil, "2020-01-13T00:00:00Z"},
		{"nothing", nil, "https://paper.example/", nil, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := feed(test.in...)
			c.fetched = test.fetched
			got := ""
			if d := c.published(test.printed); !d.time.IsZero() {
				got = d.time.Format(time.RFC3339)
				assert.NotEmpty(t, d.text)
			}
			assert.Equal(t, test.want, got)
		})
	}
}

func TestTraceOfClaims(t *testing.T) {
	c := feed("title", "Boats", "viewport", "width=device-width", "ld", `{"@type":"Article","headline":"Boats","datePublished":"2020-01-13"}`, "author", "Ada Quill")
	assert.Equal(t, []mClaim{
		{fromTitle, "title", "Boats", "headline"},
		{fromMeta, "viewport", "width=device-width", ""},
		{fromJSONLD, "headline", "Boats", "headline"},
		{fromJSONLD, "datePublished", "2020-01-13", "published"},
		{fromMeta, "author", "Ada Quill", "authors"},
	}, c.trace(), "in page order, each with the field that it witnesses")
}
