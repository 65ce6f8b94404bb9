package label

import (
	"strings"

	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/rules"
)

// chooseHeadline takes the most likely headline: a page has one.
func (l *Labeler) chooseHeadline() {
	if best := knownHeadline(l); best >= 0 {
		l.Chosen.Headline = best
		l.Labels[best] = rules.Labelled(&rules.KnownHeadlineRule)
		return
	}
	best, most := -1, l.profile.thresholds.headline
	for i, m := range l.Margins[classifier.Headline] {
		if m -= underText(l, i); m > most {
			best, most = i, m
		}
	}
	if best < 0 {
		best = titleBlock(l)
	}
	if best >= 0 {
		if story, by := storyUnder(l, best); story >= 0 {
			l.Chosen.Headline = story
			l.Labels[story] = rules.Labelled(by)
			return
		}
		l.Chosen.Headline = best
		l.give(best, role.Headline, classifier.Headline)
		return
	}
	if best = soleHeading(l); best >= 0 {
		l.Chosen.Headline = best
		l.Labels[best] = rules.Labelled(&rules.SoleHeadingRule)
		return
	}
	if best = headingOverProse(l); best >= 0 {
		l.Chosen.Headline = best
		l.Labels[best] = rules.Labelled(&rules.OverProseRule)
	}
}

// storyUnder is the headline under a heading of the site or of another story, h, and
// the rule that finds it; -1 where h is as good.
func storyUnder(l *Labeler, h int) (story int, by *rules.Rule) {
	if story = titledStory(l, h); story >= 0 {
		return story, &rules.TitledStoryRule
	}
	return storyHeading(l, h), &rules.StoryHeadingRule
}

// saysHeadline reports whether the page claims a headline that can be one, in another
// place than the window's title: some words, and not the site's name.
func saysHeadline(l *Labeler) bool {
	const fewest = 3
	if !l.Hints.Shared || len(l.Hints.Headlines) == 0 {
		return false
	}
	m, _ := feature.MeasureText(l.Hints.Headlines[0], nil)
	return m.Words >= fewest && !l.Hints.IsSite(l.Hints.Headlines[0])
}

// headingOverProse is the heading of the first rank that stands right over most
// of the page's prose, -1 for none: a page of which only the window's title speaks, or
// nothing, has a headline all the same.
func headingOverProse(l *Labeler) int {
	const reach, before, fewest = 8, 0.3, 3 // blocks to the prose, share of the prose above, words
	best, nearest := -1, reach+1
	if saysHeadline(l) {
		return -1
	}
	for i := range l.Labels {
		f := l.Facts.Facts(i)
		if l.Labels[i].Role != "" || l.Facts.HeadingTag(i) != markup.TagH1 || f.Hidden() || f.ProseBefore() > before ||
			f.Words() < fewest || l.Hints.IsSite(l.Facts.Line(i)) || l.Facts.Phrases[i] != "" {
			continue
		}
		if d, ok := f.UntilProse(); ok && d < nearest {
			best, nearest = i, d
		}
	}
	return best
}

// knownHeadline is the block that prints the headline that the caller knows, the
// first heading of those that do, else the first block; -1 for none.
func knownHeadline(l *Labeler) int {
	const printed = 0.8 // F1 of their words
	if l.Hints.Known == "" {
		return -1
	}
	_, words := feature.MeasureText(l.Hints.Known, nil)
	best, most := -1, float32(0)
	for i := range l.Labels {
		if l.Labels[i].Role != "" || l.Facts.Facts(i).Hidden() {
			continue
		}
		agreement := feature.Agreement(words, l.Facts.HashesOf(i))
		if agreement < printed {
			continue
		}
		if l.Facts.HeadingTag(i) != 0 {
			agreement++
		}
		if agreement > most {
			best, most = i, agreement
		}
	}
	return best
}

// underText is what speaks against a headline with most of the page's prose
// over it, in log-odds: the site's name in its footer, another story.
func underText(l *Labeler, i int) float32 {
	const most = 0.5
	if l.Facts.Facts(i).ProseBefore() > most {
		return penaltyUnderText
	}
	return 0
}

// soleHeading is the one heading of the first rank on a page that claims no
// title, such as a fragment, of which the classifier has too little to go by; -1
// for none.
func soleHeading(l *Labeler) int {
	sole := -1
	for i := range l.Labels {
		if l.Facts.HeadingTag(i) != markup.TagH1 || len(l.Facts.Claims.Titles) > 0 {
			continue
		}
		if sole >= 0 || l.Labels[i].Role != "" {
			return -1
		}
		sole = i
	}
	return sole
}

// titleBlock is the block that prints the page's title, where no other is
// believed to be the headline; -1 for none.
func titleBlock(l *Labeler) int {
	const printed, fewest = 0.95, 2 // F1 of their words, words
	best := -1
	for i, m := range l.Margins[classifier.Headline] {
		if m -= underText(l, i); m > titledChance && l.Facts.Facts(i).TitleF1() >= printed &&
			l.Facts.Measures[i].Words >= fewest && (best < 0 || m > l.Margins[classifier.Headline][best]) {
			best = i
		}
	}
	return best
}

// chooseKicker takes the short label over the headline: by its class, or by
// standing alone in the headline's own element or the one around that.
func (l *Labeler) chooseKicker() {
	h := l.Chosen.Headline
	for i := h - 1; h >= 0 && i >= max(0, h-rules.KickerReach); i-- {
		if label := &l.Labels[i]; label.Role == "" || label.Role == role.Paragraph {
			if r := rules.First(l.profile.kicker, &l.Labelling, i); r != nil {
				*label = rules.Label{Role: r.Role, Rule: r}
				return
			}
		}
	}
}

// nameSite leaves out what was taken for a kicker and is the site's name.
func (l *Labeler) nameSite() {
	for i := range l.Labels {
		if l.Labels[i].Role == role.Kicker && (l.Hints.IsSite(l.Facts.Line(i)) || isHost(l.Facts.Line(i))) {
			l.Labels[i] = rules.Labelled(&rules.SiteNameRule)
		}
	}
}

// isHost reports whether a line is the name of a host ("courier.example"): words
// in small letters with full stops between them.
func isHost(s string) bool {
	labels := strings.Split(s, ".")
	for _, label := range labels {
		if len(label) < 2 || strings.Trim(label, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			return false
		}
	}
	return len(labels) > 1
}
