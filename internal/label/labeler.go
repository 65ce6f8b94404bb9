package label

import (
	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/hashset"
	"github.com/standfirst/standfirst/internal/role"
)

// Label is the role of one block, and what decided on it.
type Label struct {
	Role       role.Role
	Rule       *rule               // the rule that took the block, nil where the model did
	margin     float32             // of the model, in log-odds
	classifier classifier.Question // whose margin it is
}

// Labeler gives the blocks of a page their roles. It holds what is decided, and
// reads the facts, which no decision changes.
type Labeler struct {
	facts       *feature.Page
	hints       *feature.Hints
	classifiers *classifier.Set
	profile     *profile
	Labels      []Label
	Chosen      choice
	// margins are the log-odds of each classifier for each block, NotApplicable for one
	// that it was not asked about.
	margins [classifier.Num][]float32
	rows    []int32   // the rows that a model is asked about at once
	answers []float32 // its log-odds for each
	// inText is the sequence of text and rest over the blocks, stays where each
	// state was better kept than left.
	inText, stays []bool
	between       []int32         // the blocks between pieces of the text
	headed        int             // the empty lines over the crossheads of a text
	bodyShingles  hashset.Counter // shingles of the text outside of quotes
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

// choice is what was decided of the page as a whole.
type choice struct {
	Headline    int // -1 for none
	First, Last int // the article's text, -1 for none
	Prose       int32
	Article     float32 // the log-odds that the page holds an article
}

// Margin is by how much the page as a whole counts as an article's, in log-odds
// over the threshold. The classifier knows whole pages: it says nothing of a bare
// one, which counts by its text alone.
func (l *Labeler) Margin() float32 { return l.Chosen.Article - l.profile.thresholds.article }

// IsArticle reports whether the page as a whole counts as an article's.
func (l *Labeler) IsArticle() bool { return l.IsBare() || l.Margin() >= 0 }

// IsSure reports whether the model of the page is so sure of an article that a line
// of text makes one.
func IsSure(l *Labeler) bool { return l.Margin() >= l.profile.thresholds.sure }

// IsBare reports whether a page says nothing of itself where pages do: it may be a
// fragment, and counts by its text alone.
func (l *Labeler) IsBare() bool { return l.profile.knowsBare && l.hints.Bare }

// profile is how pages of one kind are labelled: HTML, or plain text.
type profile struct {
	steps []step

	// Rules; see rules.go and lines_rules.go.
	certain, chrome []rule
	kicker          []rule
	standfirst      []search
	captions        []rule
	related         []rule

	// candidates are the blocks that each classifier is asked about.
	candidates [classifier.NumOfBlocks]condition
	thresholds *thresholds
	// penalty is what speaks against a block as text, in log-odds.
	penalty func(l *Labeler, i int) float32

	mayStandfirst condition // besides what every standfirst must be
	mayCaption    condition // that the classifier takes for a caption
	mayBeCaption  condition // that a rule takes for a caption
	labelsBox     condition // a heading in the text that is a box's label
	mayDate       condition // a short line with a date, near the headline
	knowsBare     bool      // a page that says nothing of itself is a fragment
	joinsCaption  condition // with the caption or credit on the line before
}

// condition reports whether something holds of a block.
type condition = func(l *Labeler, i int) bool

// search is a list of rules, and how far under the headline they look.
type search struct {
	rules []rule
	reach int
}

// step is one step of labelling a page. Steps run in the order of their list;
// each reads what the steps before it wrote. Nothing relabels a block after the
// last one.
type step struct {
	name   string
	do     func(*Labeler)
	reads  string
	writes string
}

// captionGroup is what is printed with one picture, put together out of the
// blocks that are its caption and its credit.
type captionGroup struct {
	Text, Credit string
	Blocks       []int
	Group        int32 // the element that holds its picture, -1 for none
}

// splitBlock is a block's text and its credit, as SplitCredit splits it.
type splitBlock struct {
	asked        bool
	block        int
	text, credit string
}
