package beside

import (
	"strings"

	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/label"
	"github.com/standfirst/standfirst/internal/metadata"
	"github.com/standfirst/standfirst/internal/naming"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/rules"
	"github.com/standfirst/standfirst/internal/text"
)

// lineReader reads what stands around the lines of a labelled page.
type lineReader struct {
	facts   *feature.Page
	labeled *label.Labeler
}

// PrintedLines returns the short lines that may hold the page's date.
func PrintedLines(facts *feature.Page, labeled *label.Labeler) []metadata.PrintedLine {
	a := lineReader{facts, labeled}
	const longest, opening = 200, 120 // bytes; a line with a date is shorter
	var out []metadata.PrintedLine
	from := a.labeled.Chosen.Headline
	if from < 0 {
		from = max(0, a.labeled.Chosen.First)
	}
	next, closing := 0, a.closing()
	p := a.facts.Page
	for i := range a.labeled.Labels {
		l := metadata.PrintedLine{Distance: i - from}
		next = a.machineDate(&l, i, next)
		leaf := ""
		if max(i-from, from-i) <= leafReach {
			leaf = a.leaf(i)
		}
		opens := i == a.labeled.Chosen.First || a.labeled.Labels[i].Role == role.Standfirst
		switch {
		case l.Datetime != "":
		case rules.HiddenAside(&a.labeled.Labelling, i): // an archive's toolbar, a menu's
			continue
		case leaf == "" && !opens && (a.facts.Measures[i].Digits == 0 || p.Blocks[i].Size > longest):
			continue
		}
		l.Text = text.FoldSpace(text.CutText(a.facts.Line(i), longest))
		if opens {
			l.Text = text.FoldSpace(text.CutText(l.Text, opening)) // a dateline may hold the day
		}
		if leaf != "" {
			l.Text = leaf
		}
		l.Label = a.dateLabel(i)
		l.Where |= a.lineFacts(i)
		if i < closing && l.Where&metadata.LineAfter != 0 {
			l.Where |= metadata.LineClosing
		}
		out = append(out, l)
	}
	return out
}

// machineDate notes the date for machines that an element of block i has, looking
// from index from on. It returns the index of the first date of a later block.
func (a lineReader) machineDate(l *metadata.PrintedLine, i, from int) int {
	const longest = 60 // bytes of a line that tells a date beside which scripts keep another
	p := a.facts.Page
	for ; from < len(p.TimeElements) && int(p.TimeElements[from].Block) <= i; from++ {
		e := &p.TimeElements[from]
		if int(e.Block) < i || l.Datetime != "" || !e.Standard && p.Blocks[i].Size > longest {
			continue // of several the first
		}
		l.Datetime = text.FoldSpace(p.Value(e.Value))
		l.Where |= metadata.LineTime
	}
	return from
}

// leafReach is how far from the headline, in blocks, a calendar's leaf stands.
const leafReach = 8

// leaf is the text of the blocks from block i on that are a calendar's leaf, the day,
// the month and the year apart; "" for none.
func (a lineReader) leaf(i int) string {
	const longest, blocks = 12, 3         // bytes of a block
	const fewestDigits, mostDigits = 5, 6 // of a day and its year
	digits := 0
	for k := i; k < min(i+blocks, len(a.facts.Page.Blocks)) && a.facts.Page.Blocks[k].Size <= longest; k++ {
		own := int(a.facts.Measures[k].Digits)
		if digits += own; own > 4 || digits > mostDigits {
			return ""
		}
		if k > i && digits >= fewestDigits {
			parts := make([]string, 0, blocks)
			for ; i <= k; i++ {
				parts = append(parts, a.facts.Line(i))
			}
			return strings.Join(parts, " ")
		}
	}
	return ""
}

// dateLabel is the label over the line of block i, "" where no short line without a
// digit stands there.
func (a lineReader) dateLabel(i int) string {
	const longest = 40 // bytes
	if i == 0 || a.facts.Page.Blocks[i-1].Size > longest || a.facts.Measures[i-1].Digits > 0 {
		return ""
	}
	switch a.labeled.Labels[i-1].Role {
	case role.Headline, role.Standfirst, role.Paragraph:
		return ""
	}
	return strings.TrimSpace(a.facts.Line(i - 1))
}

// lineFacts returns what stands around a line.
func (a lineReader) lineFacts(i int) (f metadata.LineFacts) {
	if a.facts.Near(i, naming.Date|naming.Byline, 2) {
		f |= metadata.LineDateClass
	}
	switch a.labeled.Labels[i].Role {
	case role.Listing, role.Navigation, role.Advertisement:
		f |= metadata.LineListing
	case role.Comment:
		f |= metadata.LineComment
	case role.Footer, role.Copyright:
		f |= metadata.LineFooter
	case role.Paragraph, role.Standfirst, role.Quote, role.ListItem, role.TableRow:
		f |= metadata.LineBody
	}
	if i > a.labeled.Chosen.Last && a.labeled.Chosen.Last >= 0 {
		f |= metadata.LineAfter
	}
	if f&metadata.LineAfter != 0 && (a.inApart(i, naming.Related|naming.Listing) || a.besideTitle(i)) {
		f |= metadata.LineListing
	}
	if f&metadata.LineComment == 0 && i >= a.labeled.Chosen.First && a.inApart(i, naming.Comment) {
		f |= metadata.LineComment
	}
	return f
}

// closingReach is how many blocks after the text's end the line with its author, date
// and topics stands at the most.
const closingReach = 12

// closing returns the index of the block that ends what stands right after the text:
// the first one of another story, or of the comments.
func (a lineReader) closing() int {
	last := a.labeled.Chosen.Last
	if last < 0 {
		return 0
	}
	end := min(last+1+closingReach, len(a.labeled.Labels))
	for i := last + 1; i < end; i++ {
		if a.labeled.Labels[i].Role == role.Comment || a.besideTitle(i) {
			return i
		}
	}
	return end
}

// inApart reports whether a block stands in an element of a meaning that does not
// hold the headline.
func (a lineReader) inApart(i int, k naming.Meanings) bool {
	own := a.facts.Page.ElementOf(i)
	if own.Around&k == 0 {
		return false
	}
	for e := own.Block; e > 0 && !a.facts.Around[e]; e = a.facts.Page.Elements[e].Parent {
		if a.facts.Page.Elements[e].Meanings&k != 0 {
			return true
		}
	}
	return false
}

// besideTitle reports whether a link as long as another story's title stands in a
// block or is the block beside it.
func (a lineReader) besideTitle(i int) bool {
	const shortest, words = 20, 4 // bytes
	p := a.facts.Page
	for k := a.facts.FirstLink(max(0, i-1)); k < len(p.Links) && int(p.Links[k].Block) <= i+1; k++ {
		title, block := p.Slice(p.Links[k].Text), int(p.Links[k].Block)
		if len(title) >= shortest && len(strings.Fields(title)) >= words && (block == i || title == p.TextOf(block)) {
			return true
		}
	}
	return false
}
