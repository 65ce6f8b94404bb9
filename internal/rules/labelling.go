package rules

import (
	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/role"
)

// Labelling is what is decided of a page, over the facts, which no decision
// changes.
type Labelling struct {
	Facts  *feature.Page
	Labels []Label
	Chosen Choice
	// Margins are the log-odds of each classifier for each block, NotApplicable for one
	// that it was not asked about.
	Margins [classifier.Num][]float32
	// InText is the sequence of text and rest over the blocks.
	InText   []bool
	Headed   int // the empty lines over the crossheads of a text
	Captions []CaptionGroup
	Hints    *feature.Hints
	// Split is the caption that was last split, for it is asked for several times.
	Split SplitBlock
}

// Label is the role of one block, and what decided on it.
type Label struct {
	Role       role.Role
	Rule       *Rule               // the rule that took the block, nil where the model did
	Margin     float32             // of the model, in log-odds
	Classifier classifier.Question // whose margin it is
}

// Choice is what was decided of the page as a whole.
type Choice struct {
	Headline    int // -1 for none
	First, Last int // the article's text, -1 for none
	Prose       int32
	Article     float32 // the log-odds that the page holds an article
}

// Condition reports whether something holds of a block.
type Condition = func(l *Labelling, i int) bool

// CaptionGroup is what is printed with one picture, put together out of the
// blocks that are its caption and its credit.
type CaptionGroup struct {
	Text, Credit string
	Blocks       []int
	Group        int32 // the element that holds its picture, -1 for none
}

// SplitBlock is a block's text and its credit, as SplitCredit splits it.
type SplitBlock struct {
	Asked        bool
	Block        int
	Text, Credit string
}
