package label

import (
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/rules"
)

// chooseOnlyText gives a page that counts as an article's, and of which nothing
// was taken for text, what it has instead: its standfirst, the captions of a
// gallery, or its tables.
func chooseOnlyText(l *Labeler) {
	if l.Chosen.First >= 0 || !l.Hints.Sought && !l.IsBare() && l.Margin() < l.profile.thresholds.onlyText {
		return
	}
	for _, r := range [...]role.Role{role.Standfirst, role.Caption} {
		if takeForText(l, func(i int) bool { return l.Labels[i].Role == r }, &rules.OnlyTextRule) {
			return
		}
	}
	takeForText(l, func(i int) bool { return l.Labels[i].Role == "" && isTabular(&l.Labelling, i) }, &rules.OnlyTableRule)
}

// takeForText gives blocks to a rule of the text, and reports whether there were
// any.
func takeForText(l *Labeler, takes func(i int) bool, r *rules.Rule) bool {
	for i := range l.Labels {
		if takes(i) {
			l.Labels[i] = rules.Labelled(r)
			l.InText[i] = true
			noteText(l, i)
		}
	}
	return l.Chosen.First >= 0
}

// isTabular reports whether a block stands in a table, shown and no link.
func isTabular(l *rules.Labelling, i int) bool {
	f := l.Facts.Facts(i)
	return f.UnderCell() && l.Facts.TableOf(i) >= 0 && f.LinkDensity() < rules.MostlyLinked &&
		l.Facts.Page.Blocks[i].Flags&page.FlagHidden == 0
}
