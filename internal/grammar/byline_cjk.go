package grammar

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/text"
)

// cjkPiece is a piece of a line between separators.
type cjkPiece struct {
	text  string
	start int
	sep   rune // what parts it from the piece before: a space, a comma for lists, else a bar
}

// cjkReader gathers the names of one Chinese, Japanese or Korean byline.
type cjkReader struct {
	out    *Byline // what is read
	names  []cjkPiece
	closed int  // names[:closed] stand beside a marker
	led    bool // a marker stood before the last name
	skip   bool // the next piece is someone who did not write
}

// readCJKByline reads the pieces between spaces and marks: those beside a
// marker, or all where nothing else is on the line, are names.
func readCJKByline(r *Byline) {
	c := &cjkReader{out: r}
	pieces := cjkPieces(r.line)
	for i, piece := range pieces {
		c.readPiece(piece, i == len(pieces)-1)
	}
	c.addNames()
}

// readPiece takes one piece.
func (c *cjkReader) readPiece(piece cjkPiece, last bool) {
	text, lead, tail := cutCJKMarkers(piece.text)
	marked := lead || tail
	c.out.Marked = c.out.Marked || marked
	switch {
	case cjkOthers.Has(piece.text):
		c.skip = true
	case text == "":
		c.readMarker(lead && !last)
	case c.skip && !marked:
		c.skip = false
	case !isCJKName(text) && !isCJKOrganization(text):
		c.out.Leftover += countLeftover(text)
	case !marked && c.led && piece.sep == '|' && len(c.names) > c.closed:
		// Behind a bar the place of writing follows.
	default:
		piece.start += strings.Index(piece.text, text)
		piece.text = text
		c.take(piece, lead, tail)
	}
}

// readMarker takes a marker that stands alone, before the names or behind them.
func (c *cjkReader) readMarker(leads bool) {
	if leads {
		c.names, c.led, c.skip = c.names[:c.closed], true, false
		return
	}
	// "X 기자": only the names that are listed right before it.
	c.names = append(c.names[:c.closed], lastListed(c.names[c.closed:])...)
	c.closed, c.led = len(c.names), false
}

// take appends a name; a marker with it drops what stood before without one.
func (c *cjkReader) take(piece cjkPiece, lead, tail bool) {
	switch {
	case lead:
		c.names = c.names[:c.closed]
		c.led = true
	case tail && piece.sep == ',':
		c.names = append(c.names[:c.closed], lastListed(c.names[c.closed:])...)
	case tail:
		c.names = c.names[:c.closed]
	}
	c.names = append(c.names, piece)
	if tail {
		c.closed = len(c.names)
	}
}

// addNames adds the names as authors: people, or else organizations.
func (c *cjkReader) addNames() {
	c.out.Strong, c.out.Full = c.out.Marked, c.out.Marked
	names := c.names
	if c.closed > 0 && !c.led {
		names = names[:c.closed]
	}
	switch {
	case c.out.Marked:
	case len(names) == 2 && isSplitName(c.out.line, names):
		c.out.add(c.out.line[names[0].start:names[1].start+len(names[1].text)], Person)
		return
	case len(names) > 3 || c.out.Leftover > 0:
		return
	}
	for _, name := range names {
		if !isCJKOrganization(name.text) {
			c.out.add(name.text, Person)
		}
	}
	for _, name := range names {
		if c.out.People == 0 && isCJKOrganization(name.text) {
			c.out.add(name.text, Organization)
		}
	}
}

// isSplitName reports whether two pieces are the family and the given name of one
// Japanese, which papers part by a space.
func isSplitName(line string, names []cjkPiece) bool {
	gap := line[names[0].start+len(names[0].text) : names[1].start]
	return gap == " " && utf8.RuneCountInString(names[0].text) <= 3 && utf8.RuneCountInString(names[1].text) <= 3 &&
		!isCJKOrganization(names[0].text) && !strings.ContainsFunc(names[0].text, text.IsHangul)
}

// lastListed returns the last name with those that a list joins to it.
func lastListed(names []cjkPiece) []cjkPiece {
	from := max(0, len(names)-1)
	for from > 0 && names[from].sep == ',' {
		from--
	}
	return names[from:]
}

// cjkPieces splits the line at spaces, marks, figures and Latin letters.
func cjkPieces(line string) []cjkPiece {
	var pieces []cjkPiece
	start, sep := -1, ' '
	flush := func(end int) {
		if start >= 0 {
			pieces = append(pieces, cjkPiece{line[start:end], start, sep})
			sep = ' '
		}
		start = -1
	}
	for at, r := range line {
		if text.IsCJK(r) || r == '々' || unicode.IsMark(r) && start >= 0 {
			if start < 0 {
				start = at
			}
			continue
		}
		flush(at)
		switch {
		case strings.ContainsRune("·・、,，", r):
			sep = ','
		case r != ' ':
			sep = '|'
		}
	}
	flush(len(line))
	return pieces
}

// cutCJKMarkers takes the marker before or behind a name off; of a piece that
// is nothing else, no name is left.
func cutCJKMarkers(s string) (name string, lead, tail bool) {
	for _, marker := range cjkMarkers() {
		rest, ok := strings.CutPrefix(s, marker)
		// One character may begin a family name (文).
		if ok && (rest == "" || utf8.RuneCountInString(marker) > 1 && utf8.RuneCountInString(rest) > 1) {
			return rest, true, false
		}
	}
	for _, marker := range cjkTails() {
		rest, ok := strings.CutSuffix(s, marker)
		switch {
		case ok && (marker == "记者" || isCJKOrganization(rest)):
			return "", true, false // "the Daily's reporter" stands before the name
		case ok:
			return rest, false, true
		}
	}
	return s, false, false
}

// isCJKName reports whether the piece has the length of a name in its script and is
// no word of a byline's surroundings.
func isCJKName(s string) bool {
	n := utf8.RuneCountInString(s)
	if cjkNotNames.Has(s) || isCJKReport(s) {
		return false
	}
	kana := strings.ContainsFunc(s, func(r rune) bool { return unicode.In(r, unicode.Hiragana, unicode.Katakana) })
	switch {
	case strings.ContainsFunc(s, text.IsHangul):
		return n >= 2 && n <= 4
	case kana:
		return n >= 2 && n <= 8
	}
	return n >= 2 && n <= 4
}

// isCJKReport reports whether the piece says where or how the text was written.
func isCJKReport(s string) bool {
	return slices.ContainsFunc(cjkReports(), func(end string) bool { return strings.HasSuffix(s, end) })
}

// isCJKOrganization reports whether the piece ends as newspapers' names do.
func isCJKOrganization(s string) bool {
	if agencies.Has(s) {
		return true
	}
	return utf8.RuneCountInString(s) > 2 && utf8.RuneCountInString(s) <= 14 &&
		slices.ContainsFunc(cjkOrganizations(), func(end string) bool { return strings.HasSuffix(s, end) })
}

// countLeftover is 1 for a piece that says something of its own.
func countLeftover(s string) int {
	if cjkNotNames.Has(s) || utf8.RuneCountInString(s) < 2 || isCJKReport(s) && utf8.RuneCountInString(s) <= 5 {
		return 0
	}
	return 1
}
