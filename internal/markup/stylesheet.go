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
	names             uint64 // a bit for the beginning of each class and id in the selectors
}

// knownName is a class or an id, and whether a rule hides it; rules are what all
// rules say of it, read once an element has it that a rule may hide.
type knownName struct {
	hides, read bool
	escaped     bool // that rule writes it with an escape
	rules       []hidingRule
}

// Bounds of what is read of a page's style elements.
const (
	largestSheet  = 128 << 10 // bytes in all
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
// Names that no rule hides are looked up for an element that is hidden.
func (s *Stylesheet) Of(t Tag, class, id []byte) (h Hiding) {
	id = bytes.TrimSpace(id)
	for _, hiding := range [...]bool{true, false} {
		for word := range bytes.FieldsSeq(class) {
			if s.hides('.', word) == hiding {
				h.Join(s.of(t, '.', word))
			}
		}
		if s.hides('#', id) == hiding {
			h.Join(s.of(t, '#', id))
		}
		if !h.IsHidden() && !h.IsOutOfSight() {
			break
		}
	}
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
		known.rules = s.rulesOf(kind, name, known.escaped)
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

// take takes in a rule that hides or shows, and the names that it hides.
func (s *Stylesheet) take(r styleRule) {
	sheet := s.sheets[r.sheet]
	hides, shows := mayHideOrShow(sheet[r.brace+1 : r.end])
	if hides || shows {
		r.names = beginningsIn(sheet[r.start:r.brace])
		s.rules = append(s.rules, r)
	}
	if r.when != mediaScreen || !hides {
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
		key := string(append([]byte{kind}, name...))
		if s.names[key] == nil {
			s.names[key] = &knownName{hides: true}
		}
		s.names[key].escaped = s.names[key].escaped || bytes.IndexByte(selector, '\\') >= 0
	}
}

// beginningsIn has a bit for the beginning of each class and id in selectors: the sign
// and the byte behind it.
func beginningsIn(selectors []byte) (bits uint64) {
	for i, c := range selectors[:max(0, len(selectors)-1)] {
		if c == '.' || c == '#' {
			bits |= 1 << ((selectors[i+1] ^ c) % 64)
		}
	}
	return bits
}

// mayHideOrShow reports whether declarations may hide an element, or show one that
// others hide; it looks at no more than their first letters.
func mayHideOrShow(body []byte) (hides, shows bool) {
	for i := 0; i < len(body); i++ {
		if i, _ = skipToPrelude(body, i); i == len(body) {
			break
		}
		rest := body[i:]
		switch rest[0] | 0x20 {
		case 'd':
			hides = hides || hasValue(rest, "display", "n")
			shows = shows || bytes.HasPrefix(rest, []byte("display"))
		case 'v':
			hides = hides || hasValue(rest, "visibility", "hc")
			shows = shows || hasValue(rest, "visibility", "v")
		case 'p':
			hides = hides || hasValue(rest, "position", "af")
			shows = shows || hasValue(rest, "position", "sr")
		case 't':
			hides = hides || hasValue(rest, "text-indent", "-")
		case 'c':
			hides = hides || hasValue(rest, "clip-path", "i")
			shows = shows || hasValue(rest, "clip", "a") || hasValue(rest, "clip-path", "n")
		}
		next := bytes.IndexByte(rest, ';')
		if next < 0 || hides {
			break
		}
		i += next
	}
	return hides, shows
}

// hasValue reports whether a declaration is of a property, by its length, with a
// value that begins with one of the letters.
func hasValue(declaration []byte, property, letters string) bool {
	n := len(property)
	if len(declaration) <= n || declaration[n] != ':' && !text.IsSpace(declaration[n]) {
		return false
	}
	for _, c := range declaration[n:] {
		if c != ':' && !text.IsSpace(c) {
			return strings.IndexByte(letters, c|0x20) >= 0
		}
	}
	return false
}

// rulesOf is what all rules say of a name; escaped means that one writes it with an
// escape where none is needed.
func (s *Stylesheet) rulesOf(kind byte, name []byte, escaped bool) (rules []hidingRule) {
	if s.looks += len(s.rules); s.looks > mostRuleLooks {
		return nil
	}
	written := escapeName(kind, name)
	bit := beginningsIn(written)
	for i, r := range s.rules {
		if r.names&bit != bit && !escaped {
			continue
		}
		sheet := s.sheets[r.sheet]
		selectors := sheet[r.start:r.brace]
		if !bytes.Contains(selectors, written) && !(escaped && bytes.IndexByte(selectors, '\\') >= 0) {
			continue
		}
		var said Hiding
		for selector := range bytes.SplitSeq(withoutComments(selectors), []byte(",")) {
			if selector = bytes.TrimSpace(selector); !selects(selector, kind, name) {
				continue
			}
			if said == (Hiding{}) {
				said = hidingOf(withoutComments(sheet[r.brace+1:r.end]), uint32(i+1))
			}
			if tag, h := readSelector(selector, said, r.when); h != (Hiding{}) {
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
