package feature

import (
	"maps"
	"math/bits"
	"slices"
	"sync"

	"github.com/standfirst/standfirst/internal/hashset"
	"github.com/standfirst/standfirst/internal/markup"
)

// consentTerm is a word or phrase of a consent dialog by the hashes of its words.
type consentTerm struct {
	IndexedPhrase
	topic uint64 // its bit, 0 for the label of a button
}

// consentTerms are the terms by the hash of their first word, and the filter of these.
type consentTerms struct {
	index  map[uint32][]consentTerm
	starts hashset.Filter
}

// termsOfConsent returns the terms. They are read when they are first asked for.
var termsOfConsent = sync.OnceValue(func() *consentTerms {
	c := &consentTerms{index: make(map[uint32][]consentTerm, 512)}
	for e := range tables.Marked("consent_terms") {
		_, words := MeasureText(e.Phrase, nil)
		t := consentTerm{IndexedPhrase: IndexedPhrase{Words: words, Whole: e.Mark == "control"}}
		if !t.Whole {
			t.topic = 1 << ((2*words[0] + words[len(words)-1]) % 64) // languages share words
		}
		c.index[words[0]] = append(c.index[words[0]], t)
		c.starts.Add(words[0])
	}
	return c
})

// read returns the topics among words, a bit each; answers reports whether the words
// are the whole label of a button.
func (c *consentTerms) read(words []uint32) (topics uint64, answers bool) {
	for i, w := range words {
		if !c.starts.May(w) {
			continue
		}
		for k := range c.index[w] {
			if t := &c.index[w][k]; t.fits(words, i, false) {
				topics |= t.topic
				answers = answers || t.Whole
			}
		}
	}
	return topics, answers
}

// consentSums are what an element holds of the topics of consent.
type consentSums struct {
	topics uint64
	prose  int32 // bytes of prose that speaks of one
	pieces int   // how many blocks that is
	last   int   // the last of them
}

// ConsentDialogs returns the elements that ask for consent to cookies and the like,
// the outermost ones in page order: most of their prose is about that, it touches on
// several topics, and there is a button to answer with. A page whose title or summary
// speaks of such things has none, for its article may, nor has one of little other prose.
func ConsentDialogs(p *Page) []int32 {
	const fewest, part, most = 2, 0.7, 5 // pieces of prose; of the element's prose; times the other prose, the page's
	terms := termsOfConsent()
	found, plain := terms.sumUp(p)
	if found == nil || plain*most < p.Total.Prose || terms.inClaims(p.Claims.Titles) || terms.inClaims(p.Claims.abouts) {
		return nil
	}
	var dialogs []int32
	for _, e := range slices.Sorted(maps.Keys(found)) {
		s := found[e]
		if n := len(dialogs); n > 0 && p.Page.Within(s.last, dialogs[n-1]) || s.pieces < fewest ||
			Ratio(s.prose, p.Sums[e].Prose) < part {
			continue
		}
		if terms.isAnswered(p, e, bits.OnesCount64(s.topics)) {
			dialogs = append(dialogs, e)
		}
	}
	return dialogs
}

// sumUp adds up what each element without the headline holds of the topics, and the page's
// other prose.
func (c *consentTerms) sumUp(p *Page) (found map[int32]consentSums, plain int32) {
	plain = p.Total.Prose
	for i := range p.Measures {
		if !p.Measures[i].Prose {
			continue
		}
		topics, _ := c.read(p.HashesOf(i))
		if topics == 0 {
			continue
		}
		if found == nil {
			found = make(map[int32]consentSums)
		}
		size := p.Page.Blocks[i].Size
		plain -= size
		for e := p.Page.ElementOf(i).Block; e > 0 && !p.Around[e]; e = p.Page.Elements[p.Page.Elements[e].Parent].Block {
			s := found[e]
			found[e] = consentSums{s.topics | topics, s.prose + size, s.pieces + 1, i}
		}
	}
	return found, plain
}

// inClaims reports whether one of the page's claims has a topic of consent.
func (c *consentTerms) inClaims(claims []hashedText) bool {
	return slices.ContainsFunc(claims, func(t hashedText) bool {
		topics, _ := c.read(t.Words)
		return topics != 0
	})
}

// isAnswered reports whether an element with so many topics holds the label of a button
// that answers a dialog, alone or among links, or, where the topics are many, any button.
func (c *consentTerms) isAnswered(p *Page, e int32, topics int) bool {
	const fewest, many, most = 4, 6, 5 // topics; words of a label
	for i := 0; i < len(p.Measures) && topics >= fewest; i++ {
		if p.Measures[i].Words > most || !p.Page.Within(i, e) {
			continue
		}
		words, own := p.HashesOf(i), p.Page.ElementOf(i)
		_, answers := c.read(words)
		for k := 0; k < len(words) && !answers && p.Page.Blocks[i].Linked == p.Page.Blocks[i].Size; k++ {
			_, answers = c.read(words[k : k+1])
		}
		if answers || topics >= many && (own.Tag == markup.TagButton || p.Page.Elements[own.Block].Tag == markup.TagButton) {
			return true
		}
	}
	return false
}
