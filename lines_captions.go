package standfirst

import "strings"

// The captions of a page's text alone.

// galleryReach is how many blocks a gallery takes before or after the text at
// most.
const galleryReach = 20

// byMain says whether a block stands in the longest run of prose or so near to
// it that a gallery's captions may.
func (v *evidence) byMain(i int) bool {
	return i >= v.main.from-galleryReach && i <= v.main.to+galleryReach
}

// creditsInText says whether a line with a sign of copyright stands where it
// names a photographer: over the end of the text, and in the form of a credit.
func (v *evidence) creditsInText(i int) bool {
	if i >= v.main.to {
		return false
	}
	_, credit := splitCredit(v.page.textOf(i))
	return credit != "" && strings.Contains(v.page.textOf(i), "©")
}

// Bounds of a caption beside a line that is only its credit, in log-odds to be a
// caption; by the credits of the annotated news pages, of which three in four
// stand under their captions.
const (
	besideBar  = -2.8 // of the line over the credit
	belowBar   = -4   // of the line under the credit of the first picture
	textBar    = 2.5  // to be text, over which a line apart must pass sureBeside
	sureBeside = -2
)

// chooseOverCredits takes the lines beside the credits for their captions: the
// one over the credit, or the one under it where that is likelier.
func (v *labeler) chooseOverCredits() {
	for i := range v.labels {
		if v.labels[i].role != rCaption || v.facts.row(i)[featCreditForm] != 2 || i > 0 && v.labels[i-1].role == rCaption {
			continue
		}
		over, under, h := v.besideMargin(i, i-1), v.besideMargin(i, i+1), v.chosen.headline
		switch {
		case over > besideBar && over >= under:
			v.labels[i-1] = labelled(&overCreditRule)
		case under > besideBar || under > belowBar && over == neverMargin && h >= 0 && i > h && i <= h+leadReach:
			v.labels[i+1] = labelled(&underCreditRule)
		}
	}
}

// leadReach is how far under the headline, in blocks, the first picture's credit
// stands.
const leadReach = 8

// besideMargin is the log-odds that a line is the caption of the credit beside
// it, neverMargin for one that cannot be.
func (v *labeler) besideMargin(credit, i int) float32 {
	const longest, few = 350, 2.5 // runes, words of a label at most
	if i < 0 || i >= len(v.labels) || !v.mayBeCaption(i) || i > credit && (v.labels[i].role == rCrosshead || v.facts.measures[i].words <= few) {
		return neverMargin
	}
	m, margin := &v.facts.measures[i], v.margins[judgeCaption][i]
	apart := v.facts.page.lines[max(i, credit)].blanks > 0
	if m.runes > longest || m.words < 2 || margin <= neverAsked || v.facts.isControl(i) || strings.HasSuffix(v.facts.page.textOf(i), ",") ||
		apart && v.margins[judgeBody][i] > textBar && margin <= sureBeside {
		return neverMargin
	}
	return margin
}

// mayBeCaption says whether a line has no role yet, or one that a judge gave it
// who did not see the credit: a name alone is a caption too.
func (v *labeler) mayBeCaption(i int) bool {
	switch l := &v.labels[i]; l.role {
	case "", rParagraph, rCrosshead:
		return v.facts.row(i)[featCreditForm] != 2
	case rByline:
		return l.rule != nil
	}
	return false
}

// captioned says whether a line of a text is more likely the caption of the credit
// at its end, or on the line below, than the standfirst: the judge of
// standfirsts does not know that.
func (v *labeler) captioned(i int) bool {
	const ahead = 2 // log-odds
	row := v.facts.row(i)
	credited := row[featCreditForm] == 1 || row[featCreditAfter] > 0 && v.margins[judgeCaption][i+1] > captionBar
	return credited && v.margins[judgeCaption][i] > v.margins[judgeStandfirst][i]-ahead
}

// pictureLine: a short text in the words of a caption, which the judge does not
// read.
func pictureLine(v *labeler, i int) bool {
	const longest, doubted = 350, -3.6 // runes, log-odds
	m, row := &v.facts.measures[i], v.facts.row(i)
	return m.runes <= longest && v.margins[judgeCaption][i] > doubted && row[featMark] == 0 && describesPicture(v.facts.page.textOf(i))
}
