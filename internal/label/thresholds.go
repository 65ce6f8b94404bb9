package label

// thresholds are the log-odds from which the classifiers of a profile are
// believed, and what weighs a sequence of blocks.
type thresholds struct {
	headline   float32
	standfirst float32
	// standfirstRun is that of what stands in one run with the standfirst.
	standfirstRun float32
	// article is the log-odds from which a page counts as an article's.
	article float32
	// sure is the margin of the page from which a line of text makes an article,
	// onlyText that from which text of another role is its text where there is none
	// other, note that from which a few lines under a headline make one.
	sure, onlyText, note float32
	// transitionCost is what it costs to change between the article's text and
	// the rest from one block to the next; bias speaks for every block as text.
	transitionCost, bias float32
}

// neverSure is over any margin: the lists of links that are kept as text read as
// short articles do.
const neverSure = 100

// htmlThresholds give the best F1 by cross-validation. The pages that say nothing
// of a standfirst outnumber those that do. An article refused is worse than a
// list taken for one.
var htmlThresholds = thresholds{
	headline:       0,
	standfirst:     -0.7,
	standfirstRun:  -0.7,
	article:        -1.2,
	sure:           2.4,
	onlyText:       0,
	note:           2,
	transitionCost: 0.4,
}

// lineThresholds give the best figures for plain text by cross-validation. A
// page has a headline, so that the likeliest line is taken for it even where it
// is not likely.
var lineThresholds = thresholds{
	headline:       -5,
	standfirst:     -0.8,
	standfirstRun:  -2.5,
	article:        0.7,
	sure:           neverSure,
	onlyText:       neverSure,
	note:           neverSure,
	transitionCost: 0.2,
	bias:           0.2,
}

// Thresholds of both profiles, in log-odds, chosen by cross-validation, but where
// another source is named.
const (
	crossheadThreshold = 0    // of a piece of the text to be a crosshead
	headingThreshold   = -1.5 // of a heading element in the text to be a crosshead
	betweenThreshold   = -3   // down to which a block between pieces of the text is one of them
	endThreshold       = -0.5 // down to which prose right after the text is part of it

	// Where no block is the article's text by itself, the likeliest ones are, down
	// to secondChance; they then count as secondMargin.
	secondChance = -3
	secondMargin = 1

	// titledChance is down to which the block that prints the title is the headline.
	titledChance = secondChance - 1
)

// Thresholds of plain text, in log-odds: those of crossheads and of the rules for
// standfirsts and captions by cross-validation, those beside credits by the
// credits of the annotated news pages, of which three in four stand under their
// captions.
const (
	sureHeading = 2 // from which a crosshead may stand closer to the text over it than the others

	besideThreshold     = -2.8 // to be a caption, of the line over a credit
	belowThreshold      = -4   // of the line under the credit of the first picture
	textThreshold       = 2.5  // to be text, over which a line apart must pass sureBesideThreshold
	sureBesideThreshold = -2

	creditedHeadline = 2 // what a line that ends in a credit loses as a headline
)

// Penalties are what speaks against a block, in log-odds, by cross-validation.
const (
	penaltyUnderText = 3   // of a headline under most of the page's prose
	penaltyAbove     = 2.5 // of text that is apart from the headline over it, or an appeal
	sureHeadline     = 1   // the log-odds of a headline that text over it is held against

	linePenaltyAbove = 4  // of a line over the headline, at most
	lineSureHeadline = -1 // from which on the penalty grows with the headline's log-odds
)
