package metadata

import (
	"net/url"
	"strings"

	"github.com/standfirst/standfirst/internal/text"
)

// site is what a site calls itself, in letters alone.
type site struct {
	names []string
	host  string
}

// siteNameLimit is how many names of the site are compared with.
const siteNameLimit = 16

// newSite returns the site of certain names and, where it is known, address.
func newSite(names []string, address *url.URL) site {
	var s site
	for _, n := range names {
		if name := text.Letters(n); name != "" && len(s.names) < siteNameLimit {
			s.names = append(s.names, name)
		}
	}
	if address != nil {
		s.host = text.Letters(strings.TrimPrefix(address.Hostname(), "www."))
	}
	return s
}

// is reports whether a text is the site's name, or in the words of its host.
func (s *site) is(name string) bool {
	key := text.Letters(name)
	if key == "" {
		return false
	}
	for _, n := range s.names {
		if sameSite(key, n) {
			return true
		}
	}
	return len(key) > 3 && s.host != "" && (strings.HasPrefix(s.host, key) || strings.HasPrefix(key, s.host))
}

// sameSite reports whether two names are one, or one holds the other and little
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

// cut cuts the site's name off a title, at its end or its start.
func (s *site) cut(title string) string {
	for range 3 { // "Headline | Section | Site" where the section is the site's own word for itself
		cut := s.cutOnce(title)
		if cut == title {
			break
		}
		title = cut
	}
	return title
}

// cutOnce cuts one part off a title.
func (s *site) cutOnce(title string) string {
	for _, mark := range titleMarks {
		if i := strings.LastIndex(title, mark); i > 0 && s.is(title[i+len(mark):]) {
			return strings.TrimSpace(title[:i])
		}
		if i := strings.Index(title, mark); i > 0 && s.is(title[:i]) {
			return strings.TrimSpace(title[i+len(mark):])
		}
	}
	return title
}
