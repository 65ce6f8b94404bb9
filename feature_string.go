package standfirst

import (
	"fmt"
	"strings"
)

// String says what the feature is, in the words of a trace.
func (f feature) String() string {
	switch {
	case f < featAncestors:
		return featureNames[f]
	case f >= numFeatures:
		return textFeatureNames[f-numFeatures]
	case f < featNeighbours:
		d := int(f-featAncestors) / int(ancestorFeatures)
		return strings.Replace(ancestorNames[(f-featAncestors)%ancestorFeatures], "%s", ordinalAncestor(d), 1)
	}
	n := int(f-featNeighbours) / int(neighbourFeatures)
	return strings.Replace(neighbourNames[(f-featNeighbours)%neighbourFeatures], "%s", neighbourPlace(neighbours[n]), 1)
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
