package label

import (
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/role"
)

// Label is the role of one block, and what decided on it.
type Label struct {
	Role       role.Role
	Rule       *rule      // the rule that took the block, nil where the model did
	margin     float32    // of the model, in log-odds
	classifier Classifier // whose margin it is
}

// Labeler gives the blocks of a page their roles. It holds what is decided, and
// reads the facts, which no decision changes.
type Labeler struct {
	facts       *feature.Page
	hints       *feature.Hints
	classifiers *Classifiers
	profile     *profile
	Labels      []Label
	Chosen      choice
	// margins are the log-odds of each classifier for each block, NeverMargin for one
	// that it was not asked about.
	margins [numClassifiers][]float32
	rows    []int32   // the rows that a model is asked about at once
	answers []float32 // its log-odds for each
	// inText is the sequence of text and rest over the blocks, stays where each
	// state was better kept than left.
	inText, stays []bool
	between       []int32         // the blocks between pieces of the text
	headed        int             // the empty lines over the crossheads of a text
	bodyShingles  feature.Counter // shingles of the text outside of quotes
	Captions      []captionGroup
	// split is the caption that was last split, for it is asked for several times.
	split splitBlock
	boxes []int8 // by block of a text, the box of its rule; see boxOf
}

// Forget drops what refers to the page.
func (l *Labeler) Forget() {
	clear(l.Captions)
	l.facts, l.hints, l.classifiers, l.profile = nil, nil, nil, nil
	l.Captions, l.split = l.Captions[:0], splitBlock{}
}
