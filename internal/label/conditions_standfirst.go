package label

import (
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/role"
)

// standfirstForm: a sentence or two, before the second piece of prose, that is
// no caption and no byline.
func standfirstForm(v *Labeler, i int) bool {
	row := v.facts.Row(i)
	return row[feature.FeatLetters] >= 20 && row[feature.FeatLetters] <= 600 && row[feature.FeatProseSinceHeadline] <= 1 && row[feature.FeatLinked] < 0.3 &&
		row[feature.FeatNearCaption] > 2 && row[feature.FeatBylineForm] == 0 && row[feature.FeatHidden] == 0
}

// describesPage: apart from the text means a path of its own, in an element
// around the headline that does not hold most of the prose.
func describesPage(v *Labeler, i int) bool {
	row := v.facts.Row(i)
	return standfirstForm(v, i) && row[feature.FeatAboutF1] > 0.85 && row[feature.FeatPathBlocks] <= 2 && row[feature.FeatKinProse] < 0.6
}

// deckForm: a line of a sentence's length right under the headline, in an
// element around both that holds no other prose.
func deckForm(v *Labeler, i int) bool {
	const least = 5 // words
	h, row := v.Chosen.Headline, v.facts.Row(i)
	if h < 0 || v.facts.Measures[i].Words < least || row[feature.FeatLinked] > 0 || v.facts.Measures[i].Clock || !standfirstForm(v, i) || v.repeatsHeadline(i) || v.facts.Phrases[i] != "" {
		return false
	}
	e := v.facts.Page.ElementOf(i).Block
	for e > 0 && !v.facts.HoldsBlock(e, h) {
		e = v.facts.Page.Elements[v.facts.Page.Elements[e].Parent].Block
	}
	own := int32(0)
	if v.facts.Measures[i].Prose {
		own = v.facts.Page.Blocks[i].Size
	}
	return e > 0 && v.facts.Sums[e].Prose == own
}

// boldLead: a paragraph of the text's opening in bold, the next ones not.
func boldLead(v *Labeler, i int) bool {
	const least, plain = 8, 3 // words, paragraphs
	if v.Labels[i].Role != role.Paragraph || v.facts.Row(i)[feature.FeatStrong] < 0.9 || v.facts.Measures[i].Words < least || v.facts.Row(i)[feature.FeatLinked] > 0.3 {
		return false
	}
	n := 0
	for k := i + 1; k < len(v.Labels) && k <= v.Chosen.Last && n < plain; k++ {
		if v.Labels[k].Role != role.Paragraph {
			continue
		}
		if v.facts.Row(k)[feature.FeatStrong] > 0.5 {
			return false
		}
		n++
	}
	return n == plain
}

// headedLead: a crosshead that heads nothing, of some words.
func headedLead(v *Labeler, i int) bool {
	const least = 6 // words
	return v.Labels[i].Role == role.Crosshead && v.facts.Measures[i].Words >= least && v.facts.Row(i)[feature.FeatLinked] == 0 && v.Chosen.Headline >= 0 && v.Chosen.Headline < i && !v.repeatsHeadline(i)
}

// kickerForm: a label of a few words that is no date, no name and no sentence.
func kickerForm(v *Labeler, i int) bool {
	m := &v.facts.Measures[i]
	return m.Words >= 0.5 && m.Words <= 6 && m.Runes <= 60 && m.Digits == 0 && !m.Bar && !m.Sentence && v.facts.Phrases[i] == "" && v.facts.OneLink(i) && v.facts.Row(i)[feature.FeatBylineForm] == 0 &&
		v.facts.Page.Blocks[i].Flags&(page.FlagHidden|page.FlagScreenReader) == 0 && !v.facts.Near(i, page.KindBreadcrumb|page.KindShare|page.KindDate|page.KindByline|page.KindCaption, 2)
}

// besideHeadline: right over the headline, in an element close around both.
func besideHeadline(v *Labeler, i int) bool {
	const close, above, apart = 2, 3, 0.5
	row := v.facts.Row(i)
	return v.Chosen.Headline > i && v.Chosen.Headline-i <= above && kickerForm(v, i) && row[feature.FeatWords] <= 4 && row[feature.FeatUnderNav]+row[feature.FeatUnderList] == 0 &&
		(row[feature.FeatKin] >= 0 && row[feature.FeatKin] < close && v.facts.Page.ElementOf(i).Depth > 1 || row[feature.FeatKin] == close && row[feature.FeatKinProse] < apart)
}

// apartFromHeadline: the nearest such class is not that of an element around
// the whole article, as in class="post has-comments".
func apartFromHeadline(v *Labeler, i int) bool {
	return v.facts.Row(i)[feature.FeatFromHeadline] < -1 || !v.facts.SharesContainer(i)
}
