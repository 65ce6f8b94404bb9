package standfirst

import "strings"

// The conditions of rules, and what they ask of the evidence.

// boldHeading: all in bold, no sentence, and over plain prose.
func boldHeading(v *evidence, i int) bool {
	m, row := &v.measures[i], v.row(i)
	if i+1 >= len(v.measures) || m.runes > 100 || m.sentence || row[featStrong] < 0.95 || row[featLinked] > 0 || row[featUnderList] > 0 || row[featUnderCell] > 0 && v.dataTable(i) {
		return false
	}
	next := &v.page.blocks[i+1]
	return v.measures[i+1].prose && next.strong*2 < next.size
}

func flattened(v *evidence, i int) bool { return v.page.blocks[i].flags&flagFlattened != 0 }

// namesAuthor: a line of few words among which a claimed author's name stands.
func namesAuthor(v *evidence, i int) bool {
	if v.measures[i].words > 14 || v.row(i)[featHeading] > 0 || v.creditsPicture(i) {
		return false
	}
	for _, n := range v.names {
		if holdsWords(v.hashesOf(i), n.words) {
			return true
		}
	}
	return false
}

// holdsWords says whether words hold a run of others.
func holdsWords(words, run []uint32) bool {
	for i := 0; i+len(run) <= len(words); i++ {
		k := 0
		for k < len(run) && words[i+k] == run[k] {
			k++
		}
		if k == len(run) {
			return true
		}
	}
	return false
}

// namesSomebody: a line of few words with at least one full name.
func namesSomebody(v *evidence, i int) bool {
	return v.measures[i].words <= 25 && v.row(i)[featHeading] == 0 && v.margins[judgeBody][i] < 0 && !v.creditsPicture(i) &&
		hasFullName(parseByline(v.page.textOf(i))) && len(parseByline(v.page.textOf(i))) > 0
}

// signs: a marker and names and little else, that the judge of the text is not
// all too sure of.
func signs(v *evidence, i int) bool {
	const most, sure = 12, 3.2 // words; log-odds
	if v.measures[i].words > most || v.margins[judgeBody][i] > sure || v.creditsPicture(i) || !mayBeMarked(bylineLine(v.page.textOf(i))) {
		return false
	}
	r := readByline(brokenLine(v.page.textOf(i)))
	return r.marked && r.strong && r.full && (r.leftover == 0 || r.colon) && len(r.authors) > 0
}

// namesAlone: the names of people, and at most a date or what stands behind a
// bar, on a page that claims nobody.
func namesAlone(v *evidence, i int) bool {
	const most = 10 // words
	if v.authored || v.row(i)[featHeading] > 0 || v.measures[i].words > most || v.measures[i].sentence || v.phrases[i] != "" || v.creditsPicture(i) || v.near(i, kindTag|kindBreadcrumb, 0) {
		return false
	}
	r := readByline(brokenLine(v.page.textOf(i)))
	return r.full && r.leftover == 0 && !r.skipped && r.people > 0 && r.people == len(r.authors)
}

// brokenLine is a block's text with its line breaks as bars: names end there.
func brokenLine(s string) string { return strings.ReplaceAll(s, "\n", " | ") }

// creditsPicture says whether a line is a credit or a caption's, whose names
// are no authors.
func (v *evidence) creditsPicture(i int) bool {
	return v.row(i)[featCreditForm] == 2 || v.row(i)[featUnderFigcaption] > 0
}

// markedByline: "By" or its like, and a full name after it, whatever else.
func markedByline(v *evidence, i int) bool {
	if v.measures[i].words > 40 || v.margins[judgeBody][i] >= 0 || v.row(i)[featHeading] > 0 || v.creditsPicture(i) {
		return false
	}
	line := bylineLine(v.page.textOf(i))
	if !mayBeMarked(line) {
		return false
	}
	r := readBylineLine(line)
	return r.marked && r.strong && r.full && len(r.authors) > 0
}

func readsAsByline(v *evidence, i int) bool {
	return v.row(i)[featBylineForm] > 0 && v.margins[judgeBody][i] < 0 && !v.creditsPicture(i)
}

// standfirstForm: a sentence or two, before the second piece of prose, that is
// no caption and no byline.
func standfirstForm(v *evidence, i int) bool {
	row := v.row(i)
	return row[featLetters] >= 20 && row[featLetters] <= 600 && row[featProseSinceHeadline] <= 1 && row[featLinked] < 0.3 &&
		row[featNearCaption] > 2 && row[featBylineForm] == 0 && row[featHidden] == 0
}

// describesPage: apart from the text means a path of its own, in an element
// around the headline that does not hold most of the prose.
func describesPage(v *evidence, i int) bool {
	row := v.row(i)
	return standfirstForm(v, i) && row[featAboutF1] > 0.85 && row[featPathBlocks] <= 2 && row[featKinProse] < 0.6
}

// deckForm: a line of a sentence's length right under the headline, in an
// element around both that holds no other prose.
func deckForm(v *evidence, i int) bool {
	const least = 5 // words
	h, row := v.chosen.headline, v.row(i)
	if h < 0 || v.measures[i].words < least || row[featLinked] > 0 || v.measures[i].clock || !standfirstForm(v, i) || v.repeatsHeadline(i) || v.phrases[i] != "" {
		return false
	}
	e := v.page.elementOf(i).block
	for e > 0 && !v.holdsBlock(e, h) {
		e = v.page.elements[v.page.elements[e].parent].block
	}
	own := int32(0)
	if v.measures[i].prose {
		own = v.page.blocks[i].size
	}
	return e > 0 && v.sums[e].prose == own
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

// creditedByPicture: a line with a credit, alone with one picture, near the
// headline, where lead pictures stand.
func creditedByPicture(v *evidence, i int) bool {
	const near, alone = 12, 2 // blocks
	row := v.row(i)
	return row[featCreditForm] > 0 && row[featLinked] < 0.5 && row[featHidden] == 0 && row[featHeading] == 0 &&
		row[featPictureKin] >= 0 && row[featPictureKin] <= 2 && row[featPictureKinBlocks] <= alone &&
		(row[featFromHeadline] >= -near && row[featFromHeadline] <= near || v.repeatsCredit(i))
}

// boldLead: a paragraph of the text's opening in bold, the next ones not.
func boldLead(v *evidence, i int) bool {
	const least, plain = 8, 3 // words, paragraphs
	if v.labels[i].role != RoleParagraph || v.row(i)[featStrong] < 0.9 || v.measures[i].words < least || v.row(i)[featLinked] > 0.3 {
		return false
	}
	n := 0
	for k := i + 1; k < len(v.labels) && k <= v.chosen.last && n < plain; k++ {
		if v.labels[k].role != RoleParagraph {
			continue
		}
		if v.row(k)[featStrong] > 0.5 {
			return false
		}
		n++
	}
	return n == plain
}

// headedLead: a crosshead that heads nothing, of some words.
func headedLead(v *evidence, i int) bool {
	const least = 6 // words
	return v.labels[i].role == RoleCrosshead && v.measures[i].words >= least && v.row(i)[featLinked] == 0 && v.chosen.headline >= 0 && v.chosen.headline < i && !v.repeatsHeadline(i)
}

// besideCredit: a short text by a picture, and next to it under the same parent
// a line that is nothing but a credit.
func besideCredit(v *evidence, i int) bool {
	const most = 60 // words
	if i+1 >= len(v.labels) || v.row(i + 1)[featCreditForm] != 2 || !byPicture(v, i) {
		return false
	}
	p, row := v.page, v.row(i)
	own, next := p.elementOf(i).block, p.elementOf(i+1).block
	pictured := row[featPictures] > 0 || v.row(i + 1)[featPictureAfter] > 0
	return pictured && own != next && p.elements[own].tag != tagLi && p.elements[own].parent == p.elements[next].parent && row[featCreditForm] < 2 && row[featHeading] == 0 &&
		row[featLinked] < 0.5 && row[featHidden] == 0 && v.measures[i].words <= most && v.phrases[i] == "" && !isCreditOpening(p.textOf(i))
}

// alone: with one picture, in a figure that is no link and holds little else.
func alone(v *evidence, i int) bool {
	const few = 3 // blocks
	group := v.pictureGroup(i)
	return group >= 0 && v.sums[group].pictures == 1 && v.sums[group].blocks <= few && v.sums[group].linked == 0 && v.row(i)[featInLink] == 0 &&
		v.row(i)[featCreditForm] < 2 && v.row(i)[featUnderDialog] == 0 && v.phrases[i] == "" && hasLetter(v.page.textOf(i))
}

// repeatsCredit says whether a line says its credit more than once, as nothing
// but a caption does.
func (v *evidence) repeatsCredit(i int) bool {
	text, credit := splitCredit(v.page.textOf(i))
	return text != "" && strings.Count(v.page.textOf(i), credit) > 1
}

func byPicture(v *evidence, i int) bool {
	row := v.row(i)
	return row[featPictureKin] >= 0 && row[featPictureKin] <= 3 && row[featPictureKinBlocks] <= 6
}

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

func creditLength(v *evidence, i int) bool {
	m := &v.measures[i]
	return !v.isControl(i) && m.words <= 12 && m.runes <= 100 && m.digits < m.runes && !m.sentence && v.row(i)[featUnderDialog] == 0 && v.phrases[i] == ""
}

func creditForm(v *evidence, i int) bool { return v.row(i)[featCreditForm] == 2 }

func preformattedInside(v *evidence, i int) bool {
	return v.page.blocks[i].flags&flagPre != 0 && v.row(i)[featKin] >= 0 && v.sharesContainer(i)
}

// headingInside: the judge of crossheads is for it, that of the text hardly
// against it, and text follows.
func headingInside(v *evidence, i int) bool {
	return v.margins[judgeCrosshead][i] > 1 && v.margins[judgeBody][i] > insideBar && i+1 < len(v.labels) && blockKinds[v.labels[i+1].role] != ""
}

// kickerForm: a label of a few words that is no date, no name and no sentence.
func kickerForm(v *evidence, i int) bool {
	m := &v.measures[i]
	return m.words >= 0.5 && m.words <= 6 && m.runes <= 60 && m.digits == 0 && !m.bar && !m.sentence && v.phrases[i] == "" && v.oneLink(i) && v.row(i)[featBylineForm] == 0 &&
		v.page.blocks[i].flags&(flagHidden|flagScreenReader) == 0 && !v.near(i, kindBreadcrumb|kindShare|kindDate|kindByline|kindCaption, 2)
}

// besideHeadline: right over the headline, in an element close around both.
func besideHeadline(v *evidence, i int) bool {
	const close, above, apart = 2, 3, 0.5
	row := v.row(i)
	return v.chosen.headline > i && v.chosen.headline-i <= above && kickerForm(v, i) && row[featWords] <= 4 && row[featUnderNav]+row[featUnderList] == 0 &&
		(row[featKin] >= 0 && row[featKin] < close && v.page.elementOf(i).depth > 1 || row[featKin] == close && row[featKinProse] < apart)
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

// copyrightForm asks the grammar only where a sign or a wording calls for it.
func copyrightForm(v *evidence, i int) bool {
	if !v.measures[i].copyright && v.phrases[i] != RoleCopyright {
		return false
	}
	line, ok := parseCopyright(v.page.textOf(i))
	return ok && (line.Year > 0 || !v.inPicture(i) || reservesRights(line.Line))
}

// reservesRights says that a line holds a wording of rights, as no credit does.
func reservesRights(line string) bool {
	at, _ := findRights(line)
	return at >= 0
}

// inPicture says whether a block stands with a picture and little else, where a
// sign of copyright names the photographer.
func (v *evidence) inPicture(i int) bool {
	const few = 3 // blocks
	row := v.row(i)
	switch {
	case v.page.isText:
		return v.creditsInText(i)
	case row[featUnderFigure]+row[featUnderFigcaption] > 0:
		return true
	case row[featUnderFooter] > 0:
		return false // the picture is the site's sign
	}
	return v.near(i, kindCaption|kindCredit, 1) || row[featPictureKin] >= 0 && row[featPictureKin] <= 2 && row[featPictureKinBlocks] <= few
}

func forScreenReader(v *evidence, i int) bool {
	return v.page.blocks[i].flags&flagScreenReader != 0 && !v.captionHides(i, flagScreenReader)
}

func hiddenAside(v *evidence, i int) bool {
	return v.page.blocks[i].flags&flagHidden != 0 && v.total.hiddenProse*2 < v.total.prose && !v.captionHides(i, flagHidden)
}

// captionHides says whether the element that brings a flag is a caption's or a
// credit's own: there the flag only keeps screen readers from reading twice what
// the picture's alternative text says, or style sheets show the element.
func (v *evidence) captionHides(i int, flag elementFlags) bool {
	p := v.page
	e := p.elementOf(i)
	for e.parent >= 0 && p.elements[e.parent].flags&flag != 0 {
		e = &p.elements[e.parent]
	}
	return e.tag == tagFigcaption || e.kinds&(kindCaption|kindCredit) != 0 && v.row(i)[featUnderFigure] > 0
}

// shortOfProse: what a consent dialog holds is a small part of the page's prose.
func shortOfProse(v *evidence, i int) bool {
	return v.row(i)[featAncestors+feature(ancestorFeatures)] < 0.3
}

func linkedLabel(v *evidence, i int) bool {
	b := &v.page.blocks[i]
	return b.linked*10 > b.size*9 && !v.measures[i].prose && v.row(i)[featTitleF1] < 0.8
}

// besideArticle: of the elements with such a class, none holds the headline or
// a large part of the page's prose.
func besideArticle(v *evidence, i int) bool {
	const part = 0.25
	p := v.page
	for e, d := p.elementOf(i).block, 0; e > 0 && d <= 5; d++ {
		if p.elements[e].kinds&(kindDonation|kindNewsletter) != 0 && (v.around[e] || ratio(v.sums[e].prose, v.total.prose) > part) {
			return false
		}
		e = p.elements[p.elements[e].parent].block
	}
	return v.row(i)[featNearHeadline] > 0 || v.row(i)[featTitleF1] < 0.8
}

func notHeading(v *evidence, i int) bool {
	return v.row(i)[featUnderHeading] == 0 && !v.measures[i].prose
}

func shortLabel(v *evidence, i int) bool { return v.measures[i].words < 8 }

// labelInTools: a word such as "share" alone in a button, a link or a list.
func labelInTools(v *evidence, i int) bool {
	row := v.row(i)
	return v.measures[i].words < 5 && (row[featLinked] > 0.5 || row[featUnderList] > 0 || row[featUnderDialog] > 0 || row[featNearShare] < 4)
}

// apartFromHeadline: the nearest such class is not that of an element around
// the whole article, as in class="post has-comments".
func apartFromHeadline(v *evidence, i int) bool {
	return v.row(i)[featFromHeadline] < -1 || !v.sharesContainer(i)
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

// threadShape: three or more siblings of one shape, most of which hold a time
// and some prose, after the article's longest text.
func threadShape(v *evidence, i int) bool {
	if v.row(i)[featFromLongest] < 0 {
		return false
	}
	return v.inRecords(i, func(r *record) bool {
		return r.siblings >= 3 && r.dated*10 >= r.siblings*7 && r.withProse*2 >= r.siblings
	})
}

// listingShape: three or more siblings of one shape with few blocks each.
func listingShape(v *evidence, i int) bool {
	return v.row(i)[featLinked] > 0.5 && v.inRecords(i, func(r *record) bool { return r.siblings >= 3 && r.blocks <= r.siblings*6 })
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
func linkRow(v *evidence, i int) bool {
	const most = 40 // words
	b, m := &v.page.blocks[i], &v.measures[i]
	return m.bar && !m.sentence && b.linked*10 >= b.size*7 && m.words <= most && !v.oneLink(i) && v.row(i)[featHeading] == 0 && v.row(i)[featTitleF1] < 0.8 &&
		!m.clock && !v.near(i, kindByline|kindDate, 2)
}

// linkLabel: nothing but a link of at most three words, apart from headings,
// bylines, credits and the place right over the headline, where a kicker stands.
func linkLabel(v *evidence, i int) bool {
	const most = 3 // words
	b, row := &v.page.blocks[i], v.row(i)
	return b.linked == b.size && v.measures[i].words <= most && !v.measures[i].sentence && row[featHeading] == 0 && row[featInTitle] < 0.8 &&
		row[featNearByline] > 2 && row[featNearCredit] > 2 && (row[featFromHeadline] < -kickerReach || row[featFromHeadline] > 0)
}
