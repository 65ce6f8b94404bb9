package label

import (
	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/date"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/rules"
)

// What is chosen otherwise in a text than in HTML.

// lineStandfirstReach is how far under the headline, in blocks, a rule looks for
// the standfirst of a text.
const lineStandfirstReach = 3

// mayLineHeadline reports whether a line may be the headline.
func mayLineHeadline(l *rules.Labelling, i int) bool {
	const farthest = 30                       // blocks; the text follows its headline
	const shortest, longest, most = 8, 250, 4 // runes, lines
	f := l.Facts.Facts(i)
	return f.Runes() >= shortest && f.Runes() <= longest && f.JoinedLines() <= most && f.OverProse(farthest)
}

// mayFollowLineHeadline reports whether a line stands where a standfirst may.
func mayFollowLineHeadline(l *rules.Labelling, i int) bool {
	const before, after, shortest = 3, 15, 15 // blocks, runes
	f := l.Facts.Facts(i)
	return f.ByHeadline(before, after) && !f.IsLikelyHeadline() && f.Runes() >= shortest
}

// mayLineCrosshead reports whether a line stands where a crosshead may: under
// some prose and over more.
func mayLineCrosshead(l *rules.Labelling, i int) bool {
	const longest, farthest = 200, 6 // runes, blocks
	f := l.Facts.Facts(i)
	return f.Runes() <= longest && f.OverProse(farthest) && f.ProseBefore() > 0
}

// chooseLineHeadline takes the likeliest headline of a text.
func (l *Labeler) chooseLineHeadline() {
	h := l.Facts.Total.Headline
	if known := knownHeadline(l); known >= 0 {
		l.Chosen.Headline = known
		l.Labels[known] = rules.Labelled(&rules.KnownHeadlineRule)
		return
	}
	if h >= 0 && l.Labels[h].Role == "" && l.Margins[classifier.Headline][h] > l.profile.thresholds.headline {
		l.Chosen.Headline = h
		l.give(h, role.Headline, classifier.Headline)
	}
}

// linePenalty is what speaks against text over the headline of a text, the surer
// that is the more.
func linePenalty(l *Labeler, i int) float32 {
	h := l.Chosen.Headline
	if h < 0 || i > h {
		return 0
	}
	return max(0, min(linePenaltyAbove, l.Margins[classifier.Headline][h]-lineSureHeadline))
}

// dateInText reports whether a text's line was taken for a crosshead or a
// paragraph, though it is short and no sentence: with a date in it, it is that.
func dateInText(l *rules.Labelling, i int) bool {
	const longest = 8 // words
	label, m := &l.Labels[i], &l.Facts.Measures[i]
	return (label.Role == role.Crosshead || label.Role == role.Paragraph) && m.Words <= longest && !m.Sentence &&
		printsDate(l.Facts.Page.TextOf(i))
}

func printsDate(s string) bool {
	_, ok := date.PrintedDate(s, "")
	return ok
}

// lineNamesBelow is how far under the headline, in blocks, names alone are a text's
// byline without another sign.
const lineNamesBelow = 4

// chooseLineNames takes names alone for the byline of a text: under a label, by the
// headline with another sign, or right under it. It reports whether there are any.
func chooseLineNames(l *Labeler) bool {
	h, first := l.Chosen.Headline, l.Chosen.First
	if h < 0 || first < h {
		return false
	}
	return signNames(l, &rules.LineNamesRules[0], max(0, h-namesAbove), first-1) || chooseNames(l) ||
		signNames(l, &rules.LineNamesRules[1], h+1, min(h+lineNamesBelow, first-1))
}
