package page

import (
	"bytes"

	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/text"
)

// What attributes and inline styles say of hiding: whether they keep text from
// those who see, from those who listen, or only until it is asked for.

// hidingStyle reports whether an inline style hides its element.
func hidingStyle(style []byte) bool {
	return declares(style, "display", "none") || declares(style, "visibility", "hidden")
}

// unseenStyle reports whether an inline style keeps its element out of sight by
// its place or its size: what style sheets do with labels for screen readers.
func unseenStyle(style []byte) bool {
	positioned := declares(style, "position", "absolute") || declares(style, "position", "fixed")
	for rest := style; len(rest) > 0; {
		var property, value []byte
		property, value, rest = nextDeclaration(rest)
		if len(value) > 0 && unseenBy(property, value, positioned) {
			return true
		}
	}
	return false
}

// unseenBy reports whether a declaration keeps an element out of sight, which most do
// only where its position is absolute or fixed.
func unseenBy(property, value []byte, positioned bool) bool {
	switch {
	case equalFold(property, "clip"):
		return positioned && isEmptyRectangle(value)
	case equalFold(property, "clip-path"):
		return bytes.HasPrefix(value, []byte("inset(50%")) || bytes.HasPrefix(value, []byte("inset(100%"))
	case equalFold(property, "left"), equalFold(property, "top"), equalFold(property, "right"):
		return positioned && isFarOff(value)
	case equalFold(property, "text-indent"):
		return isFarOff(value)
	case equalFold(property, "opacity"):
		return positioned && isZero(value)
	}
	return false
}

// nextDeclaration cuts the first declaration off a style, spaces trimmed.
func nextDeclaration(style []byte) (property, value, rest []byte) {
	declaration, rest, _ := bytes.Cut(style, []byte(";"))
	property, value, _ = bytes.Cut(declaration, []byte(":"))
	return bytes.TrimSpace(property), bytes.TrimSpace(value), rest
}

func equalFold(b []byte, word string) bool { return bytes.EqualFold(b, []byte(word)) }

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
	s = trimSpace(s)
	if len(s) < len(word) {
		return s, false
	}
	for i := range len(word) {
		if s[i]|0x20 != word[i] {
			return s, false
		}
	}
	return trimSpace(s[len(word):]), true
}

func trimSpace(s []byte) []byte {
	for len(s) > 0 && text.IsSpace(s[0]) {
		s = s[1:]
	}
	return s
}

// foldedWords name an element that holds the folded rest of a paragraph.
var foldedWords = [...]string{"more", "rest", "full", "expand", "collaps", "trunc", "remain", "fold", "toggle"}

// isFoldedRest reports whether an element's name is that of the folded rest of a
// paragraph.
func isFoldedRest(attrs *markup.AttrSet) bool {
	for _, key := range [...]markup.Attr{markup.AttrID, markup.AttrClass} {
		name := attrs.Get(key)
		if len(name) == 0 {
			continue
		}
		for _, word := range foldedWords {
			if text.ContainsFold(name, word) {
				return true
			}
		}
	}
	return false
}

// isTooltip reports whether the attributes are those of the text that
// shows while a pointer rests on a word, and not of the word.
func isTooltip(attrs *markup.AttrSet) bool {
	if string(attrs.Get(markup.AttrRole)) == "tooltip" {
		return true
	}
	class := attrs.Get(markup.AttrClass)
	for _, part := range [...]string{"text", "content", "body", "bubble", "inner", "box", "message"} {
		for _, joint := range [...]string{"", "-", "_", "__"} {
			if text.ContainsFold(class, "tooltip"+joint+part) {
				return true
			}
		}
	}
	return false
}
