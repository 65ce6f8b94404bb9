package label

import (
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/role"
)

// Label is what labelling says of one block.
type Label struct {
	Role       role.Role
	Rule       *rule      // the rule that took the block, nil where the model did
	margin     float32    // of the model, in log-odds
	classifier Classifier // whose margin it is
}

// Labeler gives the blocks of a page their roles. It holds what is decided, and
// reads the facts, which no decision changes.
type Labeler struct {
	facts  *feature.Page
	isSite func(string) bool // see witnesses
	Labels []Label
	Chosen choice
	// margins are what each model says of each block, NeverMargin of one that it
	// was not asked about.
	margins [numClassifiers][]float32
	rows    []int32   // the rows that a model is asked about at once
	answers []float32 // and what it says
	// IsText is the sequence of text and rest over the blocks, stays where each
	// state was better kept than left.
	isText, stays []bool
	between       []int32         // the blocks between pieces of the text
	headed        int             // the empty lines over the crossheads of a text
	bodyShingles  feature.Counter // shingles of the text outside of quotes
	Captions      []captionGroup
	// split is the caption that was last split, for it is asked for several times.
	split splitBlock
	boxes []int8 // by block of a text, what boxOf says of its rule
}

// Forget drops what refers to the page.
func (l *Labeler) Forget() {
	clear(l.Captions)
	l.facts, l.isSite, l.Captions, l.split = nil, nil, l.Captions[:0], splitBlock{}
}

// Label gives every block its role: first the certain rules, then the model for
// what they leave open, then a name for the chrome that is left.
func (l *Labeler) Label(facts *feature.Page, j *Classifiers, w *feature.Hints) {
	l.facts, l.isSite = facts, w.IsSite
	l.facts.Phrases = feature.Resize(l.facts.Phrases, len(l.facts.Page.Blocks))
	for i := range l.facts.Phrases {
		l.facts.Phrases[i] = feature.PhraseRole(l.facts.HashesOf(i), l.facts.Measures[i].Digits > 0)
	}
	l.facts.Describe()
	l.Labels = feature.Resize(l.Labels, len(l.facts.Page.Blocks))
	certain, chrome := certainRules[:], chromeRules[:]
	if l.facts.Page.IsText {
		certain, chrome = certainOnText, chromeOnText
	}
	for i := range l.Labels {
		l.Labels[i].Rule = firstRule(certain, l, i)
		if r := l.Labels[i].Rule; r != nil {
			l.Labels[i].Role = r.role
		}
	}
	if l.facts.Page.IsText {
		l.labelLines()
		l.anchor(j)
	}
	for i := range l.Labels {
		if l.Labels[i].Rule == nil {
			l.facts.DescribeForm(i, l.facts.Row(i))
		}
	}
	if l.facts.Page.IsText {
		l.facts.DescribeCredits()
	}
	l.facts.DescribePage(w)
	l.decide(j)
	for i := range l.Labels {
		if label := &l.Labels[i]; label.Role == "" || label.Rule != nil && label.Rule.id == linkLabelRule {
			label.Rule = firstRule(chrome, l, i)
			label.Role = label.Rule.role
		}
	}
	if l.facts.Page.IsText {
		l.nameThread()
		l.nameBesideLines()
	} else {
		for i := range l.Labels {
			l.nameBeside(i)
		}
	}
	l.nameSite()
	l.nameLaterBylines()
	l.GroupCaptions()
}

// nameBeside gives a block of which nothing is known the role of an appeal or
// a dialog whose wording stands beside it in one small element.
func (l *Labeler) nameBeside(i int) {
	label := &l.Labels[i]
	if label.Rule == nil || label.Rule.id != restRule && label.Rule.id != linkRule {
		return
	}
	for k := max(0, i-feature.BoxBlocks); k < len(l.Labels) && k <= i+feature.BoxBlocks; k++ {
		if r := l.Labels[k].Rule; k != i && r != nil && boxRole(r) != nil && l.facts.InOneBox(i, k) {
			*label = labelled(boxRole(r))
			return
		}
	}
}
