package label

import (
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/rules"
)

// separatorRule names what parts pieces of the text without being one.
var separatorRule = rules.Rule{ID: "separator", Role: role.Other,
	Why: "is a row of signs without a letter or a digit, between pieces of the text"}

// isSeparator reports whether a piece of the text is a row of signs, such as three
// asterisks. Code, cells and formulas may be nothing else and say something.
func isSeparator(l *rules.Labelling, i int) bool {
	const most = 120 // bytes
	b := &l.Facts.Page.Blocks[i]
	return l.Facts.Measures[i].Words == 0 && b.Size <= most && b.Flags&page.FlagPre == 0 &&
		!l.Facts.Facts(i).UnderCell() && isRuled(l.Facts.Page.TextOf(i))
}

// isRuled reports whether a text is made of signs that draw a line, and white space.
func isRuled(s string) bool {
	for _, r := range s {
		switch r {
		case '-', '_', '*', '=', '~', '.', '#', '+', '•', '·', '–', '—', '―', '─', '━', '═', '※',
			'◆', '◇', '■', '□', '…', '⁂', '＊', '－', '＿', ' ', '\n', '\u00a0', '\u200b', '\u200d', '\ufeff':
		default:
			return false
		}
	}
	return true
}
