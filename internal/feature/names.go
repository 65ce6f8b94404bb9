package feature

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/internal/grammar"
)

// profileSegments are the parts of addresses under which sites keep their authors.
var profileSegments = []string{
	"/author", "/autor", "/auteur", "/authors", "/autoren", "/by/", "/byline", "/profile", "/people/", "/person/",
	"/team/", "/staff", "/contributor", "/journalist", "/reporter", "/writer", "/redaktion/", "/redakt", "/user", "/u/",
	"/@", "/member", "/columnist", "/bio/", "/experts/",
}

// topicSegments are the parts of addresses under which sites keep their topics.
var topicSegments = []string{"/tag/", "/tags/", "/topic", "/thema", "/category", "/categories", "/kategorie", "/label/"}

// LinksProfile reports whether a line's first link leads to an author's page by its
// address.
func LinksProfile(p *Page, i int) bool { return linksUnder(p, i, profileSegments) }

// LinksTopics reports whether a line is links, the first of them to a topic by its
// address.
func LinksTopics(p *Page, i int) bool {
	const mostly = 0.5 // of its text
	return p.Facts(i).LinkDensity() > mostly && linksUnder(p, i, topicSegments)
}

// linksUnder reports whether the address of a line's first link holds one of the
// segments.
func linksUnder(p *Page, i int, segments []string) bool {
	k := p.FirstLink(i)
	if k >= len(p.Page.Links) || int(p.Page.Links[k].Block) != i {
		return false
	}
	href := strings.ToLower(p.Page.Value(p.Page.Links[k].Href))
	return slices.ContainsFunc(segments, func(segment string) bool { return strings.Contains(href, segment) })
}

// UnderBylineLabel reports whether the line before a block is a label for authors alone.
func UnderBylineLabel(p *Page, i int) bool {
	const initials = 3 // letters at most, where a portrait would be
	if i == 0 || p.Measures[i].Runes <= initials {
		return false
	}
	return grammar.IsBylineLabel(p.Page.TextOf(i-1)) ||
		i > 1 && p.Measures[i-1].Runes <= initials && grammar.IsBylineLabel(p.Page.TextOf(i-2))
}

// IsJobLine reports whether a line is somebody's job alone.
func IsJobLine(p *Page, i int) bool {
	return !p.Measures[i].Sentence && grammar.IsJob(p.Page.TextOf(i))
}

// IsLinkStrip reports whether a block is several links to other pages and no
// sentence.
func IsLinkStrip(p *Page, h *Hints, i int) bool {
	const least = 0.9 // of its text in links
	if p.Facts(i).LinkDensity() < least || p.Measures[i].Sentence || p.OneLink(i) {
		return false
	}
	links := p.Page.Links
	for k := p.FirstLink(i); k < len(links) && int(links[k].Block) == i; k++ {
		if !h.LeadsElsewhere(p.Page.Value(links[k].Href)) {
			return false
		}
	}
	return true
}
