package standfirst

import (
	"slices"
	"strings"
	"time"
	"unicode"
)

// candidate is a text that may be a field, and the claim that it came from.
type candidate struct {
	text  string
	claim int // its index among the claims
}

// candidates returns the claims of a table in its order, each text once.
func (c *claims) candidates(table []source) []candidate {
	var out []candidate
	for t := range table {
		for i := range c.list {
			k := &c.list[i]
			if !k.is(&table[t]) || len(out) >= valueLimit {
				continue
			}
			if !slices.ContainsFunc(out, func(o candidate) bool { return o.text == k.value }) {
				out = append(out, candidate{k.value, i})
			}
		}
	}
	return out
}

// headlines returns what the page claims as its headline, best first, without
// the site's name. The parts of the titles come last: they are worth something
// only where the page prints one of them.
func (c *claims) headlines() []candidate {
	list := c.candidates(headlineSources)
	var parts []candidate
	for i := range list {
		for _, part := range titleParts(list[i].text) {
			parts = append(parts, candidate{part, list[i].claim})
		}
		list[i].text = c.cutSiteName(list[i].text)
	}
	for _, p := range parts {
		if len(list) < 2*valueLimit && !slices.ContainsFunc(list, func(o candidate) bool { return o.text == p.text }) {
			list = append(list, p)
		}
	}
	return list
}

// descriptions returns what the page claims as its summary, best first.
func (c *claims) descriptions() []candidate { return c.candidates(descriptionSources) }

// articleBody returns the article's text in its paragraphs where JSON-LD
// carries it, nil where not.
func (c *claims) articleBody() []string {
	if i := c.find(bodySources, func(*claim) bool { return true }); i >= 0 {
		return paragraphs(c.list[i].value)
	}
	return nil
}

// isArticle says that the page types itself as an article.
func (c *claims) isArticle() bool {
	return c.article || strings.EqualFold(c.value([]source{{fromOpenGraph, "og:type", ""}}), "article")
}

// publisher returns the site's or newspaper's name.
func (c *claims) publisher() string {
	i := c.find(publisherSources, func(k *claim) bool { return isName(k.value) })
	if i < 0 {
		return ""
	}
	return c.list[i].value
}

// isName says that a text can be a name: no address, and some letter.
func isName(s string) bool {
	return !strings.Contains(s, "://") && !strings.HasPrefix(s, "www.") && !strings.HasPrefix(s, "@") &&
		strings.IndexFunc(s, unicode.IsLetter) >= 0
}

// language returns the page's language as a BCP 47 tag in its usual case.
func (c *claims) language() string {
	i := c.find(languageSources, func(k *claim) bool { return languageTag(k.value) != "" })
	if i < 0 {
		return ""
	}
	return languageTag(c.list[i].value)
}

// languageTag writes a tag in the usual case (RFC 5646, section 2.1.1), "" where
// it is none. Locales as operating systems write them ("en_GB.UTF-8") count.
func languageTag(s string) string {
	s, _, _ = strings.Cut(strings.TrimSpace(s), ",")
	s, _, _ = strings.Cut(s, ".")
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '-' || r == '_' })
	if len(parts) == 0 || len(parts) > 8 || len(parts[0]) < 2 || len(parts[0]) > 3 {
		return ""
	}
	for i, p := range parts {
		if len(p) > 8 || strings.IndexFunc(p, notTagRune) >= 0 {
			return ""
		}
		switch p = strings.ToLower(p); {
		case i > 0 && len(p) == 2 && len(parts[i-1]) > 1:
			p = strings.ToUpper(p)
		case i > 0 && len(p) == 4 && p[0] > '9' && len(parts[i-1]) > 1:
			p = strings.ToUpper(p[:1]) + p[1:]
		}
		parts[i] = p
	}
	if tag := strings.Join(parts, "-"); tag != "und" && strings.IndexFunc(parts[0], unicode.IsDigit) < 0 {
		return tag
	}
	return ""
}

// notTagRune says that a character stands in no language tag.
func notTagRune(r rune) bool {
	return !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9')
}

// canonicalURL returns the page's canonical address. The site's front page is
// no article's address where another witness has a path: templates forget it.
func (c *claims) canonicalURL() string {
	first := ""
	for _, k := range c.candidates(canonicalSources) {
		u := resolveAt(c.base, k.text)
		if strings.Contains(pageKey(u), "/") {
			return u
		}
		if first == "" {
			first = u
		}
	}
	return first
}

// image returns the address of the picture that the page shows of itself.
func (c *claims) image() string {
	for _, k := range c.candidates(imageSources) {
		if u := resolveAt(c.base, k.text); u != "" {
			return u
		}
	}
	return ""
}

// printSection returns the part of the newspaper.
func (c *claims) printSection() string {
	i := c.find(printSectionSources, func(k *claim) bool { return isName(k.value) })
	if i < 0 {
		return ""
	}
	return c.list[i].value
}

// topicLimit is the longest topic in bytes: longer ones are sentences.
const topicLimit = 80

// topics returns the page's topics, each once in the order of the sources.
func (c *claims) topics() []string {
	var out []string
	for _, table := range [...][]source{topicSources, keywordSources} {
		for _, k := range c.candidates(table) {
			for _, t := range strings.FieldsFunc(k.text, func(r rune) bool { return strings.ContainsRune(",;|،、，", r) }) {
				out = addTopic(out, strings.TrimSpace(t))
			}
		}
		if out != nil {
			break
		}
	}
	return out
}

// addTopic appends a topic that is new. "type:article" is a system's note.
func addTopic(list []string, t string) []string {
	if len(list) >= valueLimit {
		return list
	}
	i := strings.IndexByte(t, ':')
	note := i > 0 && i+1 < len(t) && t[i+1] != ' '
	if t == "" || note || len(t) > topicLimit || !isName(t) || oneOf(t, list) {
		return list
	}
	return append(list, t)
}

// dated is an instant and the text that it was read from.
type dated struct {
	time  time.Time
	text  string
	claim int // the claim's index, -1 for a printed line or the address
	line  int // the printed line's index, -1 for another witness
}

// modified returns the instant of the last change.
func (c *claims) modified() dated { return c.date(modifiedSources) }

// date returns the first date that a table's claims hold.
func (c *claims) date(table []source) dated {
	var t time.Time
	lang := c.language()
	i := c.find(table, func(k *claim) (ok bool) {
		t, ok = parseDateIn(k.value, lang)
		return ok
	})
	if i < 0 {
		return dated{claim: -1, line: -1}
	}
	return dated{time: t, text: c.list[i].value, claim: i, line: -1}
}
