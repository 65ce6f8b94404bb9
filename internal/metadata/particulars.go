package metadata

import (
	"net/url"
	"strconv"
	"strings"

	"github.com/standfirst/standfirst/internal/loosejson"
)

// Description returns what the page claims as its summary, "" for nothing.
func (m *Metadata) Description() string {
	for k := range m.claims.at(descriptionSources) {
		if k.name != "alternativeHeadline" {
			return k.value
		}
	}
	return ""
}

// Direction returns the direction of the page's text as it claims it, "ltr" or
// "rtl", "" for none.
func (m *Metadata) Direction() (dir string) {
	m.claims.find(directionSources, func(value string) bool {
		dir = strings.ToLower(value)
		if dir != "ltr" && dir != "rtl" {
			dir = ""
		}
		return dir != ""
	})
	return dir
}

// Free returns whether the page claims that everybody may read the article, nil
// where it claims nothing.
func (m *Metadata) Free() *bool {
	for k := range m.claims.at(freeSources) {
		switch strings.ToLower(localName(k.value)) {
		case "true", "free", "yes", "1":
			free := true
			return &free
		case "false", "locked", "no", "0":
			return new(bool)
		}
	}
	return nil
}

// ArticleType returns the most specific of schema.org's types of articles that the page
// claims for its own, "" for none.
func (m *Metadata) ArticleType() (best string) {
	deepest := -1
	for k := range m.claims.at(kindSources) {
		for name := range strings.FieldsSeq(k.value) {
			for _, t := range articleTypes {
				if depth := typeDepth(t); strings.EqualFold(localName(name), t) && depth > deepest {
					best, deepest = t, depth
				}
			}
		}
	}
	return best
}

// typeDepth returns how far a type of articles stands below Article.
func typeDepth(t string) int {
	switch {
	case t == "Article":
		return 0
	case t == "LiveBlogPosting":
		return 3
	case t == "BlogPosting", t == "DiscussionForumPosting", t == "APIReference", t == "MedicalScholarlyArticle",
		t != "NewsArticle" && strings.HasSuffix(t, "NewsArticle"):
		return 2
	}
	return 1
}

// SiteURL returns the address of the site's front page: as the page claims it,
// where that is on the page's own host or one above or below it, else the
// beginning of the page's address.
func (m *Metadata) SiteURL() string {
	refs := m.claims.values(siteURLSources)
	for k := range m.claims.at(siteNameURLSources) {
		refs = append(refs, k.url)
	}
	refs = append(refs, m.claims.values(companyURLSources)...)
	for _, ref := range refs {
		if u := ResolveAt(m.Base, ref); m.IsOnSite(u) {
			if i := strings.Index(u, "://") + len("://"); !strings.ContainsAny(u[i:], "/?#") {
				u += "/"
			}
			return u
		}
	}
	if m.Base == nil || m.Base.Host == "" {
		return ""
	}
	return ResolveAt(m.Base, "/")
}

// NextLinks returns the addresses that the page's links call the next one, as
// written.
func (m *Metadata) NextLinks() []string { return m.claims.values(nextSources) }

// IsOnSite reports whether an absolute address is the site's as far as the page's own
// address tells.
func (m *Metadata) IsOnSite(absolute string) bool {
	address, err := url.Parse(absolute)
	if err != nil || address.Host == "" || m.Base == nil || m.Base.Host == "" {
		return err == nil && address.Host != ""
	}
	host, own := strings.TrimPrefix(address.Hostname(), "www."), strings.TrimPrefix(m.Base.Hostname(), "www.")
	return strings.Contains(host, ".") && (host == own || strings.HasSuffix(own, "."+host) ||
		strings.HasSuffix(host, "."+own))
}

// License returns the licence of the article: an absolute address, or what the
// page calls it.
func (m *Metadata) License() string {
	for k := range m.claims.at(licenseSources) {
		if strings.HasPrefix(k.value, "#") {
			continue // a place on the page
		}
		if u := ResolveAt(m.Base, k.value); u != "" && (k.source == fromLink || isReference(k.value)) {
			return u
		}
		if k.source != fromLink && !strings.Contains(k.value, "://") {
			return k.value
		}
	}
	return ""
}

// isReference reports whether a text reads as an address rather than as words.
func isReference(s string) bool {
	return !strings.Contains(s, " ") && (strings.Contains(s, "://") || strings.HasPrefix(s, "/"))
}

// Comments returns how many comments the page claims, nil for no number.
func (m *Metadata) Comments() *int {
	const most = 10_000_000
	for k := range m.claims.at(commentSources) {
		value := strings.ToLower(k.value)
		if what, number, ok := strings.Cut(value, ":"); ok && strings.Contains(what, "comment") {
			value = number
		}
		n, err := strconv.Atoi(strings.NewReplacer(",", "", " ", "").Replace(value))
		if err == nil && n >= 0 && n <= most {
			return &n
		}
	}
	return nil
}

// commentCount returns the number of comments that one of a node's statistics
// gives, "" for none.
func commentCount(d loosejson.Doc, object int) string {
	if !strings.Contains(strings.ToLower(interactionType(d, object)), "comment") {
		return ""
	}
	return firstOf(d, object, "userInteractionCount", "interactionCount")
}

// interactionType returns what a statistic counts.
func interactionType(d loosejson.Doc, object int) string {
	i := d.Member(object, "interactionType")
	if i >= 0 && d[i].Kind == loosejson.Object {
		return firstOf(d, i, "@type", "@id")
	}
	return d.Str(object, "interactionType")
}
