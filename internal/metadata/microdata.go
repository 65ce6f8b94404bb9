package metadata

import (
	"slices"
	"strings"
	"unicode"

	"github.com/standfirst/standfirst/internal/date"
)

// items reads microdata's items, RDFa's resources and feed entries while the page
// is walked.
type items struct {
	open   []itemScope // those around the walk, the innermost last
	count  int         // the articles among them that were met so far
	trail  []Crumb     // the crumbs of the first trail of breadcrumbs
	trails int         // the trails met so far
}

// itemScope is an element that opens a microdata item, an RDFa resource or a
// feed entry, while the walk is inside it.
type itemScope struct {
	kind scopeKind
	name string // the property that a name inside it fills
	url  string // the address read for that name
	item int    // the item that its claims stand in
}

// scopeKind is what the properties inside an item are about.
type scopeKind uint8

const (
	scopePage    scopeKind = iota // this page, or nothing in particular
	scopeArticle                  // an article, by type or as a feed entry
	scopeName                     // the author or publisher of what is around it
	scopeCard                     // the hCard of the author of what is around it
	scopeOther                    // something else: a comment, a product, a picture
	scopeTrail                    // a trail of breadcrumbs
	scopeCrumb                    // one of its crumbs
)

// itemProperties are the properties that become claims: by microdata's, RDFa's
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
	{"isaccessibleforfree", fromMicrodata, "isAccessibleForFree", true},
	{"license", fromMicrodata, "license", false},
	{"commentcount", fromMicrodata, "commentCount", true},
	{"interactioncount", fromMicrodata, "interactionCount", true},
}

// entryClasses are the class words of hAtom and h-entry that make claims.
var entryClasses = []string{
	"entry-title", "p-name", "published", "dt-published", "updated", "dt-updated", "p-author",
}

// element reads the start tag of an element, see [Reader.Element].
func (it *items) element(c *Claims, tag string, a Attributes) (scope bool, prop string) {
	name := a.get("itemprop")
	if name == "" {
		name = a.get("property")
	}
	types := a.get("itemtype") + a.get("typeof")
	if a.has("itemscope") || types != "" {
		it.enter(name, types)
		it.crumbAddress(a.get("href"))
		if s := it.scope(); s.kind == scopeArticle && typeIn(types, articleTypes) {
			c.add(Claim{source: fromMicrodata, name: "itemtype", value: types, item: s.item})
		}
		return true, ""
	}
	if name != "" {
		return false, it.start(c, tag, name, a)
	}
	return it.entry(c, tag, a)
}

// start adds a property whose value stands in an attribute, and returns the name
// of one whose value is its text.
func (it *items) start(c *Claims, tag, name string, a Attributes) string {
	href := a.get("href")
	for _, key := range [...]string{"content", "datetime", "src", "title"} {
		if v := a.get(key); v != "" && (key != "title" || tag == "abbr") { // the abbr pattern of microformats
			it.property(c, name, v, href)
			return ""
		}
	}
	if href != "" && !isTextual(name) {
		it.property(c, name, href, "")
		return ""
	}
	if len(it.open) > 0 {
		it.open[len(it.open)-1].url = href
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

// entry reads the classes of an element as hAtom and h-entry do.
func (it *items) entry(c *Claims, tag string, a Attributes) (scope bool, prop string) {
	classes := a.get("class")
	for class := range strings.FieldsSeq(classes) {
		switch {
		case class == "hentry", class == "h-entry":
			it.enter("", "Article")
			return true, ""
		case class == "vcard" && hasClass(classes, "author"):
			it.open = append(it.open, itemScope{kind: scopeCard, item: it.scope().item})
			return true, ""
		case class == "fn" && it.scope().kind == scopeCard:
			return false, "class author"
		case !slices.Contains(entryClasses, class):
		case a.get("datetime") != "":
			it.property(c, "class "+class, a.get("datetime"), "")
			return false, ""
		case a.get("title") != "" && (tag == "abbr" || isDateClass(class) && startsWithYear(a.get("title"))):
			it.property(c, "class "+class, a.get("title"), "")
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

// enter opens an item that fills a property of the item around it.
func (it *items) enter(prop, types string) {
	outer := it.scope()
	s := itemScope{kind: scopeOther, item: outer.item}
	switch prop = strings.ToLower(strings.TrimSpace(prop)); {
	case it.entersTrail(types, &s):
	case outer.kind >= scopeName:
	case prop == "author", prop == "publisher", prop == "creator":
		s.kind, s.name = scopeName, prop
	case typeIn(types, articleTypes):
		it.count++
		s.kind, s.item = scopeArticle, it.count
	case typeIn(types, pageTypes) || types == "":
		s.kind = outer.kind
	}
	it.open = append(it.open, s)
}

// leave closes the innermost item.
func (it *items) leave() {
	if n := len(it.open); n > 0 {
		it.open = it.open[:n-1]
	}
}

// scope returns the innermost item, the zero item outside of all.
func (it *items) scope() itemScope {
	if n := len(it.open); n > 0 {
		return it.open[n-1]
	}
	return itemScope{}
}

// property adds a property of the innermost item under each of its names.
func (it *items) property(c *Claims, names, value, href string) {
	if class, ok := strings.CutPrefix(names, "class "); ok {
		if s := it.scope(); s.kind <= scopeArticle || s.kind == scopeCard && class == "author" {
			c.add(Claim{source: fromHTML, name: "class " + class, value: value, url: href, item: s.item})
		}
		return
	}
	for _, name := range strings.Fields(names) {
		it.addNamed(c, strings.ToLower(strings.TrimPrefix(name, "schema:")), value, href)
	}
}

// addNamed adds a property under one name.
func (it *items) addNamed(c *Claims, name, value, href string) {
	s := it.scope()
	switch {
	case s.kind == scopeCrumb:
		it.crumb(name, value, href)
		return
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
			c.add(Claim{source: p.from, name: p.claim, value: value, url: href, item: s.item})
			return
		}
	}
}

// own returns the claims without those of other articles' items: it keeps the
// item whose headline the title holds, else the first.
func (it *items) own(c Claims) Claims {
	if it.count == 0 {
		return c
	}
	own := ownItem(c)
	return slices.DeleteFunc(c, func(k Claim) bool { return k.item != 0 && k.item != own })
}

// ownItem returns the number of the item that is about this page, 0 where the first is
// another story's: a card's.
func ownItem(c Claims) int {
	title := c.value(sharedTitleSources)
	if title == "" {
		title = c.value(windowTitleSources)
	}
	for i := range c {
		if k := &c[i]; k.item > 0 && (k.name == "headline" || k.name == "class entry-title") &&
			strings.Contains(title, k.value) {
			return k.item
		}
	}
	for i := range c {
		if k := &c[i]; k.item == 1 && (k.name == "headline" || k.name == "class entry-title") && title != "" {
			if !sharesWord(k.value, title) && !sharesWord(k.value, c.value(windowTitleSources)) {
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
