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
	if isOneLine(s) {
		return s
	}
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

// isOneLine says that oneLine leaves s as it is; most text of a page is so. It
// may say no where a character is rare.
func isOneLine(s string) bool {
	space := true // a space may not follow
	for i := 0; i < len(s); {
		c := s[i]
		switch {
		case c == ' ':
			if space {
				return false
			}
			space = true
			i++
			continue
		case c < ' ', c == 0x7F:
			return false
		case c < utf8.RuneSelf:
			i++
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError || !isPlain(r) {
				return false
			}
			i += size
		}
		space = false
	}
	return !space || s == ""
}

// isPlain says that a character beyond ASCII is no space, control character,
// layout mark or soft hyphen. The ranges are those that hold them all.
func isPlain(r rune) bool {
	switch {
	case r <= 0xA0, r == '\u00AD', r == '\u061C', r == '\u1680', r >= '\u2000' && r <= '\u200F', r >= '\u2028' && r <= '\u206F', r == '\u3000', r == '\uFEFF':
		return false
	}
	return true
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
	if r < utf8.RuneSelf {
		if 'A' <= r && r <= 'Z' {
			r += 'a' - 'A'
		}
		return r
	}
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
	const first = '\u0E00' // of Thai, the lowest of them
	return r >= first && isUnspacedScript(r)
}

func isUnspacedScript(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai) || r == 'ー'
}

// isCJK says that r is of the Chinese, Japanese or Korean script.
func isCJK(r rune) bool {
	const first = '\u1100' // of Hangul, the lowest of them
	return r >= first && isCJKScript(r)
}

func isCJKScript(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul) || r == 'ー'
}

// beginnings tell by their first three letters which words cannot be among some
// others: nearly every word of a text is so, and needs no more looking up.
type beginnings [1 << 12 / 64]uint64

// beginning sums up the letters and digits that s begins with, at most three; not
// ok where it begins with something else or they are not all of ASCII.
func beginning[T string | []byte](s T) (sum uint32, ok bool) {
	for i := range min(3, len(s)) {
		switch c := s[i]; {
		case isWordByte(c):
			sum = sum*37 + uint32(c|0x20)
		case i == 0 || c >= utf8.RuneSelf:
			return 0, false
		default:
			return sum & (1<<12 - 1), true
		}
	}
	return sum & (1<<12 - 1), len(s) > 0
}

func (b *beginnings) add(word string) {
	sum, ok := beginning(word)
	if !ok {
		sum, ok = foreignBeginning(word)
	}
	if ok {
		b[sum/64] |= 1 << (sum % 64)
	}
}

// may says no only where s, in any case, begins with none of the words.
func (b *beginnings) may(s string) bool {
	sum, ok := beginning(s)
	if !ok {
		sum, ok = foreignBeginning(s)
	}
	return !ok || b.holds(sum)
}

// foreignBeginning is beginning for a first letter that is not of ASCII: in any
// case its own lower case, which words in other scripts begin with. A bracket or
// an arrow may stand before any word.
func foreignBeginning(s string) (sum uint32, ok bool) {
	if s == "" || s[0] < utf8.RuneSelf {
		return 0, false
	}
	const scatter = 2654435761 // the golden ratio of 32 bits (Knuth, TAOCP 3, 6.4)
	r := foldRune(firstRune(s))
	return uint32(r) * scatter >> 20, r >= utf8.RuneSelf && unicode.IsLetter(r)
}

func (b *beginnings) holds(sum uint32) bool { return b[sum/64]>>(sum%64)&1 != 0 }

// wordSet is a set of folded words or phrases, only ever looked up.
type wordSet struct {
	words  map[string]struct{}
	starts beginnings
	// lengths has, for each first byte, a bit for the length of every word that
	// begins with it; bit 63 is for all longer ones.
	lengths [256]uint64
	longest int // in bytes
}

// newWordSet makes a set of comma-separated lists, which may span lines.
func newWordSet(lists ...string) *wordSet {
	set := &wordSet{words: map[string]struct{}{}}
	for _, list := range lists {
		for entry := range strings.SplitSeq(list, ",") {
			if entry = oneLine(entry); entry != "" {
				set.add(entry)
			}
		}
	}
	return set
}

func (set *wordSet) add(word string) {
	set.words[word] = struct{}{}
	set.starts.add(word)
	set.lengths[word[0]] |= 1 << min(len(word), 63)
	set.longest = max(set.longest, len(word))
}

// has says that the word, folded, is in the set.
func (set *wordSet) has(word string) bool {
	if word == "" || !set.starts.may(word) {
		return false
	}
	var buf [foldedSize]byte
	folded, ok := appendFold(buf[:0], word, set.longest)
	return ok && set.hasFolded(folded)
}

// hasPhrase says that the words, folded and joined by spaces, are in the set.
func (set *wordSet) hasPhrase(words []string) bool {
	var buf [foldedSize]byte
	folded := buf[:0]
	for i, word := range words {
		if i > 0 {
			folded = append(folded, ' ')
		}
		var ok bool
		if folded, ok = appendFold(folded, word, set.longest); !ok {
			return false
		}
	}
	return set.hasFolded(folded)
}

func (set *wordSet) hasFolded(folded []byte) bool {
	if len(folded) == 0 || set.lengths[folded[0]]>>min(len(folded), 63)&1 == 0 {
		return false
	}
	_, ok := set.words[string(folded)]
	return ok
}

// isWordByte says that c is a letter or digit of ASCII.
func isWordByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

// isPlainWord says that the word begins and ends with a letter or digit of
// ASCII, so that there is no mark to trim.
func isPlainWord(word string) bool {
	return word != "" && isWordByte(word[0]) && isWordByte(word[len(word)-1])
}

// foldedSize is room for every word of the tables, so that a look-up needs no
// memory of its own; a longer one would have it.
const foldedSize = 96

// appendFold appends s folded; not ok where that makes more than limit bytes.
func appendFold(b []byte, s string, limit int) ([]byte, bool) {
	for i := 0; i < len(s); {
		if len(b) >= limit {
			return b, false
		}
		if c := s[i]; c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			b = append(b, c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		b = utf8.AppendRune(b, foldRune(r))
		i += size
	}
	return b, true
}

// phraseTable holds a list's rows by the first rune of their phrases, so that
// a place in a line is compared with the few that may stand there.
type phraseTable[T any] struct {
	ascii [utf8.RuneSelf][]T
	other map[rune][]T
}

// newPhraseTable makes the table of a list.
func newPhraseTable[T any](rows []T, phrase func(T) string) *phraseTable[T] {
	index := &phraseTable[T]{other: map[rune][]T{}}
	for _, row := range rows {
		if first := firstRune(phrase(row)); first < utf8.RuneSelf {
			index.ascii[first] = append(index.ascii[first], row)
		} else {
			index.other[first] = append(index.other[first], row)
		}
	}
	return index
}

// at returns the rows whose phrases may begin s, in the table's order.
func (index *phraseTable[T]) at(s string) []T {
	first := foldRune(firstRune(s))
	if first < utf8.RuneSelf {
		return index.ascii[first]
	}
	return index.other[first]
}

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
