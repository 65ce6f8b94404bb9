package metadata

import (
	"html"
	"strings"
	"unicode"

	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/text"
)

// cleanClaim returns a claim's value as one line of valid UTF-8, without tags and
// control characters, its entities decoded and its white space folded.
func cleanClaim(s string) string {
	if isClean(s) {
		return s
	}
	s = strings.ToValidUTF8(s, "\ufffd")
	if strings.IndexByte(s, '&') >= 0 {
		s = html.UnescapeString(s)
	}
	if strings.IndexByte(s, '<') >= 0 {
		s = stripTags(s)
	}
	return text.FoldSpace(s)
}

// isClean reports whether cleanClaim would change nothing.
func isClean(s string) bool {
	for i := range len(s) {
		c := s[i]
		switch {
		case c < ' ', c >= 0x7f, c == '&', c == '<':
			return false
		case c == ' ' && (i == 0 || i == len(s)-1 || s[i-1] == ' '):
			return false
		}
	}
	return true
}

// isMailAddress reports whether what stands between angle brackets is an address
// of a mail, as in "Ann Lee <ann@example.com>", and no tag.
func isMailAddress(s string) bool {
	at := strings.IndexByte(s, '@')
	return at > 0 && at < len(s)-1 && !strings.ContainsAny(s, " \t\n=\"'")
}

// stripTags returns a fragment of HTML without its tags; a line ends where a block
// does. Entities stay. It is linear: each byte is looked at at most twice.
func stripTags(s string) string {
	b := make([]byte, 0, len(s))
	noMore := false   // no ">" is left to end a tag
	unclosed := false // an element was left open: none is looked for again
	for i := 0; i < len(s); {
		k := strings.IndexByte(s[i:], '<')
		if k < 0 || noMore {
			b = append(b, s[i:]...)
			break
		}
		b = append(b, s[i:i+k]...)
		i += k
		name, ok := tagName(s[i:])
		end := -1
		if ok {
			end = strings.IndexByte(s[i:], '>')
			noMore = end < 0
		}
		if end < 0 || isMailAddress(s[i+1:i+end]) {
			b = append(b, '<')
			i++
			continue
		}
		i += end + 1
		traits := traitsOf(name)
		if traits&markup.TraitLine != 0 {
			b = append(b, '\n')
		}
		if !unclosed && s[i-end] != '/' && traits&markup.TraitUnseen != 0 {
			skip := closingTag(s[i:], name)
			unclosed = skip < 0
			i += max(skip, 0)
		}
	}
	return string(b)
}

// longestName is where the name of a tag is cut off, in bytes.
const longestName = 12

// traitsOf returns the traits of the element that tagName named.
func traitsOf(name string) markup.Trait {
	var lower [longestName]byte
	for i := range len(name) {
		lower[i] = name[i] | 0x20 // a letter; digits and "!" have the bit
	}
	return markup.LookupTraits(lower[:len(name)])
}

// tagName returns the name of the tag that s opens with, "!" for a comment.
func tagName(s string) (string, bool) {
	i := 1
	if i < len(s) && s[i] == '/' {
		i++
	}
	from := i
	if from < len(s) && s[from] == '!' {
		return "!", true
	}
	for i < len(s) && i-from < longestName && (text.IsLetter(s[i]) || i > from && '0' <= s[i] && s[i] <= '9') {
		i++
	}
	return s[from:i], i > from
}

// closingTag returns the index of an element's closing tag, -1 for none.
func closingTag(s, name string) int {
	for i := 0; i < len(s); {
		k := strings.Index(s[i:], "</")
		if k < 0 {
			return -1
		}
		i += k
		if got, _ := tagName(s[i:]); strings.EqualFold(got, name) {
			return i
		}
		i += 2
	}
	return -1
}

// oneOf reports whether a string is in a list, letter case aside.
func oneOf(s string, list []string) bool {
	for _, x := range list {
		if strings.EqualFold(s, x) {
			return true
		}
	}
	return false
}

// paragraphs reads a text or a fragment of HTML into its paragraphs.
func paragraphs(s string) []string {
	s = strings.ToValidUTF8(s, "\ufffd")
	for range 2 { // HTML in a string is often escaped once more
		if strings.IndexByte(s, '<') >= 0 {
			s = stripTags(s)
		}
		if strings.IndexByte(s, '&') < 0 {
			break
		}
		s = html.UnescapeString(s)
	}
	var out []string
	for line := range strings.SplitSeq(s, "\n") {
		if line = text.FoldSpace(line); line != "" {
			out = append(out, line)
		}
	}
	return out
}

// isName reports whether a text can be a name: no address, and some letter.
func isName(s string) bool {
	return !strings.Contains(s, "://") && !strings.HasPrefix(s, "www.") && !strings.HasPrefix(s, "@") &&
		strings.IndexFunc(s, unicode.IsLetter) >= 0
}
