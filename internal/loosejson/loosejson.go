package loosejson

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/text"
)

// Depth is how deep values may nest before they are passed over. JSON-LD in
// the corpora nests at most 10 deep.
const Depth = 64

// Kind is the kind of a JSON value.
type Kind uint8

// The kinds.
const (
	Literal Kind = iota // a number, true, false or null
	String
	Array
	Object
)

// Value is one value of a document, followed by the values inside it.
type Value struct {
	Key     string // the member's name, where the value stands in an object
	Raw     string // a string or literal as written, without its quotes
	End     int32  // the index after the last value inside
	Kind    Kind
	Escaped bool // Raw holds escapes
}

// Doc is a document as a flat slice in document order. Its first value is
// an array that holds the values of the text's top level.
type Doc []Value

// Parse reads what scripts hold as JSON: also with raw line breaks and bare
// quotes in strings, commas too many or missing, comment and CDATA marks around
// it, several values in a row, and cut off at any byte. It fails on nothing,
// keeps what can be read, and is linear in time and memory.
func Parse(s string) Doc {
	r := reader{s: s}
	r.add(Array, "", false)
	r.open = append(r.open, 0)
	for r.pos < len(r.s) {
		r.step()
	}
	for len(r.open) > 0 {
		r.close()
	}
	return r.doc
}

// reader is the state of Parse.
type reader struct {
	s       string
	pos     int
	doc     Doc
	open    []int32 // the containers around the cursor, at most Depth
	deeper  int     // containers around the cursor past Depth
	key     string  // the name read for the next member
	pending bool    // key is set
}

// step reads one token.
func (r *reader) step() {
	switch c := r.s[r.pos]; c {
	case '{':
		r.push(Object)
	case '[':
		r.push(Array)
	case '}', ']':
		r.pop(c)
	case '"':
		r.str()
	case '<':
		r.skipMark()
	case ' ', '\t', '\n', '\r', ',', ':', ';', '/', '*', '(', ')', '=':
		r.pos++
	default:
		r.literal()
	}
}

// add appends a value under the pending name.
func (r *reader) add(kind Kind, raw string, escaped bool) {
	r.doc = append(r.doc, Value{Key: r.key, Raw: raw, Kind: kind, Escaped: escaped, End: int32(len(r.doc) + 1)})
	r.key, r.pending = "", false
}

// push opens a container.
func (r *reader) push(kind Kind) {
	r.pos++
	if len(r.open) >= Depth {
		r.deeper++
		return
	}
	r.open = append(r.open, int32(len(r.doc)))
	r.add(kind, "", false)
}

// pop closes the innermost container that the bracket fits, and all in it; a
// bracket that fits none is passed over.
func (r *reader) pop(bracket byte) {
	r.pos++
	if r.deeper > 0 {
		r.deeper--
		return
	}
	kind := Array
	if bracket == '}' {
		kind = Object
	}
	for i := len(r.open) - 1; i > 0; i-- { // the outermost is the document's own
		if r.doc[r.open[i]].Kind == kind {
			for len(r.open) > i {
				r.close()
			}
			return
		}
	}
}

// close ends the innermost container.
func (r *reader) close() {
	last := len(r.open) - 1
	r.doc[r.open[last]].End = int32(len(r.doc))
	r.open = r.open[:last]
	r.key, r.pending = "", false
}

// skipMark passes over the comment and CDATA marks that templates put around
// scripts.
func (r *reader) skipMark() {
	for _, mark := range [...]string{"<!--", "<![CDATA["} {
		if strings.HasPrefix(r.s[r.pos:], mark) {
			r.pos += len(mark)
			return
		}
	}
	r.pos++
}

// str reads a string: a member's name where a colon follows, else a value.
func (r *reader) str() {
	raw, escaped, next := ScanString(r.s, r.pos+1)
	r.pos = next
	if r.deeper > 0 {
		return
	}
	inObject := r.doc[r.open[len(r.open)-1]].Kind == Object
	if !inObject {
		r.add(String, raw, escaped)
		return
	}
	if !r.pending {
		if at := SkipSpace(r.s, next); at < len(r.s) && r.s[at] == ':' {
			r.pos, r.key, r.pending = at+1, raw, true
		}
		return
	}
	r.add(String, raw, escaped)
}

// ScanString finds the end of the string that starts at from. A quote that no
// delimiter follows stands inside the string: templates forget to escape it.
func ScanString(s string, from int) (raw string, escaped bool, next int) {
	for i := from; i < len(s); {
		n := strings.IndexByte(s[i:], '"')
		if n < 0 {
			break
		}
		if k := strings.IndexByte(s[i:i+n], '\\'); k >= 0 {
			escaped = true
			i += k + 2
			continue
		}
		i += n
		if endsString(s, i+1) {
			return s[from:i], escaped, i + 1
		}
		i++
	}
	return s[from:], escaped || strings.IndexByte(s[from:], '\\') >= 0, len(s)
}

// endsString reports whether what follows a quote shows it to be the string's last.
func endsString(s string, i int) bool {
	at := SkipSpace(s, i)
	if at == len(s) {
		return true
	}
	switch s[at] {
	case ':', '}', ']':
		return true
	case '-':
		return strings.HasPrefix(s[at:], "-->")
	case '"':
		return at > i // a comma was forgotten
	case ',':
		return startsValue(s[SkipSpace(s, at+1):])
	}
	return false
}

// startsValue reports whether s opens with a value, or with what may follow a comma
// too many.
func startsValue(s string) bool {
	if s == "" {
		return true
	}
	switch c := s[0]; c {
	case '"', '{', '[', '}', ']', '-', ',':
		return true
	case 't', 'f', 'n':
		return strings.HasPrefix(s, "true") || strings.HasPrefix(s, "false") || strings.HasPrefix(s, "null")
	default:
		return '0' <= c && c <= '9'
	}
}

// SkipSpace returns the index of the next byte that is not white space.
func SkipSpace(s string, i int) int {
	for i < len(s) && (s[i] == ' ' || s[i] == '\n' || s[i] == '\t' || s[i] == '\r') {
		i++
	}
	return i
}

// literal reads a number or a word; a word that is no value of JSON is passed
// over.
func (r *reader) literal() {
	from := r.pos
	r.pos++
	for r.pos < len(r.s) && strings.IndexByte(" \t\n\r,:;{}[]()\"<=/", r.s[r.pos]) < 0 {
		r.pos++
	}
	inObject := r.doc[r.open[len(r.open)-1]].Kind == Object
	if r.deeper > 0 || inObject && !r.pending {
		return
	}
	switch word := r.s[from:r.pos]; {
	case word == "true", word == "false", word == "null", isNumber(word):
		r.add(Literal, word, false)
	}
}

// isNumber reports whether a word starts as numbers do.
func isNumber(word string) bool {
	digits := strings.TrimPrefix(word, "-")
	return digits != "" && '0' <= digits[0] && digits[0] <= '9'
}

// Text returns the value of a string, or of a literal as written.
func (v *Value) Text() string {
	switch {
	case v.Kind == String && v.Escaped:
		return Unescape(v.Raw)
	case v.Kind == Literal && v.Raw == "null":
		return ""
	}
	return v.Raw
}

// Unescape undoes the escapes of RFC 8259, section 7; a lone surrogate
// becomes U+FFFD and an escape that is none the character itself.
func Unescape(s string) string {
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		k := strings.IndexByte(s[i:], '\\')
		if k < 0 || i+k+1 >= len(s) {
			b = append(b, strings.TrimSuffix(s[i:], "\\")...)
			break
		}
		b = append(b, s[i:i+k]...)
		i += k + 1
		if s[i] == 'u' {
			var r rune
			r, i = unescapeUnicode(s, i+1)
			b = utf8.AppendRune(b, r)
			continue
		}
		if n := strings.IndexByte("bfnrt", s[i]); n >= 0 {
			b = append(b, "\b\f\n\r\t"[n])
		} else {
			b = append(b, s[i])
		}
		i++
	}
	return string(b)
}

// unescapeUnicode reads the digits after \u, and a second escape where the two
// are a surrogate pair.
func unescapeUnicode(s string, i int) (rune, int) {
	r, ok := hex4(s, i)
	if !ok {
		return utf8.RuneError, i
	}
	i += 4
	if utf16.IsSurrogate(r) {
		if low, ok := hex4(s, i+2); ok && strings.HasPrefix(s[i:], `\u`) {
			if both := utf16.DecodeRune(r, low); both != utf8.RuneError {
				return both, i + 6
			}
		}
		return utf8.RuneError, i
	}
	return r, i
}

// hex4 reads four hexadecimal digits.
func hex4(s string, i int) (r rune, ok bool) {
	if i+4 > len(s) {
		return 0, false
	}
	for _, c := range []byte(s[i : i+4]) {
		if !text.IsHex(c) {
			return 0, false
		}
		d := rune(c&15) + 9*rune(c>>6) // '0' is 0x30; 'A' is 0x41 and 'a' is 0x61
		r = r<<4 | d
	}
	return r, true
}

// Member returns the index of an object's member of that name, -1 for none.
func (d Doc) Member(object int, name string) int {
	if d[object].Kind != Object {
		return -1
	}
	for i := object + 1; i < int(d[object].End); i = int(d[i].End) {
		if d[i].Key == name {
			return i
		}
	}
	return -1
}

// Str returns the text of an object's member: itself, its first element's, or
// its "@value"; "" for none.
func (d Doc) Str(object int, name string) string {
	i := d.Member(object, name)
	for range Depth {
		switch {
		case i < 0:
			return ""
		case d[i].Kind == String || d[i].Kind == Literal:
			return d[i].Text()
		case d[i].Kind == Object:
			i = d.Member(i, "@value")
		case int(d[i].End) > i+1:
			i++
		default:
			return ""
		}
	}
	return ""
}
