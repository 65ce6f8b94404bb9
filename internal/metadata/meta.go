package metadata

import "strings"

// Meta takes one <meta> element.
func (c *Claims) Meta(a Attributes) {
	content := a.get("content")
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
	name = strings.TrimPrefix(name, "og:article:")
	switch {
	case strings.HasPrefix(name, "og:"), strings.HasPrefix(name, "article:"):
		source = fromOpenGraph
	case strings.HasPrefix(content, "http") && name == "author":
		return // an address is no name
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

// resolveLabels names the data that twitter:label1 and twitter:label2 call the
// author: content systems write "Written by" there, in the page's language, and
// the name to it under twitter:data1 and twitter:data2.
func (c *Claims) resolveLabels() {
	for i := range c.List {
		number, ok := strings.CutPrefix(c.List[i].name, "twitter:label")
		if !ok || !authorLabels.Has(strings.TrimRight(c.List[i].Value, " :")) {
			continue
		}
		for k := range c.List {
			if c.List[k].source == fromMeta && c.List[k].name == "twitter:data"+number {
				c.List[k].name = labelledAuthor
				break
			}
		}
	}
}

// authorLabels are the labels that call the data beside them an author.
var authorLabels = tables.Set("author_labels")
