package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/text"
)

// agencyPhrase is the greatest number of words in an agency's name.
const agencyPhrase = 4

// shortAgencies are the names of up to four letters that are not printed in
// capitals; any other so short must be, since "Pa" and "Sid" are also words.
var shortAgencies = text.NewWordSet(`dpa, epd, kna, sid, apa, ats, sda, anp, dts, ddp, laif, upi`)

// capitalAgencies are the short names that are printed with one capital too.
var capitalAgencies = text.NewWordSet(`ansa, efe, lusa, tass, hina, fena`)

// isAgencyWord reports whether the word alone is an agency's name.
func isAgencyWord(word string) bool {
	if !text.IsPlainWord(word) {
		word = strings.Trim(word, "().,;:\"'")
	}
	if !agencies.Has(word) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(word)
	if utf8.RuneCountInString(word) > 4 || unicode.In(r, unicode.Lo) || text.IsAllUpper(foldWidth(word)) {
		return true
	}
	return shortAgencies.Has(word) && unicode.IsLower(r) || capitalAgencies.Has(word) && unicode.IsUpper(r)
}

// foldWidth maps full-width letters to ASCII.
func foldWidth(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '！' && r <= '～' {
			return r - ('！' - '!')
		}
		return r
	}, s)
}

// agencyAt returns how many of the words, from the first, name an agency.
func agencyAt(words []string) int {
	if len(words) == 0 {
		return 0
	}
	longest := 0
	for n := 2; n <= min(agencyPhrase, len(words)) && agencyStarts.HasPhrase(words[:n-1]); n++ {
		if agencies.HasPhrase(words[:n]) {
			longest = n
		}
	}
	if longest == 0 && isAgencyWord(words[0]) {
		return 1
	}
	return longest
}

// agencyStarts are the first words of the names of several words: all that a
// name's last word follows.
var agencyStarts = text.FillWordSet(func(starts *text.WordSet) {
	for name := range agencies.Words() {
		for end, r := range name {
			if r == ' ' {
				starts.Add(name[:end])
			}
		}
	}
})

// isAgency reports whether s is an agency's name and nothing else.
func isAgency(s string) bool {
	words := strings.Fields(s)
	return len(words) > 0 && agencyAt(words) == len(words)
}

// hasAgency reports whether an agency is among the words of s.
func hasAgency(s string) bool {
	var room [creditRoom]string
	words := appendCreditParts(room[:0], s)
	for i := range words {
		if agencyAt(words[i:]) > 0 {
			return true
		}
	}
	return false
}

// isAgencyCredit reports whether s is a credit by itself: names, an agency among them.
func isAgencyCredit(s string) bool {
	return len(s) <= creditWindow && IsNames(s, BareWords) && hasAgency(s)
}

// startsWithAgency reports whether s begins with an agency and what can only be a
// credit after it: "AP Photo/Ann Lee", "EFE/ Ana Ruiz".
func startsWithAgency(s string) bool {
	first, rest, ok := strings.Cut(s, "/")
	return ok && isAgency(strings.TrimSpace(first)) && text.HasLetter(rest)
}

// hasAgencyLead reports whether from the third word on such a credit begins, so that
// the words before it are the text.
func hasAgencyLead(s string) bool {
	for skipped := 0; ; skipped++ {
		if skipped >= 2 && startsWithAgency(s) {
			return true
		}
		_, rest, ok := strings.Cut(s, " ")
		if !ok {
			return false
		}
		s = rest
	}
}

// isHandleCredit reports whether s is an account's name with the library that shows
// its pictures: "annlee7/iStock".
func isHandleCredit(s string) bool {
	account, library, ok := strings.Cut(s, "/")
	return ok && len(strings.Fields(account)) == 1 && isAgency(strings.TrimSpace(library)) && text.HasLetter(account)
}
