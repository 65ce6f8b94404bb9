package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/standfirst/standfirst/internal/classifier"
)

// setWeights are what the pages of a data set count for in the fit of each
// classifier; one of weight 0 does not learn from them.
type setWeights [numClasses]float32

// wholeWeights are those of a data set of which no weight is named.
var wholeWeights = setWeights{1, 1, 1, 1, 1, 1, 1}

// ofBlocks reports whether a classifier of blocks learns from the set.
func (w *setWeights) ofBlocks() bool {
	for j := range w {
		if j != article && w[j] > 0 {
			return true
		}
	}
	return false
}

// parseSet parts the name of a data set from its weights. "SET" counts for all
// classifiers, "SET=0.5" by half for all, "SET:body=0.5:headline" by half for the
// body's, by 1 for the headline's and not at all for the others.
func parseSet(s string) (name string, w setWeights, err error) {
	name, list, some := strings.Cut(s, ":")
	name, x, scaled, err := parseWeight(name)
	if err != nil || !some {
		w = wholeWeights
		for j := range w {
			w[j] = x
		}
		return name, w, err
	}
	if scaled {
		return name, w, fmt.Errorf("set %s: a weight of all classifiers beside those of some", s)
	}
	for part := range strings.SplitSeq(list, ":") {
		of, x, _, err := parseWeight(part)
		if err != nil {
			return name, w, err
		}
		j := slices.Index(classifier.Names[:], of)
		if j < 0 {
			return name, w, fmt.Errorf("set %s: no classifier %q", s, of)
		}
		w[j] = x
	}
	return name, w, nil
}

// parseWeight parts a name from its weight, which is 1 where none stands.
func parseWeight(s string) (name string, x float32, given bool, err error) {
	name, number, given := strings.Cut(s, "=")
	if !given {
		return name, 1, false, nil
	}
	f, err := strconv.ParseFloat(number, 32)
	if err == nil && !(f >= 0 && f <= maxWeight) {
		err = fmt.Errorf("%s: a weight from 0 to %d", s, maxWeight)
	}
	return name, float32(f), true, err
}

// maxWeight is the most that the pages of a data set may count for.
const maxWeight = 100

// setName is a data set's name without its weights.
func setName(s string) string {
	if k := strings.IndexAny(s, ":="); k >= 0 {
		return s[:k]
	}
	return s
}

// setNames are the names of some data sets without their weights.
func setNames(sets []string) []string {
	names := make([]string, len(sets))
	for i, s := range sets {
		names[i] = setName(s)
	}
	return names
}
