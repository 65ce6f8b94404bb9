package feature

const (
	// NotApplicable is the value of a feature that does not apply to a block, and
	// the margin of a block that a classifier was not asked about. It lies below
	// every value that a feature takes, negative distances included, so that one
	// split of a tree parts it from all of them.
	NotApplicable = -100
	// farMeaning is the distance of a class meaning that no near ancestor has: a
	// distance beyond all others, not a value that is missing.
	farMeaning = 9
)
