package standfirst

import (
	"unicode"
	"unicode/utf8"
)

// measure is what a block's text looks like, whatever it says.
type measure struct {
	letters     int32 // bytes of text without white space
	runes       int32
	words       float32 // an ideograph counts as half a word
	ideographs  int32
	punctuation int32 // marks within and at the end of sentences
	digits      int32
	capitals    int32 // upper-case letters
	quotes      int32
	lines       int32
	hashes      span // of its words, in the page's word list
	firstUpper  bool
	sentence    bool // ends as a sentence does
	colon       bool
	copyright   bool
	at          bool
	bar         bool
	clock       bool // holds a time of day, a year or a date in figures
	copied      bool // the same text stands in another block too
	prose       bool // is long enough, and little enough linked, to be prose
}

// Thresholds of prose, from the fit that came before this library: two marks
// of punctuation and ten words, or twenty words, under a third in links.
const (
	proseLinked      = 0.35
	proseWords       = 10
	prosePunctuation = 2
	proseLongWords   = 20
)

// charClass is what a character does for a measure.
type charClass uint8

const (
	classOther charClass = iota
	classSpace
	classLower
	classUpper
	classDigit
	classMark  // , ; and the like
	classEnd   // . ! ? and the like
	classQuote // may follow the end of a sentence
	classIdeograph
	classCombining
)

// asciiClasses are the classes of the first 128 characters.
var asciiClasses = func() (t [128]charClass) {
	for c := range t {
		switch {
		case c <= ' ':
			t[c] = classSpace
		case c >= 'a' && c <= 'z', c == '_':
			t[c] = classLower
		case c >= 'A' && c <= 'Z':
			t[c] = classUpper
		case c >= '0' && c <= '9':
			t[c] = classDigit
		}
	}
	for _, c := range ",;" {
		t[c] = classMark
	}
	for _, c := range ".!?:" {
		t[c] = classEnd
	}
	for _, c := range "\"')]" {
		t[c] = classQuote
	}
	return t
}()

// letterClasses are the classes of the characters of two bytes: nearly all
// letters of Latin, Greek, Cyrillic, Hebrew and Arabic texts.
var letterClasses = func() (t [0x800]charClass) {
	for r := range t {
		t[r] = findClass(rune(r))
	}
	return t
}()

// classOf is the class of a character beyond ASCII.
func classOf(r rune) charClass {
	if int(r) < len(letterClasses) {
		return letterClasses[r]
	}
	return findClass(r)
}

func findClass(r rune) charClass {
	switch {
	case r >= 0x2018 && r <= 0x201F, r == '«', r == '»', r == '‹', r == '›', r == '」', r == '』', r == '）', r == '】':
		return classQuote
	case r == '。' || r == '！' || r == '？' || r == '：' || r == '…' || r == '।' || r == '؟' || r == '۔' || r == ';':
		return classEnd
	case r == '，' || r == '、' || r == '；' || r == '،' || r == '؛':
		return classMark
	case r >= 0x3040 && r <= 0x30FF, r >= 0x3400 && r <= 0x9FFF, r >= 0x20000 && r <= 0x3FFFF, r >= 0xAC00 && r <= 0xD7A3,
		r >= 0x0E00 && r <= 0x0EFF, r >= 0x1000 && r <= 0x109F, r >= 0x1780 && r <= 0x17FF: // Thai, Lao, Burmese and Khmer part no words either
		return classIdeograph
	case unicode.IsUpper(r):
		return classUpper
	case unicode.IsLetter(r):
		return classLower
	case unicode.IsDigit(r):
		return classDigit
	case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Mc, r):
		return classCombining
	}
	return classOther
}

// classOfRune is the class of any character.
func classOfRune(r rune) charClass {
	if r < utf8.RuneSelf {
		return asciiClasses[r]
	}
	return classOf(r)
}

// FNV-1a, 32 bits.
const (
	fnvOffset = 2166136261
	fnvPrime  = 16777619
)

// measureText measures a text and appends the hashes of its words, lower case,
// to words.
func measureText(s string, words []uint32) (measure, []uint32) {
	t := textMeter{measure: measure{hashes: span{start: int32(len(words))}}, wordHashes: words, hash: fnvOffset}
	t.read(s)
	t.endWord()
	m := &t.measure
	m.hashes.end = int32(len(t.wordHashes))
	m.words = float32(m.hashes.end-m.hashes.start) - float32(m.ideographs)/2
	m.sentence = t.closing == classEnd
	m.colon = t.lastChar == ':' || t.lastChar == '：'
	m.clock = m.digits > 0 && m.runes < 120 && holdsTime(s)
	return t.measure, t.wordHashes
}

// textMeter measures a text character by character.
type textMeter struct {
	measure
	wordHashes []uint32 // those of the words so far
	hash       uint32   // of the word so far
	inWord     bool
	// closing and lastChar are the last character that is neither a quote nor
	// white space.
	closing  charClass
	lastChar rune
}

// wordClasses are the classes of what words are made of.
const wordClasses = 1<<classLower | 1<<classUpper | 1<<classDigit | 1<<classCombining

func (t *textMeter) read(s string) {
	for i := 0; i < len(s); {
		if n := t.plainLetters(s[i:]); n > 0 {
			i += n
			continue
		}
		if s[i] == ' ' {
			t.endWord()
			t.runes++
			i++
			continue
		}
		r, n := rune(s[i]), 1
		var c charClass
		if r < utf8.RuneSelf {
			c = asciiClasses[r]
		} else {
			r, n = utf8.DecodeRuneInString(s[i:])
			c = classOf(r)
		}
		i += n
		t.runes++
		if c != classSpace {
			t.letters += int32(n)
		}
		if wordClasses&(1<<c) != 0 {
			t.letter(r, c)
		} else {
			t.endWord()
			t.mark(r, c)
		}
		if c != classQuote && c != classSpace {
			t.closing, t.lastChar = c, r
		}
	}
}

// plainLetters takes in the small letters of ASCII at the front, which most of
// a text is, and returns how many they are.
func (t *textMeter) plainLetters(s string) int {
	n, hash := 0, t.hash
	for n < len(s) && s[n] >= 'a' && s[n] <= 'z' {
		hash = (hash ^ uint32(s[n])) * fnvPrime
		n++
	}
	if n > 0 {
		t.hash, t.inWord = hash, true
		t.runes += int32(n)
		t.letters += int32(n)
		t.closing, t.lastChar = classLower, rune(s[n-1])
	}
	return n
}

// letter takes in a character of a word.
func (t *textMeter) letter(r rune, c charClass) {
	switch c {
	case classUpper:
		t.capitals++
		t.firstUpper = t.firstUpper || t.runes == 1
		if r < utf8.RuneSelf {
			r |= 0x20
		} else {
			r = unicode.ToLower(r)
		}
	case classDigit:
		t.digits++
	}
	t.hash = (t.hash ^ uint32(r)) * fnvPrime
	t.inWord = true
}

func (t *textMeter) endWord() {
	if t.inWord {
		t.wordHashes = append(t.wordHashes, t.hash)
		t.hash, t.inWord = fnvOffset, false
	}
}

// mark takes in a character that is of no word, or a word by itself.
func (t *textMeter) mark(r rune, c charClass) {
	switch c {
	case classMark, classEnd:
		t.punctuation++
	case classQuote:
		t.quotes++
	case classIdeograph:
		t.ideographs++
		t.wordHashes = append(t.wordHashes, (uint32(r)^fnvOffset)*fnvPrime)
	case classSpace:
		if r == '\n' {
			t.lines++
		}
	case classOther:
		t.copyright = t.copyright || r == '©'
		t.at = t.at || r == '@'
		t.bar = t.bar || r == '|'
	}
}

// holdsTime says whether a text holds a time of day (18:51), a year of this
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
		if run > 0 && run <= 2 && (c == ':' || c == '.' || c == '/' || c == '-') {
			sep = c
		}
		run, value = 0, 0
	}
	return false
}
