package label

import (
	"strings"

	"github.com/standfirst/standfirst/internal/feature"
)

// anchor takes the likeliest headline of a text for the place that distances
// are counted from: what a title is to HTML.
func (v *Labeler) anchor(js *Classifiers) {
	v.facts.Total.Headline = -1
	if js[headlineClassifier] == nil {
		return
	}
	v.ask(js, headlineClassifier)
	h := v.likeliestHeadline()
	if h < 0 {
		return
	}
	h = v.unglued(h)
	v.facts.Total.Headline = h
	v.facts.Title.Reset(len(v.facts.HashesOf(h)))
	for _, w := range v.facts.HashesOf(h) {
		v.facts.Title.Count(w)
	}
	headed := 0
	for i := range v.facts.Measures {
		row := v.facts.Row(i)
		row[feature.FeatFromHeadline] = feature.Distance(i - h)
		if i > h {
			row[feature.FeatProseSinceHeadline] = float32(min(headed, 20))
			headed += int(feature.Truth(v.facts.Measures[i].Prose))
		}
		if i != h {
			row[feature.FeatInTitle] = v.facts.Title.Share(v.facts.HashesOf(i))
		}
	}
	v.facts.DescribeUnder(h)
}

// likeliestHeadline is the line that the judge and the signs prefer, -1 for none.
// What ends in a picture's credit is put back as a caption; only the first lines
// are looked at for one, for the grammar costs more than the judge.
func (v *Labeler) likeliestHeadline() int {
	const looked, credited = 3, 2 // times, log-odds
	var room [looked]int
	captions := room[:0] // one twice is put back twice
	for {
		best, most := -1, float32(neverAsked)
		for i, m := range v.margins[headlineClassifier] {
			if m <= neverAsked {
				continue
			}
			m += v.facts.HeadlineForm(i)
			for _, c := range captions {
				if c == i {
					m -= credited
				}
			}
			if m > most {
				best, most = i, m
			}
		}
		if best < 0 || len(captions) == looked || !v.facts.EndsInCredit(best) {
			return best
		}
		captions = append(captions, best)
	}
}

// unglued is the line beside a headline that is its end, where a label or a path
// is glued to it; else the headline.
func (v *Labeler) unglued(h int) int {
	const shortest = 16 // bytes
	whole := v.facts.Page.TextOf(h)
	for k := max(0, h-feature.TailReach); k < min(len(v.facts.Measures), h+feature.TailReach+1); k++ {
		s := v.facts.Page.TextOf(k)
		if k == h || len(s) < shortest || 2*len(s) < len(whole) || len(s) >= len(whole) || !strings.HasSuffix(whole, s) || v.margins[headlineClassifier][k] <= neverAsked {
			continue
		}
		if label := strings.TrimRight(whole[:len(whole)-len(s)], " "); !strings.HasSuffix(label, ":") && !v.facts.ProseBetween(h, k) {
			return k
		}
	}
	return h
}
