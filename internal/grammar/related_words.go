package grammar

import (
	"sync"

	"github.com/standfirst/standfirst/internal/text"
)

// relatedCue introduces a link to another article.
type relatedCue struct {
	phrase string
	form   cueForm
}

// cueForm says what must stand behind a cue.
type cueForm int

const (
	cueColon cueForm = iota // a colon, dash or arrow: the word alone is also the start of a sentence
	cueOpen                 // nothing: no sentence begins so, if what follows has a capital
)

// relatedCues, grouped by language.
var relatedCues = sync.OnceValue(func() (rows []relatedCue) {
	forms := map[string]cueForm{"colon": cueColon, "open": cueOpen}
	for e := range tables.Marked("related_cues") {
		rows = append(rows, relatedCue{e.Phrase, formOf(forms, e)})
	}
	return rows
})

// relatedCueIndex finds the cues that may begin at a place.
var relatedCueIndex = text.NewPhraseTable(relatedCues, func(c relatedCue) string { return c.phrase })

// relatedCueStarts tells the words with which no cue begins.
var relatedCueStarts = text.NewWordFilter(func(b *text.PrefixFilter) {
	for _, cue := range relatedCues() {
		b.Add(cue.phrase)
	}
})

// relatedArrows begin a line that is a link, and end one.
const (
	relatedArrows  = "▶►▸▷→➔➜➤➡⇒⮕⟶👉☞🔗🔴📌»›"
	trailingArrows = ">＞»›→➔➜➤➡▶►▸▷⇒⮕⟶↗〉"
)
