package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/text"
)

// Once returns a credit that is printed several times as one: "AP / Wire AP /
// Wire / Wire" is "AP / Wire". Markup gives a photographer, an agency and both
// joined, each in an element of its own.
func Once(s string) string {
	words := strings.Fields(s)
	for n := 1; n <= len(words)/2+1 && n < len(words); n++ {
		if repeats(words[:n], words[n:]) {
			return strings.TrimRight(strings.Join(words[:n], " "), ",;/|-–— ")
		}
	}
	return s
}

// isRepeated reports whether s is its own beginning said again, so that its beginning
// is plain even where no sentence ends before it.
func isRepeated(s string) bool {
	words := strings.Fields(s)
	for n := 2; n <= len(words)/2; n++ {
		if sameWords(words[:n], words[n:2*n]) && repeats(words[:n], words[n:]) {
			return true
		}
	}
	return false
}

// repeats reports whether rest is made of nothing but first, or its last words after
// a separator.
func repeats(first, rest []string) bool {
	if !strings.ContainsFunc(strings.Join(first, ""), unicode.IsLetter) {
		return false
	}
	for len(rest) > 0 {
		parted := isSeparator(rest[0]) || endsInSeparator(first[len(first)-1])
		for len(rest) > 0 && isSeparator(rest[0]) {
			rest = rest[1:]
		}
		n := repeatedTail(first, rest, parted)
		if n == 0 {
			return false
		}
		rest = rest[n:]
	}
	return true
}

// repeatedTail returns how many of the words of rest repeat first, or, where
// they are parted from it, its end.
func repeatedTail(first, rest []string, parted bool) int {
	for from := range first {
		tail := first[from:]
		if len(tail) > len(rest) || isSeparator(tail[0]) || from > 0 && !(parted && isSeparator(first[from-1])) {
			continue
		}
		// One word twice may be a name ("Duran Duran") unless it is an agency's.
		if len(first) == 1 && !parted && !isAgencyWord(first[0]) {
			return 0
		}
		if sameWords(tail, rest[:len(tail)]) {
			return len(tail)
		}
	}
	return 0
}

// sameWords reports whether the words are the same but for case and punctuation.
func sameWords(a, b []string) bool {
	for i := range a {
		if text.FoldWord(strings.Trim(a[i], ",;.")) != text.FoldWord(strings.Trim(b[i], ",;.")) {
			return false
		}
	}
	return true
}

// isSeparator reports whether the word is only punctuation that parts.
func isSeparator(word string) bool { return strings.Trim(word, "/|,;-–—•·") == "" }

// endsInSeparator reports whether the word ends in punctuation that parts.
func endsInSeparator(word string) bool { return strings.ContainsRune(",;/|", text.LastRune(word)) }

// unwrap takes the brackets off that enclose all of s.
func unwrap(s string) (inner string, ok bool) {
	open, size := utf8.DecodeRuneInString(s)
	closing := text.ClosingBracket(open)
	if last, n := utf8.DecodeLastRuneInString(s); closing != 0 && last == closing {
		if inner = s[size : len(s)-n]; !strings.ContainsRune(inner, closing) && !isCopyrightSign(s) {
			return strings.TrimSpace(inner), true
		}
	}
	return s, false
}

// closesOther reports whether s closes a bracket that was opened before it.
func closesOther(s string) bool {
	depth := 0
	for _, r := range s {
		switch {
		case text.ClosingBracket(r) != 0:
			depth++
		case isClosingBracket(r):
			if depth--; depth < 0 {
				return true
			}
		}
	}
	return false
}

// creditKey folds a credit to its letters and digits, to compare two.
func creditKey(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return -1
		}
		return text.FoldRune(r)
	}, s)
}

// cutKey cuts off the end of s the words whose key is want.
func cutKey(s, want string) (rest string, ok bool) {
	at, key := len(s), []rune(want)
	for len(key) > 0 && at > 0 {
		r, size := utf8.DecodeLastRuneInString(s[:at])
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			if text.FoldRune(r) != key[len(key)-1] {
				return s, false
			}
			key = key[:len(key)-1]
		}
		at -= size
	}
	if len(key) > 0 || !startsPiece(s[:at], text.FirstRune(s[at:])) {
		return s, false
	}
	return s[:at], true
}
