package text

import (
	"strings"
	"sync"
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
func FoldWord(s string) string {
	for i := range len(s) {
		switch c := s[i]; {
		case c >= utf8.RuneSelf:
			return strings.Map(FoldRune, s)
		case 'A' <= c && c <= 'Z':
			if IsASCII(s[i:]) {
				return strings.ToLower(s)
			}
			return strings.Map(FoldRune, s)
		}
	}
	return s
}

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

// PrefixFilter tells by their first three letters which words cannot be among some
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

// BeginningOfLetters is Beginning for a word of nothing but letters of ASCII.
func BeginningOfLetters(word []byte) (sum uint32) {
	for _, c := range word[:min(3, len(word))] {
		sum = sum*37 + uint32(c|0x20)
	}
	return sum & (1<<12 - 1)
}

// Add adds a word.
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

// Holds reports whether a word may have the sum, see Beginning.
func (b *PrefixFilter) Holds(sum uint32) bool { return b[sum/64]>>(sum%64)&1 != 0 }

// WordFilter is a PrefixFilter that is filled when it is first asked, so that
// a program which imports the package pays nothing for words that it never meets.
type WordFilter struct {
	once   sync.Once
	fill   func(*PrefixFilter)
	filter PrefixFilter
}

// NewWordFilter returns a filter that the function fills.
func NewWordFilter(fill func(*PrefixFilter)) *WordFilter { return &WordFilter{fill: fill} }

// Filter returns the filter, filled.
func (f *WordFilter) Filter() *PrefixFilter {
	f.once.Do(func() { f.fill(&f.filter) })
	return &f.filter
}

// May reports false only where s, in any case, begins with none of the words.
func (f *WordFilter) May(s string) bool { return f.Filter().May(s) }

// WordSet is a set of folded words or phrases, only ever looked up. It is made
// when it is first asked.
type WordSet struct {
	once  sync.Once
	fill  func(*WordSet)
	words map[string]struct{}
	// starts tells the words that begin none of the set's.
	starts PrefixFilter
	// lengths has, for each first byte, a bit for the length of every word that
	// begins with it; bit 63 is for all longer ones.
	lengths *[256]uint64
	longest int // in bytes
}

// NewWordSet returns a set of comma-separated lists, which may span lines.
func NewWordSet(lists ...string) *WordSet {
	return FillWordSet(func(set *WordSet) {
		for _, list := range lists {
			for entry := range strings.SplitSeq(list, ",") {
				if entry = OneLine(entry); entry != "" {
					set.Add(entry)
				}
			}
		}
	})
}

// FillWordSet returns a set that the function fills by [WordSet.Add].
func FillWordSet(fill func(*WordSet)) *WordSet { return &WordSet{fill: fill} }

// made returns the set, filled.
func (set *WordSet) made() *WordSet {
	set.once.Do(set.make)
	return set
}

func (set *WordSet) make() {
	set.words, set.lengths = map[string]struct{}{}, new([256]uint64)
	set.fill(set)
}

// Add adds a folded word. Only the function that fills a set may call it.
func (set *WordSet) Add(word string) {
	set.words[word] = struct{}{}
	set.starts.Add(word)
	set.lengths[word[0]] |= 1 << min(len(word), 63)
	set.longest = max(set.longest, len(word))
}

// Words returns the set's words. The caller must not change it.
func (set *WordSet) Words() map[string]struct{} { return set.made().words }

// Starts returns the filter of the set's words.
func (set *WordSet) Starts() *PrefixFilter { return &set.made().starts }

// Longest returns the length of the longest word, in bytes.
func (set *WordSet) Longest() int { return set.made().longest }

// Has reports whether the word, folded, is in the set.
func (set *WordSet) Has(word string) bool {
	set.made()
	if word == "" || !set.starts.May(word) {
		return false
	}
	var buf [foldedSize]byte
	folded, ok := appendFold(buf[:0], word, set.longest)
	return ok && set.hasFolded(folded)
}

// HasPhrase reports whether the words, folded and joined by spaces, are in the set.
func (set *WordSet) HasPhrase(words []string) bool {
	set.made()
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

func (set *WordSet) hasFolded(folded []byte) bool {
	if len(folded) == 0 || set.lengths[folded[0]]>>min(len(folded), 63)&1 == 0 {
		return false
	}
	_, ok := set.words[string(folded)]
	return ok
}

// IsWordByte reports whether c is a letter or digit of ASCII.
func IsWordByte(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
}

// IsPlainWord reports whether the word begins and ends with a letter or digit of
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

// PhraseTable holds a list's rows by the first rune of their phrases, so that
// a place in a line is compared with the few that may stand there. It is made
// when it is first asked.
type PhraseTable[T any] struct {
	once   sync.Once
	rows   func() []T
	phrase func(T) string
	ascii  [utf8.RuneSelf][]T
	other  map[rune][]T
}

// NewPhraseTable returns the table of the list that rows returns.
func NewPhraseTable[T any](rows func() []T, phrase func(T) string) *PhraseTable[T] {
	return &PhraseTable[T]{rows: rows, phrase: phrase}
}

func (table *PhraseTable[T]) make() {
	table.other = map[rune][]T{}
	for _, row := range table.rows() {
		if first := FirstRune(table.phrase(row)); first < utf8.RuneSelf {
			table.ascii[first] = append(table.ascii[first], row)
		} else {
			table.other[first] = append(table.other[first], row)
		}
	}
}

// At returns the rows whose phrases may begin s, in the list's order.
func (table *PhraseTable[T]) At(s string) []T {
	table.once.Do(table.make)
	first := FoldRune(FirstRune(s))
	if first < utf8.RuneSelf {
		return table.ascii[first]
	}
	return table.other[first]
}

// Itself is the phrase of a row that is nothing else.
func Itself(phrase string) string { return phrase }
