package metadata

import (
	"slices"
	"strconv"
	"strings"

	"github.com/standfirst/standfirst/internal/loosejson"
)

// Crumb is one step of a trail of breadcrumbs. Its address is as the page has it.
type Crumb struct{ Name, URL string }

// trailLimit is how many crumbs of a trail are read.
const trailLimit = 32

// trailTypes are the types of a trail of breadcrumbs, crumbTypes those of a step
// outside of one, as they were before schema.org.
var (
	trailTypes = []string{"BreadcrumbList"}
	crumbTypes = []string{"Breadcrumb"}
)

// Breadcrumbs returns the trail of the sections that the page stands under, as its
// structured data give it, from the front page on; nil for none.
func (m *Metadata) Breadcrumbs() []Crumb {
	var out []Crumb
	for _, c := range m.trail {
		if c.Name = cleanClaim(c.Name); c.Name == "" {
			continue
		}
		c.URL = ResolveAt(m.Base, c.URL)
		out = append(out, c)
	}
	return out
}

// trail returns the first trail of the page's JSON-LD, by its positions.
func (g *ldGraph) trail() []Crumb {
	for d := range g.docs {
		doc := g.docs[d].values
		for i := range doc {
			if doc[i].Kind != loosejson.Object || !isType(doc, i, trailTypes) {
				continue
			}
			if list := doc.Member(i, "itemListElement"); list >= 0 {
				if trail := crumbs(doc, list); trail != nil {
					return trail
				}
			}
		}
	}
	return nil
}

// crumbs returns the crumbs of a list of items.
func crumbs(d loosejson.Doc, list int) (out []Crumb) {
	var places []int
	for i := list; i < int(d[list].End) && len(out) < trailLimit; {
		if d[i].Kind != loosejson.Object {
			i++
			continue
		}
		c := Crumb{Name: d.Str(i, "name"), URL: firstOf(d, i, "item", "url")}
		if item := d.Member(i, "item"); item >= 0 && d[item].Kind == loosejson.Object {
			c.URL = firstOf(d, item, "@id", "url")
			if c.Name == "" {
				c.Name = d.Str(item, "name")
			}
		}
		place, err := strconv.Atoi(d.Str(i, "position"))
		if err != nil {
			place = len(out)
		}
		if c.Name != "" {
			at := len(places)
			for at > 0 && places[at-1] > place {
				at--
			}
			places, out = slices.Insert(places, at, place), slices.Insert(out, at, c)
		}
		i = int(d[i].End)
	}
	return out
}

// entersTrail reports whether an item is a trail of breadcrumbs or a step of one,
// and sets what the properties in it are about.
func (it *items) entersTrail(types string, s *itemScope) bool {
	switch outer := it.scope().kind; {
	case outer == scopeCrumb:
		s.kind = scopeCrumb // the page that the crumb leads to
	case outer == scopeTrail:
		s.kind = scopeCrumb
		it.addCrumb()
	case typeIn(types, trailTypes):
		s.kind = scopeTrail
		it.trails++
	case typeIn(types, crumbTypes):
		s.kind = scopeCrumb
		it.trails = max(it.trails, 1)
		it.addCrumb()
	default:
		return false
	}
	return true
}

// addCrumb begins a crumb. Only the first trail is read.
func (it *items) addCrumb() {
	if it.trails == 1 && len(it.trail) < trailLimit {
		it.trail = append(it.trail, Crumb{})
	}
}

// crumb adds a property to the last crumb.
func (it *items) crumb(name, value, href string) {
	if it.trails != 1 || len(it.trail) == 0 {
		return
	}
	last := &it.trail[len(it.trail)-1]
	switch strings.TrimPrefix(name, "v:") {
	case "name", "title":
		if last.Name == "" {
			last.Name = value
		}
		if last.URL == "" {
			last.URL = href
		}
	case "item", "url":
		if last.URL == "" {
			last.URL = value
		}
	}
}

// crumbAddress gives the last crumb the address of an element that opens an item
// in it.
func (it *items) crumbAddress(href string) {
	if it.scope().kind == scopeCrumb && href != "" {
		it.crumb("url", href, "")
	}
}
