package grammar

import (
	"strings"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/text"
)

// DescribesPicture reports whether a text says what stands where in a picture, or
// what kind of picture it is, as captions do: "Ann Lee (left) and her dog",
// "Archivbild: …".
func DescribesPicture(s string) bool {
	if opensWith(pictureOpenings[:], s) {
		return true
	}
	for i, c := range s {
		switch c {
		case '(', '[', '（':
			if opensWith(pictureBrackets[:], s[i+utf8.RuneLen(c):]) {
				return true
			}
		case ',':
			if rest, ok := strings.CutPrefix(s[i+1:], " "); ok && opensWith(pictureAsides[:], rest) {
				return true
			}
		}
	}
	return false
}

// opensWith reports whether a text begins with one of the phrases.
func opensWith(phrases []string, s string) bool {
	for _, p := range phrases {
		if len(s) >= len(p) && text.FoldRune(text.FirstRune(s)) == text.FirstRune(p) {
			if _, ok := text.CutFold(s, p); ok {
				return true
			}
		}
	}
	return false
}
