package metadata

import (
	"slices"
	"strings"
)

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
	if rest, ok := strings.CutPrefix(name, "og:article:"); ok {
		name = "article:" + rest
	}
	switch {
	case strings.HasPrefix(name, "og:"), strings.HasPrefix(name, "article:"):
		source = fromOpenGraph
	case strings.HasPrefix(content, "http") && name == "author":
		return // an address is no name
	case namesPublication(name):
		name = publicationName
	}
	c.add(Claim{source: source, name: name, value: content})
}

// publicationNames are how content systems name the date of publication in meta
// elements, whatever stands before it and parts its words.
var publicationNames = []string{
	"publisheddate", "publishdate", "publicationdate", "datepublished", "publishedtime", "publishtime", "pubdate",
	"publishedat", "publishedon", "datepublication", "articlepublished",
}

// publicationName is the name under which the claims keep those that are none of
// publishedSources.
const publicationName = "date of publication"

// namesPublication reports whether a meta element's name ends in one for the date of
// publication.
func namesPublication(name string) bool {
	if slices.ContainsFunc(publishedSources, func(s Source) bool { return s.from == fromMeta && s.name == name }) {
		return false // it has a row of its own
	}
	if !strings.Contains(name, "pub") || containsAny(name, []string{"unpub", "last", "republ"}) {
		return false
	}
	letters := strings.Map(func(r rune) rune {
		if 'a' <= r && r <= 'z' {
			return r
		}
		return -1
	}, name)
	return slices.ContainsFunc(publicationNames, func(n string) bool { return strings.HasSuffix(letters, n) })
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
