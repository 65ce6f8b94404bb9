package metadata

import "strings"

// readMeta adds the claims of a <meta> element: its content, under each of its
// names.
func readMeta(c *Claims, a Attributes, content string) {
	for _, key := range [...]string{"property", "name", "http-equiv"} {
		for _, name := range strings.Fields(a.get(key)) {
			addMeta(c, strings.ToLower(name), content)
		}
	}
}

// addMeta adds a meta element's claim under one name. Publishers write the names
// of Open Graph as name= and as property=, and article: with og: before.
func addMeta(c *Claims, name, content string) {
	source := fromMeta
	name = strings.TrimPrefix(name, "og:article:")
	switch {
	case strings.HasPrefix(name, "og:"), strings.HasPrefix(name, "article:"):
		source = fromOpenGraph
	case strings.HasPrefix(content, "http") && name == "author":
		return // an address is no name
	}
	c.add(Claim{source: source, name: name, value: content})
}

// readLink adds the claims of a link by its relations.
func readLink(c *Claims, rel, href, text string) {
	for _, name := range strings.Fields(rel) {
		switch name = strings.ToLower(name); name {
		case "canonical", "amphtml", "shortlink", "image_src", "license":
			c.add(Claim{source: fromLink, name: name, value: href})
		case "tag":
			c.add(Claim{source: fromLink, name: name, value: text})
		case "author":
			c.add(Claim{source: fromLink, name: name, value: text, url: href})
		case "next":
			c.add(Claim{source: fromLink, name: name, value: href})
		}
	}
}

// authorLabels are the labels that call the data beside them an author.
var authorLabels = tables.Set("author_labels")

// nameLabelled names the data that twitter:label1 and twitter:label2 call the
// author: content systems write "Written by" there, in the page's language, and
// the name to it under twitter:data1 and twitter:data2.
func nameLabelled(c Claims) {
	for i := range c {
		number, ok := strings.CutPrefix(c[i].name, "twitter:label")
		if !ok || !authorLabels.Has(strings.TrimRight(c[i].value, " :")) {
			continue
		}
		for k := range c {
			if c[k].source == fromMeta && c[k].name == "twitter:data"+number {
				c[k].name = labelledAuthor
				break
			}
		}
	}
}
