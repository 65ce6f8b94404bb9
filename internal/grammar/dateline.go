package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/text"
)

// datelineWindow is how far into a paragraph, in bytes, its dateline may reach.
const datelineWindow = 120

// SplitDateline returns the place that a paragraph opens with, as printed and
// with its region ("COLUMBIA, S.C."); empty where it opens with none. What is
// in capitals before a dash is a place; in small letters there must be an
// agency, a date or a region beside it, or the place is widely known.
func SplitDateline(s string) string {
	line := text.OneLine(s)
	if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(line, "【［[（(")); text.IsCJK(r) {
		return cjkDateline(line)
	}
	if inner, rest, ok := leadingBracket(line); ok {
		switch {
		case !startsWithDash(rest):
			return ""
		case !isAgency(inner):
			return bracketedPlace(inner)
		}
		// "(ANSA) - ROMA, 3 MAG - "
		line = strings.TrimLeft(rest, " —–-―:")
	}
	head, rest, mark := cutDateline(line)
	place, ok := readPlace(head)
	if !ok {
		return ""
	}
	switch mark {
	case '(':
		return placeWithAgency(place, rest)
	case '-':
		return placeWithDash(place, rest)
	case ':', '.':
		if place.known && startsHeadline(rest) && !unicode.IsDigit(text.FirstRune(rest)) && (mark == ':' ||
			text.IsAllUpper(place.name)) {
			return place.text
		}
	}
	return ""
}

// bracketedPlace is the place in a bracket before a dash, as broadcasters set it
// ("(SEATTLE) — ").
func bracketedPlace(inner string) string {
	if place, ok := readPlace(inner); ok && text.IsAllUpper(place.name) {
		return place.text
	}
	return ""
}

// cutDateline cuts the line at the first mark that may end a place: a bracket,
// a dash, a colon or a full stop.
func cutDateline(line string) (head, rest string, mark rune) {
	for at, r := range line {
		after := line[at+utf8.RuneLen(r):]
		spaced := strings.HasSuffix(line[:at], " ") && strings.HasPrefix(strings.TrimLeft(after, "-"), " ")
		switch {
		case at > datelineWindow:
			return "", "", 0
		case r == '(':
			return line[:at], line[at:], '('
		case r == '—', (r == '–' || r == '-' || r == '―') && spaced:
			return line[:at], strings.TrimLeft(after, "- "), '-'
		case (r == ':' || r == '.') && strings.HasPrefix(after, " ") && !isRegionStop(line[:at+1]):
			return line[:at], strings.TrimLeft(after, " "), r
		}
	}
	return "", "", 0
}

// isRegionStop reports whether the full stop at the end of s is a region's ("S.C.") or
// an abbreviation's within a place's name ("ST. LOUIS").
func isRegionStop(s string) bool {
	word := text.LastWord(s)
	return regionNames.Has(word) || text.IsAbbreviation(word)
}

// leadingBracket cuts a bracket off the line's start.
func leadingBracket(line string) (inner, rest string, ok bool) {
	if !strings.HasPrefix(line, "(") {
		return "", "", false
	}
	return strings.Cut(line[1:], ")")
}

// startsWithDash reports whether s begins with a dash or colon that stands alone.
func startsWithDash(s string) bool {
	s = strings.TrimLeft(s, " .")
	r, size := utf8.DecodeRuneInString(s)
	return strings.ContainsRune("—–-―:", r) && (r == '—' || strings.HasPrefix(strings.TrimLeft(s[size:], "-"), " "))
}

// datelinePlace is what stands before a dateline's mark.
type datelinePlace struct {
	text   string // the place with its region, as printed
	name   string // the place alone
	known  bool   // it is among the cities that stand alone
	region bool   // a known region follows it
	dated  bool   // a date follows it
}

// readPlace reads a place, its region and its date, parted by commas.
func readPlace(head string) (datelinePlace, bool) {
	head = strings.Trim(head, " ,")
	name, rest, _ := strings.Cut(head, ",")
	end := len(name)
	name = strings.TrimRight(name, " ")
	p := datelinePlace{name: name, text: name, known: isKnownCity(name)}
	if !isPlaceName(name) {
		return datelinePlace{}, false
	}
	for part := range strings.SplitSeq(rest, ",") {
		next := end + 1 + len(part)
		part = strings.TrimSpace(part)
		switch {
		case part == "":
		case isDatePart(part):
			p.dated = true
		case regionNames.Has(part) || text.IsAllUpper(name) && isPlaceName(part) && !p.dated:
			p.region = p.region || regionNames.Has(part)
			p.text = strings.TrimRight(head[:next], " ")
		default:
			return datelinePlace{}, false
		}
		end = next
	}
	return p, true
}

// isKnownCity reports whether the name, or one of two joined by a slash, is a city
// that stands alone.
func isKnownCity(name string) bool {
	for part := range strings.SplitSeq(name, "/") {
		if datelineCities.Has(strings.TrimSpace(part)) {
			return true
		}
	}
	return false
}

// isPlaceName reports whether the words can be a place's name.
func isPlaceName(name string) bool {
	words := strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '/' })
	if len(words) == 0 || len(words) > 5 || notPlaces.Has(name) || !text.StartsUpper(words[0]) ||
		strings.HasPrefix(text.FoldWord(name), "p.") {
		return false
	}
	for i, word := range words {
		if !isNameWord(word) || notPlaces.Has(word) && !isKnownCity(name) {
			return false
		}
		if !text.StartsUpper(word) && (i == len(words)-1 || !isPlaceParticle(word)) {
			return false
		}
	}
	return true
}

// isPlaceParticle reports whether a word in small letters may stand in a place's name
// ("Frankfurt am Main").
func isPlaceParticle(word string) bool {
	return NameParticles.Has(word) || text.FoldWord(word) == "am" || text.FoldWord(word) == "an"
}

// isDatePart reports whether the part behind a comma is a day: figures with a month's
// name, either alone, or a weekday.
func isDatePart(part string) bool {
	words := strings.Fields(part)
	if len(words) > 4 {
		return false
	}
	for _, word := range words {
		if !text.HasDigit(word) && !hasMonthStem(word) {
			return false
		}
	}
	return true
}

// hasMonthStem reports whether the word begins as a month's name does.
func hasMonthStem(word string) bool {
	for _, stem := range monthStems() {
		if _, ok := text.CutFold(word, stem); ok && utf8.RuneCountInString(word) <= 10 {
			return true
		}
	}
	return false
}

// placeWithAgency reads a place before a bracket: the bracket names an agency
// and a dash follows, or a date stands before it.
func placeWithAgency(p datelinePlace, rest string) string {
	inner, after, ok := strings.Cut(rest[1:], ")")
	if !ok || inner == "" || len(inner) > 40 || len(strings.Fields(inner)) > 4 {
		return ""
	}
	agency := isAgency(inner) || hasAgency(inner)
	if startsWithDash(after) && (agency || signsPlace(inner, p)) {
		return p.text
	}
	if agency && (p.dated || text.IsAllUpper(p.name) && startsHeadline(strings.TrimSpace(after))) {
		return p.text
	}
	return ""
}

// signsPlace reports whether a bracket behind a place holds the initials that
// agencies sign with.
func signsPlace(inner string, p datelinePlace) bool {
	letters := utf8.RuneCountInString(inner)
	if !text.HasLetter(inner) || text.HasDigit(inner) || letters > 5 && !text.IsAllUpper(inner) {
		return false
	}
	if p.known || p.region || p.dated || text.IsAllUpper(p.name) {
		return true
	}
	// "Kiel (abc)"; but "Wide Area Network (WAN)" explains initials.
	return letters <= 3 && strings.ToLower(inner) == inner && !strings.Contains(p.name, " ")
}

// placeWithDash reads a place before a dash.
func placeWithDash(p datelinePlace, rest string) string {
	letters := utf8.RuneCountInString(p.name)
	upper := text.IsAllUpper(p.name) && (letters >= 4 || p.known || p.region || p.dated) &&
		len(strings.Fields(p.name)) <= 4
	if (upper || p.known || p.region || p.dated) && startsHeadline(rest) {
		return p.text
	}
	return ""
}
