package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/text"
)

// A caption whose elements stand apart in the markup is put together again.

// GoesOn reports whether s goes on with a sentence that began before it: its first
// letter is small, or a mark that follows a word.
func GoesOn(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(first) || FollowsTightly(s)
}

// FollowsTightly reports whether no space stands before s where it follows a word: it
// begins with a mark that closes or parts, or with an apostrophe and its letter.
func FollowsTightly(s string) bool {
	first, size := utf8.DecodeRuneInString(s)
	next, _ := utf8.DecodeRuneInString(s[size:])
	switch {
	case strings.ContainsRune(",;!?)]", first):
		return true
	case first == '.' || first == ':':
		return next == utf8.RuneError || next == ' '
	}
	return (first == '’' || first == '\'') && unicode.IsLower(next)
}

// noteLimit is the longest mark of a footnote in bytes, without its brackets.
const noteLimit = 8

// WithoutNotes takes the marks of footnotes out of a caption: "built in 1899.[1]".
func WithoutNotes(s string) string {
	if !strings.Contains(s, "[") {
		return s
	}
	var b strings.Builder
	for s != "" {
		open := strings.IndexByte(s, '[')
		if open < 0 {
			break
		}
		end := strings.IndexByte(s[open:], ']')
		before, _ := utf8.DecodeLastRuneInString(s[:open])
		if end < 0 {
			break
		}
		if glued := open > 0 && before != ' '; glued && isNoteMark(s[open+1:open+end]) {
			b.WriteString(s[:open])
		} else {
			b.WriteString(s[:open+end+1])
		}
		s = s[open+end+1:]
	}
	b.WriteString(s)
	return text.FoldSpace(b.String())
}

// isNoteMark reports whether s is what stands between the brackets of a footnote's
// mark: a number, a letter, "note 2".
func isNoteMark(s string) bool {
	if s == "" || len(s) > noteLimit {
		return false
	}
	last := s
	if label, number, ok := strings.Cut(s, " "); ok {
		if label != "note" && label != "nb" && label != "n" {
			return false
		}
		last = number
	}
	digits := strings.Trim(last, "0123456789") == "" && last != ""
	return digits || len(last) == 1 && last == s && unicode.IsLower(rune(last[0]))
}
