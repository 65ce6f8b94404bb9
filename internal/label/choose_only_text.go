package label

import (
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/role"
)

// chooseOnlyText gives a page that counts as an article's, and of which nothing
// was taken for text, what it has instead: its standfirst, the captions of a
// gallery, or its tables.
func chooseOnlyText(l *Labeler) {
	if l.Chosen.First >= 0 || !l.hints.Sought && !l.IsBare() && l.Margin() < l.profile.thresholds.onlyText {
		return
	}
	for _, r := range [...]role.Role{role.Standfirst, role.Caption} {
		if takeForText(l, func(i int) bool { return l.Labels[i].Role == r }, &onlyTextRule) {
			return
		}
	}
	takeForText(l, func(i int) bool { return l.Labels[i].Role == "" && isTabular(l, i) }, &onlyTableRule)
}

// takeForText gives blocks to a rule of the text, and reports whether there were
// any.
func takeForText(l *Labeler, takes func(i int) bool, r *rule) bool {
	for i := range l.Labels {
		if takes(i) {
			l.Labels[i] = labelled(r)
			l.inText[i] = true
			noteText(l, i)
		}
	}
	return l.Chosen.First >= 0
}

// isTabular reports whether a block stands in a table, shown and no link.
func isTabular(l *Labeler, i int) bool {
	f := l.facts.Facts(i)
	return f.UnderCell() && l.facts.TableOf(i) >= 0 && f.LinkDensity() < mostlyLinked &&
		l.facts.Page.Blocks[i].Flags&page.FlagHidden == 0
}
