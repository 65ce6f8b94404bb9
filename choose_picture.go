package standfirst

// chooseBeside takes the captions that their credit shows, and the credit.
func (v *labeler) chooseBeside() {
	for i := range v.labels {
		if l := &v.labels[i]; l.role != "" && l.role != rStandfirst {
			continue
		}
		if r := firstRule(besideRules[:], v, i); r != nil {
			v.labels[i] = labelled(r)
			if next := &v.labels[i+1]; next.role == "" || next.role == rByline {
				*next = labelled(&creditFormRule)
			}
		}
	}
}

// chooseLone takes the lone captions of figures in the text and above it.
func (v *labeler) chooseLone() {
	const above = 6 // blocks
	for i := max(0, v.chosen.first-above); v.chosen.first >= 0 && i <= v.chosen.last; i++ {
		if v.labels[i].role == "" {
			if r := firstRule(loneRules[:], v, i); r != nil {
				v.labels[i] = labelled(r)
			}
		}
	}
}

// chooseCredits takes the credits that stand with a caption in the element of
// one picture.
func (v *labeler) chooseCredits() {
	const reach, few = 3, 8 // blocks
	for i := range v.labels {
		if v.labels[i].role != rCaption {
			continue
		}
		group := v.facts.pictureGroup(i)
		if group < 0 || v.facts.sums[group].blocks > few {
			continue
		}
		for k := max(0, i-reach); k < len(v.labels) && k <= i+reach; k++ {
			if v.labels[k].role == "" && v.facts.pictureGroup(k) == group {
				if r := firstRule(creditRules[:], v, k); r != nil {
					v.labels[k] = labelled(r)
				}
			}
		}
	}
}

// pictureGroup is the element whose captions belong to one picture: the nearest
// figure, or the nearest element that holds a picture, where no figure around
// it holds that one alone; -1 for none.
func (v *evidence) pictureGroup(i int) int32 {
	const levels = 6
	p := v.page
	group := int32(-1)
	e := p.elementOf(i).block
	for d := 0; d < levels && e > 0; d++ {
		pictures := v.sums[e].pictures
		switch {
		case p.elements[e].tag == tagFigure && (group < 0 || pictures == v.sums[group].pictures):
			return e
		case group < 0 && pictures > 0:
			group = e
		}
		e = p.elements[p.elements[e].parent].block
	}
	return group
}
