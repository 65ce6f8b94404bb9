package label

import (
	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/hashset"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/rules"
)

// Labeler gives the blocks of a page their roles. It holds what is decided, and
// reads the facts, which no decision changes.
type Labeler struct {
	rules.Labelling
	classifiers  *classifier.Set
	profile      *profile
	rows         []int32         // the rows that a model is asked about at once
	answers      []float32       // its log-odds for each
	stays        []bool          // where each state of Labelling.InText was better kept than left
	between      []int32         // the blocks between pieces of the text
	bodyShingles hashset.Counter // shingles of the text outside of quotes
	boxes        []int8          // by block of a text, the box of its rule; see boxOf
}

// Forget drops what refers to the page.
func (l *Labeler) Forget() {
	clear(l.Captions)
	l.Facts, l.Hints, l.classifiers, l.profile = nil, nil, nil, nil
	l.Captions, l.Split = l.Captions[:0], rules.SplitBlock{}
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

// IsNote reports whether the page is an article's by its model, if not surely, and has a
// few lines of text right under its headline that are text by themselves.
func IsNote(l *Labeler) bool {
	const below = 8 // blocks
	h, first := l.Chosen.Headline, l.Chosen.First
	return l.Margin() >= l.profile.thresholds.note && isHeaded(l) && first > h && first <= h+below &&
		l.Labels[first].Role == role.Paragraph && l.Facts.Measures[first].Sentence && l.Margins[classifier.Body][first] > 0
}

// IsBare reports whether a page says nothing of itself where pages do: it may be a
// fragment, and counts by its text alone.
func (l *Labeler) IsBare() bool {
	return l.profile.knowsBare && l.Hints.Bare && !l.Facts.Page.Seen.Framed
}

// profile is how pages of one kind are labelled: HTML, or plain text.
type profile struct {
	steps []step

	// The rules that are asked.
	certain, chrome []rules.Rule
	kicker          []rules.Rule
	standfirst      []search
	captions        []rules.Rule
	related         []rules.Rule

	// candidates are the blocks that each classifier is asked about.
	candidates [classifier.NumOfBlocks]rules.Condition
	thresholds *thresholds
	// penalty is what speaks against a block as text, in log-odds.
	penalty func(l *Labeler, i int) float32

	mayStandfirst rules.Condition     // besides what every standfirst must be
	mayCaption    rules.Condition     // that the classifier takes for a caption
	mayBeCaption  rules.Condition     // that a rule takes for a caption
	labelsBox     rules.Condition     // a heading in the text that is a box's label
	mayDate       rules.Condition     // a short line with a date, near the headline
	knowsBare     bool                // a page that says nothing of itself is a fragment
	signs         func(*Labeler) bool // chooses names by the headline before the text's first line
	opening       *rules.Rule         // takes a name alone over the text
	inElements    bool                // its text stands in elements, not in lines
	joinsCaption  rules.Condition     // with the caption or credit on the line before
}

// search is a list of rules, and how far under the headline they look.
type search struct {
	rules []rules.Rule
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
