package label

import (
	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/rules"
)

// chooseBylines takes the lines that name the authors.
func (l *Labeler) chooseBylines() {
	found := false
	for i, m := range l.Margins[classifier.Byline] {
		switch {
		case m <= 0, l.Labels[i].Role != "", feature.NamedCredit(l.Facts, i):
		case rules.TopicsRule.Takes(&l.Labelling, i):
			l.Labels[i] = rules.Labelled(&rules.TopicsRule)
		case m > l.Margins[classifier.Body][i], l.Facts.Facts(i).IsByline():
			l.give(i, role.Byline, classifier.Byline)
			found = found || rules.NamesAuthor(&l.Labelling, i)
		}
	}
	if !found {
		l.ChooseByRule(rules.BylineRules[:], -bylineAbove, bylineBelow)
	}
}

// bylineAbove and bylineBelow are how far from the headline, in blocks, a rule
// looks for the byline.
const (
	bylineAbove = 6
	bylineBelow = 15
)

// signatureReach is how many blocks after the text its author signs it, signatureBefore
// how many before its last, where more lines about the author follow.
const (
	signatureReach  = 6
	signatureBefore = 3
)

// chooseSignature takes, where no line by the headline is the byline, one at the
// text's ends: its last or first line, one right after it, or names alone by the
// headline or after the text.
func (l *Labeler) chooseSignature() {
	first, last := l.Chosen.First, l.Chosen.Last
	if hasRole(&l.Labelling, role.Byline) {
		signBeside(l)
	}
	if hasByline(l, first) || l.profile.signs(l) || signOpening(l) || first < 0 || hasByline(l, len(l.Labels)) ||
		chooseNames(l) {
		return
	}
	for i := max(first+1, last-signatureBefore); i < len(l.Labels) && i <= last+signatureReach; i++ {
		if l.sign(i, &rules.SignatureRules[0]) {
			return
		}
	}
	if signAccount(l) {
		return
	}
	if !signNames(l, &rules.NamesRules[1], max(first+1, last-signatureBefore), min(last+boxReach, len(l.Labels)-1)) {
		l.ChooseByRule(rules.GroupRules[:], -bylineAbove, bylineBelow)
	}
}

// signAccount takes a name of one word right under the headline; it reports whether
// one was taken.
func signAccount(l *Labeler) bool {
	const below = 4 // blocks
	h := l.Chosen.Headline
	for i := h + 1; h >= 0 && i <= h+below && i <= l.Chosen.First; i++ {
		if l.sign(i, &rules.PenNameRule) {
			return true
		}
	}
	return false
}

// signOpening takes the text's first line for the byline, or one before it; it reports
// whether one was taken.
func signOpening(l *Labeler) bool {
	first := l.Chosen.First
	for i := first; i >= 0 && i > l.Chosen.Headline && i >= first-1-nameReach; i-- {
		if l.sign(i, &rules.SignatureRules[0]) || l.sign(i, l.profile.opening) {
			return true
		}
		if i < first && !timesReading(&l.Labelling, i) {
			break
		}
	}
	return false
}

// hasByline reports whether a block before another is a byline that names somebody.
func hasByline(l *Labeler, before int) bool {
	for i := 0; i < before; i++ {
		if l.Labels[i].Role == role.Byline && rules.NamesAuthor(&l.Labelling, i) {
			return true
		}
	}
	return false
}

// signBeside takes names alone right before or after the byline by the headline, in an
// element like its own: each of several authors has a line.
func signBeside(l *Labeler) {
	for i := max(0, l.Chosen.Headline); i < len(l.Labels) && i <= l.Chosen.First+bylineReach; i++ {
		if l.Labels[i].Role != role.Byline {
			continue
		}
		for _, k := range [...]int{i - 1, i + 1} {
			if k >= 0 && k < len(l.Labels) && k != l.Chosen.Headline && l.Facts.Paths[k] == l.Facts.Paths[i] &&
				l.Facts.ParentOf(k) == l.Facts.ParentOf(i) {
				l.sign(k, &rules.NamesRules[2])
			}
		}
	}
}

// Where the author's name may stand alone: how many blocks over the headline, under it
// and after the text, and how far apart the names of two authors.
const (
	namesAbove = 5
	namesBelow = 12
	boxReach   = 12
	namesApart = 4
)

// chooseNames takes the lines of names alone between the headline and the text, or
// over the headline, and reports whether there are any.
func chooseNames(l *Labeler) bool {
	from := l.Chosen.Headline
	if from < 0 {
		from = max(0, l.Chosen.First-namesAbove)
	}
	to := l.Chosen.First - 1
	if l.Chosen.First+1 < len(l.Labels) && feature.UnderBylineLabel(l.Facts, l.Chosen.First+1) {
		to = l.Chosen.First + 1
	}
	return signNames(l, &rules.NamesRules[0], from, min(from+namesBelow, to)) ||
		signNames(l, &rules.NamesRules[0], max(0, from-namesAbove), from-1)
}

// signNames gives the first block of a range that a rule takes the role of a byline,
// and those after it on its path that hold a name: each of several authors has a line.
// It reports whether there are any.
func signNames(l *Labeler, r *rules.Rule, from, to int) bool {
	found := -1
	for i := from; i <= to && (found < 0 || i <= found+namesApart); i++ {
		switch {
		case i == l.Chosen.Headline:
		case found < 0 && l.sign(i, r),
			found >= 0 && l.Facts.Paths[i] == l.Facts.Paths[found] && l.sign(i, &rules.NamesRules[2]):
			found = i
		}
	}
	return found >= 0
}

// nameReach is how many lines that say how long the text takes to read may stand
// between a name and the text.
const nameReach = 1

// timesReading reports whether a line may say how long the text takes to read: a few
// words and figures, and no date.
func timesReading(l *rules.Labelling, i int) bool {
	const most = 4 // words
	m := &l.Facts.Measures[i]
	return m.Digits > 0 && m.Words <= most && !m.Clock && !m.Sentence
}

// sign gives a block of the text or of none the role of a byline where the rule
// takes it.
func (l *Labeler) sign(i int, r *rules.Rule) bool {
	label := &l.Labels[i]
	if !isUnnamed(&l.Labelling, i) && label.Role != role.Paragraph && label.Role != role.Crosshead ||
		!r.Takes(&l.Labelling, i) {
		return false
	}
	*label = rules.Labelled(r)
	return true
}

// bylineReach is how many blocks apart the lines of one byline stand; a byline
// further down is another story's.
const bylineReach = 6

// nameLaterBylines leaves out the bylines of other stories on the page.
func (l *Labeler) nameLaterBylines() {
	last := -1
	for i := range l.Labels {
		switch {
		case l.Labels[i].Role != role.Byline:
		case last >= 0 && i > last+bylineReach:
			l.Labels[i] = rules.Labelled(&rules.LaterBylineRule)
		default:
			last = i
		}
	}
}
