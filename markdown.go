package standfirst

import (
	"strings"
	"time"

	"github.com/standfirst/standfirst/internal/text"
)

// Markdown renders the article as CommonMark (0.31), with tables as in GitHub
// Flavored Markdown, and ends with a line break unless it is empty:
//
//  1. the kicker in bold, the headline as h1, the standfirst in italics;
//  2. the byline as printed, or else the authors' names, and the instants of
//     publication and change as in RFC 3339, with a space for the "T" and
//     without seconds, and the day alone where the time is midnight;
//  3. the sections: headings from h2 down, the highest of the article as h2;
//     consecutive list items as one list, quotes as one quotation and table
//     rows as one table whose first row is its head; preformatted text as a
//     fenced code block;
//  4. each caption at its place: the picture with its alternative text, then
//     the caption in italics and the credit in parentheses;
//  5. under a rule, the related links as a list, and the copyright line.
//
// Text is escaped: whatever the page says, none of it is read as markup, HTML
// or a link, and no address but http and https is linked.
func (a *Article) Markdown() string {
	var m markdownWriter
	m.paragraph(wrap("**", text.OneLine(a.Kicker)))
	if h := text.OneLine(a.Headline); h != "" {
		m.paragraph("# " + escapeMarkdown(h))
	}
	m.paragraph(wrap("*", text.OneLine(a.Standfirst)))
	m.paragraph(a.signature())
	m.sections(a)
	m.closing(a)
	if m.b.Len() > 0 {
		m.b.WriteByte('\n')
	}
	return m.b.String()
}

// markdownWriter writes parts with an empty line between two.
type markdownWriter struct {
	b strings.Builder
	// captions are those not yet written.
	captions []Caption
}

// paragraph writes a part of the document, nothing for nothing.
func (m *markdownWriter) paragraph(s string) {
	if s == "" {
		return
	}
	if m.b.Len() > 0 {
		m.b.WriteString("\n\n")
	}
	m.b.WriteString(s)
}

// sections writes the body with its captions.
func (m *markdownWriter) sections(a *Article) {
	m.captions = a.Captions
	shift := headingShift(a.Sections)
	for i := range a.Sections {
		s := &a.Sections[i]
		m.captionsUntil(i-1, int(^uint(0)>>1))
		if i == 0 {
			m.captionsUntil(0, 0)
		}
		if h := text.OneLine(s.Heading); h != "" {
			level := min(max(s.Level-shift, 2), 6)
			m.paragraph(strings.Repeat("#", level) + " " + escapeMarkdown(h))
		}
		m.blocks(i, s.Blocks)
	}
	for _, c := range m.captions {
		m.paragraph(c.markdown())
	}
}

// headingShift is by how much the headings' levels are lowered, so that the
// highest of them is an h2.
func headingShift(sections []Section) int {
	highest := 0
	for i := range sections {
		if s := &sections[i]; s.Heading != "" && (highest == 0 || s.Level < highest) {
			highest = s.Level
		}
	}
	return max(highest-2, 0)
}

// blocks writes a section's blocks.
func (m *markdownWriter) blocks(section int, blocks []Block) {
	for i := 0; i < len(blocks); {
		m.captionsUntil(section, i)
		n := m.run(section, i, blocks)
		m.paragraph(renderRun(blocks[i : i+n]))
		i += n
	}
}

// run is how many blocks from i on make one list, quotation or table: until
// another kind of block or a caption.
func (m *markdownWriter) run(section, i int, blocks []Block) int {
	switch blocks[i].Kind {
	case ListItem, Quote, TableRow:
	default:
		return 1
	}
	n := 1
	for i+n < len(blocks) && blocks[i+n].Kind == blocks[i].Kind && !m.captionDue(section, i+n) {
		n++
	}
	return n
}

// captionsUntil writes the captions whose place is here or before.
func (m *markdownWriter) captionsUntil(section, block int) {
	for m.captionDue(section, block) {
		m.paragraph(m.captions[0].markdown())
		m.captions = m.captions[1:]
	}
}

func (m *markdownWriter) captionDue(section, block int) bool {
	if len(m.captions) == 0 {
		return false
	}
	c := &m.captions[0]
	return c.Section < section || c.Section == section && c.Block <= block
}

// closing writes what stands under the body.
func (m *markdownWriter) closing(a *Article) {
	var links []string
	for _, l := range a.Related {
		if title := text.OneLine(l.Text); title != "" {
			links = append(links, "- "+linkMarkdown(escapeMarkdown(title), l.URL))
		}
	}
	line := escapeLines(a.Copyright.Line)
	if len(links) > 0 || line != "" {
		m.paragraph("***")
	}
	m.paragraph(strings.Join(links, "\n"))
	m.paragraph(line)
}

// signature is the line with the authors and the dates.
func (a *Article) signature() string {
	var parts []string
	if by := text.OneLine(a.Byline); by != "" {
		parts = append(parts, escapeMarkdown(by))
	} else if names := a.authorNames(); names != "" {
		parts = append(parts, names)
	}
	for _, t := range [...]time.Time{a.Published, a.Modified} {
		if !t.IsZero() {
			parts = append(parts, formatInstant(t))
		}
	}
	return strings.Join(parts, " · ")
}

// authorNames are the authors with links to their pages.
func (a *Article) authorNames() string {
	var names []string
	for _, author := range a.Authors {
		if name := text.OneLine(author.Name); name != "" {
			names = append(names, linkMarkdown(escapeMarkdown(name), author.URL))
		}
	}
	return strings.Join(names, ", ")
}

// formatInstant leaves out a time that the page most likely did not give.
func formatInstant(t time.Time) string {
	if t.Hour() == 0 && t.Minute() == 0 && t.Second() == 0 {
		return t.Format(time.DateOnly)
	}
	return t.Format("2006-01-02 15:04Z07:00")
}

// markdown is a caption with its picture.
func (c Caption) markdown() string {
	var lines []string
	alt := escapeMarkdown(text.OneLine(c.Alt))
	switch {
	case isWebAddress(c.Image):
		lines = append(lines, "!["+alt+"]("+escapeAddress(c.Image)+")")
	case alt != "":
		lines = append(lines, alt)
	}
	caption := wrap("*", text.OneLine(c.Text))
	if credit := text.OneLine(c.Credit); credit != "" {
		caption = strings.TrimSpace(caption + " (" + escapeMarkdown(credit) + ")")
	}
	if caption != "" {
		lines = append(lines, caption)
	}
	return strings.Join(lines, "\\\n")
}

// renderRun renders blocks of one kind.
func renderRun(blocks []Block) string {
	switch blocks[0].Kind {
	case Preformatted:
		return fencedCode(blocks[0].Text)
	case TableRow:
		return tableMarkdown(blocks)
	case ListItem:
		return joinBlocks(blocks, "- ", "  ", "\n")
	case Quote:
		return joinBlocks(blocks, "> ", "> ", "\n>\n")
	}
	return escapeLines(blocks[0].Text)
}

// joinBlocks renders blocks with a mark before the first line of each, another
// before its other lines, and something between two.
func joinBlocks(blocks []Block, first, others, between string) string {
	var out []string
	for i := range blocks {
		if text := escapeLines(blocks[i].Text); text != "" {
			out = append(out, first+strings.ReplaceAll(text, "\n", "\n"+others))
		}
	}
	return strings.Join(out, between)
}

// fencedCode renders text as it is, in a fence longer than any in it
// (CommonMark § 4.5).
func fencedCode(text string) string {
	if strings.TrimSpace(text) == "" {
		return ""
	}
	longest, run := 2, 0
	for i := range len(text) {
		run++
		if text[i] != '`' {
			run = 0
		}
		longest = max(longest, run)
	}
	fence := strings.Repeat("`", longest+1)
	return fence + "\n" + strings.TrimSuffix(text, "\n") + "\n" + fence
}

// tableMarkdown renders rows as a table (GFM § 4.10): its first row is the
// head, and short rows are filled up.
func tableMarkdown(rows []Block) string {
	var table [][]string
	columns := 0
	for i := range rows {
		cells := strings.Split(rows[i].Text, "\t")
		table = append(table, cells)
		columns = max(columns, len(cells))
	}
	var b strings.Builder
	for i, cells := range table {
		if i == 1 {
			b.WriteString("\n|" + strings.Repeat(" --- |", columns))
		}
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteByte('|')
		for k := range columns {
			cell := ""
			if k < len(cells) {
				cell = escapeMarkdown(text.OneLine(cells[k]))
			}
			b.WriteString(" " + cell + " |")
		}
	}
	if len(table) == 1 {
		b.WriteString("\n|" + strings.Repeat(" --- |", columns))
	}
	return b.String()
}

// wrap puts text between marks of emphasis.
func wrap(mark, text string) string {
	if text == "" {
		return ""
	}
	return mark + escapeMarkdown(text) + mark
}

// linkMarkdown links escaped text to an address, if it is http or https.
func linkMarkdown(text, address string) string {
	if !isWebAddress(address) {
		return text
	}
	return "[" + text + "](" + escapeAddress(address) + ")"
}

// isWebAddress holds for addresses that a reader may follow from a text that
// strangers wrote: in an Article of Parse all are.
func isWebAddress(s string) bool {
	scheme, _, found := strings.Cut(s, "://")
	return found && (strings.EqualFold(scheme, "http") || strings.EqualFold(scheme, "https"))
}
