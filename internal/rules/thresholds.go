package rules

// Thresholds of rules, in log-odds, chosen by cross-validation, but where another
// source is named.
const (
	CaptionThreshold   = -0.5 // the pages that say nothing of a caption outnumber those that do
	sureCrosshead      = 1    // of a heading that the text's classifier leaves out
	InsideThreshold    = -1   // of a heading in the text to be text
	signatureThreshold = 3.2  // to be text, up to which a line may sign it
)

// Thresholds of rules for plain text, in log-odds, by cross-validation.
const (
	lineUnlikelyThreshold = -6   // to be a standfirst, right under the headline
	overBylineThreshold   = -4   // to be a standfirst, over a byline or a date
	standfirstLead        = 2    // how far a standfirst must be ahead of the caption of a credit
	describedThreshold    = -3.6 // to be a caption, of a line in a caption's words
	creditedThreshold     = -2.5 // to be a caption, of a line that ends in a credit
	hardlyTextThreshold   = 1.5  // to be text, under which such a line is a caption
	creditedTextThreshold = 6    // the same, where more prose follows
)

// MostlyLinked is the share of a block in links from which it is mostly a link.
const MostlyLinked = 0.5

// KickerReach is how far over the headline, in blocks, its kicker stands.
const KickerReach = 5
