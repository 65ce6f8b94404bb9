package metadata

import (
	"strings"
)

// titleMarks separate the headline from the site's name in a window's title.
var titleMarks = []string{" | ", " - ", " – ", " — ", " :: ", " · ", " • ", " » ", " « ", " › ", " // ", " / ",
	" : ", " ‒ ", "｜", "ㅣ", "|"}

// titleParts returns the parts of a title before its last mark, after its first and
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

// BesideHeadlineIn returns what stands in a title beside the headline, where that
// is short enough for a site's name; "" where the title lacks the headline.
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

// LongestPart returns the longest part of a title that no block of the page prints:
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
