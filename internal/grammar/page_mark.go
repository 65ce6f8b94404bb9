package grammar

import (
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

// pageMarks are the words of these marks, folded.
var pageMarks = sync.OnceValue(func() map[string]pageMarkForm {
	forms := map[string]pageMarkForm{"page": pageWord, "of": pageOf, "turn": pageTurn}
	m := make(map[string]pageMarkForm)
	for e := range tables.Marked("page_marks") {
		if phrase := text.FoldWord(e.Phrase); m[phrase] <= formOf(forms, e) {
			m[phrase] = formOf(forms, e)
		}
	}
	return m
})

const (
	longestPageMark  = 100 // bytes of a line that only turns pages
	longestPageWords = 60  // bytes of the longest entry of the table
)

// IsPageMark reports whether a line does nothing but turn the pages of an article, as
// "Page 1 of 3", "1 2 3 Next »" and "Continued on page 2" do. Figures without a word
// do where they are linked.
func IsPageMark(line string, linked bool) bool {
	if len(line) > longestPageMark {
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
	marks := pageMarks()
	for n := min(len(s), longestPageWords); n > 0; n-- {
		if n < len(s) && !utf8.RuneStart(s[n]) {
			continue
		}
		form, ok := marks[s[:n]]
		if !ok {
			continue
		}
		last, _ := utf8.DecodeLastRuneInString(s[:n])
		next, _ := utf8.DecodeRuneInString(s[n:])
		if !unicode.IsLetter(last) || !unicode.IsLetter(next) || unicode.In(last, unicode.Han, unicode.Hiragana,
			unicode.Katakana, unicode.Hangul) {
			return n, form
		}
	}
	return 0, 0
}
