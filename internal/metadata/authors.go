package metadata

import (
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/grammar"
	"github.com/standfirst/standfirst/internal/text"
)

// authorLimit is how many authors one article has at most.
const authorLimit = 32

// Authors returns the authors that the first source with a usable name gives. A
// source that names only the site itself waits for one that names a person;
// siteOnly reports whether there was none.
func (m *Metadata) Authors() (list []grammar.Author, siteOnly bool) {
	r := authorReader{base: m.Base, site: &m.site}
	for t := range authorSources {
		var out []grammar.Author
		for k := range m.claims.at(authorSources[t : t+1]) {
			out = r.add(out, k)
		}
		if people := slices.DeleteFunc(slices.Clone(out),
			func(a grammar.Author) bool { return m.site.is(a.Name) }); len(people) > 0 {
			return people, false
		}
		if list == nil {
			list = out
		}
	}
	return list, list != nil
}

// EveryAuthor returns the authors that all sources give, the best first.
func (m *Metadata) EveryAuthor() (list []grammar.Author) {
	r := authorReader{base: m.Base, site: &m.site}
	for k := range m.claims.at(authorSources) {
		list = r.add(list, k)
	}
	return list
}

// authorReader reads claims as authors.
type authorReader struct {
	base *url.URL // what their addresses are resolved against
	site *site
}

// add appends the authors that one claim names and that are new.
func (r authorReader) add(list []grammar.Author, k *Claim) []grammar.Author {
	if len(list) >= authorLimit {
		return list
	}
	if k.source == fromLink &&
		slices.ContainsFunc(list, func(a grammar.Author) bool { return samePage(a.URL, r.profile(k.url)) }) {
		return list // "More by this author" links to the same page
	}
	for _, a := range r.read(k) {
		if a.Name = cleanAuthor(a.Name); a.Name == "" || len(list) >= authorLimit || HasAuthor(list, a.Name) {
			continue
		}
		switch {
		case r.site.is(a.Name):
			a.Kind = grammar.Organization // templates type the paper itself as a person
		case a.Kind == "" && k.kind != "":
			a.Kind = k.kind
		case a.Kind == "":
			a.Kind = grammar.Person
		}
		list = append(list, a)
	}
	return list
}

// read reads a claim as a byline is read, except that what is typed or plain is
// a name without the signs of one. The address is the author's where there is
// one. Titles come off where an address stood beside the name, as in a list of
// contacts; elsewhere they are how the author signs.
func (r authorReader) read(k *Claim) []grammar.Author {
	value := withoutAddresses(k.value)
	listed := len(value) < len(k.value)
	if listed {
		value = grammar.WithoutHonours(value)
	}
	if !isName(value) || strings.HasPrefix(value, "(") { // a picture's credit
		return nil
	}
	if k.kind == grammar.Organization {
		return []grammar.Author{{Name: value, Kind: grammar.Organization, URL: r.profile(k.url)}}
	}
	line := grammar.ReadByline(value)
	names := line.Authors
	switch typed := k.source == fromJSONLD; {
	case isPlainName(value) && !(len(names) == 1 && (line.Marked || names[0].Name == value)),
		len(names) == 0 && (typed || grammar.IsLowerName(value)):
		names = []grammar.Author{{Name: value}}
	}
	if len(names) == 1 {
		names[0].URL = r.profile(k.url)
	}
	for i := range names {
		if listed {
			names[i].Name = grammar.WithoutHonours(names[i].Name)
		}
	}
	return names
}

// withoutAddresses takes the addresses and handles beside a name out of a claim:
// "Ann Lee <ann@example.com>", "Ann Lee - https://example.com/", "Ann Lee (@annlee)".
func withoutAddresses(s string) string {
	if !strings.Contains(s, " ") || !strings.Contains(s, "@") && !strings.Contains(s, "://") {
		return s
	}
	words := strings.Fields(s)
	var left []string
	for _, w := range words {
		switch isAddress := strings.ContainsRune(w, '@') || strings.Contains(w, "://"); {
		case !isAddress:
			left = append(left, w)
		case len(left) > 0 && strings.HasSuffix(w, ","):
			left[len(left)-1] = strings.TrimRight(left[len(left)-1], ",") + "," // the next name follows
		}
	}
	if rest := strings.Trim(strings.Join(left, " "), " -–—|:,;"); rest != "" && len(left) < len(words) {
		if inner, ok := strings.CutPrefix(rest, "("); ok {
			return strings.TrimSuffix(inner, ")") // "ann@example.com (Ann Lee)"
		}
		return rest
	}
	return s
}

// profile returns an author's address as an absolute one, "" for none.
func (r authorReader) profile(ref string) string {
	if ref == "" {
		return ""
	}
	return ResolveAt(r.base, ref)
}

// plainWords is how many words a name has at most that is taken as it stands.
const plainWords = 4

// isPlainName reports whether a claim's value is one name: a few words with
// capitals, or one word, and nothing that separates names or adds to them.
func isPlainName(s string) bool {
	words := strings.Fields(s)
	if len(words) > plainWords || strings.ContainsAny(s, ",;:/|&()0123456789") {
		return false
	}
	for _, w := range words[min(1, len(words)):] {
		if first, _ := utf8.DecodeRuneInString(w); unicode.IsLower(first) {
			return false // "and", "for", or a part of a name as "von" is
		}
	}
	if len(words) > 1 && unicode.IsLower(text.FirstRune(words[0])) && !grammar.NameParticles.Has(words[0]) {
		return false // the end of a sentence
	}
	return len(words) > 0 && !oneOf(words[0], bylineWords)
}

// HasAuthor reports whether a list has an author of that name, letter case and titles
// aside.
func HasAuthor(list []grammar.Author, name string) bool {
	name = grammar.WithoutTitle(name)
	for i := range list {
		if strings.EqualFold(grammar.WithoutTitle(list[i].Name), name) {
			return true
		}
	}
	return false
}

// bylineWords open a byline whose names would else be plain.
var bylineWords = []string{"by", "von", "par", "por", "di", "door", "av", "af"}

// cleanAuthor returns a name without what does not belong to it, "" where nothing
// is left.
func cleanAuthor(s string) string {
	s = strings.Trim(s, " ,;:|-–•·")
	for _, w := range [...]string{" 기자", " 記者", "記者", " 记者"} { // "reporter"
		s = strings.TrimSuffix(s, w)
	}
	s = grammar.Once(s)
	if i := strings.Index(s, " ("); i > 0 && strings.HasSuffix(s, ")") {
		s = s[:i]
	}
	switch {
	case len(s) > 80, !isName(s), strings.ContainsAny(s, "@{}():<>→»_"):
		return ""
	case oneOf(s, accountNames), grammar.IsMarkerAlone(s):
		return ""
	}
	return s
}

// accountNames are names of accounts and roles that systems give as authors.
var accountNames = []string{
	"admin", "administrator", "webmaster", "root", "user", "unknown", "anonymous", "none", "null", "undefined",
	"editor", "wp-admin",
	"author", "autor", "superuser", "guest",
}
