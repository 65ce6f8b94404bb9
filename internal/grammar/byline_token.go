package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/text"
)

// bylineTokenKind says what a piece of a byline is.
type bylineTokenKind int

const (
	wordToken  bylineTokenKind = iota
	joinToken                  // "and", "und", "&"
	withToken                  // "with", "avec": between a newspaper and its agency
	commaToken                 // a comma or semicolon
	barToken                   // a slash, colon, bullet or full stop
	pipeToken                  // a bar or dash, behind which the author's paper or place stands
	junkToken                  // a date's figures, an address, a handle
)

// bylineToken is a piece of a byline and where it stands.
type bylineToken struct {
	kind       bylineTokenKind
	start, end int
}

// text returns the token's piece of the line.
func (t bylineToken) text(line string) string { return line[t.start:t.end] }

// bylineTokens splits a line into words and what parts them. Brackets and what
// they hold are left out: a job, a place, an agency's code.
func bylineTokens(line string) []bylineToken {
	var tokens []bylineToken
	depth, start := 0, -1
	flush := func(end int) {
		if start >= 0 && depth == 0 {
			if seam := gluedAt(line[start:end], start == 0); seam > 0 {
				tokens = append(tokens, wordTokens(line, start, start+seam)...)
				start += seam
			}
			tokens = append(tokens, wordTokens(line, start, end)...)
		}
		start = -1
	}
	for at, r := range line {
		switch {
		case opensBracket(r):
			flush(at)
			tokens = append(tokens, bylineToken{barToken, at, at})
			depth++
		case closesBracket(r):
			flush(at)
			depth = max(0, depth-1)
		case r == ' ':
			flush(at)
		case separatorKind(line, at, r) != wordToken:
			flush(at)
			if depth == 0 {
				tokens = append(tokens, bylineToken{separatorKind(line, at, r), at, at + utf8.RuneLen(r)})
			}
		case start < 0:
			start = at
		}
	}
	flush(len(line))
	return tokens
}

func opensBracket(r rune) bool { return r == '(' || r == '[' || r == '（' || r == '【' }

func closesBracket(r rune) bool { return r == ')' || r == ']' || r == '）' || r == '】' }

// separatorKind returns the kind of the separator at line[at], wordToken for
// what is none. A slash in an address and a dash in a name part nothing.
func separatorKind(line string, at int, r rune) bylineTokenKind {
	switch r {
	case ',', ';', '،', '、', '，', '；':
		return commaToken
	case '|', '│':
		return pipeToken
	case '·', '•', '／', '►', '▸', '…', '：':
		return barToken
	case '/':
		if !strings.HasSuffix(line[:at], ":") && !strings.HasSuffix(line[:at], "/") && !strings.HasPrefix(line[at:], "//") {
			return barToken
		}
	case ':':
		if strings.HasPrefix(line[at:]+" ", ": ") {
			return barToken
		}
	case '–', '—', '-':
		spacedBefore := at == 0 || line[at-1] == ' '
		if spacedBefore && strings.HasPrefix(line[at+utf8.RuneLen(r):]+" ", " ") || r == '—' {
			return pipeToken
		}
	}
	return wordToken
}

// wordTokens makes the token of the word line[start:end], with a bar behind it
// where a sentence's end is.
func wordTokens(line string, start, end int) []bylineToken {
	word := line[start:end]
	kind := wordToken
	switch {
	case strings.ContainsRune(word, '@'), text.HasDigit(word), strings.HasPrefix(word, "http"), strings.HasPrefix(word,
		"www."):
		kind = junkToken
	case BylineJoins.Has(word) && !startsUpperCased(word):
		kind = joinToken
	case bylineWiths.Has(word) && !startsUpperCased(word):
		kind = withToken
	}
	trimmed := strings.TrimRight(word, "*!?\"”“»'’")
	if stem := strings.TrimRight(trimmed, "."); stem != trimmed && !text.IsAbbreviation(trimmed) ||
		strings.HasPrefix(word[len(trimmed):], "!") || strings.HasPrefix(word[len(trimmed):], "?") {
		return []bylineToken{{kind, start, start + len(stem)}, {barToken, start + len(stem), end}}
	}
	lead := len(trimmed) - len(strings.TrimLeft(trimmed, "\"“„«‘*"))
	if trimmed[lead:] == "" {
		return []bylineToken{{barToken, start, end}}
	}
	return []bylineToken{{kind, start + lead, start + len(trimmed)}}
}

// startsUpperCased reports whether the word begins with a capital letter.
func startsUpperCased(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// gluedAt returns where in the word something begins that joined elements glued
// to a name: a job or a button ("LeeReporter"), a handle ("Lee@annlee"), a date
// ("Lee12"); 0 where nothing does.
func gluedAt(word string, first bool) int {
	if at := yearEnd(word); at > 0 {
		return at
	}
	prev := rune(0)
	for at, r := range word {
		tail := word[at:]
		switch {
		case unicode.IsUpper(r) && unicode.IsLower(prev) && isGluedWord(tail):
			return at
		case r == '.' || at == 0 && !unicode.IsUpper(r):
			return 0 // an address, not a name
		case r == '@' && at > 2, unicode.IsDigit(r) && at > 2 && !first:
			return at
		}
		prev = r
	}
	return 0
}

// isGluedWord reports whether a word with a capital is none of the name before it.
func isGluedWord(word string) bool {
	return jobWords.Has(word) || beatWords.Has(word) || notNames.Has(word) || word == "The"
}

// yearEnd returns where a name begins that follows a year without a space ("2025Ann"),
// or 0.
func yearEnd(word string) int {
	const digits = 4
	if len(word) <= digits+1 || strings.Trim(word[:digits], "0123456789") != "" || !startsUpperCased(word[digits:]) {
		return 0
	}
	_, size := utf8.DecodeRuneInString(word[digits:])
	next, _ := utf8.DecodeRuneInString(word[digits+size:])
	if !unicode.IsLower(next) {
		return 0
	}
	return digits
}
