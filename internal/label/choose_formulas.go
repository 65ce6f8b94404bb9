package label

import (
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/rules"
)

// formulaRule takes the formulas of the text, whatever their signs look like.
var formulaRule = rules.Rule{ID: "formula", Role: role.Paragraph, Why: "is a formula beside the text"}

// chooseFormulas takes the formulas that stand by themselves beside a block of the
// text, other formulas between them aside.
func chooseFormulas(l *Labeler) {
	blocks := l.Facts.Page.Blocks
	for i := range blocks {
		if !blocks[i].Formula || blocks[i].Flags&page.FlagHidden != 0 || !mayBeFormula(l.Labels[i].Role) {
			continue
		}
		after := i + 1
		for after < len(blocks) && blocks[after].Formula {
			after++
		}
		if i > 0 && belongsToText(&l.Labelling, i-1) || after < len(blocks) && belongsToText(&l.Labelling, after) {
			l.Labels[i] = rules.Labelled(&formulaRule)
		}
	}
}

// mayBeFormula reports whether a role may give way to a formula's.
func mayBeFormula(r role.Role) bool {
	switch r {
	case role.Headline, role.Standfirst, role.Caption:
		return false
	}
	return !r.InBody()
}
