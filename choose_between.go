package standfirst

// betweenBar is the log-odds down to which a block between pieces of the text
// is one of them.
const betweenBar = -3

// fillBetween takes in what stands between two pieces of the text as a piece of
// it: under the same parent and on the same path as both.
func (v *labeler) fillBetween() {
	const reach = 60 // blocks
	for i := range v.labels {
		if v.labels[i].role != "" || v.isText[i] || v.margins[judgeBody][i] <= betweenBar || v.facts.row(i)[featLinked] > 0.5 || v.facts.phrases[i] != "" {
			continue
		}
		if v.textBeside(i, -1, reach) && v.textBeside(i, +1, reach) {
			v.between = append(v.between, int32(i))
		}
	}
	for _, i := range v.between {
		v.isText[i] = true
	}
	v.between = v.between[:0]
}

// endBar is the log-odds down to which prose right after the text is part of it.
const endBar = -0.5

// fillEnd takes in the prose that follows a piece of text as its sibling on its
// path: the last paragraphs of an article look like those of a box.
func (v *labeler) fillEnd() {
	last := -1
	for i := range v.labels {
		if v.labels[i].role != "" {
			continue
		}
		if last >= 0 && v.isText[last] && !v.isText[i] && v.facts.measures[i].prose && v.margins[judgeBody][i] > endBar &&
			v.facts.paths[i] == v.facts.paths[last] && v.facts.parentOf(i) == v.facts.parentOf(last) && v.facts.phrases[i] == "" {
			v.isText[i] = true
		}
		last = i
	}
}

// textBeside says whether a sibling on a block's path, before or after it, is
// text.
func (v *labeler) textBeside(i, step, reach int) bool {
	for k, n := i+step, 0; k >= 0 && k < len(v.labels) && n < reach; k, n = k+step, n+1 {
		if v.facts.paths[k] == v.facts.paths[i] && v.labels[k].role == "" && v.isText[k] && v.facts.parentOf(k) == v.facts.parentOf(i) {
			return true
		}
	}
	return false
}

// parentOf is the element around a block's own.
func (v *evidence) parentOf(i int) int32 {
	return v.page.elements[v.page.elementOf(i).block].parent
}
