package feature

import (
	"strings"

	"github.com/standfirst/standfirst/internal/grammar"
	"github.com/standfirst/standfirst/internal/text"
)

// The captions of a page's text alone.

// galleryReach is how many blocks a gallery takes before or after the text at
// most.
const galleryReach = 20

// byMain reports whether a block stands in the longest run of prose or so near to
// it that a gallery's captions may.
func (l *Lines) byMain(i int) bool {
	return i >= l.Main.From-galleryReach && i <= l.Main.to+galleryReach
}

// creditsInText reports whether a line with a sign of copyright stands where it
// names a photographer: over the end of the text, and in the form of a credit.
func (p *Page) creditsInText(i int) bool {
	if i >= p.Lines.Main.to {
		return false
	}
	_, credit := grammar.SplitCredit(p.Page.TextOf(i))
	return credit != "" && strings.Contains(p.Page.TextOf(i), "©")
}

// EndsInCredit reports whether a block ends in a picture's credit.
func (p *Page) EndsInCredit(i int) bool {
	_, credit := grammar.SplitCredit(p.Page.TextOf(i))
	return credit != ""
}

// endsInStop reports whether a block ends as a statement does.
func (l *Lines) endsInStop(i int) bool {
	p := l.p
	s := p.Page.TextOf(i)
	return strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "..") || strings.HasSuffix(s, "。")
}

// DatedLine reports whether a line of a few words, more than a menu's entry has,
// stands over a date, or once more on the page: a headline's.
func (l *Lines) DatedLine(i int) bool {
	p := l.p
	const fewest, reach = 5, 4 // words, blocks
	m := &p.Measures[i]
	return m.Words >= fewest && !m.Colon && !m.Clock && (p.Row(i)[featClockAfter] <= reach || m.copied)
}

// mayCredit reports whether a text's line may end in a credit: most paragraphs end
// in a full stop, and a credit hardly ever but where a label introduces it. It
// spares them the grammar.
func (p *Page) mayCredit(i int) bool {
	const longest, tail = 450, 60 // runes, bytes
	m := &p.Measures[i]
	return m.Runes <= longest && (!m.Sentence || strings.Contains(text.LastBytes(p.Page.TextOf(i), tail), ": "))
}

// InOneRun reports whether two blocks stand in one small group of lines, or in
// one small run of groups of a line each: menus stand in large ones.
func (l *Lines) InOneRun(i, k int) bool {
	p := l.p
	lines := p.Page.Lines
	if lines[i].Group == lines[k].Group {
		return p.Sums[lines[i].Group].Blocks <= BoxBlocks
	}
	for n := min(i, k); n <= max(i, k); n++ {
		if p.Sums[lines[n].Group].Blocks > 1 {
			return false
		}
	}
	return true
}

// HeadingBlanks is the number of different counts of empty lines that are told
// apart.
const HeadingBlanks = 4

// BlanksOver is the number of empty lines over a block, at most HeadingBlanks-1.
func (p *Page) BlanksOver(i int) int {
	return min(int(p.Page.Lines[i].Blanks), HeadingBlanks-1)
}
