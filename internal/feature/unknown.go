package feature

// Values that say that a feature or a margin does not apply. The weights were
// fitted on all of them, so that they stay different.
const (
	// Unknown is the value of a feature that does not apply.
	Unknown = -1
	// UnknownDistance is that of a distance in blocks, which may be negative.
	UnknownDistance = -100
	// FarMeaning is the distance of a class meaning that no near ancestor has.
	FarMeaning = 9
	// NeverMargin is the margin of a block that a classifier was not asked about.
	NeverMargin = -100
)
