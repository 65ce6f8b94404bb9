package standfirst

import "strings"

// namesAuthor: a line of few words among which a claimed author's name stands.
func namesAuthor(v *labeler, i int) bool {
	if v.facts.measures[i].words > 14 || v.facts.row(i)[featHeading] > 0 || v.facts.creditsPicture(i) {
		return false
	}
	for _, n := range v.facts.names {
		if holdsWords(v.facts.hashesOf(i), n.words) {
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
func namesSomebody(v *labeler, i int) bool {
	return v.facts.measures[i].words <= 25 && v.facts.row(i)[featHeading] == 0 && v.margins[judgeBody][i] < 0 && !v.facts.creditsPicture(i) &&
		hasFullName(parseByline(v.facts.page.textOf(i))) && len(parseByline(v.facts.page.textOf(i))) > 0
}

// signs: a marker and names and little else, that the judge of the text is not
// all too sure of.
func signs(v *labeler, i int) bool {
	const most, sure = 12, 3.2 // words; log-odds
	if v.facts.measures[i].words > most || v.margins[judgeBody][i] > sure || v.facts.creditsPicture(i) || !mayBeMarked(bylineLine(v.facts.page.textOf(i))) {
		return false
	}
	r := readByline(brokenLine(v.facts.page.textOf(i)))
	return r.marked && r.strong && r.full && (r.leftover == 0 || r.colon) && len(r.authors) > 0
}

// namesAlone: the names of people, and at most a date or what stands behind a
// bar, on a page that claims nobody.
func namesAlone(v *labeler, i int) bool {
	const most = 10 // words
	if v.facts.authored || v.facts.row(i)[featHeading] > 0 || v.facts.measures[i].words > most || v.facts.measures[i].sentence || v.facts.phrases[i] != "" || v.facts.creditsPicture(i) || v.facts.near(i, kindTag|kindBreadcrumb, 0) {
		return false
	}
	r := readByline(brokenLine(v.facts.page.textOf(i)))
	return r.full && r.leftover == 0 && !r.skipped && r.people > 0 && r.people == len(r.authors)
}

// brokenLine is a block's text with its line breaks as bars: names end there.
func brokenLine(s string) string { return strings.ReplaceAll(s, "\n", " | ") }

// markedByline: "By" or its like, and a full name after it, whatever else.
func markedByline(v *labeler, i int) bool {
	if v.facts.measures[i].words > 40 || v.margins[judgeBody][i] >= 0 || v.facts.row(i)[featHeading] > 0 || v.facts.creditsPicture(i) {
		return false
	}
	line := bylineLine(v.facts.page.textOf(i))
	if !mayBeMarked(line) {
		return false
	}
	r := readBylineLine(line)
	return r.marked && r.strong && r.full && len(r.authors) > 0
}

func readsAsByline(v *labeler, i int) bool {
	return v.facts.row(i)[featBylineForm] > 0 && v.margins[judgeBody][i] < 0 && !v.facts.creditsPicture(i)
}
