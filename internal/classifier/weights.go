package classifier

import (
	"bytes"
	_ "embed" // the weights
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"sync"
	"sync/atomic"

	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/forest"
)

// htmlWeights and textWeights are written by bench/train; their first line says
// how and on what.
var (
	//go:embed weights/html.bin
	htmlWeights []byte
	//go:embed weights/text.bin
	textWeights []byte
)

// Set is the models, by the questions that they answer. One that is nil is not
// asked.
type Set [Num]*forest.Forest

// Builtin returns the weights for HTML that the library ships with. They are part
// of the program, so that a fault in them is a fault of its build: a test reads
// them.
func Builtin() *Set { return weightsInUse(&usedHTML, builtinHTML) }

// BuiltinText returns the weights for pages that are text alone, likewise.
func BuiltinText() *Set { return weightsInUse(&usedText, builtinText) }

// BuiltinHash is the 64-bit FNV-1a hash of both files of weights that the library ships
// with, one behind the other, in hexadecimal.
var BuiltinHash = sync.OnceValue(func() string {
	h := fnv.New64a()
	_, _ = h.Write(htmlWeights) // never fails
	_, _ = h.Write(textWeights)
	return hex.EncodeToString(h.Sum(nil))
})

var (
	builtinHTML = sync.OnceValue(func() *Set { return mustRead(htmlWeights) })
	builtinText = sync.OnceValue(func() *Set { return mustRead(textWeights) })
	// usedHTML and usedText are what the fit puts in the place of the library's own.
	usedHTML, usedText atomic.Pointer[Set]
)

func weightsInUse(used *atomic.Pointer[Set], builtin func() *Set) *Set {
	if c := used.Load(); c != nil {
		return c
	}
	return builtin()
}

// Header is the first line of a file of weights, as JSON.
type Header struct {
	// Command, Commit and Seed are what the weights can be fitted with again.
	Command string `json:"command"`
	Commit  string `json:"commit"`
	Seed    int    `json:"seed"`
	// Sets are the data sets that the weights were fitted on.
	Sets []string `json:"sets"`
	// Features is the number of features that the weights may speak of: the
	// first ones of the table, which grows at its end. Names is their hash, see
	// FeaturesHash.
	Features int    `json:"features"`
	Names    string `json:"names"`
	// Classifiers are the questions, in the order of their forests.
	Classifiers []string `json:"classifiers"`
	// Kept is the header of the file that all classifiers but that of the whole page
	// were taken from, nil where all were fitted at once.
	Kept *Header `json:"kept,omitempty"`
}

// ErrWeights means that a file of weights is none, or was fitted for other
// features or questions than this version has.
var ErrWeights = errors.New("standfirst: weights of another version")

// FeaturesHash sums up the names of the first n features (FNV-1a, 64 bits, in
// hexadecimal): weights of other features must not be read.
func FeaturesHash(n int) string {
	h := fnv.New64a()
	for f := range n {
		h.Write([]byte(feature.Feature(f).String()))
		h.Write([]byte{0})
	}
	return fmt.Sprintf("%016x", h.Sum64())
}

// Read reads a file of weights. The error is ErrWeights, with what is
// wrong about the file.
func Read(b []byte) (*Set, error) {
	_, rest, _ := bytes.Cut(b, []byte("\n"))
	h, err := HeaderOf(b)
	if err != nil {
		return nil, err
	}
	if err := h.check(); err != nil {
		return nil, err
	}
	var c Set
	for k := range c {
		f, after, err := forest.Read(rest, h.Features)
		if err != nil {
			return nil, fmt.Errorf("%w: %w", ErrWeights, err)
		}
		c[k], rest = f, after
	}
	return &c, nil
}

// HeaderOf reads the header of a file of weights. The error is ErrWeights where it has
// none.
func HeaderOf(b []byte) (*Header, error) {
	line, _, _ := bytes.Cut(b, []byte("\n"))
	h := new(Header)
	if err := json.Unmarshal(line, h); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrWeights, err)
	}
	return h, nil
}

// check compares the header with the features and questions of this version.
func (h *Header) check() error {
	if h.Features < 1 || h.Features > int(feature.NumTextFeatures) {
		return fmt.Errorf("%w: it has %d features", ErrWeights, h.Features)
	}
	if want := FeaturesHash(h.Features); h.Names != want {
		return fmt.Errorf("%w: the names of its features have the hash %q, not %s", ErrWeights, h.Names, want)
	}
	if len(h.Classifiers) != int(Num) {
		return fmt.Errorf("%w: it has %d classifiers", ErrWeights, len(h.Classifiers))
	}
	for k, name := range h.Classifiers {
		if name != Names[k] {
			return fmt.Errorf("%w: its classifier %d is %q", ErrWeights, k, name)
		}
	}
	return nil
}

func mustRead(b []byte) *Set {
	c, err := Read(b)
	if err != nil {
		panic(err)
	}
	return c
}
