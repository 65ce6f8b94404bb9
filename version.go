package standfirst

import (
	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/release"
)

// Version returns the version of the library in this program ("0.1.0"), "devel" where it
// was built from a folder. A page, the Parser's options, it and [WeightsHash] decide the
// Article: a store of articles keeps both with each, to know which are of another version.
func Version() string { return release.Version() }

// WeightsHash returns a hash of the weights of the models: 16 hexadecimal digits.
func WeightsHash() string { return classifier.BuiltinHash() }
