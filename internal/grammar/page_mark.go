package grammar

import (
	"cmp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/text"
)

// pageMarkForm is what a word of a mark is that turns the pages of an article.
type pageMarkForm int

const (
	pageWord pageMarkForm = iota // beside a number
	pageOf                       // between two numbers
	pageTurn                     // a mark alone
)

// pageMarkWord is a word of these marks, folded.
type pageMarkWord struct {
	text string
	form pageMarkForm
}

// pageMarks are the words of these marks by their first bytes, the longest first.
var pageMarks = sync.OnceValue(func() *[256][]pageMarkWord {
	forms := map[string]pageMarkForm{"page": pageWord, "of": pageOf, "turn": pageTurn}
	all := map[string]pageMarkForm{}
	for e := range tables.Marked("page_marks") {
		if phrase := text.FoldWord(e.Phrase); all[phrase] <= formOf(forms, e) {
			all[phrase] = formOf(forms, e)
		}
	}
	byFirst := new([256][]pageMarkWord)
	for phrase, form := range all {
		byFirst[phrase[0]] = append(byFirst[phrase[0]], pageMarkWord{phrase, form})
	}
	for _, words := range byFirst {
		slices.SortFunc(words, func(a, b pageMarkWord) int { return cmp.Compare(len(b.text), len(a.text)) })
	}
	return byFirst
})

// longestPageMark is the length of a line that only turns pages, in bytes.
const longestPageMark = 100

// IsPageMark reports whether a line does nothing but turn the pages of an article, as
// "Page 1 of 3", "1 2 3 Next »" and "Continued on page 2" do. Figures without a word
// do where they are linked.
func IsPageMark(line string, linked bool) bool {
	if len(line) > longestPageMark || beginsPlainWord(line) {
		return false
	}
	s := text.FoldWord(line)
	numbers, pages, turns := 0, 0, 0
	for s != "" {
		r, n := utf8.DecodeRuneInString(s)
		if !unicode.IsLetter(r) {
			digits := digitsAt(s)
			if digits > 3 { // a year
				return false
			}
			if digits > 0 {
				numbers++
			}
			s = s[max(n, digits):]
			continue
		}
		n, form := pageMarkAt(s)
		if n == 0 {
			return false
		}
		switch s = s[n:]; form {
		case pageWord:
			pages++
		case pageTurn:
			turns++
		}
	}
	return turns > 0 || pages > 0 && numbers > 0 || linked && numbers > 1
}

// beginsPlainWord reports whether a line's first letter is of ASCII, comes after
// nothing but ASCII, and begins no word of these marks.
func beginsPlainWord(line string) bool {
	for i := range len(line) {
		switch c := line[i]; {
		case c >= utf8.RuneSelf:
			return false
		case text.IsLetter(c):
			second := byte(0)
			if i+1 < len(line) {
				second = line[i+1]
			}
			return pageMarkStarts()[c%32]&(1<<secondOf(second)) == 0
		}
	}
	return false
}

// pageMarkStarts has a bit for the first two letters of each of these words: by the
// first, and by what secondOf says of the second.
var pageMarkStarts = sync.OnceValue(func() *[32]uint32 {
	starts := new([32]uint32)
	for _, words := range pageMarks() {
		for _, word := range words {
			if first := word.text[0]; text.IsLetter(first) && len(word.text) > 1 {
				starts[first%32] |= 1 << secondOf(word.text[1])
			} else if text.IsLetter(first) {
				starts[first%32] = 1<<32 - 1
			}
		}
	}
	return starts
})

// secondOf is a letter of ASCII by its place in the alphabet, 0 for all else.
func secondOf(c byte) byte {
	if text.IsLetter(c) {
		return c % 32
	}
	return 0
}

// digitsAt is the number of figures at the front.
func digitsAt(s string) int {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}

// pageMarkAt is the length of the longest entry at the front, 0 for none.
func pageMarkAt(s string) (int, pageMarkForm) {
	for _, word := range pageMarks()[s[0]] {
		if !strings.HasPrefix(s, word.text) {
			continue
		}
		last, _ := utf8.DecodeLastRuneInString(word.text)
		next, _ := utf8.DecodeRuneInString(s[len(word.text):])
		if !unicode.IsLetter(last) || !unicode.IsLetter(next) || unicode.In(last, unicode.Han, unicode.Hiragana,
			unicode.Katakana, unicode.Hangul) {
			return len(word.text), word.form
		}
	}
	return 0, 0
}
