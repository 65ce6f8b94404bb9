package label

// thresholds are the log-odds from which the classifiers of a profile are
// believed, and what weighs a sequence of blocks.
type thresholds struct {
	headline   float32
	standfirst float32
	// standfirstRun is that of what stands in one run with the standfirst.
	standfirstRun float32
	// Article is the log-odds from which a page counts as an article's.
	article float32
	// transitionCost is what it costs to change between the article's text and
	// the rest from one block to the next; bias speaks for every block as text.
	transitionCost, bias float32
	// needsHeadline says that a page without a headline holds no article.
	needsHeadline bool
}

// htmlThresholds give the best F1 by cross-validation. The pages that say nothing
// of a standfirst outnumber those that do. An article refused is worse than a
// list taken for one.
var htmlThresholds = thresholds{
	headline:       0,
	standfirst:     -0.7,
	standfirstRun:  -0.7,
	article:        0.2,
	transitionCost: 0.4,
	needsHeadline:  true,
}

// lineThresholds give the best figures for plain text by cross-validation. A
// page has a headline, so that the likeliest line is taken for it even where it
// is not likely.
var lineThresholds = thresholds{
	headline:       -5,
	standfirst:     -1.5,
	standfirstRun:  -2.5,
	article:        0.5,
	transitionCost: 0.2,
	bias:           0.2,
}
