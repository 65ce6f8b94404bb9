package label

import (
	"strings"

	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/metadata"
	"github.com/standfirst/standfirst/internal/role"
)

// pageKindRule names the kind of a page by a fact of it.
type pageKindRule struct {
	kind  role.PageKind
	holds func(*Labeler) bool
	why   string
}

// pageKindRules tell apart the pages that hold no article; the first one that
// holds names the page, and the last one always does.
var pageKindRules = [...]pageKindRule{
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
	{role.PageOther, func(*Labeler) bool { return true }, "is like no kind of page that is told apart"},
}

// PageKindOf returns what a page that holds no article seems to be, and why.
func PageKindOf(l *Labeler) (role.PageKind, string) {
	for k := range pageKindRules {
		if r := &pageKindRules[k]; r.holds(l) {
			return r.kind, r.why
		}
	}
	return role.PageOther, ""
}

// IsNotice reports whether the page's title or first heading says that it is
// an error's page, or one to log in.
func IsNotice(l *Labeler) bool { return saysError(l) || saysLogin(l) }

func hasNoText(l *Labeler) bool { return feature.PageFactsOf(l.facts).Size() == 0 }

func saysError(l *Labeler) bool  { return says(l, role.PageError) }
func saysLogin(l *Labeler) bool  { return says(l, role.PageLogin) }
func saysSearch(l *Labeler) bool { return says(l, role.PageSearch) }

// needsScripts reports whether a page of hardly any text says that its scripts
// have to run.
func needsScripts(l *Labeler) bool {
	const most = 400 // bytes
	if feature.PageFactsOf(l.facts).Size() > most {
		return false
	}
	for i := range l.facts.Page.Blocks {
		if feature.KindOfTitle(l.facts.Line(i)) == role.PageApplication || strings.Contains(l.facts.Page.TextOf(i), "JavaScript") {
			return true
		}
	}
	return false
}

// says reports whether the page's title or its first heading names a kind.
func says(l *Labeler, kind role.PageKind) bool {
	for _, h := range l.hints.Headlines {
		if feature.KindOfTitle(h) == kind {
			return true
		}
	}
	for i := range l.facts.Page.Blocks {
		if l.facts.HeadingTag(i) != 0 {
			return feature.KindOfTitle(l.facts.Line(i)) == kind
		}
	}
	return false
}

// asksPassword reports whether the page has a field for a password, and no prose
// to speak of.
func asksPassword(l *Labeler) bool {
	const most = 1500 // bytes of prose
	return l.facts.Page.Seen.Passwords > 0 && feature.PageFactsOf(l.facts).Prose() < most
}

func sellsGoods(l *Labeler) bool {
	return l.hints.Kind.Sells || l.hints.Kind.Shared == metadata.SharedGoods
}

func printsPrices(l *Labeler) bool {
	const several = 4
	return feature.PageFactsOf(l.facts).Prices() >= several
}

// isFront reports whether the page's address is that of its site, or its body's
// class says so.
func isFront(l *Labeler) bool { return l.hints.Kind.HasAddress && l.hints.Kind.Depth == 0 }

func listsByClaims(l *Labeler) bool {
	return l.hints.Kind.Lists || l.hints.Kind.Archive > l.hints.Kind.Single
}

func isLinks(l *Labeler) bool {
	const most, headings = 0.5, 6
	f := feature.PageFactsOf(l.facts)
	return f.LinkDensity() > most || f.LinkedHeadings() >= headings
}

func hasRecords(l *Labeler) bool {
	const many = 5
	return feature.PageFactsOf(l.facts).Records() >= many
}
