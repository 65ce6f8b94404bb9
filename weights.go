package standfirst

import (
	"bytes"
	_ "embed" // the weights
	"encoding/json"
	"errors"
	"fmt"
	"sync"

	"github.com/standfirst/standfirst/internal/forest"
)

// weightsFile is written by internal/train; its first line says on what.
//
//go:embed weights.bin
var weightsFile []byte

// textWeightsFile is that of the pages that are text alone, written likewise.
//
//go:embed text.bin
var textWeightsFile []byte

// judges are the models, nil where a page is labelled without them.
type judges [numJudges]*forest.Forest

// builtin are the weights that the library ships with. They are part of the
// program, so that a fault in them is a fault of its build: a test reads them.
var builtin = sync.OnceValue(func() *judges { return mustReadJudges(weightsFile) })

var builtinText = sync.OnceValue(func() *judges { return mustReadJudges(textWeightsFile) })

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

// readJudges reads a file of weights.
func readJudges(b []byte) (*judges, error) {
	line, rest, _ := bytes.Cut(b, []byte("\n"))
	var h weightsHeader
	if err := json.Unmarshal(line, &h); err != nil {
		return nil, fmt.Errorf("%w: %w", errWeights, err)
	}
	if h.Features > int(numTextFeatures) || len(h.Judges) != int(numJudges) {
		return nil, errWeights
	}
	var j judges
	for k := range j {
		if h.Judges[k] != judgeNames[k] {
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

func mustReadJudges(b []byte) *judges {
	j, err := readJudges(b)
	if err != nil {
		panic(err)
	}
	return j
}
