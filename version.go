package standfirst

import (
	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/release"
)

// Version returns the library's version ("0.1.0"), "devel" of one built from a folder. A
// store of articles keeps it and [WeightsHash] with each: they and the page decide it.
func Version() string { return release.Version() }

// WeightsHash returns a hash of the weights of the models: 16 hexadecimal digits.
func WeightsHash() string { return classifier.BuiltinHash() }
