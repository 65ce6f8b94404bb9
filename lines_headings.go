package standfirst

// headingBlanks is the number of different counts of empty lines that are told
// apart.
const headingBlanks = 4

// describeHeadings finds how many empty lines stand over the crossheads of a
// text: what made it out of markup set them alike.
func (v *labeler) describeHeadings() {
	var sums [headingBlanks]float32
	for i, m := range v.margins[judgeCrosshead] {
		if m > 0 && v.isText[i] {
			sums[v.facts.blanksOver(i)] += m
		}
	}
	v.headed = 0
	for n, s := range sums {
		if s > sums[v.headed] {
			v.headed = n
		}
	}
}

func (v *evidence) blanksOver(i int) int {
	return min(int(v.page.lines[i].blanks), headingBlanks-1)
}

// sureHeading is the log-odds from which a crosshead may stand closer to the text
// over it than the others; by cross-validation.
const sureHeading = 2

// isBoxLabel says whether what may be a crosshead has fewer empty lines over it
// than the page's crossheads, where the judge is not sure of it: then it is the
// label of a box in the text.
func (v *labeler) isBoxLabel(i int) bool {
	m := v.margins[judgeCrosshead][i]
	return m > 0 && m <= sureHeading && v.facts.blanksOver(i) < v.headed && !v.facts.measures[i].sentence
}
