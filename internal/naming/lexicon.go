package naming

import (
	"embed"
	"slices"
	"sync"

	"github.com/standfirst/standfirst/internal/text"
)

// Meanings is a set of the meanings that the words of an element's class, id,
// itemprop, role and data-component attributes carry.
type Meanings uint32

// The meanings, each with a row in lexicon.
const (
	Article Meanings = 1 << iota
	Comment
	Share
	Related
	Navigation
	Advertisement
	Caption
	Credit
	Byline
	Date
	Newsletter
	Subscription
	Consent
	Donation
	Tag
	Standfirst
	Headline
	Kicker
	Hidden
	ScreenReader
	Footer
	Listing
	Player
	Breadcrumb
	Copyright
	Gallery
	quote
	Widget
	Biography
	Correction
)

// NumMeanings is how many meanings there are.
const NumMeanings = 30

//go:embed words/*.txt
var wordFiles embed.FS

// tables are the words of names, a file a table.
var tables = text.Tables{Files: wordFiles}

// meaningNames are the marks of the meanings in the table of class words, in the
// order of their bits.
var meaningNames = [NumMeanings]string{
	"article", "comment", "share", "related", "navigation", "advertisement", "caption", "credit",
	"byline", "date", "newsletter", "subscription", "consent", "donation", "tag", "standfirst",
	"headline", "kicker", "hidden", "screen_reader", "footer", "listing", "player", "breadcrumb",
	"copyright", "gallery", "quote", "widget", "biography", "correction",
}

// Microformat marks the words of the classes of hAtom and h-entry. It is no
// meaning of an element: Read tells by it where the claims have to look.
const Microformat Meanings = 1 << NumMeanings

// lexiconWord is what a word carries, and what it says of the words after it.
type lexiconWord struct {
	kinds Meanings
	place wordPlace
}

// lexiconWords returns what each word is, made when it is first asked for.
var lexiconWords = sync.OnceValue(indexLexicon)

// lexiconStarts tells the words that have none.
var lexiconStarts = text.NewWordFilter(func(b *text.PrefixFilter) {
	for word := range lexiconWords() {
		b.Add(word)
	}
})

func indexLexicon() map[string]lexiconWord {
	m := make(map[string]lexiconWord, 512)
	add := func(word string, k Meanings) { m[word] = lexiconWord{m[word].kinds | k, placeOf(word)} }
	for e := range tables.Marked("class_words") {
		i := slices.Index(meaningNames[:], e.Mark)
		if i < 0 {
			panic("naming: meaning " + e.Mark + " of " + e.Phrase + " is unknown")
		}
		add(e.Phrase, 1<<i)
	}
	for _, word := range [...]string{"hentry", "entry", "published", "updated", "vcard", "fn"} {
		add(word, Microformat)
	}
	for word := range wordPlaces {
		add(word, 0) // it has no meaning of its own, but says something of the next
	}
	return m
}

// longestWord bounds the words that are looked up; the longest of the lexicon
// has 17 letters.
const longestWord = 20

// Read is the meanings of an attribute's words. Words that are layout where
// they stand, as in "grid-cols-2", mean nothing.
func Read(value []byte) Meanings {
	var (
		found Meanings
		word  [longestWord]byte
		last  wordPlace // of the word before in the same name
	)
	starts := lexiconStarts.Filter()
	for i := 0; i < len(value); {
		if !text.IsLetter(value[i]) {
			if text.IsSpace(value[i]) {
				last = wordFirst
			}
			i++
			continue
		}
		end := wordEnd(value, i)
		if end-i >= longestWord || !starts.Holds(text.BeginningOfLetters(value[i:end])) {
			last, i = wordOrdinary, end
			continue
		}
		for k, c := range value[i:end] {
			word[k] = c | 0x20
		}
		k, next := wordMeanings(word[:end-i], last, value[end:])
		found, last, i = found|k, next, end
	}
	return found
}

// wordEnd is where the word that begins at i ends: before what is no letter, and before
// a capital behind a small letter.
func wordEnd(value []byte, i int) int {
	for i++; i < len(value) && text.IsLetter(value[i]); i++ {
		if value[i] < 'a' && value[i-1] >= 'a' {
			break
		}
	}
	return i
}

// wordMeanings is the meanings of a word, in lower case, between what the word
// before says of it and what follows; and what it says of the next one.
func wordMeanings(word []byte, last wordPlace, rest []byte) (k Meanings, next wordPlace) {
	w, known := lexiconWords()[string(word)]
	if !known {
		return 0, wordOrdinary
	}
	place := w.place
	if len(word) > 1 {
		k = w.kinds
	}
	if place > wordOrdinary && place.isLayout(last, rest) {
		k &= Microformat
	}
	if k&Headline != 0 && last == wordSub {
		k = k&^Headline | Standfirst
	}
	if k&stateMeanings != 0 && (last == wordState || beginsState(rest)) {
		k &^= stateMeanings
	}
	if place.ofScreenReader(last) {
		k |= ScreenReader
	}
	return k, place.after(last)
}

// wordPlace is what a word of a class name says of the words after it.
type wordPlace uint8

const (
	wordFirst    wordPlace = iota // there is none before
	wordOrdinary                  // nothing
	wordSpace                     // margins, borders and positions, before "bottom"
	wordOverflow                  // "overflow", before "hidden"
	wordLabel                     // "label", before "visually_hidden": the label is, not what it labels
	wordSR                        // "sr", before "only"
	wordScreen                    // "screen", before "reader"
	wordVisually                  // "visually", before "hidden"
	wordLabelled                  // "visually" after "label"
	wordState                     // "has" and its like, before what an element has and is not
	wordSub                       // "sub", before "title" and its like: what stands under the headline
	// Words that are layout by their own place.
	wordGrid
	wordItems
	wordCmp
	wordHidden
	wordBottom
	wordOnly
	wordReader
	wordComment // "comment", before "on": what may be commented on is no comment
)

// wordPlaces are the words with a place of their own.
var wordPlaces = map[string]wordPlace{
	"has": wordState, "with": wordState, "no": wordState, "allow": wordState, "enable": wordState,
	"margin": wordSpace, "padding": wordSpace, "border": wordSpace, "position": wordSpace, "pos": wordSpace,
	"align": wordSpace, "spacing": wordSpace, "overflow": wordOverflow, "label": wordLabel, "sr": wordSR,
	"screen": wordScreen, "visually": wordVisually, "grid": wordGrid, "items": wordItems, "cmp": wordCmp,
	"hidden": wordHidden, "bottom": wordBottom, "only": wordOnly, "reader": wordReader,
	"comment": wordComment, "sub": wordSub, "sous": wordSub, "unter": wordSub,
}

func placeOf(word string) wordPlace {
	if p, ok := wordPlaces[word]; ok {
		return p
	}
	return wordOrdinary
}

// after is what the word leaves for the next one.
func (w wordPlace) after(last wordPlace) wordPlace {
	switch {
	case w == wordVisually && last == wordLabel:
		return wordLabelled
	case w >= wordGrid:
		return wordOrdinary
	}
	return w
}

// ofScreenReader reports whether the word completes "sr-only", "screen-reader" or
// "visually-hidden".
func (w wordPlace) ofScreenReader(last wordPlace) bool {
	return w == wordOnly && last == wordSR || w == wordReader && last == wordScreen ||
		w == wordHidden && last == wordVisually
}

// stateMeanings are the meanings that a name may have of what an element has, or of
// what can be done with it: "comments-open", "has-related", "share-on-select".
const stateMeanings = Comment | Share | Related

// states follow a word in the name of a state.
var states = [...]string{"able", "open", "closed", "enabled", "disabled", "on", "off", "allowed"}

// beginsState reports whether the rest of a name goes on with a state.
func beginsState(rest []byte) bool {
	if len(rest) == 0 {
		return false
	}
	if rest[0] == '-' || rest[0] == '_' {
		rest = rest[1:]
	} else if rest[0] < 'A' || rest[0] > 'Z' {
		return false // "comments open" are two names
	}
	for _, state := range states {
		if text.HasPrefixFold(rest, state) && (len(rest) == len(state) || !text.IsLetter(rest[len(state)])) {
			return true
		}
	}
	return false
}

// isLayout reports whether the word is layout in its place, given what follows it:
// utility classes ("grid-cols-2", "items-center", "overflow-hidden",
// "bottom-4") and a component library's prefix ("cmp-text").
func (w wordPlace) isLayout(last wordPlace, rest []byte) bool {
	joined := len(rest) > 0 && (rest[0] == '-' || rest[0] == '_')
	switch w {
	case wordGrid:
		return last == wordFirst
	case wordItems, wordCmp:
		return last == wordFirst && joined
	case wordHidden:
		return last == wordOverflow || last == wordLabelled
	case wordComment:
		return hasWordOn(rest)
	case wordBottom:
		return last == wordSpace || joined && len(rest) > 1 && rest[1] >= '0' && rest[1] <= '9'
	}
	return false
}

// hasWordOn reports whether a name goes on with the word "on": "commentOnSelection",
// "comment-on-text".
func hasWordOn(rest []byte) bool {
	if len(rest) > 0 && (rest[0] == '-' || rest[0] == '_') {
		rest = rest[1:]
	} else if len(rest) == 0 || rest[0] != 'O' {
		return false
	}
	if len(rest) < 3 || rest[0]|0x20 != 'o' || rest[1] != 'n' {
		return false
	}
	return rest[2] < 'a' || rest[2] > 'z'
}
