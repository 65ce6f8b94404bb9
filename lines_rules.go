package standfirst

import (
	"os"
	"strconv"
	"strings"
)

// How a page's text alone is labelled where the rules for HTML ask for
// elements, classes, links or pictures, of which it has none.

// lineCertainRules come before the model on a text, with the certain rules of
// all pages.
var lineCertainRules = [...]rule{
	{id: "donation-line", role: RoleDonation, phrase: RoleDonation, holds: outsideMain, why: "asks for a donation, apart from the longest run of prose"},
	{id: "navigation-line", role: RoleNavigation, phrase: RoleNavigation, holds: shortLabel, why: "is a wording of navigation on a line of its own"},
	{id: "menu-line", role: RoleNavigation, holds: menuLine, why: "is a short line amid many, far from the page's prose"},
	{id: "share-line", role: RoleShare, phrase: RoleShare, holds: shareLine, why: "is the label of a share button on a line of its own"},
}

// lineKickerRules find the label over the headline of a text.
var lineKickerRules = [...]rule{
	{id: "kicker-line", role: RoleKicker, holds: kickerLine, why: "is a short label on the line over the headline, and no other label stands over it"},
}

// lineCaptionRules find the captions that the judge is undecided about.
var lineCaptionRules = [...]rule{
	{id: "caption-line", role: RoleCaption, holds: captionLine, why: "ends in a picture's credit, and is hardly the text by the model"},
}

// overCreditRule finds the captions whose credit stands on the line below.
var overCreditRule = rule{id: "caption-over-credit", role: RoleCaption, why: "is a short line over a picture's credit"}

// lineRelatedRule finds the lines that announce another story.
var lineRelatedRule = rule{id: "related-line", role: RoleRelated, why: "is a line that announces another story"}

// lineBoxRules name what stands beside the wording of an appeal, a dialog or a
// form.
var lineBoxRules = [...]rule{
	{id: "donation-beside", role: RoleDonation, why: "stands in one run of lines with an appeal for donations"},
	{id: "newsletter-beside", role: RoleNewsletter, why: "stands in one run of lines with the offer of a newsletter"},
	{id: "subscription-beside", role: RoleSubscription, why: "stands in one run of lines with an offer to subscribe"},
	{id: "consent-beside", role: RoleConsent, why: "stands in one run of lines with a question about cookies"},
	{id: "comment-beside", role: RoleComment, why: "stands under the heading of the comments, or beside a comment's form"},
}

// menuLine: one of a run of twelve short lines or more, with no prose near.
func menuLine(v *evidence, i int) bool {
	const run, farthest = 12, 7 // blocks
	row := v.row(i)
	return v.measures[i].runes <= shortLine && !v.measures[i].sentence && !v.measures[i].copyright && row[featShortBefore]+row[featShortAfter] >= run &&
		(row[featUntilProse] < 0 || row[featUntilProse] > farthest) && (row[featSinceProse] == -100 || row[featSinceProse] > farthest)
}

func outsideMain(v *evidence, i int) bool { return !v.inMain(i) }

// shareLine: the words of a button, in which no sentence's word can stand.
func shareLine(v *evidence, i int) bool {
	return v.measures[i].words < 5 && !v.measures[i].sentence
}

// lineCandidate says whether a text's block is put before a judge.
func (v *evidence) lineCandidate(j judge, i int) bool {
	row := v.row(i)
	switch j {
	case judgeBody:
		return true
	case judgeHeadline:
		const farthest = 30 // blocks; the text follows its headline
		return row[featLetters] >= 8 && row[featLetters] <= 250 && row[featJoinedLines] <= 4 && (row[featUntilProse] >= 0 && row[featUntilProse] <= farthest)
	case judgeStandfirst:
		return row[featFromHeadline] >= -3 && row[featFromHeadline] <= 15 && row[featFromHeadline] != 0 && row[featLetters] >= 15
	case judgeCrosshead:
		const farthest = 6
		return row[featLetters] <= 200 && row[featUntilProse] >= 0 && row[featUntilProse] <= farthest && row[featProseBefore] > 0
	case judgeCaption:
		const near, farthest = 12, 4
		return row[featLetters] >= 4 && row[featLetters] <= 700 &&
			(row[featFromHeadline] >= -near && row[featFromHeadline] <= near || row[featSinceProse] <= farthest && row[featUntilProse] >= 0 && row[featUntilProse] <= farthest)
	case judgeByline:
		return row[featLetters] <= 250 && row[featWords] <= 40 && row[featFromHeadline] >= -8 && row[featFromHeadline] <= 20
	}
	return false
}

// chooseLineHeadline takes the likeliest headline of a text.
func (v *evidence) chooseLineHeadline() {
	h := v.total.headline
	if h >= 0 && v.labels[h].role == "" && v.margins[judgeHeadline][h] > lineHeadlineBar {
		v.chosen.headline = h
		v.give(h, RoleHeadline, judgeHeadline)
	}
}

// lineHeadlineBar is the log-odds from which a line is believed to be the
// headline.
const lineHeadlineBar = -5

// kickerLine: a label of a few words right over the headline, under no other
// label, as a menu's or a path's last entry is.
func kickerLine(v *evidence, i int) bool {
	const most = 4 // words
	return v.chosen.headline == i+1 && kickerForm(v, i) && v.measures[i].words <= most && !v.measures[i].colon && v.measures[i].firstUpper &&
		v.row(i)[featMark] == 0 && v.row(i)[featShortBefore] == 0 && v.row(i)[featEchoed] < 1
}

// captionLine: text and a credit at its end, where neither judge is sure.
func captionLine(v *evidence, i int) bool {
	const doubted, hardly = -2.5, 1.5 // log-odds
	row := v.row(i)
	return row[featCreditForm] > 0 && !v.measures[i].sentence && v.margins[judgeCaption][i] > doubted && v.margins[judgeBody][i] < hardly
}

// announces says whether a text's line is the announcement of another story.
func (v *evidence) announces(i int) bool {
	m := &v.measures[i]
	return m.words <= relatedTextWords && m.words >= 3 && v.row(i)[featMark] != float32(markBullet) && isRelated(v.page.textOf(i)) &&
		!strings.HasSuffix(v.page.textOf(i), ".")
}

// nameBesideLine gives a block of which nothing is known the role of an appeal,
// a dialog or a form whose wording stands beside it: in its group of lines, or
// in the run of blocks around that are left out.
func (v *evidence) nameBesideLine(i int) {
	l := &v.labels[i]
	if !isRest(l) {
		return
	}
	for _, by := range [...]int{-1, 1} {
		for k := i + by; k >= 0 && k < len(v.labels) && k >= i-boxBlocks && k <= i+boxBlocks; k += by {
			r := v.labels[k].rule
			if r == nil || r.role.inArticle() {
				break
			}
			if box := lineBox(r); box != nil && v.inOneRun(i, k) {
				*l = labelled(box)
				return
			}
		}
	}
}

// isRest says whether a rule says nothing of a block but that it is left out.
func isRest(l *label) bool {
	return l.rule != nil && (l.rule.id == restRule || l.rule.id == linkRule)
}

// lineBox is the rule for what stands beside a block that a rule took by its
// wording, nil for none.
func lineBox(r *rule) *rule {
	for k := range lineBoxRules {
		if lineBoxRules[k].role == r.role && (r.phrase == r.role || r.id == lineBoxRules[k].id) {
			return &lineBoxRules[k]
		}
	}
	return nil
}

// inOneRun says whether two blocks stand in one small group of lines, or in
// one small run of groups of a line each: menus stand in large ones.
func (v *evidence) inOneRun(i, k int) bool {
	lines := v.page.lines
	if lines[i].group == lines[k].group {
		return v.sums[lines[i].group].blocks <= boxBlocks
	}
	for n := min(i, k); n <= max(i, k); n++ {
		if v.sums[lines[n].group].blocks > 1 {
			return false
		}
	}
	return true
}

// nameThread names what follows the heading of the comments under the article.
func (v *evidence) nameThread() {
	thread := false
	for i := max(0, v.chosen.last); v.chosen.last >= 0 && i < len(v.labels); i++ {
		l := &v.labels[i]
		switch {
		case l.rule != nil && l.rule.id == "comment-wording":
			thread = true
		case l.rule == nil || l.role != RoleOther && l.role != RoleShare:
			thread = thread && l.rule != nil && l.role == RoleComment
		case thread && isRest(l):
			*l = labelled(&lineBoxRules[len(lineBoxRules)-1])
		}
	}
}

// labelLines applies the certain rules for texts to what those of all pages
// left open.
func (v *evidence) labelLines() {
	for i := range v.labels {
		if l := &v.labels[i]; l.rule == nil {
			if r := firstRule(lineCertainRules[:], v, i); r != nil {
				*l = labelled(r)
			}
		}
	}
}

// creditUnder says whether a text's line credits the picture whose caption
// stands on the line before.
func (a *assembly) creditUnder(i int) bool {
	if !a.page.isText || i == 0 || a.labels[i-1].role != RoleCaption || len(a.article.Captions) == 0 {
		return false
	}
	last := &a.article.Captions[len(a.article.Captions)-1]
	return last.Text != "" && last.Credit == "" && a.isCredit(i)
}

// mayCredit says whether a text's line may end in a credit: most paragraphs end
// in a full stop, and a credit hardly ever. It spares them the grammar.
func (v *evidence) mayCredit(i int) bool {
	const longest = 450 // runes
	return !v.measures[i].sentence && v.measures[i].runes <= longest
}

// lineDoubt is what speaks against text over the headline of a text, the surer
// that is the more.
func (v *evidence) lineDoubt(i int) float32 {
	const much = 4 // log-odds
	h := v.chosen.headline
	if h < 0 || i > h {
		return 0
	}
	return max(0, min(much, v.margins[judgeHeadline][h]-lineDoubtFrom))
}

var lineStandfirstBar = tune("SFBAR", -1.2)
var lineDoubtFrom = tune("DOUBT", -1)

func tune(name string, x float32) float32 {
	if s := os.Getenv(name); s != "" {
		f, _ := strconv.ParseFloat(s, 32)
		return float32(f)
	}
	return x
}

// chooseOverCredits takes the lines over the credits for their captions.
func (v *evidence) chooseOverCredits() {
	const longest, likely = 350, 2.5 // runes, log-odds
	for i := 1; i < len(v.labels); i++ {
		l, own := &v.labels[i-1], &v.labels[i]
		if own.role != RoleCaption || v.row(i)[featCreditForm] != 2 || l.role != "" && l.role != RoleParagraph && l.role != RoleCrosshead {
			continue
		}
		m := &v.measures[i-1]
		apart := v.page.lines[i].blanks > 0
		if m.runes <= longest && m.words >= 2 && v.margins[judgeCaption][i-1] > neverAsked && !(apart && v.margins[judgeBody][i-1] > likely) {
			*l = labelled(&overCreditRule)
		}
	}
}
