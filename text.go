package standfirst

import (
	"cmp"
	"slices"
	"strings"
)

// Text renders the article's text for programs that count, index or compare
// words: the standfirst, then each section's heading and blocks, parted by
// empty lines. Line breaks inside of a block are single; the cells of a table
// row are parted by tabs, the rows by line breaks, and a table's caption stands
// over them. It has no line break at its end and holds neither the headline nor
// captions and notes, nor what a reader would not read aloud: deleted parts, and
// the signs that point to notes. Short quotations whose quotation marks the
// page leaves to the browser have them.
func (a *Article) Text() string { return a.RenderText(RenderOptions{}) }

// RenderText is [Article.Text] with options, of which Headline and Standfirst
// matter.
func (a *Article) RenderText(o RenderOptions) string {
	var b strings.Builder
	add := func(s string) {
		if s == "" {
			return
		}
		if b.Len() > 0 {
			b.WriteString("\n\n")
		}
		b.WriteString(s)
	}
	if o.Headline.or(false) {
		add(a.Headline)
	}
	if o.Standfirst.or(true) {
		add(spoken(a.Standfirst, a.StandfirstMarks))
	}
	for i := range a.Sections {
		s := &a.Sections[i]
		add(spoken(s.Heading, s.HeadingMarks))
		for k := range s.Blocks {
			add(s.Blocks[k].spoken())
		}
	}
	return b.String()
}

// spoken is a block's text as it is read aloud.
func (b *Block) spoken() string {
	if b.Kind == TableBlock && b.Table != nil {
		return b.Table.spoken()
	}
	if b.Kind == Math && b.Text == "" {
		return b.Tex
	}
	return spoken(b.Text, b.Marks)
}

func (t *Table) spoken() string {
	var lines []string
	if caption := spoken(t.Caption, t.CaptionMarks); caption != "" {
		lines = append(lines, caption)
	}
	for _, row := range t.Rows {
		cells := make([]string, len(row))
		for i := range row {
			cells[i] = foldLines(spoken(row[i].Text, row[i].Marks))
		}
		if line := strings.Join(cells, "\t"); foldLines(line) != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

// insertion is a text that is put into another, in place of a part of it.
type insertion struct {
	start, end int
	text       string
}

// spoken leaves out of a text what is deleted or points to a note, and puts
// quotation marks around quotations that have none.
func spoken(text string, marks []Mark) string {
	var changes []insertion
	for i := range marks {
		start, end := characterAt(text, marks[i].Start), characterAt(text, marks[i].End)
		switch marks[i].Kind {
		case MarkDeleted:
			changes = append(changes, insertion{start, max(start, end), ""})
		case MarkNote:
			if start < end && isNoteSign(text[start:end]) {
				changes = append(changes, insertion{start, end, ""})
			}
		case MarkQuotation:
			if start < end && !isQuoted(text, start, end) {
				changes = append(changes, insertion{start, start, "“"}, insertion{end, end, "”"})
			}
		}
	}
	if changes == nil {
		return text
	}
	slices.SortStableFunc(changes, func(a, b insertion) int { return cmp.Compare(a.start, b.start) })
	var b strings.Builder
	at, cut := 0, 0
	for _, c := range changes {
		if c.start < cut {
			cut = max(cut, c.end) // within what is left out
			at = max(at, cut)
			continue
		}
		b.WriteString(text[at:max(at, c.start)])
		b.WriteString(c.text)
		at, cut = max(at, c.end), c.end
		if c.start < c.end && (b.Len() == 0 || isBlankEnd(b.String())) {
			at = len(text) - len(strings.TrimLeft(text[at:], " "))
		}
	}
	b.WriteString(text[at:])
	return strings.TrimSpace(b.String())
}

// isBlankEnd reports whether a text ends in a space or a line break.
func isBlankEnd(s string) bool { return strings.HasSuffix(s, " ") || strings.HasSuffix(s, "\n") }
