package label

import (
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/page"
)

// The conditions of rules, and what they ask of the evidence.

// boldHeading: all in bold, no sentence, and over plain prose.
func boldHeading(l *Labeler, i int) bool {
	m, row := &l.facts.Measures[i], l.facts.Row(i)
	if i+1 >= len(l.facts.Measures) || m.Runes > 100 || m.Sentence || row[feature.FeatStrong] < 0.95 || row[feature.FeatLinked] > 0 || row[feature.FeatUnderList] > 0 || row[feature.FeatUnderCell] > 0 && l.facts.DataTable(i) {
		return false
	}
	next := &l.facts.Page.Blocks[i+1]
	return l.facts.Measures[i+1].Prose && next.Strong*2 < next.Size
}

// inDataTable: see evidence.DataTable.
func inDataTable(l *Labeler, i int) bool { return l.facts.DataTable(i) }

func flattened(l *Labeler, i int) bool { return l.facts.Page.Blocks[i].Flags&page.FlagFlattened != 0 }

func preformattedInside(l *Labeler, i int) bool {
	return l.facts.Page.Blocks[i].Flags&page.FlagPre != 0 && l.facts.Row(i)[feature.FeatKin] >= 0 && l.facts.SharesContainer(i)
}

// headingInside: the judge of crossheads is for it, that of the text hardly
// against it, and text follows.
func headingInside(l *Labeler, i int) bool {
	return l.margins[crossheadClassifier][i] > 1 && l.margins[bodyClassifier][i] > insideThreshold && i+1 < len(l.Labels) && l.Labels[i+1].Role.InBody()
}

// shortOfProse: what a consent dialog holds is a small part of the page's prose.
func shortOfProse(l *Labeler, i int) bool {
	return l.facts.Row(i)[feature.FeatAncestors+feature.Feature(feature.AncestorFeatures)] < 0.3
}

func linkedLabel(l *Labeler, i int) bool {
	b := &l.facts.Page.Blocks[i]
	return b.Linked*10 > b.Size*9 && !l.facts.Measures[i].Prose && l.facts.Row(i)[feature.FeatTitleF1] < 0.8
}

// besideArticle: of the elements with such a class, none holds the headline or
// a large part of the page's prose.
func besideArticle(l *Labeler, i int) bool {
	const part = 0.25
	p := l.facts.Page
	for e, d := p.ElementOf(i).Block, 0; e > 0 && d <= 5; d++ {
		if p.Elements[e].Meanings&(page.KindDonation|page.KindNewsletter) != 0 && (l.facts.Around[e] || feature.Ratio(l.facts.Sums[e].Prose, l.facts.Total.Prose) > part) {
			return false
		}
		e = p.Elements[p.Elements[e].Parent].Block
	}
	return l.facts.Row(i)[feature.FeatNearHeadline] > 0 || l.facts.Row(i)[feature.FeatTitleF1] < 0.8
}

func notHeading(l *Labeler, i int) bool {
	return l.facts.Row(i)[feature.FeatUnderHeading] == 0 && !l.facts.Measures[i].Prose
}

func shortLabel(l *Labeler, i int) bool { return l.facts.Measures[i].Words < 8 }

// labelInTools: a word such as "share" alone in a button, a link or a list.
func labelInTools(l *Labeler, i int) bool {
	row := l.facts.Row(i)
	return l.facts.Measures[i].Words < 5 && (row[feature.FeatLinked] > 0.5 || row[feature.FeatUnderList] > 0 || row[feature.FeatUnderDialog] > 0 || row[feature.FeatNearShare] < 4)
}

// threadShape: three or more siblings of one shape, most of which hold a time
// and some prose, after the article's longest text.
func threadShape(l *Labeler, i int) bool {
	if l.facts.Row(i)[feature.FeatFromLongest] < 0 {
		return false
	}
	return l.facts.InRecords(i, func(r *feature.Record) bool {
		return r.Siblings >= 3 && r.Dated*10 >= r.Siblings*7 && r.WithProse*2 >= r.Siblings
	})
}

// listingShape: three or more siblings of one shape with few blocks each.
func listingShape(l *Labeler, i int) bool {
	return l.facts.Row(i)[feature.FeatLinked] > 0.5 && l.facts.InRecords(i, func(r *feature.Record) bool { return r.Siblings >= 3 && r.Blocks <= r.Siblings*6 })
}

// linkRow: links of a few words parted by bars, and little else.
func linkRow(l *Labeler, i int) bool {
	const most = 40 // words
	b, m := &l.facts.Page.Blocks[i], &l.facts.Measures[i]
	return m.Bar && !m.Sentence && b.Linked*10 >= b.Size*7 && m.Words <= most && !l.facts.OneLink(i) && l.facts.Row(i)[feature.FeatHeading] == 0 && l.facts.Row(i)[feature.FeatTitleF1] < 0.8 &&
		!m.Clock && !l.facts.Near(i, page.KindByline|page.KindDate, 2)
}

// linkLabel: nothing but a link of at most three words, apart from headings,
// bylines, credits and the place right over the headline, where a kicker stands.
func linkLabel(l *Labeler, i int) bool {
	const most = 3 // words
	b, row := &l.facts.Page.Blocks[i], l.facts.Row(i)
	return b.Linked == b.Size && l.facts.Measures[i].Words <= most && !l.facts.Measures[i].Sentence && row[feature.FeatHeading] == 0 && row[feature.FeatInTitle] < 0.8 &&
		row[feature.FeatNearByline] > 2 && row[feature.FeatNearCredit] > 2 && (row[feature.FeatFromHeadline] < -kickerReach || row[feature.FeatFromHeadline] > 0)
}
