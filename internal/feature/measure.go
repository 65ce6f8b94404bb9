package feature

import (
	"unicode"
	"unicode/utf8"

	"github.com/standfirst/standfirst/internal/text"
)

// Measure is what a block's text looks like, whatever it says.
type Measure struct {
	letters     int32 // bytes of text without white space
	Runes       int32
	Words       float32 // an ideograph counts as half a word
	ideographs  int32
	punctuation int32 // marks within and at the end of sentences
	Digits      int32
	capitals    int32 // upper-case letters
	Quotes      int32
	lines       int32
	hashes      text.Span // of its words, in the page's word list
	FirstUpper  bool
	Sentence    bool // ends as a sentence does
	Colon       bool
	Copyright   bool
	at          bool
	Bar         bool
	Clock       bool // holds a time of day, a year or a date in figures
	copied      bool // the same text stands in another block too
	Prose       bool // is long enough, and little enough linked, to be prose
}

// Thresholds of prose, from the fit that came before this library: two marks
// of punctuation and ten words, or twenty words, under a third in links.
const (
	proseLinked      = 0.35
	proseWords       = 10
	prosePunctuation = 2
	proseLongWords   = 20
)

// MeasureText measures a text and appends the hashes of its words, lower case,
// to words.
func MeasureText(s string, words []uint32) (Measure, []uint32) {
	t := textMeter{Measure: Measure{hashes: text.Span{Start: int32(len(words))}}, wordHashes: words, hash: text.HashSeed}
	t.read(s)
	t.endWord()
	m := &t.Measure
	m.hashes.End = int32(len(t.wordHashes))
	m.Words = float32(m.hashes.End-m.hashes.Start) - float32(m.ideographs)/2
	m.Sentence = t.closing == text.ClassEnd
	m.Colon = t.lastChar == ':' || t.lastChar == '：'
	m.Clock = m.Digits > 0 && m.Runes < 120 && holdsTime(s)
	return t.Measure, t.wordHashes
}

// textMeter measures a text character by character.
type textMeter struct {
	Measure
	wordHashes []uint32 // those of the words so far
	hash       uint32   // of the word so far
	inWord     bool
	// closing and lastChar are the last character that is neither a quote nor
	// white space.
	closing  text.CharClass
	lastChar rune
}

func (t *textMeter) read(s string) {
	for i := 0; i < len(s); {
		if n := t.plainLetters(s[i:]); n > 0 {
			i += n
			continue
		}
		if s[i] == ' ' {
			t.endWord()
			t.Runes++
			i++
			continue
		}
		r, n := rune(s[i]), 1
		var c text.CharClass
		if r < utf8.RuneSelf {
			c = text.ASCIIClasses[r]
		} else {
			r, n = utf8.DecodeRuneInString(s[i:])
			c = text.ClassOf(r)
		}
		i += n
		t.Runes++
		if c != text.ClassSpace {
			t.letters += int32(n)
		}
		if text.WordClasses&(1<<c) != 0 {
			t.letter(r, c)
		} else {
			t.endWord()
			t.mark(r, c)
		}
		if c != text.ClassQuote && c != text.ClassSpace {
			t.closing, t.lastChar = c, r
		}
	}
}

// plainLetters takes in the small letters of ASCII at the front, which most of
// a text is, and returns how many they are.
func (t *textMeter) plainLetters(s string) int {
	n, hash := 0, t.hash
	for ; n < len(s) && s[n]-'a' <= 'z'-'a'; n++ {
		hash = text.AddHash(hash, uint32(s[n]))
	}
	if n > 0 {
		t.hash, t.inWord = hash, true
		t.Runes += int32(n)
		t.letters += int32(n)
		t.closing, t.lastChar = text.ClassLower, rune(s[n-1])
	}
	return n
}

// letter takes in a character of a word.
func (t *textMeter) letter(r rune, c text.CharClass) {
	switch c {
	case text.ClassUpper:
		t.capitals++
		t.FirstUpper = t.FirstUpper || t.Runes == 1
		if r < utf8.RuneSelf {
			r |= 0x20
		} else {
			r = unicode.ToLower(r)
		}
	case text.ClassDigit:
		t.Digits++
	}
	t.hash = text.AddHash(t.hash, uint32(r))
	t.inWord = true
}

func (t *textMeter) endWord() {
	if t.inWord {
		t.wordHashes = append(t.wordHashes, t.hash)
		t.hash, t.inWord = text.HashSeed, false
	}
}

// mark takes in a character that is of no word, or a word by itself.
func (t *textMeter) mark(r rune, c text.CharClass) {
	switch c {
	case text.ClassMark, text.ClassEnd:
		t.punctuation++
	case text.ClassQuote:
		t.Quotes++
	case text.ClassIdeograph:
		t.ideographs++
		t.wordHashes = append(t.wordHashes, text.AddHash(text.HashSeed, uint32(r)))
	case text.ClassSpace:
		if r == '\n' {
			t.lines++
		}
	case text.ClassOther:
		t.Copyright = t.Copyright || r == '©'
		t.at = t.at || r == '@'
		t.Bar = t.Bar || r == '|'
	}
}

// partsFigures reports whether c stands between the figures of a time or a date.
func partsFigures(c byte) bool { return c == ':' || c == '.' || c == '/' || c == '-' }

// holdsTime reports whether a text holds a time of day (18:51), a year of this
// or the last century, or a date in figures.
func holdsTime(s string) bool {
	run, sep := 0, byte(0)
	value := 0
	for i := 0; i <= len(s); i++ {
		var c byte
		if i < len(s) {
			c = s[i]
		}
		if c >= '0' && c <= '9' {
			run++
			value = value*10 + int(c-'0')
			if run > 9 {
				value = 0
			}
			continue
		}
		switch {
		case run == 4 && value >= 1900 && value < 2100:
			return true
		case run == 2 && sep != 0 && value < 100:
			return true
		}
		sep = 0
		if run > 0 && run <= 2 && partsFigures(c) {
			sep = c
		}
		run, value = 0, 0
	}
	return false
}
