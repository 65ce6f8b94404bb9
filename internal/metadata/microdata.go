package metadata

import (
	"slices"
	"strings"
	"unicode"

	"github.com/standfirst/standfirst/internal/date"
)

// itemScope is an element that opens a microdata item, an RDFa resource or a
// feed entry, while the walk is inside it.
type itemScope struct {
	kind scopeKind
	name string // the property that a name inside it fills
	url  string // the address read for that name
	item int    // the item that its claims stand in
}

// scopeKind says what the properties inside an item are about.
type scopeKind uint8

const (
	scopePage    scopeKind = iota // this page, or nothing in particular
	scopeArticle                  // an article, by type or as a feed entry
	scopeName                     // the author or publisher of what is around it
	scopeCard                     // the hCard of the author of what is around it
	scopeOther                    // something else: a comment, a product, a picture
)

// itemProperties are the properties that are made claims: by microdata's, RDFa's
// and the microformats' names in lower case.
var itemProperties = []struct {
	name   string // as the page writes it
	from   string // the claim's source and name
	claim  string
	asText bool // the text counts and not the address, where it is a link
}{
	{"headline", fromMicrodata, "headline", true},
	{"name", fromMicrodata, "name", true},
	{"description", fromMicrodata, "description", true},
	{"datepublished", fromMicrodata, "datePublished", true},
	{"datecreated", fromMicrodata, "dateCreated", true},
	{"datemodified", fromMicrodata, "dateModified", true},
	{"dc:date", fromMicrodata, "datePublished", true},
	{"dc:created", fromMicrodata, "dateCreated", true},
	{"dc:title", fromMicrodata, "headline", true},
	{"dc:creator", fromMicrodata, "author", true},
	{"author", fromMicrodata, "author", true},
	{"creator", fromMicrodata, "author", true},
	{"publisher", fromMicrodata, "publisher", true},
	{"inlanguage", fromMicrodata, "inLanguage", true},
	{"keywords", fromMicrodata, "keywords", true},
	{"articlesection", fromMicrodata, "articleSection", true},
	{"mainentityofpage", fromMicrodata, "mainEntityOfPage", false},
	{"image", fromMicrodata, "image", false},
	{"url", fromMicrodata, "url", false},
}

// entryClasses are the class words of hAtom and h-entry that make claims.
var entryClasses = []string{
	"entry-title", "p-name", "published", "dt-published", "updated", "dt-updated", "p-author",
}

// Element takes the start tag of an element that has itemprop, itemscope,
// property, typeof or class. Where scope is true, ScopeClose is due at the
// element's end; where prop is not empty, property with the element's text.
func (c *Claims) Element(tag string, a Attributes) (scope bool, prop string) {
	name := a.get("itemprop")
	if name == "" {
		name = a.get("property")
	}
	types := a.get("itemtype") + a.get("typeof")
	if a.has("itemscope") || types != "" {
		c.scopeOpen(name, types)
		return true, ""
	}
	if name != "" {
		return false, c.start(tag, name, a)
	}
	return c.entry(tag, a)
}

// start files a property whose value stands in an attribute, and hands back the
// name of one whose value is its text.
func (c *Claims) start(tag, name string, a Attributes) string {
	href := a.get("href")
	for _, key := range [...]string{"content", "datetime", "src", "title"} {
		if v := a.get(key); v != "" && (key != "title" || tag == "abbr") { // the abbr pattern of microformats
			c.Property(name, v, href)
			return ""
		}
	}
	if href != "" && !isTextual(name) {
		c.Property(name, href, "")
		return ""
	}
	if len(c.scopes) > 0 {
		c.scopes[len(c.scopes)-1].url = href
	}
	return name
}

// isTextual reports whether one of the properties named takes its text.
func isTextual(names string) bool {
	for _, name := range strings.Fields(names) {
		for i := range itemProperties {
			if itemProperties[i].asText && strings.EqualFold(name, itemProperties[i].name) {
				return true
			}
		}
	}
	return false
}

// isDateClass reports whether a class of the microformats marks a date.
func isDateClass(class string) bool {
	return strings.HasSuffix(class, "published") || strings.HasSuffix(class, "updated")
}

// startsWithYear reports whether a title is a date for machines (ISO 8601).
func startsWithYear(s string) bool {
	year, n := pathNumber(s, 4)
	return n == 4 && year >= date.OldestPrinted && year <= date.LatestYear
}

// entry takes the classes of an element as hAtom and h-entry read them.
func (c *Claims) entry(tag string, a Attributes) (scope bool, prop string) {
	classes := a.get("class")
	for class := range strings.FieldsSeq(classes) {
		switch {
		case class == "hentry", class == "h-entry":
			c.scopeOpen("", "Article")
			return true, ""
		case class == "vcard" && hasClass(classes, "author"):
			c.scopes = append(c.scopes, itemScope{kind: scopeCard, item: c.scope().item})
			return true, ""
		case class == "fn" && c.scope().kind == scopeCard:
			return false, "class author"
		case !slices.Contains(entryClasses, class):
		case a.get("datetime") != "":
			c.Property("class "+class, a.get("datetime"), "")
			return false, ""
		case a.get("title") != "" && (tag == "abbr" || isDateClass(class) && startsWithYear(a.get("title"))):
			c.Property("class "+class, a.get("title"), "")
			return false, ""
		default:
			return false, "class " + class
		}
	}
	return false, ""
}

// hasClass reports whether a class attribute has a word.
func hasClass(classes, word string) bool {
	for class := range strings.FieldsSeq(classes) {
		if class == word {
			return true
		}
	}
	return false
}

// scopeOpen enters an item that fills a property of the item around it.
func (c *Claims) scopeOpen(prop, types string) {
	outer := c.scope()
	s := itemScope{kind: scopeOther, item: outer.item}
	switch prop = strings.ToLower(strings.TrimSpace(prop)); {
	case outer.kind >= scopeName:
	case prop == "author", prop == "publisher", prop == "creator":
		s.kind, s.name = scopeName, prop
	case typeIn(types, articleTypes):
		c.items++
		s.kind, s.item = scopeArticle, c.items
	case typeIn(types, pageTypes) || types == "":
		s.kind = outer.kind
	}
	c.scopes = append(c.scopes, s)
}

// ScopeClose leaves the innermost item.
func (c *Claims) ScopeClose() {
	if n := len(c.scopes); n > 0 {
		c.scopes = c.scopes[:n-1]
	}
}

// scope is the innermost item.
func (c *Claims) scope() itemScope {
	if n := len(c.scopes); n > 0 {
		return c.scopes[n-1]
	}
	return itemScope{}
}

// typeIn reports whether one of the types named is in a list.
func typeIn(types string, list []string) bool {
	for _, t := range strings.Fields(types) {
		if oneOf(localName(t), list) {
			return true
		}
	}
	return false
}

// Property files a property of the innermost item under each of its names.
func (c *Claims) Property(names, value, href string) {
	if class, ok := strings.CutPrefix(names, "class "); ok {
		if s := c.scope(); s.kind <= scopeArticle || s.kind == scopeCard && class == "author" {
			c.addItem(Claim{source: fromHTML, name: "class " + class, Value: value, url: href}, s.item)
		}
		return
	}
	for _, name := range strings.Fields(names) {
		c.propertyNamed(strings.ToLower(strings.TrimPrefix(name, "schema:")), value, href)
	}
}

// propertyNamed files a property under one name.
func (c *Claims) propertyNamed(name, value, href string) {
	s := c.scope()
	switch {
	case s.kind >= scopeCard:
		return
	case s.kind == scopeName && name == "name":
		if href == "" {
			href = s.url
		}
		name = s.name
	case s.kind == scopeName:
		return
	case name == "name" && s.kind == scopePage:
		return // of whatever the page holds
	}
	for i := range itemProperties {
		if p := &itemProperties[i]; p.name == name {
			c.addItem(Claim{source: p.from, name: p.claim, Value: value, url: href}, s.item)
			return
		}
	}
}

// addItem files a claim of an item.
func (c *Claims) addItem(k Claim, item int) {
	if k.Value = cleanClaim(k.Value); k.Value != "" {
		k.item = item
		c.file(k)
	}
}

// resolveMicrodata keeps the claims of one article: that whose headline the
// title holds, else the first.
func (c *Claims) resolveMicrodata() {
	if c.items == 0 {
		return
	}
	c.article = true
	own := c.ownItem()
	kept, doc := c.List[:0], 0
	for i := range c.List {
		for ; doc < len(c.docs) && c.docs[doc].at <= i; doc++ {
			c.docs[doc].at = len(kept)
		}
		if k := c.List[i]; k.item == 0 || k.item == own {
			kept = append(kept, k)
		}
	}
	for ; doc < len(c.docs); doc++ {
		c.docs[doc].at = len(kept)
	}
	c.List = kept
}

// ownItem is the number of the item that is about this page, 0 where the first is
// another story's: a card's.
func (c *Claims) ownItem() int {
	title := c.Value(HeadlineSources[2:4])
	if title == "" {
		title = c.Value([]Source{{FromTitle, "title", ""}})
	}
	for i := range c.List {
		if k := &c.List[i]; k.item > 0 && (k.name == "headline" || k.name == "class entry-title") &&
			strings.Contains(title, k.Value) {
			return k.item
		}
	}
	for i := range c.List {
		if k := &c.List[i]; k.item == 1 && (k.name == "headline" || k.name == "class entry-title") && title != "" {
			if !sharesWord(k.Value, title) && !sharesWord(k.Value, c.Value(WindowTitle)) {
				return 0
			}
			break
		}
	}
	return 1
}

// sharesWord reports whether two titles have a word in common that is no short one;
// those of scripts without spaces are not compared.
func sharesWord(a, b string) bool {
	const shortest = 4 // bytes
	if strings.IndexFunc(a, func(r rune) bool { return r >= 0x2e80 }) >= 0 {
		return true
	}
	b = strings.ToLower(b)
	for word := range strings.FieldsFuncSeq(strings.ToLower(a), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(word) >= shortest && strings.Contains(b, word) {
			return true
		}
	}
	return false
}
