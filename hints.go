package standfirst

// witnesses are the page's claims as far as they speak about blocks.
type witnesses struct {
	headlines   []string // best first
	description []string
	body        string
	// typed, dated and authored say that the page calls itself an article,
	// gives its date and names its authors.
	typed, dated, authored bool
	// authors are the names that the page claims as its authors'.
	authors []string
	kind    pageKind
	// isSite reports whether a text is the site's own name.
	isSite func(string) bool
}

// witnessesOf are the claims that speak about blocks.
func witnessesOf(c *claims) witnesses {
	var w witnesses
	for _, h := range c.headlines() {
		w.headlines = append(w.headlines, h.text)
	}
	for _, d := range c.descriptions() {
		w.description = append(w.description, d.text)
	}
	if i := c.find(bodySources, func(*claim) bool { return true }); i >= 0 {
		w.body = c.list[i].value
	}
	w.kind, w.isSite = c.kind, c.isSite
	authors, siteOnly := c.authors()
	w.typed, w.dated, w.authored = c.isArticle(), c.date(publishedSources).claim >= 0, len(authors) > 0 && !siteOnly
	for _, a := range authors {
		w.authors = append(w.authors, a.Name)
	}
	return w
}
