package decode

import (
	"bytes"
	"math"
	"sync"
	"unicode"
	"unicode/utf8"
)

// characterSet is an encoding of several bytes for each character.
type characterSet struct {
	name   string
	script characterScript
	ranks  map[rune]int // the most frequent characters, from 0 on
}

// characterScript is a script of thousands of characters.
type characterScript int

const (
	chinese characterScript = iota
	japanese
	korean
)

// characterSets are all of them, made once they are asked for.
var characterSets = sync.OnceValue(func() []characterSet {
	kana := ranksOf(japaneseCharacters)
	return []characterSet{
		{"gb18030", chinese, ranksOf(simplifiedCharacters)},
		{"big5", chinese, ranksOf(traditionalCharacters)},
		{"shift_jis", japanese, kana},
		{"euc-jp", japanese, kana},
		{"euc-kr", korean, ranksOf(koreanCharacters)},
	}
})

func ranksOf(characters string) map[rune]int {
	ranks := make(map[rune]int, len(characters)/3)
	for _, c := range characters {
		ranks[c] = len(ranks)
	}
	return ranks
}

// characterHandicap is what is taken from these encodings, as from those of
// codePages that take more than a sign or two to believe.
const characterHandicap = 8

// Logarithms of characters. By Zipf's law those of a frequent character fall
// with the logarithm of its rank.
const (
	firstCharacter  = -3.2
	rankStep        = -1.05
	rankScale       = 5.0
	rareCharacter   = -9.5
	wideSign        = -5.5 // ideographic and full-width punctuation
	narrowKatakana  = -7.0
	strangeLetter   = -13.0 // what these encodings have, and hardly any text
	brokenCharacter = -20.0
)

// readCharacters returns how likely the sample is.
func (s *sample) readCharacters(c characterSet) likelihood {
	l := likelihood{encoding: c.name, other: -characterHandicap}
	text := decoded(c.name, s.text)
	if whole, cut := bytes.CutSuffix(bytes.TrimSuffix(text, []byte("\n")), []byte("\uFFFD")); cut {
		text, l.high = whole, rareCharacter
	}
	for len(text) > 0 {
		r, n := utf8.DecodeRune(text)
		text = text[n:]
		if r >= utf8.RuneSelf {
			l.high += c.likelihood(r)
		}
	}
	return l
}

// likelihood is the logarithm of a character's.
func (c characterSet) likelihood(r rune) float64 {
	if rank, ok := c.ranks[r]; ok {
		return firstCharacter + rankStep*math.Log1p(float64(rank)/rankScale)
	}
	switch {
	case r == utf8.RuneError, unicode.IsControl(r):
		return brokenCharacter
	case r >= 0xFF61 && r <= 0xFF9F:
		return narrowKatakana
	case r >= 0x3000 && r < 0x3040, r >= 0xFF00 && r < 0xFFF0, r >= 0x2010 && r < 0x2030:
		return wideSign
	case c.writes(r):
		return rareCharacter
	}
	return strangeLetter
}

// writes reports whether a character is of the script that the set's texts are in.
func (c characterSet) writes(r rune) bool {
	if c.script == korean {
		return r >= 0xAC00 && r < 0xD7A4
	}
	return r >= 0x3400 && r < 0xA000 || c.script == japanese && r >= 0x3040 && r < 0x3100
}
