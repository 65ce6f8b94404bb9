package metadata

import (
	"slices"
	"strings"
	"time"

	"github.com/standfirst/standfirst/internal/date"
)

// candidate is a text that may be a field, and the claim that it came from.
type candidate struct {
	Text  string
	claim int // its index among the claims
}

// candidates returns the claims of a table in its order, each text once.
func (c *Claims) candidates(table []Source) []candidate {
	var out []candidate
	for t := range table {
		for i := range c.List {
			k := &c.List[i]
			if !k.is(&table[t]) || len(out) >= valueLimit {
				continue
			}
			if !slices.ContainsFunc(out, func(o candidate) bool { return o.Text == k.Value }) {
				out = append(out, candidate{k.Value, i})
			}
		}
	}
	return out
}

// Headlines returns what the page claims as its headline, best first, without
// the site's name. The parts of the titles come last: they are worth something
// only where the page prints one of them.
func (c *Claims) Headlines() []candidate {
	list := c.candidates(HeadlineSources)
	var parts []candidate
	for i := range list {
		for _, part := range titleParts(list[i].Text) {
			parts = append(parts, candidate{part, list[i].claim})
		}
		list[i].Text = c.CutSiteName(list[i].Text)
	}
	for _, p := range parts {
		if len(list) < 2*valueLimit && !slices.ContainsFunc(list, func(o candidate) bool { return o.Text == p.Text }) {
			list = append(list, p)
		}
	}
	return list
}

// Descriptions returns what the page claims as its summary, best first.
func (c *Claims) Descriptions() []candidate { return c.candidates(descriptionSources) }

// ArticleBody returns the article's text in its paragraphs where JSON-LD
// carries it, nil where not.
func (c *Claims) ArticleBody() []string {
	if i := c.Find(BodySources, func(*Claim) bool { return true }); i >= 0 {
		return paragraphs(c.List[i].Value)
	}
	return nil
}

// IsArticle reports whether the page types itself as an article.
func (c *Claims) IsArticle() bool {
	return c.article || strings.EqualFold(c.Value([]Source{{fromOpenGraph, "og:type", ""}}), "article")
}

// Publisher returns the site's or newspaper's name.
func (c *Claims) Publisher() string {
	i := c.Find(publisherSources, func(k *Claim) bool { return isName(k.Value) })
	if i < 0 {
		return ""
	}
	return c.List[i].Value
}

// Language returns the page's language as a BCP 47 tag in its usual case.
func (c *Claims) Language() string {
	i := c.Find(languageSources, func(k *Claim) bool { return languageTag(k.Value) != "" })
	if i < 0 {
		return ""
	}
	return languageTag(c.List[i].Value)
}

// CanonicalURL returns the page's canonical address. The site's front page is
// no article's address where another witness has a path: templates forget it.
func (c *Claims) CanonicalURL() string {
	first := ""
	for _, k := range c.candidates(canonicalSources) {
		u := ResolveAt(c.Base, k.Text)
		if strings.Contains(pageKey(u), "/") {
			return u
		}
		if first == "" {
			first = u
		}
	}
	return first
}

// Image returns the address of the picture that the page shows of itself.
func (c *Claims) Image() string {
	for _, k := range c.candidates(imageSources) {
		if u := ResolveAt(c.Base, k.Text); u != "" {
			return u
		}
	}
	return ""
}

// PrintSection returns the part of the newspaper.
func (c *Claims) PrintSection() string {
	i := c.Find(printSectionSources, func(k *Claim) bool { return isName(k.Value) })
	if i < 0 {
		return ""
	}
	return c.List[i].Value
}

// topicLimit is the longest topic in bytes: longer ones are sentences.
const topicLimit = 80

// Topics returns the page's topics, each once in the order of the sources.
func (c *Claims) Topics() []string {
	var out []string
	for _, table := range [...][]Source{topicSources, keywordSources} {
		for _, k := range c.candidates(table) {
			for _, t := range strings.FieldsFunc(k.Text, func(r rune) bool { return strings.ContainsRune(",;|،、，", r) }) {
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
	Time  time.Time
	Text  string
	Claim int // the claim's index, -1 for a printed line or the address
	line  int // the printed line's index, -1 for another witness
}

// Modified returns the instant of the last change.
func (c *Claims) Modified() dated { return c.Date(modifiedSources) }

// Date returns the first date that a table's claims hold.
func (c *Claims) Date(table []Source) dated {
	var t time.Time
	lang := c.Language()
	i := c.Find(table, func(k *Claim) (ok bool) {
		t, ok = date.ParseDateIn(k.Value, lang)
		return ok
	})
	if i < 0 {
		return dated{Claim: -1, line: -1}
	}
	return dated{Time: t, Text: c.List[i].Value, Claim: i, line: -1}
}
