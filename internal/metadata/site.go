package metadata

import (
	"strings"

	"github.com/standfirst/standfirst/internal/text"
)

// CutSiteName cuts the site's name off a title, at its end or its start.
func (c *Claims) CutSiteName(title string) string {
	for range 3 { // "Headline | Section | Site" where the section is the site's own word for itself
		cut := c.cutOnce(title)
		if cut == title {
			break
		}
		title = cut
	}
	return title
}

// cutOnce cuts one part off a title.
func (c *Claims) cutOnce(title string) string {
	for _, mark := range titleMarks {
		if i := strings.LastIndex(title, mark); i > 0 && c.IsSite(title[i+len(mark):]) {
			return strings.TrimSpace(title[:i])
		}
		if i := strings.Index(title, mark); i > 0 && c.IsSite(title[:i]) {
			return strings.TrimSpace(title[i+len(mark):])
		}
	}
	return title
}

// siteNameLimit is how many names of the site are compared with.
const siteNameLimit = 16

// resolveSiteNames collects what the site calls itself, and its host.
func (c *Claims) resolveSiteNames() {
	for _, k := range c.candidates(publisherSources) {
		if name := text.Letters(k.Text); name != "" && len(c.siteNames) < siteNameLimit {
			c.siteNames = append(c.siteNames, name)
		}
	}
	if c.Base != nil {
		c.siteHost = text.Letters(strings.TrimPrefix(c.Base.Hostname(), "www."))
	}
}

// IsSite reports whether a text is the site's name: as the page claims it, or in the
// words of its host.
func (c *Claims) IsSite(s string) bool {
	key := text.Letters(s)
	if key == "" {
		return false
	}
	for _, name := range c.siteNames {
		if sameSite(key, name) {
			return true
		}
	}
	return len(key) > 3 && c.siteHost != "" && (strings.HasPrefix(c.siteHost, key) || strings.HasPrefix(key, c.siteHost))
}

// sameSite reports whether two names are one, or that one holds the other and little
// else: "The Courier" and "Courier", "Courier" and "courier.com".
func sameSite(key, name string) bool {
	switch {
	case key == name:
		return true
	case len(key) <= 3:
		return false
	case strings.Contains(name, key):
		return 2*len(key) > len(name)
	}
	return strings.HasPrefix(key, name) && 2*len(name) > len(key)
}
