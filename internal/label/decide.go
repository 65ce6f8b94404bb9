package label

import (
	"slices"

	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/role"
)

// transitionCost is what it costs, in log-odds, to change between the article's text and
// the rest from one block to the next. Chosen by cross-validation.
const transitionCost = 0.4

// decide lets the judges label what the certain rules left open.
func (v *Labeler) decide(js *Classifiers) {
	v.Chosen = choice{Headline: -1, First: -1, Last: -1}
	if len(v.Labels) == 0 {
		return
	}
	for j := range numBlockClassifiers {
		// That of a text was asked before; the crossheads' is once the text is
		// chosen.
		if j != crossheadClassifier && (!v.facts.Page.IsText || j != headlineClassifier) {
			v.ask(js, j)
		}
	}
	v.facts.Sizes = v.facts.Sizes[:0]
	for i := range v.facts.Page.Blocks {
		v.facts.Sizes = append(v.facts.Sizes, v.facts.Page.Blocks[i].Size)
	}
	feature.DescribeVerdict(v.facts.PageRow, v.margins[bodyClassifier], v.facts.Sizes)
	v.Chosen.Article = js[articleClassifier].Margin(v.facts.PageRow)
	v.chooseHeadline()
	v.chooseStandfirst()
	v.chooseBylines()
	v.chooseText(js)
	v.chooseSignature()
	v.chooseLone()
	v.chooseCredits()
	if v.facts.Page.IsText {
		v.chooseOverCredits()
	}
	v.chooseLead()
	v.chooseInside()
	v.choosePullQuotes()
	v.chooseKicker()
	v.chooseRelated()
	v.chooseLinkLists()
	v.chooseDates()
}

// ask puts a judge's question to its candidates.
func (v *Labeler) ask(js *Classifiers, j Classifier) {
	v.margins[j] = feature.Resize(v.margins[j], len(v.Labels))
	feature.Fill(v.margins[j], feature.NeverMargin)
	v.rows, v.answers = v.rows[:0], v.answers[:0]
	for i := range v.Labels {
		if v.Labels[i].Role == "" && v.candidate(j, i) && (j != crossheadClassifier || v.mayHeadText(i)) {
			v.rows = append(v.rows, int32(i*v.facts.Stride))
		}
	}
	v.answers = feature.Resize(v.answers, len(v.rows))
	if js[j] == nil {
		return
	}
	js[j].Margins(v.answers, v.facts.Features, v.rows)
	for k, r := range v.rows {
		v.margins[j][int(r)/v.facts.Stride] = v.answers[k]
	}
}

// mayHeadText says whether it matters what the judge of crossheads says of a
// block: where it is the text, or may be for being a heading in it.
func (v *Labeler) mayHeadText(i int) bool {
	return v.isText[i] || v.margins[bodyClassifier][i] > insideThreshold
}

// insideThreshold is the log-odds to be text from which a heading in the text is its.
const insideThreshold = -1

// give gives a block the role that a judge decided on.
func (v *Labeler) give(i int, r role.Role, j Classifier) {
	v.Labels[i] = Label{Role: r, margin: v.margins[j][i], classifier: j}
}

// chooseText takes the article's text: the sequence of text and rest that is
// most likely as a whole, where each change costs turn (the Viterbi algorithm
// over two states), and in it the crossheads; then the captions.
func (v *Labeler) chooseText(js *Classifiers) {
	text := v.textRuns(0)
	if best := v.bestText(); !slices.Contains(text, true) && best > secondChance && v.isHeaded() {
		text = v.textRuns(secondMargin - min(best, 0))
	}
	v.chooseBeside()
	v.ask(js, crossheadClassifier)
	if v.facts.Page.IsText {
		v.describeHeadings()
	}
	for i := range v.Labels {
		if v.Labels[i].Role != "" {
			continue
		}
		caption := v.margins[captionClassifier][i]
		switch {
		case caption > captionThreshold && !v.facts.IsControl(i) && !(v.facts.Page.IsText && v.repeatsHeadline(i)) && (!text[i] || caption > v.margins[bodyClassifier][i]):
			v.give(i, role.Caption, captionClassifier)
		case firstRule(captionRules[:], v, i) != nil && (text[i] || creditedByPicture(v, i)):
			v.Labels[i] = labelled(firstRule(captionRules[:], v, i))
		case v.facts.Page.IsText && firstRule(lineCaptionRules[:], v, i) != nil:
			v.Labels[i] = labelled(firstRule(lineCaptionRules[:], v, i))
		case v.facts.Page.IsText && text[i] && v.isBoxLabel(i):
			text[i] = false
		case text[i] && v.isCrosshead(i):
			v.give(i, role.Crosshead, crossheadClassifier)
		case text[i] && firstRule(crossheadRules[:], v, i) != nil:
			v.Labels[i] = labelled(&crossheadRules[0])
		case text[i]:
			v.give(i, v.textRole(i), bodyClassifier)
		}
		if text[i] && v.Labels[i].Role != role.Caption {
			v.noteText(i)
		}
	}
}

// isCrosshead says whether a piece of the text heads what follows it.
func (v *Labeler) isCrosshead(i int) bool {
	bar, row := float32(0), v.facts.Row(i)
	switch {
	case row[feature.FeatHeading] > 0:
		bar = headingThreshold
	case row[feature.FeatUnderList] > 0 && row[feature.FeatStrong] < 0.9:
		return false // an item of a list
	}
	return v.margins[crossheadClassifier][i] > bar
}

func (v *Labeler) noteText(i int) {
	if v.Chosen.First < 0 {
		v.Chosen.First = i
	}
	v.Chosen.Last = i
	v.Chosen.Prose += v.facts.Page.Blocks[i].Size
}

// Where no block is the article's text by itself, the likeliest ones are, down
// to secondChance; they then count as secondMargin.
const (
	secondChance = -3
	secondMargin = 1
)

// isHeaded says whether the page prints a headline that its judge believes:
// without one, the likeliest text of a page is still no article's.
func (v *Labeler) isHeaded() bool {
	h := v.Chosen.Headline
	return h >= 0 && v.margins[headlineClassifier][h] > 0
}

// fewWords is the shortest text that can be an article's only one.
const fewWords = 4

// bestText is the highest log-odds of any block to be the article's text.
func (v *Labeler) bestText() float32 {
	best := float32(-100)
	for i, m := range v.margins[bodyClassifier] {
		if v.Labels[i].Role == "" && v.facts.Measures[i].Words >= fewWords {
			best = max(best, m)
		}
	}
	return best
}

// penalty is what speaks against text over the headline that shares with it no
// element but the page: a banner, an appeal.
func (v *Labeler) penalty(i int) float32 {
	const sure, much = 1, 2.5 // log-odds
	h := v.Chosen.Headline
	if v.facts.Page.IsText {
		return v.linePenalty(i)
	}
	if i < h && v.margins[headlineClassifier][h] > sure && v.facts.Row(i)[feature.FeatKinProse] > 0.9 {
		return much
	}
	if v.margins[bodyClassifier][i] < 0 && feature.PhraseNumber(v.facts.Phrases[i]) == 1 {
		return much // the wording of an appeal, and not text by itself
	}
	return 0
}

// weight is how much a block's own log-odds count against the cost of a turn: a
// long text is less likely to stray.
func (v *Labeler) weight(i int) float32 {
	const usual = 25 // words
	return max(0.6, min(4, v.facts.Measures[i].Words/usual))
}

// textRuns decides for every block whether it is the article's text. Blocks
// that have a role already take no part.
func (v *Labeler) textRuns(bias float32) []bool {
	n, turn := len(v.Labels), float32(transitionCost)
	if v.facts.Page.IsText {
		turn, bias = lineTransitionCost, bias+lineBias
	}
	v.isText, v.stays = feature.Resize(v.isText, n), feature.Resize(v.stays, 2*n)
	var rest, text float32 // the best log-odds of a sequence that ends in each
	last := -1
	for i := range n {
		if v.Labels[i].Role != "" {
			continue
		}
		m := (v.margins[bodyClassifier][i] + bias - v.penalty(i)) * v.weight(i)
		v.stays[2*i], v.stays[2*i+1] = rest >= text-turn, text >= rest-turn
		rest, text = max(rest, text-turn), max(text, rest-turn)+m
		last = i
	}
	inText := text > rest
	for i := last; i >= 0; i-- {
		if v.Labels[i].Role != "" {
			continue
		}
		v.isText[i] = inText
		if inText && !v.stays[2*i+1] || !inText && !v.stays[2*i] {
			inText = !inText
		}
	}
	v.fillBetween()
	v.fillEnd()
	return v.isText
}

// textRole says what kind of text a block is by its elements.
func (v *Labeler) textRole(i int) role.Role {
	row := v.facts.Row(i)
	switch {
	case v.facts.Page.Blocks[i].Flags&page.FlagPre != 0:
		return role.Preformatted
	case row[feature.FeatUnderQuote] > 0:
		return role.Quote
	case row[feature.FeatUnderList] > 0 && row[feature.FeatUnderTable] == 0:
		return role.ListItem
	case row[feature.FeatUnderCell] > 0 && v.facts.DataTable(i):
		return role.TableRow
	}
	return role.Paragraph
}

// ArticleThreshold is the log-odds from which a page counts as an article's: an article
// refused is worse than a list taken for one.
const ArticleThreshold = 0.2
