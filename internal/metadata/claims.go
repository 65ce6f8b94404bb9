package metadata

import (
	"net/url"
	"strings"

	"github.com/standfirst/standfirst/internal/grammar"
	"github.com/standfirst/standfirst/internal/text"
)

// The sources of claims, as [Claim] names them.
const (
	fromJSONLD    = "json-ld"
	fromOpenGraph = "open graph"
	fromMicrodata = "microdata"
	fromMeta      = "meta"
	fromLink      = "link"
	FromTitle     = "title"
	fromHTML      = "html"
	fromScript    = "script"
)

// Attribute is one attribute of an element, its key in lower case.
type Attribute struct{ Key, Val string }

// Attributes are an element's attributes in page order.
type Attributes []Attribute

// get returns the value of the first attribute of that key, "" for none.
func (a Attributes) get(key string) string {
	for i := range a {
		if a[i].Key == key {
			return a[i].Val
		}
	}
	return ""
}

// has reports whether the element has the attribute, be it empty.
func (a Attributes) has(key string) bool {
	for i := range a {
		if a[i].Key == key {
			return true
		}
	}
	return false
}

// Claim is one thing that the page says of itself.
type Claim struct {
	source string // one of the sources above
	name   string // the property as the source names it, meta names in lower case
	Value  string // as the page has it, white space folded, entities decoded
	url    string // the address that came with a name, as the page has it
	item   int    // the microdata item that it stands in, counted from 1
	kind   grammar.AuthorKind
}

// Claims is what the page says of itself, in page order. The page's walk feeds
// it; [claims.settle] ends the feeding, and only then the fields may be asked.
// Its zero value is ready.
type Claims struct {
	List      []Claim
	docs      []ldDocument
	states    []string // scripts that may hold prose
	scopes    []itemScope
	items     int      // the microdata items and feed entries met so far
	lookups   int      // the references followed in JSON-LD
	siteNames []string // what the site calls itself, in letters alone
	siteHost  string   // its host, the same way
	baseHref  string
	fetched   string   // Parser.BaseURL
	Base      *url.URL // what relative addresses are read against
	article   bool     // the page is typed as an article
	News      bool     // its structured data are typed as a news article
	Kind      PageKind // what the page says of itself as a whole
}

// add files a claim with a value.
func (c *Claims) add(source, name, value string) {
	if value = cleanClaim(value); value != "" {
		c.file(Claim{source: source, name: name, Value: value})
	}
}

// claimsLimit is how many claims a page may feed; pages of the corpora feed at
// most 186.
const claimsLimit = 2000

// file takes a claim in.
func (c *Claims) file(k Claim) {
	if len(c.List) < claimsLimit {
		c.List = append(c.List, k)
	}
}

// Meta takes one <meta> element.
func (c *Claims) Meta(a Attributes) {
	content := a.get("content")
	if !a.has("content") {
		content = a.get("value") // a template's mistake
	}
	if content == "" {
		return
	}
	if prop := a.get("itemprop"); prop != "" {
		c.Property(prop, content, "")
	}
	for _, key := range [...]string{"property", "name", "http-equiv"} {
		for _, name := range strings.Fields(a.get(key)) {
			c.metaNamed(strings.ToLower(name), content)
		}
	}
}

// metaNamed files a meta element's claim under its name. Publishers write the
// names of Open Graph as name= and as property=, and article: with og: before.
func (c *Claims) metaNamed(name, content string) {
	source := fromMeta
	if rest, ok := strings.CutPrefix(name, "og:article:"); ok {
		name = "article:" + rest
	}
	switch {
	case strings.HasPrefix(name, "og:"), strings.HasPrefix(name, "article:"):
		source = fromOpenGraph
	case strings.HasPrefix(content, "http") && name == "author":
		return // an address is no name
	case source == fromMeta && namesPublication(name):
		name = publicationName
	}
	c.add(source, name, content)
}

// Link takes one <link> element, or an <a> with a rel, whose text is given.
func (c *Claims) Link(rel, href, text string) {
	for _, name := range strings.Fields(rel) {
		switch name = strings.ToLower(name); name {
		case "canonical", "amphtml", "shortlink", "image_src":
			c.add(fromLink, name, href)
		case "tag":
			c.add(fromLink, name, text)
		case "author":
			if text = cleanClaim(text); text != "" {
				c.file(Claim{source: fromLink, name: name, Value: text, url: href})
			}
		}
	}
}

// Title takes the text of the page's <title>.
func (c *Claims) Title(text string) { c.add(FromTitle, "title", text) }

// HTMLLang takes the lang attribute of <html>.
func (c *Claims) HTMLLang(lang string) { c.add(fromHTML, "lang", lang) }

// SetBase takes the href of <base>; the first counts.
func (c *Claims) SetBase(href string) {
	if c.baseHref == "" {
		c.baseHref = strings.TrimSpace(href)
	}
}

// JSONLD takes the content of one <script type="application/ld+json">.
func (c *Claims) JSONLD(raw string) {
	c.docs = append(c.docs, ldDocument{jsonDoc: parseJSON(raw), at: len(c.List)})
}

// Resolve ends the feeding. The address that the page was fetched from may be
// empty.
func (c *Claims) Resolve(fetched string) {
	c.fetched = fetched
	c.Base = baseAddress(c.baseHref, fetched, c.Value(canonicalSources))
	c.resolveLabels()
	c.resolveMicrodata()
	c.resolveJSONLD()
	c.resolveSiteNames()
	c.resolveKind()
}

// Source is one place where a field may stand.
type Source struct {
	from string // the claim's source
	name string // the claim's name
	why  string // why it stands where it stands in its table
}

// Value returns the first claim that a table of sources finds, "" for none.
func (c *Claims) Value(table []Source) string {
	if i := c.Find(table, func(*Claim) bool { return true }); i >= 0 {
		return c.List[i].Value
	}
	return ""
}

// Find returns the index of the first claim that fits, by the table's order
// and then by the page's; -1 for none.
func (c *Claims) Find(table []Source, fits func(*Claim) bool) int {
	for t := range table {
		for i := range c.List {
			if c.List[i].is(&table[t]) && fits(&c.List[i]) {
				return i
			}
		}
	}
	return -1
}

// is reports whether the claim stands at that source.
func (k *Claim) is(s *Source) bool { return k.name == s.name && k.source == s.from }

// claimLimit is the length in bytes at which a trace cuts a claim's value.
const claimLimit = 1000

// ClaimReport is a claim as a trace shows it.
type ClaimReport struct {
	Source string // "json-ld", "open graph", "microdata", "meta", "link", "title", "html" or "script"
	Name   string // the property as the source names it
	Value  string // cut to 1,000 bytes
	Field  string // the Article's field that it witnesses or fills, empty for none
}

// Trace lists the claims and the field that each witnesses.
func (c *Claims) Trace() []ClaimReport {
	out := make([]ClaimReport, 0, len(c.List))
	for i := range c.List {
		k := &c.List[i]
		out = append(out, ClaimReport{Source: k.source, Name: k.name, Value: text.CutText(k.Value, claimLimit),
			Field: fieldOf(k)})
	}
	return out
}

// fieldOf names the field whose table of sources holds the claim.
func fieldOf(k *Claim) string {
	for f := range fieldSources {
		for s := range fieldSources[f].sources {
			if k.is(&fieldSources[f].sources[s]) {
				return fieldSources[f].field
			}
		}
	}
	return ""
}
