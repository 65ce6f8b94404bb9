package metadata

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/internal/grammar"
)

// ldDocument is one JSON-LD script and where it stood among the claims.
type ldDocument struct {
	jsonDoc
	at int // the number of claims before it
}

// ldRef names one value of one document.
type ldRef struct{ doc, value int }

// articleTypes are schema.org's Article and the types under it.
var articleTypes = []string{
	"Article", "NewsArticle", "AdvertiserContentArticle", "AnalysisNewsArticle", "AskPublicNewsArticle",
	"BackgroundNewsArticle", "OpinionNewsArticle", "ReportageNewsArticle", "ReviewNewsArticle", "Report",
	"SatiricalArticle", "ScholarlyArticle", "MedicalScholarlyArticle", "SocialMediaPosting", "BlogPosting",
	"LiveBlogPosting", "DiscussionForumPosting", "TechArticle", "APIReference",
}

// newsTypes are the types under NewsArticle: what a newsroom's system writes,
// where Article and BlogPosting are often a plug-in's for search engines.
var newsTypes = []string{
	"NewsArticle", "AnalysisNewsArticle", "AskPublicNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle",
	"ReportageNewsArticle", "ReviewNewsArticle", "LiveBlogPosting",
}

// The other types whose nodes are asked.
var (
	pageTypes      = []string{"WebPage", "ItemPage", "MedicalWebPage"}
	siteTypes      = []string{"WebSite"}
	publisherTypes = []string{"NewsMediaOrganization", "Organization"}
	filmTypes      = []string{"VideoObject", "AudioObject", "PodcastEpisode"}
	workTypes      = []string{"CreativeWork", "Review", "Recipe", "CriticReview"}
)

// otherThings are the members whose values are about something else than this
// page: listed, quoted and commenting articles.
var otherThings = []string{
	"itemListElement", "hasPart", "isPartOf", "mentions", "citation", "comment", "comments", "review", "reviews",
	"relatedLink", "isRelatedTo", "isBasedOn", "backstory", "video", "itemReviewed", "breadcrumb", "subjectOf",
	"liveBlogUpdate", "suggestedAnswer", "acceptedAnswer", "blogPost", "blogPosts",
}

// ldLimit is how many nodes of a page are asked; pages of the corpora have at
// most 189 outside their lists, the article's among the first.
const ldLimit = 256

// isType reports whether a node's @type, in whichever spelling, is one of a list.
func (d jsonDoc) isType(object int, types []string) bool {
	i := d.member(object, "@type")
	if i < 0 {
		return false
	}
	for k := i; k < int(d[i].end); k++ {
		if d[k].kind == jsonString && oneOf(localName(d[k].text()), types) {
			return true
		}
	}
	return false
}

// localName cuts the vocabulary's address or prefix off a type.
func localName(s string) string {
	s = strings.TrimSpace(s)
	return s[strings.LastIndexAny(s, "/#:")+1:]
}

func oneOf(s string, list []string) bool {
	for _, x := range list {
		if strings.EqualFold(s, x) {
			return true
		}
	}
	return false
}

// nodes returns the objects that are not about other things, in document order.
func (c *Claims) nodes() []ldRef {
	var out []ldRef
	for d := range c.docs {
		doc := c.docs[d].jsonDoc
		for i := 0; i < len(doc) && len(out) < ldLimit; i++ {
			switch container := doc[i].kind >= jsonArray; {
			case container && slices.Contains(otherThings, doc[i].key):
				i = int(doc[i].end) - 1
			case doc[i].kind == jsonObject:
				out = append(out, ldRef{d, i})
			}
		}
	}
	return out
}

// nodeProperty is a member that is made a claim.
type nodeProperty struct {
	member string
	as     ldForm
}

// ldForm says which part of a value is meant where it is an object.
type ldForm uint8

const (
	ldText    ldForm = iota // its @value or name
	ldName                  // its name, with its kind and address
	ldAddress               // its address
)

var articleProperties = []nodeProperty{
	{"headline", ldText}, {"name", ldText}, {"alternativeHeadline", ldText}, {"description", ldText},
	{"articleBody", ldText}, {"text", ldText},
	{"datePublished", ldText}, {"dateCreated", ldText}, {"dateModified", ldText}, {"uploadDate", ldText},
	{"author", ldName}, {"creator", ldName}, {"publisher", ldName},
	{"inLanguage", ldText}, {"url", ldAddress}, {"mainEntityOfPage", ldAddress},
	{"keywords", ldText}, {"about", ldText}, {"articleSection", ldText},
	{"image", ldAddress}, {"thumbnailUrl", ldAddress},
}

var pageProperties = []nodeProperty{
	{"name", ldText}, {"description", ldText}, {"datePublished", ldText}, {"dateModified", ldText}, {"inLanguage", ldText},
}

var nameProperties = []nodeProperty{{"name", ldText}}

var filmProperties = []nodeProperty{{"uploadDate", ldText}}

// resolveJSONLD picks the nodes that speak of this page and puts their
// properties among the claims, where their scripts stood.
func (c *Claims) resolveJSONLD() {
	if len(c.docs) == 0 {
		return
	}
	nodes := c.nodes()
	own := c.ownArticles(nodes)
	c.Kind.Lists, c.Kind.Sells = len(c.typed(nodes, listTypes)) > 0, len(c.typed(nodes, goodsTypes)) > 0
	for _, n := range own {
		c.News = c.News || c.docs[n.doc].isType(n.value, newsTypes)
	}
	merged := make([]Claim, 0, len(c.List)+32)
	done, next := 0, 0
	for d := range c.docs {
		merged = append(merged, c.List[done:c.docs[d].at]...)
		done = c.docs[d].at
		for ; next < len(nodes) && nodes[next].doc == d; next++ {
			merged = c.nodeClaims(merged, nodes[next], own)
		}
	}
	c.List = append(merged, c.List[done:]...)
}

// nodeClaims appends the claims of one node, if it is one that is asked.
func (c *Claims) nodeClaims(list []Claim, n ldRef, own []ldRef) []Claim {
	doc := c.docs[n.doc].jsonDoc
	switch {
	case slices.Contains(own, n):
		return c.properties(list, n, "", articleProperties)
	case doc.isType(n.value, pageTypes):
		return c.properties(list, n, "WebPage/", pageProperties)
	case doc.isType(n.value, siteTypes):
		return c.properties(list, n, "WebSite/", nameProperties)
	case doc[n.value].key == "" && doc.isType(n.value, publisherTypes):
		return c.properties(list, n, "Organization/", nameProperties)
	case doc[n.value].key == "" && doc.isType(n.value, filmTypes):
		return c.properties(list, n, "", filmProperties)
	}
	return list
}

// ownArticles picks the article nodes that are about this page: those whose
// address is the page's, else those whose headline its title holds, else the
// first.
func (c *Claims) ownArticles(nodes []ldRef) []ldRef {
	articles := c.typed(nodes, articleTypes)
	c.article = c.article || len(articles) > 0
	if len(articles) == 0 {
		if articles = c.typed(nodes, workTypes); len(articles) == 0 {
			return nil
		}
	}
	for _, fits := range [...]func(ldRef) bool{c.hasPageAddress, c.hasPageTitle} {
		var own []ldRef
		for _, n := range articles {
			if fits(n) {
				own = append(own, n)
			}
		}
		if own != nil {
			return own
		}
	}
	return articles[:1]
}

// typed returns the nodes of certain types.
func (c *Claims) typed(nodes []ldRef, types []string) (out []ldRef) {
	for _, n := range nodes {
		if c.docs[n.doc].isType(n.value, types) {
			out = append(out, n)
		}
	}
	return out
}

// hasPageAddress reports whether a node gives this page's address as its own.
func (c *Claims) hasPageAddress(n ldRef) bool {
	doc := c.docs[n.doc].jsonDoc
	for _, name := range [...]string{"mainEntityOfPage", "url", "@id"} {
		i := doc.member(n.value, name)
		if i < 0 {
			continue
		}
		address := doc[i].text()
		if doc[i].kind == jsonObject {
			if address = doc.str(i, "@id"); address == "" {
				address = doc.str(i, "url")
			}
		}
		if c.isPageAddress(address) {
			return true
		}
	}
	return false
}

// isPageAddress reports whether an address is this page's, by any witness.
func (c *Claims) isPageAddress(address string) bool {
	if samePage(address, c.fetched) {
		return true
	}
	for i := range c.List {
		k := &c.List[i]
		if (k.is(&canonicalSources[0]) || k.is(&canonicalSources[1])) && samePage(address, k.Value) {
			return true
		}
	}
	return false
}

// hasPageTitle reports whether the page's titles hold a node's headline.
func (c *Claims) hasPageTitle(n ldRef) bool {
	doc := c.docs[n.doc].jsonDoc
	head := doc.str(n.value, "headline")
	if head == "" {
		head = doc.str(n.value, "name")
	}
	if head = cleanClaim(head); head == "" {
		return false
	}
	for i := range c.List {
		k := &c.List[i]
		if (k.name == "title" || k.name == "og:title" || k.name == "twitter:title") && strings.Contains(k.Value, head) {
			return true
		}
	}
	return false
}

// properties appends a node's members as claims, in document order.
func (c *Claims) properties(list []Claim, n ldRef, prefix string, table []nodeProperty) []Claim {
	doc := c.docs[n.doc].jsonDoc
	for i := n.value + 1; i < int(doc[n.value].end); i = int(doc[i].end) {
		for p := range table {
			if doc[i].key == table[p].member {
				list = c.propertyValues(list, ldRef{n.doc, i}, prefix+table[p].member, table[p].as)
			}
		}
	}
	return list
}

// valueLimit is how many values of one property are taken.
const valueLimit = 64

// propertyValues appends one claim for each value of a property.
func (c *Claims) propertyValues(list []Claim, n ldRef, name string, as ldForm) []Claim {
	doc := c.docs[n.doc].jsonDoc
	taken := 0
	for i := n.value; i < int(doc[n.value].end) && taken < valueLimit; {
		if doc[i].kind == jsonArray {
			i++ // on to its elements
			continue
		}
		k := Claim{source: fromJSONLD, name: name}
		c.fill(&k, ldRef{n.doc, i}, as)
		if names := doc.names(i); as == ldName && len(names) > 1 {
			k.url = "" // of none of them more than of another
			last := min(len(names), valueLimit) - 1
			for _, name := range names[:last] {
				k.Value = name
				list = append(list, k)
			}
			k.Value = names[last]
		}
		if k.Value = cleanValue(name, k.Value); k.Value != "" {
			list = append(list, k)
			taken++
		}
		i = int(doc[i].end)
	}
	return list
}

// cleanValue folds a claim's value; the body keeps its lines.
func cleanValue(name, value string) string {
	if name == "articleBody" || name == "text" {
		return strings.TrimSpace(strings.ToValidUTF8(value, "\ufffd"))
	}
	return cleanClaim(value)
}

// fill reads one value into a claim.
func (c *Claims) fill(k *Claim, n ldRef, as ldForm) {
	doc := c.docs[n.doc].jsonDoc
	if doc[n.value].kind != jsonObject {
		k.Value = doc[n.value].text()
		return
	}
	if as == ldAddress {
		k.Value = firstOf(doc, n.value, "url", "contentUrl", "@id")
		return
	}
	k.Value = firstOf(doc, n.value, "@value", "name", "headline", "legalName")
	if k.Value == "" {
		if target, ok := c.byID(doc.str(n.value, "@id"), n); ok {
			n, doc = target, c.docs[target.doc].jsonDoc
			k.Value = firstOf(doc, n.value, "name", "headline", "legalName")
		}
	}
	if as != ldName {
		return
	}
	if k.Value == "" {
		k.Value = strings.TrimSpace(doc.str(n.value, "givenName") + " " + doc.str(n.value, "familyName"))
	}
	k.url = firstOf(doc, n.value, "url", "sameAs")
	k.kind = doc.authorKind(n.value)
}

// firstOf returns the first member that has a text.
func firstOf(doc jsonDoc, object int, names ...string) string {
	for _, name := range names {
		if s := doc.str(object, name); s != "" {
			return s
		}
	}
	return ""
}

// authorKind is the kind that a node is typed with, if it is one.
func (d jsonDoc) authorKind(object int) grammar.AuthorKind {
	switch {
	case d.isType(object, []string{"Person"}):
		return grammar.Person
	case d.isType(object, []string{"Organization", "NewsMediaOrganization", "Corporation"}):
		return grammar.Organization
	}
	return ""
}

// lookupLimit is how many references by @id are followed; each looks through
// all documents.
const lookupLimit = 64

// byID finds the node of that @id that has a name. One step only: references
// may run in a circle.
func (c *Claims) byID(id string, from ldRef) (ldRef, bool) {
	if c.lookups++; id == "" || c.lookups > lookupLimit {
		return ldRef{}, false
	}
	for d := range c.docs {
		doc := c.docs[d].jsonDoc
		for i := range doc {
			n := ldRef{d, i}
			if doc[i].kind == jsonObject && n != from && doc.str(i, "@id") == id && doc.str(i, "name") != "" {
				return n, true
			}
		}
	}
	return ldRef{}, false
}
