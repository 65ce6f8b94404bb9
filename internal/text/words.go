package text

import (
	"unicode"
	"unicode/utf8"
)

// wordClass is what a character is for the boundaries of words (UAX #29, table 3).
type wordClass uint8

const (
	wordNone    wordClass = iota
	wordLetter            // of a script that parts its words
	wordDigit             // a figure
	wordExtend            // belongs to the character before it
	wordKana              // katakana, whose runs are words
	wordAlone             // ideographs and hiragana, each a word
	wordComplex           // of a script whose words only a dictionary finds
	wordMid               // joins two letters
	wordMidNum            // joins two figures
	wordMidBoth           // joins either
	wordJoiner            // joins letters, figures and katakana
)

// complexWord is how many letters of a script without spaces count as one word.
const complexWord = 4

// CountWords returns the number of words of s that hold a letter or a figure, by
// the default boundaries of UAX #29: ideographs and hiragana are one word each, a
// run of katakana is one. For Thai, Lao, Burmese and Khmer, where those boundaries
// are left to dictionaries, every four letters begun count as one.
func CountWords(s string) int {
	var c wordCounter
	for i := 0; i < len(s); {
		switch class := plainClasses[s[i]]; class {
		case wordLetter, wordDigit:
			if c.last != wordLetter && c.last != wordDigit {
				c.words++
			}
			c.last = class
			i++
		case wordNone:
			c.last = wordNone
			i++
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			i += size
			c.next(r, s[i:])
		}
	}
	return c.words
}

// plainClasses are the classes of the letters, figures and spaces of ASCII; wordAlone
// stands for all else.
var plainClasses = func() (t [256]wordClass) {
	for c := range t {
		switch {
		case IsLetter(byte(c)):
			t[c] = wordLetter
		case '0' <= c && c <= '9':
			t[c] = wordDigit
		case c != ' ':
			t[c] = wordAlone
		}
	}
	return t
}()

// wordCounter is the state of CountWords.
type wordCounter struct {
	words int
	last  wordClass // of the word that the text before is in, wordNone for none
	run   int       // the letters of the last run of wordComplex
}

// next takes in a character; rest is what follows it.
func (c *wordCounter) next(r rune, rest string) {
	class := classOfWord(r)
	switch class {
	case wordExtend:
		return
	case wordLetter, wordDigit:
		if c.last != wordLetter && c.last != wordDigit {
			c.words++
		}
	case wordKana:
		if c.last != wordKana {
			c.words++
		}
	case wordAlone:
		c.words++
	case wordComplex:
		if c.last != wordComplex {
			c.run = 0
		}
		if c.run%complexWord == 0 {
			c.words++
		}
		c.run++
	case wordMid, wordMidNum, wordMidBoth:
		if c.joins(class, rest) {
			return
		}
	case wordJoiner:
		if c.last == wordLetter || c.last == wordDigit || c.last == wordKana {
			return
		}
	}
	c.last = class
}

// joins reports whether a character between two others makes them one word.
func (c *wordCounter) joins(class wordClass, rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	switch after := classOfWord(r); {
	case rest == "" || after != c.last:
		return false
	case after == wordLetter:
		return class != wordMidNum
	case after == wordDigit:
		return class != wordMid
	}
	return false
}

// classOfWord returns a character's class.
func classOfWord(r rune) wordClass {
	switch {
	case 'a' <= r|0x20 && r|0x20 <= 'z':
		return wordLetter
	case '0' <= r && r <= '9':
		return wordDigit
	case r < 0x80:
		return classOfSign(r)
	case int(r) < len(LetterClasses) && 1<<LetterClasses[r]&(1<<ClassLower|1<<ClassUpper) != 0:
		return wordLetter
	case unicode.IsLetter(r):
		return classOfLetter(r)
	case unicode.In(r, unicode.M) && r >= 0xe00 && unicode.In(r, unicode.Thai, unicode.Lao, unicode.Myanmar, unicode.Khmer):
		return wordExtend
	case unicode.Is(unicode.M, r), unicode.Is(unicode.Cf, r) && r != '\u200b':
		return wordExtend
	case unicode.Is(unicode.Nd, r):
		return wordDigit
	}
	return classOfSign(r)
}

// classOfLetter returns the class of a letter beyond ASCII.
func classOfLetter(r rune) wordClass {
	const first = 0xe00 // of Thai, the lowest of the scripts without spaces
	switch {
	case r < first:
		return wordLetter
	case unicode.In(r, unicode.Han, unicode.Hiragana):
		return wordAlone
	case unicode.Is(unicode.Katakana, r), r == 'ー':
		return wordKana
	case unicode.In(r, unicode.Thai, unicode.Lao, unicode.Myanmar, unicode.Khmer):
		return wordComplex
	}
	return wordLetter
}

// classOfSign returns the class of what is no letter and no figure.
func classOfSign(r rune) wordClass {
	switch r {
	case '_', '‿', '⁀':
		return wordJoiner
	case '.', '\'', '’', '‘', '․', '＇', '．':
		return wordMidBoth
	case ':', '·', '\u0387', '‧', '：', '״':
		return wordMid
	case ',', ';', '٫', '٬', '，', '；':
		return wordMidNum
	}
	return wordNone
}
