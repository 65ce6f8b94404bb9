package label

import (
	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/rules"
)

// standfirstReach is how far under the headline, in blocks, a rule looks for
// the standfirst.
const standfirstReach = 10

// standfirstBlocks is how many blocks a standfirst has at most; bullet points
// under the headline are one in the annotated pages.
const standfirstBlocks = 5

// chooseStandfirst takes the most likely standfirst, what stands in one run with it and
// the rest of the element that is named as summary around it; where the classifier
// finds none, what an element or a rule names so.
func (l *Labeler) chooseStandfirst() {
	m, t := l.Margins[classifier.Standfirst], l.profile.thresholds
	best := likeliestStandfirst(l)
	if best < 0 {
		if chooseSummary(l) {
			return
		}
		for _, s := range l.profile.standfirst {
			l.ChooseByRule(s.rules, 1, s.reach)
		}
		return
	}
	first, last := best, best
	for first > 0 && best-first < standfirstBlocks && m[first-1] > t.standfirstRun && mayStandfirst(l, first-1) {
		first--
	}
	for last+1 < len(m) && last-first+1 < standfirstBlocks && m[last+1] > t.standfirstRun && mayStandfirst(l, last+1) {
		last++
	}
	for i := first; i <= last; i++ {
		l.give(i, role.Standfirst, classifier.Standfirst)
	}
	if e := rules.Summary(&l.Labelling, last); e >= 0 {
		takeSummary(l, last, e)
	}
}

// chooseSummary takes the first element under the headline that is named as the page's
// summary; it reports whether there is one.
func chooseSummary(l *Labeler) bool {
	h, prose := l.Chosen.Headline, 0
	for i := h + 1; h >= 0 && i < len(l.Labels) && prose <= summaryProse; i++ {
		if l.Labels[i].Role == "" && rules.OpensSummary(&l.Labelling, i) {
			e := rules.Summary(&l.Labelling, i)
			if e >= 0 && rules.MayBeSummary(&l.Labelling, i, e) && takeSummary(l, i, e) {
				return true
			}
		}
		if l.Facts.Measures[i].Prose {
			prose++
		}
	}
	return false
}

// takeSummary takes the pieces of an element from a block on; it reports whether they
// are no more than a standfirst has. Several long paragraphs are the text's beginning.
func takeSummary(l *Labeler, i int, e int32) bool {
	const most, mostOfSeveral = 1000, 300 // runes
	runes, paragraphs, end := int32(0), 0, i
	for ; end < len(l.Labels) && l.Facts.HoldsBlock(e, end); end++ {
		runes += l.Facts.Measures[end].Runes
		if l.Facts.Measures[end].Prose && !l.Facts.Facts(end).UnderList() {
			paragraphs++
		}
	}
	if runes > most || paragraphs > 1 && runes > mostOfSeveral {
		return false
	}
	for ; i < end; i++ {
		if l.Labels[i].Role == "" && rules.SummaryForm(&l.Labelling, i) && !rules.RepeatsHeadline(&l.Labelling, i) {
			l.Labels[i] = rules.Labelled(&rules.SummaryRule)
		}
	}
	return true
}

// summaryProse is how many pieces of prose may stand between the headline and the
// page's summary.
const summaryProse = 1

// likeliestStandfirst returns the block that the classifier is surest of, -1 where it
// is sure of none.
func likeliestStandfirst(l *Labeler) int {
	m, best := l.Margins[classifier.Standfirst], -1
	for i := range m {
		if m[i] > l.profile.thresholds.standfirst && (best < 0 || m[i] > m[best]) && mayStandfirst(l, i) {
			best = i
		}
	}
	return best
}

// mayStandfirst reports whether an open block may be the standfirst: what repeats
// the headline is none.
func mayStandfirst(l *Labeler, i int) bool {
	return l.Labels[i].Role == "" && !rules.RepeatsHeadline(&l.Labelling, i) && l.profile.mayStandfirst(&l.Labelling, i)
}

// choosePullQuotes leaves out quotes that only repeat the text.
func (l *Labeler) choosePullQuotes() {
	filled := false
	for i := range l.Labels {
		if l.Labels[i].Role != role.Quote || l.Facts.Measures[i].Words > pullQuoteWords {
			continue
		}
		if !filled {
			l.countBodyShingles()
			filled = true
		}
		if l.bodyShingles.Shingles(l.Facts.HashesOf(i)) > repeatedShingles {
			l.Labels[i] = rules.Labelled(&rules.PullQuoteRule)
		}
	}
}

// repeatedShingles is the share of a quote's shingles from which it repeats the
// text.
const repeatedShingles = 0.7

// pullQuoteWords is the longest pull quote; a longer one is a document's.
const pullQuoteWords = 30
