package grammar

import (
	"github.com/standfirst/standfirst/internal/text"
)

// rightsPhrases say that all rights are reserved, by language.
var rightsPhrases = tables.List("rights_phrases")

// copyrightLabels introduce the holder as "©" does. Those that are common nouns
// need a sign, a year or a colon behind them.
var copyrightLabels = tables.List("copyright_labels")

// corporateForms follow a company's name behind a comma.
var corporateForms = tables.Set("corporate_forms")

// The indexes find the phrases that may begin at a place.
var (
	rightsIndex         = text.NewPhraseTable(rightsPhrases, text.Itself)
	copyrightLabelIndex = text.NewPhraseTable(copyrightLabels, text.Itself)
)
