package decode

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Logarithms of what is no letter of the language, and of what is odd.
const (
	oftenSign   = -3.5  // quotation marks, dashes, spaces
	knownSign   = -5.0  // currencies, fractions, dots, legal marks
	seldomSign  = -8.0  // other signs and marks
	rareLetter  = -7.0  // a letter where the language hardly has it
	strangeName = -8.0  // a western letter that the language has in foreign names only
	strange     = -9.5  // a letter of another language
	impossible  = -14.0 // a control, or a byte that means nothing
	oddCapital  = -3.0  // a capital after a small letter
	oddSign     = -3.0  // a sign after a letter, an apostrophe after none
	oddScript   = -4.0  // a letter after one of another script
	loneLetter  = -4.0  // a word of one letter, where words of more are fewer
)

// The signs that running text has in every language.
const (
	oftenSigns = "\u00a0\u00ad«»“”„‘’‚–—…"
	knownSigns = "·•°§€£¥©®™±×½¼¾²³¿¡ªº"
)

// codePages are the encodings of one byte for each character, the likelier ones
// first, the languages that are written in each, and what is taken from those
// that hardly any page has.
var codePages = []struct {
	name      string
	handicap  float64
	languages []string
}{
	{"windows-1252", 0, []string{"en", "de", "fr", "es", "pt", "it", "nl", "sv", "da", "fi", "is", "ca", "sq", "et"}},
	{"windows-1251", 6, []string{"ru", "uk", "be", "bg", "sr", "mk"}},
	{"windows-1250", 2, []string{"pl", "cs", "sk", "hu", "hr", "sl", "ro"}},
	{"iso-8859-2", 2.5, []string{"pl", "cs", "sk", "hu", "hr", "sl", "ro"}},
	{"windows-1253", 6, []string{"el"}},
	{"iso-8859-7", 6.5, []string{"el"}},
	{"windows-1254", 2, []string{"tr"}},
	{"windows-1255", 6, []string{"he"}},
	{"windows-1256", 6, []string{"ar", "fa"}},
	{"windows-1257", 2, []string{"lt", "lv", "et"}},
	{"windows-1258", 2, []string{"vi"}},
	{"windows-874", 6, []string{"th"}},
	{"koi8-r", 7, []string{"ru", "bg"}},
	{"koi8-u", 7.5, []string{"uk", "be"}},
	{"ibm866", 10, []string{"ru", "uk", "be", "bg"}},
	{"iso-8859-5", 9, []string{"ru", "uk", "be", "bg", "sr", "mk"}},
	{"iso-8859-6", 9, []string{"ar"}},
	{"iso-8859-8", 9, []string{"he"}},
}

// symbol is what a byte is to a language.
type symbol struct {
	sign       float32 // the logarithm where it is no letter
	letter     uint8   // its place among the language's letters, from 1 on; 0 for none
	capital    bool
	apostrophe bool
}

// pageReader reads bytes as a language in a code page.
type pageReader struct {
	name     string
	handicap float64
	language *language
	letters  int
	latin    bool
	symbols  [256]symbol
}

// pageReaders are all of them, made once they are asked for.
var pageReaders = sync.OnceValue(func() []*pageReader {
	var readers []*pageReader
	for _, page := range codePages {
		high := highCharacters(page.name)
		for _, name := range page.languages {
			for i := range languages {
				if languages[i].name == name {
					r := newPageReader(page.name, high, &languages[i])
					r.handicap = page.handicap
					readers = append(readers, r)
				}
			}
		}
	}
	return readers
})

func newPageReader(name string, high [128]rune, l *language) *pageReader {
	places := map[rune]uint8{}
	for _, c := range l.letters {
		places[c] = uint8(len(places) + 1)
	}
	r := &pageReader{name: name, language: l, letters: len(places), latin: l.letters[0] == 'a'}
	for i := range r.symbols {
		c := rune(i)
		if i >= utf8.RuneSelf {
			c = high[i-utf8.RuneSelf]
		}
		lower := unicode.ToLower(c)
		sign := signOf(c, name)
		r.symbols[i] = symbol{
			letter: places[foldLetter(lower, l.name)], capital: lower != c,
			sign: sign, apostrophe: c == '’',
		}
	}
	return r
}

// foldLetter returns the letter that the counts have for one.
func foldLetter(c rune, language string) rune {
	if language == "vi" { // the tone of these goes unseen
		for i, toned := range []rune("áàãéèíóúùý") {
			if c == toned {
				return rune("aaaeeiouuy"[i])
			}
		}
	}
	return c
}

// signOf is the logarithm of a character that is no letter of the language.
func signOf(c rune, page string) float32 {
	switch {
	case c == utf8.RuneError, unicode.IsControl(c):
		return impossible
	case unicode.IsLetter(c) && page == "windows-1252":
		return strangeName
	case unicode.IsLetter(c):
		return strange
	}
	switch {
	case strings.ContainsRune(oftenSigns, c):
		return oftenSign
	case strings.ContainsRune(knownSigns, c):
		return knownSign
	}
	return seldomSign
}

// read returns how likely the sample is.
func (s *sample) read(r *pageReader) likelihood {
	l := likelihood{encoding: r.name, other: -r.handicap, latin: r.latin}
	letters, following := 0.0, 0.0
	for _, p := range s.pairs {
		score := p.times * r.pair(p.first, p.second)
		if p.first < utf8.RuneSelf && p.second < utf8.RuneSelf {
			l.ascii += score
			continue
		}
		l.high += score
		if p.second >= utf8.RuneSelf && r.symbols[p.second].letter > 0 {
			letters += p.times
			if p.first >= utf8.RuneSelf && r.symbols[p.first].letter > 0 {
				following += p.times
			}
		}
	}
	if !r.latin {
		l.other += loneLetter * max(letters-2*following, 0)
	}
	return l
}

// after is the logarithm of a byte that is no letter, behind a word or elsewhere.
func (s *symbol) after(inWord bool) float64 {
	if inWord && s.sign != oftenSign || !inWord && s.apostrophe {
		return float64(s.sign) + oddSign
	}
	return float64(s.sign)
}

// pair is the logarithm of how likely second follows first.
func (r *pageReader) pair(first, second byte) float64 {
	a, b := &r.symbols[first], &r.symbols[second]
	if second < utf8.RuneSelf {
		switch {
		case !r.latin && first >= utf8.RuneSelf && a.letter > 0:
			return oddScript
		case !r.latin, b.letter == 0, a.letter == 0:
			return 0
		case first < utf8.RuneSelf:
			return ratioStep * (float64(r.packed(int(a.letter), b.letter)) - ratioZero)
		}
	}
	inWord := a.letter > 0 || isASCIILetter(first)
	if b.letter == 0 {
		return b.after(inWord)
	}
	score := max(-chainStep*float64(r.packed(int(a.letter), b.letter)), rareLetter)
	if second < utf8.RuneSelf {
		return score - latinMean
	}
	if b.capital && !a.capital && inWord {
		score += oddCapital
	}
	if !r.latin && isASCIILetter(first) {
		score += oddScript
	}
	return score
}

// packed is the entry of a letter after another, or at the beginning of a word
// after 0.
func (r *pageReader) packed(after int, letter uint8) int {
	i := after*r.letters + int(letter) - 1
	return int(r.language.chain[i/2]>>(i%2*4)) & 15
}
