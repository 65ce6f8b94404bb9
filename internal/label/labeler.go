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
func (v *Labeler) Forget() {
	clear(v.Captions)
	v.facts, v.isSite, v.Captions, v.split = nil, nil, v.Captions[:0], splitBlock{}
}

// Label gives every block its role: first the certain rules, then the model for
// what they leave open, then a name for the chrome that is left.
func (v *Labeler) Label(facts *feature.Page, j *Classifiers, w *feature.Hints) {
	v.facts, v.isSite = facts, w.IsSite
	v.facts.Phrases = feature.Resize(v.facts.Phrases, len(v.facts.Page.Blocks))
	for i := range v.facts.Phrases {
		v.facts.Phrases[i] = feature.PhraseRole(v.facts.HashesOf(i), v.facts.Measures[i].Digits > 0)
	}
	v.facts.Describe()
	v.Labels = feature.Resize(v.Labels, len(v.facts.Page.Blocks))
	certain, chrome := certainRules[:], chromeRules[:]
	if v.facts.Page.IsText {
		certain, chrome = certainOnText, chromeOnText
	}
	for i := range v.Labels {
		v.Labels[i].Rule = firstRule(certain, v, i)
		if r := v.Labels[i].Rule; r != nil {
			v.Labels[i].Role = r.role
		}
	}
	if v.facts.Page.IsText {
		v.labelLines()
		v.anchor(j)
	}
	for i := range v.Labels {
		if v.Labels[i].Rule == nil {
			v.facts.DescribeForm(i, v.facts.Row(i))
		}
	}
	if v.facts.Page.IsText {
		v.facts.DescribeCredits()
	}
	v.facts.DescribePage(w)
	v.decide(j)
	for i := range v.Labels {
		if l := &v.Labels[i]; l.Role == "" || l.Rule != nil && l.Rule.id == linkLabelRule {
			l.Rule = firstRule(chrome, v, i)
			l.Role = l.Rule.role
		}
	}
	if v.facts.Page.IsText {
		v.nameThread()
		v.nameBesideLines()
	} else {
		for i := range v.Labels {
			v.nameBeside(i)
		}
	}
	v.nameSite()
	v.nameLaterBylines()
	v.GroupCaptions()
}

// nameBeside gives a block of which nothing is known the role of an appeal or
// a dialog whose wording stands beside it in one small element.
func (v *Labeler) nameBeside(i int) {
	l := &v.Labels[i]
	if l.Rule == nil || l.Rule.id != restRule && l.Rule.id != linkRule {
		return
	}
	for k := max(0, i-feature.BoxBlocks); k < len(v.Labels) && k <= i+feature.BoxBlocks; k++ {
		if r := v.Labels[k].Rule; k != i && r != nil && boxRole(r) != nil && v.facts.InOneBox(i, k) {
			*l = labelled(boxRole(r))
			return
		}
	}
}
