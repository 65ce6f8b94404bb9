package grammar

import (
	"strings"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/text"
)

// creditTail is the end of a line, in which a credit may begin, with what one
// pass over it tells: at most places no credit can.
type creditTail struct {
	line   string
	from   int  // where the tail begins
	agency int  // the last place where a word begins that names an agency, -1 for none
	closer int  // the last closing bracket, -1 for none
	end    int  // before the full stops at the line's end
	tailed bool // it may end in a label, as in Chinese and Korean
}

// newCreditTail reads the tail of a line.
func newCreditTail(line string) creditTail {
	t := creditTail{line: line, from: len(line) - len(text.LastBytes(line, creditWindow)), agency: -1, closer: -1}
	t.end = len(strings.TrimRight(line, "."))
	parted, cjk := true, false
	for i, r := range line[t.from:] {
		at := t.from + i
		switch {
		case r < utf8.RuneSelf && text.IsWordByte(byte(r)):
			if parted && namesAgency(line[at:]) {
				t.agency = at
			}
			parted = false
			continue
		case partsCredit(r):
			parted = true
			if isClosingBracket(r) {
				t.closer = at
			}
			continue
		case isClosingBracket(r):
			t.closer = at
		case parted && namesAgency(line[at:]):
			t.agency = at
		}
		parted = false
		cjk = cjk || text.IsCJK(r)
	}
	t.tailed = cjk && endsInLabel(line)
	return t
}

// holdsAgency reports whether hasAgency finds one behind a place of the tail.
func (t *creditTail) holdsAgency(at int) bool {
	if at <= t.agency {
		return true
	}
	inWord := at == t.from || t.line[at-1] != ' '
	return inWord && namesAgency(t.line[at:])
}

// namesAgency reports whether the first words of s name an agency.
func namesAgency(s string) bool {
	if !agencies.Starts().May(s) {
		return false
	}
	var words [agencyPhrase]string
	n := 0
	for n < len(words) {
		part, rest := cutCreditPart(s)
		if part == "" {
			break
		}
		words[n], s = trimQuotes(part), rest
		if n++; !agencyStarts.HasPhrase(words[:n]) {
			break
		}
	}
	return agencyAt(words[:n]) > 0
}

// closesOther is closesOther of what stands behind a place of the tail.
func (t *creditTail) closesOther(at int) bool { return at <= t.closer && closesOther(t.line[at:]) }

// isPassed reports whether no credit begins with the letter or digit at a place of the
// tail: nothing before it ends a text, no label begins there, and no agency
// stands behind.
func (t *creditTail) isPassed(at int) bool {
	return text.IsWordByte(t.line[at]) && !t.textEnds(at) && !creditLabelStarts.May(t.line[at:]) && !t.holdsAgency(at)
}

// textEnds reports whether a text may end before a place of the tail.
func (t *creditTail) textEnds(at int) bool {
	for at > 0 && t.line[at-1] == ' ' {
		at--
	}
	return at > 0 && t.line[at-1] != ',' && !text.IsWordByte(t.line[at-1])
}

// endsText reports whether a text may end before a place of the tail, and that
// endsText takes what stands behind it.
func (t *creditTail) endsText(at int) bool {
	if !t.textEnds(at) {
		return false
	}
	short := t.end-at <= utf8.UTFMax*genericCredits.Longest()
	return (t.tailed || short || strings.Contains(t.line[at:], commissionFor)) && endsText(t.line[at:])
}

// isClosingBracket reports whether closesOther counts r.
func isClosingBracket(r rune) bool {
	switch r {
	case ')', ']', '）', '】', '］', '〕', '›', '〉', '>':
		return true
	}
	return false
}
