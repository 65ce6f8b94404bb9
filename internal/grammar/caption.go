package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/text"
)

// creditWindow is how far from a caption's end, in bytes, a credit may begin.
// The longest seen on pages of 120 newspapers had about 150.
const creditWindow = 220

// creditLimits bound what is taken for a credit: no longer than creditWords
// words where a label introduces it, BareWords where only its form does.
const (
	creditWords = 16
	BareWords   = 12
	// maxCredits is how many credits a line may have, with a round to see that
	// none is left; a line of more is no caption.
	maxCredits = 5
)

// SplitCredit splits a caption as printed into its text and its credit. A line
// that is only a credit has no text; one in which no credit can be told from
// the text with certainty comes back whole. The credit is as CleanCredit
// leaves it. Splitting the text again finds nothing.
func SplitCredit(s string) (caption, credit string) {
	line := text.OneLine(s)
	caption = line
	for range maxCredits {
		rest, found := cutCredit(caption)
		if found == "" {
			return caption, credit
		}
		caption, credit = rest, joinCredits(line, found, credit)
	}
	return line, ""
}

// SplitName splits off a caption's text a name of a person or an agency that stands alone
// behind its last sentence, with no mark: "The quay at dawn. Ann Lee". It is asked only of
// captions.
func SplitName(caption string) (before, name string) {
	const fewest = 4 // words of the caption
	from := len(caption) - len(text.LastBytes(caption, creditWindow))
	for at := len(caption) - 1; at > from; at-- {
		if caption[at] != ' ' || !text.EndsSentence(caption[:at]) {
			continue
		}
		name = caption[at+1:]
		if IsFullName(name) && !text.EndsSentence(name) && len(strings.Fields(caption[:at])) >= fewest {
			return caption[:at], name
		}
		break
	}
	return caption, ""
}

// cutCredit takes one credit off the line: first off its start, where its end
// is plain, else from the leftmost place at which the rest is one.
func cutCredit(line string) (before, credit string) {
	if before, credit = leadingCredit(line); credit != "" {
		return before, credit
	}
	t := newCreditTail(line)
	prev := text.LastRune(line[:t.from])
	for i, r := range line[t.from:] {
		if mayBegin(prev, r) && !t.isPassed(t.from+i) {
			if credit = t.creditAt(t.from+i, r); credit != "" {
				return text.TrimText(line[:t.from+i]), credit
			}
		}
		prev = r
	}
	return line, ""
}

// mayBegin reports whether a credit may begin with r, behind prev: not at a space or
// in a word.
func mayBegin(prev, r rune) bool {
	switch {
	case r == ' ':
		return false
	case 'a' <= r && r <= 'z':
		return prev >= utf8.RuneSelf || !text.IsWordByte(byte(prev))
	}
	return true
}

// creditAt returns the credit that begins with r at line[at] and reaches to the
// line's end; empty where there is none. Each form has its reason.
func (t *creditTail) creditAt(at int, r rune) string {
	before, rest := text.LastBytes(t.line[:at], creditWindow), t.line[at:]
	switch {
	case isCopyrightSign(rest):
		return signCredit(rest)
	case text.ClosingBracket(r) != 0:
		return bracketCredit(before, rest)
	case isCreditBar(r) && !t.closesOther(at):
		if needsAgency(r) && !t.holdsAgency(at+utf8.RuneLen(r)) {
			return ""
		}
		return barCredit(before, rest)
	}
	if !startsPiece(before, r) || t.closesOther(at) {
		return ""
	}
	if credit := labelledCredit(before, rest); credit != "" {
		return credit
	}
	if agency := t.holdsAgency(at); agency || t.endsText(at) {
		return bareCredit(before, rest, agency)
	}
	return ""
}

// startsPiece reports whether a word of a credit may begin here: at a space, after
// punctuation, or glued to a word's lower-case end as scripts join elements.
func startsPiece(before string, r rune) bool {
	prev, _ := utf8.DecodeLastRuneInString(before)
	switch {
	case !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '@':
		return false
	case before == "", prev == ' ':
		return true
	case text.IsCJK(r):
		return !unicode.IsLetter(prev) || text.IsUnspaced(prev)
	}
	switch prev {
	case '.', '!', '?', '…', ')':
		return true
	case '”', '“', '»', '"', ':':
		return unicode.IsUpper(r)
	}
	return unicode.IsUpper(r) && unicode.IsLower(prev)
}

// leadingCredit takes a labelled credit off a line's start: "(Photo: Ann Lee)
// The harbour." or "Photo: Ann Lee. The harbour.".
func leadingCredit(line string) (after, credit string) {
	r, size := utf8.DecodeRuneInString(line)
	if closing := text.ClosingBracket(r); closing != 0 {
		inner, after, ok := strings.Cut(line[size:], string(closing))
		if rest, form := labelAt(inner); ok && form != labelNone && len(inner) <= creditWindow &&
			strings.TrimSpace(after) != "" {
			return strings.TrimSpace(after), CleanCredit(rest)
		}
		return "", ""
	}
	rest, form := labelAt(line)
	if form != labelStrong {
		return "", ""
	}
	end := text.SentenceEnd(rest, creditWindow)
	if end < 0 || !IsNames(rest[:end], BareWords) || !text.StartsUpper(strings.TrimLeft(rest[end:], " \"“„«»(")) {
		return "", ""
	}
	return strings.TrimSpace(rest[end:]), CleanCredit(rest[:end])
}

// signCredit reads "© Getty": what follows the sign to the line's end.
func signCredit(rest string) string {
	credit := CleanCredit(rest)
	if !text.HasLetter(credit) || len(strings.Fields(credit)) > creditWords || text.ContainsSentence(credit) {
		return ""
	}
	return credit
}

// needsAgency reports whether barCredit reads only agencies behind the bar.
func needsAgency(bar rune) bool {
	switch bar {
	case '—', '–', '-', '•', '·':
		return true
	}
	return false
}

// barCredit reads what a bar, slash or dash parts from the text.
func barCredit(before, rest string) string {
	bar, size := utf8.DecodeRuneInString(rest)
	rest = strings.TrimSpace(rest[size:])
	if hasNotCredit(rest) || !isCreditBehind(bar, before, rest) {
		return ""
	}
	return CleanCredit(rest)
}

// isCreditBehind reports whether what follows a bar is the credit of the text before it.
func isCreditBehind(bar rune, before, rest string) bool {
	spaced, words := strings.HasSuffix(before, " "), len(strings.Fields(before))
	switch bar {
	case '=', '＝':
		return isJapaneseCredit(before, rest)
	case '/', '／', '-':
		agency := isAgencyCredit(rest) && (spaced || text.HasCJK(before))
		// After two capitals the name could be the photographer's or the last in the text.
		return (agency || spaced && bar != '-' && words >= 5 && isFullName(rest)) && !endsInName(before)
	}
	return isAgencyCredit(rest) && spaced || bar == '|' && words >= 4 && isFullName(rest)
}

// isJapaneseCredit reports whether rest may be the agency's name, before which
// Japanese papers set "＝".
func isJapaneseCredit(before, rest string) bool {
	const most = 20 // characters
	return text.HasCJK(before) && utf8.RuneCountInString(rest) <= most && !text.ContainsSentence(rest+" ") &&
		!strings.ContainsAny(rest, "。、」")
}

// bareCredit reads a credit without label or mark: after a sentence's end a
// line of names with an agency among them, elsewhere only what cannot be text.
// agency is hasAgency of rest.
func bareCredit(before, rest string, agency bool) string {
	if !isBareCredit(before, rest, agency) {
		return ""
	}
	return CleanCredit(rest)
}

// isBareCredit reports whether bareCredit finds a credit.
func isBareCredit(before, rest string, agency bool) bool {
	switch {
	case before == "":
		return agency && isAgencyCredit(rest) && !hasAgencyLead(rest) && countCaseless(rest) <= 2 && !hasNotCredit(rest)
	case text.EndsSentence(before), strings.HasSuffix(strings.TrimSpace(before), ")"):
		return (agency && isAgencyCredit(rest) || endsText(rest)) && !hasNotCredit(rest)
	}
	return agency && isRunOnCredit(before, rest)
}

// isRunOnCredit reports whether rest, which holds an agency, is a credit behind text
// that ends in no mark.
func isRunOnCredit(before, rest string) bool {
	switch {
	case strings.HasPrefix(rest, "@") && isAgencyCredit(rest):
		return true
	case startsWithAgency(rest):
		return len(strings.Fields(before)) >= 2 && !isCreditBar(text.LastRune(strings.TrimSpace(before))) &&
			IsNames(rest, BareWords) && !hasNotCredit(rest)
	}
	return isAgencyCredit(rest) && isRepeated(rest) && !hasNotCredit(rest)
}

// endsText reports whether s is a credit without an agency where a sentence ends
// before it.
func endsText(s string) bool {
	return genericCredits.Has(strings.TrimRight(s, ".")) || hasCreditTail(s) || isCommission(s)
}

// IsCreditOpening reports whether s is what comes before a credit and no more: a
// bracket, a label, or both.
func IsCreditOpening(s string) bool {
	s = strings.Trim(text.OneLine(s), " ([（【:：=＝/|")
	if !text.HasLetter(s) {
		return !text.HasDigit(s)
	}
	for _, label := range creditLabelIndex.At(s) {
		if rest, ok := text.CutPhrase(s, label.phrase); ok && rest == "" {
			return true
		}
	}
	return false
}

// CleanCredit returns a credit that stands alone as its field holds it:
// without label, brackets, copyright sign and repetition.
func CleanCredit(s string) string {
	s = text.OneLine(s)
	for len(s) <= 2*creditWindow {
		short := Once(stripCredit(s))
		if short == s {
			break
		}
		s = short
	}
	return s
}

// stripCredit takes one layer of wrapping off a credit.
func stripCredit(s string) string {
	s = strings.TrimSpace(strings.TrimLeft(strings.TrimSpace(s), "|/／•·–—-,;:：=＝.> "))
	s = strings.TrimRight(s, "|/／•·–—-,;:：=＝ ")
	if i := strings.LastIndexByte(s, ' '); strings.HasSuffix(s, ".") && !text.IsAbbreviation(s[i+1:]) {
		s = strings.TrimRight(s, ".")
	}
	if inner, ok := unwrap(s); ok {
		return inner
	}
	if isCopyrightSign(s) {
		return trimYear(cutCopyrightSign(s))
	}
	if rest, form := labelAt(s); form == labelStrong || form == labelOwn ||
		form == labelWeak && isFullName(firstCredit(rest)) && !namesAgency(s) {
		return rest
	}
	return cutCreditTail(s)
}

// cutCreditTail takes a label off a credit's end.
func cutCreditTail(s string) string {
	for _, tail := range creditTails() {
		rest, ok := strings.CutSuffix(s, tail)
		if ok && text.HasLetter(rest) && (text.HasCJK(tail) || !unicode.IsLetter(text.LastRune(rest))) {
			return strings.TrimSpace(rest)
		}
	}
	return s
}

// firstCredit returns what stands before the first slash or comma of a credit.
func firstCredit(s string) string {
	if i := strings.IndexAny(s, "/,|"); i >= 0 {
		return strings.TrimSpace(s[:i])
	}
	return s
}

// JoinPieces joins two pieces of a credit that stand in elements of their own: the
// second as it is where a mark begins it, else behind a slash; one that says the other
// again stands for both.
func JoinPieces(first, second string) string {
	a, b := creditKey(first), creditKey(second)
	switch {
	case b == "" || a != "" && strings.Contains(a, b):
		return first
	case strings.Contains(b, a):
		return CleanCredit(second)
	case strings.ContainsRune("/|-–—&+,", text.FirstRune(second)):
		return first + second
	}
	return first + " / " + CleanCredit(second)
}

// WithoutCredit returns a caption's text without the credit that also stands
// apart, where the text ends in it, labelled, wrapped, repeated or bare.
func WithoutCredit(caption, credit string) string {
	caption = text.OneLine(caption)
	want := creditKey(CleanCredit(credit))
	if want == "" {
		return caption
	}
	if rest, found := SplitCredit(caption); found != "" && (creditKey(found) == want ||
		strings.Contains(want, creditKey(found))) {
		return rest
	}
	for {
		rest, ok := cutKey(caption, want)
		if !ok {
			return caption
		}
		caption = text.TrimText(rest)
	}
}

// joinCredits joins two credits of a line: as printed where one follows the
// other, with a slash where text or brackets part them. One that says the other
// again stands for both.
func joinCredits(line, first, second string) string {
	a, b := creditKey(first), creditKey(second)
	switch {
	case second == "" || strings.Contains(a, b):
		return first
	case strings.Contains(b, a) || len(first)+len(second) > 2*creditWindow:
		return second
	}
	from, to := strings.LastIndex(line, first), strings.LastIndex(line, second)
	if from > to {
		first, second, from, to = second, first, to, from
	}
	if end := from + len(first); from >= 0 && end <= to && leadsOver(line[end:to]) {
		return line[from : to+len(second)]
	}
	return first + " / " + second
}

// leadsOver reports whether s, between two credits, is no more than marks, a
// label or a copyright sign.
func leadsOver(s string) bool {
	s = strings.TrimLeft(s, " .,;|/•·–—-")
	if isCopyrightSign(s) {
		s = cutCopyrightSign(s)
	}
	return !strings.ContainsAny(s, "()[]{}（）［］【】〔〕") && IsCreditOpening(s)
}
