package metadata

import (
	"iter"
	"slices"

	"github.com/standfirst/standfirst/internal/grammar"
)

// The sources of claims, as [Claim] names them.
const (
	fromJSONLD    = "json-ld"
	fromOpenGraph = "open graph"
	fromMicrodata = "microdata"
	fromMeta      = "meta"
	fromLink      = "link"
	fromTitle     = "title"
	fromHTML      = "html"
	fromScript    = "script"
)

// Claim is one thing that a page says of itself.
type Claim struct {
	source string // one of the sources above
	name   string // the property as the source names it, meta names in lower case
	value  string // as the page has it, white space folded, entities decoded
	url    string // the address that came with a name, as the page has it
	item   int    // the microdata item that it stands in, counted from 1
	kind   grammar.AuthorKind
}

// Claims are a page's claims, in page order.
type Claims []Claim

// Source is one place where a field may stand.
type Source struct {
	from string // the claim's source
	name string // the claim's name
	why  string // why it stands where it stands in its table
}

// is reports whether the claim stands at that source.
func (k *Claim) is(s *Source) bool { return k.name == s.name && k.source == s.from }

// add appends a claim, unless its value is empty once it is cleaned.
func (c *Claims) add(k Claim) {
	if k.value = cleanClaim(k.value); k.value != "" && len(*c) < claimsLimit {
		*c = append(*c, k)
	}
}

// claimsLimit is how many claims are read from a page's elements and scripts;
// pages of the corpora have at most 186.
const claimsLimit = 2000

// at returns an iterator over the claims that stand at the sources of a table,
// by the table's order and then by the page's.
func (c Claims) at(table []Source) iter.Seq[*Claim] {
	return func(yield func(*Claim) bool) {
		for t := range table {
			for i := range c {
				if c[i].is(&table[t]) && !yield(&c[i]) {
					return
				}
			}
		}
	}
}

// value returns the value of the first claim of a table, "" for none.
func (c Claims) value(table []Source) string {
	for k := range c.at(table) {
		return k.value
	}
	return ""
}

// find returns the value of the first claim of a table that fits, "" for none.
func (c Claims) find(table []Source, fits func(value string) bool) string {
	for k := range c.at(table) {
		if fits(k.value) {
			return k.value
		}
	}
	return ""
}

// valueLimit is how many values of one property are taken.
const valueLimit = 64

// values returns the values of a table's claims in its order, each once.
func (c Claims) values(table []Source) []string {
	var out []string
	for k := range c.at(table) {
		if len(out) >= valueLimit {
			break
		}
		if !slices.Contains(out, k.value) {
			out = append(out, k.value)
		}
	}
	return out
}
