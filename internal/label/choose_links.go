package label

import (
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/role"
)

// chooseLinkLists leaves out the lists in the text of which every item is
// mostly a link and none a sentence: other stories, topics, a table of contents.
func (v *Labeler) chooseLinkLists() {
	for i := 0; i < len(v.Labels); i++ {
		list := v.facts.ListOf(i)
		if list < 0 || v.Labels[i].Role != role.ListItem {
			continue
		}
		end, links := i, true
		for ; end < len(v.Labels) && v.facts.ListOf(end) == list; end++ {
			links = links && v.facts.Row(end)[feature.FeatLinked] >= 0.5 && !v.facts.Measures[end].Sentence
		}
		for k := i; links && end-i > 1 && k < end; k++ {
			if v.Labels[k].Role == role.ListItem {
				v.Labels[k] = labelled(&linkListRule)
			}
		}
		i = end - 1
	}
}
