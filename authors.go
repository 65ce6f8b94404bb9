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
func (c *claims) authors() (list []gAuthor, siteOnly bool) {
	for t := range authorSources {
		var out []gAuthor
		for i := range c.list {
			if c.list[i].is(&authorSources[t]) {
				out = c.addAuthors(out, &c.list[i])
			}
		}
		if people := slices.DeleteFunc(slices.Clone(out), func(a gAuthor) bool { return c.isSite(a.Name) }); len(people) > 0 {
			return people, false
		}
		if list == nil {
			list = out
		}
	}
	return list, list != nil
}

// everyAuthor returns the authors that all sources give, the best first.
func (c *claims) everyAuthor() (list []gAuthor) {
	for t := range authorSources {
		for i := range c.list {
			if c.list[i].is(&authorSources[t]) && len(list) < authorLimit {
				list = c.addAuthors(list, &c.list[i])
			}
		}
	}
	return list
}

// addAuthors appends the authors that one claim names and that are new.
func (c *claims) addAuthors(list []gAuthor, k *claim) []gAuthor {
	if k.source == fromLink && slices.ContainsFunc(list, func(a gAuthor) bool { return samePage(a.URL, c.profile(k.url)) }) {
		return list // "More by this author" links to the same page
	}
	for _, a := range c.claimedAuthors(k) {
		if a.Name = cleanAuthor(a.Name); a.Name == "" || len(list) >= authorLimit || hasAuthor(list, a.Name) {
			continue
		}
		switch {
		case c.isSite(a.Name):
			a.Kind = gOrganization // templates type the paper itself as a person
		case a.Kind == "" && k.kind != "":
			a.Kind = k.kind
		case a.Kind == "":
			a.Kind = gPerson
		}
		list = append(list, a)
	}
	return list
}

// claimedAuthors reads a claim as a byline is read, except that what is typed or
// plain is a name without the signs of one. The address is the author's where
// there is one.
func (c *claims) claimedAuthors(k *claim) []gAuthor {
	if !isName(k.value) || strings.HasPrefix(k.value, "(") { // a picture's credit
		return nil
	}
	if k.kind == gOrganization {
		return []gAuthor{{Name: k.value, Kind: gOrganization, URL: c.profile(k.url)}}
	}
	r := readByline(k.value)
	names := r.authors
	switch typed := k.source == fromJSONLD; {
	case isPlainName(k.value) && !(len(names) == 1 && (r.marked || names[0].Name == k.value)), typed && len(names) == 0:
		names = []gAuthor{{Name: k.value}}
	}
	if len(names) == 1 {
		names[0].URL = c.profile(k.url)
	}
	return names
}

// plainWords is how many words a name has at most that nothing is cut off.
const plainWords = 4

// isPlainName says that a claim's value is one name: a few words with capitals,
// or one word, and nothing that parts names or adds to them.
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
	if len(words) > 1 && unicode.IsLower(firstRune(words[0])) && !nameParticles.has(words[0]) {
		return false // the end of a sentence
	}
	return len(words) > 0 && !oneOf(words[0], bylineWords)
}

// labelledAuthor is the name of the claim that a label of Twitter's cards calls
// the author.
const labelledAuthor = "twitter:data author"

// settleLabels names the data that twitter:label1 and twitter:label2 call the
// author: content systems write "Written by" there, in the page's language, and
// the name to it under twitter:data1 and twitter:data2.
func (c *claims) settleLabels() {
	for i := range c.list {
		number, ok := strings.CutPrefix(c.list[i].name, "twitter:label")
		if !ok || !authorLabels.has(strings.TrimRight(c.list[i].value, " :")) {
			continue
		}
		for k := range c.list {
			if c.list[k].source == fromMeta && c.list[k].name == "twitter:data"+number {
				c.list[k].name = labelledAuthor
				break
			}
		}
	}
}

// authorLabels are the labels that call the data beside them an author.
var authorLabels = newWordSet(`written by, by, author, authors, posted by, verfasst von, geschrieben von, von, autor, autorin, écrit par, rédigé par, par, auteur, auteurs,
	escrito por, por, autora, autores, escrit per, scritto da, autore, di, geschreven door, door, skrevet av, skrevet af, skriven av, av, forfatter, författare, skribent,
	kirjoittanut, kirjoittaja, napisane przez, autorstwa, napsal, napsal/a, napísal, autor článku, írta, szerző, scris de, autorul, yazan, yazar, συντάχθηκε από, συντάκτης,
	автор, написано, написал, автори, napisao, ditulis oleh, penulis, được viết bởi, tác giả, כתוב על ידי, נכתב על ידי, מאת, كتبه, الكاتب, کاتب, نویسنده,
	執筆者, 投稿者, 作成者, 作者, 글쓴이, 작성자, เขียนโดย`)

// profile is an author's address, made absolute.
func (c *claims) profile(ref string) string {
	if ref == "" {
		return ""
	}
	return resolveAt(c.base, ref)
}

func hasAuthor(list []gAuthor, name string) bool {
	for i := range list {
		if strings.EqualFold(list[i].Name, name) {
			return true
		}
	}
	return false
}

// bylineWords open a byline whose names would else be plain.
var bylineWords = []string{"by", "von", "par", "por", "di", "door", "av", "af"}

// cleanAuthor takes from a name what is not of it; "" where nothing is left.
func cleanAuthor(s string) string {
	s = strings.Trim(s, " ,;:|-–•·")
	for _, w := range [...]string{" 기자", " 記者", "記者", " 记者"} { // "reporter"
		s = strings.TrimSuffix(s, w)
	}
	s = once(s)
	if i := strings.Index(s, " ("); i > 0 && strings.HasSuffix(s, ")") {
		s = s[:i]
	}
	switch {
	case len(s) > 80, !isName(s), strings.ContainsAny(s, "@{}():<>→»_"):
		return ""
	case oneOf(s, accountNames), isMarkerAlone(s):
		return ""
	}
	return s
}

// isMarkerAlone says that s is the marker of a byline and nobody's name.
func isMarkerAlone(s string) bool {
	for _, marker := range bylineMarkerIndex.at(s) {
		if rest, ok := cutPhrase(s, marker.phrase); ok && rest == "" && strings.Contains(s, " ") {
			return true
		}
	}
	return false
}

// accountNames are names of accounts and roles that systems give as authors.
var accountNames = []string{
	"admin", "administrator", "webmaster", "root", "user", "unknown", "anonymous", "none", "null", "undefined", "editor", "wp-admin",
	"author", "autor", "superuser", "guest",
}
