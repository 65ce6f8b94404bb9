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
func (l *Labeler) decide(js *Classifiers) {
	l.Chosen = choice{Headline: -1, First: -1, Last: -1}
	if len(l.Labels) == 0 {
		return
	}
	for j := range numBlockClassifiers {
		// That of a text was asked before; the crossheads' is once the text is
		// chosen.
		if j != crossheadClassifier && (!l.facts.Page.IsText || j != headlineClassifier) {
			l.ask(js, j)
		}
	}
	l.facts.Sizes = l.facts.Sizes[:0]
	for i := range l.facts.Page.Blocks {
		l.facts.Sizes = append(l.facts.Sizes, l.facts.Page.Blocks[i].Size)
	}
	feature.DescribeVerdict(l.facts.PageRow, l.margins[bodyClassifier], l.facts.Sizes)
	l.Chosen.Article = js[articleClassifier].Margin(l.facts.PageRow)
	l.chooseHeadline()
	l.chooseStandfirst()
	l.chooseBylines()
	l.chooseText(js)
	l.chooseSignature()
	l.chooseLone()
	l.chooseCredits()
	if l.facts.Page.IsText {
		l.chooseOverCredits()
	}
	l.chooseLead()
	l.chooseInside()
	l.choosePullQuotes()
	l.chooseKicker()
	l.chooseRelated()
	l.chooseLinkLists()
	l.chooseDates()
}

// ask puts a judge's question to its candidates.
func (l *Labeler) ask(js *Classifiers, j Classifier) {
	l.margins[j] = feature.Resize(l.margins[j], len(l.Labels))
	feature.Fill(l.margins[j], feature.NeverMargin)
	l.rows, l.answers = l.rows[:0], l.answers[:0]
	for i := range l.Labels {
		if l.Labels[i].Role == "" && l.candidate(j, i) && (j != crossheadClassifier || l.mayHeadText(i)) {
			l.rows = append(l.rows, int32(i*l.facts.Stride))
		}
	}
	l.answers = feature.Resize(l.answers, len(l.rows))
	if js[j] == nil {
		return
	}
	js[j].Margins(l.answers, l.facts.Features, l.rows)
	for k, r := range l.rows {
		l.margins[j][int(r)/l.facts.Stride] = l.answers[k]
	}
}

// mayHeadText says whether it matters what the judge of crossheads says of a
// block: where it is the text, or may be for being a heading in it.
func (l *Labeler) mayHeadText(i int) bool {
	return l.isText[i] || l.margins[bodyClassifier][i] > insideThreshold
}

// insideThreshold is the log-odds to be text from which a heading in the text is its.
const insideThreshold = -1

// give gives a block the role that a judge decided on.
func (l *Labeler) give(i int, r role.Role, j Classifier) {
	l.Labels[i] = Label{Role: r, margin: l.margins[j][i], classifier: j}
}

// chooseText takes the article's text: the sequence of text and rest that is
// most likely as a whole, where each change costs turn (the Viterbi algorithm
// over two states), and in it the crossheads; then the captions.
func (l *Labeler) chooseText(js *Classifiers) {
	text := l.textRuns(0)
	if best := l.bestText(); !slices.Contains(text, true) && best > secondChance && l.isHeaded() {
		text = l.textRuns(secondMargin - min(best, 0))
	}
	l.chooseBeside()
	l.ask(js, crossheadClassifier)
	if l.facts.Page.IsText {
		l.describeHeadings()
	}
	for i := range l.Labels {
		if l.Labels[i].Role != "" {
			continue
		}
		caption := l.margins[captionClassifier][i]
		switch {
		case caption > captionThreshold && !l.facts.IsControl(i) && !(l.facts.Page.IsText && l.repeatsHeadline(i)) && (!text[i] || caption > l.margins[bodyClassifier][i]):
			l.give(i, role.Caption, captionClassifier)
		case firstRule(captionRules[:], l, i) != nil && (text[i] || creditedByPicture(l, i)):
			l.Labels[i] = labelled(firstRule(captionRules[:], l, i))
		case l.facts.Page.IsText && firstRule(lineCaptionRules[:], l, i) != nil:
			l.Labels[i] = labelled(firstRule(lineCaptionRules[:], l, i))
		case l.facts.Page.IsText && text[i] && l.isBoxLabel(i):
			text[i] = false
		case text[i] && l.isCrosshead(i):
			l.give(i, role.Crosshead, crossheadClassifier)
		case text[i] && firstRule(crossheadRules[:], l, i) != nil:
			l.Labels[i] = labelled(&crossheadRules[0])
		case text[i]:
			l.give(i, l.textRole(i), bodyClassifier)
		}
		if text[i] && l.Labels[i].Role != role.Caption {
			l.noteText(i)
		}
	}
}

// isCrosshead says whether a piece of the text heads what follows it.
func (l *Labeler) isCrosshead(i int) bool {
	bar, row := float32(0), l.facts.Row(i)
	switch {
	case row[feature.FeatHeading] > 0:
		bar = headingThreshold
	case row[feature.FeatUnderList] > 0 && row[feature.FeatStrong] < 0.9:
		return false // an item of a list
	}
	return l.margins[crossheadClassifier][i] > bar
}

func (l *Labeler) noteText(i int) {
	if l.Chosen.First < 0 {
		l.Chosen.First = i
	}
	l.Chosen.Last = i
	l.Chosen.Prose += l.facts.Page.Blocks[i].Size
}

// Where no block is the article's text by itself, the likeliest ones are, down
// to secondChance; they then count as secondMargin.
const (
	secondChance = -3
	secondMargin = 1
)

// isHeaded says whether the page prints a headline that its judge believes:
// without one, the likeliest text of a page is still no article's.
func (l *Labeler) isHeaded() bool {
	h := l.Chosen.Headline
	return h >= 0 && l.margins[headlineClassifier][h] > 0
}

// fewWords is the shortest text that can be an article's only one.
const fewWords = 4

// bestText is the highest log-odds of any block to be the article's text.
func (l *Labeler) bestText() float32 {
	best := float32(-100)
	for i, m := range l.margins[bodyClassifier] {
		if l.Labels[i].Role == "" && l.facts.Measures[i].Words >= fewWords {
			best = max(best, m)
		}
	}
	return best
}

// penalty is what speaks against text over the headline that shares with it no
// element but the page: a banner, an appeal.
func (l *Labeler) penalty(i int) float32 {
	const sure, much = 1, 2.5 // log-odds
	h := l.Chosen.Headline
	if l.facts.Page.IsText {
		return l.linePenalty(i)
	}
	if i < h && l.margins[headlineClassifier][h] > sure && l.facts.Row(i)[feature.FeatKinProse] > 0.9 {
		return much
	}
	if l.margins[bodyClassifier][i] < 0 && feature.PhraseNumber(l.facts.Phrases[i]) == 1 {
		return much // the wording of an appeal, and not text by itself
	}
	return 0
}

// weight is how much a block's own log-odds count against the cost of a turn: a
// long text is less likely to stray.
func (l *Labeler) weight(i int) float32 {
	const usual = 25 // words
	return max(0.6, min(4, l.facts.Measures[i].Words/usual))
}

// textRuns decides for every block whether it is the article's text. Blocks
// that have a role already take no part.
func (l *Labeler) textRuns(bias float32) []bool {
	n, turn := len(l.Labels), float32(transitionCost)
	if l.facts.Page.IsText {
		turn, bias = lineTransitionCost, bias+lineBias
	}
	l.isText, l.stays = feature.Resize(l.isText, n), feature.Resize(l.stays, 2*n)
	var rest, text float32 // the best log-odds of a sequence that ends in each
	last := -1
	for i := range n {
		if l.Labels[i].Role != "" {
			continue
		}
		m := (l.margins[bodyClassifier][i] + bias - l.penalty(i)) * l.weight(i)
		l.stays[2*i], l.stays[2*i+1] = rest >= text-turn, text >= rest-turn
		rest, text = max(rest, text-turn), max(text, rest-turn)+m
		last = i
	}
	inText := text > rest
	for i := last; i >= 0; i-- {
		if l.Labels[i].Role != "" {
			continue
		}
		l.isText[i] = inText
		if inText && !l.stays[2*i+1] || !inText && !l.stays[2*i] {
			inText = !inText
		}
	}
	l.fillBetween()
	l.fillEnd()
	return l.isText
}

// textRole says what kind of text a block is by its elements.
func (l *Labeler) textRole(i int) role.Role {
	row := l.facts.Row(i)
	switch {
	case l.facts.Page.Blocks[i].Flags&page.FlagPre != 0:
		return role.Preformatted
	case row[feature.FeatUnderQuote] > 0:
		return role.Quote
	case row[feature.FeatUnderList] > 0 && row[feature.FeatUnderTable] == 0:
		return role.ListItem
	case row[feature.FeatUnderCell] > 0 && l.facts.DataTable(i):
		return role.TableRow
	}
	return role.Paragraph
}

// ArticleThreshold is the log-odds from which a page counts as an article's: an article
// refused is worse than a list taken for one.
const ArticleThreshold = 0.2
