package standfirst

import (
	"net/url"
	"strings"
)

// The sources of claims, as [Claim] names them.
const (
	fromJSONLD    = "json-ld"
	fromOpenGraph = "open graph"
	fromMicrodata = "microdata"
	fromMeta      = "meta"
	fromLink      = "link"
	fromTitle     = "title"
	fromHTML      = "html"
	fromScript    = "script"
)

// attribute is one attribute of an element, its key in lower case.
type attribute struct{ key, val string }

// attributes are an element's attributes in page order.
type attributes []attribute

// get returns the value of the first attribute of that key, "" for none.
func (a attributes) get(key string) string {
	for i := range a {
		if a[i].key == key {
			return a[i].val
		}
	}
	return ""
}

// has says that the element has the attribute, be it empty.
func (a attributes) has(key string) bool {
	for i := range a {
		if a[i].key == key {
			return true
		}
	}
	return false
}

// claim is one thing that the page says of itself.
type claim struct {
	source string // one of the sources above
	name   string // the property as the source names it, meta names in lower case
	value  string // as the page has it, white space folded, entities decoded
	url    string // the address that came with a name, as the page has it
	item   int    // the microdata item that it stands in, counted from 1
	kind   gAuthorKind
}

// claims is what the page says of itself, in page order. The page's walk feeds
// it; [claims.settle] ends the feeding, and only then the fields may be asked.
// Its zero value is ready.
type claims struct {
	list      []claim
	docs      []ldDocument
	states    []string // scripts that may hold prose
	scopes    []itemScope
	items     int      // the microdata items and feed entries met so far
	lookups   int      // the references followed in JSON-LD
	siteNames []string // what the site calls itself, in letters alone
	siteHost  string   // its host, the same way
	baseHref  string
	fetched   string   // Parser.BaseURL
	base      *url.URL // what relative addresses are read against
	article   bool     // the page is typed as an article
	news      bool     // its structured data are typed as a news article
	kind      pageKind // what the page says of itself as a whole
}

// add files a claim with a value.
func (c *claims) add(source, name, value string) {
	if value = cleanClaim(value); value != "" {
		c.file(claim{source: source, name: name, value: value})
	}
}

// claimsLimit is how many claims a page may feed; pages of the corpora feed at
// most 186.
const claimsLimit = 2000

// file takes a claim in.
func (c *claims) file(k claim) {
	if len(c.list) < claimsLimit {
		c.list = append(c.list, k)
	}
}

// meta takes one <meta> element.
func (c *claims) meta(a attributes) {
	content := a.get("content")
	if content == "" {
		return
	}
	if prop := a.get("itemprop"); prop != "" {
		c.property(prop, content, "")
	}
	for _, key := range [...]string{"property", "name", "http-equiv"} {
		for _, name := range strings.Fields(a.get(key)) {
			c.metaNamed(strings.ToLower(name), content)
		}
	}
}

// metaNamed files a meta element's claim under its name. Publishers write the
// names of Open Graph as name= and as property=, and article: with og: before.
func (c *claims) metaNamed(name, content string) {
	source := fromMeta
	name = strings.TrimPrefix(name, "og:article:")
	switch {
	case strings.HasPrefix(name, "og:"), strings.HasPrefix(name, "article:"):
		source = fromOpenGraph
	case strings.HasPrefix(content, "http") && name == "author":
		return // an address is no name
	}
	c.add(source, name, content)
}

// link takes one <link> element, or an <a> with a rel, whose text is given.
func (c *claims) link(rel, href, text string) {
	for _, name := range strings.Fields(rel) {
		switch name = strings.ToLower(name); name {
		case "canonical", "amphtml", "shortlink", "image_src":
			c.add(fromLink, name, href)
		case "tag":
			c.add(fromLink, name, text)
		case "author":
			if text = cleanClaim(text); text != "" {
				c.file(claim{source: fromLink, name: name, value: text, url: href})
			}
		}
	}
}

// title takes the text of the page's <title>.
func (c *claims) title(text string) { c.add(fromTitle, "title", text) }

// htmlLang takes the lang attribute of <html>.
func (c *claims) htmlLang(lang string) { c.add(fromHTML, "lang", lang) }

// setBase takes the href of <base>; the first counts.
func (c *claims) setBase(href string) {
	if c.baseHref == "" {
		c.baseHref = strings.TrimSpace(href)
	}
}

// jsonLD takes the content of one <script type="application/ld+json">.
func (c *claims) jsonLD(raw string) {
	c.docs = append(c.docs, ldDocument{jsonDoc: parseJSON(raw), at: len(c.list)})
}

// settle ends the feeding. The address that the page was fetched from may be
// empty.
func (c *claims) settle(fetched string) {
	c.fetched = fetched
	c.base = baseAddress(c.baseHref, fetched, c.value(canonicalSources))
	c.settleLabels()
	c.settleMicrodata()
	c.settleJSONLD()
	c.settleSiteNames()
	c.settleKind()
}

// source is one place where a field may stand.
type source struct {
	from string // the claim's source
	name string // the claim's name
	why  string // why it stands where it stands in its table
}

// value returns the first claim that a table of sources finds, "" for none.
func (c *claims) value(table []source) string {
	if i := c.find(table, func(*claim) bool { return true }); i >= 0 {
		return c.list[i].value
	}
	return ""
}

// find returns the index of the first claim that fits, by the table's order
// and then by the page's; -1 for none.
func (c *claims) find(table []source, fits func(*claim) bool) int {
	for t := range table {
		for i := range c.list {
			if c.list[i].is(&table[t]) && fits(&c.list[i]) {
				return i
			}
		}
	}
	return -1
}

// is says that the claim stands at that source.
func (k *claim) is(s *source) bool { return k.name == s.name && k.source == s.from }

// claimLimit is the length in bytes at which a trace cuts a claim's value.
const claimLimit = 1000

// mClaim is a claim as a trace shows it.
type mClaim struct {
	Source string // "json-ld", "open graph", "microdata", "meta", "link", "title", "html" or "script"
	Name   string // the property as the source names it
	Value  string // cut to 1,000 bytes
	Field  string // the Article's field that it witnesses or fills, empty for none
}

// trace lists the claims and the field that each witnesses.
func (c *claims) trace() []mClaim {
	out := make([]mClaim, 0, len(c.list))
	for i := range c.list {
		k := &c.list[i]
		out = append(out, mClaim{Source: k.source, Name: k.name, Value: cutText(k.value, claimLimit), Field: fieldOf(k)})
	}
	return out
}

// fieldOf names the field whose table of sources holds the claim.
func fieldOf(k *claim) string {
	for f := range fieldSources {
		for s := range fieldSources[f].sources {
			if k.is(&fieldSources[f].sources[s]) {
				return fieldSources[f].field
			}
		}
	}
	return ""
}
