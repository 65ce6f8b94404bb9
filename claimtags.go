package standfirst

import (
	"bytes"
	"strings"
)

// The builder's hand-over of what tags claim: metadata elements, scripts, and
// the properties of microdata, RDFa and the microformats.

// openProperty is an open element that is an item or a property.
type openProperty struct {
	element int32
	start   int32 // where its text begins
	name    string
	href    string
	scope   bool
}

// longestProperty bounds a property's text in bytes; no date, name or headline
// is longer.
const longestProperty = 2000

// claimAttrs are the attributes that claims read, by their names.
var claimAttrs = [...]struct {
	key  attr
	name string
}{
	{attrItemprop, "itemprop"}, {attrItemscope, "itemscope"}, {attrItemtype, "itemtype"},
	{attrProperty, "property"}, {attrTypeof, "typeof"}, {attrClass, "class"},
	{attrContent, "content"}, {attrDatetime, "datetime"}, {attrHref, "href"}, {attrSrc, "src"},
	{attrTitle, "title"}, {attrName, "name"}, {attrHTTPEquiv, "http-equiv"}, {attrRel, "rel"},
}

// claimAttributes are the tag's attributes as claims read them.
func (b *builder) claimAttributes() attributes {
	var out attributes
	for _, a := range claimAttrs {
		if b.attrs.is(a.key) {
			out = append(out, attribute{a.name, string(b.attrs.get(a.key))})
		}
	}
	return out
}

// openProperty hands the element just opened to the claims, where it is an
// item or a property.
func (b *builder) openProperty(t tag, entry bool) {
	const marks = 1<<attrItemprop | 1<<attrItemscope | 1<<attrItemtype | 1<<attrProperty | 1<<attrTypeof
	if b.attrs.has&marks == 0 && !entry {
		if t == tagA && b.attrs.is(attrRel) {
			b.openRel()
		}
		return
	}
	scope, name := b.claims.element(t.String(), b.claimAttributes())
	if t.is(traitVoid) || !scope && name == "" {
		return
	}
	b.properties = append(b.properties, openProperty{
		element: b.top(), start: int32(len(b.text)), name: name, href: string(b.attrs.get(attrHref)), scope: scope,
	})
}

// openRel notes a link whose relation the claims read (HTML § 4.6.7).
func (b *builder) openRel() {
	rel := b.attrs.get(attrRel)
	if bytes.Contains(rel, []byte("tag")) || bytes.Contains(rel, []byte("author")) {
		b.properties = append(b.properties, openProperty{
			element: b.top(), start: int32(len(b.text)), name: relName + string(rel), href: string(b.attrs.get(attrHref)),
		})
	}
}

// relName begins the name of a property that is a link's relation.
const relName = "rel:"

// closeProperty hands over the text of the properties that end with an element.
func (b *builder) closeProperty(element int32) {
	for n := len(b.properties); n > 0 && b.properties[n-1].element == element; n = len(b.properties) {
		p := b.properties[n-1]
		b.properties = b.properties[:n-1]
		if p.scope {
			b.claims.scopeClose()
		}
		text := b.text[min(int(p.start), len(b.text)):]
		if rel, ok := strings.CutPrefix(p.name, relName); ok && len(text) < longestProperty {
			b.claims.link(rel, p.href, string(text))
		} else if p.name != "" && len(text) < longestProperty {
			b.claims.property(p.name, string(text), p.href)
		}
	}
}

// document takes in what <html>, <head> and <body> say.
func (b *builder) document(t tag) {
	if b.attrs.is(attrLang) && t == tagHTML {
		b.claims.htmlLang(string(b.attrs.get(attrLang)))
	}
	if t == tagBody && b.attrs.is(attrID) && b.elements[0].id.empty() {
		b.elements[0].id = b.attrs.spanOf(attrID)
	}
	if t == tagBody {
		if b.attrs.is(attrClass) {
			b.claims.bodyClass(string(b.attrs.get(attrClass)))
		}
		b.openProperty(t, false)
	}
}

// metadata takes in a <meta>, <link> or <base>.
func (b *builder) metadata(t tag) {
	switch t {
	case tagMeta:
		b.claims.meta(b.claimAttributes())
	case tagLink:
		if b.attrs.is(attrItemprop) {
			b.openProperty(t, false)
		}
		b.claims.link(string(b.attrs.get(attrRel)), string(b.attrs.get(attrHref)), "")
	case tagBase:
		b.claims.setBase(string(b.attrs.get(attrHref)))
	}
}

// addScript takes in a script's text. The bytes of a state must hold until the
// page is done with.
func (b *builder) addScript(kind string, text []byte) {
	switch {
	case hasFold(kind, "ld+json"):
		b.claims.jsonLD(string(text))
	case len(text) >= largeScript:
		b.states = append(b.states, text)
	}
}
