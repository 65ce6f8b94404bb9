package markup

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/standfirst/standfirst/internal/text"
)

// Selectors of style sheets, as far as Stylesheet reads them.

// readSelector is what a rule says of elements with a name, by one of its
// selectors that is of them, given what its declarations say; tag is the
// selector's own.
func readSelector(selector []byte, said Hiding, when media) (tag Tag, h Hiding) {
	tag, kind, _, simple := simpleSelector(selector)
	if !simple || when != mediaScreen {
		return TagUnknown, shownSometimesBy(selector, said)
	}
	rank := uint32(0)
	if kind == '#' {
		rank += rankID
	}
	if tag != TagUnknown {
		rank += rankTag
	}
	for i := range said {
		if said[i] != 0 {
			said[i] += rank
		}
	}
	return tag, said
}

// shownSometimesBy is what a rule takes back that holds in some states of the page
// only, or in some places of it, where it shows elements.
func shownSometimesBy(selector []byte, said Hiding) Hiding {
	if isPassing(selector) {
		return Hiding{}
	}
	for i := range said {
		if said[i]&1 != 0 {
			said[i] = 0
		} else if said[i] != 0 {
			said[i] = shownSometimes
		}
	}
	return said
}

// selects reports whether a selector is of elements with a name.
func selects(selector []byte, kind byte, name []byte) bool {
	if _, mark, own, simple := simpleSelector(selector); simple {
		return mark == kind && bytes.Equal(own, name)
	}
	if at := bytes.LastIndexAny(selector, " >+~"); at >= 0 {
		selector = selector[at+1:]
	}
	for len(selector) > 0 {
		at := bytes.IndexAny(selector, ".#")
		if at < 0 {
			return false
		}
		var own []byte
		mark := selector[at]
		if own, selector = cutIdentifier(selector[at+1:]); mark == kind && bytes.Equal(own, name) {
			return true
		}
	}
	return false
}

// simpleSelector reads a selector that is one class or id, with or without an
// element's name.
func simpleSelector(selector []byte) (tag Tag, kind byte, name []byte, ok bool) {
	at := bytes.IndexAny(selector, ".#")
	if at < 0 {
		return
	}
	if element := selector[:at]; at > 0 && string(element) != "*" {
		if tag = LookupTag(bytes.ToLower(element)); tag == TagUnknown {
			return
		}
	}
	kind = selector[at]
	name, rest := cutIdentifier(selector[at+1:])
	return tag, kind, name, len(name) > 0 && len(rest) == 0
}

// cutIdentifier cuts an identifier off, its escapes read (CSS Syntax § 4.3.7).
func cutIdentifier(s []byte) (name, rest []byte) {
	var unescaped []byte
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\' && i+1 < len(s):
			if unescaped == nil {
				unescaped = append(make([]byte, 0, len(s)), s[:i]...)
			}
			r, size := unescape(s[i+1:])
			unescaped = append(unescaped, r...)
			i += size
			continue
		case isNameByte(c):
			if unescaped != nil {
				unescaped = append(unescaped, c)
			}
			continue
		}
		if unescaped != nil {
			return unescaped, s[i:]
		}
		return s[:i], s[i:]
	}
	if unescaped != nil {
		return unescaped, nil
	}
	return s, nil
}

// isNameByte reports whether a byte may stand in an identifier as it is.
func isNameByte(c byte) bool {
	return text.IsLetter(c) || c >= '0' && c <= '9' || c == '-' || c == '_' || c >= 0x80
}

// escapeName is how sheets write a class or an id.
func escapeName(kind byte, name []byte) []byte {
	out := append(make([]byte, 0, 2*len(name)), kind)
	for _, c := range name {
		if !isNameByte(c) {
			out = append(out, '\\')
		}
		out = append(out, c)
	}
	return out
}

// unescape reads an escape from behind its backslash, and how many bytes it has.
func unescape(s []byte) (r string, size int) {
	const longest = 6 // figures
	for size < len(s) && size < longest && strings.IndexByte("0123456789abcdefABCDEF", s[size]) >= 0 {
		size++
	}
	if size == 0 {
		return string(s[:1]), 1
	}
	n, err := strconv.ParseUint(string(s[:size]), 16, 32)
	if err != nil || n > 0x10ffff {
		n = 0xfffd
	}
	if size < len(s) && text.IsSpace(s[size]) {
		size++
	}
	return string(rune(n)), size
}

// isPassing reports whether a selector is of what a pointer or the keyboard is at,
// or of what the sheet itself adds.
func isPassing(selector []byte) bool {
	if bytes.IndexByte(selector, ':') < 0 {
		return false
	}
	for _, word := range [...]string{":hover", ":focus", ":active", ":before", ":after", "::"} {
		if bytes.Contains(selector, []byte(word)) {
			return true
		}
	}
	return false
}
