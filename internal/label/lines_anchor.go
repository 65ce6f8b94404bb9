package label

import (
	"strings"

	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/feature"
)

// anchor takes the likeliest headline of a text for the place that distances
// are counted from: what a title is to HTML.
func (l *Labeler) anchor() {
	l.Facts.Total.Headline = -1
	if l.classifiers[classifier.Headline] == nil {
		return
	}
	l.ask(classifier.Headline)
	h := knownHeadline(l)
	if h < 0 {
		h = likeliestHeadline(l)
	}
	if h < 0 {
		return
	}
	h = unglued(l, h)
	l.Facts.Lines.CountFrom(h)
}

// likeliestHeadline is the line that the classifier and the signs prefer, -1 for none.
// What ends in a picture's credit is put back as a caption; only the first lines
// are looked at for one, for the grammar costs more than the classifier.
func likeliestHeadline(l *Labeler) int {
	const looked = 3 // times
	var room [looked]int
	captions := room[:0] // one twice is put back twice
	for {
		best, most := -1, float32(feature.NotApplicable)
		for i, m := range l.Margins[classifier.Headline] {
			if m == feature.NotApplicable {
				continue
			}
			m += l.Facts.Lines.HeadlineForm(i) + headingSigns[l.Facts.Page.Lines[i].Heading]
			for _, c := range captions {
				if c == i {
					m -= creditedHeadline
				}
			}
			if m > most {
				best, most = i, m
			}
		}
		if best < 0 || len(captions) == looked || !l.Facts.EndsInCredit(best) {
			return best
		}
		captions = append(captions, best)
	}
}

// headingSigns are what speaks for a heading of each rank that a text marks as its
// headline, in log-odds.
var headingSigns = [...]float32{0, 4, 2, 0, 0, 0, 0}

// unglued is the line beside a headline that is its end, where a label or a path
// is glued to it; else the headline.
func unglued(l *Labeler, h int) int {
	const shortest = 16 // bytes
	whole := l.Facts.Page.TextOf(h)
	for k := max(0, h-feature.TailReach); k < min(len(l.Facts.Measures), h+feature.TailReach+1); k++ {
		s := l.Facts.Page.TextOf(k)
		if k == h || len(s) < shortest || 2*len(s) < len(whole) || len(s) >= len(whole) || !strings.HasSuffix(whole, s) ||
			l.Margins[classifier.Headline][k] == feature.NotApplicable {
			continue
		}
		if label := strings.TrimRight(whole[:len(whole)-len(s)], " "); !strings.HasSuffix(label, ":") &&
			!l.Facts.Lines.ProseBetween(h, k) {
			return k
		}
	}
	return h
}
