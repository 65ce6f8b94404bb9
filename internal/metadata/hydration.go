package metadata

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/loosejson"
	"github.com/standfirst/standfirst/internal/text"
)

// Some pages show their text only after a script has run: it stands in the state
// that the script starts from (Next, Nuxt, Arc XP, Redux, Apollo). It is found
// by its shape, many strings of prose under one name or one long fragment of
// HTML, whatever the framework.

// Script reads a script that is not JSON-LD: the dates in it, and what may be the
// article's text.
func (m *Metadata) Script(raw string) {
	readScriptDates(&m.claims, raw)
	if len(raw) >= proseScript && prose(raw, proseScript) >= proseScript {
		m.states = append(m.states, raw)
	}
}

// HydrationText returns the paragraphs of the article that stands only in a
// script, nil where there is none.
func (m *Metadata) HydrationText() []string {
	if len(m.states) == 0 {
		return nil
	}
	return storyOf(m.states, m.claims.value(descriptionSources)+" "+m.claims.value(headlineSources))
}

// stateString is a string of a state, or a place where one of its groups goes on.
type stateString struct {
	path uint64 // of the names that lead to it, without numbers and indexes
	raw  string // as written, with its escapes
}

// stateReader walks a state as a flat run of tokens.
type stateReader struct {
	s       string
	pos     int
	stack   []uint64 // the paths of the containers around the cursor
	key     uint64   // of the next value
	strings []stateString
}

// nestedScript is how often a string of a state may hold a state again.
const nestedScript = 2

// readState returns the strings of a state in order.
func readState(s string, depth int) []stateString {
	r := stateReader{s: s, stack: []uint64{text.HashSeed64}}
	for r.pos < len(s) {
		r.step()
	}
	if depth == 0 {
		return r.strings
	}
	var out []stateString
	for _, t := range r.strings {
		if len(t.raw) >= proseScript && strings.Contains(t.raw, `\"`) && !isProse(t.raw) {
			out = append(out, readState(loosejson.Unescape(t.raw), depth-1)...)
		} else {
			out = append(out, t)
		}
	}
	return out
}

// step reads one token.
func (r *stateReader) step() {
	switch c := r.s[r.pos]; c {
	case '{', '[', '(':
		if len(r.stack) < loosejson.Depth {
			r.stack = append(r.stack, r.path())
		}
		r.key = 0
		r.pos++
	case '}', ']', ')':
		if len(r.stack) > 1 {
			r.stack = r.stack[:len(r.stack)-1]
		}
		r.key = 0
		r.pos++
	case '"', '\'', '`':
		r.str()
	case ',', ';':
		if len(r.stack) > 0 {
			r.key = 0
		}
		r.pos++
	default:
		if text.IsLetter(c) || c == '_' || c == '$' {
			r.word()
		} else {
			r.pos++
		}
	}
}

// path returns the path of the next value.
func (r *stateReader) path() uint64 {
	p := r.stack[len(r.stack)-1]
	if r.key != 0 {
		p = text.AddHash64(p, r.key)
	}
	return p
}

// str reads a string: a name where a colon follows.
func (r *stateReader) str() {
	raw, next := quoted(r.s, r.pos)
	r.pos = next
	if at := loosejson.SkipSpace(r.s, next); at < len(r.s) && r.s[at] == ':' {
		r.key, r.pos = keyHash(raw), at+1
		return
	}
	if raw != "" {
		r.strings = append(r.strings, stateString{r.path(), raw})
	}
}

// word reads a name without quotes, or code.
func (r *stateReader) word() {
	from := r.pos
	for r.pos < len(r.s) && isNameByte(r.s[r.pos]) {
		r.pos++
	}
	if r.pos < len(r.s) && r.s[r.pos] == ':' {
		r.key = keyHash(r.s[from:r.pos])
		r.pos++
	}
}

// keyHash hashes a name up to its first digit or colon: records are kept under
// names such as "Paragraph:1".
func keyHash(s string) uint64 {
	h := text.HashSeed64
	for i := range len(s) {
		if s[i] == ':' || '0' <= s[i] && s[i] <= '9' {
			break
		}
		h = text.AddHash64(h, uint64(s[i]))
	}
	return h | 1
}

// storyOf returns the paragraphs of the state that holds most prose, nil where
// none holds enough. Of several stories it takes that of the summary.
func storyOf(states []string, summary string) []string {
	var best []stateString
	most := 0
	for _, s := range states {
		if group, n := proseGroup(readState(s, nestedScript)); n > most {
			best, most = group, n
		}
	}
	if most < proseScript {
		return nil
	}
	var out []string
	for _, t := range oneStory(best, summary) {
		out = append(out, paragraphs(t.text())...)
	}
	return out
}

// text returns the string's value.
func (t *stateString) text() string {
	if strings.IndexByte(t.raw, '\\') >= 0 {
		return loosejson.Unescape(t.raw)
	}
	return t.raw
}

// proseGroup returns the strings under the path that holds most prose, each
// once, and the bytes of prose.
func proseGroup(list []stateString) ([]stateString, int) {
	sums := map[uint64]int{}
	var best uint64
	most := 0
	for i := range list {
		if t := &list[i]; t.isProse() {
			sums[t.path] += len(t.raw)
			if sums[t.path] > most {
				most, best = sums[t.path], t.path
			}
		}
	}
	if most == 0 {
		return nil, 0
	}
	return collectGroup(list, best), most
}

// proseShare is the part of a group that is prose where the rest are short
// paragraphs and crossheads; where less is, the rest are names and labels.
const proseShare = 0.5

// collectGroup returns the strings under a path, each once: all where most are
// prose, else those that are.
func collectGroup(list []stateString, path uint64) []stateString {
	prose, all := 0, 0
	for i := range list {
		if list[i].path == path {
			all++
			if list[i].isProse() {
				prose++
			}
		}
	}
	mixed := float64(prose) < proseShare*float64(all)
	var group []stateString
	seen := map[string]bool{}
	for _, t := range list {
		if t.path != path || seen[t.raw] || mixed && !t.isProse() {
			continue
		}
		seen[t.raw] = true
		group = append(group, t)
	}
	return group
}

// isProse reports whether the string is a paragraph or more.
func (t *stateString) isProse() bool { return len(t.raw) >= proseString && isProse(t.raw) }

// storyString is the length in bytes from which a string is a story's whole
// text and not one of its paragraphs.
const storyString = 2000

// oneStory keeps one of several whole stories: the one that shares most words
// with the page's summary, else the first.
func oneStory(list []stateString, summary string) []stateString {
	if len(list) < 2 || slices.ContainsFunc(list, func(t stateString) bool { return len(t.raw) < storyString }) {
		return list
	}
	best, most := 0, -1
	for i := range list {
		if n := sharedWords(summary, list[i].raw); n > most {
			best, most = i, n
		}
	}
	return list[best : best+1]
}

// knownWords is how many words of a summary are looked for.
const knownWords = 32

// sharedWords counts the words of a summary that a text holds.
func sharedWords(summary, text string) (n int) {
	for i, w := range strings.Fields(summary) {
		if i == knownWords {
			break
		}
		if utf8.RuneCountInString(w) > 3 && strings.Contains(text, w) {
			n++
		}
	}
	return n
}

// isNameByte reports whether c may stand in a name of a script, as far as names are
// of ASCII.
func isNameByte(c byte) bool {
	return text.IsLetter(c) || c == '_' || c == '$' || '0' <= c && c <= '9'
}
