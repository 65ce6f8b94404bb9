package grammar

import (
	"slices"
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
	if len(words) <= addressLimit && !text.EndsSentence(s) && isAddressLine(words) {
		return true
	}
	if contactVerbs.Has(words[0]) && holdsAddress(words) {
		return true
	}
	return beginsWith(contactOpenings, words)
}

// isAddressLine reports whether one of the words is an address or a handle, and the
// others together are no longer than a label.
func isAddressLine(words []string) bool {
	const label = 30 // bytes
	address, others := false, 0
	for _, word := range words {
		if strings.ContainsRune(word, '@') || isWebAddress(word) {
			address = true
		} else {
			others += len(word)
		}
	}
	return address && others <= label
}

// isWebAddress reports whether a word is the address of a page.
func isWebAddress(word string) bool {
	word = strings.TrimLeft(word, "(<[")
	return strings.HasPrefix(word, "www.") || strings.HasPrefix(word, "http://") || strings.HasPrefix(word, "https://")
}

// holdsAddress reports whether an address, a handle or a network's name is among the
// words.
func holdsAddress(words []string) bool {
	const most = 25
	return len(words) <= most && slices.ContainsFunc(words, func(w string) bool {
		return strings.ContainsRune(w, '@') || strings.Contains(w, "://") || networks.Has(strings.Trim(w, ",.:;"))
	})
}

// beginsWith reports whether the words begin with a phrase of a set.
func beginsWith(set *text.WordSet, words []string) bool {
	for n := 1; n <= min(contactOpening, len(words)); n++ {
		if set.HasPhrase(trimmedWords(words[:n])) {
			return true
		}
	}
	return false
}

// IsAuthorNote reports whether a line tells of the author without the name.
func IsAuthorNote(s string) bool {
	const most = 70
	words := strings.Fields(s)
	return len(words) <= most && beginsWith(authorNotes, words)
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
	if inner, ok := strings.CutPrefix(s, "("); ok && strings.HasSuffix(inner, ")") {
		inner = strings.TrimSuffix(inner, ")")
		return areSources(inner) || isCode(inner)
	}
	if isAgency(s) {
		return true
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
	words := leadingWords(s, nameWords+1)
	for n := len(words) - 1; n >= 2; n-- {
		if !biographyVerbs.Has(words[n]) || !looksPerson(words[:n]) {
			continue
		}
		all := strings.Fields(s)
		if len(all) > most {
			return ""
		}
		if reportingVerbs.Has(words[n]) || slices.ContainsFunc(all[n+1:], isJob) {
			return strings.Join(words[:n], " ")
		}
	}
	return ""
}

// isJob reports whether a word says what somebody does.
func isJob(word string) bool {
	word = strings.Trim(word, ",.;:()")
	return jobWords.Has(word) || reportingJobs.Has(word)
}

// leadingWords returns the first words of s, at most n.
func leadingWords(s string, n int) []string {
	words := make([]string, 0, n)
	for word := range strings.FieldsSeq(s) {
		if words = append(words, word); len(words) == n {
			break
		}
	}
	return words
}

// TellsOf reports whether s begins with a name, or its first word, and a verb that tells
// of a life.
func TellsOf(s, name string) bool {
	given, _, _ := strings.Cut(WithoutTitle(name), " ")
	for _, who := range [...]string{name, given} {
		rest, ok := strings.CutPrefix(s, who+" ")
		verb, _, _ := strings.Cut(rest, " ")
		if ok && who != "" && biographyVerbs.Has(verb) {
			return true
		}
	}
	return false
}

// IsSelfPortrait reports whether s begins as what somebody says of himself.
func IsSelfPortrait(s string) bool {
	return beginsWith(selfOpenings, leadingWords(s, contactOpening))
}

var (
	contactOpenings = tables.Set("contact_openings")
	contactVerbs    = tables.Set("contact_verbs")
	sourceLabels    = tables.Set("source_labels")
	biographyVerbs  = tables.Set("biography_verbs")
	reportingVerbs  = tables.Set("reporting_verbs")
	authorNotes     = tables.Set("author_notes")
	selfOpenings    = tables.Set("self_openings")
)

// networks are the places where authors may be followed.
var networks = text.NewWordSet(`twitter, facebook, instagram, linkedin, bluesky, mastodon, threads, x`)
