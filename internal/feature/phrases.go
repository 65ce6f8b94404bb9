package feature

import (
	"embed"
	"strings"
	"sync"

	"github.com/standfirst/standfirst/internal/hashset"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/text"
)

//go:embed words/*.txt
var wordFiles embed.FS

// tables are the words of the features, a file a table. The wordings of the
// chrome are marked by the role of their block and whether they have to be the
// "whole" of it or stand "within".
var tables = text.Tables{Files: wordFiles}

// phraseWords is the longest block, in words, that a phrase may stand in; an
// ideograph counts as half a word.
const phraseWords = 60

// PhraseIndex returns the phrases by the hash of their first word. It is made when
// it is first asked for.
var PhraseIndex = sync.OnceValue(indexPhrases)

// phraseStarts returns the filter of the words that begin a phrase.
var phraseStarts = sync.OnceValue(func() *hashset.Filter {
	var s hashset.Filter
	for w := range PhraseIndex() {
		s.Add(w)
	}
	return &s
})

// IndexedPhrase is a phrase by the hashes of its words.
type IndexedPhrase struct {
	Words []uint32
	Role  role.Role
	Whole bool
}

func indexPhrases() map[uint32][]IndexedPhrase {
	index := make(map[uint32][]IndexedPhrase, 512)
	for e := range tables.Marked("phrases") {
		_, words := MeasureText(e.Phrase, nil)
		name, place, _ := strings.Cut(e.Mark, " ")
		index[words[0]] = append(index[words[0]], IndexedPhrase{words, role.Role(name), place == "whole"})
	}
	return index
}

// PhraseRole is the role that a block's wording gives it, "" for none.
func PhraseRole(words []uint32, m *Measure) role.Role {
	if m.Words > phraseWords {
		return ""
	}
	starts := phraseStarts()
	for i, w := range words {
		if !starts.May(w) {
			continue
		}
		for _, p := range PhraseIndex()[w] {
			if p.fits(words, i, m.Digits > 0) {
				return p.Role
			}
		}
	}
	return ""
}

// fits reports whether the phrase stands at word i. A whole phrase may have a
// number beside it, as in "Comments (12)".
func (p *IndexedPhrase) fits(words []uint32, i int, digits bool) bool {
	if len(words)-i < len(p.Words) {
		return false
	}
	for k, w := range p.Words {
		if words[i+k] != w {
			return false
		}
	}
	beside := len(words) - len(p.Words)
	return !p.Whole || beside == 0 || beside == 1 && digits
}
