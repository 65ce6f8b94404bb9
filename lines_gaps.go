package standfirst

// Bounds of the gaps in a long text that are filled, by cross-validation: in
// guides, lists and manuals seven in ten of the words in them are the text's, in
// news, where they are the boxes of other stories, two in ten.
const (
	gapText  = 60   // pieces of text at least
	gapReach = 20   // blocks of a gap at most
	gapBar   = -2.5 // log-odds to be text of a block that fills one
)

// fillGaps takes in the short lines between pieces of a long text: the judge
// believes in sentences, and a guide has lists and tables. A date is left to its
// own field.
func (v *evidence) fillGaps() {
	pieces := 0
	for i := range v.labels {
		if v.isText[i] && v.labels[i].role == "" {
			pieces++
		}
	}
	if pieces < gapText {
		return
	}
	last := len(v.labels) // the last piece of text
	for i := range v.labels {
		if !v.isText[i] || v.labels[i].role != "" {
			continue
		}
		for k := last + 1; k < i && i-last-1 <= gapReach; k++ {
			v.isText[k] = v.labels[k].role == "" && v.margins[judgeBody][k] > gapBar && v.phrases[k] == "" && !v.measures[k].clock
		}
		last = i
	}
}

// Where the text is thinShare of the prose under the headline or less, but
// stands in thinRuns pieces of that or more, the page is a list or a guide, of
// whose entries the judge sees each as another story's: up to thinBias log-odds
// speak for all of it, the more the thinner it is. By cross-validation.
const (
	thinShare = 0.3
	thinRuns  = 5
	thinBias  = 2
)

// thicken decides once more for a thin text.
func (v *evidence) thicken(text []bool) []bool {
	var own, all int32
	runs, last := 0, false
	for i := max(0, v.chosen.headline); i < len(text); i++ {
		if v.measures[i].prose && v.labels[i].role == "" {
			all += v.page.blocks[i].size
			if text[i] {
				own += v.page.blocks[i].size
			}
			runs += int(truth(text[i] && !last))
			last = text[i]
		}
	}
	if share := ratio(own, all); runs >= thinRuns && share < thinShare {
		return v.textRuns(thinBias * (thinShare - share) / thinShare)
	}
	return text
}
