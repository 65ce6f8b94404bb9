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
	most := float32(neverAsked)
	for i, m := range v.margins[judgeHeadline] {
		if m <= neverAsked {
			continue
		}
		if m += v.headlineForm(i); m > most {
			v.total.headline, most = i, m
		}
	}
	h := v.total.headline
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

// headlineForm is what speaks for a line as the headline beyond what the judge
// says, in log-odds: that a longer line near it ends with it, as the page's path
// does and a label glued to the headline, and that a byline is next; and what
// speaks against it: that it ends as a sentence. Chosen by cross-validation.
func (v *evidence) headlineForm(i int) float32 {
	const pathAbove, longerBelow, signed, sentence = 3, 2, 1, -4 // log-odds
	const reach, shortest = 4, 16                                // blocks, bytes
	form := float32(0)
	if text := v.page.textOf(i); len(text) >= shortest {
		if v.endsWith(max(0, i-reach), i, text) {
			form += pathAbove
		}
		if v.endsWith(i+1, min(len(v.measures), i+1+reach), text) {
			form += longerBelow
		}
	}
	if v.row(i)[featBylineAfter] == 1 {
		form += signed
	}
	if v.endsInStop(i) {
		form += sentence
	}
	return form
}

// endsWith says whether one of the blocks from one to before another ends with
// a text, and says more.
func (v *evidence) endsWith(from, to int, text string) bool {
	for k := from; k < to; k++ {
		if s := v.page.textOf(k); len(s) > len(text) && strings.HasSuffix(s, text) {
			return true
		}
	}
	return false
}

// endsInStop says whether a block ends as a statement does.
func (v *evidence) endsInStop(i int) bool {
	s := v.page.textOf(i)
	return strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "..") || strings.HasSuffix(s, "。")
}
