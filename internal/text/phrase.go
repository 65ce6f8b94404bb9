package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// FoldRune maps runes that print alike or differ only in case to one: lower
// case, the ASCII form of full-width letters, the straight apostrophe.
func FoldRune(r rune) rune {
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

// FoldWord folds every rune of s; the tables of words are written folded.
func FoldWord(s string) string { return strings.Map(FoldRune, s) }

// CutFold cuts phrase, which is folded, off the start of s.
func CutFold(s, phrase string) (rest string, ok bool) {
	for _, p := range phrase {
		r, n := utf8.DecodeRuneInString(s)
		if n == 0 || FoldRune(r) != p {
			return "", false
		}
		s = s[n:]
	}
	return s, true
}

// CutPhrase is CutFold for a whole phrase: what follows does not continue its
// last word. Chinese, Japanese and Thai write no spaces, so there it may.
func CutPhrase(s, phrase string) (rest string, ok bool) {
	rest, ok = CutFold(s, phrase)
	if !ok {
		return "", false
	}
	last, _ := utf8.DecodeLastRuneInString(phrase)
	next, _ := utf8.DecodeRuneInString(rest)
	if unicode.IsLetter(last) && unicode.IsLetter(next) && !IsUnspaced(last) {
		return "", false
	}
	return rest, true
}

// PrefixFilter tell by their first three letters which words cannot be among some
// others: nearly every word of a text is so, and needs no more looking up.
type PrefixFilter [1 << 12 / 64]uint64

// Beginning sums up the letters and digits that s begins with, at most three; not
// ok where it begins with something else or they are not all of ASCII.
func Beginning[T string | []byte](s T) (sum uint32, ok bool) {
	for i := range min(3, len(s)) {
		switch c := s[i]; {
		case IsWordByte(c):
			sum = sum*37 + uint32(c|0x20)
		case i == 0 || c >= utf8.RuneSelf:
			return 0, false
		default:
			return sum & (1<<12 - 1), true
		}
	}
	return sum & (1<<12 - 1), len(s) > 0
}

func (b *PrefixFilter) Add(word string) {
	sum, ok := Beginning(word)
	if !ok {
		sum, ok = foreignBeginning(word)
	}
	if ok {
		b[sum/64] |= 1 << (sum % 64)
	}
}

// May says no only where s, in any case, begins with none of the words.
func (b *PrefixFilter) May(s string) bool {
	sum, ok := Beginning(s)
	if !ok {
		sum, ok = foreignBeginning(s)
	}
	return !ok || b.Holds(sum)
}

// foreignBeginning is beginning for a first letter that is not of ASCII: in any
// case its own lower case, which words in other scripts begin with. A bracket or
// an arrow may stand before any word.
func foreignBeginning(s string) (sum uint32, ok bool) {
	if s == "" || s[0] < utf8.RuneSelf {
		return 0, false
	}
	const scatter = 2654435761 // the golden ratio of 32 bits (Knuth, TAOCP 3, 6.4)
	r := FoldRune(FirstRune(s))
	return uint32(r) * scatter >> 20, r >= utf8.RuneSelf && unicode.IsLetter(r)
}

func (b *PrefixFilter) Holds(sum uint32) bool { return b[sum/64]>>(sum%64)&1 != 0 }

// WordSet is a set of folded words or phrases, only ever looked up.
type WordSet struct {
	Words  map[string]struct{}
	Starts PrefixFilter
	// lengths has, for each first byte, a bit for the length of every word that
	// begins with it; bit 63 is for all longer ones.
	lengths [256]uint64
	Longest int // in bytes
}

// NewWordSet makes a set of comma-separated lists, which may span lines.
func NewWordSet(lists ...string) *WordSet {
	set := &WordSet{Words: map[string]struct{}{}}
	for _, list := range lists {
		for entry := range strings.SplitSeq(list, ",") {
			if entry = OneLine(entry); entry != "" {
				set.Add(entry)
			}
		}
	}
	return set
}

func (set *WordSet) Add(word string) {
	set.Words[word] = struct{}{}
	set.Starts.Add(word)
	set.lengths[word[0]] |= 1 << min(len(word), 63)
	set.Longest = max(set.Longest, len(word))
}

// Has says that the word, folded, is in the set.
func (set *WordSet) Has(word string) bool {
	if word == "" || !set.Starts.May(word) {
		return false
	}
	var buf [foldedSize]byte
	folded, ok := appendFold(buf[:0], word, set.Longest)
	return ok && set.hasFolded(folded)
}

// HasPhrase says that the words, folded and joined by spaces, are in the set.
func (set *WordSet) HasPhrase(words []string) bool {
	var buf [foldedSize]byte
	folded := buf[:0]
	for i, word := range words {
		if i > 0 {
			folded = append(folded, ' ')
		}
		var ok bool
		if folded, ok = appendFold(folded, word, set.Longest); !ok {
			return false
		}
	}
	return set.hasFolded(folded)
}

func (set *WordSet) hasFolded(folded []byte) bool {
	if len(folded) == 0 || set.lengths[folded[0]]>>min(len(folded), 63)&1 == 0 {
		return false
	}
	_, ok := set.Words[string(folded)]
	return ok
}

// IsWordByte says that c is a letter or digit of ASCII.
func IsWordByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

// IsPlainWord says that the word begins and ends with a letter or digit of
// ASCII, so that there is no mark to trim.
func IsPlainWord(word string) bool {
	return word != "" && IsWordByte(word[0]) && IsWordByte(word[len(word)-1])
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
		b = utf8.AppendRune(b, FoldRune(r))
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

// NewPhraseTable makes the table of a list.
func NewPhraseTable[T any](rows []T, phrase func(T) string) *phraseTable[T] {
	index := &phraseTable[T]{other: map[rune][]T{}}
	for _, row := range rows {
		if first := FirstRune(phrase(row)); first < utf8.RuneSelf {
			index.ascii[first] = append(index.ascii[first], row)
		} else {
			index.other[first] = append(index.other[first], row)
		}
	}
	return index
}

// At returns the rows whose phrases may begin s, in the table's order.
func (index *phraseTable[T]) At(s string) []T {
	first := FoldRune(FirstRune(s))
	if first < utf8.RuneSelf {
		return index.ascii[first]
	}
	return index.other[first]
}

// Itself is the phrase of a row that is nothing else.
func Itself(phrase string) string { return phrase }
