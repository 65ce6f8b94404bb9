package grammar

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/text"
)

// nameWords is the most words that a person's name has here, particles among
// them; the longest in the annotated bylines has six.
const nameWords = 6

// nameSpan returns which of an item's words may be a name, from start to before
// end: those before a job, or behind it where it comes first, and none behind a
// button or day that is in no name. job reports whether there was one.
func nameSpan(words []string) (start, end int, job bool) {
	for i, word := range words {
		if notNames.Has(strings.TrimRight(word, ".")) {
			return 0, i, false
		}
		if !jobWords.Has(word) {
			continue
		}
		end = beatStart(words[:i])
		if end == 0 && !collectiveWords.Has(word) && len(words) > i+2 && looksPerson(words[i+1:]) &&
			!slices.ContainsFunc(words[i+1:], jobWords.Has) {
			return i + 1, len(words), false
		}
		if beatWords.Has(words[0]) {
			return 0, 0, true // "Former Example Consultant"
		}
		return 0, end, true
	}
	return 0, len(words), false
}

// beatStart returns where the words that go with a job begin: "Deputy" and all
// behind it, behind a name of two words.
func beatStart(words []string) int {
	for i := 2; i < len(words); i++ {
		if beatWords.Has(words[i]) || isAgencyWord(words[i]) {
			return i
		}
	}
	end := len(words)
	for end > 0 && beatWords.Has(words[end-1]) {
		end--
	}
	return end
}

// affiliationAt returns where behind a full name its agency or newspaper
// begins without anything between ("Ann Lee The Example Times"), or 0.
func affiliationAt(words []string) int {
	for i := 2; i < len(words); i++ {
		if (words[i] == "The" || agencyAt(words[i:]) == len(words)-i) && looksPerson(words[:i]) {
			return i
		}
	}
	return 0
}

// onlyWords returns the words of tokens, nil where anything but marks, or dated
// also a date, stands beside them.
func onlyWords(line string, tokens []bylineToken, dated bool) []bylineToken {
	var words []bylineToken
	for _, tok := range tokens {
		switch tok.kind {
		case wordToken:
			if !dated || len(words) == 0 || !notNames.Has(tok.text(line)) {
				words = append(words, tok)
			}
		case barToken, pipeToken, commaToken:
		default:
			if tok.kind != junkToken || !dated {
				return nil
			}
		}
	}
	return words
}

// isDateWord reports whether the word is of a date: a month or day that is also a
// name, beside figures; a small word between two, whatever it means ("3 мая 2021").
func isDateWord(line string, tokens []bylineToken, i int) bool {
	if tokens[i].kind != wordToken {
		return false
	}
	before := i > 0 && tokens[i-1].kind == junkToken
	after := i+1 < len(tokens) && tokens[i+1].kind == junkToken
	word := tokens[i].text(line)
	return (before || after) && calendarNames.Has(word) || before && after && !text.StartsUpper(word)
}

// WithoutTitle returns a name without the titles before it.
func WithoutTitle(name string) string {
	for {
		first, rest, ok := strings.Cut(name, " ")
		if !ok || !titles.Has(first) {
			return name
		}
		name = strings.TrimLeft(rest, " ")
	}
}

// WithoutHonours returns a name without the titles before it and the degrees after
// it, as long as two words of it are left.
func WithoutHonours(name string) string {
	const fewest = 2 // words
	words := strings.Fields(name)
	for len(words) > fewest && honours.Has(words[0]) {
		words = words[1:]
	}
	for len(words) > fewest && degrees.Has(strings.TrimRight(words[len(words)-1], ",")) {
		words = words[:len(words)-1]
	}
	return strings.TrimRight(strings.Join(words, " "), ",")
}

// IsLowerName reports whether s is a name without capitals: two or three words of
// letters, none of which is known as anything else.
func IsLowerName(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 3 {
		return false
	}
	for i, word := range words {
		if !isNameWord(word) || text.StartsUpper(word) || isBylineWord(word) {
			return false
		}
		if inner := i > 0 && i < len(words)-1; !inner && (NameParticles.Has(word) || bylineIntros.Has(word)) {
			return false
		}
	}
	return true
}

// isBylineWord reports whether a word is known as something else than a name.
func isBylineWord(word string) bool {
	return notInNames.Has(word) || notNames.Has(word) || jobWords.Has(word) || beatWords.Has(word) ||
		bylineStops.Has(word) || BylineJoins.Has(word) || organizationWords.Has(word) ||
		notAuthorsBy.Has(word) || collectiveWords.Has(word) || midMarkers.Has(word)
}

// isDatedName reports whether the tokens are one word and the day it wrote on: "Lee on
// May 27, 2020".
func (r *Byline) isDatedName(tokens []bylineToken) bool {
	if len(tokens) < 3 || tokens[0].kind != wordToken || !looksPerson([]string{tokens[0].text(r.line)}) ||
		!dayPrepositions.Has(tokens[1].text(r.line)) {
		return false
	}
	figures := false
	for _, tok := range tokens[2:] {
		word := tok.text(r.line)
		if tok.kind == wordToken && !notNames.Has(word) && !calendarNames.Has(word) {
			return false
		}
		figures = figures || tok.kind == junkToken && text.HasDigit(word)
	}
	return figures
}

// IsJob reports whether a line is no more than what somebody is by profession: a job,
// and nobody's name.
func IsJob(s string) bool {
	words := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == ',' })
	return len(words) > 0 && len(words) <= 8 && slices.ContainsFunc(words, jobWords.Has)
}

// isCollective reports whether one of the words makes an author of a group.
func isCollective(words []string) bool {
	return slices.ContainsFunc(words, collectiveWords.Has)
}

// isReporting reports whether the words name a job that only authors have.
func isReporting(words []string) bool {
	return slices.ContainsFunc(words, reportingJobs.Has)
}

// looksPerson reports whether the words can be a person's name: each begins with a
// capital or is a particle, and is made of letters.
func looksPerson(words []string) bool {
	if len(words) == 0 || len(words) > nameWords && !titles.Has(words[0]) || len(words) > nameWords+1 ||
		notOpenings.Has(words[0]) && !text.StartsUpper(words[0]) {
		return false
	}
	capitals := 0
	for i, word := range words {
		switch {
		case !isNameWord(word), notInNames.Has(word):
			return false
		case text.StartsUpper(word):
			capitals++
		case i == len(words)-1 || !NameParticles.Has(word):
			return false
		}
	}
	last := words[len(words)-1]
	if capitals == 1 && strings.HasSuffix(last, ".") {
		return false
	}
	return capitals > 0 && utf8.RuneCountInString(strings.Join(words, "")) >= 2
}

// isNameWord reports whether the word holds only what is in names: letters, their
// marks, hyphens, apostrophes and the full stops of initials.
func isNameWord(word string) bool {
	if !text.HasLetter(word) {
		return false
	}
	for _, r := range word {
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && !strings.ContainsRune("-‐‑'’‘ʼ.\u200C\u200D", r) {
			return false
		}
	}
	return true
}

// isOrganization reports whether the name is an agency's, a site's or a newspaper's.
func isOrganization(name string) bool {
	words := strings.Fields(name)
	switch {
	case len(words) == 0:
		return false
	case isAgency(name), len(words) == 1 && isHandle(name) && !strings.HasPrefix(name, "@"):
		return true
	case text.FoldWord(words[0]) == "the" && len(words) > 1:
		return true
	case len(words) == 2 && organizationArticles.Has(words[0]) && startsUpperCased(words[0]) && text.StartsUpper(words[1]):
		return true
	}
	return holdsOrganizationWord(words) || agencyAt(words) > 0 && len(words) <= 3 && isAgencyWord(words[0])
}

// holdsOrganizationWord reports whether a word of a name is one of organizations'
// ("News"): with a capital, or alone.
func holdsOrganizationWord(words []string) bool {
	for _, word := range words {
		if organizationWords.Has(word) && (text.StartsUpper(word) || len(words) == 1) {
			return true
		}
	}
	return false
}

// HasFullName reports whether an author has more than one name, or needs none.
func HasFullName(list []Author) bool {
	for _, a := range list {
		// Names in other scripts may be written without a space.
		if a.Kind == Organization || strings.Contains(a.Name, " ") || !text.IsASCII(a.Name) {
			return true
		}
	}
	return false
}

// ReadAccount reads what a link to an author's page shows where that is nothing but a
// name: a person's, a group's, or an account's of one word.
func ReadAccount(s string) []Author {
	r := ReadBylineLine("Author: " + BylineLine(s))
	if len(r.Authors) != 1 || r.Authors[0].Name != s {
		return nil
	}
	return r.Authors
}
