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
// believes in sentences, and a guide has lists and tables.
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
			v.isText[k] = v.labels[k].role == "" && v.margins[judgeBody][k] > gapBar && v.phrases[k] == ""
		}
		last = i
	}
}
