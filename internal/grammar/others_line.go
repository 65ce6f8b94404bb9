package grammar

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// IsOthersLine reports whether a line names nobody but people who did something else
// for an article than write it: "Editing by Ann Lee", "(责任编辑：李明)".
func IsOthersLine(s string) bool {
	const most = 25 // words
	line, bracketed := trimBrackets(strings.TrimRight(strings.TrimSpace(s), "."))
	if role, rest := cutCJKOther(line, bracketed); role {
		return namesFew(rest)
	}
	words := leadingWords(line, most+1)
	if len(words) < 2 || len(words) > most {
		return false
	}
	label, colon := strings.CutSuffix(words[0], ":")
	connected := colon || len(words) > 2 && (midMarkers.Has(words[1]) || otherRolePrepositions.Has(words[1]))
	if !connected || !otherRoles.Has(label) {
		return false
	}
	names := words[1:]
	if !colon {
		names = words[2:]
	}
	r := ReadByline("By " + strings.Join(names, " "))
	return r.People > 0 && r.Leftover == 0 && !r.Skipped
}

// trimBrackets takes off the brackets that a whole line stands in.
func trimBrackets(s string) (line string, bracketed bool) {
	for _, pair := range [...]string{"()", "[]", "（）", "【】", "［］", "〔〕"} {
		open, n := utf8.DecodeRuneInString(pair)
		if inner, ok := strings.CutPrefix(s, string(open)); ok && strings.HasSuffix(inner, pair[n:]) {
			return strings.TrimSpace(strings.TrimSuffix(inner, pair[n:])), true
		}
	}
	return s, false
}

// cutCJKOther cuts a Chinese, Japanese or Korean line at the word for somebody who did
// not write: at its beginning, behind the name of a site where a colon follows, or at
// the end of brackets.
func cutCJKOther(line string, bracketed bool) (found bool, rest string) {
	const longest, site = 4, 8 // runes of the word, of a site's name before it
	for at, runes := 0, 0; at < len(line) && runes <= site; runes++ {
		for n, end := 0, at; n < longest && end < len(line); n++ {
			r, size := utf8.DecodeRuneInString(line[end:])
			if !unicode.In(r, unicode.Han, unicode.Hangul) {
				break
			}
			end += size
			after := strings.TrimLeft(line[end:], " :：/／・")
			closed := len(after) < len(line)-end
			colon := strings.HasPrefix(line[end:], ":") || strings.HasPrefix(line[end:], "：")
			if cjkOthers.Has(line[at:end]) && (at == 0 && closed || colon || bracketed && after == "") {
				return true, line[:at] + after
			}
		}
		_, size := utf8.DecodeRuneInString(line[at:])
		at += size
	}
	return false, ""
}

// namesFew reports whether the rest of such a line is no longer than a few names, and no
// sentence.
func namesFew(rest string) bool {
	const most = 20 // letters
	letters := 0
	for _, r := range rest {
		switch {
		case unicode.IsLetter(r):
			letters++
		case r == '。' || r == '，' || unicode.IsDigit(r):
			return false
		}
	}
	return letters > 0 && letters <= most
}
