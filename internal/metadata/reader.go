package metadata

import "strings"

// Reader collects the claims of a page while its elements are walked; Resolve
// ends that. The zero value is ready.
type Reader struct {
	claims   Claims
	items    items
	scripts  ldGraph
	baseHref string
	kind     PageKind
	icon     icon
}

// Meta reads a <meta> element.
func (r *Reader) Meta(a Attributes) {
	content := a.get("content")
	if !a.has("content") {
		content = a.get("value") // a template's mistake
	}
	if content == "" {
		return
	}
	if prop := a.get("itemprop"); prop != "" {
		r.Property(prop, content, "")
	}
	readMeta(&r.claims, a, content)
}

// Link reads a <link> element, or an <a> with a rel, whose text is given.
func (r *Reader) Link(rel, href, text string) { readLink(&r.claims, rel, href, text) }

// Title reads the text of the page's <title>.
func (r *Reader) Title(text string) {
	r.claims.add(Claim{source: fromTitle, name: "title", value: text})
}

// Lang reads the lang attribute of an element: <html>, <body>, <main> or
// <article>.
func (r *Reader) Lang(tag, lang string) {
	if tag == "html" {
		r.claims.add(Claim{source: fromHTML, name: "lang", value: lang})
		return
	}
	r.claims.add(Claim{source: fromHTML, name: "lang of " + tag, value: lang})
}

// Dir reads the dir attribute of <html> or <body>.
func (r *Reader) Dir(dir string) { r.claims.add(Claim{source: fromHTML, name: "dir", value: dir}) }

// Icon reads a <link> whose relation may be an icon's, with the sizes that it
// declares.
func (r *Reader) Icon(rel, href, sizes string) {
	if i := newIcon(rel, href, sizes); i.size > 0 {
		r.claims.add(Claim{source: fromLink, name: "icon", value: href})
		if i.size > r.icon.size {
			r.icon = i
		}
	}
}

// BodyClass reads the class names of <body>.
func (r *Reader) BodyClass(class string) { r.kind.readBodyClass(class) }

// SetBase reads the href of <base>; the first counts.
func (r *Reader) SetBase(href string) {
	if r.baseHref == "" {
		r.baseHref = strings.TrimSpace(href)
	}
}

// JSONLD reads the content of a <script type="application/ld+json">.
func (r *Reader) JSONLD(raw string) { r.scripts.add(raw, len(r.claims)) }

// Element reads the start tag of an element that has itemprop, itemscope,
// property, typeof or class. Where scope is true, ScopeClose is due at the
// element's end; where prop is not empty, Property with the element's text.
func (r *Reader) Element(tag string, a Attributes) (scope bool, prop string) {
	return r.items.element(&r.claims, tag, a)
}

// Property reads a property of the innermost item under each of its names.
func (r *Reader) Property(names, value, href string) {
	r.items.property(&r.claims, names, value, href)
}

// ScopeClose leaves the innermost item.
func (r *Reader) ScopeClose() { r.items.leave() }

// Resolve returns what the page says of itself. The address that the page was
// fetched from may be empty. The reader cannot be used again.
func (r *Reader) Resolve(fetched string) Metadata {
	m := Metadata{Kind: r.kind, fetched: fetched, icon: r.icon}
	m.Base = baseAddress(r.baseHref, fetched, r.claims.value(canonicalSources))
	nameLabelled(r.claims)
	claims, types := r.scripts.resolve(r.claims, fetched)
	m.claims = r.items.own(claims)
	m.updates = r.scripts.updates(types.own)
	if m.trail = r.scripts.trail(); m.trail == nil {
		m.trail = r.items.trail
	}
	m.News, m.Kind.Lists, m.Kind.Sells = types.news, types.lists, types.sells
	m.typed = types.article || r.items.count > 0
	m.language = claimedLanguage(m.claims)
	m.site = newSite(m.claims.values(publisherSources), m.Base)
	m.Kind.readGraphType(m.claims.value(graphTypeSources))
	m.Kind.readAddress(m.CanonicalURL())
	return m
}
