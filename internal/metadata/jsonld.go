package metadata

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/internal/grammar"
	"github.com/standfirst/standfirst/internal/loosejson"
)

// ldGraph holds the nodes of all JSON-LD of a page: those of one script may refer
// to those of another.
type ldGraph struct {
	docs    []ldDocument
	lookups int // the references followed so far
}

// ldDocument is one JSON-LD script and where it stood among the claims.
type ldDocument struct {
	values loosejson.Doc
	at     int // the number of claims before it
}

// add reads a script that stands behind so many claims.
func (g *ldGraph) add(raw string, at int) {
	g.docs = append(g.docs, ldDocument{values: loosejson.Parse(raw), at: at})
}

// ldRef names one value of one document.
type ldRef struct{ doc, value int }

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
func isType(d loosejson.Doc, object int, types []string) bool {
	i := d.Member(object, "@type")
	if i < 0 {
		return false
	}
	for k := i; k < int(d[i].End); k++ {
		if d[k].Kind == loosejson.String && oneOf(localName(d[k].Text()), types) {
			return true
		}
	}
	return false
}

// ldTypes are the kinds of things that a page's JSON-LD describes.
type ldTypes struct {
	article, news bool    // the page's article, and that it is a newsroom's
	lists, sells  bool    // a list of other pages, goods
	own           []ldRef // the page's article
}

// nodes returns the objects that are not about other things, in document order.
func (g *ldGraph) nodes() []ldRef {
	var out []ldRef
	for d := range g.docs {
		doc := g.docs[d].values
		for i := 0; i < len(doc) && len(out) < ldLimit; i++ {
			switch container := doc[i].Kind >= loosejson.Array; {
			case container && slices.Contains(otherThings, doc[i].Key):
				i = int(doc[i].End) - 1
			case doc[i].Kind == loosejson.Object:
				out = append(out, ldRef{d, i})
			}
		}
	}
	return out
}

// nodeProperty is a member that becomes a claim.
type nodeProperty struct {
	member string
	as     ldForm
}

// ldForm is the part of a value that is meant where it is an object.
type ldForm uint8

const (
	ldText      ldForm = iota // its @value or name
	ldName                    // its name, with its kind and address
	ldAddress                 // its address
	ldReference               // its address, else its name
	ldComments                // the count of comments among statistics
)

var articleProperties = []nodeProperty{
	{"headline", ldText}, {"name", ldText}, {"alternativeHeadline", ldText}, {"description", ldText},
	{"articleBody", ldText}, {"text", ldText},
	{"datePublished", ldText}, {"dateCreated", ldText}, {"dateModified", ldText}, {"uploadDate", ldText},
	{"author", ldName}, {"creator", ldName}, {"publisher", ldName},
	{"inLanguage", ldText}, {"url", ldAddress}, {"mainEntityOfPage", ldAddress},
	{"keywords", ldText}, {"about", ldText}, {"articleSection", ldText},
	{"image", ldAddress}, {"thumbnailUrl", ldAddress},
	{"@type", ldText}, {"isAccessibleForFree", ldText}, {"license", ldReference},
	{"commentCount", ldText}, {"interactionStatistic", ldComments},
}

var pageProperties = []nodeProperty{
	{"name", ldText}, {"description", ldText}, {"datePublished", ldText}, {"dateModified", ldText}, {"inLanguage", ldText},
	{"isAccessibleForFree", ldText}, {"license", ldReference},
}

var nameProperties = []nodeProperty{{"name", ldText}, {"url", ldAddress}}

var filmProperties = []nodeProperty{{"uploadDate", ldText}}

// resolve picks the nodes that are about this page, and returns the claims with
// their properties where their scripts stood.
func (g *ldGraph) resolve(c Claims, fetched string) (merged Claims, types ldTypes) {
	if len(g.docs) == 0 {
		return c, ldTypes{}
	}
	nodes := g.nodes()
	own := g.ownArticles(nodes, identity{c, fetched})
	types = ldTypes{
		article: g.anyTyped(nodes, articleTypes), news: g.anyTyped(own, newsTypes),
		lists: g.anyTyped(nodes, listTypes), sells: g.anyTyped(nodes, goodsTypes), own: own,
	}
	merged = make(Claims, 0, len(c)+32)
	done, next := 0, 0
	for d := range g.docs {
		merged = append(merged, c[done:g.docs[d].at]...)
		done = g.docs[d].at
		for ; next < len(nodes) && nodes[next].doc == d; next++ {
			merged = g.nodeClaims(merged, nodes[next], own)
		}
	}
	return append(merged, c[done:]...), types
}

// nodeClaims appends the claims of one node, if it is one that is asked.
func (g *ldGraph) nodeClaims(list Claims, n ldRef, own []ldRef) Claims {
	doc := g.docs[n.doc].values
	switch {
	case slices.Contains(own, n):
		return g.properties(list, n, "", articleProperties)
	case isType(doc, n.value, pageTypes):
		return g.properties(list, n, "WebPage/", pageProperties)
	case isType(doc, n.value, siteTypes):
		return g.properties(list, n, "WebSite/", nameProperties)
	case doc[n.value].Key == "" && isType(doc, n.value, publisherTypes):
		return g.properties(list, n, "Organization/", nameProperties)
	case doc[n.value].Key == "" && isType(doc, n.value, filmTypes):
		return g.properties(list, n, "", filmProperties)
	}
	return list
}

// ownArticles returns the article nodes that are about this page: those whose
// address is the page's, else those whose headline its title holds, else the
// first.
func (g *ldGraph) ownArticles(nodes []ldRef, page identity) []ldRef {
	articles := g.typed(nodes, articleTypes)
	if len(articles) == 0 {
		if articles = g.typed(nodes, workTypes); len(articles) == 0 {
			return nil
		}
	}
	for _, fits := range [...]func(ldRef) bool{
		func(n ldRef) bool { return g.hasAddress(n, page) },
		func(n ldRef) bool { return page.hasTitle(g.headline(n)) },
	} {
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
func (g *ldGraph) typed(nodes []ldRef, types []string) (out []ldRef) {
	for _, n := range nodes {
		if isType(g.docs[n.doc].values, n.value, types) {
			out = append(out, n)
		}
	}
	return out
}

// anyTyped reports whether a node is of certain types.
func (g *ldGraph) anyTyped(nodes []ldRef, types []string) bool {
	return slices.ContainsFunc(nodes, func(n ldRef) bool { return isType(g.docs[n.doc].values, n.value, types) })
}

// hasAddress reports whether a node gives the page's address as its own.
func (g *ldGraph) hasAddress(n ldRef, page identity) bool {
	doc := g.docs[n.doc].values
	for _, name := range [...]string{"mainEntityOfPage", "url", "@id"} {
		i := doc.Member(n.value, name)
		if i < 0 {
			continue
		}
		address := doc[i].Text()
		if doc[i].Kind == loosejson.Object {
			address = firstOf(doc, i, "@id", "url")
		}
		if page.hasAddress(address) {
			return true
		}
	}
	return false
}

// headline returns a node's headline, as it stands there.
func (g *ldGraph) headline(n ldRef) string {
	return firstOf(g.docs[n.doc].values, n.value, "headline", "name")
}

// properties appends a node's members as claims, in document order.
func (g *ldGraph) properties(list Claims, n ldRef, prefix string, table []nodeProperty) Claims {
	doc := g.docs[n.doc].values
	for i := n.value + 1; i < int(doc[n.value].End); i = int(doc[i].End) {
		for p := range table {
			if doc[i].Key == table[p].member {
				list = g.propertyValues(list, ldRef{n.doc, i}, prefix+table[p].member, table[p].as)
			}
		}
	}
	return list
}

// propertyValues appends one claim for each value of a property.
func (g *ldGraph) propertyValues(list Claims, n ldRef, name string, as ldForm) Claims {
	doc := g.docs[n.doc].values
	taken := 0
	for i := n.value; i < int(doc[n.value].End) && taken < valueLimit; {
		if doc[i].Kind == loosejson.Array {
			i++ // on to its elements
			continue
		}
		if m := doc.Member(i, "@list"); m >= 0 {
			list = g.propertyValues(list, ldRef{n.doc, m}, name, as)
			i = int(doc[i].End)
			continue
		}
		k := Claim{source: fromJSONLD, name: name}
		g.fill(&k, ldRef{n.doc, i}, as)
		if names := namesOf(doc, i); as == ldName && len(names) > 1 {
			k.url = "" // of none of them more than of another
			last := min(len(names), valueLimit) - 1
			for _, name := range names[:last] {
				k.value = name
				list = append(list, k)
			}
			k.value = names[last]
		}
		if k.value = cleanValue(name, k.value); k.value != "" {
			list = append(list, k)
			taken++
		}
		i = int(doc[i].End)
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
func (g *ldGraph) fill(k *Claim, n ldRef, as ldForm) {
	doc := g.docs[n.doc].values
	if doc[n.value].Kind != loosejson.Object {
		k.value = doc[n.value].Text()
		return
	}
	switch as {
	case ldAddress:
		k.value = firstOf(doc, n.value, "url", "contentUrl", "@id")
		return
	case ldReference:
		k.value = firstOf(doc, n.value, "url", "@id", "name")
		return
	case ldComments:
		k.value = commentCount(doc, n.value)
		return
	}
	k.value = firstOf(doc, n.value, "@value", "name", "headline", "legalName")
	if k.value == "" {
		if target, ok := g.byID(doc.Str(n.value, "@id"), n); ok {
			n, doc = target, g.docs[target.doc].values
			k.value = firstOf(doc, n.value, "name", "headline", "legalName")
		}
	}
	if as != ldName {
		return
	}
	if k.value == "" {
		k.value = strings.TrimSpace(doc.Str(n.value, "givenName") + " " + doc.Str(n.value, "familyName"))
	}
	k.url = firstOf(doc, n.value, "url", "sameAs")
	k.kind = authorKind(doc, n.value)
}

// firstOf returns the first member that has a text.
func firstOf(doc loosejson.Doc, object int, names ...string) string {
	for _, name := range names {
		if s := doc.Str(object, name); s != "" {
			return s
		}
	}
	return ""
}

// authorKind returns the kind of author that a node is typed as, "" for none.
func authorKind(d loosejson.Doc, object int) grammar.AuthorKind {
	switch {
	case isType(d, object, []string{"Person"}):
		return grammar.Person
	case isType(d, object, []string{"Organization", "NewsMediaOrganization", "Corporation"}):
		return grammar.Organization
	}
	return ""
}

// lookupLimit is how many references by @id are followed; each looks through
// all documents.
const lookupLimit = 64

// byID finds the node of that @id that has a name. One step only: references
// may run in a circle.
func (g *ldGraph) byID(id string, from ldRef) (ldRef, bool) {
	if g.lookups++; id == "" || g.lookups > lookupLimit {
		return ldRef{}, false
	}
	for d := range g.docs {
		doc := g.docs[d].values
		for i := range doc {
			n := ldRef{d, i}
			if doc[i].Kind == loosejson.Object && n != from && doc.Str(i, "@id") == id && doc.Str(i, "name") != "" {
				return n, true
			}
		}
	}
	return ldRef{}, false
}

// namesOf returns the names of an object whose name is a list of them.
func namesOf(d loosejson.Doc, object int) (out []string) {
	i := d.Member(object, "name")
	if i < 0 || d[i].Kind != loosejson.Array {
		return nil
	}
	for k := i + 1; k < int(d[i].End); k = int(d[k].End) {
		if name := cleanClaim(d[k].Text()); d[k].Kind == loosejson.String && name != "" {
			out = append(out, name)
		}
	}
	return out
}
