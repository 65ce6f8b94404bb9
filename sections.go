package standfirst

import (
	"github.com/standfirst/standfirst/internal/feature"
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/role"
)

// makeSections fills Sections: each crosshead begins one.
func (a *assembly) makeSections() {
	var (
		sections []Section
		row      int32 = -1 // the table row that the last block is of
	)
	add := func(i int) *Section {
		if len(sections) == 0 || a.beginsEntry(i) {
			sections = append(sections, Section{})
		}
		return &sections[len(sections)-1]
	}
	a.places = make([]place, len(a.labeled.Labels)+1)
	for i := range a.labeled.Labels {
		if n := len(sections); n > 0 {
			a.places[i] = place{n - 1, len(sections[n-1].Blocks)}
		}
		r := a.labeled.Labels[i].Role
		if r == role.Crosshead {
			heading, marks := a.markedLine(i)
			marks = withoutWhole(marks, MarkStrong, len(heading)) // that it is a heading says so
			sections = append(sections, Section{Heading: heading, HeadingMarks: marks, Level: a.level(i)})
			a.fields[i] = headingPath(len(sections) - 1)
			row = -1
			continue
		}
		if !r.InBody() {
			continue
		}
		kind := BlockKind(r) // they have the same names
		s := add(i)
		tr := a.rowOf(i)
		if kind == TableRow && tr >= 0 && tr == row {
			last := &s.Blocks[len(s.Blocks)-1]
			last.Text += "\t" + a.text(i)
		} else {
			text, marks := a.marked(i)
			if kind == Preformatted {
				marks = withoutWhole(marks, MarkCode, len(text))
			}
			s.Blocks = append(s.Blocks, Block{Kind: kind, Text: text, Marks: marks})
		}
		row = -1
		if kind == TableRow {
			row = tr
		}
		a.fields[i] = blockPath(len(sections)-1, len(s.Blocks)-1)
	}
	if n := len(sections); n > 0 {
		a.places[len(a.labeled.Labels)] = place{n - 1, len(sections[n-1].Blocks)}
	}
	if len(sections) == 0 && len(a.hiddenText) > 0 {
		sections = hiddenSections(a.hiddenText)
	}
	a.article.Sections = sections
}

// hiddenSections are the paragraphs of an article that the page does not show.
func hiddenSections(paragraphs []string) []Section {
	sections := []Section{{}}
	for i, p := range paragraphs {
		last := &sections[len(sections)-1]
		if i > 0 && i+1 < len(paragraphs) && hiddenHeading(p) {
			sections = append(sections, Section{Heading: p, Level: 2})
			continue
		}
		last.Blocks = append(last.Blocks, Block{Kind: Paragraph, Text: p})
	}
	return sections
}

// hiddenHeading reports whether a paragraph without markup reads as a crosshead:
// short, and no sentence.
func hiddenHeading(p string) bool {
	const longest = 80 // bytes
	m, _ := feature.MeasureText(p, nil)
	return len(p) <= longest && !m.Sentence && m.Quotes == 0
}

// level is a crosshead's rank; one that is only bold ranks under the headline.
func (a *assembly) level(i int) int {
	if h := a.facts.HeadingTag(i).Heading(); h > 0 {
		return h
	}
	return 2
}

// rowOf is the table row around a block, -1 for none.
func (a *assembly) rowOf(i int) int32 {
	p := a.facts.Page
	for e := p.ElementOf(i).Block; e > 0; e = p.Elements[p.Elements[e].Parent].Block {
		switch p.Elements[e].Tag {
		case markup.TagTr:
			return e
		case markup.TagTable:
			return -1
		}
	}
	return -1
}
