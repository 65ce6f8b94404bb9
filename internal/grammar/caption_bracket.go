package grammar

import (
	"strings"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/text"
)

// bracketCredit reads a bracket that closes the line.
func bracketCredit(before, rest string) string {
	open, size := utf8.DecodeRuneInString(rest)
	rest = strings.TrimRight(rest, ". ")
	inner, ok := strings.CutSuffix(rest[size:], string(text.ClosingBracket(open)))
	inner = strings.TrimSpace(inner)
	if !ok || inner == "" || strings.ContainsRune(inner, text.ClosingBracket(open)) && !strings.ContainsRune(inner, open) {
		return ""
	}
	if after, form := labelAt(inner); form == labelStrong || form != labelNone && IsNames(after, BareWords) {
		return CleanCredit(after)
	}
	if isCopyrightSign(inner) {
		return signCredit(inner)
	}
	if !hasNotCredit(inner) && isBracketCredit(before, inner, rest) {
		return CleanCredit(inner)
	}
	return ""
}

// isBracketCredit reports whether what stands in the bracket that closes a line is a
// credit without a label; rest is the bracket and what follows it.
func isBracketCredit(before, inner, rest string) bool {
	ends := text.EndsSentence(before)
	switch {
	case isAgencyCredit(inner), hasCreditTail(inner), isHandleCredit(inner):
		return true
	case ends && len(strings.Fields(before)) >= 3:
		// After the full stop a bracket with names only is no part of the sentence.
		return IsNames(inner, BareWords) || isSourceAndName(inner)
	}
	return ends && genericCredits.Has(inner) || !ends && !strings.HasSuffix(rest, ".") && isInitials(before, inner)
}

// isSourceAndName reports whether s is a source and who took the picture for it:
// "Example News: Ann Lee".
func isSourceAndName(s string) bool {
	const most = 4 // words of each
	source, name, ok := strings.Cut(s, ": ")
	return ok && IsNames(source, most) && IsNames(name, most)
}

// isInitials reports whether inner is a broadcaster's or an agency's initials that
// close a line: not those of a party behind a name, nor those of the words before.
func isInitials(before, inner string) bool {
	const shortest, longest = 2, 5
	if len(inner) < shortest || len(inner) > longest || strings.Trim(inner, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		return false
	}
	words := strings.Fields(before)
	if len(words) < 2*len(inner) || text.StartsUpper(words[len(words)-1]) {
		return false
	}
	for i, word := range words[len(words)-len(inner):] {
		if text.FoldRune(text.FirstRune(word)) != text.FoldRune(rune(inner[i])) {
			return true
		}
	}
	return false
}
