package metadata

import "strings"

// identity is what tells the page's own article from others that its structured
// data describe.
type identity struct {
	claims  Claims // of its elements
	fetched string // the address that it was fetched from, may be empty
}

// hasAddress reports whether an address is the page's, by any of its own.
func (p identity) hasAddress(address string) bool {
	if samePage(address, p.fetched) {
		return true
	}
	for k := range p.claims.at(linkedAddressSources) {
		if samePage(address, k.value) {
			return true
		}
	}
	return false
}

// hasTitle reports whether one of the page's titles holds a headline.
func (p identity) hasTitle(headline string) bool {
	if headline = cleanClaim(headline); headline == "" {
		return false
	}
	for i := range p.claims {
		k := &p.claims[i]
		if (k.name == "title" || k.name == "og:title" || k.name == "twitter:title") && strings.Contains(k.value, headline) {
			return true
		}
	}
	return false
}
