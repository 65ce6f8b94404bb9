package label

import "github.com/standfirst/standfirst/internal/feature"

// headingTool: see feature.IsHeadingTool.
func headingTool(l *Labeler, i int) bool { return feature.IsHeadingTool(l.facts, i) }

// tooledHeading: a heading's tools follow, and then the text.
func tooledHeading(l *Labeler, i int) bool {
	k := feature.AfterHeadingTools(l.facts, i)
	return k > i+1 && k < len(l.Labels) && l.Labels[k].Role.InBody()
}
