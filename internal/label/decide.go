package label

import (
	"slices"

	"github.com/standfirst/standfirst/internal/classifier"
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/rules"
)

// chooseText takes the article's text: the sequence of text and rest that is
// most likely as a whole, where each change costs the transition cost (the
// Viterbi algorithm over two states). Where no block is the text by itself, the
// likeliest ones are.
func (l *Labeler) chooseText() {
	l.chooseRuns(0)
	if slices.Contains(l.InText, true) {
		return
	}
	if best := bestText(l); best > lowestText(l) {
		l.chooseRuns(secondMargin - min(best, 0))
	}
}

// lowestText is the log-odds down to which the likeliest block is the text of a
// page that has none by itself: the lower the more speaks for an article.
func lowestText(l *Labeler) float32 {
	switch {
	case l.Hints.Sought:
		return feature.NotApplicable
	case l.profile.knowsBare && l.IsArticle(), isHeaded(l):
		return secondChance
	}
	return 0
}

// labelText labels the text that was chosen: captions, the crossheads in it, and
// the rest by their elements.
func (l *Labeler) labelText() {
	for i := range l.Labels {
		if l.Labels[i].Role == "" {
			l.labelTextBlock(i)
			if l.InText[i] && l.Labels[i].Role != role.Caption {
				noteText(l, i)
			}
		}
	}
}

func (l *Labeler) labelTextBlock(i int) {
	if isCaption(l, i) {
		l.give(i, role.Caption, classifier.Caption)
		return
	}
	if r := rules.First(l.profile.captions, &l.Labelling, i); r != nil && l.profile.mayBeCaption(&l.Labelling, i) {
		l.Labels[i] = rules.Labelled(r)
		return
	}
	if !l.InText[i] {
		return
	}
	if l.profile.labelsBox(&l.Labelling, i) {
		l.InText[i] = false
		return
	}
	if l.profile.inElements && isSeparator(&l.Labelling, i) {
		l.Labels[i], l.InText[i] = rules.Labelled(&separatorRule), false
		return
	}
	if isCrosshead(&l.Labelling, i) {
		l.give(i, role.Crosshead, classifier.Crosshead)
		return
	}
	if r := rules.First(rules.CrossheadRules[:], &l.Labelling, i); r != nil {
		l.Labels[i] = rules.Labelled(r)
		return
	}
	l.give(i, textRole(l, i), classifier.Body)
}

// isCaption reports whether the classifier takes a block for a caption, and
// rather than for text.
func isCaption(l *Labeler, i int) bool {
	m := l.Margins[classifier.Caption][i]
	return m > rules.CaptionThreshold && !l.Facts.IsControl(i) && (!l.InText[i] || m > l.Margins[classifier.Body][i]) &&
		l.profile.mayCaption(&l.Labelling, i) && !isListing(&l.Labelling, i)
}

// isListing reports whether a block is preformatted text, such as code, that is no
// caption even where a figure holds nothing else.
func isListing(l *rules.Labelling, i int) bool {
	return l.Facts.Page.Blocks[i].Flags&page.FlagPre != 0 && !l.Facts.Facts(i).UnderFigcaption()
}

// isCrosshead reports whether a piece of the text heads what follows it.
func isCrosshead(l *rules.Labelling, i int) bool {
	const bold = 0.9 // the share in bold
	threshold, f := float32(crossheadThreshold), l.Facts.Facts(i)
	switch {
	case f.Heading() > 0:
		threshold = headingThreshold
	case f.UnderList() && f.Bold() < bold:
		return false // an item of a list
	}
	return l.Margins[classifier.Crosshead][i] > threshold
}

func noteText(l *Labeler, i int) {
	if l.Chosen.First < 0 {
		l.Chosen.First = i
	}
	l.Chosen.Last = i
	l.Chosen.Prose += l.Facts.Page.Blocks[i].Size
}

// isHeaded reports whether the page prints a headline that its classifier accepts:
// without one, the likeliest text of a page is still no article's.
func isHeaded(l *Labeler) bool {
	h := l.Chosen.Headline
	return h >= 0 && l.Margins[classifier.Headline][h] > 0
}

// fewWords is the shortest text that can be an article's only one.
const fewWords = 4

// bestText is the highest log-odds of any block to be the article's text, less
// what speaks against it.
func bestText(l *Labeler) float32 {
	best := float32(feature.NotApplicable)
	for i, m := range l.Margins[classifier.Body] {
		if l.Labels[i].Role == "" && l.Facts.Measures[i].Words >= fewWords {
			best = max(best, m-l.profile.penalty(l, i))
		}
	}
	return best
}

// penalty is what speaks against text over the headline that shares with it no
// element but the page, such as a banner, and against the wording of an appeal
// that is not text by itself.
func penalty(l *Labeler, i int) float32 {
	const most = 0.9 // of the page's prose
	h := l.Chosen.Headline
	_, prose, _ := l.Facts.Facts(i).WithHeadline()
	if i < h && l.Margins[classifier.Headline][h] > sureHeadline && prose > most {
		return penaltyAbove
	}
	if l.Margins[classifier.Body][i] < 0 && feature.PhraseNumber(l.Facts.Phrases[i]) == feature.ChromePhrase {
		return penaltyAbove
	}
	return 0
}

// weight scales a block's log-odds by its length: long blocks are rarely
// misplaced.
func weight(l *Labeler, i int) float32 {
	const usual, least, most = 25, 0.6, 4 // words, weights
	return max(least, min(most, l.Facts.Measures[i].Words/usual))
}

// chooseRuns decides for every block whether it is the article's text. Blocks
// that have a role already take no part.
func (l *Labeler) chooseRuns(bias float32) {
	n, cost := len(l.Labels), l.profile.thresholds.transitionCost
	bias += l.profile.thresholds.bias
	l.InText, l.stays = feature.Resize(l.InText, n), feature.Resize(l.stays, 2*n)
	var rest, text float32 // the best log-odds of a sequence that ends in each
	last := -1
	for i := range n {
		if l.Labels[i].Role != "" {
			continue
		}
		m := (l.Margins[classifier.Body][i] + bias - l.profile.penalty(l, i)) * weight(l, i)
		l.stays[2*i], l.stays[2*i+1] = rest >= text-cost, text >= rest-cost
		rest, text = max(rest, text-cost), max(text, rest-cost)+m
		last = i
	}
	inText := text > rest
	for i := last; i >= 0; i-- {
		if l.Labels[i].Role != "" {
			continue
		}
		l.InText[i] = inText
		if inText && !l.stays[2*i+1] || !inText && !l.stays[2*i] {
			inText = !inText
		}
	}
	l.fillBetween()
	l.fillEnd()
	fillStart(l)
}

// textRole returns the role of a block of the text by its elements.
func textRole(l *Labeler, i int) role.Role {
	f := l.Facts.Facts(i)
	switch {
	case l.Facts.Page.Blocks[i].Flags&page.FlagPre != 0:
		return role.Preformatted
	case f.UnderQuote():
		return role.Quote
	case f.UnderList() && !f.UnderTable():
		return role.ListItem
	case f.UnderCell() && l.Facts.DataTable(i):
		return role.TableRow
	}
	return role.Paragraph
}
