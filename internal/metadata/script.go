package metadata

import (
	"strings"

	"github.com/standfirst/standfirst/internal/date"
	"github.com/standfirst/standfirst/internal/text"
)

// readScriptDates adds the dates that a script holds under a name of publication.
func readScriptDates(c *Claims, raw string) {
	for i, found := 0, 0; found < 4; { // the page's own come first
		k := strings.Index(raw[i:], "ub")
		if k < 0 {
			return
		}
		i += k + 2
		from, to := identifier(raw, i)
		name := scriptName(raw[from:to])
		i = to
		if name == "" {
			continue
		}
		value := scriptValue(raw[to:min(to+64, len(raw))])
		if _, ok := date.ParseDate(value); ok {
			c.add(Claim{source: fromScript, name: name, value: value})
			found++
		}
	}
}

// identifierLimit is the longest name in bytes that is looked at.
const identifierLimit = 24

// identifier returns the bounds of the name around an index.
func identifier(s string, i int) (from, to int) {
	part := func(c byte) bool { return text.IsLetter(c) || c == '_' || c == '-' }
	for from = i; from > 0 && i-from < identifierLimit && part(s[from-1]); from-- {
	}
	for to = i; to < len(s) && to-i < identifierLimit && part(s[to]); to++ {
	}
	return from, to
}

// scriptName returns a name as scriptSources has it, "" where it is none of them.
func scriptName(s string) string {
	for i := range scriptSources {
		if sameName(s, scriptSources[i].name) {
			return scriptSources[i].name
		}
	}
	return ""
}

// sameName reports whether a name is one in lower case, whatever joins its words.
func sameName(s, name string) bool {
	n := 0
	for i := range len(s) {
		switch c := s[i]; {
		case c == '_' || c == '-':
		case n == len(name) || c|0x20 != name[n]:
			return false
		default:
			n++
		}
	}
	return n == len(name)
}

// scriptValue returns the value that follows a name: up to its quote, or up to
// what ends a number.
func scriptValue(s string) string {
	s = strings.TrimLeft(s, `\"' `)
	if s == "" || s[0] != ':' && s[0] != '=' {
		return ""
	}
	bare := strings.TrimLeft(s[1:], " ")
	value, ends := strings.TrimLeft(bare, `\"'`), `\"'`
	if len(value) == len(bare) {
		ends = `,;}) `
	}
	if i := strings.IndexAny(value, ends); i >= 0 {
		value = value[:i]
	}
	return value
}
