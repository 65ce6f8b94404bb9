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
func creditedByPicture(v *Labeler, i int) bool {
	const near, alone = 12, 2 // blocks
	row := v.facts.Row(i)
	return row[feature.FeatCreditForm] > 0 && row[feature.FeatLinked] < 0.5 && row[feature.FeatHidden] == 0 && row[feature.FeatHeading] == 0 &&
		row[feature.FeatPictureKin] >= 0 && row[feature.FeatPictureKin] <= 2 && row[feature.FeatPictureKinBlocks] <= alone &&
		(row[feature.FeatFromHeadline] >= -near && row[feature.FeatFromHeadline] <= near || v.facts.RepeatsCredit(i))
}

// besideCredit: a short text by a picture, and next to it under the same parent
// a line that is nothing but a credit.
func besideCredit(v *Labeler, i int) bool {
	const most = 60 // words
	if i+1 >= len(v.Labels) || v.facts.Row(i + 1)[feature.FeatCreditForm] != 2 || !byPicture(v, i) {
		return false
	}
	p, row := v.facts.Page, v.facts.Row(i)
	own, next := p.ElementOf(i).Block, p.ElementOf(i+1).Block
	pictured := row[feature.FeatPictures] > 0 || v.facts.Row(i + 1)[feature.FeatPictureAfter] > 0
	return pictured && own != next && p.Elements[own].Tag != markup.TagLi && p.Elements[own].Parent == p.Elements[next].Parent && row[feature.FeatCreditForm] < 2 && row[feature.FeatHeading] == 0 &&
		row[feature.FeatLinked] < 0.5 && row[feature.FeatHidden] == 0 && v.facts.Measures[i].Words <= most && v.facts.Phrases[i] == "" && !grammar.IsCreditOpening(p.TextOf(i))
}

// alone: with one picture, in a figure that is no link and holds little else.
func alone(v *Labeler, i int) bool {
	const few = 3 // blocks
	group := v.facts.PictureGroup(i)
	return group >= 0 && v.facts.Sums[group].Pictures == 1 && v.facts.Sums[group].Blocks <= few && v.facts.Sums[group].Linked == 0 && v.facts.Row(i)[feature.FeatInLink] == 0 &&
		v.facts.Row(i)[feature.FeatCreditForm] < 2 && v.facts.Row(i)[feature.FeatUnderDialog] == 0 && v.facts.Phrases[i] == "" && text.HasLetter(v.facts.Page.TextOf(i))
}

func byPicture(v *Labeler, i int) bool {
	row := v.facts.Row(i)
	return row[feature.FeatPictureKin] >= 0 && row[feature.FeatPictureKin] <= 3 && row[feature.FeatPictureKinBlocks] <= 6
}

func creditLength(v *Labeler, i int) bool {
	m := &v.facts.Measures[i]
	return !v.facts.IsControl(i) && m.Words <= 12 && m.Runes <= 100 && m.Digits < m.Runes && !m.Sentence && v.facts.Row(i)[feature.FeatUnderDialog] == 0 && v.facts.Phrases[i] == ""
}

func creditForm(v *Labeler, i int) bool { return v.facts.Row(i)[feature.FeatCreditForm] == 2 }

// copyrightForm asks the grammar only where a sign or a wording calls for it.
func copyrightForm(v *Labeler, i int) bool {
	if !v.facts.Measures[i].Copyright && v.facts.Phrases[i] != role.Copyright {
		return false
	}
	line, ok := grammar.ParseCopyright(v.facts.Page.TextOf(i))
	return ok && (line.Year > 0 || !v.facts.InPicture(i) || reservesRights(line.Line))
}

// reservesRights says that a line holds a wording of rights, as no credit does.
func reservesRights(line string) bool {
	at, _ := grammar.FindRights(line)
	return at >= 0
}

func forScreenReader(v *Labeler, i int) bool {
	return v.facts.Page.Blocks[i].Flags&page.FlagScreenReader != 0 && !v.facts.CaptionHides(i, page.FlagScreenReader)
}

func HiddenAside(v *Labeler, i int) bool {
	return v.facts.Page.Blocks[i].Flags&page.FlagHidden != 0 && v.facts.Total.HiddenProse*2 < v.facts.Total.Prose && !v.facts.CaptionHides(i, page.FlagHidden)
}
