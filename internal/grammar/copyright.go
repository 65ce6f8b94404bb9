package grammar

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/text"
)

// Lengths, in words, up to which a line can be a copyright line. One that says
// that rights are reserved may go on with its conditions.
const (
	copyrightWords = 20
	rightsWords    = 90
	copyrightLimit = 2000 // the same in bytes
)

// Copyright is a copyright line, read.
type Copyright struct {
	Line   string // as printed
	Holder string // whom it names
	Year   int    // the last one it names, 0 for none
}

// ParseCopyright reads a copyright line: the line itself, whom it names and the
// last year in it. It is not ok where the line is none, which a paragraph that
// only mentions copyright is not.
func ParseCopyright(s string) (Copyright, bool) {
	line := text.OneLine(s)
	if len(line) > copyrightLimit {
		return Copyright{}, false
	}
	words := len(strings.Fields(line))
	signAt, signEnd, sure := findSign(line)
	rightsAt, rightsEnd := FindRights(line)
	switch {
	case signAt < 0 && rightsAt < 0, words > rightsWords, words > copyrightWords && rightsAt < 0:
		return Copyright{}, false
	case signAt < 0 && !isRightsLine(line, rightsAt, rightsEnd):
		return Copyright{}, false
	case signAt >= 0 && rightsAt < 0 && !sure && !isCompany(line[signEnd:]):
		return Copyright{}, false
	case signAt > 0 && rightsAt < 0 && !leadsToSign(line[:signAt], lastYearIn(line) > 0):
		return Copyright{}, false
	}
	return Copyright{Line: line, Holder: copyrightHolder(line, signAt, signEnd, rightsAt, rightsEnd),
		Year: lastYearIn(line)}, true
}

// leadsToSign reports whether what stands before the sign is a holder or short: a
// sentence there makes the line a caption, its credit behind the sign.
func leadsToSign(before string, dated bool) bool {
	return !text.HasLetter(before) || isPlainHolder(before) || dated && len(strings.Fields(before)) <= 8
}

// isCompany reports whether s is a name of at most four words or that of a company or
// newspaper.
func isCompany(s string) bool {
	words := strings.Fields(strings.Trim(s, " .,"))
	if !isPlainHolder(s) {
		return false
	}
	for _, word := range words {
		if corporateForms.Has(word) || organizationWords.Has(word) {
			return true
		}
	}
	return len(words) <= 4
}

// findSign finds the copyright sign, or its word where what follows shows that
// it is used as one. sure reports whether it needs no
// further sign.
func findSign(line string) (at, end int, sure bool) {
	for at, r := range line {
		rest := line[at:]
		if isCopyrightSign(rest) {
			return at, skipSigns(line, len(line)-len(cutCopyrightSign(rest))), true
		}
		if prev, _ := utf8.DecodeLastRuneInString(line[:at]); unicode.IsLetter(prev) && !text.IsUnspaced(r) {
			continue
		}
		if after, label := cutCopyrightLabel(rest); label {
			end := len(line) - len(after)
			next := skipSigns(line, end)
			if sure = labelIsSign(line[end:], line[next:], !text.HasLetter(line[:at])); sure || at == 0 &&
				strings.HasPrefix(text.FoldWord(rest), "copyright") {
				return at, next, sure
			}
		}
		if at > 120 {
			break
		}
	}
	return -1, -1, false
}

// cutCopyrightLabel cuts the longest label off the start of s.
func cutCopyrightLabel(s string) (rest string, ok bool) {
	longest := 0
	for _, label := range copyrightLabelIndex.At(s) {
		if after, found := text.CutPhrase(s, label); found && len(label) > longest {
			longest, rest, ok = len(label), after, true
		}
	}
	return rest, ok
}

// labelIsSign reports whether a sign or a year follows a label's word or, where the
// label comes first in the line, a colon or dash.
func labelIsSign(after, rest string, first bool) bool {
	r, _ := utf8.DecodeRuneInString(after)
	trimmed := strings.TrimLeft(after, " ")
	dash, _ := utf8.DecodeRuneInString(trimmed)
	switch {
	case isCopyrightSign(trimmed), lastYearIn(firstWord(rest)) > 0, lastYearIn(firstWord(after)) > 0:
		return true
	case first:
		return strings.ContainsRune(":：", r) || trimmed != after && strings.ContainsRune(":：-–—", dash)
	}
	return false
}

// firstWord returns the first word of s.
func firstWord(s string) string {
	word, _, _ := strings.Cut(strings.TrimLeft(s, " "), " ")
	return word
}

// skipSigns returns the index in line from at on behind signs, labels, dashes
// and colons, which stand in any number and order.
func skipSigns(line string, at int) int {
	for {
		rest := strings.TrimLeft(line[at:], " -–—:：,.|")
		rest = cutCopyrightSign(rest)
		for _, word := range []string{"copyright", "by", "bei", "par", "por", "ⓒ"} {
			if after, ok := text.CutPhrase(rest, word); ok && strings.HasPrefix(after, " ") {
				rest = after
			}
		}
		if len(line)-len(rest) == at {
			return at
		}
		at = len(line) - len(rest)
	}
}

// FindRights finds the first phrase that reserves the rights.
func FindRights(line string) (at, end int) {
	found := -1
	for i := range line {
		if prev, _ := utf8.DecodeLastRuneInString(line[:i]); unicode.IsLetter(prev) && !text.IsUnspaced(prev) {
			continue
		}
		for _, phrase := range rightsIndex.At(line[i:]) {
			if rest, ok := text.CutFold(line[i:], phrase); ok && len(line)-len(rest) > found {
				found = len(line) - len(rest)
			}
		}
		if found >= 0 {
			return i, found
		}
	}
	return -1, -1
}

// isRightsLine reports whether a line without a sign is one all the same: the phrase
// stands at its start or behind a holder, not in a sentence.
func isRightsLine(line string, at, end int) bool {
	before, after := strings.TrimRight(line[:at], " .,–—-|:"), strings.Trim(line[end:], " .,–—-|:")
	return len(strings.Fields(before)) <= 8 && len(strings.Fields(after)) <= 40 && (before == "" || isPlainHolder(before))
}

// isPlainHolder reports whether s is short and reads as names and years alone.
func isPlainHolder(s string) bool {
	s = strings.Trim(s, " .,–—-|:")
	letters := strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) || r == ':' {
			return -1
		}
		return r
	}, s)
	return text.HasLetter(letters) && len(strings.Fields(s)) <= 8 && IsNames(letters, 8) || lastYearIn(s) > 0 &&
		!text.HasLetter(letters)
}

// copyrightHolder returns whom the line names: behind the sign, else before it.
func copyrightHolder(line string, signAt, signEnd, rightsAt, rightsEnd int) string {
	var pieces []string
	if signAt < 0 {
		pieces = []string{line[:rightsAt], namesOnly(line[rightsEnd:])}
	} else {
		after := line[signEnd:]
		if rightsAt >= signEnd {
			pieces = append(pieces, line[signEnd:rightsAt])
			after = namesOnly(line[rightsEnd:])
		}
		before := line[:signAt]
		if rightsAt >= 0 && rightsAt < signAt {
			before = line[rightsEnd:max(signAt, rightsEnd)]
		}
		pieces = append(pieces, after, before)
	}
	for _, piece := range pieces {
		if holder := trimHolder(piece); holder != "" {
			return holder
		}
	}
	return ""
}

// namesOnly returns s up to the end of its first sentence, empty where that is
// no name but a condition of use.
func namesOnly(s string) string {
	s = trimYears(s)
	if end := text.SentenceEnd(s, len(s)); end >= 0 {
		s = s[:end]
	}
	if IsNames(strings.TrimRight(s, "."), 10) {
		return s
	}
	return ""
}

// trimHolder cuts years off both ends of a piece and what follows the name off
// its end: a sentence, a comma, a bar. A piece in the manner of a sentence
// names nobody.
func trimHolder(s string) string {
	s = trimYears(s)
	s = s[:holderEnd(s)]
	s = trimYears(s)
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 10 || !text.HasLetter(s) {
		return ""
	}
	if !text.StartsUpper(s) && !isHandle(words[0]) && len(words) > 3 {
		return ""
	}
	return s
}

// holderEnd returns where the holder's name ends.
func holderEnd(s string) int {
	for at, r := range s {
		if endsHolder(s, at, r) {
			return at
		}
	}
	return len(s)
}

// endsHolder reports whether the character r at s[at] ends the holder's name.
func endsHolder(s string, at int, r rune) bool {
	rest := s[at+utf8.RuneLen(r):]
	spaced := strings.HasPrefix(rest, " ")
	switch r {
	case '|', '·', '•', ';', '。', '、', '，':
		return true
	case '>':
		return spaced
	case '–', '—', '-':
		return spaced && strings.HasSuffix(s[:at], " ")
	case ',':
		return !corporateForms.Has(strings.TrimRight(firstWord(rest), ","))
	case '.':
		word := text.LastWord(s[:at+1])
		return spaced && !text.IsAbbreviation(word) && !corporateForms.Has(word)
	case '(':
		return at > 0
	}
	return false
}

// trimYears cuts years, their dashes and stray marks off both ends.
func trimYears(s string) string {
	for {
		short := strings.TrimLeft(strings.Trim(s, " -–—:：,;|/()[]（）<>\""), " .")
		if stem := strings.TrimSuffix(short, "年"); text.HasDigit(string(text.LastRune(stem))) {
			short = stem
		}
		for _, sign := range []string{"©", "ⓒ", "℗"} {
			short = strings.Trim(strings.TrimPrefix(strings.TrimSuffix(short, sign), sign), " ")
		}
		digits := len(short) - len(strings.TrimLeft(short, "0123456789"))
		if digits == 4 && !unicode.IsLetter(text.FirstRune(short[4:])) {
			short = short[4:]
		}
		if stem := strings.TrimRight(short, "0123456789"); len(short)-len(stem) == 4 &&
			!unicode.IsLetter(text.LastRune(stem)) {
			short = stem
		}
		if word := firstWord(short); text.FoldWord(word) == "by" {
			short = strings.TrimPrefix(short, word)
		}
		if stem := strings.TrimRight(short, "."); stem != short && (strings.HasSuffix(stem, " ") ||
			!text.IsAbbreviation(text.LastWord(short)) && !corporateForms.Has(text.LastWord(short))) {
			short = stem
		}
		if short == s {
			return s
		}
		s = short
	}
}

// lastYearIn returns the last year from 1900 to 2099 in s, 0 for none.
func lastYearIn(s string) int {
	year, run := 0, 0
	for at := 0; at <= len(s); at++ {
		if at < len(s) && s[at] >= '0' && s[at] <= '9' {
			run++
			continue
		}
		if run == 4 {
			if n, err := strconv.Atoi(s[at-4 : at]); err == nil && n >= 1900 && n <= 2099 {
				year = n
			}
		}
		run = 0
	}
	return year
}
