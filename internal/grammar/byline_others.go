package grammar

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/internal/text"
)

// withoutOthers returns the tokens without those that name who did something else
// than write: took the pictures, edited, translated. A marker behind a separator
// introduces authors again; it is dropped as well.
func (r *Byline) withoutOthers(tokens []bylineToken) []bylineToken {
	var kept []bylineToken
	others := false
	for i := 0; i < len(tokens); {
		switch skip := r.otherRole(tokens[i:]); {
		case skip > 0 && r.wroteToo(tokens[:i]):
			kept = r.marked(nil)
			others = false
			i += skip
			continue
		case skip > 0:
			others = true
			i += skip
			continue
		case others || i > 0 && tokens[i-1].kind != wordToken:
			if skip := r.nextMarker(tokens, i); skip > 0 {
				kept = r.marked(kept)
				kept = append(kept, bylineToken{barToken, tokens[i].start, tokens[i].start})
				others = false
				i += skip
				continue
			}
		}
		if !others {
			kept = append(kept, tokens[i])
		}
		i++
	}
	return kept
}

// marked notes that a marker was found behind the tokens, and returns those that stay:
// none before the first marker of a line.
func (r *Byline) marked(before []bylineToken) []bylineToken {
	if r.Marked {
		return before
	}
	r.Marked = true
	r.Strong = r.introduces(before)
	r.Colon = len(before) == 0
	return nil
}

// otherRole returns how many tokens say that who follows is no author: a role, and
// a colon or a preposition; 0 for none.
func (r *Byline) otherRole(tokens []bylineToken) int {
	if len(tokens) < 3 || !otherRoles.Has(tokens[0].text(r.line)) {
		return 0
	}
	next := tokens[1].text(r.line)
	if next == ":" || next == "：" || midMarkers.Has(next) || otherRolePrepositions.Has(next) {
		return 2
	}
	return 0
}

// wroteToo reports whether the tokens before a role are who wrote the text and a
// conjunction: "Text and photos: Ann Lee".
func (r *Byline) wroteToo(before []bylineToken) bool {
	n := len(before)
	return n == 2 && before[1].kind == joinToken && textRoles.Has(before[0].text(r.line))
}

// nextMarker returns how many tokens from i on are a marker that cannot be a part of
// a name: of more than one word, or with a colon.
func (r *Byline) nextMarker(tokens []bylineToken, i int) int {
	if tokens[i].kind != wordToken {
		return 0
	}
	start := r.line[tokens[i].start:]
	longest, count := 0, 0
	for _, marker := range BylineMarkerIndex.At(start) {
		after, colon, ok := marker.cut(start)
		if !ok || marker.form == markerWeak || len(marker.Phrase) <= longest ||
			!colon && !strings.Contains(marker.Phrase, " ") && tokens[max(0, i-1)].kind == wordToken {
			continue
		}
		if _, whole := text.CutPhrase(start, marker.Phrase); !whole {
			continue // glued to what follows
		}
		longest, count = len(marker.Phrase), 0
		for i+count < len(tokens) && tokens[i+count].start < len(r.line)-len(after) {
			count++
		}
	}
	return count
}

// dropOthers takes those off whose bracket says that they did something else than
// write, "Ben Ode (photos)", where an author stays.
func (r *Byline) dropOthers() {
	others := func(a Author) bool {
		_, after, ok := strings.Cut(r.line, a.Name)
		if inner, opens := strings.CutPrefix(strings.TrimLeft(after, " "), "("); ok && opens {
			role, _, closed := strings.Cut(inner, ")")
			return closed && otherRoles.Has(strings.TrimSpace(role))
		}
		return false
	}
	left := slices.DeleteFunc(slices.Clone(r.Authors), others)
	if len(left) > 0 && len(left) < len(r.Authors) {
		r.People -= len(r.Authors) - len(left)
		r.Authors = left
	}
}

// withoutRole takes what somebody did off the name behind it, "Text Ann Lee"; nothing
// is left where that makes no author, "Photos Ben Ode".
func withoutRole(item []bylineToken, words []string) ([]bylineToken, []string) {
	if len(words) < 3 || !looksPerson(words[1:]) || notNames.Has(words[1]) {
		return item, words
	}
	switch {
	case otherRoles.Has(words[0]):
		return nil, nil
	case textRoles.Has(words[0]):
		return item[1:], words[1:]
	}
	return item, words
}

// dropLast takes the last author off, whose name was the first half of a job; the first
// stays.
func (r *Byline) dropLast() {
	if last := len(r.Authors) - 1; r.People > 1 && r.Authors[last].Kind == Person {
		r.Authors = r.Authors[:last]
		r.People--
	}
}

// textRoles are labels of who wrote a text.
var textRoles = tables.Set("text_roles")

// addBracketed adds the agency whose text the authors of the line used, where it
// stands in brackets at the line's end: "By Ann Lee (AP)".
func (r *Byline) addBracketed() {
	open := strings.LastIndexByte(r.line, '(')
	if !r.Marked || r.People == 0 || open < 0 || !strings.HasSuffix(r.line, ")") {
		return
	}
	if name := strings.TrimSpace(r.line[open+1 : len(r.line)-1]); isAgency(name) {
		r.add(name, Organization)
	}
}

// otherRoles name what somebody did for an article that makes no author.
var otherRoles = tables.Set("other_roles")

// otherRolePrepositions stand between such a role and the name, beside midMarkers.
var otherRolePrepositions = tables.Set("other_role_prepositions")
