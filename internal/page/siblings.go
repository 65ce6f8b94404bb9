package page

import (
	"cmp"
	"slices"
)

// TimedElement is an element that holds a machine-readable date.
type TimedElement struct {
	Element int32
	// End is the first element behind it.
	End int32
	// Time is the first date in it.
	Time TimeElement
}

// timedLevels is how many elements around a date are looked at.
const timedLevels = 12

// Siblings returns the groups of siblings of one shape that hold dates, at least
// two a group, the outermost groups first.
func (p *Page) Siblings(times []TimeElement) [][]TimedElement {
	groups := map[uint64][]TimedElement{}
	for _, t := range times {
		e := t.Element
		for n := 0; n < timedLevels && e > 0; n, e = n+1, p.Elements[e].Parent {
			key := p.GroupKey(int(e))
			if g := groups[key]; len(g) > 0 && g[len(g)-1].Element >= e {
				continue
			}
			groups[key] = append(groups[key], TimedElement{Element: e, Time: t})
		}
	}
	var out [][]TimedElement
	for _, g := range groups {
		if len(g) > 1 {
			out = append(out, g)
		}
	}
	slices.SortFunc(out, func(x, y []TimedElement) int {
		return cmp.Or(cmp.Compare(p.Elements[x[0].Element].Depth, p.Elements[y[0].Element].Depth),
			cmp.Compare(x[0].Element, y[0].Element))
	})
	for _, g := range out {
		for k := range g {
			g[k].End = p.endOf(g[k].Element)
		}
	}
	return out
}

// endOf returns the first element behind an element and what it holds.
func (p *Page) endOf(e int32) int32 {
	end := e + 1
	for int(end) < len(p.Elements) && p.Elements[end].Parent >= e {
		end++
	}
	return end
}
