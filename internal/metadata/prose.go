package metadata

import (
	"strings"

	"github.com/standfirst/standfirst/internal/text"
)

// The sizes by which prose differs from what else a state holds, in bytes.
const (
	proseString = 80  // a string that is a sentence or two
	proseScript = 600 // prose under one name that is worth reading: about a hundred words
)

// prose counts the bytes of prose in a script's strings, up to a number that is
// enough. It looks at quotes alone and is done at once with code.
func prose(s string, enough int) (n int) {
	for i := 0; i < len(s) && n < enough; {
		k := strings.IndexByte(s[i:], '"')
		if k < 0 {
			break
		}
		raw, next := quoted(s, i+k)
		if len(raw) >= proseString {
			switch {
			case isProse(raw):
				n += len(raw)
			case strings.Contains(raw, `\"`):
				n += nestedProse(raw, enough-n)
			}
		}
		i = next
	}
	return n
}

// nestedProse counts the prose of a string that holds a state: its strings
// stand between escaped quotes.
func nestedProse(raw string, enough int) (n int) {
	for n < enough {
		k := strings.Index(raw, `\"`)
		if k < 0 {
			break
		}
		if k >= proseString && isProse(raw[:k]) {
			n += k
		}
		raw = raw[k+2:]
	}
	return n
}

// quoted reads the string literal whose quote stands at i. Unlike loosejson.ScanString it
// takes the first closing quote: a state is written by a program.
func quoted(s string, i int) (raw string, next int) {
	quote, from := s[i], i+1
	for i = from; ; i++ {
		k := strings.IndexByte(s[i:], quote)
		if k < 0 {
			return s[from:], len(s)
		}
		i += k
		slashes := 0
		for i-slashes > from && s[i-slashes-1] == '\\' {
			slashes++
		}
		if slashes%2 == 0 {
			return s[from:i], i + 1
		}
	}
}

// isProse reports whether a string reads as sentences or as a fragment of HTML, and
// not as code, a drawing's path, a list of selectors or an address.
func isProse(s string) bool {
	spaces, letters, wide := 0, 0, 0
	for i := range len(s) {
		switch c := s[i]; {
		case c == '{' || c == '}':
			return false
		case c == ' ':
			spaces++
		case c >= 0x80 || c == '\\':
			wide++
		case text.IsLetter(c):
			letters++
		}
	}
	words := spaces*12 >= len(s) && (letters+wide)*10 >= 7*(len(s)-spaces)
	return (words || wide*2 >= len(s)) && holdsSentence(s)
}

// holdsSentence reports whether a string holds the end of a sentence.
func holdsSentence(s string) bool {
	if strings.Contains(s, ". ") {
		return true
	}
	s = strings.TrimRight(s, " \"'”»)")
	for _, end := range [...]string{".", "!", "?", "…", ":", "。", "।", ">", "؟", "&gt;"} {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return strings.Contains(s, "。") || strings.Contains(s, `\u3002`)
}
