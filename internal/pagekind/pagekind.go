package pagekind

import (
	"strings"

	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/metadata"
	"github.com/standfirst/standfirst/internal/role"
)

// rule names the kind of a page by a fact of it.
type rule struct {
	kind  role.PageKind
	holds func(seen) bool
	why   string
}

// rules tell apart the pages that hold no article; the first one that
// holds names the page, and the last one always does.
var rules = [...]rule{
	{role.PageEmpty, hasNoText, "holds no text"},
	{role.PageError, saysError, "says in its title or first heading that something could not be shown"},
	{role.PageApplication, needsScripts, "says that its scripts have to run"},
	{role.PageLogin, asksPassword, "asks for a password, and holds little prose"},
	{role.PageLogin, saysLogin, "says in its title or first heading that one logs in or registers here"},
	{role.PageSearch, saysSearch, "says in its title or first heading that it has the results of a search"},
	{role.PageProduct, sellsGoods, "describes goods in its structured data"},
	{role.PageProduct, printsPrices, "prints several prices"},
	{role.PageFront, isFront, "has the address of a site's front page"},
	{role.PageList, listsByClaims, "says of itself that it lists entries"},
	{role.PageList, isLinks, "has most of its text in links, or many headings that are links"},
	{role.PageList, hasRecords, "has many records of one shape"},
	{role.PageOther, func(seen) bool { return true }, "is like no kind of page that is told apart"},
}

// seen is a page with what it says of itself.
type seen struct {
	facts *feature.Page
	hints *feature.Hints
}

// Of returns what a page that holds no article seems to be, and why.
func Of(p *feature.Page, h *feature.Hints) (role.PageKind, string) {
	s := seen{p, h}
	for k := range rules {
		if r := &rules[k]; r.holds(s) {
			return r.kind, r.why
		}
	}
	return role.PageOther, ""
}

// IsNotice reports whether the page's title or first heading says that it is
// an error's page, or one to log in.
func IsNotice(p *feature.Page, h *feature.Hints) bool {
	return saysError(seen{p, h}) || saysLogin(seen{p, h})
}

func hasNoText(s seen) bool { return feature.PageFactsOf(s.facts).Size() == 0 }

func saysError(s seen) bool  { return says(s, role.PageError) }
func saysLogin(s seen) bool  { return says(s, role.PageLogin) }
func saysSearch(s seen) bool { return says(s, role.PageSearch) }

// needsScripts reports whether a page of hardly any text says that its scripts
// have to run.
func needsScripts(s seen) bool {
	const most = 400 // bytes
	if feature.PageFactsOf(s.facts).Size() > most {
		return false
	}
	for i := range s.facts.Page.Blocks {
		if ofTitle(s.facts.Line(i)) == role.PageApplication ||
			strings.Contains(s.facts.Page.TextOf(i), "JavaScript") {
			return true
		}
	}
	return false
}

// says reports whether the page's title or its first heading names a kind.
func says(s seen, kind role.PageKind) bool {
	for _, h := range s.hints.Headlines {
		if ofTitle(h) == kind {
			return true
		}
	}
	for i := range s.facts.Page.Blocks {
		if s.facts.HeadingTag(i) != 0 {
			return ofTitle(s.facts.Line(i)) == kind
		}
	}
	return false
}

// asksPassword reports whether the page has a field for a password, and no prose
// to speak of.
func asksPassword(s seen) bool {
	const most = 1500 // bytes of prose
	return s.facts.Page.Seen.Passwords > 0 && feature.PageFactsOf(s.facts).Prose() < most
}

func sellsGoods(s seen) bool {
	return s.hints.Kind.Sells || s.hints.Kind.Shared == metadata.SharedGoods
}

func printsPrices(s seen) bool {
	const several = 4
	return feature.PageFactsOf(s.facts).Prices() >= several
}

// isFront reports whether the page's address is that of its site, or its body's
// class says so.
func isFront(s seen) bool { return s.hints.Kind.HasAddress && s.hints.Kind.Depth == 0 }

func listsByClaims(s seen) bool {
	return s.hints.Kind.Lists || s.hints.Kind.Archive > s.hints.Kind.Single
}

func isLinks(s seen) bool {
	const most, headings = 0.5, 6
	f := feature.PageFactsOf(s.facts)
	return f.LinkDensity() > most || f.LinkedHeadings() >= headings
}

func hasRecords(s seen) bool {
	const many = 5
	return feature.PageFactsOf(s.facts).Records() >= many
}
