package standfirst

import (
	"github.com/standfirst/standfirst/internal/label"
	"github.com/standfirst/standfirst/internal/metadata"
	"github.com/standfirst/standfirst/internal/page"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/text"
)

// dates fills Published and Modified.
func (a *assembly) dates() {
	lines := a.printedLines()
	d := a.claims.Published(lines)
	if d.Time.IsZero() && a.readStates() {
		d = a.claims.Published(lines)
	}
	a.article.Published, a.article.PublishedText = d.Time, d.Text
	m := a.claims.Modified()
	a.article.Modified, a.article.ModifiedText = m.Time, m.Text
}

// printedLines are the short lines that may hold the page's date.
func (a *assembly) printedLines() []metadata.PrintedLine {
	const longest, opening = 200, 120 // bytes; a line with a date is shorter
	var out []metadata.PrintedLine
	from := max(0, a.labeled.Chosen.Headline)
	next := 0
	p := a.facts.Page
	for i := range a.labeled.Labels {
		l := metadata.PrintedLine{Distance: i - from}
		for next < len(p.TimeElements) && int(p.TimeElements[next].Block) <= i {
			if int(p.TimeElements[next].Block) == i {
				l.Datetime = text.FoldSpace(p.Value(p.TimeElements[next].Value))
				l.Where |= metadata.LineTime
			}
			next++
		}
		opens := i == a.labeled.Chosen.First || a.labeled.Labels[i].Role == role.Standfirst
		switch {
		case l.Datetime != "":
		case label.HiddenAside(a.labeled, i): // an archive's toolbar, a menu's
			continue
		case !opens && (a.facts.Measures[i].Digits == 0 || p.Blocks[i].Size > longest):
			continue
		}
		l.Text = text.FoldSpace(text.CutText(a.text(i), longest))
		if opens {
			l.Text = text.FoldSpace(text.CutText(l.Text, opening)) // a dateline may hold the day
		}
		l.Where |= a.lineFacts(i)
		out = append(out, l)
	}
	return out
}

// lineFacts returns what stands around a line.
func (a *assembly) lineFacts(i int) (f metadata.LineFacts) {
	if a.facts.Near(i, page.KindDate|page.KindByline, 2) {
		f |= metadata.LineDateClass
	}
	switch a.labeled.Labels[i].Role {
	case role.Listing, role.Navigation, role.Advertisement:
		f |= metadata.LineListing
	case role.Comment:
		f |= metadata.LineComment
	case role.Footer:
		f |= metadata.LineFooter
	case role.Paragraph, role.Quote, role.ListItem, role.TableRow:
		f |= metadata.LineBody
	}
	return f
}
