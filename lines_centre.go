package standfirst

import "strings"

// centre takes the likeliest headline of a text for the place that distances
// are counted from: what a title is to HTML.
func (v *labeler) centre(js *judges) {
	v.facts.total.headline = -1
	if js[judgeHeadline] == nil {
		return
	}
	v.ask(js, judgeHeadline)
	h := v.likeliestHeadline()
	if h < 0 {
		return
	}
	h = v.unglued(h)
	v.facts.total.headline = h
	v.facts.title.reset(len(v.facts.hashesOf(h)))
	for _, w := range v.facts.hashesOf(h) {
		v.facts.title.count(w)
	}
	headed := 0
	for i := range v.facts.measures {
		row := v.facts.row(i)
		row[featFromHeadline] = distance(i - h)
		if i > h {
			row[featProseSinceHeadline] = float32(min(headed, 20))
			headed += int(truth(v.facts.measures[i].prose))
		}
		if i != h {
			row[featInTitle] = v.facts.title.share(v.facts.hashesOf(i))
		}
	}
	v.facts.describeUnder(h)
}

// likeliestHeadline is the line that the judge and the signs prefer, -1 for none.
// What ends in a picture's credit is put back as a caption; only the first lines
// are looked at for one, for the grammar costs more than the judge.
func (v *labeler) likeliestHeadline() int {
	const looked, credited = 3, 2 // times, log-odds
	var room [looked]int
	captions := room[:0] // one twice is put back twice
	for {
		best, most := -1, float32(neverAsked)
		for i, m := range v.margins[judgeHeadline] {
			if m <= neverAsked {
				continue
			}
			m += v.facts.headlineForm(i)
			for _, c := range captions {
				if c == i {
					m -= credited
				}
			}
			if m > most {
				best, most = i, m
			}
		}
		if best < 0 || len(captions) == looked || !v.facts.endsInCredit(best) {
			return best
		}
		captions = append(captions, best)
	}
}

func (v *evidence) endsInCredit(i int) bool {
	_, credit := splitCredit(v.page.textOf(i))
	return credit != ""
}

// endsInStop says whether a block ends as a statement does.
func (v *evidence) endsInStop(i int) bool {
	s := v.page.textOf(i)
	return strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "..") || strings.HasSuffix(s, "。")
}
