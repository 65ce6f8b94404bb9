package formula

import (
	"bytes"
	"strings"
	"unicode"

	"github.com/standfirst/standfirst/internal/text"
)

// WithoutComments drops TeX's comments, which would swallow what follows once the
// source stands on one line.
func WithoutComments(tex string) string {
	if !strings.Contains(tex, "%") || !strings.Contains(tex, "\n") {
		return tex
	}
	lines := strings.Split(tex, "\n")
	for k, line := range lines {
		escaped := false
		for i := range len(line) {
			if line[i] == '%' && !escaped {
				lines[k] = line[:i]
				break
			}
			escaped = line[i] == '\\' && !escaped
		}
	}
	return strings.Join(lines, "\n")
}

// delimiters are the pairs that TeX stands between, and whether such a formula stands
// by itself.
var delimiters = [...]struct {
	open, end string
	display   bool
}{{`\[`, `\]`, true}, {`\(`, `\)`, false}, {"$$", "$$", true}, {"$", "$", false}}

// stripDelimiters takes off what stands around a TeX source, and reports whether it
// says that the formula stands by itself.
func stripDelimiters(tex string) (string, bool) {
	display := false
	for _, d := range delimiters {
		inner, opens := strings.CutPrefix(tex, d.open)
		if inner, ends := strings.CutSuffix(inner, d.end); opens && ends && !strings.Contains(inner, d.end) {
			tex, display = strings.TrimSpace(inner), d.display
			break
		}
	}
	for _, style := range [...]string{`\displaystyle`, `\textstyle`} {
		if group, ok := strings.CutPrefix(tex, "{"+style); ok && closesAtEnd(group) && !startsWithLetter(group) {
			tex = strings.TrimSpace(group[:len(group)-1])
		} else if rest, ok := strings.CutPrefix(tex, style+" "); ok {
			tex = strings.TrimSpace(rest)
		}
	}
	return tex, display
}

func startsWithLetter(s string) bool { return s != "" && text.IsLetter(s[0]) }

// closesAtEnd reports whether the group that a text goes on with ends with the text.
func closesAtEnd(s string) bool {
	depth := 1
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return i == len(s)-1
			}
		}
	}
	return false
}

// hasCommand reports whether a text has a command of TeX ("\frac").
func hasCommand(s string) bool {
	for i := 0; i+1 < len(s); i++ {
		if s[i] == '\\' && text.IsLetter(s[i+1]) {
			return true
		}
	}
	return false
}

// hasSigns reports whether a text has what formulas have and sentences do not.
func hasSigns(s string) bool {
	return hasCommand(s) || strings.ContainsAny(s, "^_=<>+")
}

// mayBeTex reports whether a text may be TeX rather than words.
func mayBeTex(s string) bool {
	if hasCommand(s) || strings.ContainsAny(s, "^_{}=") {
		return true
	}
	const shortestWord = 4 // letters
	return s != "" && !hasWords(s, shortestWord)
}

// hasWords reports whether a text has that many letters in a row, or any that TeX
// writes otherwise.
func hasWords(s string, shortest int) bool {
	letters := 0
	for _, r := range s {
		if letters++; !unicode.IsLetter(r) {
			letters = 0
		}
		if letters >= shortest || r > unicode.MaxASCII {
			return true
		}
	}
	return false
}

// IsAlternative reports whether the alternative text of a picture is the source of a
// formula: commands with their groups, raised or lowered.
func IsAlternative(alt []byte) bool {
	s := string(alt)
	return hasCommand(s) && strings.ContainsAny(s, "{}^_=") && len(s) <= longestText
}

// Raw is a formula between delimiters in plain text, by its place in bytes: Start and
// End with the delimiters, From and To without.
type Raw struct {
	Start, From, To, End int
	Display              bool
}

// MayHaveRaw reports whether Find may find something.
func MayHaveRaw(s []byte) bool {
	return bytes.IndexByte(s, '\\') >= 0 &&
		(bytes.Contains(s, []byte(`\(`)) || bytes.Contains(s, []byte(`\[`)) || bytes.Contains(s, []byte(begin))) ||
		bytes.IndexByte(s, '$') >= 0 && bytes.Contains(s, []byte("$$"))
}

// Find finds the formulas that a script would set in a text. A single dollar is none
// of the delimiters, for money has it.
func Find(s string) (found []Raw) {
	for i, tries := 0, 0; tries < mostRaw; tries++ {
		next := strings.IndexAny(s[i:], `\$`)
		if next < 0 || i+next+1 >= len(s) {
			break
		}
		i += next
		r, ok := rawAt(s, i)
		switch {
		case ok:
			found = append(found, r)
			i = r.End
		case s[i] == '\\' || s[i+1] == '$':
			i += 2
		default:
			i++
		}
	}
	return found
}

// mostRaw is how many signs that may begin a formula are looked at in a text, so that
// the time is bounded; a paragraph has some dozens.
const mostRaw = 1000

// begin begins the environments of TeX.
const begin = `\begin{`

// environments are those that hold a formula that stands by itself; of the others what
// stands between their signs is none without them.
var environments = map[string]bool{"equation": true, "displaymath": true, "align": false, "alignat": false,
	"gather": false, "multline": false, "eqnarray": false}

// environmentAt is the formula of an environment that begins at a place.
func environmentAt(s string, i int) (Raw, bool) {
	name, _, _ := strings.Cut(s[i+len(begin):min(len(s), i+longestText)], "}")
	alone, known := environments[strings.TrimSuffix(name, "*")]
	end := `\end{` + name + "}"
	n := strings.Index(s[i:min(len(s), i+longestText)], end)
	if !known || n < 0 {
		return Raw{}, false
	}
	r := Raw{Start: i, From: i, To: i + n + len(end), End: i + n + len(end), Display: true}
	if from := i + len(begin) + len(name) + len("}"); alone {
		inner := s[from : i+n]
		r.From = from + len(inner) - len(strings.TrimLeft(inner, " \n"))
		r.To = r.From + len(strings.TrimSpace(inner))
	}
	return r, r.From < r.To
}

// rawAt is the formula that begins at a place, false for none.
func rawAt(s string, i int) (Raw, bool) {
	if strings.HasPrefix(s[i:], begin) {
		return environmentAt(s, i)
	}
	for _, d := range delimiters {
		if len(d.open) < 2 || !strings.HasPrefix(s[i:], d.open) {
			continue
		}
		from := i + len(d.open)
		n := strings.Index(s[from:min(len(s), from+longestText)], d.end)
		if n <= 0 {
			return Raw{}, false
		}
		inner := s[from : from+n]
		trimmed := strings.TrimSpace(inner)
		if !isRaw(trimmed, d.open) {
			return Raw{}, false
		}
		lead := strings.Index(inner, trimmed)
		r := Raw{Start: i, From: from + lead, To: from + lead + len(trimmed), End: from + n + len(d.end), Display: d.display}
		return r, true
	}
	return Raw{}, false
}

// isRaw reports whether what stands between delimiters is a formula, and no escaped
// brackets around words ("\[link\]") or a rating of prices ("$$–$$").
func isRaw(s, open string) bool {
	const longestToken = 12 // bytes of a formula without signs: "x", "2n", "f'(0)"
	switch {
	case strings.Contains(s, open) || strings.Contains(s, "://") ||
		!strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }):
		return false
	case open == `\(`:
		return hasSigns(s) || len(s) <= longestToken && !strings.Contains(s, " ") || !hasWords(s, 2)
	case open == "$$":
		return hasCommand(s) || strings.ContainsAny(s, "^_=")
	}
	return hasSigns(s)
}
