package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/text"
)

// labelMatch says how surely a label introduces a credit.
type labelMatch int

const (
	labelNone   labelMatch = iota
	labelWeak              // the word alone: "Photo Ann Lee"
	labelStrong            // with a colon or its like: "Photo: Ann Lee"
	labelOwn               // a phrase with a preposition: "Photo by Ann Lee"
)

// labelAt matches the longest label at the start of s and returns what follows.
func labelAt(s string) (rest string, match labelMatch) {
	if !creditLabelStarts.May(s) {
		return "", labelNone
	}
	longest := 0
	for _, label := range creditLabelIndex.At(s) {
		if len(label.phrase) <= longest {
			continue
		}
		if after, ok := text.CutPhrase(s, label.phrase); ok {
			if after, m := label.matchAfter(after); m != labelNone {
				longest, rest, match = len(label.phrase), after, m
			}
		}
	}
	return rest, match
}

// matchAfter reads what stands after the label's word.
func (label creditLabel) matchAfter(after string) (rest string, match labelMatch) {
	trimmed := strings.TrimLeft(after, " ")
	r, size := utf8.DecodeRuneInString(trimmed)
	slashes := label.form == labelBare || text.HasCJK(label.phrase) || label.phrase == "ljósmynd"
	switch {
	case trimmed == "":
		return "", labelNone
	case strings.ContainsRune(":：=＝", r), slashes && (r == '/' || r == '／'), r == '՝':
		return strings.TrimSpace(trimmed[size:]), labelStrong
	case isCopyrightSign(trimmed):
		return trimmed, labelStrong
	case label.form == labelBy && trimmed != after, label.form == labelBy && strings.HasSuffix(label.phrase, "."):
		return trimmed, labelOwn
	case label.form == labelBare && trimmed != after && text.StartsUpper(trimmed):
		return trimmed, labelWeak
	}
	return "", labelNone
}

// labelledCredit reads "Photo: Ann Lee" to the line's end.
func labelledCredit(before, rest string) string {
	after, form := labelAt(rest)
	if form == labelNone || !text.HasLetter(after) || text.ContainsSentence(after) || !mayLabel(before, rest, form) {
		return ""
	}
	words := len(strings.Fields(after))
	switch {
	case words > creditWords, form == labelWeak && !IsNames(after, 6):
		return ""
	case (form == labelOwn || words > 5 || before == "" && words > 3) && !IsNames(after, creditWords):
		return ""
	}
	return CleanCredit(after)
}

// mayLabel reports whether what stands before the label that rest opens with leaves
// it one.
func mayLabel(before, rest string, form labelMatch) bool {
	last, boundary := text.LastWord(before), text.EndsPiece(before)
	switch {
	case isAgencyWord(last):
		return false // "AP Photo/" is the agency's name
	case form == labelWeak:
		return boundary && before != ""
	case boundary:
		return true
	}
	// "On this photo: the old town" is a sentence.
	return (text.StartsUpper(rest) || form == labelOwn) && !beforeLabel.Has(last)
}

// isCopyrightSign reports whether s starts with "©" or "(c)".
func isCopyrightSign(s string) bool {
	switch text.FirstRune(s) {
	case '©', '(', 'ⓒ', '℗', '（':
		return len(cutCopyrightSign(s)) < len(s)
	}
	return false
}

// cutCopyrightSign cuts "©" or "(c)" off the start of s.
func cutCopyrightSign(s string) string {
	for _, sign := range []string{"©", "(c)", "ⓒ", "℗", "（c）"} {
		if rest, ok := text.CutFold(s, sign); ok {
			return strings.TrimSpace(rest)
		}
	}
	return s
}

// trimYear cuts a year off the start of what follows a copyright sign.
func trimYear(s string) string {
	year, rest, ok := strings.Cut(s, " ")
	if ok && len(year) == 4 && strings.Trim(year, "0123456789") == "" {
		return rest
	}
	return s
}

// isCreditBar reports whether r may part a credit from the text before it.
func isCreditBar(r rune) bool {
	switch r {
	case '|', '/', '／', '—', '–', '-', '•', '·', '=', '＝':
		return true
	}
	return false
}

// creditRoom is room for the parts of a credit: none within creditWindow has
// as many but where it is made of single letters.
const creditRoom = 64

// creditParts splits a credit into words without their punctuation.
func creditParts(s string) []string { return appendCreditParts(nil, s) }

// appendCreditParts is creditParts in the caller's memory.
func appendCreditParts(parts []string, s string) []string {
	for {
		var part string
		if part, s = cutCreditPart(s); part == "" {
			return parts
		}
		parts = append(parts, trimQuotes(part))
	}
}

// trimQuotes cuts quotation marks off both ends of a word.
func trimQuotes(word string) string {
	if text.IsPlainWord(word) {
		return word
	}
	return strings.Trim(word, "\"'“”„«»")
}

// cutCreditPart cuts the first part off a credit; it is empty where none is left.
func cutCreditPart(s string) (part, rest string) {
	start := -1
	for at, r := range s {
		switch parts := partsCredit(r); {
		case parts && start >= 0:
			return s[start:at], s[at:]
		case !parts && start < 0:
			start = at
		}
	}
	if start < 0 {
		return "", ""
	}
	return s[start:], ""
}

// partsCredit reports whether r parts the words of a credit.
func partsCredit(r rune) bool {
	switch r {
	case ' ', '/', '／', '|', ',', ';', '(', ')', '[', ']', '（', '）', '【', '】', '•', '·', '、', '，':
		return true
	}
	return false
}

// IsNames reports whether s reads as names: at most limit words, each with a capital,
// or a joiner, a handle, an address or an agency; no sentence.
func IsNames(s string, limit int) bool {
	if startsLower(s) || text.ContainsSentence(s) || strings.ContainsAny(s, "?!:：。") {
		return false
	}
	var room [creditRoom]string
	parts := appendCreditParts(room[:0], s)
	words, names, uncased := 0, 0, 0
	for i := 0; i < len(parts); i++ {
		part := parts[i]
		n := agencyAt(parts[i:])
		switch {
		case strings.Trim(part, "-–—=＝.&+") == "":
			continue
		case n > 0:
			names, i, words = names+1, i+n-1, words+n-1
		case isLongIdeographs(part):
			return false
		case text.StartsUpper(part) || isHandle(part):
			names++
			uncased += caseless(part)
		case hostJoiners.Has(part) && agencyAt(parts[i+1:]) > 0:
		case !creditJoiners.Has(strings.TrimRight(part, ".")):
			return false
		}
		words++
	}
	// Scripts without capitals give no sign of a name but brevity.
	return names > 0 && words <= limit && uncased <= 5
}

// isLongIdeographs reports whether a word of ideographs is longer than names are.
func isLongIdeographs(word string) bool {
	const longest = 12 // ideographs
	return text.HasCJK(word) && utf8.RuneCountInString(word) > longest
}

// startsLower reports whether the first word is none of those that IsNames takes; most
// of a text's are so, and spare it the rest.
func startsLower(s string) bool {
	part, _ := cutCreditPart(s)
	if part = trimQuotes(part); part == "" || part[0] < 'a' || part[0] > 'z' {
		return false
	}
	return !agencies.Starts().May(part) && !isHandle(part) && !creditJoiners.Has(strings.TrimRight(part, "."))
}

// caseless is 1 for a word that begins with a letter of a script without capitals.
func caseless(word string) int {
	if word != "" && unicode.In(text.FirstRune(word), unicode.Lo) {
		return 1
	}
	return 0
}

// countCaseless counts the words of s in scripts without capitals.
func countCaseless(s string) int {
	n := 0
	var room [creditRoom]string
	for _, part := range appendCreditParts(room[:0], s) {
		n += caseless(part)
	}
	return n
}

// IsFullName reports whether s is the name of a person or an agency, alone, and no word
// of a player or a gallery.
func IsFullName(s string) bool { return isFullName(s) && !PlayerWords.Has(s) }

// LeadsToName reports whether the last word of s, such as "by" or "with", goes on with
// the name after it, or begins it.
func LeadsToName(s string) bool {
	last := text.LastWord(s)
	return creditJoiners.Has(last) || text.StartsUpper(last) || beforeLabel.Has(last)
}

// isFullName reports whether s is two to four words of names and no more.
func isFullName(s string) bool {
	n := len(creditParts(s))
	return n >= 2 && n <= 4 && IsNames(s, 4) && !text.HasDigit(s)
}

// commissionFor stands between a photographer and whom the picture was made for.
const commissionFor = " for "

// isCommission reports whether s is a photographer and whom the picture was made for:
// "Ann Lee for Example World".
func isCommission(s string) bool {
	name, client, ok := strings.Cut(s, commissionFor)
	return ok && isFullName(name) && text.StartsUpper(client) && IsNames(client, 5)
}

// isHandle reports whether the word is an account's handle or a host's name.
func isHandle(word string) bool {
	if strings.HasPrefix(word, "@") {
		return len(word) > 2
	}
	name, top, ok := cutLast(strings.TrimRight(word, "."), ".")
	return ok && name != "" && len(top) >= 2 && len(top) <= 4 &&
		strings.Trim(text.FoldWord(top), "abcdefghijklmnopqrstuvwxyz") == ""
}

// cutLast is [strings.Cut] around the last sep.
func cutLast(s, sep string) (before, after string, found bool) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):], true
	}
	return s, "", false
}

// endsInName reports whether the text's last two words both begin with a capital and
// no sentence ends there.
func endsInName(s string) bool {
	if text.EndsSentence(s) {
		return false
	}
	words := strings.Fields(s)
	return len(words) >= 2 && unicode.IsUpper([]rune(words[len(words)-1])[0]) &&
		unicode.IsUpper([]rune(words[len(words)-2])[0])
}

// hasNotCredit reports whether s holds a word that describes the picture.
func hasNotCredit(s string) bool {
	if notCredits.Has(strings.Trim(s, ". ")) {
		return true
	}
	var room [creditRoom]string
	for _, part := range appendCreditParts(room[:0], s) {
		// Two letters may be an agency's name.
		if part = strings.TrimRight(part, ".:"); len(part) > 2 && notCredits.Has(part) && !creditJoiners.Has(part) {
			return true
		}
	}
	return false
}

// hasCreditTail reports whether s is a name with the label at its end, as in Chinese
// and Korean ("王小明 摄").
func hasCreditTail(s string) bool {
	s = withoutMail(s)
	return utf8.RuneCountInString(s) <= 24 && text.HasCJK(s) && !text.ContainsSentence(s) && endsInLabel(s)
}

// endsInLabel reports whether s is more than a label in ideographs or Hangul, and ends in
// one, or in one and an address of mail.
func endsInLabel(s string) bool {
	s = strings.TrimRight(withoutMail(s), ".")
	for _, tail := range creditTails() {
		if rest, ok := strings.CutSuffix(s, tail); ok && text.HasCJK(tail) && text.HasLetter(rest) {
			return true
		}
	}
	return false
}

// withoutMail cuts an address of mail off the end of s.
func withoutMail(s string) string {
	if rest, mail, ok := cutLast(s, " "); ok && strings.Contains(mail, "@") {
		return rest
	}
	return s
}
