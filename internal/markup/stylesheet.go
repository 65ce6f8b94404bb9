package markup

import (
	"bytes"
	"math"
	"slices"
	"strings"

	"github.com/standfirst/standfirst/internal/text"
)

// Stylesheet is what the rules of a page's style elements say of hiding, for
// elements with a class or an id. It heeds rules whose selector is one class or
// id, with or without an element's name; a rule of another selector, or of one
// screen's size, can only take the hiding off again.
type Stylesheet struct {
	names map[string][]hidingRule // by ".class" and "#id"
	order uint32
	size  int
}

// Bounds of what is read of a page's style elements.
const (
	largestSheet   = 256 << 10 // bytes in all
	mostHidingRule = 1 << 13
	deepestRule    = 16
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
	mostRules     = rankTag>>1 - 1
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

// IsEmpty reports whether no rule hides anything.
func (s *Stylesheet) IsEmpty() bool { return len(s.names) == 0 }

// ByClass is what the rules say of elements of a tag with a class attribute.
func (s *Stylesheet) ByClass(t Tag, class []byte) (h Hiding) {
	for word := range bytes.FieldsSeq(class) {
		h.Join(s.of(t, '.', word))
	}
	return h
}

// ByID is what the rules say of an element of a tag with an id.
func (s *Stylesheet) ByID(t Tag, id []byte) Hiding { return s.of(t, '#', bytes.TrimSpace(id)) }

// of is what the rules for a name say of an element of a tag.
func (s *Stylesheet) of(t Tag, kind byte, name []byte) (h Hiding) {
	const longest = 80
	if len(s.names) == 0 || len(name) == 0 || len(name) > longest {
		return h
	}
	var buf [longest + 1]byte
	buf[0] = kind
	for _, rule := range s.names[string(buf[:1+copy(buf[1:], name)])] {
		if rule.tag == TagUnknown || rule.tag == t {
			h.Join(rule.hiding)
		}
	}
	return h
}

// IsStyle reports whether a style element with a type and a media attribute holds
// rules for the page on a screen.
func IsStyle(kind, media string) bool {
	return (kind == "" || strings.EqualFold(kind, "text/css")) && mediaOf([]byte(media)) == mediaScreen
}

// ReadSheets reads the contents of a page's style elements, unless none of them
// has a value that hides.
func ReadSheets(sheets [][]byte) (s Stylesheet) {
	if !slices.ContainsFunc(sheets, mayHideRules) {
		return s
	}
	for _, sheet := range sheets {
		if s.size += len(sheet); s.size > largestSheet {
			sheet = sheet[:max(0, len(sheet)-(s.size-largestSheet))]
		}
		s.read(withoutComments(sheet))
	}
	return s
}

// mayHideRules reports whether a sheet has a value that hides.
func mayHideRules(sheet []byte) bool {
	for _, word := range [...]string{"none", "hidden", "absolute", "fixed", "text-indent", "clip-path"} {
		if text.ContainsFold(sheet, word) {
			return true
		}
	}
	return false
}

// withoutComments is a sheet without its comments.
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

// media says when rules hold.
type media uint8

const (
	mediaScreen    media = iota // on any screen
	mediaSometimes              // on some screens
	mediaNever                  // on paper, or the rules are none of elements
)

// read goes over a sheet's rules.
func (s *Stylesheet) read(sheet []byte) {
	groups := make([]media, 1, deepestRule) // around the rule, the sheet first
	for len(sheet) > 0 {
		at := bytes.IndexAny(sheet, "{};")
		if at < 0 {
			return
		}
		prelude, mark := bytes.TrimSpace(sheet[:at]), sheet[at]
		sheet = sheet[at+1:]
		switch {
		case mark == '}':
			groups = groups[:max(1, len(groups)-1)]
		case mark == ';':
		case len(groups) == deepestRule || s.order >= mostRules:
			return
		case len(prelude) > 0 && prelude[0] == '@':
			groups = append(groups, max(groups[len(groups)-1], groupMedia(prelude)))
		default:
			body, rest, nested := cutBody(sheet)
			if sheet = rest; !nested {
				s.rule(prelude, body, groups[len(groups)-1])
			}
		}
	}
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

// cutBody cuts a rule's declarations off, from behind its brace; nested means that
// there are rules among them.
func cutBody(sheet []byte) (body, rest []byte, nested bool) {
	end := bytes.IndexByte(sheet, '}')
	if end < 0 {
		return sheet, nil, false
	}
	if body = sheet[:end]; bytes.IndexByte(body, '{') < 0 && bytes.IndexByte(body, '"') < 0 &&
		bytes.IndexByte(body, '\'') < 0 {
		return body, sheet[end+1:], false
	}
	depth, quote := 1, byte(0)
	for i := 0; i < len(sheet); i++ {
		switch c := sheet[i]; {
		case c == '\\':
			i++
		case quote != 0:
			if c == quote || c == '\n' {
				quote = 0
			}
		case c == '"', c == '\'':
			quote = c
		case c == '{':
			depth, nested = depth+1, true
		case c == '}':
			if depth--; depth == 0 {
				return sheet[:i], sheet[i+1:], nested
			}
		}
	}
	return sheet, nil, nested
}

// rule takes in a rule for each of its selectors.
func (s *Stylesheet) rule(selectors, body []byte, when media) {
	s.order++
	if when == mediaNever || bytes.IndexByte(selectors, '.') < 0 && bytes.IndexByte(selectors, '#') < 0 {
		return
	}
	said := hidingOf(body, s.order)
	if said == (Hiding{}) {
		return
	}
	for selector := range bytes.SplitSeq(selectors, []byte(",")) {
		s.selector(bytes.TrimSpace(selector), said, when)
	}
}

// selector takes in what a rule says for one of its selectors.
func (s *Stylesheet) selector(selector []byte, said Hiding, when media) {
	tag, kind, name, simple := simpleSelector(selector)
	if !simple || when != mediaScreen {
		s.showSometimes(selector, said)
		return
	}
	rank := uint32(0)
	if kind == '#' {
		rank += rankID
	}
	if tag != TagUnknown {
		rank += rankTag
	}
	for i := range said {
		if said[i] != 0 {
			said[i] += rank
		}
	}
	s.add(kind, name, tag, said)
}

// showSometimes takes in a rule that holds in some states of the page, where it
// shows what others hide.
func (s *Stylesheet) showSometimes(selector []byte, said Hiding) {
	for i := range said {
		if said[i]&1 != 0 {
			said[i] = 0
		} else if said[i] != 0 {
			said[i] = shownSometimes
		}
	}
	if said == (Hiding{}) || isPassing(selector) {
		return
	}
	if at := bytes.LastIndexAny(selector, " >+~"); at >= 0 {
		selector = selector[at+1:]
	}
	for len(selector) > 0 {
		at := bytes.IndexAny(selector, ".#")
		if at < 0 {
			return
		}
		kind, name, rest := selector[at], []byte(nil), []byte(nil)
		if name, rest = cutIdentifier(selector[at+1:]); len(name) > 0 {
			s.add(kind, name, TagUnknown, said)
		}
		selector = rest
	}
}

// add joins what is said of a name to what was.
func (s *Stylesheet) add(kind byte, name []byte, tag Tag, said Hiding) {
	key := string(append([]byte{kind}, name...))
	rules := s.names[key]
	for i := range rules {
		if rules[i].tag == tag {
			rules[i].hiding.Join(said)
			return
		}
	}
	if s.names == nil {
		s.names = map[string][]hidingRule{}
	}
	if len(s.names) < mostHidingRule {
		s.names[key] = append(rules, hidingRule{tag, said})
	}
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
