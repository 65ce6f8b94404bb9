package markup

import (
	"bytes"
	"math"
	"strings"

	"github.com/standfirst/standfirst/internal/text"
)

// Stylesheet is what the rules of a page's style elements say of hiding, for
// elements with a class or an id. It heeds rules whose selector is one class or
// id, with or without an element's name; a rule of another selector, or of one
// screen's size, can only take the hiding off again.
type Stylesheet struct {
	sheets [][]byte
	rules  []styleRule
	names  map[string]*knownName // by ".class" and "#id"
	seen   [4]uint64             // a bit for each hash of a name in names
	looks  int                   // at rules for names
}

// styleRule is where a rule stands in its sheet: its selectors up to the brace, its
// declarations from behind it.
type styleRule struct {
	start, brace, end int32
	sheet             uint16
	when              media
}

// knownName is a class or an id, and whether a rule hides it; rules are what all
// rules say of it, read once an element has it that a rule may hide.
type knownName struct {
	hides, read bool
	rules       []hidingRule
}

// Bounds of what is read of a page's style elements.
const (
	largestSheet  = 256 << 10 // bytes in all
	mostSheets    = 1 << 10
	mostRules     = 1 << 14
	mostNames     = 1 << 12
	mostRuleLooks = 1 << 20
	deepestRule   = 16
	longestName   = 80
)

// hidingRule is what the rules for one name say of elements of one tag, or of
// any where that is none.
type hidingRule struct {
	tag    Tag
	hiding Hiding
}

// Hiding is what wins for an element, by what it is hidden by: display,
// visibility, place and size. The lowest bit says that it is hidden, those above
// rank the rule that says so; 0 is nothing.
type Hiding [3]uint32

// Ranks of a rule, above the order of the rules.
const (
	rankTag       = 1 << 28
	rankID        = 1 << 29
	rankImportant = 1 << 30
	// shownSometimes outranks all: what is shown in some state of the page is
	// not known to be hidden.
	shownSometimes = math.MaxUint32 &^ 1
)

// Join adds what another name of the same element brings.
func (h *Hiding) Join(other Hiding) {
	for i := range h {
		h[i] = max(h[i], other[i])
	}
}

// IsHidden reports whether the element is off the page or invisible.
func (h Hiding) IsHidden() bool { return (h[0]|h[1])&1 != 0 }

// IsOutOfSight reports whether the element is kept out of sight by its place or size.
func (h Hiding) IsOutOfSight() bool { return h[2]&1 != 0 }

// MayHide reports whether a rule hides elements with one of the names in a class
// attribute, or with an id.
func (s *Stylesheet) MayHide(class, id []byte) bool {
	if len(s.names) == 0 {
		return false
	}
	for word := range bytes.FieldsSeq(class) {
		if s.hides('.', word) {
			return true
		}
	}
	return s.hides('#', bytes.TrimSpace(id))
}

// hides reports whether a rule hides elements with a name.
func (s *Stylesheet) hides(kind byte, name []byte) bool {
	if len(name) == 0 || len(name) > longestName {
		return false
	}
	if bit := hashOfName(name); s.seen[bit/64]&(1<<(bit%64)) == 0 {
		return false
	}
	var buf [longestName + 1]byte
	buf[0] = kind
	known := s.names[string(buf[:1+copy(buf[1:], name)])]
	return known != nil && known.hides
}

// Of is what the rules say of an element of a tag with a class attribute and an id.
func (s *Stylesheet) Of(t Tag, class, id []byte) (h Hiding) {
	for word := range bytes.FieldsSeq(class) {
		h.Join(s.of(t, '.', word))
	}
	h.Join(s.of(t, '#', bytes.TrimSpace(id)))
	return h
}

// of is what the rules for a name say of an element of a tag.
func (s *Stylesheet) of(t Tag, kind byte, name []byte) (h Hiding) {
	if len(name) == 0 || len(name) > longestName {
		return h
	}
	key := string(append([]byte{kind}, name...))
	known := s.names[key]
	if known == nil {
		known = &knownName{}
		s.names[key] = known
	}
	if !known.read {
		known.read = true
		known.rules = s.rulesOf(kind, name)
	}
	for _, rule := range known.rules {
		if rule.tag == TagUnknown || rule.tag == t {
			h.Join(rule.hiding)
		}
	}
	return h
}

// hashOfName is less than 256, and for most names another.
func hashOfName(name []byte) uint8 {
	return name[0]*31 + name[len(name)/2]*7 + name[len(name)-1] + uint8(len(name))*13
}

// IsStyle reports whether a style element with a type and a media attribute holds
// rules for the page on a screen.
func IsStyle(kind, media string) bool {
	return (kind == "" || strings.EqualFold(kind, "text/css")) && mediaOf([]byte(media)) == mediaScreen
}

// ReadSheets reads the contents of a page's style elements.
func ReadSheets(sheets [][]byte) (s Stylesheet) {
	size := 0
	for _, sheet := range sheets {
		if size += len(sheet); size > largestSheet {
			sheet = sheet[:max(0, len(sheet)-(size-largestSheet))]
		}
		if len(s.sheets) < mostSheets {
			s.read(sheet)
		}
	}
	return s
}

// withoutComments is a part of a sheet without its comments.
func withoutComments(sheet []byte) []byte {
	if !bytes.Contains(sheet, []byte("/*")) {
		return sheet
	}
	out := make([]byte, 0, len(sheet))
	for {
		before, rest, found := bytes.Cut(sheet, []byte("/*"))
		if out = append(out, before...); !found {
			return out
		}
		if _, sheet, found = bytes.Cut(rest, []byte("*/")); !found {
			return out
		}
		out = append(out, ' ')
	}
}

// take takes in a rule, and the names that it hides.
func (s *Stylesheet) take(r styleRule) {
	s.rules = append(s.rules, r)
	sheet := s.sheets[r.sheet]
	if r.when != mediaScreen || !mayHideRule(sheet[r.brace+1:r.end]) {
		return
	}
	for selector := range bytes.SplitSeq(withoutComments(sheet[r.start:r.brace]), []byte(",")) {
		_, kind, name, simple := simpleSelector(bytes.TrimSpace(selector))
		if !simple || len(name) > longestName || len(s.names) == mostNames {
			continue
		}
		if s.names == nil {
			s.names = map[string]*knownName{}
		}
		bit := hashOfName(name)
		s.seen[bit/64] |= 1 << (bit % 64)
		if key := string(append([]byte{kind}, name...)); s.names[key] == nil {
			s.names[key] = &knownName{hides: true}
		}
	}
}

// mayHideRule reports whether declarations may hide an element; it looks at no more
// than their first letters.
func mayHideRule(body []byte) bool {
	for i := 0; i < len(body); i++ {
		if i, _ = skipToPrelude(body, i); i == len(body) {
			return false
		}
		switch body[i] | 0x20 {
		case 'd':
			if hasValue(body[i:], len("display"), 'n') {
				return true
			}
		case 'v':
			if hasValue(body[i:], len("visibility"), 'h') || hasValue(body[i:], len("visibility"), 'c') {
				return true
			}
		case 'p':
			if hasValue(body[i:], len("position"), 'a') || hasValue(body[i:], len("position"), 'f') {
				return true
			}
		case 't':
			if hasValue(body[i:], len("text-indent"), '-') {
				return true
			}
		case 'c':
			if hasValue(body[i:], len("clip-path"), 'i') {
				return true
			}
		}
		next := bytes.IndexByte(body[i:], ';')
		if next < 0 {
			return false
		}
		i += next
	}
	return false
}

// hasValue reports whether a declaration whose property has so many bytes has a
// value that begins with a letter.
func hasValue(declaration []byte, property int, first byte) bool {
	if len(declaration) <= property || declaration[property] != ':' && declaration[property] != ' ' {
		return false
	}
	for _, c := range declaration[property:] {
		if c != ':' && !text.IsSpace(c) {
			return c|0x20 == first|0x20
		}
	}
	return false
}

// rulesOf is what all rules say of a name.
func (s *Stylesheet) rulesOf(kind byte, name []byte) (rules []hidingRule) {
	if s.looks += len(s.rules); s.looks > mostRuleLooks {
		return nil
	}
	escaped := bytes.ContainsFunc(name, func(r rune) bool { return !isNameByte(byte(min(r, 0x80))) })
	for i, r := range s.rules {
		sheet := s.sheets[r.sheet]
		selectors := sheet[r.start:r.brace]
		if !bytes.Contains(selectors, name) && !(escaped || bytes.IndexByte(selectors, '\\') >= 0) {
			continue
		}
		said := hidingOf(withoutComments(sheet[r.brace+1:r.end]), uint32(i+1))
		if said == (Hiding{}) {
			continue
		}
		for selector := range bytes.SplitSeq(withoutComments(selectors), []byte(",")) {
			if tag, h := readSelector(bytes.TrimSpace(selector), kind, name, said, r.when); h != (Hiding{}) {
				rules = append(rules, hidingRule{tag, h})
			}
		}
	}
	return rules
}

// hidingOf is what a rule's declarations say, ranked by the rule's order.
func hidingOf(body []byte, order uint32) (said Hiding) {
	say := func(i int, hides, important bool) {
		said[i] = order << 1
		if important {
			said[i] += rankImportant
		}
		if hides {
			said[i]++
		}
	}
	if text.ContainsFold(body, "display") {
		if value, important := valueOf(body, "display"); len(value) > 0 {
			say(0, isWord(value, "none"), important)
		}
	}
	if text.ContainsFold(body, "visibility") {
		if value, important := valueOf(body, "visibility"); len(value) > 0 {
			say(1, isWord(value, "hidden") || isWord(value, "collapse"), important)
		}
	}
	if text.ContainsFold(body, "position") || text.ContainsFold(body, "text-indent") || text.ContainsFold(body, "clip") {
		if IsOutOfSight(body) {
			say(2, true, false)
		} else if declares(body, "position", "static") || declares(body, "position", "relative") ||
			declares(body, "clip", "auto") || declares(body, "clip-path", "none") {
			say(2, false, bytes.IndexByte(body, '!') >= 0)
		}
	}
	return said
}
