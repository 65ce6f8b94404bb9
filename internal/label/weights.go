package label

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"sync"

	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/forest"
)

// weightsFile is written by internal/train; its first line says on what.
//
//go:embed weights/html.bin
var weightsFile []byte

// textWeightsFile is that of the pages that are text alone, written likewise.
//
//go:embed weights/text.bin
var textWeightsFile []byte

// Classifiers are the models, nil where a page is labelled without them.
type Classifiers [numClassifiers]*forest.Forest

// Builtin are the weights that the library ships with. They are part of the
// program, so that a fault in them is a fault of its build: a test reads them.
var Builtin = sync.OnceValue(func() *Classifiers { return mustReadClassifiers(weightsFile) })

var BuiltinText = sync.OnceValue(func() *Classifiers { return mustReadClassifiers(textWeightsFile) })

// weightsHeader is the first line of the weights, as JSON.
type weightsHeader struct {
	// Features is the number of features that the weights may speak of: the
	// first ones of the table, which grows at its end.
	Features int `json:"features"`
	// Judges are the questions, in the order of their forests.
	Judges []string `json:"judges"`
	// Sets are the data sets that the weights were fitted on.
	Sets []string `json:"sets"`
}

var errWeights = errors.New("standfirst: weights of another version")

// readClassifiers reads a file of weights.
func readClassifiers(b []byte) (*Classifiers, error) {
	line, rest, _ := bytes.Cut(b, []byte("\n"))
	var h weightsHeader
	if err := json.Unmarshal(line, &h); err != nil {
		return nil, fmt.Errorf("%w: %w", errWeights, err)
	}
	if h.Features > int(feature.NumTextFeatures) || len(h.Judges) != int(numClassifiers) {
		return nil, errWeights
	}
	var j Classifiers
	for k := range j {
		if h.Judges[k] != classifierNames[k] {
			return nil, errWeights
		}
		f, after, err := forest.Read(rest, h.Features)
		if err != nil {
			return nil, fmt.Errorf("%w: %w", errWeights, err)
		}
		j[k], rest = f, after
	}
	return &j, nil
}

func mustReadClassifiers(b []byte) *Classifiers {
	j, err := readClassifiers(b)
	if err != nil {
		panic(err)
	}
	return j
}
