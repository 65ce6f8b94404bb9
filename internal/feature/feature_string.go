package feature

import (
	"fmt"
	"strings"
)

// String returns the feature in the words of a trace.
func (f Feature) String() string {
	switch {
	case f < FeatAncestors:
		return featureNames[f]
	case f >= numFeatures:
		return textFeatureNames[f-numFeatures]
	case f < featNeighbours:
		d := int(f-FeatAncestors) / int(AncestorFeatures)
		return strings.Replace(ancestorNames[(f-FeatAncestors)%AncestorFeatures], "%s", ordinalAncestor(d), 1)
	}
	n := int(f-featNeighbours) / int(neighbourFeatures)
	return strings.Replace(neighbourNames[(f-featNeighbours)%neighbourFeatures], "%s", neighbourPlace(Neighbours[n]), 1)
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
