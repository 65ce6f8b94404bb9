package standfirst

// The conditions of rules, and what they ask of the evidence.

// boldHeading: all in bold, no sentence, and over plain prose.
func boldHeading(v *labeler, i int) bool {
	m, row := &v.facts.measures[i], v.facts.row(i)
	if i+1 >= len(v.facts.measures) || m.runes > 100 || m.sentence || row[featStrong] < 0.95 || row[featLinked] > 0 || row[featUnderList] > 0 || row[featUnderCell] > 0 && v.facts.dataTable(i) {
		return false
	}
	next := &v.facts.page.blocks[i+1]
	return v.facts.measures[i+1].prose && next.strong*2 < next.size
}

// inDataTable: see evidence.dataTable.
func inDataTable(v *labeler, i int) bool { return v.facts.dataTable(i) }

func flattened(v *labeler, i int) bool { return v.facts.page.blocks[i].flags&flagFlattened != 0 }

// isControl says whether a block is a button or a word of a player's or a
// gallery's controls, or the date that stands beside a picture.
func (v *evidence) isControl(i int) bool {
	const dated, day = 8, 5 // words at most; digits of a day and its year at least
	p, m, row := v.page, &v.measures[i], v.row(i)
	e := p.elementOf(i)
	switch {
	case e.tag == tagButton || p.elements[e.block].tag == tagButton, m.words <= 3 && playerWords.has(p.textOf(i)):
		return true
	}
	return m.clock && m.digits >= day && m.words <= dated && row[featUnderFigure]+row[featUnderFigcaption] == 0
}

func preformattedInside(v *labeler, i int) bool {
	return v.facts.page.blocks[i].flags&flagPre != 0 && v.facts.row(i)[featKin] >= 0 && v.facts.sharesContainer(i)
}

// headingInside: the judge of crossheads is for it, that of the text hardly
// against it, and text follows.
func headingInside(v *labeler, i int) bool {
	return v.margins[judgeCrosshead][i] > 1 && v.margins[judgeBody][i] > insideBar && i+1 < len(v.labels) && v.labels[i+1].role.inBody()
}

// shortOfProse: what a consent dialog holds is a small part of the page's prose.
func shortOfProse(v *labeler, i int) bool {
	return v.facts.row(i)[featAncestors+feature(ancestorFeatures)] < 0.3
}

func linkedLabel(v *labeler, i int) bool {
	b := &v.facts.page.blocks[i]
	return b.linked*10 > b.size*9 && !v.facts.measures[i].prose && v.facts.row(i)[featTitleF1] < 0.8
}

// besideArticle: of the elements with such a class, none holds the headline or
// a large part of the page's prose.
func besideArticle(v *labeler, i int) bool {
	const part = 0.25
	p := v.facts.page
	for e, d := p.elementOf(i).block, 0; e > 0 && d <= 5; d++ {
		if p.elements[e].kinds&(kindDonation|kindNewsletter) != 0 && (v.facts.around[e] || ratio(v.facts.sums[e].prose, v.facts.total.prose) > part) {
			return false
		}
		e = p.elements[p.elements[e].parent].block
	}
	return v.facts.row(i)[featNearHeadline] > 0 || v.facts.row(i)[featTitleF1] < 0.8
}

func notHeading(v *labeler, i int) bool {
	return v.facts.row(i)[featUnderHeading] == 0 && !v.facts.measures[i].prose
}

func shortLabel(v *labeler, i int) bool { return v.facts.measures[i].words < 8 }

// labelInTools: a word such as "share" alone in a button, a link or a list.
func labelInTools(v *labeler, i int) bool {
	row := v.facts.row(i)
	return v.facts.measures[i].words < 5 && (row[featLinked] > 0.5 || row[featUnderList] > 0 || row[featUnderDialog] > 0 || row[featNearShare] < 4)
}

// threadShape: three or more siblings of one shape, most of which hold a time
// and some prose, after the article's longest text.
func threadShape(v *labeler, i int) bool {
	if v.facts.row(i)[featFromLongest] < 0 {
		return false
	}
	return v.facts.inRecords(i, func(r *record) bool {
		return r.siblings >= 3 && r.dated*10 >= r.siblings*7 && r.withProse*2 >= r.siblings
	})
}

// listingShape: three or more siblings of one shape with few blocks each.
func listingShape(v *labeler, i int) bool {
	return v.facts.row(i)[featLinked] > 0.5 && v.facts.inRecords(i, func(r *record) bool { return r.siblings >= 3 && r.blocks <= r.siblings*6 })
}

// inRecords says whether the siblings of the block's element, or of one of the
// next above, are such records.
func (v *evidence) inRecords(i int, such func(*record) bool) bool {
	e := v.page.elementOf(i).block
	for d := 0; d < ancestorLevels && e > 0; d++ {
		if such(&v.records[e]) {
			return true
		}
		e = v.page.elements[v.page.elements[e].parent].block
	}
	return false
}

// linkRow: links of a few words parted by bars, and little else.
func linkRow(v *labeler, i int) bool {
	const most = 40 // words
	b, m := &v.facts.page.blocks[i], &v.facts.measures[i]
	return m.bar && !m.sentence && b.linked*10 >= b.size*7 && m.words <= most && !v.facts.oneLink(i) && v.facts.row(i)[featHeading] == 0 && v.facts.row(i)[featTitleF1] < 0.8 &&
		!m.clock && !v.facts.near(i, kindByline|kindDate, 2)
}

// linkLabel: nothing but a link of at most three words, apart from headings,
// bylines, credits and the place right over the headline, where a kicker stands.
func linkLabel(v *labeler, i int) bool {
	const most = 3 // words
	b, row := &v.facts.page.blocks[i], v.facts.row(i)
	return b.linked == b.size && v.facts.measures[i].words <= most && !v.facts.measures[i].sentence && row[featHeading] == 0 && row[featInTitle] < 0.8 &&
		row[featNearByline] > 2 && row[featNearCredit] > 2 && (row[featFromHeadline] < -kickerReach || row[featFromHeadline] > 0)
}
