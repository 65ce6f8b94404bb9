package text

import (
	"unicode"
	"unicode/utf8"
)

// CharClass is what a character does for a measure.
type CharClass uint8

// The classes.
const (
	ClassOther CharClass = iota
	ClassSpace
	ClassLower
	ClassUpper
	ClassDigit
	ClassMark  // , ; and the like
	ClassEnd   // . ! ? and the like
	ClassQuote // may follow the end of a sentence
	ClassIdeograph
	ClassCombining
)

// ASCIIClasses are the classes of the first 128 characters.
var ASCIIClasses = func() (t [128]CharClass) {
	for c := range t {
		switch {
		case c <= ' ':
			t[c] = ClassSpace
		case c >= 'a' && c <= 'z', c == '_':
			t[c] = ClassLower
		case c >= 'A' && c <= 'Z':
			t[c] = ClassUpper
		case c >= '0' && c <= '9':
			t[c] = ClassDigit
		}
	}
	for _, c := range ",;" {
		t[c] = ClassMark
	}
	for _, c := range ".!?:" {
		t[c] = ClassEnd
	}
	for _, c := range "\"')]" {
		t[c] = ClassQuote
	}
	return t
}()

// LetterClasses are the classes of the characters of two bytes: nearly all
// letters of Latin, Greek, Cyrillic, Hebrew and Arabic texts.
var LetterClasses = func() (t [0x800]CharClass) {
	for _, of := range [...]struct {
		table *unicode.RangeTable
		class CharClass
	}{
		{unicode.Mn, ClassCombining}, {unicode.Mc, ClassCombining}, {unicode.Nd, ClassDigit}, {unicode.L, ClassLower},
		{unicode.Lu, ClassUpper},
	} {
		for _, r := range of.table.R16 {
			for c := int(r.Lo); c <= int(r.Hi) && c < len(t); c += int(r.Stride) {
				t[c] = of.class
			}
		}
	}
	for _, r := range "«»؟۔،؛" {
		t[r] = findClass(r)
	}
	return t
}()

// ClassOf is the class of a character beyond ASCII.
func ClassOf(r rune) CharClass {
	if int(r) < len(LetterClasses) {
		return LetterClasses[r]
	}
	return findClass(r)
}

// findClass finds a character's class.
func findClass(r rune) CharClass {
	switch {
	case r >= 0x2018 && r <= 0x201F, r == '«', r == '»', r == '‹', r == '›', r == '」', r == '』', r == '）', r == '】':
		return ClassQuote
	case r == '。', r == '！', r == '？', r == '：', r == '…', r == '।', r == '؟', r == '۔', r == ';':
		return ClassEnd
	case r == '，', r == '、', r == '；', r == '،', r == '؛':
		return ClassMark
	case isIdeograph(r):
		return ClassIdeograph
	case unicode.IsUpper(r):
		return ClassUpper
	case unicode.IsLetter(r):
		return ClassLower
	case unicode.IsDigit(r):
		return ClassDigit
	case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Mc, r):
		return ClassCombining
	}
	return ClassOther
}

// isIdeograph reports whether a character is of a script without spaces between words:
// Chinese, Japanese, Korean, and also Thai, Lao, Burmese and Khmer.
func isIdeograph(r rune) bool {
	return r >= 0x3040 && r <= 0x30FF || r >= 0x3400 && r <= 0x9FFF || r >= 0x20000 && r <= 0x3FFFF ||
		r >= 0xAC00 && r <= 0xD7A3 ||
		r >= 0x0E00 && r <= 0x0EFF || r >= 0x1000 && r <= 0x109F || r >= 0x1780 && r <= 0x17FF
}

// ClassOfRune is the class of any character.
func ClassOfRune(r rune) CharClass {
	if r < utf8.RuneSelf {
		return ASCIIClasses[r]
	}
	return ClassOf(r)
}

// WordClasses are the classes of what words are made of.
const WordClasses = 1<<ClassLower | 1<<ClassUpper | 1<<ClassDigit | 1<<ClassCombining
