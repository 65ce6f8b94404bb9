package reason

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/label"
)

// Reason is why a block has its role.
type Reason struct {
	// Rule is the name of the rule that took the block, or "model".
	Rule string
	// Cause says it in words, as far as it is no feature; empty where the
	// features say all.
	Cause string
	// Features are the weightiest features of the model's answer.
	Features []FeatureWeight
	// Margin is the model's, 0 where a rule decided.
	Margin float64
}

// FeatureWeight is what a feature did to the model's answer.
type FeatureWeight struct {
	Feature string  // in words
	Value   string  // in words
	Weight  float64 // in log-odds: positive for the answer, negative against it
}

// String is the reason as one sentence: the cause, and what spoke for and
// against.
func (r *Reason) String() string {
	var out strings.Builder
	out.WriteString(r.Cause)
	r.list(&out, "for: ", +1)
	r.list(&out, "against: ", -1)
	return out.String()
}

// list writes the features whose weights have a sign, with their values.
func (r *Reason) list(out *strings.Builder, label string, sign float64) {
	first := true
	for _, f := range r.Features {
		if f.Weight*sign < 0 {
			continue
		}
		switch {
		case !first:
			out.WriteString(", ")
		case out.Len() > 0:
			out.WriteString("; " + label)
		default:
			out.WriteString(label)
		}
		first = false
		out.WriteString(f.Feature + " (" + f.Value + ")")
	}
}

// Preface puts words before the cause.
func (r *Reason) Preface(words string) { r.Cause = joined(words, r.Cause) }

// joined joins two parts of a sentence, of which either may be empty.
func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "; " + b
}

// Reasons finds why the blocks of a page were decided as they were.
type Reasons struct {
	facts       *feature.Page
	labeled     *label.Labeler
	classifiers *classifier.Set
	// weights is what each feature moved for the block at hand.
	weights []float32
	// likeliest reports whether no block was the text by itself, so that the
	// likeliest ones were taken.
	likeliest bool
}

// New returns the reasons for the labels that a labeler gave by some facts and
// classifiers.
func New(l *label.Labeler, facts *feature.Page, cs *classifier.Set) *Reasons {
	r := &Reasons{facts: facts, labeled: l, classifiers: cs, likeliest: true}
	for i := range l.Labels {
		if d := label.DecisionOf(l, i); d.Rule == "" && d.Question == classifier.Body && d.Margin > 0 {
			r.likeliest = false
		}
	}
	return r
}

// modelRule is the rule that a trace names where the model decided.
const modelRule = "model"

// Of is the reason for block i's role.
func (r *Reasons) Of(i int) Reason {
	d := label.DecisionOf(r.labeled, i)
	margin, asked := label.MarginOf(r.labeled, classifier.Body, i)
	switch {
	case d.Rule == "":
		out := r.weigh(d.Question, i)
		out.Rule, out.Margin = modelRule, roundLogOdds(d.Margin)
		if d.Question == classifier.Body && margin < 0 {
			out.Preface(r.howChosen())
		}
		return out
	case d.Role.InArticle() || !asked:
		return Reason{Rule: d.Rule, Cause: d.Why}
	}
	out := r.weigh(classifier.Body, i)
	out.Rule = d.Rule
	out.Preface(joined(d.Why, leftOut(margin)))
	return out
}

// howChosen says how the model came to take a block for text that it would not take by
// itself.
func (r *Reasons) howChosen() string {
	if r.likeliest {
		return "is likelier to be text than others, on a page where the model takes no block for it by itself"
	}
	return "stands among blocks of the article's text, though the model would not take it for text by itself"
}

// leftOut returns why the model left a block with a margin out of the text, of which a
// rule says only what it is instead.
func leftOut(margin float32) string {
	by := strconv.FormatFloat(math.Abs(roundLogOdds(margin)), 'f', 2, 64)
	if margin > 0 {
		return "the model left it out with what stands around it, though it takes it for text by itself (by " + by + ")"
	}
	return "the model left it out of the text (by " + by + ")"
}

// roundLogOdds rounds to a thousandth; more is noise.
func roundLogOdds(x float32) float64 { return math.Round(float64(x)*1000) / 1000 }

// The features that a reason names: so many at most, and only such as move the
// log-odds by that much.
const (
	reasonFeatures = 5
	reasonLeast    = 0.05
)

// weigh names the weightiest features of a classifier's answer.
func (r *Reasons) weigh(c classifier.Question, i int) Reason {
	row := r.facts.Row(i)
	r.weights = feature.Resize(r.weights, r.facts.Stride)
	clear(r.weights)
	r.classifiers[c].Weights(r.weights, row)
	var out Reason
	for _, f := range r.heaviest() {
		out.Features = append(out.Features, FeatureWeight{f.String(), f.ValueText(row[f]), roundLogOdds(r.weights[f])})
	}
	if len(out.Features) == 0 {
		out.Cause = "no single feature weighs"
	}
	return out
}

// OfPage is why the page as a whole counts as an article's, or does not. There are
// no features where the classifier of the page was not asked.
func (r *Reasons) OfPage() Reason {
	l := r.labeled
	out := Reason{Rule: modelRule}
	if l.IsBare() || len(l.Labels) == 0 {
		if l.IsBare() {
			out.Cause = "says nothing of itself, so that its text alone counts"
		}
		return out
	}
	row := r.facts.PageRow
	r.weights = feature.Resize(r.weights, r.facts.Stride)
	clear(r.weights)
	r.classifiers[classifier.Article].Weights(r.weights, row)
	out.Margin = roundLogOdds(l.Margin())
	for _, f := range r.heaviest() {
		f := feature.PageFeature(f)
		out.Features = append(out.Features, FeatureWeight{f.String(), f.ValueText(row[f]), roundLogOdds(r.weights[f])})
	}
	return out
}

// heaviest are the features that weigh most, the weightiest first.
func (r *Reasons) heaviest() []feature.Feature {
	var all []feature.Feature
	for f, w := range r.weights {
		if w > reasonLeast || w < -reasonLeast {
			all = append(all, feature.Feature(f))
		}
	}
	weight := func(f feature.Feature) float32 { return max(r.weights[f], -r.weights[f]) }
	slices.SortStableFunc(all, func(a, b feature.Feature) int { return cmp.Compare(weight(b), weight(a)) })
	return all[:min(len(all), reasonFeatures)]
}
