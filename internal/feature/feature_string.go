package feature

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// described is a row of the features' tables: what a feature is, and how its
// value is said.
type described struct {
	name string
	kind valueKind
}

// valueKind is how the value of a feature is said in words.
type valueKind uint8

const (
	asNumber valueKind = iota // a count, a length, a rank or a distance
	asYesNo                   // 1 for yes, 0 for no
	asShare                   // from 0 to 1
	asSteps                   // to the ancestor whose class has a meaning, farMeaning for none
)

// String says what the feature is, in the words of a trace.
func (f Feature) String() string {
	switch {
	case f < FeatAncestors || f >= NumFeatures:
		return f.described().name
	case f < featNeighbours:
		d := int(f-FeatAncestors) / int(AncestorFeatures)
		return strings.Replace(f.described().name, "%s", ordinalAncestor(d), 1)
	}
	n := int(f-featNeighbours) / int(neighbourFeatures)
	return strings.Replace(f.described().name, "%s", neighbourPlace(Neighbours[n]), 1)
}

// described is the feature's row in the tables.
func (f Feature) described() *described {
	switch {
	case f < FeatAncestors:
		return &featureNames[f]
	case f >= NumFeatures:
		return &textFeatureNames[f-NumFeatures]
	case f < featNeighbours:
		return &ancestorNames[(f-FeatAncestors)%AncestorFeatures]
	}
	return &neighbourNames[(f-featNeighbours)%neighbourFeatures]
}

// ValueText is a value of the feature as a reader would say it: "yes", "35 %",
// "none" or a number.
func (f Feature) ValueText(x float32) string { return f.described().kind.text(x) }

// text is a value as a reader would say it.
func (kind valueKind) text(x float32) string {
	switch {
	case x == NotApplicable:
		return "none"
	case kind == asYesNo && x == 0:
		return "no"
	case kind == asYesNo && x == 1:
		return "yes"
	case kind == asShare:
		return strconv.FormatFloat(math.Round(float64(x)*100), 'f', -1, 64) + " %"
	case kind == asSteps && x == farMeaning:
		return "none near"
	}
	return strconv.FormatFloat(math.Round(float64(x)*100)/100, 'f', -1, 64)
}

func ordinalAncestor(d int) string {
	if d == 0 {
		return "its element"
	}
	return fmt.Sprintf("the element %d above", d)
}

func neighbourPlace(by int) string {
	if by < 0 {
		return fmt.Sprintf("the block %d before", -by)
	}
	return fmt.Sprintf("the block %d after", by)
}
