package label

import (
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/grammar"
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/text"
)

// creditedByPicture: a line with a credit, alone with one picture, near the
// headline, where lead pictures stand.
func creditedByPicture(l *Labeler, i int) bool {
	const near, alone = 12, 2 // blocks
	row := l.facts.Row(i)
	return row[feature.FeatCreditForm] > 0 && row[feature.FeatLinked] < 0.5 && row[feature.FeatHidden] == 0 && row[feature.FeatHeading] == 0 &&
		row[feature.FeatPictureKin] >= 0 && row[feature.FeatPictureKin] <= 2 && row[feature.FeatPictureKinBlocks] <= alone &&
		(row[feature.FeatFromHeadline] >= -near && row[feature.FeatFromHeadline] <= near || l.facts.RepeatsCredit(i))
}

// besideCredit: a short text by a picture, and next to it under the same parent
// a line that is nothing but a credit.
func besideCredit(l *Labeler, i int) bool {
	const most = 60 // words
	if i+1 >= len(l.Labels) || l.facts.Row(i + 1)[feature.FeatCreditForm] != 2 || !byPicture(l, i) {
		return false
	}
	p, row := l.facts.Page, l.facts.Row(i)
	own, next := p.ElementOf(i).Block, p.ElementOf(i+1).Block
	pictured := row[feature.FeatPictures] > 0 || l.facts.Row(i + 1)[feature.FeatPictureAfter] > 0
	return pictured && own != next && p.Elements[own].Tag != markup.TagLi && p.Elements[own].Parent == p.Elements[next].Parent && row[feature.FeatCreditForm] < 2 && row[feature.FeatHeading] == 0 &&
		row[feature.FeatLinked] < 0.5 && row[feature.FeatHidden] == 0 && l.facts.Measures[i].Words <= most && l.facts.Phrases[i] == "" && !grammar.IsCreditOpening(p.TextOf(i))
}

// alone: with one picture, in a figure that is no link and holds little else.
func alone(l *Labeler, i int) bool {
	const few = 3 // blocks
	group := l.facts.PictureGroup(i)
	return group >= 0 && l.facts.Sums[group].Pictures == 1 && l.facts.Sums[group].Blocks <= few && l.facts.Sums[group].Linked == 0 && l.facts.Row(i)[feature.FeatInLink] == 0 &&
		l.facts.Row(i)[feature.FeatCreditForm] < 2 && l.facts.Row(i)[feature.FeatUnderDialog] == 0 && l.facts.Phrases[i] == "" && text.HasLetter(l.facts.Page.TextOf(i))
}

func byPicture(l *Labeler, i int) bool {
	row := l.facts.Row(i)
	return row[feature.FeatPictureKin] >= 0 && row[feature.FeatPictureKin] <= 3 && row[feature.FeatPictureKinBlocks] <= 6
}

func creditLength(l *Labeler, i int) bool {
	m := &l.facts.Measures[i]
	return !l.facts.IsControl(i) && m.Words <= 12 && m.Runes <= 100 && m.Digits < m.Runes && !m.Sentence && l.facts.Row(i)[feature.FeatUnderDialog] == 0 && l.facts.Phrases[i] == ""
}

func creditForm(l *Labeler, i int) bool { return l.facts.Row(i)[feature.FeatCreditForm] == 2 }

// copyrightForm asks the grammar only where a sign or a wording calls for it.
func copyrightForm(l *Labeler, i int) bool {
	if !l.facts.Measures[i].Copyright && l.facts.Phrases[i] != role.Copyright {
		return false
	}
	line, ok := grammar.ParseCopyright(l.facts.Page.TextOf(i))
	return ok && (line.Year > 0 || !l.facts.InPicture(i) || reservesRights(line.Line))
}

// reservesRights says that a line holds a wording of rights, as no credit does.
func reservesRights(line string) bool {
	at, _ := grammar.FindRights(line)
	return at >= 0
}

func forScreenReader(l *Labeler, i int) bool {
	return l.facts.Page.Blocks[i].Flags&page.FlagScreenReader != 0 && !l.facts.CaptionHides(i, page.FlagScreenReader)
}

func HiddenAside(l *Labeler, i int) bool {
	return l.facts.Page.Blocks[i].Flags&page.FlagHidden != 0 && l.facts.Total.HiddenProse*2 < l.facts.Total.Prose && !l.facts.CaptionHides(i, page.FlagHidden)
}
