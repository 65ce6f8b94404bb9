package standfirst

import (
	"strings"
	"unicode"
)

// titleMarks part the headline from the site's name in a window's title.
var titleMarks = []string{" | ", " - ", " – ", " — ", " :: ", " · ", " • ", " » ", " « ", " › ", " // ", " / ", " : ", " ‒ ", "｜", "ㅣ", "|"}

// titleParts are the parts of a title before its last mark and after its first:
// where the page prints one of them, that is the headline.
func titleParts(title string) []string {
	var out []string
	for _, mark := range titleMarks {
		if i := strings.LastIndex(title, mark); i > 0 {
			out = append(out, strings.TrimSpace(title[:i]))
		}
		if i := strings.Index(title, mark); i > 0 {
			out = append(out, strings.TrimSpace(title[:i]), strings.TrimSpace(title[i+len(mark):]))
		}
	}
	return out
}

// cutSiteName cuts the site's name off a title, at its end or its start.
func (c *claims) cutSiteName(title string) string {
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
func (c *claims) cutOnce(title string) string {
	for _, mark := range titleMarks {
		if i := strings.LastIndex(title, mark); i > 0 && c.isSite(title[i+len(mark):]) {
			return strings.TrimSpace(title[:i])
		}
		if i := strings.Index(title, mark); i > 0 && c.isSite(title[:i]) {
			return strings.TrimSpace(title[i+len(mark):])
		}
	}
	return title
}

// isSite says that a text is the site's name: as the page claims it, or in the
// words of its host.
func (c *claims) isSite(s string) bool {
	key := letters(s)
	if key == "" {
		return false
	}
	for i := range publisherSources {
		for k := range c.list {
			if !c.list[k].is(&publisherSources[i]) {
				continue
			}
			if name := letters(c.list[k].value); name == key || len(key) > 3 && (name == key+"com" || strings.Contains(name, key) && 2*len(key) > len(name) || strings.HasPrefix(key, name) && 2*len(name) > len(key)) {
				return true
			}
		}
	}
	if c.base == nil {
		return false
	}
	host := letters(strings.TrimPrefix(c.base.Hostname(), "www."))
	return len(key) > 3 && (strings.HasPrefix(host, key) || strings.HasPrefix(key, host))
}

// letters is a text's letters and digits in lower case.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
