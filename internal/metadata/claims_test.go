package metadata

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/standfirst/standfirst/internal/grammar"
)

// named is a <meta> with a name or property.
func named(key, name, content string) Attributes {
	return Attributes{{key, name}, {"content", content}}
}

// feed resolves the claims of a page: metas by name, JSON-LD by "ld", the title
// by "title", the canonical address by "canonical", the language by "lang"; then
// scripts by "script".
func feed(pairs ...string) *Metadata { return feedAt("", pairs...) }

// feedAt is feed for a page that was fetched from an address.
func feedAt(fetched string, pairs ...string) *Metadata {
	var r Reader
	var scripts []string
	for i := 0; i+1 < len(pairs); i += 2 {
		switch name, value := pairs[i], pairs[i+1]; name {
		case "ld":
			r.JSONLD(value)
		case "title":
			r.Title(value)
		case "canonical":
			r.Link("canonical", value, "")
		case "lang":
			r.Lang("html", value)
		case "script":
			scripts = append(scripts, value)
		default:
			r.Meta(named("property", name, value))
		}
	}
	m := r.Resolve(fetched)
	for _, s := range scripts {
		m.Script(s)
	}
	return &m
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

func TestMetadataFields(t *testing.T) {
	const article = `{"@context":"https://schema.org","@type":"NewsArticle","headline":"Ferry line to close",
		"description":"The last boat leaves in May.","articleSection":["Islands"],"keywords":"ferries, Port Avel",
		"inLanguage":"en_gb","url":"https://paper.example/ferry","image":{"@type":"ImageObject","url":"/ferry.jpg"},
		"publisher":{"@type":"Organization","name":"The Avel Courier"}}`
	for _, test := range []struct {
		name string
		get  func(*Metadata) any
		in   []string
		want any
	}{
		{"publisher from the site's name", func(m *Metadata) any { return m.Publisher() }, []string{"ld", article, "og:site_name", "Courier"}, "Courier"},
		{"publisher from JSON-LD", func(m *Metadata) any { return m.Publisher() }, []string{"ld", article}, "The Avel Courier"},
		{"an address is no publisher", func(m *Metadata) any { return m.Publisher() }, []string{"og:site_name", "https://paper.example", "ld", article}, "The Avel Courier"},
		{"language of the document", func(m *Metadata) any { return m.Language() }, []string{"ld", article, "lang", "cy"}, "cy"},
		{"language of JSON-LD in its usual case", func(m *Metadata) any { return m.Language() }, []string{"ld", article}, "en-GB"},
		{"a locale", func(m *Metadata) any { return m.Language() }, []string{"og:locale", "pt_BR.UTF-8"}, "pt-BR"},
		{"a script", func(m *Metadata) any { return m.Language() }, []string{"lang", "zh-hant-tw"}, "zh-Hant-TW"},
		{"a language's name is no tag", func(m *Metadata) any { return m.Language() }, []string{"lang", "english", "og:locale", "en_US"}, "en-US"},
		{"a hole for a language", func(m *Metadata) any { return m.Language() }, []string{"lang", "{{ lang }}"}, ""},
		{"canonical address", func(m *Metadata) any { return m.CanonicalURL() }, []string{"ld", article, "canonical", "https://paper.example/a"}, "https://paper.example/a"},
		{"the front page is no article's address", func(m *Metadata) any { return m.CanonicalURL() }, []string{"ld", article, "canonical", "https://paper.example/"}, "https://paper.example/ferry"},
		{"picture against the canonical address", func(m *Metadata) any { return m.Image() }, []string{"ld", article, "canonical", "https://paper.example/a"}, "https://paper.example/ferry.jpg"},
		{"picture for sharing first", func(m *Metadata) any { return m.Image() }, []string{"ld", article, "og:image", "//cdn.example/x.jpg"}, "https://cdn.example/x.jpg"},
		{"print section", func(m *Metadata) any { return m.PrintSection() }, []string{"article:section", "News", "ld", article}, "Islands"},
		{"print section under a doubled prefix", func(m *Metadata) any { return m.PrintSection() }, []string{"og:article:section", "News"}, "News"},
		{"topics, each once", func(m *Metadata) any { return m.Topics() }, []string{"ld", article, "article:tag", "ferries", "article:tag", "Boats"}, []string{"ferries", "Port Avel", "Boats"}},
		{"keywords where there are no topics", func(m *Metadata) any { return m.Topics() }, []string{"keywords", "a b; c،d、e"}, []string{"a b", "c", "d", "e"}},
		{"a system's note is no topic", func(m *Metadata) any { return m.Topics() }, []string{"article:tag", "type:article", "article:tag", "Islands: north"}, []string{"Islands: north"}},
		{"an article by its type", func(m *Metadata) any { return m.IsArticle() }, []string{"ld", article}, true},
		{"an article by Open Graph", func(m *Metadata) any { return m.IsArticle() }, []string{"og:type", "Article"}, true},
		{"no article", func(m *Metadata) any { return m.IsArticle() }, []string{"ld", `{"@type":"WebPage"}`, "og:type", "website"}, false},
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
			got := feed(test.in...).Headlines()
			require.NotEmpty(t, got)
			assert.Equal(t, test.want, got[0])
		})
	}
	t.Run("the parts come last", func(t *testing.T) {
		assert.Equal(t, []string{"Boats are back » Islands", "Boats are back", "Islands"},
			feed("title", "Boats are back » Islands").Headlines())
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
			got := feed(test.in...).claims.values(typedHeadlineSources)
			require.NotEmpty(t, got)
			assert.Equal(t, test.want, got[0])
		})
	}
}

func TestClaimedAuthors(t *testing.T) {
	for _, test := range []struct {
		name string
		in   []string
		want []grammar.Author
	}{
		{"people with their pages", []string{"canonical", "https://paper.example/x", "ld", `{"@type":"NewsArticle","author":[{"@type":"Person","name":"Ada Quill","url":"/ada"},{"@type":"Person","name":"Bo Reed"}]}`},
			[]grammar.Author{{Name: "Ada Quill", Kind: grammar.Person, URL: "https://paper.example/ada"}, {Name: "Bo Reed", Kind: grammar.Person}}},
		{"a reference", []string{"ld", `{"@graph":[{"@type":"Article","author":{"@id":"#ada"}},{"@type":"Person","@id":"#ada","name":"Ada Quill"}]}`},
			[]grammar.Author{{Name: "Ada Quill", Kind: grammar.Person}}},
		{"references in a circle", []string{"ld", `{"@graph":[{"@type":"Article","@id":"#a","author":{"@id":"#b"}},{"@id":"#b","author":{"@id":"#a"}}]}`}, nil},
		{"a name in two parts", []string{"ld", `{"@type":"Article","author":{"@type":"Person","givenName":"Ada","familyName":"Quill"}}`},
			[]grammar.Author{{Name: "Ada Quill", Kind: grammar.Person}}},
		{"two in one string", []string{"author", "By Ada Quill and Bo Reed"}, []grammar.Author{{Name: "Ada Quill", Kind: grammar.Person}, {Name: "Bo Reed", Kind: grammar.Person}}},
		{"an agency", []string{"ld", `{"@type":"Article","author":{"@type":"Organization","name":"Reuters"}}`}, []grammar.Author{{Name: "Reuters", Kind: grammar.Organization}}},
		{"a person before the paper itself", []string{"og:site_name", "Courier", "ld", `{"@type":"Article","author":"Courier"}`, "author", "Ada Quill"},
			[]grammar.Author{{Name: "Ada Quill", Kind: grammar.Person}}},
		{"the paper itself where nobody else is named", []string{"og:site_name", "Courier", "ld", `{"@type":"Article","author":"Courier"}`},
			[]grammar.Author{{Name: "Courier", Kind: grammar.Organization}}},
		{"no address for a name", []string{"article:author", "https://social.example/ada"}, nil},
		{"the data under a card's label", []string{"twitter:label1", "Geschrieben von", "twitter:data1", "Ada Quill", "twitter:label2", "Lesezeit", "twitter:data2", "3 Minuten"}, []grammar.Author{{Name: "Ada Quill", Kind: grammar.Person}}},
		{"the data before its label", []string{"twitter:data2", "Ada Quill", "twitter:label2", "Written by"}, []grammar.Author{{Name: "Ada Quill", Kind: grammar.Person}}},
		{"the data under another label", []string{"twitter:label1", "Est. reading time", "twitter:data1", "Ada Quill"}, nil},
		{"the marker typed with the name", []string{"ld", `{"@type":"Article","author":"Written By Ada Quill"}`}, []grammar.Author{{Name: "Ada Quill", Kind: grammar.Person}}},
		{"a name that is a list", []string{"ld", `{"@type":"Article","author":{"@type":"Person","name":["Ada Quill","Bo Reed"]}}`},
			[]grammar.Author{{Name: "Ada Quill", Kind: grammar.Person}, {Name: "Bo Reed", Kind: grammar.Person}}},
		{"a list of JSON-LD", []string{"ld", `{"@type":"Article","author":{"@list":[{"@type":"Person","name":"Ada Quill"},"Bo Reed"]}}`},
			[]grammar.Author{{Name: "Ada Quill", Kind: grammar.Person}, {Name: "Bo Reed", Kind: grammar.Person}}},
		{"a name of one element", []string{"ld", `{"@type":"Article","author":{"@type":"Person","name":["Ada Quill"]}}`}, []grammar.Author{{Name: "Ada Quill", Kind: grammar.Person}}},
		{"a name with its address", []string{"author", "Ada Quill - https://quill.example/"}, []grammar.Author{{Name: "Ada Quill", Kind: grammar.Person}}},
		{"a name with its e-mail", []string{"author", "Ada Quill <ada@paper.example>"}, []grammar.Author{{Name: "Ada Quill", Kind: grammar.Person}}},
		{"an e-mail with its name", []string{"author", "ada@paper.example (Ada Quill)"}, []grammar.Author{{Name: "Ada Quill", Kind: grammar.Person}}},
		{"a name with its account", []string{"author", "Ada Quill (@adaquill)"}, []grammar.Author{{Name: "Ada Quill", Kind: grammar.Person}}},
		{"a name without capitals", []string{"author", "ada quill"}, []grammar.Author{{Name: "ada quill", Kind: grammar.Person}}},
		{"a label without capitals", []string{"author", "about the author"}, nil},
		{"the marker alone", []string{"ld", `{"@type":"Article","author":"Written By"}`}, nil},
		{"the end of a sentence", []string{"author", "deinen Inselschreibern"}, nil},
		{"no e-mail for a name", []string{"author", "ada@paper.example"}, nil},
		{"no account for a name", []string{"author", "admin"}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, _ := feed(test.in...).Authors()
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
			assert.Equal(t, test.want, feed("ld", `{"@type":"Article","articleBody":"`+test.body+`"}`).ArticleBody())
		})
	}
}

func TestMicrodata(t *testing.T) {
	var r Reader
	r.Title("Own story - Courier")
	open := func(tag string, a ...Attribute) string {
		_, prop := r.Element(tag, a)
		return prop
	}
	scope := Attribute{"itemscope", ""}
	article := Attribute{"itemtype", "https://schema.org/NewsArticle"}
	open("div", scope, article)
	r.Property(open("h2", Attribute{"itemprop", "headline"}), "Another story", "")
	r.ScopeClose()
	open("article", scope, article)
	r.Property(open("h1", Attribute{"itemprop", "name headline"}), "Own story", "")
	open("time", Attribute{"itemprop", "datePublished"}, Attribute{"datetime", "2020-01-13"})
	open("span", Attribute{"itemprop", "author"}, scope, Attribute{"itemtype", "https://schema.org/Person"})
	r.Property(open("a", Attribute{"itemprop", "name"}, Attribute{"href", "/ada"}), "Ada Quill", "/ada")
	r.ScopeClose()
	open("div", Attribute{"itemprop", "comment"}, scope, Attribute{"itemtype", "https://schema.org/Comment"})
	r.Property(open("span", Attribute{"itemprop", "author"}), "A Reader", "")
	r.ScopeClose()
	r.ScopeClose()
	m := r.Resolve("https://paper.example/own")

	got := []ClaimReport{}
	for _, k := range m.Trace() {
		got = append(got, ClaimReport{Source: k.Source, Name: k.Name, Value: k.Value})
	}
	assert.Equal(t, []ClaimReport{
		{Source: fromTitle, Name: "title", Value: "Own story - Courier"},
		{Source: fromMicrodata, Name: "itemtype", Value: "https://schema.org/NewsArticle"},
		{Source: fromMicrodata, Name: "name", Value: "Own story"},
		{Source: fromMicrodata, Name: "headline", Value: "Own story"},
		{Source: fromMicrodata, Name: "datePublished", Value: "2020-01-13"},
		{Source: fromMicrodata, Name: "author", Value: "Ada Quill"},
	}, got, "of two articles the page's own; of a comment nothing")
	authors, _ := m.Authors()
	assert.Equal(t, []grammar.Author{{Name: "Ada Quill", Kind: grammar.Person, URL: "https://paper.example/ada"}}, authors)
}

// TestMicrodataAroundJSONLD: the items of other articles go, and JSON-LD's claims
// stay where their script stood.
func TestMicrodataAroundJSONLD(t *testing.T) {
	var r Reader
	item := func(headline string) {
		r.Element("article", Attributes{{"itemscope", ""}, {"itemtype", "https://schema.org/NewsArticle"}})
		r.Property("headline", headline, "")
		r.ScopeClose()
	}
	r.Title("The last ferry - Courier")
	item("Rain on the sound")
	r.JSONLD(`{"@type":"NewsArticle","headline":"Rain on the sound"},{"@type":"NewsArticle","headline":"The last ferry"}`)
	item("The last ferry")
	r.JSONLD(`{"@type":"WebPage","name":"A page"}`)
	item("A new quay")
	m := r.Resolve("")

	var got []string
	for _, k := range m.Trace() {
		if k.Field != "kind" {
			got = append(got, k.Source+": "+k.Value)
		}
	}
	assert.Equal(t, []string{"title: The last ferry - Courier", "json-ld: The last ferry", "microdata: The last ferry",
		"json-ld: A page"}, got)
	assert.True(t, m.News)
	assert.True(t, m.IsArticle())
}

func TestFeedEntry(t *testing.T) {
	var r Reader
	class := func(tag, words string, more ...Attribute) string {
		_, prop := r.Element(tag, append(Attributes{{"class", words}}, more...))
		return prop
	}
	class("article", "post hentry")
	r.Property(class("h2", "entry-title"), "Own story", "")
	class("time", "entry-date published", Attribute{"datetime", "2020-01-13T18:51:00+01:00"})
	r.Property(class("abbr", "updated", Attribute{"title", "2020-01-14"}), "yesterday", "")
	class("span", "updated", Attribute{"title", "2020-01-15T09:00:00Z"})
	assert.Equal(t, "class updated", class("span", "updated", Attribute{"title", "Last change"}), "a title in words is no date")
	class("span", "author vcard")
	r.Property(class("a", "url fn n"), "Ada Quill", "https://paper.example/ada")
	r.ScopeClose()
	class("div", "comment-author vcard")
	assert.Empty(t, class("b", "fn"), "a comment's author is none of the entry's")
	r.ScopeClose()
	m := r.Resolve("")

	authors, _ := m.Authors()
	assert.Equal(t, []grammar.Author{{Name: "Ada Quill", Kind: grammar.Person, URL: "https://paper.example/ada"}}, authors)
	assert.Equal(t, "2020-01-13T18:51:00+01:00", m.Published(nil, "").Text)
	assert.Equal(t, "2020-01-14", m.Modified().Text)
	assert.Equal(t, "Own story", m.Headlines()[0])
}

func TestPublished(t *testing.T) {
	const typed = `{"@type":"Article","datePublished":"2020-01-14T00:51:00Z"}`
	head := func(text string) PrintedLine { return PrintedLine{Text: text, Distance: 1, Where: LineDateClass} }
	for _, test := range []struct {
		name    string
		in      []string
		fetched string
		printed []PrintedLine
		want    string
	}{
		{"JSON-LD before Open Graph", []string{"article:published_time", "2020-02-01", "ld", typed}, "", nil, "2020-01-14T00:51:00Z"},
		{"an unset claim is passed over", []string{"ld", `{"@type":"Article","datePublished":"1970-01-01"}`, "article:published_time", "2020-01-13"}, "", nil, "2020-01-13T00:00:00Z"},
		{"a claim before what is printed", []string{"ld", typed}, "", []PrintedLine{head("20 March 2020")}, "2020-01-14T00:51:00Z"},
		{"in the zone of the same instant", []string{"ld", typed, "article:published_time", "2020-01-13T19:51:00-05:00"}, "", nil, "2020-01-13T19:51:00-05:00"},
		{"in the zone of the printed time", []string{"ld", typed}, "", []PrintedLine{head("Jan 13, 2020, 7:51 pm")}, "2020-01-13T19:51:00-05:00"},
		{"in a zone of the printed day", []string{"ld", typed}, "", []PrintedLine{head("January 13, 2020")}, "2020-01-13T23:51:00-01:00"},
		{"what is printed beside the headline before the page's date", []string{"date", "2021-05-05"}, "", []PrintedLine{head("13 January 2020")}, "2020-01-13T00:00:00Z"},
		{"the page's date before what is printed far away", []string{"date", "2020-01-13"}, "", []PrintedLine{{Text: "5 May 2021", Distance: 40}}, "2020-01-13T00:00:00Z"},
		{"a time element by its attribute", nil, "", []PrintedLine{{Text: "two hours ago", Datetime: "2020-01-13T18:51:00Z", Distance: 2, Where: LineTime}}, "2020-01-13T18:51:00Z"},
		{"the nearer line", nil, "", []PrintedLine{{Text: "5 May 2019", Distance: -4}, head("13 January 2020"), {Text: "6 May 2019", Distance: 9}}, "2020-01-13T00:00:00Z"},
		{"publication before the last change", nil, "", []PrintedLine{{Text: "Updated 5 May 2020", Distance: 1}, {Text: "13 January 2020", Distance: 2}}, "2020-01-13T00:00:00Z"},
		{"publication before what its words call the last change", nil, "", []PrintedLine{{Text: "Aktualisiert am 5. Mai 2020", Distance: 1}, {Text: "13. Januar 2020", Distance: 2}}, "2020-01-13T00:00:00Z"},
		{"not a comment's", nil, "", []PrintedLine{{Text: "5 May 2020", Distance: 30, Where: LineComment}}, ""},
		{"not another story's", nil, "", []PrintedLine{{Text: "5 May 2020", Distance: 60, Where: LineListing}}, ""},
		{"the day in the address", []string{"article:modified_time", "2020-05-05"}, "https://paper.example/2020/01/13/boats", nil, "2020-01-13T00:00:00Z"},
		{"the day in the address without marks", nil, "https://paper.example/news/20200113/boats", nil, "2020-01-13T00:00:00Z"},
		{"the day in the original's address", nil, "https://archive.example/web/20210505101010/http://paper.example/2020/1/13/", nil, "2020-01-13T00:00:00Z"},
		{"the day in the address before one in the text", nil, "https://paper.example/2020/01/13/boats", []PrintedLine{{Text: "On 5 May 2019 the gangway tore.", Distance: 2, Where: LineBody}}, "2020-01-13T00:00:00Z"},
		{"a day in the text where nothing else is", nil, "https://paper.example/boats", []PrintedLine{{Text: "ELLERY, 13 January 2020", Distance: 2, Where: LineBody}}, "2020-01-13T00:00:00Z"},
		{"no time element of a list", nil, "", []PrintedLine{{Text: "5 May 2020", Distance: 60, Where: LineListing}, {Datetime: "2020-01-13T18:51:00Z", Distance: 110, Where: LineTime | LineListing}}, ""},
		{"a time element far away where nothing else is", nil, "", []PrintedLine{{Datetime: "2020-01-13T18:51:00Z", Distance: 110, Where: LineTime}}, "2020-01-13T18:51:00Z"},
		{"no card's over the headline", nil, "", []PrintedLine{{Text: "5 May 2020", Distance: -5}, {Text: "6 May 2020", Distance: -3}, {Text: "7 May 2020", Distance: -1}, {Text: "13 January 2020", Distance: 2}}, "2020-01-13T00:00:00Z"},
		{"no card's over the headline where nothing else is", nil, "", []PrintedLine{{Text: "5 May 2020", Distance: -5}, {Text: "6 May 2020", Distance: -3}, {Text: "7 May 2020", Distance: -1}}, ""},
		{"one over the headline", nil, "", []PrintedLine{{Text: "13 January 2020", Distance: -1}, {Text: "5 May 2020", Distance: 30}}, "2020-01-13T00:00:00Z"},
		{"of a paper's days the publication's", nil, "", []PrintedLine{{Text: "Received: 5 May 2019", Distance: 1}, {Text: "Accepted: 6 June 2019", Distance: 2}, {Text: "Published: 13 January 2020", Distance: 3}}, "2020-01-13T00:00:00Z"},
		{"of a paper's days in one line the publication's", nil, "", []PrintedLine{{Text: "Received 5 May 2019, accepted 6 June 2019, published 13 January 2020", Distance: 1}}, "2020-01-13T00:00:00Z"},
		{"the day of writing after the last change", nil, "", []PrintedLine{{Text: "Aktualisiert: 05.05.2021 | Erstellt: 13.01.2020", Distance: 1}}, "2020-01-13T00:00:00Z"},
		{"the first where the word of publication stands before a name", nil, "", []PrintedLine{{Text: "13 January 2020, posted by Ada Quill, updated 5 May 2021", Distance: 1}}, "2020-01-13T00:00:00Z"},
		{"a label over the day", []string{"date", "2021-05-05"}, "", []PrintedLine{{Text: "13.01.2020", Label: "Erschienen am:", Distance: 9}}, "2020-01-13T00:00:00Z"},
		{"a label over the last change", nil, "", []PrintedLine{{Text: "5 May 2021", Label: "Last updated", Distance: 1}, {Text: "13 January 2020", Distance: 2}}, "2020-01-13T00:00:00Z"},
		{"the line that calls its day the publication's, wherever it stands", nil, "", []PrintedLine{{Text: "5 May 2021", Distance: 80, Where: LineComment}, {Text: "Published on: 13 January 2020", Distance: 90, Where: LineListing}}, "2020-01-13T00:00:00Z"},
		{"no day of cards that call theirs the publication's", nil, "", []PrintedLine{{Text: "Published: 5 May 2021", Distance: 80, Where: LineListing}, {Text: "Published: 13 January 2020", Distance: 90, Where: LineListing}}, ""},
		{"the printed publication before the last change in the attribute", nil, "", []PrintedLine{{Text: "Publié le 13 janvier 2020", Datetime: "2020-02-20T10:00:00Z", Distance: 1, Where: LineTime}}, "2020-01-13T00:00:00Z"},
		{"the attribute before a day that may be a month", nil, "", []PrintedLine{{Text: "Posted 01/06/2020", Datetime: "2020-06-01T10:00:00Z", Distance: 1, Where: LineTime}}, "2020-06-01T10:00:00Z"},
		{"a paragraph that opens with its day before the address", nil, "https://paper.example/2021/05/05/boats", []PrintedLine{{Text: "ELLERY, 13 January 2020 – The gangway tore on Monday.", Distance: 2, Where: LineBody}}, "2020-01-13T00:00:00Z"},
		{"no day of the sentence before the address", nil, "https://paper.example/2020/01/13/boats", []PrintedLine{{Text: "The gangway that was mended on 5 May 2019 for good – so they said – tore.", Distance: 2, Where: LineBody}}, "2020-01-13T00:00:00Z"},
		{"what is printed before a claim that is made anew with the page", []string{"article:published_time", "2021-05-05", "article:modified_time", "2021-05-05"}, "", []PrintedLine{head("13 January 2020")}, "2020-01-13T00:00:00Z"},
		{"a claim that a line bears out", []string{"article:published_time", "2021-05-05", "article:modified_time", "2021-05-05"}, "", []PrintedLine{head("13 January 2020"), {Text: "5 May 2021", Distance: 4}}, "2021-05-05T00:00:00Z"},
		{"a claim that is older than the last change", []string{"article:published_time", "2021-05-05", "article:modified_time", "2021-06-05"}, "", []PrintedLine{head("13 January 2020")}, "2021-05-05T00:00:00Z"},
		{"Open Graph's name with its prefix twice", []string{"og:article:published_time", "2020-01-13", "date", "2021-05-05"}, "", nil, "2020-01-13T00:00:00Z"},
		{"a content system's own name", []string{"desk-published-date", "2020-01-13"}, "", nil, "2020-01-13T00:00:00Z"},
		{"the line under the text before a sentence that calls its day so", nil, "", []PrintedLine{{Text: "The atlas was first published on 5 May 1998.", Distance: 70, Where: LineBody}, {Text: "Posted on 13 January 2020", Distance: 90, Where: LineListing | LineAfter}}, "2020-01-13T00:00:00Z"},
		{"no day on which it is taken away", []string{"desk:unpublishDate", "2020-01-13", "last-published-date", "2020-02-13"}, "", nil, ""},
		{"no comment's time element", nil, "", []PrintedLine{{Datetime: "2020-01-13T18:51:00Z", Distance: 110, Where: LineTime | LineComment}}, ""},
		{"a number in the address", nil, "https://paper.example/news/20209999", nil, ""},
		{"a script's date", []string{"script", `{"publishedAt":"2020-01-13"}`}, "", nil, "2020-01-13T00:00:00Z"},
		{"the last change where nothing else is", []string{"article:modified_time", "2020-01-13"}, "", nil, "2020-01-13T00:00:00Z"},
		{"nothing", nil, "https://paper.example/", nil, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := ""
			if d := feedAt(test.fetched, test.in...).Published(test.printed, ""); !d.Time.IsZero() {
				got = d.Time.Format(time.RFC3339)
				assert.NotEmpty(t, d.Text)
			}
			assert.Equal(t, test.want, got)
		})
	}
}

func TestTraceOfClaims(t *testing.T) {
	m := feed("title", "Boats", "viewport", "width=device-width", "ld", `{"@type":"Article","headline":"Boats","datePublished":"2020-01-13"}`, "author", "Ada Quill")
	assert.Equal(t, []ClaimReport{
		{fromTitle, "title", "Boats", "headline"},
		{fromMeta, "viewport", "width=device-width", ""},
		{fromJSONLD, "@type", "Article", "kind"},
		{fromJSONLD, "headline", "Boats", "headline"},
		{fromJSONLD, "datePublished", "2020-01-13", "published"},
		{fromMeta, "author", "Ada Quill", "authors"},
	}, m.Trace(), "in page order, each with the field that it may fill")
}
