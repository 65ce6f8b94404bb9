package label

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/standfirst/standfirst/internal/feature"
)

// reasons says in words why blocks were decided as they were.
type reasons struct {
	facts       *feature.Page
	labeled     *Labeler
	classifiers *Classifiers
	// weights is what each feature moved for the block at hand.
	weights []float32
	// likeliest says that no block was the text by itself, so that the
	// likeliest ones were taken.
	likeliest bool
}

func NewReasons(v *Labeler, js *Classifiers) *reasons {
	r := &reasons{facts: v.facts, labeled: v, classifiers: js, likeliest: true}
	for i := range v.Labels {
		if l := &v.Labels[i]; l.Rule == nil && l.classifier == bodyClassifier && l.margin > 0 {
			r.likeliest = false
		}
	}
	return r
}

// modelRule is the rule that a trace names where the model decided.
const modelRule = "model"

// Of is the rule and the reason for a block's role, and the model's margin,
// 0 where a rule decided.
func (r *reasons) Of(i int) (rule, why string, margin float64) {
	l := &r.labeled.Labels[i]
	if l.Rule == nil {
		return modelRule, r.byModel(l.classifier, i), roundMargin(l.margin)
	}
	if l.Role.InArticle() || !r.asked(bodyClassifier, i) {
		return l.Rule.id, l.Rule.why, 0
	}
	return l.Rule.id, l.Rule.why + "; " + r.leftOut(i), 0
}

// asked says whether a block was put before a judge.
func (r *reasons) asked(j Classifier, i int) bool {
	return len(r.labeled.margins[j]) == len(r.labeled.Labels) && r.labeled.margins[j][i] > neverAsked
}

// neverAsked is under every margin of a block that was put before a judge.
const neverAsked = -99

// byModel says what spoke for and against the role that a judge gave.
func (r *reasons) byModel(j Classifier, i int) string {
	switch {
	case j != bodyClassifier || r.labeled.margins[j][i] >= 0:
		return r.speaks(j, i)
	case r.likeliest:
		return "is likelier than others, on a page where no block is the text by itself; " + r.speaks(j, i)
	}
	return "stands among blocks of the article's text, though not by itself its text; " + r.speaks(j, i)
}

// leftOut says why the model left a block out of the text, of which a rule
// says only what it is instead.
func (r *reasons) leftOut(i int) string {
	margin := r.labeled.margins[bodyClassifier][i]
	by := strconv.FormatFloat(math.Abs(roundMargin(margin)), 'f', 2, 64)
	if margin > 0 {
		return "the model left it out with what stands around it, though by itself it is its text (by " + by + "); " + r.speaks(bodyClassifier, i)
	}
	return "the model left it out of the text (by " + by + "); " + r.speaks(bodyClassifier, i)
}

// roundMargin rounds to a thousandth; more is noise.
func roundMargin(m float32) float64 { return math.Round(float64(m)*1000) / 1000 }

// The features that a reason names: so many at most, and only such as move the
// log-odds by that much.
const (
	reasonFeatures = 5
	reasonLeast    = 0.05
)

// speaks lists the weightiest features for a judge's answer.
func (r *reasons) speaks(j Classifier, i int) string {
	row := r.facts.Row(i)
	r.weights = feature.Resize(r.weights, r.facts.Stride)
	clear(r.weights)
	r.classifiers[j].Weights(r.weights, row)
	var out strings.Builder
	listFeatures(&out, "for: ", r.heaviest(+1), row)
	listFeatures(&out, "against: ", r.heaviest(-1), row)
	if out.Len() == 0 {
		return "no single feature weighs"
	}
	return out.String()
}

// heaviest are the features among the weightiest that speak for the answer
// (sign 1) or against it (-1).
func (r *reasons) heaviest(sign float32) []feature.Feature {
	var all []feature.Feature
	for f, w := range r.weights {
		if w > reasonLeast || w < -reasonLeast {
			all = append(all, feature.Feature(f))
		}
	}
	weight := func(f feature.Feature) float32 { return max(r.weights[f], -r.weights[f]) }
	slices.SortStableFunc(all, func(a, b feature.Feature) int { return cmp.Compare(weight(b), weight(a)) })
	all = all[:min(len(all), reasonFeatures)]
	return slices.DeleteFunc(all, func(f feature.Feature) bool { return r.weights[f]*sign < 0 })
}

// listFeatures writes features with their values.
func listFeatures(out *strings.Builder, label string, list []feature.Feature, row []float32) {
	if len(list) == 0 {
		return
	}
	if out.Len() > 0 {
		out.WriteString("; ")
	}
	out.WriteString(label)
	for k, f := range list {
		if k > 0 {
			out.WriteString(", ")
		}
		out.WriteString(f.String() + " (" + featureValue(f, row[f]) + ")")
	}
}

// featureValue is a feature's value as a reader would say it.
func featureValue(f feature.Feature, x float32) string {
	name := f.String()
	switch {
	case x == feature.Unknown && f >= feature.FeatAncestors:
		return "none"
	case strings.HasPrefix(name, "that ") && x == 0:
		return "no"
	case strings.HasPrefix(name, "that ") && x == 1:
		return "yes"
	case strings.HasPrefix(name, "the share ") && x >= 0:
		return strconv.FormatFloat(math.Round(float64(x)*100), 'f', -1, 64) + " %"
	case strings.HasPrefix(name, "the distance to a class ") && x == feature.FarMeaning:
		return "none near"
	}
	return strconv.FormatFloat(math.Round(float64(x)*100)/100, 'f', -1, 64)
}
