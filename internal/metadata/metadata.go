package metadata

import (
	"net/url"
	"slices"
	"strings"
)

// Metadata is what a page says of itself, as [Reader] resolved it. Most fields
// are methods, which look for them among the claims.
type Metadata struct {
	// Base is what relative addresses are resolved against, nil for none.
	Base *url.URL
	// Kind is what the page says of itself as a whole.
	Kind PageKind
	// News reports whether its structured data are typed as a news article.
	News bool

	claims   Claims
	typed    bool   // its structured data are typed as an article
	fetched  string // the address that it was fetched from, may be empty
	language string
	site     site
	states   []string // scripts that may hold prose
	icon     icon
	trail    []Crumb
	updates  []Update
}

// IsArticle reports whether the page types itself as an article.
func (m *Metadata) IsArticle() bool {
	return m.typed || strings.EqualFold(m.claims.value(graphTypeSources), "article")
}

// IsBare reports whether the page says nothing of itself: it has no title, no
// structured data, and nothing else that stands in a head.
func (m *Metadata) IsBare() bool {
	for i := range m.claims {
		if s := m.claims[i].source; s != fromMicrodata && s != fromHTML {
			return false
		}
	}
	return true
}

// Place returns the site's host, without "www.", and the page's path on it, as far
// as the page or the caller says.
func (m *Metadata) Place() (host, path string) {
	if m.Base == nil {
		return "", ""
	}
	return strings.TrimPrefix(m.Base.Hostname(), "www."), m.Base.Path
}

// Headlines returns what the page claims as its headline, best first, without
// the site's name. The parts of the titles come last: they are worth something
// only where the page prints one of them.
func (m *Metadata) Headlines() []string {
	list := m.claims.values(headlineSources)
	var parts []string
	for i := range list {
		parts = append(parts, titleParts(list[i])...)
		list[i] = m.site.cut(list[i])
	}
	for _, p := range parts {
		if len(list) < 2*valueLimit && !slices.Contains(list, p) {
			list = append(list, p)
		}
	}
	return list
}

// TypedHeadline returns the headline of the article's JSON-LD, as it stands
// there.
func (m *Metadata) TypedHeadline() string { return m.claims.value(typedHeadlineSources) }

// WindowTitle returns the page's <title>.
func (m *Metadata) WindowTitle() string { return m.claims.value(windowTitleSources) }

// CutSiteName cuts the site's name off a title, at its end or its start.
func (m *Metadata) CutSiteName(title string) string { return m.site.cut(title) }

// IsSite reports whether a text is the site's name: as the page claims it, or in
// the words of its host.
func (m *Metadata) IsSite(s string) bool { return m.site.is(s) }

// Descriptions returns what the page claims as its summary, best first.
func (m *Metadata) Descriptions() []string { return m.claims.values(descriptionSources) }

// Body returns the article's whole text as JSON-LD carries it, "" where it does
// not.
func (m *Metadata) Body() string { return m.claims.value(bodySources) }

// ArticleBody returns the paragraphs of Body, nil where there is none.
func (m *Metadata) ArticleBody() []string {
	if body := m.Body(); body != "" {
		return paragraphs(body)
	}
	return nil
}

// Publisher returns the site's or newspaper's name.
func (m *Metadata) Publisher() string { return m.claims.find(publisherSources, isName) }

// PrintSection returns the part of the newspaper.
func (m *Metadata) PrintSection() string { return m.claims.find(printSectionSources, isName) }

// Language returns the page's language as a BCP 47 tag in its usual case.
func (m *Metadata) Language() string { return m.language }

// CanonicalURL returns the page's canonical address. The site's front page is
// no article's address where another claim has a path: templates forget it.
func (m *Metadata) CanonicalURL() string {
	first := ""
	for _, ref := range m.claims.values(canonicalSources) {
		u := ResolveAt(m.Base, ref)
		if strings.Contains(pageKey(u), "/") {
			return u
		}
		if first == "" {
			first = u
		}
	}
	return first
}

// FetchedURL returns the address that the page was fetched from, empty for unknown.
func (m *Metadata) FetchedURL() string {
	address, _, _ := strings.Cut(m.fetched, "#")
	return ResolveAt(nil, address)
}

// Image returns the address of the picture that the page shows of itself.
func (m *Metadata) Image() string {
	for _, ref := range m.claims.values(imageSources) {
		if u := ResolveAt(m.Base, ref); u != "" {
			return u
		}
	}
	return ""
}

// Topics returns the page's topics, each once in the order of the sources: the
// newsroom's own, else the keywords.
func (m *Metadata) Topics() []string {
	if topics := splitTopics(m.claims.values(topicSources)); topics != nil {
		return topics
	}
	return splitTopics(m.claims.values(keywordSources))
}
