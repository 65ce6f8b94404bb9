package metadata

import (
	"strings"

	"github.com/standfirst/standfirst/internal/text"
)

// titleMarks part the headline from the site's name in a window's title.
var titleMarks = []string{" | ", " - ", " – ", " — ", " :: ", " · ", " • ", " » ", " « ", " › ", " // ", " / ",
	" : ", " ‒ ", "｜", "ㅣ", "|"}

// titleParts are the parts of a title before its last mark, after its first and
// between them: where the page prints one of them, that is the headline.
func titleParts(title string) []string {
	var out []string
	for _, mark := range titleMarks {
		first, last := strings.Index(title, mark), strings.LastIndex(title, mark)
		if last > 0 {
			out = append(out, strings.TrimSpace(title[:last]))
		}
		if first > 0 {
			out = append(out, strings.TrimSpace(title[:first]), strings.TrimSpace(title[first+len(mark):]))
		}
		if first > 0 && first+len(mark) < last {
			out = append(out, strings.TrimSpace(title[first+len(mark):last]))
		}
	}
	return out
}

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

// BesideHeadlineIn is what a title says beside the headline, where that is
// short enough for a site's name; empty where it does not hold the headline.
func BesideHeadlineIn(title, headline string) string {
	const longest = 40 // bytes
	i := strings.Index(title, headline)
	if headline == "" || i < 0 {
		return ""
	}
	for _, rest := range [...]string{title[i+len(headline):], title[:i]} {
		for _, mark := range titleMarks {
			rest = strings.TrimPrefix(rest, mark)
			rest = strings.TrimSuffix(rest, mark)
		}
		rest = cutVersions(strings.Trim(rest, " |-–—:·•»«_"))
		if rest != "" && len(rest) <= longest && !strings.ContainsAny(rest, "|»") {
			return rest
		}
	}
	return ""
}

// versionNames are what titles call a version of a page: the one to be printed,
// a reader's view, AMP.
var versionNames = tables.Set("version_names")

// cutVersions cuts the names of versions off what a title says beside the
// headline.
func cutVersions(rest string) string {
	if versionNames.Has(rest) {
		return ""
	}
	for _, mark := range titleMarks {
		if i := strings.LastIndex(rest, mark); i > 0 && versionNames.Has(rest[i+len(mark):]) {
			return strings.TrimSpace(rest[:i])
		}
		if i := strings.Index(rest, mark); i > 0 && versionNames.Has(rest[:i]) {
			return strings.TrimSpace(rest[i+len(mark):])
		}
	}
	return rest
}

// LongestPart is the longest part of a title that no block of the page prints:
// the site's name and the section are shorter than a headline.
func LongestPart(title string) string {
	best := ""
	for rest := title; rest != ""; {
		at, after := len(rest), len(rest)
		for _, mark := range titleMarks {
			if i := strings.Index(rest, mark); i >= 0 && i < at {
				at, after = i, i+len(mark)
			}
		}
		if part := strings.TrimSpace(rest[:at]); len(part) > len(best) {
			best = part
		}
		rest = rest[after:]
	}
	return best
}
