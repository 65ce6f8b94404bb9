package label

import (
	"github.com/standfirst/standfirst/internal/feature"
)

// The blocks of HTML that the classifiers are asked about.

// mayHeadline reports whether a block of HTML may be the headline.
func mayHeadline(l *Labeler, i int) bool {
	const shortest, longest = 3, 300 // runes
	f := l.facts.Facts(i)
	return f.Runes() >= shortest && f.Runes() <= longest && !f.Hidden() && hasHeadlineSign(f)
}

// hasHeadlineSign reports whether anything speaks for a block as a headline: the
// title, an element, a class, its place or bold type.
func hasHeadlineSign(f feature.Facts) bool {
	const titled, bold = 0.3, 0.9 // F1, share of its text
	return f.TitleF1() > titled || f.Heading() > 0 || f.HeadlineClass() <= 1 || f.IsLikelyHeadline() || f.Bold() > bold
}

// mayFollowHeadline reports whether a block of HTML stands where a standfirst may.
func mayFollowHeadline(l *Labeler, i int) bool {
	const before, after, shortest, linked = 5, 25, 15, 0.7 // blocks, runes, share of its text
	f := l.facts.Facts(i)
	return f.ByHeadline(before, after) && !f.IsLikelyHeadline() && f.Runes() >= shortest && f.LinkDensity() < linked
}

// mayCrosshead reports whether a block of HTML is as short as a crosshead.
func mayCrosshead(l *Labeler, i int) bool {
	const longest, linked = 250, 0.9 // runes, share of its text
	f := l.facts.Facts(i)
	return f.Runes() <= longest && f.LinkDensity() < linked
}
