package standfirst

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// authorLimit is how many authors one article has at most.
const authorLimit = 32

// authors returns the authors that the first source with a usable name gives. A
// source that names only the site itself waits for one that names a person;
// siteOnly says that there was none.
func (c *claims) authors() (list []Author, siteOnly bool) {
	for t := range authorSources {
		var out []Author
		for i := range c.list {
			if c.list[i].is(&authorSources[t]) {
				out = c.addAuthors(out, &c.list[i])
			}
		}
		if people := slices.DeleteFunc(slices.Clone(out), func(a Author) bool { return c.isSite(a.Name) }); len(people) > 0 {
			return people, false
		}
		if list == nil {
			list = out
		}
	}
	return list, list != nil
}

// addAuthors appends the authors that one claim names and that are new.
func (c *claims) addAuthors(list []Author, k *claim) []Author {
	if k.source == fromLink && slices.ContainsFunc(list, func(a Author) bool { return samePage(a.URL, c.profile(k.url)) }) {
		return list // "More by this author" links to the same page
	}
	for _, a := range c.claimedAuthors(k) {
		if a.Name = cleanAuthor(a.Name); a.Name == "" || len(list) >= authorLimit || hasAuthor(list, a.Name) {
			continue
		}
		if a.Kind == "" {
			a.Kind = k.kind
		}
		if a.Kind == "" || c.isSite(a.Name) {
			a.Kind = kindOf(a.Name, c.isSite(a.Name))
		}
		list = append(list, a)
	}
	return list
}

// claimedAuthors splits a claim that names several. The address is the author's
// where there is one.
func (c *claims) claimedAuthors(k *claim) []Author {
	if !isName(k.value) {
		return nil
	}
	if k.kind == Organization {
		return []Author{{Name: k.value, Kind: Organization, URL: c.profile(k.url)}}
	}
	names := splitAuthors(k.value)
	if len(names) == 1 {
		names[0].URL = c.profile(k.url)
	}
	return names
}

// profile is an author's address, made absolute.
func (c *claims) profile(ref string) string {
	if ref == "" {
		return ""
	}
	return resolveAt(c.base, ref)
}

// splitAuthors splits a line of names.
func splitAuthors(s string) []Author {
	for _, mark := range [...]string{" | ", " / "} { // what follows is the paper, the agency or the job
		s, _, _ = strings.Cut(s, mark)
	}
	for _, mark := range [...]string{" and ", " und ", " et ", " & ", " y ", " e ", " en ", " og ", " och ", " i ", " и ", ";", "/", "|"} {
		if strings.Contains(s, mark) && allNames(strings.ReplaceAll(s, mark, ", ")) {
			s = strings.ReplaceAll(s, mark, ", ")
		}
	}
	if !allNames(s) {
		return []Author{{Name: s}}
	}
	var out []Author
	for part := range strings.SplitSeq(s, ",") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, Author{Name: part})
		}
	}
	return out
}

// allNames says that each part between commas is a full name.
func allNames(s string) bool {
	for part := range strings.SplitSeq(s, ",") {
		n := len(strings.Fields(part))
		first, _ := utf8.DecodeRuneInString(strings.TrimSpace(part))
		if n < 2 || n > 4 || unicode.IsLower(first) {
			return false
		}
	}
	return true
}

func hasAuthor(list []Author, name string) bool {
	for i := range list {
		if strings.EqualFold(list[i].Name, name) {
			return true
		}
	}
	return false
}

// bylineWords open a byline in the languages of the corpora.
var bylineWords = []string{
	"By ", "by ", "BY ", "By: ", "Von ", "von ", "VON ", "Par ", "par ", "Por ", "por ", "Di ", "Door ", "Av ", "Af ", "Autor: ",
	"Author: ", "Text: ", "Written by ",
}

// cleanAuthor takes from a name what is not of it; "" where nothing is left.
func cleanAuthor(s string) string {
	s = strings.TrimSpace(s)
	for _, w := range bylineWords {
		s = strings.TrimPrefix(s, w)
	}
	s = strings.Trim(s, " ,;:|-–•·")
	for _, w := range [...]string{" 기자", " 記者", "記者", " 记者"} { // "reporter"
		s = strings.TrimSuffix(s, w)
	}
	if i := strings.Index(s, " ("); i > 0 && strings.HasSuffix(s, ")") {
		s = s[:i]
	}
	switch {
	case len(s) > 80, !isName(s), strings.ContainsAny(s, "@{}():<>→»_"):
		return ""
	case oneOf(s, accountNames):
		return ""
	}
	return s
}

// accountNames are names of accounts and roles that systems give as authors.
var accountNames = []string{
	"admin", "administrator", "webmaster", "root", "user", "unknown", "anonymous", "none", "null", "undefined", "editor", "wp-admin",
	"author", "autor", "superuser", "guest",
}

// kindOf guesses an author's kind from the name.
func kindOf(name string, site bool) AuthorKind {
	if site {
		return Organization
	}
	return Person
}
