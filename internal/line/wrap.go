package line

import (
	"encoding/binary"
	"math/bits"
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/text"
)

// Wrapping is how a text was wrapped: the width that its lines were filled up
// to.
type Wrapping struct {
	Width int  // 0 for a text that is not wrapped
	Wide  bool // the width is in columns
}

// Extent is the width of a text, in characters and in the columns of a
// terminal, where ideographs take two (Unicode Standard Annex 11).
type Extent struct{ chars, columns int }

// In is the width in columns, or in characters.
func (e Extent) In(columns bool) int {
	if columns {
		return e.columns
	}
	return e.chars
}

// Wrapping is looked for in the first lines of a text, and only in lines of
// that width or less.
const (
	wrapWindow  = 256 << 10 // bytes
	widestLine  = 400
	slimmest    = 20
	fewestWraps = 3
)

// wrapCounter counts for each width what speaks for it having been the limit.
type wrapCounter struct {
	// fits counts the pairs of lines that break where the width asks for it,
	// as differences; pairs the lines of each width that another follows; lines
	// all that could have been broken.
	fits, pairs, lines [widestLine + 2]int32
	over               int32 // lines wider than all of these
}

// FindWrapping finds the width that a text was wrapped at: every line that
// another follows is no wider, and with the next line's first word would be. No
// width is assumed.
func FindWrapping(src []byte) Wrapping {
	src = src[:min(len(src), wrapWindow)]
	inChars, wide := countWraps(src, false)
	best := inChars.best()
	if wide {
		inColumns, _ := countWraps(src, true)
		if c := inColumns.best(); c.fits > best.fits {
			return Wrapping{c.width, true}
		}
	}
	return Wrapping{Width: best.width}
}

// countWraps reads pairs of lines. It reports too whether some character is wide.
func countWraps(src []byte, columns bool) (c wrapCounter, wide bool) {
	r := Reader{Source: src}
	last, lastInset := -1, 0
	for {
		s, _, ok := r.Next()
		if !ok {
			return c, wide
		}
		l := Read(s)
		if len(l.Text) == 0 {
			last = -1
			continue
		}
		whole, first, parts := ExtentOf(l.Text)
		wide = wide || whole.chars != whole.columns
		if last >= 0 && l.Mark != MarkBullet && l.Inset <= lastInset+1 {
			c.pair(last, first.In(columns))
		}
		last, lastInset = l.Inset+whole.In(columns), l.Inset
		if parts {
			c.line(last)
		}
	}
}

func (c *wrapCounter) pair(width, first int) {
	if width > widestLine {
		return
	}
	c.fits[width]++
	c.fits[min(width+first+1, widestLine+1)]--
	c.pairs[width]++
}

func (c *wrapCounter) line(width int) {
	if width > widestLine {
		c.over++
		return
	}
	c.lines[width]++
}

// wrapChoice is a width and the pairs of lines that break at it.
type wrapChoice struct {
	width int
	fits  int32
}

// best is the width that most pairs speak for, where of the pairs whose first
// line is more than half as wide nearly all do, and hardly a line is wider.
func (c *wrapCounter) best() wrapChoice {
	var best wrapChoice
	var wider [widestLine + 2]int32 // lines wider than each width
	wider[widestLine] = c.over
	var long [widestLine + 2]int32 // pairs at least that wide
	for w := widestLine; w > 0; w-- {
		wider[w-1] = wider[w] + c.lines[w]
		long[w] = long[w+1] + c.pairs[w]
	}
	fits := int32(0)
	for w := 0; w <= widestLine; w++ {
		fits += c.fits[w]
		pairs := long[w/2] - long[min(w+1, widestLine)]
		switch {
		case w < slimmest || fits <= best.fits || fits*10 < pairs*7 || wider[w]*8 > fits:
		case fits >= fewestWraps || fits == 2 && pairs == 2:
			best = wrapChoice{w, fits}
		}
	}
	return best
}

// ExtentOf measures a line and its first word. It says too whether the line
// could have been broken: it holds a space, or is in a script without spaces.
func ExtentOf(s []byte) (whole, first Extent, parts bool) {
	n := 0 // the first word, where that is of ASCII
	for n < len(s) && s[n] > ' ' && s[n] < utf8.RuneSelf {
		n++
	}
	if end := asciiPrefix(s); end == len(s) { // most lines need no second look
		return Extent{end, end}, Extent{n, n}, n < end
	}
	return extentOfRunes(s)
}

// asciiPrefix is the length of what is of ASCII at the front, eight bytes at a
// time.
func asciiPrefix(s []byte) int {
	n := 0
	for ; len(s)-n >= 8; n += 8 {
		if others := binary.LittleEndian.Uint64(s[n:]) & highBits; others != 0 {
			return n + bits.TrailingZeros64(others)/8
		}
	}
	for n < len(s) && s[n] < utf8.RuneSelf {
		n++
	}
	return n
}

// extentOfRunes is ExtentOf character by character.
func extentOfRunes(s []byte) (whole, first Extent, parts bool) {
	inFirst := true
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf && parts && !inFirst {
			n := asciiPrefix(s[i:])
			i += n
			whole.chars += n
			whole.columns += n
		} else if c < utf8.RuneSelf {
			i++
			if c <= ' ' {
				inFirst, parts = false, true
			}
			whole.chars++
			whole.columns++
		} else {
			r, n := utf8.DecodeRune(s[i:])
			i += n
			if isWide(r) {
				whole.columns++
				if !text.IsHangul(r) { // which is broken at spaces only
					inFirst = inFirst && whole.chars == 0
					parts = true
				}
			}
			if !isNonspacing(r) {
				whole.chars++
				whole.columns++
			}
		}
		if inFirst {
			first = whole
		}
	}
	return whole, first, parts
}

// isNonspacing reports whether a character stands over or under the one before it.
// The table of letters tells for those of two bytes, which no mark that takes
// room is among.
func isNonspacing(r rune) bool {
	if int(r) < len(text.LetterClasses) {
		return text.LetterClasses[r] == text.ClassCombining
	}
	return unicode.Is(unicode.Mn, r)
}

// isWide reports whether a character takes two columns in a terminal.
func isWide(r rune) bool {
	switch {
	case r < 0x1100:
		return false
	case r <= 0x115F, r >= 0x2E80 && r <= 0xA4CF, r >= 0xAC00 && r <= 0xD7A3, r >= 0xF900 && r <= 0xFAFF,
		r >= 0xFE30 && r <= 0xFE6F, r >= 0xFF00 && r <= 0xFF60, r >= 0xFFE0 && r <= 0xFFE6,
		r >= 0x1F300 && r <= 0x1FAFF, r >= 0x20000 && r <= 0x3FFFD:
		return true
	}
	return false
}

// Full reports whether a line of a width was broken only for want of room for the
// next line's first word.
func (w Wrapping) Full(width int, next Extent) bool {
	return w.Width > 0 && width+1+next.In(w.Wide) > w.Width
}

// Gapless reports whether no space is due where a wrapped line went on: between
// characters of a script without spaces, and behind a hyphen in a word, which
// stays.
func Gapless(before, after []byte) bool {
	last, n := utf8.DecodeLastRune(before)
	first, _ := utf8.DecodeRune(after)
	if last == '-' || last == '‐' {
		prev, _ := utf8.DecodeLastRune(before[:len(before)-n])
		return unicode.IsLetter(prev) && unicode.IsLetter(first) && !JoinsHyphens(after)
	}
	return isIdeographic(last) && isIdeographic(first)
}

// isIdeographic reports whether a character is of a script that parts no words,
// or of its punctuation.
func isIdeographic(r rune) bool {
	return r >= 0x2E80 && isWide(r) && !text.IsHangul(r)
}

// hyphenJoins are the words between two that share an ending, "vor- und
// nachher": a hyphen before them is a word's end.
var hyphenJoins = [...]string{"und", "oder", "bis", "sowie", "and", "or", "to", "en", "of", "och", "og", "eller",
	"i", "lub", "ja", "tai", "és", "vagy"}

// JoinsHyphens reports whether a line goes on behind a hyphen that belongs to its word.
func JoinsHyphens(after []byte) bool {
	for _, w := range hyphenJoins {
		if len(after) > len(w) && string(after[:len(w)]) == w && after[len(w)] == ' ' {
			return true
		}
	}
	return false
}
