package feature

import (
	"strings"

	"github.com/standfirst/standfirst/internal/metadata"
)

// Hints are the page's claims as far as they speak about blocks.
type Hints struct {
	Headlines []string // best first
	// Shared is set where another claim than the window's title names the headline.
	Shared      bool
	Language    string // the page's tag, "" where it says none
	description []string
	body        string
	// Typed, Dated and authored report whether the page calls itself an article,
	// gives its date and names its authors.
	Typed, Dated, authored bool
	// authors are the names that the page claims as its authors'.
	authors []string
	Kind    metadata.PageKind
	// Host is the site's, without "www."; Path is the page's own; empty for unknown.
	Host, Path string
	// Known is the headline that the caller knows, empty for none.
	Known string
	// Bare is set where the page says nothing of itself: it may be a fragment, the
	// article's text alone.
	Bare bool
	// Sought is set where the caller takes the page for an article's whatever it
	// looks like.
	Sought bool
	// LiveBlog is set where the page calls itself a live blog.
	LiveBlog bool
	// IsSite reports whether a text is the site's own name.
	IsSite func(string) bool
}

// HintsOf returns the claims that speak about blocks.
func HintsOf(m *metadata.Metadata) Hints {
	authors, siteOnly := m.Authors()
	h := Hints{
		Headlines: m.Headlines(), Shared: m.SharesHeadline(), Language: m.Language(), description: m.Descriptions(),
		body:  m.Body(),
		Typed: m.IsArticle(), Dated: m.Dated(), authored: len(authors) > 0 && !siteOnly,
		Kind: m.Kind, IsSite: m.IsSite, Bare: m.IsBare(),
		LiveBlog: m.ArticleType() == "LiveBlogPosting",
	}
	h.Host, h.Path = m.Place()
	for _, a := range authors {
		h.authors = append(h.authors, a.Name)
	}
	return h
}

// LeadsElsewhere reports whether an address is that of another page of the site.
func (h *Hints) LeadsElsewhere(href string) bool {
	if href == "" || href[0] == '#' {
		return false
	}
	scheme, rest, absolute := strings.Cut(href, "://")
	switch {
	case strings.HasPrefix(href, "//"):
		rest, absolute = href[2:], true
	case !absolute && strings.Contains(scheme, ":"):
		return false // mailto, javascript
	}
	path := href
	if absolute {
		if h.Host == "" || !strings.HasPrefix(strings.TrimPrefix(rest, "www."), h.Host) {
			return false
		}
		path = strings.TrimPrefix(strings.TrimPrefix(rest, "www."), h.Host)
	}
	path, _, _ = strings.Cut(path, "#")
	path, _, _ = strings.Cut(path, "?")
	return path != h.Path
}
