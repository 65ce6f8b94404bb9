package standfirst

import "strings"

// creditsPicture says whether a line is a credit or a caption's, whose names
// are no authors.
func (v *evidence) creditsPicture(i int) bool {
	return v.row(i)[featCreditForm] == 2 || v.row(i)[featUnderFigcaption] > 0
}

// creditedByPicture: a line with a credit, alone with one picture, near the
// headline, where lead pictures stand.
func creditedByPicture(v *labeler, i int) bool {
	const near, alone = 12, 2 // blocks
	row := v.facts.row(i)
	return row[featCreditForm] > 0 && row[featLinked] < 0.5 && row[featHidden] == 0 && row[featHeading] == 0 &&
		row[featPictureKin] >= 0 && row[featPictureKin] <= 2 && row[featPictureKinBlocks] <= alone &&
		(row[featFromHeadline] >= -near && row[featFromHeadline] <= near || v.facts.repeatsCredit(i))
}

// besideCredit: a short text by a picture, and next to it under the same parent
// a line that is nothing but a credit.
func besideCredit(v *labeler, i int) bool {
	const most = 60 // words
	if i+1 >= len(v.labels) || v.facts.row(i + 1)[featCreditForm] != 2 || !byPicture(v, i) {
		return false
	}
	p, row := v.facts.page, v.facts.row(i)
	own, next := p.elementOf(i).block, p.elementOf(i+1).block
	pictured := row[featPictures] > 0 || v.facts.row(i + 1)[featPictureAfter] > 0
	return pictured && own != next && p.elements[own].tag != tagLi && p.elements[own].parent == p.elements[next].parent && row[featCreditForm] < 2 && row[featHeading] == 0 &&
		row[featLinked] < 0.5 && row[featHidden] == 0 && v.facts.measures[i].words <= most && v.facts.phrases[i] == "" && !isCreditOpening(p.textOf(i))
}

// alone: with one picture, in a figure that is no link and holds little else.
func alone(v *labeler, i int) bool {
	const few = 3 // blocks
	group := v.facts.pictureGroup(i)
	return group >= 0 && v.facts.sums[group].pictures == 1 && v.facts.sums[group].blocks <= few && v.facts.sums[group].linked == 0 && v.facts.row(i)[featInLink] == 0 &&
		v.facts.row(i)[featCreditForm] < 2 && v.facts.row(i)[featUnderDialog] == 0 && v.facts.phrases[i] == "" && hasLetter(v.facts.page.textOf(i))
}

// repeatsCredit says whether a line says its credit more than once, as nothing
// but a caption does.
func (v *evidence) repeatsCredit(i int) bool {
	text, credit := splitCredit(v.page.textOf(i))
	return text != "" && strings.Count(v.page.textOf(i), credit) > 1
}

func byPicture(v *labeler, i int) bool {
	row := v.facts.row(i)
	return row[featPictureKin] >= 0 && row[featPictureKin] <= 3 && row[featPictureKinBlocks] <= 6
}

func creditLength(v *labeler, i int) bool {
	m := &v.facts.measures[i]
	return !v.facts.isControl(i) && m.words <= 12 && m.runes <= 100 && m.digits < m.runes && !m.sentence && v.facts.row(i)[featUnderDialog] == 0 && v.facts.phrases[i] == ""
}

func creditForm(v *labeler, i int) bool { return v.facts.row(i)[featCreditForm] == 2 }

// copyrightForm asks the grammar only where a sign or a wording calls for it.
func copyrightForm(v *labeler, i int) bool {
	if !v.facts.measures[i].copyright && v.facts.phrases[i] != rCopyright {
		return false
	}
	line, ok := parseCopyright(v.facts.page.textOf(i))
	return ok && (line.Year > 0 || !v.facts.inPicture(i) || reservesRights(line.Line))
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

func forScreenReader(v *labeler, i int) bool {
	return v.facts.page.blocks[i].flags&flagScreenReader != 0 && !v.facts.captionHides(i, flagScreenReader)
}

func hiddenAside(v *labeler, i int) bool {
	return v.facts.page.blocks[i].flags&flagHidden != 0 && v.facts.total.hiddenProse*2 < v.facts.total.prose && !v.facts.captionHides(i, flagHidden)
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
