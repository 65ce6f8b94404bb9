package grammar

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/text"
)

// bylineLimit is the longest line in bytes that is read as a byline; what is
// longer is a paragraph about an author.
const bylineLimit = 500

// bylineFormLimit is the same for a line that has only its form to show for it.
const bylineFormLimit = 240

// Author is a person or an organization that a byline names.
type Author struct {
	Name string
	Kind AuthorKind
	// URL is the author's page; no line gives one.
	URL string
}

// AuthorKind tells people from organizations.
type AuthorKind string

// The kinds of author.
const (
	Person       AuthorKind = "person"
	Organization AuthorKind = "organization"
)

// ParseByline returns the people and organizations of a line that is known to
// be a byline, in its order and each once. Jobs, places, dates, addresses and
// handles are dropped. A piece that may not be a name is left out: an author
// too few is better than a wrong one.
func ParseByline(s string) []Author { return ReadByline(s).Authors }

// IsByline reports whether a line shows by its form alone that it is a byline: a
// marker of authors, full names, and nothing else but jobs, places and dates.
func IsByline(s string) bool {
	if len(s) > bylineFormLimit {
		return false
	}
	line := BylineLine(s)
	if !MayBeMarked(line) {
		return false
	}
	r := ReadBylineLine(line)
	return r.Marked && r.Strong && r.Leftover == 0 && len(r.Authors) > 0 && len(r.Authors) <= 8 && (r.Full || r.Colon)
}

// Byline is what was read of one line.
type Byline struct {
	line    string
	Authors []Author
	Marked  bool // a marker was found
	Strong  bool // the marker makes the line a byline
	Colon   bool // the marker has a colon, or is of a kind that needs no more
	Full    bool // an author has a name of two words or is an agency
	Group   bool // an author is a group without names: "The Example Team"
	Lower   bool // the line is a marker and a name without capitals
	Dated   bool // the line is one word and a date: "Lee on May 27, 2020"
	People  int
	// Leftover counts the words that are neither names nor known company.
	Leftover int
	// skipping reports whether the rest up to the next separator is no name.
	skipping bool
	Skipped  bool
	piped    bool // behind a bar and a person: the job, the paper or the place
	ofJob    bool // behind a job and what it is of: "Head of Boats and Ferries"
	item     []bylineToken
	before   bylineTokenKind
}

// ReadByline reads a line: the marker, then item by item what follows it.
func ReadByline(s string) *Byline { return ReadBylineLine(BylineLine(s)) }

// ReadBylineLine is ReadByline for what BylineLine returned.
func ReadBylineLine(line string) *Byline {
	r := &Byline{line: line, before: barToken}
	if r.line == "" || len(r.line) > bylineLimit {
		return r
	}
	if text.HasCJK(r.line) {
		readCJKByline(r)
		return r
	}
	tokens := bylineTokens(r.line)
	tokens = r.cutMarker(tokens)
	if words := onlyWords(r.line, tokens, r.Marked); len(words) == 1 {
		r.readSingle(words[0])
		return r
	}
	if r.Marked && IsLowerName(r.line) {
		r.Lower = true
		r.add(r.line, Person)
		return r
	}
	if r.isDatedName(tokens) {
		r.Dated = true
		r.readSingle(tokens[0])
		return r
	}
	for i := range tokens {
		if isDateWord(r.line, tokens, i) {
			tokens[i].kind = junkToken
		}
		r.read(tokens[i], tokens[i+1:])
	}
	r.endItem(barToken)
	r.addBracketed()
	r.dropOthers()
	if r.Leftover > 0 && r.People == len(r.Authors) && !r.Full {
		r.Authors = nil // single words of a sentence
	}
	return r
}

// BylineLine is the line that is read.
func BylineLine(s string) string {
	line := text.OneLine(s)
	if inner, ok := unwrap(line); ok {
		return inner
	}
	return line
}

// cutMarker drops the tokens up to and with the marker, and those that name no author.
func (r *Byline) cutMarker(tokens []bylineToken) []bylineToken {
	if len(tokens) == 0 {
		return nil
	}
	if rest, ok := r.leadingMarker(tokens); ok {
		return r.withoutOthers(rest)
	}
	if tokens = r.withoutOthers(tokens); r.Marked {
		return tokens
	}
	return r.cutInnerMarker(tokens)
}

// cutInnerMarker is cutMarker for a marker behind the line's first word ("Story by Ann Lee").
func (r *Byline) cutInnerMarker(tokens []bylineToken) []bylineToken {
	for i, tok := range tokens {
		word := tok.text(r.line)
		if i == 0 || tok.kind == barToken || !midMarkers.Has(word) || i+1 == len(tokens) {
			continue
		}
		prev := tokens[i-1]
		before := prev.text(r.line)
		intro := bylineIntros.Has(before)
		switch {
		case notAuthorsBy.Has(before):
			// A sponsor or a photographer; before it may stand an author.
			return tokens[:i-1]
		case intro || prev.kind == junkToken || prev.kind == barToken || text.FoldWord(word) == "by" ||
			!text.StartsUpper(before) && !NameParticles.Has(before):
			r.Marked, r.Strong = true, intro && r.introduces(tokens[:i-1])
			return tokens[i+1:]
		}
	}
	return tokens
}

// introduces reports whether the tokens before a marker's intro say no more than what
// kind of text it is or when it came.
func (r *Byline) introduces(tokens []bylineToken) bool {
	for _, tok := range tokens {
		word := tok.text(r.line)
		if tok.kind == wordToken && !bylineIntros.Has(word) && !notNames.Has(word) && !bylineStops.Has(word) &&
			!calendarNames.Has(word) {
			return false
		}
	}
	return true
}

// leadingMarker matches the longest marker at the line's start.
func (r *Byline) leadingMarker(tokens []bylineToken) (rest []bylineToken, ok bool) {
	start := r.line[tokens[0].start:]
	longest := 0
	for _, marker := range BylineMarkerIndex.At(start) {
		if len(marker.Phrase) <= longest {
			continue
		}
		after, colon, found := marker.cut(start)
		if !found {
			continue
		}
		longest, ok = len(marker.Phrase), true
		r.Marked, r.Colon, r.Strong = true, colon, colon || marker.form == markerStrong
		r.line = r.line[len(r.line)-len(after):]
	}
	if !ok {
		return nil, false
	}
	return bylineTokens(r.line), true
}

// cut cuts the marker and its colon off the start of s.
func (marker bylineMarker) cut(s string) (after string, colon, ok bool) {
	after, ok = text.CutPhrase(s, marker.Phrase)
	if !ok {
		after, ok = cutGlued(s, marker.Phrase)
	}
	after = strings.TrimLeft(after, " ")
	colon = strings.HasPrefix(after, ":") || strings.HasPrefix(after, "：")
	after = strings.TrimLeft(after, " :：")
	return after, colon, ok && after != "" && (colon || marker.form != markerColon)
}

// cutGlued cuts a marker that joined elements glued to the name ("ByAnn Lee").
func cutGlued(s, phrase string) (rest string, ok bool) {
	if phrase != "by" && phrase != "von" && phrase != "par" && phrase != "por" {
		return "", false
	}
	rest, ok = text.CutFold(s, phrase)
	return rest, ok && startsUpperCased(rest) && !startsUpperCased(s[len(phrase)-1:])
}

// readSingle reads a line of one word: behind a marker it is a pen name or an
// account, without one a name only if it has a capital.
func (r *Byline) readSingle(tok bylineToken) {
	word := tok.text(r.line)
	if notNames.Has(word) || bylineStops.Has(word) || NameParticles.Has(word) || utf8.RuneCountInString(word) < 2 {
		return
	}
	switch {
	case organizationWords.Has(word) && !isAgency(word):
		return // "News" is a label
	case isOrganization(word), collectiveWords.Has(word), isCollective(strings.Split(word, "-")):
		r.add(word, Organization)
	case jobWords.Has(word), midMarkers.Has(word):
		return
	case text.StartsUpper(word) && text.HasLetter(word), r.Marked && r.Colon:
		r.add(word, Person)
	case r.Strong && unicode.IsLetter(text.FirstRune(word)):
		r.Leftover++
		r.add(word, Person)
	}
}

// endItem reads the words gathered so far; kind parts them from the next.
func (r *Byline) endItem(kind bylineTokenKind) {
	if len(r.item) > 0 {
		r.classify(r.item)
	}
	r.item, r.skipping = r.item[:0], false
	r.before = kind
	r.ofJob = r.ofJob && kind == joinToken
	r.piped = kind == pipeToken || r.piped && kind == joinToken
}

// classify decides what the words of one item name.
func (r *Byline) classify(item []bylineToken) {
	words := make([]string, len(item))
	for i, tok := range item {
		words[i] = tok.text(r.line)
	}
	item, words = withoutRole(item, words)
	start, end, job := nameSpan(words)
	switch {
	case r.ofJob && r.before == joinToken:
		// "Ann Lee, Head of Boats and Ferries"
	case r.People > 0 && r.describesPerson(words, end, job):
		r.ofJob = slices.Contains(words, "of")
	case r.People == 0 && isTeam(words, end, job) && (r.Marked || !isOneJob(words)):
		r.add(r.slice(item), Organization)
	case start < end:
		r.classifyAuthor(item[start:end], words[start:end])
	}
}

// describesPerson reports whether the words of an item are about the person before
// it, the first end of them before a job, and takes from them what they show.
func (r *Byline) describesPerson(words []string, end int, job bool) bool {
	switch {
	case r.piped:
		return true // where the person works
	case job && !r.joined():
		r.reported(words)
		return true // the person's job
	case job && r.before == joinToken && end <= 1 && !isCollective(words):
		r.dropLast()
		return true // "Ann Lee, Social Media & Community Expert"
	}
	return false
}

// joined reports whether a conjunction or "with" joins the item to the one before.
func (r *Byline) joined() bool { return r.before == joinToken || r.before == withToken }

// isTeam reports whether the words, the first end of them before a job, name a group
// of people by what they do ("The Example Team").
func isTeam(words []string, end int, job bool) bool {
	const most = 5 // words
	switch {
	case len(words) > most:
		return false
	case len(words) > 1 && text.FoldWord(words[len(words)-1]) == "team":
		return true
	}
	return job && (text.FoldWord(words[0]) == "the" || isCollective(words) && (end < 2 || !looksPerson(words[:end])))
}

// isOneJob reports whether the words end with what one person is by profession: without
// a marker "Staff Writer" is no author.
func isOneJob(words []string) bool {
	last := words[len(words)-1]
	return len(words) > 1 && jobWords.Has(last) && !collectiveWords.Has(last)
}

// classifyAuthor adds the author that the words of an item name.
func (r *Byline) classifyAuthor(item []bylineToken, words []string) {
	if affiliation := affiliationAt(words); affiliation > 0 && r.before != withToken {
		item, words = item[:affiliation], words[:affiliation]
	}
	if !isOrganization(strings.Join(words, " ")) {
		r.classifyName(item, words)
	} else if r.People == 0 || r.joined() {
		r.add(r.slice(item), Organization)
	}
}

// reported takes a reporter's job behind a name for a marker.
func (r *Byline) reported(words []string) {
	if !r.Marked && isReporting(words) {
		r.Marked, r.Strong, r.Colon = true, true, true
	}
}

// classifyName reads words that are no organization as a person; behind "with"
// an agency at their end is the author.
func (r *Byline) classifyName(item []bylineToken, words []string) {
	if i := agencyAtEnd(words); i > 0 && r.before == withToken {
		r.add(r.slice(item[i:]), Organization)
		return
	}
	single := len(words) == 1
	switch {
	case single && r.People > 0 && degrees.Has(words[0]):
		// "Ann Lee, Ph.D."
	case !looksPerson(words), IsMarkerAlone(r.slice(item)):
		r.Leftover++
	case single && (r.People > 0 && r.before != joinToken || r.Skipped || !r.Marked):
		// A single word is a place or a label more often than a name.
		if r.People == 0 {
			r.Leftover++
		}
	default:
		r.add(r.slice(item), Person)
		r.Full = r.Full || !single
	}
}

// agencyAtEnd is where an agency's name begins that the words end in, 0 for nowhere
// behind the first.
func agencyAtEnd(words []string) int {
	for i := 1; i < len(words); i++ {
		if agencyAt(words[i:]) == len(words)-i {
			return i
		}
	}
	return 0
}

// slice returns the piece of the line from the first to the last token.
func (r *Byline) slice(item []bylineToken) string {
	return r.line[item[0].start:item[len(item)-1].end]
}

// add appends an author that is not there yet.
func (r *Byline) add(name string, kind AuthorKind) {
	name = Once(strings.Trim(name, ",;:-–—'’ "))
	for _, author := range r.Authors {
		if text.FoldWord(author.Name) == text.FoldWord(name) {
			return
		}
	}
	if name == "" {
		return
	}
	if kind == Person {
		r.People++
	} else {
		r.Full = r.Full || isAgency(name)
		r.Group = r.Group || isCollective(strings.Fields(name))
	}
	r.Authors = append(r.Authors, Author{Name: name, Kind: kind})
}
