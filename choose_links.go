package standfirst

// chooseLinkLists leaves out the lists in the text of which every item is
// mostly a link and none a sentence: other stories, topics, a table of contents.
func (v *labeler) chooseLinkLists() {
	for i := 0; i < len(v.labels); i++ {
		list := v.facts.listOf(i)
		if list < 0 || v.labels[i].role != rListItem {
			continue
		}
		end, links := i, true
		for ; end < len(v.labels) && v.facts.listOf(end) == list; end++ {
			links = links && v.facts.row(end)[featLinked] >= 0.5 && !v.facts.measures[end].sentence
		}
		for k := i; links && end-i > 1 && k < end; k++ {
			if v.labels[k].role == rListItem {
				v.labels[k] = labelled(&linkListRule)
			}
		}
		i = end - 1
	}
}

// listOf is the list that a block is an item of, -1 for none.
func (v *evidence) listOf(i int) int32 {
	const levels = 4
	e := v.page.elementOf(i).block
	for d := 0; d < levels && e > 0; d++ {
		if t := v.page.elements[e].tag; t == tagUl || t == tagOl {
			return e
		}
		e = v.page.elements[v.page.elements[e].parent].block
	}
	return -1
}
