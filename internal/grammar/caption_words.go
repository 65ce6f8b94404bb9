package grammar

import (
	"sync"

	"github.com/standfirst/standfirst/internal/text"
)

// creditLabel is a word that introduces a credit.
type creditLabel struct {
	phrase string
	form   labelForm
}

// labelForm says what must stand between a label and its credit.
type labelForm int

const (
	labelColon labelForm = iota // a colon, an equals sign or a slash
	labelBare                   // as labelColon, or names alone ("Photo Ann Lee")
	labelBy                     // nothing: the phrase ends in a preposition of its own
)

// creditLabels is grouped by language. A label that is also a common word of
// sentences ("source", "image") needs its colon.
var creditLabels = sync.OnceValue(func() (rows []creditLabel) {
	forms := map[string]labelForm{"bare": labelBare, "by": labelBy, "colon": labelColon}
	for e := range tables.Marked("credit_labels") {
		rows = append(rows, creditLabel{e.Phrase, formOf(forms, e)})
	}
	return rows
})

// creditLabelIndex finds the labels that may begin at a place.
var creditLabelIndex = text.NewPhraseTable(creditLabels, func(l creditLabel) string { return l.phrase })

// creditLabelStarts tells the words with which no label begins. Labels of fewer
// than three letters in ASCII would need another word's end behind them.
var creditLabelStarts = text.NewWordFilter(func(b *text.PrefixFilter) {
	for _, label := range creditLabels() {
		b.Add(label.phrase)
	}
})

// creditTails end a credit in languages that put the label last.
var creditTails = tables.List("credit_tails")

// genericCredits stand where no photographer is named. Written after a
// sentence's end they are a credit; they never are a caption by themselves.
var genericCredits = tables.Set("generic_credits")

// PlayerWords are what players and galleries print beside a picture.
var PlayerWords = tables.Set("player_words")

// notCredits are words that stand in brackets at a caption's end and describe
// the picture; a bracket that holds one is text.
var notCredits = tables.Set("not_credits")

// beforeLabel are words after which "photo" belongs to the sentence: "on this
// photo: the old town".
var beforeLabel = tables.Set("before_label")

// creditJoiners stand between the names of a credit without a capital.
var creditJoiners = tables.Set("credit_joiners")

// hostJoiners stand between a photographer and the host of the picture: "Ann Lee on
// Unsplash".
var hostJoiners = tables.Set("host_joiners")
