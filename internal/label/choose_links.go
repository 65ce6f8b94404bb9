package label

import (
	"github.com/standfirst/standfirst/internal/role"
)

// chooseLinkLists leaves out the lists in the text of which every item is
// mostly a link and none a sentence: other stories, topics, a table of contents.
func (l *Labeler) chooseLinkLists() {
	for i := 0; i < len(l.Labels); i++ {
		list := l.facts.ListOf(i)
		if list < 0 || l.Labels[i].Role != role.ListItem {
			continue
		}
		end, links := i, true
		for ; end < len(l.Labels) && l.facts.ListOf(end) == list; end++ {
			links = links && l.facts.Facts(end).LinkDensity() >= mostlyLinked && !l.facts.Measures[end].Sentence
		}
		for k := i; links && end-i > 1 && k < end; k++ {
			if l.Labels[k].Role == role.ListItem {
				l.Labels[k] = labelled(&linkListRule)
			}
		}
		i = end - 1
	}
}
