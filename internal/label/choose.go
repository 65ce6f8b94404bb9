package label

import (
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/role"
)

// chooseByRule gives the first block from the headline on that a rule takes
// the rule's role; from and to count blocks from the headline.
func (v *Labeler) chooseByRule(rules []rule, from, to int) {
	h := v.Chosen.Headline
	for i := max(0, h+from); h >= 0 && i < len(v.Labels) && i <= h+to; i++ {
		if v.Labels[i].Role == "" {
			if r := firstRule(rules, v, i); r != nil {
				v.Labels[i] = labelled(r)
				return
			}
		}
	}
}

// Bars are the log-odds from which a judge is believed, where that is not 0:
// by cross-validation these give the best F1. The pages that say nothing of a
// standfirst or a caption outnumber those that do.
const (
	standfirstThreshold = -0.7
	captionThreshold    = -0.5
	headingThreshold    = -1.5 // of a heading element in the text to be a crosshead
)

// chooseInside takes in what is part of the text where it stands in it: tables
// of data, code and headings, which a judge of single blocks may not know.
func (v *Labeler) chooseInside() {
	for i := v.Chosen.First + 1; v.Chosen.First >= 0 && i < v.Chosen.Last; i++ {
		if v.Labels[i].Role == "" && v.margins[bodyClassifier][i] > secondChance {
			if r := firstRule(insideRules[:], v, i); r != nil {
				v.Labels[i] = labelled(r)
			}
		}
	}
	v.completeTables()
}

// completeTables takes in the rest of the tables of data of which a cell is the
// text's: half a row would say something else than the whole.
func (v *Labeler) completeTables() {
	for i := max(0, v.Chosen.First); v.Chosen.First >= 0 && i <= v.Chosen.Last; {
		table := v.facts.TableOf(i)
		end, taken := i, false
		for ; table > 0 && end <= v.Chosen.Last && v.facts.TableOf(end) == table; end++ {
			taken = taken || v.Labels[end].Role == role.TableRow
		}
		for k := i; taken && k < end; k++ {
			if l := &v.Labels[k]; l.Role == "" || l.Rule != nil && l.Rule.id == linkLabelRule {
				*l = labelled(&insideRules[0])
			}
		}
		i = max(end, i+1)
	}
}

// countBodyShingles collects what the text says outside of quotes.
func (v *Labeler) countBodyShingles() {
	v.bodyShingles.Reset(len(v.facts.Words))
	for i := range v.Labels {
		if !v.Labels[i].Role.InBody() || v.Labels[i].Role == role.Quote {
			continue
		}
		words := v.facts.HashesOf(i)
		for k := 0; k+3 < len(words); k++ {
			v.bodyShingles.Count(feature.Shingle(words[k:]))
		}
	}
}

// dateReach is how far from the headline, in blocks, its date is printed.
const dateReach = 15

// chooseDates takes the lines with a date by the headline.
func (v *Labeler) chooseDates() {
	h := v.Chosen.Headline
	for i := max(0, h-dateReach); h >= 0 && i < len(v.Labels) && i <= h+dateReach; i++ {
		if (v.Labels[i].Role == "" || v.dateInText(i)) && v.facts.Measures[i].Clock && v.facts.Measures[i].Words <= 15 && (v.facts.Page.IsText || v.facts.Near(i, page.KindDate|page.KindByline, 2)) {
			v.Labels[i] = labelled(&DateRule)
		}
	}
}

func labelled(r *rule) Label { return Label{Role: r.role, Rule: r} }
