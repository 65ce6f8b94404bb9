package beside

import (
	"cmp"
	"slices"

	"github.com/standfirst/standfirst/internal/page"
)

// timedElement is an element that holds a machine-readable date.
type timedElement struct {
	element int32
	end     int32            // the first element behind it
	time    page.TimeElement // the first date in it
}

// timedLevels is how many elements around a date are looked at.
const timedLevels = 12

// siblings returns the groups of siblings of one shape that hold dates, at least
// two a group, the outermost groups first.
func siblings(p *page.Page, times []page.TimeElement) [][]timedElement {
	groups := map[uint64][]timedElement{}
	for _, t := range times {
		e := t.Element
		for n := 0; n < timedLevels && e > 0; n, e = n+1, p.Elements[e].Parent {
			key := p.GroupKey(int(e))
			if g := groups[key]; len(g) > 0 && g[len(g)-1].element >= e {
				continue
			}
			groups[key] = append(groups[key], timedElement{element: e, time: t})
		}
	}
	var out [][]timedElement
	for _, g := range groups {
		if len(g) > 1 {
			out = append(out, g)
		}
	}
	slices.SortFunc(out, func(x, y []timedElement) int {
		return cmp.Or(cmp.Compare(p.Elements[x[0].element].Depth, p.Elements[y[0].element].Depth),
			cmp.Compare(x[0].element, y[0].element))
	})
	for _, g := range out {
		for k := range g {
			g[k].end = endOf(p, g[k].element)
		}
	}
	return out
}

// endOf returns the first element behind an element and what it holds.
func endOf(p *page.Page, e int32) int32 {
	end := e + 1
	for int(end) < len(p.Elements) && p.Elements[end].Parent >= e {
		end++
	}
	return end
}
