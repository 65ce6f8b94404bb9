package label

import (
	"strings"

	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/grammar"
	"github.com/standfirst/standfirst/internal/page"
)

// namesAuthor: a line of few words among which a claimed author's name stands.
func namesAuthor(v *Labeler, i int) bool {
	if v.facts.Measures[i].Words > 14 || v.facts.Row(i)[feature.FeatHeading] > 0 || v.facts.CreditsPicture(i) {
		return false
	}
	for _, n := range v.facts.Names {
		if holdsWords(v.facts.HashesOf(i), n.Words) {
			return true
		}
	}
	return false
}

// holdsWords says whether words hold a run of others.
func holdsWords(words, run []uint32) bool {
	for i := 0; i+len(run) <= len(words); i++ {
		k := 0
		for k < len(run) && words[i+k] == run[k] {
			k++
		}
		if k == len(run) {
			return true
		}
	}
	return false
}

// namesSomebody: a line of few words with at least one full name.
func namesSomebody(v *Labeler, i int) bool {
	return v.facts.Measures[i].Words <= 25 && v.facts.Row(i)[feature.FeatHeading] == 0 && v.margins[bodyClassifier][i] < 0 && !v.facts.CreditsPicture(i) &&
		grammar.HasFullName(grammar.ParseByline(v.facts.Page.TextOf(i))) && len(grammar.ParseByline(v.facts.Page.TextOf(i))) > 0
}

// signs: a marker and names and little else, that the judge of the text is not
// all too sure of.
func signs(v *Labeler, i int) bool {
	const most, sure = 12, 3.2 // words; log-odds
	if v.facts.Measures[i].Words > most || v.margins[bodyClassifier][i] > sure || v.facts.CreditsPicture(i) || !grammar.MayBeMarked(grammar.BylineLine(v.facts.Page.TextOf(i))) {
		return false
	}
	r := grammar.ReadByline(BrokenLine(v.facts.Page.TextOf(i)))
	return r.Marked && r.Strong && r.Full && (r.Leftover == 0 || r.Colon) && len(r.Authors) > 0
}

// namesAlone: the names of people, and at most a date or what stands behind a
// bar, on a page that claims nobody.
func namesAlone(v *Labeler, i int) bool {
	const most = 10 // words
	if v.facts.Authored || v.facts.Row(i)[feature.FeatHeading] > 0 || v.facts.Measures[i].Words > most || v.facts.Measures[i].Sentence || v.facts.Phrases[i] != "" || v.facts.CreditsPicture(i) || v.facts.Near(i, page.KindTag|page.KindBreadcrumb, 0) {
		return false
	}
	r := grammar.ReadByline(BrokenLine(v.facts.Page.TextOf(i)))
	return r.Full && r.Leftover == 0 && !r.Skipped && r.People > 0 && r.People == len(r.Authors)
}

// BrokenLine is a block's text with its line breaks as bars: names end there.
func BrokenLine(s string) string { return strings.ReplaceAll(s, "\n", " | ") }

// markedByline: "By" or its like, and a full name after it, whatever else.
func markedByline(v *Labeler, i int) bool {
	if v.facts.Measures[i].Words > 40 || v.margins[bodyClassifier][i] >= 0 || v.facts.Row(i)[feature.FeatHeading] > 0 || v.facts.CreditsPicture(i) {
		return false
	}
	line := grammar.BylineLine(v.facts.Page.TextOf(i))
	if !grammar.MayBeMarked(line) {
		return false
	}
	r := grammar.ReadBylineLine(line)
	return r.Marked && r.Strong && r.Full && len(r.Authors) > 0
}

func readsAsByline(v *Labeler, i int) bool {
	return v.facts.Row(i)[feature.FeatBylineForm] > 0 && v.margins[bodyClassifier][i] < 0 && !v.facts.CreditsPicture(i)
}
