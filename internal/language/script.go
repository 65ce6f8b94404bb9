package language

import (
	"slices"
	"unicode"
	"unicode/utf8"
)

// script is a writing system.
type script uint8

const (
	noScript script = iota
	latin
	cyrillic
	arabic
	hebrew
	devanagari
	bengali
	ethiopic
	greek
	armenian
	georgian
	thai
	lao
	burmese
	khmer
	tibetan
	sinhala
	tamil
	telugu
	kannada
	malayalam
	gujarati
	gurmukhi
	oriya
	hangul
	kana
	han
	thaana
	numScripts
)

// only are the languages of the scripts that one language writes, or nearly so.
var only = [numScripts]string{
	hebrew: "he", greek: "el", armenian: "hy", georgian: "ka", thai: "th", lao: "lo", burmese: "my", khmer: "km",
	tibetan: "bo", sinhala: "si", tamil: "ta", telugu: "te", kannada: "kn", malayalam: "ml", gujarati: "gu",
	gurmukhi: "pa", oriya: "or", hangul: "ko", kana: "ja", han: "zh", thaana: "dv",
}

// scriptRange is a range of characters that one script has.
type scriptRange struct {
	first, last rune
	script      script
}

// scriptRanges are the ranges of Unicode's blocks, in their order.
var scriptRanges = []scriptRange{
	{'A', 'ʯ', latin}, {0x370, 0x3ff, greek}, {0x400, 0x52f, cyrillic}, {0x530, 0x58f, armenian}, {0x590, 0x5ff, hebrew},
	{0x600, 0x6ff, arabic}, {0x750, 0x77f, arabic}, {0x780, 0x7bf, thaana}, {0x8a0, 0x8ff, arabic},
	{0x900, 0x97f, devanagari}, {0x980, 0x9ff, bengali}, {0xa00, 0xa7f, gurmukhi}, {0xa80, 0xaff, gujarati},
	{0xb00, 0xb7f, oriya}, {0xb80, 0xbff, tamil}, {0xc00, 0xc7f, telugu}, {0xc80, 0xcff, kannada}, {0xd00, 0xd7f,
		malayalam},
	{0xd80, 0xdff, sinhala}, {0xe00, 0xe7f, thai}, {0xe80, 0xeff, lao}, {0xf00, 0xfff, tibetan}, {0x1000, 0x109f, burmese},
	{0x10a0, 0x10ff, georgian}, {0x1100, 0x11ff, hangul}, {0x1200, 0x139f, ethiopic}, {0x1780, 0x17ff, khmer},
	{0x1c90, 0x1cbf, georgian}, {0x1e00, 0x1eff, latin}, {0x1f00, 0x1fff, greek}, {0x3040, 0x30ff, kana},
	{0x3130, 0x318f, hangul}, {0x3400, 0x9fff, han}, {0xac00, 0xd7af, hangul}, {0xf900, 0xfaff, han},
	{0xfb1d, 0xfb4f, hebrew}, {0xfb50, 0xfdff, arabic}, {0xfe70, 0xfeff, arabic}, {0x20000, 0x323af, han},
}

// scriptOf returns the script of a letter, noScript for what is none or of another.
func scriptOf(r rune) script {
	if r < 0x80 {
		if 'a' <= r|0x20 && r|0x20 <= 'z' {
			return latin
		}
		return noScript
	}
	i, _ := slices.BinarySearchFunc(scriptRanges, r, func(s scriptRange, r rune) int { return int(s.last - r) })
	if i == len(scriptRanges) || r < scriptRanges[i].first || !unicode.IsLetter(r) {
		return noScript
	}
	return scriptRanges[i].script
}

// scriptSample is how many letters are counted.
const scriptSample = 2000

// Scripts counts the letters of a text by their scripts, up to scriptSample. The zero
// value is ready.
type Scripts struct {
	count [numScripts]int
	total int
}

// Add counts the letters of a text.
func (s *Scripts) Add(text string) {
	for i, r := range text {
		if s.total >= scriptSample {
			return
		}
		if r < utf8.RuneSelf {
			if c := text[i] | 0x20; 'a' <= c && c <= 'z' {
				s.count[latin]++
				s.total++
			}
			continue
		}
		if k := scriptOf(r); k != noScript {
			s.count[k]++
			s.total++
		}
	}
}

// Direction returns the direction that most letters are read in, "ltr" or "rtl",
// "" where there are none.
func (s *Scripts) Direction() string {
	switch {
	case s.total == 0:
		return ""
	case 2*(s.count[arabic]+s.count[hebrew]+s.count[thaana]) > s.total:
		return "rtl"
	}
	return "ltr"
}

// main returns the script of the text and the share of its letters. Ideographs
// count twice, for one is about a word of two letters; text with kana is Japanese.
func (s *Scripts) main() (of script, share float64) {
	const kanaShare = 20 // one kana among so many ideographs
	if s.count[kana]*kanaShare > s.count[han] {
		return s.most(kana, s.count[kana]+s.count[han])
	}
	return s.most(noScript, 0)
}

// most returns the script with the most letters, and its share; all letters of
// Japanese count for kana.
func (s *Scripts) most(of script, count int) (script, float64) {
	for k, n := range s.count {
		if n > count {
			of, count = script(k), n
		}
	}
	if s.total == 0 {
		return noScript, 0
	}
	return of, float64(count) / float64(s.total)
}
