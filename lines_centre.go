package standfirst

import "strings"

// centre takes the likeliest headline of a text for the place that distances
// are counted from: what a title is to HTML.
func (v *evidence) centre(js *judges) {
	v.total.headline = -1
	if js[judgeHeadline] == nil {
		return
	}
	v.ask(js, judgeHeadline)
	m := v.margins[judgeHeadline]
	for i := range m {
		if m[i] > neverAsked && (v.total.headline < 0 || m[i] > m[v.total.headline]) {
			v.total.headline = i
		}
	}
	h := v.overSentence(v.barest(v.total.headline))
	v.total.headline = h
	if h < 0 {
		return
	}
	v.title.reset(len(v.hashesOf(h)))
	for _, w := range v.hashesOf(h) {
		v.title.count(w)
	}
	headed := 0
	for i := range v.measures {
		row := v.row(i)
		row[featFromHeadline] = distance(i - h)
		if i > h {
			row[featProseSinceHeadline] = float32(min(headed, 20))
			headed += int(truth(v.measures[i].prose))
		}
		if i != h {
			row[featInTitle] = v.title.share(v.hashesOf(i))
		}
	}
}

// barest is the line that a likely headline holds with something else before or
// after it, as a path ("Home > News > ...") and a window's title do; the line
// itself where there is none.
func (v *evidence) barest(h int) int {
	const shortest, unlikelier = 20, 4 // runes, log-odds
	if h < 0 {
		return h
	}
	text, m := v.page.textOf(h), v.margins[judgeHeadline]
	best := h
	for i := range m {
		s := v.page.textOf(i)
		if m[i] < m[h]-unlikelier || v.measures[i].runes < shortest || len(s) >= len(text) || !strings.HasSuffix(text, s) && !strings.HasPrefix(text, s) {
			continue
		}
		if best == h || m[i] > m[best] {
			best = i
		}
	}
	return best
}

// overSentence is the line over a likely headline that ends as a sentence, as
// standfirsts do and headlines hardly ever, where that one does not and is not
// much less likely; the line itself where there is none.
func (v *evidence) overSentence(h int) int {
	const unlikelier = 4 // log-odds
	m := v.margins[judgeHeadline]
	if h < 1 || !v.endsInStop(h) || v.endsInStop(h-1) || m[h-1] < m[h]-unlikelier {
		return h
	}
	return h - 1
}

// endsInStop says whether a block ends as a statement does.
func (v *evidence) endsInStop(i int) bool {
	s := v.page.textOf(i)
	return strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "..") || strings.HasSuffix(s, "。")
}
