package rules

import "github.com/standfirst/standfirst/internal/feature"

// headingTool: see feature.IsHeadingTool.
func headingTool(l *Labelling, i int) bool { return feature.IsHeadingTool(l.Facts, i) }

// tooledHeading: a heading's tools follow, and then the text.
func tooledHeading(l *Labelling, i int) bool {
	k := feature.AfterHeadingTools(l.Facts, i)
	return k > i+1 && k < len(l.Labels) && l.Labels[k].Role.InBody()
}
