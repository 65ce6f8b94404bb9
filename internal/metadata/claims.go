package metadata

import (
	"net/url"
	"strings"

	"github.com/standfirst/standfirst/internal/grammar"
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
