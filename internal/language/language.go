package language

import (
	"embed"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/standfirst/standfirst/internal/text"
)

//go:embed words/*.txt
var wordFiles embed.FS

var tables = text.Tables{Files: wordFiles}

// Finding is the language of a text.
type Finding struct {
	// Tag is its BCP 47 tag, empty for none.
	Tag string
	// Words reports whether words and letters decided, not the script alone.
	Words bool
	// Confidence is between 0 and 1: by the script, the share of the letters that are
	// of it; by words, how far the language is ahead of the next.
	Confidence float64
}

// Of returns the language of a text, the zero Finding where nothing tells it.
func Of(text string) Finding {
	const fewest = 12 // letters
	var s Scripts
	s.Add(text)
	of, share := s.main()
	if s.total < fewest || share < leastShare {
		return Finding{}
	}
	c := candidatesOf(of)
	if len(c.languages) == 0 {
		return Finding{Tag: only[of], Confidence: share}
	}
	if of == han {
		return ofIdeographs(text, c)
	}
	f := c.find(text)
	if f.Tag == "" && only[of] != "" {
		return Finding{Tag: only[of], Confidence: share}
	}
	return f
}

// The thresholds, measured on pages that claim their language.
const (
	leastShare = 0.6  // of the letters of the text's script
	leastWords = 5    // words and letters of the language
	leastKnown = 0.08 // the share of words that are the language's commonest
	leastAhead = 0.02 // how far a language is ahead of the next, as a share
	// leastConfidence is that of a language that is not ahead of one close to it.
	leastConfidence = 0.01

	ownLetter = 0.6 // what a letter of its own counts, where a word counts 1
)

// candidates are the languages of one script, with what tells them apart.
type candidates struct {
	languages []string
	words     map[string][]evidence
	letters   map[rune][]evidence
}

// evidence is what one word or letter says for a language, by its number.
type evidence struct {
	language int
	weight   float64
}

// all are the candidates of every script.
var all = sync.OnceValue(func() (out [numScripts]candidates) {
	for e := range tables.Entries("common_words") {
		out[scriptOf(firstRune(e.Phrase))].addWord(e)
	}
	for e := range tables.Entries("own_letters") {
		out[scriptOf(firstRune(e.Phrase))].addLetter(e)
	}
	for i := range out {
		out[i].weigh()
	}
	return out
})

func candidatesOf(s script) *candidates {
	c := all()
	return &c[s]
}

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

// number returns the number of a language, which is added where it is new.
func (c *candidates) number(tag string) int {
	i := slices.Index(c.languages, tag)
	if i < 0 {
		i = len(c.languages)
		c.languages = append(c.languages, tag)
	}
	return i
}

func (c *candidates) addWord(e text.Entry) {
	if c.words == nil {
		c.words = map[string][]evidence{}
	}
	for tag := range strings.FieldsSeq(e.Languages) {
		c.words[e.Phrase] = append(c.words[e.Phrase], evidence{c.number(tag), 1})
	}
}

func (c *candidates) addLetter(e text.Entry) {
	if c.letters == nil {
		c.letters = map[rune][]evidence{}
	}
	r := firstRune(e.Phrase)
	for tag := range strings.FieldsSeq(e.Languages) {
		c.letters[r] = append(c.letters[r], evidence{c.number(tag), ownLetter})
	}
}

// weigh gives what several languages have less weight.
func (c *candidates) weigh() {
	for _, list := range c.words {
		for i := range list {
			list[i].weight = 1 / (1 + shared*float64(len(list)-1))
		}
	}
	for _, list := range c.letters {
		for i := range list {
			list[i].weight = ownLetter / (1 + shared*float64(len(list)-1))
		}
	}
}

// shared is how much less a word counts for each other language that has it.
const shared = 0.15

// find returns the language that most of a text's words speak for.
func (c *candidates) find(s string) Finding {
	score := make([]float64, len(c.languages))
	hits := make([]int, len(c.languages))
	words := 0
	notWord := func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) && r != '\u200c' && r != '‘'
	}
	for word := range strings.FieldsFuncSeq(strings.ToLower(s), notWord) {
		words++
		for _, e := range c.words[word] {
			score[e.language] += e.weight
			hits[e.language]++
		}
		c.addLetters(score, hits, word)
	}
	best, next := 0, -1
	for i := range score {
		switch {
		case i == 0:
		case score[i] > score[best]:
			best, next = i, best
		case next < 0, score[i] > score[next]:
			next = i
		}
	}
	if hits[best] < leastWords || score[best] < leastKnown*float64(words) {
		return Finding{}
	}
	f := Finding{Tag: c.languages[best], Words: true, Confidence: 1}
	if next >= 0 {
		f.Confidence = (score[best] - score[next]) / score[best]
	}
	if f.Confidence < leastAhead && !areClose(f.Tag, c.languages[next]) {
		return Finding{}
	}
	f.Confidence = max(f.Confidence, leastConfidence)
	return f
}

// closeLanguages are languages that share nearly all of their commonest words. Where a text
// has none that tells them apart, it is in the first, which has more readers.
var closeLanguages = [...][]string{{"hr", "bs", "sr-Latn"}, {"id", "ms"}, {"nb", "da", "nn"}}

// areClose reports whether two languages are close.
func areClose(a, b string) bool {
	for _, group := range closeLanguages {
		if slices.Contains(group, a) && slices.Contains(group, b) {
			return true
		}
	}
	return false
}

// addLetters counts a word's letters for the languages that have them.
func (c *candidates) addLetters(score []float64, hits []int, word string) {
	for _, r := range word {
		if list := c.letters[r]; list != nil {
			for _, e := range list {
				score[e.language] += e.weight
				hits[e.language]++
			}
			return
		}
	}
}

// ofIdeographs returns which Chinese a text is in, by the characters that are
// written in two ways.
func ofIdeographs(s string, c *candidates) Finding {
	const sure = 0.5
	score := make([]float64, len(c.languages))
	sum := 0.0
	for _, r := range s {
		for _, e := range c.letters[r] {
			score[e.language]++
			sum++
		}
	}
	for i, n := range score {
		if n > 0 && n > (1+sure)*(sum-n) {
			return Finding{Tag: c.languages[i], Words: true, Confidence: (2*n - sum) / sum}
		}
	}
	return Finding{Tag: only[han], Confidence: 1}
}
