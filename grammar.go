package standfirst

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The line grammars (captions, bylines, copyright lines, related links,
// datelines) share the helpers of this file. All work on a line that oneLine
// made, so that a space is one space and a match may return a piece of it.

// oneLine returns s as valid UTF-8 on one line: white space folded to single
// spaces, control characters and the marks that only steer layout dropped.
func oneLine(s string) string {
	s = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return ' '
		}
		if unicode.IsControl(r) || isLayoutMark(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
	return strings.Join(strings.Fields(s), " ")
}

// isLayoutMark says that r shows nothing and belongs to no word: zero-width
// spaces and the bidirectional marks of Unicode Annex 9. The joiners stay,
// since Persian and the scripts of India write with them.
func isLayoutMark(r rune) bool {
	switch {
	case r == '\u200B', r == '\u2060', r == '\uFEFF':
		return true
	case r == '\u200E', r == '\u200F', r == '\u061C':
		return true
	case r >= '\u202A' && r <= '\u202E', r >= '\u2066' && r <= '\u2069':
		return true
	}
	return false
}

// foldRune maps runes that print alike or differ only in case to one: lower
// case, the ASCII form of full-width letters, the straight apostrophe.
func foldRune(r rune) rune {
	switch {
	case r >= '！' && r <= '～':
		r -= '！' - '!'
	case r == '’', r == '‘', r == 'ʼ':
		return '\''
	}
	return unicode.ToLower(r)
}

// foldWord folds every rune of s; the tables of words are written folded.
func foldWord(s string) string { return strings.Map(foldRune, s) }

// cutFold cuts phrase, which is folded, off the start of s.
func cutFold(s, phrase string) (rest string, ok bool) {
	for _, p := range phrase {
		r, n := utf8.DecodeRuneInString(s)
		if n == 0 || foldRune(r) != p {
			return "", false
		}
		s = s[n:]
	}
	return s, true
}

// cutPhrase is cutFold for a whole phrase: what follows does not continue its
// last word. Chinese, Japanese and Thai write no spaces, so there it may.
func cutPhrase(s, phrase string) (rest string, ok bool) {
	rest, ok = cutFold(s, phrase)
	if !ok {
		return "", false
	}
	last, _ := utf8.DecodeLastRuneInString(phrase)
	next, _ := utf8.DecodeRuneInString(rest)
	if unicode.IsLetter(last) && unicode.IsLetter(next) && !isUnspaced(last) {
		return "", false
	}
	return rest, true
}

// isUnspaced says that r is of a script that writes words without spaces.
func isUnspaced(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai) || r == 'ー'
}

// isCJK says that r is of the Chinese, Japanese or Korean script.
func isCJK(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul) || r == 'ー'
}

// wordSet is a set of folded words or phrases, only ever looked up.
type wordSet map[string]struct{}

// newWordSet makes a set of comma-separated lists, which may span lines.
func newWordSet(lists ...string) wordSet {
	set := wordSet{}
	for _, list := range lists {
		for entry := range strings.SplitSeq(list, ",") {
			if entry = oneLine(entry); entry != "" {
				set[entry] = struct{}{}
			}
		}
	}
	return set
}

// has says that the word, folded, is in the set.
func (set wordSet) has(word string) bool {
	_, ok := set[foldWord(word)]
	return ok
}

// phraseTable holds a list's rows by the first rune of their phrases, so that
// a place in a line is compared with the few that may stand there.
type phraseTable[T any] map[rune][]T

// newPhraseTable makes the table of a list.
func newPhraseTable[T any](rows []T, phrase func(T) string) phraseTable[T] {
	index := phraseTable[T]{}
	for _, row := range rows {
		first := firstRune(phrase(row))
		index[first] = append(index[first], row)
	}
	return index
}

// at returns the rows whose phrases may begin s, in the table's order.
func (index phraseTable[T]) at(s string) []T { return index[foldRune(firstRune(s))] }

// itself is the phrase of a row that is nothing else.
func itself(phrase string) string { return phrase }

// startsUpper says that the word begins as names do: with a capital letter,
// or with a letter of a script that has no capitals.
func startsUpper(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r) || unicode.IsTitle(r) || unicode.In(r, unicode.Lo)
}

// isAllUpper says that the word has two letters or more and only capitals.
func isAllUpper(word string) bool {
	letters := 0
	for _, r := range word {
		if unicode.IsLetter(r) {
			letters++
			if !unicode.IsUpper(r) {
				return false
			}
		}
	}
	return letters >= 2
}

// hasDigit says that s holds a decimal digit of any script.
func hasDigit(s string) bool { return strings.ContainsFunc(s, unicode.IsDigit) }

// hasLetter says that s holds a letter.
func hasLetter(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }

// hasCJK says that s holds a Chinese, Japanese or Korean character.
func hasCJK(s string) bool { return strings.ContainsFunc(s, isCJK) }

// brackets maps each opening bracket of a line to its closing one.
func closingBracket(open rune) rune {
	switch open {
	case '(':
		return ')'
	case '[':
		return ']'
	case '（':
		return '）'
	case '【':
		return '】'
	case '［':
		return '］'
	case '〔':
		return '〕'
	}
	return 0
}

// isAbbreviation says that the word's full stop does not end a sentence: an
// initial, letters with stops between ("S.C."), or a known abbreviation.
func isAbbreviation(word string) bool {
	stem, stopped := strings.CutSuffix(word, ".")
	if !stopped {
		return false
	}
	for part := range strings.SplitSeq(stem, ".") {
		if utf8.RuneCountInString(part) > 2 {
			return abbreviations.has(stem)
		}
	}
	return strings.Contains(stem, ".") || utf8.RuneCountInString(stem) <= 1 || abbreviations.has(stem)
}
