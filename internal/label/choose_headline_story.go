package label

import (
	"strings"

	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/naming"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/rules"
)

// besideStory are meanings of classes around a heading that is no headline.
const besideStory = naming.Listing | naming.Related | naming.Navigation | naming.Breadcrumb | naming.Footer

// storyHeading is the heading that stands right over the story where what was taken
// for the headline, h, is a heading of the page apart from it: the site's name with
// some words beside it, or a heading of the same rank after which no byline comes.
// It is -1 where h is as good.
func storyHeading(l *Labeler, h int) int {
	const reach, before, near = 8, 0.3, 2 // blocks, share of the prose above, elements
	top := l.Facts.HeadingTag(h)
	if top == markup.TagUnknown || l.Facts.SharesContainer(h) {
		return -1
	}
	for i := h + 1; i < len(l.Labels) && i <= h+reach; i++ {
		f := l.Facts.Facts(i)
		if l.Facts.Measures[i].Prose || f.IsByline() || f.ProseBefore() > before {
			return -1
		}
		if !mayHeadStory(&l.Labelling, i) || !f.OverProse(reach) {
			continue
		}
		signed := bylineFollows(&l.Labelling, i) || l.Facts.Near(h, besideStory, near)
		if l.Facts.HeadingTag(i) == top && signed || namesSite(&l.Labelling, h) {
			return i
		}
		return -1
	}
	return -1
}

// mayHeadStory reports whether a block is a shown heading of some words by the prose, and
// neither a link nor the site's name.
func mayHeadStory(l *rules.Labelling, i int) bool {
	const fewest = 3 // words
	f := l.Facts.Facts(i)
	return l.Facts.HeadingTag(i) != markup.TagUnknown && l.Labels[i].Role == "" &&
		l.Facts.Page.Blocks[i].Flags&page.FlagHidden == 0 && f.Words() >= fewest && l.Facts.Phrases[i] == "" &&
		f.LinkDensity() <= rules.MostlyLinked && !l.Hints.IsSite(l.Facts.Line(i)) && l.Facts.SharesContainer(i)
}

// bylineFollows reports whether a byline stands between a heading and the prose
// under it.
func bylineFollows(l *rules.Labelling, i int) bool {
	for i++; i < len(l.Labels) && !l.Facts.Measures[i].Prose; i++ {
		if f := l.Facts.Facts(i); f.IsByline() || f.BylineClass() == 0 {
			return true
		}
	}
	return false
}

// namesSite reports whether a heading is the site's name and a few words before or
// behind it: "Lindwick Post Help Centre".
func namesSite(l *rules.Labelling, i int) bool {
	const most = 5 // words beside the name
	words := strings.Fields(l.Facts.Line(i))
	for k := max(1, len(words)-most); k < len(words); k++ {
		if l.Hints.IsSite(strings.Join(words[:k], " ")) || l.Hints.IsSite(strings.Join(words[len(words)-k:], " ")) {
			return true
		}
	}
	return l.Hints.IsSite(l.Facts.Line(i))
}
