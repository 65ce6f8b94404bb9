package grammar

import (
	"strings"

	"github.com/standfirst/standfirst/internal/text"
)

// The lines under a text that are no part of it: how to reach the author, where the
// text comes from, who the author is.

// contactLimit is the longest line in words that tells how to reach somebody.
const contactLimit = 45

// addressLimit is the longest line in words that is one for having an address alone.
const addressLimit = 5

// IsContactLine reports whether a line tells how to reach the author or the newsroom:
// by its beginning, or as an address or a handle with a label at most.
func IsContactLine(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > contactLimit {
		return false
	}
	if len(words) <= addressLimit && strings.ContainsRune(s, '@') && !text.EndsSentence(s) {
		return true
	}
	for n := 1; n <= min(contactOpening, len(words)); n++ {
		if contactOpenings.HasPhrase(trimmedWords(words[:n])) {
			return true
		}
	}
	return false
}

// contactOpening is the greatest number of words of such a beginning.
const contactOpening = 6

// trimmedWords returns the words with the marks behind the last one cut off.
func trimmedWords(words []string) []string {
	out := append([]string(nil), words...)
	out[len(out)-1] = strings.TrimRight(out[len(out)-1], ",.?!:;")
	return out
}

// IsSourceLine reports whether a line says no more than where a text comes from: an
// agency behind a label, an agency or a code in brackets, agencies and codes with
// slashes ("Source: AFP", "(dpa)", "(mo)", "dpa/mo").
func IsSourceLine(s string) bool {
	const most = 6 // words
	s = strings.TrimRight(strings.TrimSpace(s), ".")
	if words := strings.Fields(s); len(words) == 0 || len(words) > most {
		return false
	}
	if label, rest, ok := strings.Cut(s, ":"); ok && sourceLabels.Has(strings.TrimSpace(label)) {
		return areSources(strings.TrimSpace(rest))
	}
	inner, bracketed := strings.CutPrefix(s, "(")
	if inner, bracketed = strings.CutSuffix(inner, ")"); bracketed && strings.HasPrefix(s, "(") {
		return areSources(inner) || isCode(inner)
	}
	first, rest, ok := strings.Cut(s, "/")
	return ok && !strings.Contains(s, " ") && areSources(s) && first != "" && rest != ""
}

// areSources reports whether a line is names of agencies, and codes of who edited the
// text, at least one of them an agency.
func areSources(s string) bool {
	agency := false
	for part := range strings.FieldsFuncSeq(s, func(r rune) bool { return strings.ContainsRune("/,;&", r) }) {
		switch part = strings.TrimSpace(part); {
		case isAgency(part):
			agency = true
		case !isCode(part):
			return false
		}
	}
	return agency
}

// isCode reports whether s is the short sign of who edited a text: up to four letters,
// as "mo".
func isCode(s string) bool {
	const most = 4
	return s != "" && len(s) <= most && isNameWord(s) && !text.StartsUpper(s)
}

// Biography returns the name with which an author's biography begins: a full name, a
// verb that tells of a life, and what somebody does. It is empty where s is none.
func Biography(s string) string {
	const most = 110 // words
	words := strings.Fields(s)
	if len(words) > most {
		return ""
	}
	for n := min(nameWords, len(words)-1); n >= 2; n-- {
		if !biographyVerbs.Has(words[n]) || !looksPerson(words[:n]) {
			continue
		}
		for _, word := range words[n+1:] {
			if word = strings.Trim(word, ",.;:()"); jobWords.Has(word) || reportingJobs.Has(word) {
				return strings.Join(words[:n], " ")
			}
		}
	}
	return ""
}

// IsSelfPortrait reports whether s begins as what somebody says of himself.
func IsSelfPortrait(s string) bool {
	words := strings.Fields(s)
	for n := 1; n <= min(3, len(words)); n++ {
		if selfOpenings.HasPhrase(trimmedWords(words[:n])) {
			return true
		}
	}
	return false
}

var (
	contactOpenings = tables.Set("contact_openings")
	sourceLabels    = tables.Set("source_labels")
	biographyVerbs  = tables.Set("biography_verbs")
	selfOpenings    = tables.Set("self_openings")
)
