package rules

import (
	"github.com/standfirst/standfirst/internal/feature"
)

// The blocks of HTML that the classifiers are asked about.

// MayHeadline reports whether a block of HTML may be the headline.
func MayHeadline(l *Labelling, i int) bool {
	const shortest, longest = 3, 300 // runes
	f := l.Facts.Facts(i)
	return f.Runes() >= shortest && f.Runes() <= longest && !f.Hidden() && hasHeadlineSign(f)
}

// hasHeadlineSign reports whether anything speaks for a block as a headline: the
// title, an element, a class, its place or bold type.
func hasHeadlineSign(f feature.Facts) bool {
	const titled, bold = 0.3, 0.9 // F1, share of its text
	return f.TitleF1() > titled || f.Heading() > 0 || f.HeadlineClass() <= 1 || f.IsLikelyHeadline() || f.Bold() > bold
}

// MayFollowHeadline reports whether a block of HTML stands where a standfirst may.
func MayFollowHeadline(l *Labelling, i int) bool {
	const before, after, shortest, linked = 5, 25, 15, 0.7 // blocks, runes, share of its text
	f := l.Facts.Facts(i)
	return f.ByHeadline(before, after) && !f.IsLikelyHeadline() && f.Runes() >= shortest && f.LinkDensity() < linked
}

// MayCrosshead reports whether a block of HTML is as short as a crosshead.
func MayCrosshead(l *Labelling, i int) bool {
	const longest, linked = 250, 0.9 // runes, share of its text
	f := l.Facts.Facts(i)
	return f.Runes() <= longest && f.LinkDensity() < linked
}
