package metadata

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const ownAddress = "https://www.paper.example/isles/2024/ferry"

func TestArticleType(t *testing.T) {
	for _, test := range []struct {
		name, ld, want string
	}{
		{"as claimed", `{"@type":"NewsArticle"}`, "NewsArticle"},
		{"the most specific", `{"@type":["Article","NewsArticle","OpinionNewsArticle"]}`, "OpinionNewsArticle"},
		{"whatever the order", `{"@type":["LiveBlogPosting","NewsArticle"]}`, "LiveBlogPosting"},
		{"with the vocabulary's address", `{"@type":"https://schema.org/Report"}`, "Report"},
		{"in its usual spelling", `{"@type":"newsarticle"}`, "NewsArticle"},
		{"nothing of another thing", `{"@type":"Recipe","name":"Stew"}`, ""},
		{"nothing of a listed article", `{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle"}]}`, ""},
		{"of a custom type the known one", `{"@type":["FerryReport","BlogPosting"]}`, "BlogPosting"},
	} {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, test.want, feed("ld", test.ld).ArticleType()) })
	}
}

func TestFree(t *testing.T) {
	for _, test := range []struct {
		name        string
		in          []string
		free, known bool
	}{
		{"a truth value", []string{"ld", `{"@type":"Article","isAccessibleForFree":false}`}, false, true},
		{"a word", []string{"ld", `{"@type":"Article","isAccessibleForFree":"True"}`}, true, true},
		{"schema.org's address", []string{"ld", `{"@type":"Article","isAccessibleForFree":"https://schema.org/False"}`}, false, true},
		{"the page's node", []string{"ld", `{"@type":"WebPage","isAccessibleForFree":true}`}, true, true},
		{"a locked tier", []string{"article:content_tier", "locked"}, false, true},
		{"a metered tier is neither", []string{"article:content_tier", "metered"}, false, false},
		{"a part of the page is not the article", []string{"ld", `{"@type":"Article","hasPart":{"@type":"WebPageElement","isAccessibleForFree":false}}`}, false, false},
		{"nothing", nil, false, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			free := feed(test.in...).Free()
			require.Equal(t, test.known, free != nil)
			assert.Equal(t, test.free, free != nil && *free)
		})
	}
}

func TestComments(t *testing.T) {
	for _, test := range []struct {
		name, ld string
		want     int
		known    bool
	}{
		{"a number", `{"@type":"Article","commentCount":12}`, 12, true},
		{"in words of figures", `{"@type":"Article","commentCount":"1,204"}`, 1204, true},
		{"none is a number too", `{"@type":"Article","commentCount":0}`, 0, true},
		{"among other counts", `{"@type":"Article","interactionStatistic":[{"interactionType":"https://schema.org/LikeAction","userInteractionCount":90},
			{"interactionType":{"@type":"CommentAction"},"userInteractionCount":7}]}`, 7, true},
		{"a count of likes", `{"@type":"Article","interactionStatistic":{"interactionType":"LikeAction","userInteractionCount":9}}`, 0, false},
		{"less than none", `{"@type":"Article","commentCount":-1}`, 0, false},
		{"not a number", `{"@type":"Article","commentCount":"many"}`, 0, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			n := feed("ld", test.ld).Comments()
			require.Equal(t, test.known, n != nil)
			if test.known {
				assert.Equal(t, test.want, *n)
			}
		})
	}
}

func TestLicense(t *testing.T) {
	const free = "https://licences.example/by/4.0/"
	for _, test := range []struct {
		name string
		in   []string
		want string
	}{
		{"an address", []string{"ld", `{"@type":"Article","license":"` + free + `"}`}, free},
		{"a relative one", []string{"ld", `{"@type":"Article","license":"/terms"}`}, "https://www.paper.example/terms"},
		{"a work with an address", []string{"ld", `{"@type":"Article","license":{"@type":"CreativeWork","name":"By","url":"` + free + `"}}`}, free},
		{"a text", []string{"ld", `{"@type":"Article","license":"All rights reserved"}`}, "All rights reserved"},
		{"a meta element", []string{"dcterms.license", free}, free},
		{"not an address of another kind", []string{"ld", `{"@type":"Article","license":"ftp://paper.example/terms"}`}, ""},
		{"not a picture's", []string{"ld", `{"@type":"ImageObject","license":"` + free + `"}`}, ""},
	} {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, test.want, feedAt(ownAddress, test.in...).License()) })
	}
}

func TestSiteURL(t *testing.T) {
	for _, test := range []struct {
		name, fetched string
		in            []string
		want          string
	}{
		{"the site's node", ownAddress, []string{"ld", `{"@type":"WebSite","url":"https://paper.example/en"}`}, "https://paper.example/en"},
		{"the publisher", ownAddress, []string{"ld", `{"@type":"Article","publisher":{"name":"Courier","url":"https://paper.example"}}`}, "https://paper.example/"},
		{"not a company of another host", ownAddress, []string{"ld", `{"@type":"Article","publisher":{"name":"Courier","url":"https://holding.example"}}`}, "https://www.paper.example/"},
		{"the beginning of the address", ownAddress, nil, "https://www.paper.example/"},
		{"as claimed where the address is unknown", "", []string{"ld", `{"@type":"WebSite","url":"https://paper.example/"}`}, "https://paper.example/"},
		{"nothing", "", nil, ""},
	} {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, test.want, feedAt(test.fetched, test.in...).SiteURL()) })
	}
}

func TestIcon(t *testing.T) {
	for _, test := range []struct {
		name  string
		links [][3]string
		want  string
	}{
		{"a telephone's", [][3]string{{"icon", "/tab.ico", ""}, {"apple-touch-icon", "/touch.png", ""}}, "touch.png"},
		{"the largest", [][3]string{{"apple-touch-icon", "/touch.png", ""}, {"icon", "/large.png", "192x192 512x512"}, {"icon", "/small.png", "32x32"}}, "large.png"},
		{"a drawing before a small one", [][3]string{{"icon", "/small.png", "32x32"}, {"icon", "/drawing.svg", "any"}}, "drawing.svg"},
		{"an old relation", [][3]string{{"shortcut icon", "/tab.ico", ""}}, "tab.ico"},
		{"no mask", [][3]string{{"mask-icon", "/mask.svg", ""}}, ""},
		{"no size that is none", [][3]string{{"icon", "/a.png", "-5x0"}, {"icon", "/b.png", "48X48"}}, "b.png"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var r Reader
			for _, l := range test.links {
				r.Icon(l[0], l[1], l[2])
			}
			m := r.Resolve(ownAddress)
			want := ""
			if test.want != "" {
				want = "https://www.paper.example/" + test.want
			}
			assert.Equal(t, want, m.Icon())
		})
	}
}

func TestBreadcrumbs(t *testing.T) {
	const site = "https://www.paper.example"
	want := []Crumb{{"News", site + "/news"}, {"Isles", site + "/isles"}, {"The ferry", ""}}
	for _, test := range []struct{ name, ld string }{
		{"addresses", `{"@type":"BreadcrumbList","itemListElement":[{"position":1,"name":"News","item":"/news"},{"position":2,"name":"Isles","item":"/isles"},{"position":3,"name":"The ferry"}]}`},
		{"things, out of order", `{"@graph":[{"@type":"WebPage","breadcrumb":{"@type":"BreadcrumbList","itemListElement":[
			{"position":"2","item":{"@id":"/isles","name":"Isles"}},{"position":"1","item":{"@id":"/news","name":"News"}},{"position":3,"name":"The ferry"}]}}]}`},
		{"the first of two", `[{"@type":"BreadcrumbList","itemListElement":[{"name":"News","item":"/news"},{"name":"Isles","item":"/isles"},{"name":"The ferry"}]},
			{"@type":"BreadcrumbList","itemListElement":[{"name":"Travel","item":"/travel"}]}]`},
	} {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, want, feedAt(ownAddress, "ld", test.ld).Breadcrumbs()) })
	}
	assert.Nil(t, feedAt(ownAddress, "ld", `{"@type":"BreadcrumbList"}`).Breadcrumbs())
}

func TestBreadcrumbItems(t *testing.T) {
	var r Reader
	scope, list := Attribute{"itemscope", ""}, Attribute{"itemtype", "https://schema.org/BreadcrumbList"}
	step := func(name, href string) {
		r.Element("li", Attributes{{"itemprop", "itemListElement"}, scope, {"itemtype", "https://schema.org/ListItem"}})
		r.Element("a", Attributes{{"itemprop", "item"}, scope, {"href", href}})
		_, prop := r.Element("span", Attributes{{"itemprop", "name"}})
		r.Property(prop, name, "")
		r.ScopeClose()
		r.ScopeClose()
	}
	r.Element("ol", Attributes{scope, list})
	step("News", "/news")
	step("Isles", "/isles")
	r.ScopeClose()
	r.Element("ol", Attributes{scope, list})
	step("Travel", "/travel")
	r.ScopeClose()
	m := r.Resolve(ownAddress)
	assert.Equal(t, []Crumb{{"News", "https://www.paper.example/news"}, {"Isles", "https://www.paper.example/isles"}}, m.Breadcrumbs(),
		"of two trails the first")
}

func TestDirection(t *testing.T) {
	for _, test := range []struct {
		dirs []string
		want string
	}{{[]string{"RTL"}, "rtl"}, {[]string{"auto", "ltr"}, "ltr"}, {[]string{"auto"}, ""}, {[]string{"sideways"}, ""}, {nil, ""}} {
		var r Reader
		for _, d := range test.dirs {
			r.Dir(d)
		}
		m := r.Resolve("")
		assert.Equal(t, test.want, m.Direction(), test.dirs)
	}
}

func TestUpdates(t *testing.T) {
	claims := feed("ld", `{"@type":"LiveBlogPosting","headline":"Storm","liveBlogUpdate":[
		{"@type":"BlogPosting","headline":"The quay is closed","datePublished":"2024-03-12T18:51:00+01:00","author":{"@type":"Person","name":"Ada Quill"}},
		{"@type":"BlogPosting","articleBody":"Waves of four metres.","datePublished":"soon"}]}`)
	updates := claims.Updates()
	require.Len(t, updates, 2)
	assert.Equal(t, "The quay is closed", updates[0].Headline)
	assert.Equal(t, 17, claims.PublishedOf(&updates[0]).UTC().Hour())
	assert.Equal(t, "Ada Quill", claims.AuthorsOf(&updates[0])[0].Name)
	assert.Equal(t, "Waves of four metres.", updates[1].Beginning)
	assert.True(t, claims.PublishedOf(&updates[1]).IsZero())
	assert.Empty(t, feed("ld", `{"@type":"NewsArticle","headline":"Storm"}`).Updates())
}
