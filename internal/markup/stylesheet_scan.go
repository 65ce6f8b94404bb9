package markup

import (
	"bytes"
	"strings"

	"github.com/standfirst/standfirst/internal/text"
)

// The scan of a style sheet: where its rules are and when they hold.

// media says when rules hold.
type media uint8

const (
	mediaScreen    media = iota // on any screen
	mediaSometimes              // on some screens
	mediaNever                  // on paper, or the rules are none of elements
)

// read goes over a sheet's rules.
func (s *Stylesheet) read(sheet []byte) {
	s.sheets = append(s.sheets, sheet)
	groups := make([]media, 1, deepestRule) // around the rule, the sheet first
	for at, brace := 0, -1; len(s.rules) < mostRules; {
		var closed int
		at, closed = skipToPrelude(sheet, at)
		groups = groups[:max(1, len(groups)-closed)]
		if at == len(sheet) {
			return
		}
		if brace < at {
			next := bytes.IndexByte(sheet[at:], '{')
			if next < 0 {
				return
			}
			brace = at + next
		}
		if sheet[at] == '@' {
			if at = afterStatements(sheet, at, brace); sheet[at] == '@' {
				if len(groups) == deepestRule {
					return
				}
				groups = append(groups, max(groups[len(groups)-1], groupMedia(bytes.TrimSpace(sheet[at:brace]))))
				at = brace + 1
				continue
			}
		}
		end, next, nested := endOfBody(sheet, brace+1)
		if when := groups[len(groups)-1]; !nested && when != mediaNever {
			s.take(styleRule{start: int32(at), brace: int32(brace), end: int32(end), sheet: uint16(len(s.sheets) - 1),
				when: when})
		}
		at, brace = min(end+1, len(sheet)), next
	}
}

// skipToPrelude passes over spaces, comments and the ends of groups, which it
// counts.
func skipToPrelude(sheet []byte, at int) (prelude, closed int) {
	for ; at < len(sheet); at++ {
		switch c := sheet[at]; {
		case c == '}':
			closed++
		case c == '/' && at+1 < len(sheet) && sheet[at+1] == '*':
			end := bytes.Index(sheet[at:], []byte("*/"))
			if end < 0 {
				return len(sheet), closed
			}
			at += end + 1
		case !text.IsSpace(c):
			return at, closed
		}
	}
	return at, closed
}

// afterStatements is where what a brace opens begins, behind statements such as
// imports.
func afterStatements(sheet []byte, at, brace int) int {
	at += bytes.LastIndexByte(sheet[at:brace], ';') + 1
	at, _ = skipToPrelude(sheet, at)
	return min(at, brace)
}

// groupMedia says when the rules in a group hold.
func groupMedia(prelude []byte) media {
	name, query, _ := bytes.Cut(prelude[1:], []byte(" "))
	if i := bytes.IndexByte(name, '('); i >= 0 {
		name, query = name[:i], prelude[1+i:]
	}
	switch strings.ToLower(string(name)) {
	case "media":
		return mediaOf(query)
	case "layer":
		return mediaScreen
	case "supports", "container", "scope", "starting-style":
		return mediaSometimes
	}
	return mediaNever
}

// mediaOf says when a media query holds.
func mediaOf(query []byte) media {
	query = bytes.TrimSpace(query)
	switch lower := strings.ToLower(string(query)); {
	case lower == "", lower == "all", lower == "screen", lower == "only screen":
		return mediaScreen
	case strings.HasPrefix(lower, "print") && !strings.Contains(lower, ","), lower == "speech":
		return mediaNever
	}
	return mediaSometimes
}

// endOfBody is where the declarations from at on end; nested means that there are
// rules among them, next is the first brace behind that opens another rule, or -1.
func endOfBody(sheet []byte, at int) (end, next int, nested bool) {
	next = bytes.IndexByte(sheet[at:], '{')
	if next >= 0 {
		next += at
	}
	if end = bytes.IndexByte(sheet[at:], '}'); end < 0 {
		return len(sheet), -1, next >= 0
	}
	if end += at; (next < 0 || end < next) && !isQuote(sheet[end-1]) && (end+1 == len(sheet) || !isQuote(sheet[end+1])) {
		return end, next, false
	}
	depth, quote := 1, byte(0)
	for i := at; i < len(sheet); i++ {
		switch c := sheet[i]; {
		case c == '\\':
			i++
		case quote != 0:
			if c == quote || c == '\n' {
				quote = 0
			}
		case isQuote(c):
			quote = c
		case c == '{':
			depth, nested = depth+1, true
		case c == '}':
			if depth--; depth == 0 {
				return i, -1, nested
			}
		}
	}
	return len(sheet), -1, nested
}

func isQuote(c byte) bool { return c == '"' || c == '\'' }
