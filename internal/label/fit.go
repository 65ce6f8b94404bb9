package label

import (
	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/forest"
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/metadata"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/rules"
	"github.com/standfirst/standfirst/internal/sniff"
)

// What the fit of the weights, bench/train, asks of the labeler.

// Example is a page as the fit of the weights sees it.
type Example struct {
	Texts    []string
	Features []float32 // a row of Width for each block
	Width    int
	Sizes    []int32
	Page     []float32 // the row of the page as a whole
	// Candidates are, for each question about blocks, those that it is put for.
	Candidates [classifier.NumOfBlocks][]bool
	// Rules names the certain rule that took each block, "" for none.
	Rules []string
}

// ReadHTML segments and describes a page of HTML in UTF-8.
func ReadHTML(src []byte) *Example {
	return exampleOf(Source(src, false, false, classifier.None()))
}

// ReadText segments and describes a page's text alone. What is described of it
// from its headline on counts from the one that the classifier given for it
// prefers; without that, it is left out.
func ReadText(src []byte, headline *forest.Forest) *Example {
	c := classifier.None()
	c[classifier.Headline] = headline
	return exampleOf(Source(src, true, false, c))
}

// Source reads a page in UTF-8, of HTML or of text alone, and labels it by some
// classifiers; sought as in [feature.Hints].
func Source(src []byte, isText, sought bool, c *classifier.Set) (*feature.Page, *Labeler) {
	var b page.Builder
	var claims metadata.Reader
	b.Reset(&claims)
	if isText {
		b.ReadLines(src)
	} else {
		b.Quirks = !sniff.HasDoctype(src)
		cut := markup.Prune(nil, src)
		b.States = append(b.States, cut.Scripts...)
		b.ReadTokens(cut)
	}
	p, m := b.Page(), claims.Resolve("")
	hints := feature.HintsOf(&m)
	hints.Sought = sought
	facts, l := new(feature.Page), new(Labeler)
	facts.Gather(p, &hints)
	l.Label(facts, c, &hints)
	return facts, l
}

func exampleOf(facts *feature.Page, l *Labeler) *Example {
	p := facts.Page
	e := &Example{Features: facts.Features, Width: facts.Stride, Page: facts.PageRow}
	for i := range p.Blocks {
		e.Texts = append(e.Texts, p.TextOf(i))
		e.Sizes = append(e.Sizes, p.Blocks[i].Size)
		rule := certainRuleOf(l, i)
		for k := range classifier.NumOfBlocks {
			e.Candidates[k] = append(e.Candidates[k], rule == nil && l.profile.candidates[k](&l.Labelling, i))
		}
		name := ""
		if rule != nil {
			name = rule.ID
		}
		e.Rules = append(e.Rules, name)
	}
	return e
}

// certainRuleOf is the certain rule that takes a block, nil for none.
func certainRuleOf(l *Labeler, i int) *rules.Rule {
	if r := rules.First(rules.CertainRules[:], &l.Labelling, i); r != nil || l.profile == &htmlProfile {
		return r
	}
	return rules.First(rules.LineCertainRules[:], &l.Labelling, i)
}
