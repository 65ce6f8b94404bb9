package label

import (
	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/hashset"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/rules"
)

// chooseInside takes in what is part of the text where it stands in it: tables
// of data, code and headings, which a classifier of single blocks may not know.
func (l *Labeler) chooseInside() {
	for i := l.Chosen.First + 1; l.Chosen.First >= 0 && i < l.Chosen.Last; i++ {
		if l.Labels[i].Role == "" && l.Margins[classifier.Body][i] > secondChance {
			if r := rules.First(rules.InsideRules[:], &l.Labelling, i); r != nil {
				l.Labels[i] = rules.Labelled(r)
			}
		}
	}
	l.completeTables()
}

// completeTables takes in the rest of the tables of data of which a cell is the
// text's: half a row would say something else than the whole.
func (l *Labeler) completeTables() {
	for i := max(0, l.Chosen.First); l.Chosen.First >= 0 && i <= l.Chosen.Last; {
		table := l.Facts.TableOf(i)
		end, taken := i, false
		for ; table > 0 && end <= l.Chosen.Last && l.Facts.TableOf(end) == table; end++ {
			taken = taken || l.Labels[end].Role == role.TableRow
		}
		for k := i; taken && k < end; k++ {
			if label := &l.Labels[k]; label.Role == "" || label.Rule.Is(rules.Provisional) {
				*label = rules.Labelled(&rules.InsideRules[0])
			}
		}
		i = max(end, i+1)
	}
}

// countBodyShingles collects what the text says outside of quotes.
func (l *Labeler) countBodyShingles() {
	l.bodyShingles.Reset(len(l.Facts.Words))
	for i := range l.Labels {
		if !l.Labels[i].Role.InBody() || l.Labels[i].Role == role.Quote {
			continue
		}
		words := l.Facts.HashesOf(i)
		for k := 0; k+3 < len(words); k++ {
			l.bodyShingles.Count(hashset.Shingle(words[k:]))
		}
	}
}

// dateReach is how far from the headline, in blocks, its date is printed.
const dateReach = 15

// chooseDates takes the lines with a date by the headline.
func (l *Labeler) chooseDates() {
	h := l.Chosen.Headline
	for i := max(0, h-dateReach); h >= 0 && i < len(l.Labels) && i <= h+dateReach; i++ {
		if m := &l.Facts.Measures[i]; m.Clock && m.Words <= feature.DateWords && l.profile.mayDate(&l.Labelling, i) {
			l.Labels[i] = rules.Labelled(&rules.DateRule)
		}
	}
}
