package label

import (
	"strings"

	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/rules"
	"github.com/standfirst/standfirst/internal/text"
)

// titledStory is the block by the prose that prints the headline's part of the page's
// title, where what was taken for the headline, h, prints the site's part, or the whole
// in a heading apart from the prose; -1 where h is as good.
func titledStory(l *Labeler, h int) int {
	t := titled{l: l, h: h, name: text.Letters(l.Facts.Line(h)), site: l.Hints.IsSite(l.Facts.Line(h))}
	starts, ends := titlePlace(l, h)
	t.parted = ends && !starts
	if !t.site && !t.parted && l.Facts.SharesContainer(h) {
		return -1
	}
	best, most := -1, float32(titledChance)
	for i := h + 1; i < len(l.Labels); i++ {
		if m := l.Margins[classifier.Headline][i]; m > most && t.yieldsTo(i) {
			best, most = i, m
		}
	}
	return best
}

// titled is what was taken for the headline, h, as the page's titles word it.
type titled struct {
	l      *Labeler
	h      int
	name   string // its letters
	site   bool   // it is the site's name
	parted bool   // it ends a title and begins none
}

// yieldsTo reports whether another block prints the headline's part of the title.
func (t *titled) yieldsTo(i int) bool {
	const before = 0.3 // share of the prose
	l := t.l
	if !printsTitlePart(&l.Labelling, i) || l.Facts.Facts(i).ProseBefore() > before {
		return false
	}
	key := text.Letters(l.Facts.Line(i))
	if key == t.name {
		return false
	}
	first, _ := titlePlace(l, i)
	return t.site || first && t.parted || !l.Facts.SharesContainer(t.h) && strings.HasPrefix(t.name, key)
}

// titlePlace reports whether a block prints the start of a claimed title that goes on,
// and whether it prints the end of one.
func titlePlace(l *Labeler, i int) (starts, ends bool) {
	key := text.Letters(l.Facts.Line(i))
	for _, s := range l.Hints.Headlines {
		if len(s) <= len(key) {
			continue
		}
		if s = text.Letters(s); len(s) > len(key) {
			starts = starts || strings.HasPrefix(s, key)
			ends = ends || strings.HasSuffix(s, key)
		}
	}
	return starts, ends
}

// printsTitlePart reports whether an open block prints a title or a part of one, stands
// with the prose, and is neither the site's name nor a link, but in a heading.
func printsTitlePart(l *rules.Labelling, i int) bool {
	const printed, fewest = 0.95, 2 // F1 of their words, words
	f := l.Facts.Facts(i)
	return l.Labels[i].Role == "" && f.TitleF1() >= printed && f.Words() >= fewest && !f.Hidden() &&
		(f.LinkDensity() <= rules.MostlyLinked || l.Facts.HeadingTag(i) != markup.TagUnknown) &&
		l.Facts.SharesContainer(i) && !l.Hints.IsSite(l.Facts.Line(i))
}
