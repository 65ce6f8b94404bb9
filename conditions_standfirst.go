package standfirst

// standfirstForm: a sentence or two, before the second piece of prose, that is
// no caption and no byline.
func standfirstForm(v *labeler, i int) bool {
	row := v.facts.row(i)
	return row[featLetters] >= 20 && row[featLetters] <= 600 && row[featProseSinceHeadline] <= 1 && row[featLinked] < 0.3 &&
		row[featNearCaption] > 2 && row[featBylineForm] == 0 && row[featHidden] == 0
}

// describesPage: apart from the text means a path of its own, in an element
// around the headline that does not hold most of the prose.
func describesPage(v *labeler, i int) bool {
	row := v.facts.row(i)
	return standfirstForm(v, i) && row[featAboutF1] > 0.85 && row[featPathBlocks] <= 2 && row[featKinProse] < 0.6
}

// deckForm: a line of a sentence's length right under the headline, in an
// element around both that holds no other prose.
func deckForm(v *labeler, i int) bool {
	const least = 5 // words
	h, row := v.chosen.headline, v.facts.row(i)
	if h < 0 || v.facts.measures[i].words < least || row[featLinked] > 0 || v.facts.measures[i].clock || !standfirstForm(v, i) || v.repeatsHeadline(i) || v.facts.phrases[i] != "" {
		return false
	}
	e := v.facts.page.elementOf(i).block
	for e > 0 && !v.facts.holdsBlock(e, h) {
		e = v.facts.page.elements[v.facts.page.elements[e].parent].block
	}
	own := int32(0)
	if v.facts.measures[i].prose {
		own = v.facts.page.blocks[i].size
	}
	return e > 0 && v.facts.sums[e].prose == own
}

// holdsBlock says whether a block stands in an element.
func (v *evidence) holdsBlock(e int32, i int) bool {
	for x := v.page.blocks[i].element; x >= e; x = v.page.elements[x].parent {
		if x == e {
			return true
		}
	}
	return false
}

// boldLead: a paragraph of the text's opening in bold, the next ones not.
func boldLead(v *labeler, i int) bool {
	const least, plain = 8, 3 // words, paragraphs
	if v.labels[i].role != rParagraph || v.facts.row(i)[featStrong] < 0.9 || v.facts.measures[i].words < least || v.facts.row(i)[featLinked] > 0.3 {
		return false
	}
	n := 0
	for k := i + 1; k < len(v.labels) && k <= v.chosen.last && n < plain; k++ {
		if v.labels[k].role != rParagraph {
			continue
		}
		if v.facts.row(k)[featStrong] > 0.5 {
			return false
		}
		n++
	}
	return n == plain
}

// headedLead: a crosshead that heads nothing, of some words.
func headedLead(v *labeler, i int) bool {
	const least = 6 // words
	return v.labels[i].role == rCrosshead && v.facts.measures[i].words >= least && v.facts.row(i)[featLinked] == 0 && v.chosen.headline >= 0 && v.chosen.headline < i && !v.repeatsHeadline(i)
}

// kickerForm: a label of a few words that is no date, no name and no sentence.
func kickerForm(v *labeler, i int) bool {
	m := &v.facts.measures[i]
	return m.words >= 0.5 && m.words <= 6 && m.runes <= 60 && m.digits == 0 && !m.bar && !m.sentence && v.facts.phrases[i] == "" && v.facts.oneLink(i) && v.facts.row(i)[featBylineForm] == 0 &&
		v.facts.page.blocks[i].flags&(flagHidden|flagScreenReader) == 0 && !v.facts.near(i, kindBreadcrumb|kindShare|kindDate|kindByline|kindCaption, 2)
}

// besideHeadline: right over the headline, in an element close around both.
func besideHeadline(v *labeler, i int) bool {
	const close, above, apart = 2, 3, 0.5
	row := v.facts.row(i)
	return v.chosen.headline > i && v.chosen.headline-i <= above && kickerForm(v, i) && row[featWords] <= 4 && row[featUnderNav]+row[featUnderList] == 0 &&
		(row[featKin] >= 0 && row[featKin] < close && v.facts.page.elementOf(i).depth > 1 || row[featKin] == close && row[featKinProse] < apart)
}

// near says whether one of the meanings stands in the classes of the block's
// element or of one at most reach above it.
func (v *evidence) near(i int, k kinds, reach int) bool {
	p := v.page
	switch own := p.elementOf(i); {
	case own.around&k == 0:
		return false
	case own.kinds&k != 0:
		return true
	}
	e := p.elementOf(i).block
	for d := 0; d <= reach && e > 0; d++ {
		if p.elements[e].kinds&k != 0 {
			return true
		}
		e = p.elements[p.elements[e].parent].block
	}
	return false
}

// apartFromHeadline: the nearest such class is not that of an element around
// the whole article, as in class="post has-comments".
func apartFromHeadline(v *labeler, i int) bool {
	return v.facts.row(i)[featFromHeadline] < -1 || !v.facts.sharesContainer(i)
}

// sharesContainer says whether a block stands under the element that holds
// most of the page's prose and the headline.
func (v *evidence) sharesContainer(i int) bool {
	e := v.page.elementOf(i).block
	for d := 0; d < 3 && e > 0; d++ {
		if v.sums[e].prose*2 > v.total.prose {
			return true
		}
		e = v.page.elements[v.page.elements[e].parent].block
	}
	return false
}
