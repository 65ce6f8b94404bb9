package line

import (
	"bytes"

	"github.com/standfirst/standfirst/internal/text"
)

// codeLines is how many lines are looked at to tell code from text.
const codeLines = 200

// IsCode reports whether a text is a program, a style sheet or data, and so no
// article whatever stands in it: it begins as JSON does (RFC 8259), or half of
// its lines end as statements and blocks do.
func IsCode(src []byte) bool {
	src = bytes.TrimLeft(src, " \t\r\n")
	if beginsJSON(src) {
		return true
	}
	r := Reader{Source: src}
	lines, code := 0, 0
	for lines < codeLines {
		s, _, ok := r.Next()
		if !ok {
			break
		}
		if s = trimBlankEnd(s); len(s) > 0 {
			lines++
			if c := s[len(s)-1]; c == ';' || c == '{' || c == '}' {
				code++
			}
		}
	}
	return code*2 > lines
}

// beginsJSON reports whether an object or an array of objects or strings begins.
func beginsJSON(src []byte) bool {
	if len(src) < 2 || src[0] != '{' && src[0] != '[' {
		return false
	}
	if src[0] == '{' {
		return src[1] == '"' || text.IsSpace(src[1])
	}
	inner := bytes.TrimLeft(src[1:], " \t\r\n")
	return len(inner) > 0 && (inner[0] == '{' || inner[0] == '"')
}
