package markup

import (
	"bytes"

	"github.com/standfirst/standfirst/internal/text"
)

// What the declarations of styles say of hiding: whether they take an element off
// the page or keep it out of sight.

// HidesByStyle reports whether an inline style hides its element.
func HidesByStyle(style []byte) bool {
	return declares(style, "display", "none") || declares(style, "visibility", "hidden")
}

// IsOutOfSight reports whether an inline style keeps its element out of sight by
// its place or its size: what style sheets do with labels for screen readers.
func IsOutOfSight(style []byte) bool {
	positioned := declares(style, "position", "absolute") || declares(style, "position", "fixed")
	if positioned && hasNoSize(style) {
		return true
	}
	for rest := style; len(rest) > 0; {
		var property, value []byte
		property, value, rest = nextDeclaration(rest)
		switch {
		case len(value) == 0:
		case isWord(property, "clip"):
			if positioned && isEmptyRectangle(value) {
				return true
			}
		case isWord(property, "clip-path"):
			if bytes.HasPrefix(value, []byte("inset(50%")) || bytes.HasPrefix(value, []byte("inset(100%")) {
				return true
			}
		case isWord(property, "left"), isWord(property, "top"), isWord(property, "right"):
			if positioned && isFarOff(value) {
				return true
			}
		case isWord(property, "text-indent"):
			if isFarOff(value) {
				return true
			}
		case isWord(property, "opacity"):
			if positioned && isZero(value) {
				return true
			}
		}
	}
	return false
}

// hasNoSize reports whether a style cuts its element off at no more than a pixel.
func hasNoSize(style []byte) bool {
	if !declares(style, "overflow", "hidden") && !declares(style, "overflow", "clip") {
		return false
	}
	for _, property := range [...]string{"width", "height", "max-width", "max-height"} {
		switch value, _ := valueOf(style, property); string(value) {
		case "0", "0px", "1px":
			return true
		}
	}
	return false
}

// nextDeclaration cuts the first declaration off a style, spaces trimmed.
func nextDeclaration(style []byte) (property, value, rest []byte) {
	declaration, rest, _ := bytes.Cut(style, []byte(";"))
	property, value, _ = bytes.Cut(declaration, []byte(":"))
	return bytes.TrimSpace(property), bytes.TrimSpace(value), rest
}

// isEmptyRectangle reports whether a value is "rect(0 0 0 0)" or another
// rectangle of at most a pixel.
func isEmptyRectangle(value []byte) bool {
	if !bytes.HasPrefix(value, []byte("rect(")) {
		return false
	}
	for _, c := range value[len("rect("):] {
		if c >= '2' && c <= '9' || c == '%' || c == 'a' {
			return false
		}
	}
	return true
}

// isFarOff reports whether a length lies beyond any screen: "-9999px", "-999em".
func isFarOff(value []byte) bool {
	const least = 3 // figures
	n := 0
	if len(value) == 0 || value[0] != '-' {
		return false
	}
	for _, c := range value[1:] {
		if c < '0' || c > '9' {
			break
		}
		n++
	}
	return n > least || n == least && bytes.Contains(value, []byte("em"))
}

// isZero reports whether a number is nought.
func isZero(value []byte) bool {
	for _, c := range value {
		if c != '0' && c != '.' && c != '%' {
			return false
		}
	}
	return len(value) > 0
}

// valueOf is the last value that a style declares for a property, and whether it is
// marked as important.
func valueOf(style []byte, property string) (value []byte, important bool) {
	for rest := style; len(rest) > 0; {
		var name, v []byte
		if name, v, rest = nextDeclaration(rest); !isWord(name, property) || len(v) == 0 {
			continue
		}
		v, mark, marked := bytes.Cut(v, []byte("!"))
		if marked = marked && isWord(bytes.TrimSpace(mark), "important"); marked || !important {
			value, important = bytes.TrimSpace(v), marked
		}
	}
	return value, important
}

// Floats reports whether a style lets the text flow around its element.
func Floats(style []byte) bool {
	return declares(style, "float", "left") || declares(style, "float", "right")
}

// Boldness reports whether a style prints its element in bold, and whether it declares
// the weight of its letters at all.
func Boldness(style []byte) (bold, declared bool) {
	value, _ := valueOf(style, "font-weight")
	switch string(value) {
	case "bold", "bolder", "600", "700", "800", "900":
		return true, true
	case "normal", "lighter", "100", "200", "300", "400", "500":
		return false, true
	}
	return false, false
}

// DeclaresDisplay reports whether a style says how its element is laid out.
func DeclaresDisplay(style []byte) bool {
	value, _ := valueOf(style, "display")
	return len(value) > 0
}

// declares looks for one declaration of a style attribute (CSS Style
// Attributes § 3), letter case and white space aside.
func declares(style []byte, property, value string) bool {
	for len(style) > 0 {
		end := 0
		for end < len(style) && style[end] != ';' {
			end++
		}
		if rest, ok := cutWord(style[:end], property); ok && len(rest) > 0 && rest[0] == ':' {
			if _, ok := cutWord(rest[1:], value); ok {
				return true
			}
		}
		style = style[min(end+1, len(style)):]
	}
	return false
}

// cutWord takes an ASCII word and the white space around it off the front.
func cutWord(s []byte, word string) ([]byte, bool) {
	s = trimLeft(s)
	if len(s) < len(word) {
		return s, false
	}
	for i := range len(word) {
		if s[i]|0x20 != word[i] {
			return s, false
		}
	}
	return trimLeft(s[len(word):]), true
}

func isWord(b []byte, word string) bool { return bytes.EqualFold(b, []byte(word)) }

func trimLeft(s []byte) []byte {
	for len(s) > 0 && text.IsSpace(s[0]) {
		s = s[1:]
	}
	return s
}
