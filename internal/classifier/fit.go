package classifier

import (
	"encoding/json"

	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/forest"
)

// What the fit of the weights, bench/train, asks for.

// None returns classifiers that take nothing: the rules alone decide.
func None() *Set {
	var c Set
	for k := range c {
		c[k] = &forest.Forest{Bias: -1}
	}
	return &c
}

// Write writes a file of weights for pages of HTML, or of text alone.
// The header's features and questions are filled in.
func Write(c *Set, text bool, h Header) ([]byte, error) {
	h.Features = int(feature.NumFeatures)
	if text {
		h.Features = int(feature.NumTextFeatures)
	}
	h.Names, h.Classifiers = FeaturesHash(h.Features), Names[:]
	b, err := json.Marshal(h)
	if err != nil {
		return nil, err
	}
	b = append(b, '\n')
	for _, f := range c {
		b = f.Append(b)
	}
	return b, nil
}

// Use lets all pages be labelled with other weights than the library's own until
// restore is called: those of a fold, in the fit. Nil keeps the library's. The
// switch is that of the whole process, so that it is not for programs that parse
// other pages meanwhile.
func Use(html, text *Set) (restore func()) {
	oldHTML, oldText := usedHTML.Swap(html), usedText.Swap(text)
	return func() {
		usedHTML.Store(oldHTML)
		usedText.Store(oldText)
	}
}
