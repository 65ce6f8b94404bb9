package standfirst

import (
	"cmp"
	"strings"

	"github.com/standfirst/standfirst/internal/beside"
	"github.com/standfirst/standfirst/internal/grammar"
	"github.com/standfirst/standfirst/internal/label"
	"github.com/standfirst/standfirst/internal/language"
	"github.com/standfirst/standfirst/internal/metadata"
	"github.com/standfirst/standfirst/internal/role"
	"github.com/standfirst/standfirst/internal/text"
)

// assemble fills the article's fields from the blocks' roles and, where no
// block speaks, from the claims.
func (s *state) assemble() *Article {
	a := assembly{
		facts: &s.facts, labeled: &s.labeler, claims: &s.metadata, hints: &s.hints, hiddenText: s.hiddenText,
		readStates: s.readStates,
		article:    new(Article), fields: make([]fieldPath, len(s.page.Blocks)),
	}
	s.fields = a.fields
	a.findNotes()
	a.findPosts()
	a.beside = beside.Page{Facts: a.facts, Labels: a.labeled, Claims: a.claims}
	a.headlines()
	a.entries = a.beside.Entries()
	a.makeSections()
	a.dateline()
	a.captions()
	a.related()
	a.copyrightLine()
	a.bylines()
	a.languages()
	s.language = a.language
	a.dates()
	a.dateEntries()
	a.particulars()
	return a.article
}

// particulars fills what the page says of itself.
func (a *assembly) particulars() {
	c := a.claims
	a.article.Publisher = c.Publisher()
	if a.article.Publisher == "" {
		a.article.Publisher = metadata.BesideHeadlineIn(c.WindowTitle(), a.article.Headline)
	}
	a.article.URL = cmp.Or(c.CanonicalURL(), c.FetchedURL())
	a.article.Topics = c.Topics()
	a.article.PrintSection = c.PrintSection()
	a.article.Image = c.Image()
	a.article.Description, a.article.Kind, a.article.License = c.Description(), c.ArticleType(), c.License()
	a.article.Icon, a.article.SiteURL = c.Icon(), c.SiteURL()
	a.article.NextPage = a.beside.NextPage(a.article.URL)
	for _, crumb := range a.beside.Trail() {
		a.article.Breadcrumbs = append(a.article.Breadcrumbs, Link{Text: crumb.Name, URL: crumb.URL})
	}
	a.article.Free, a.article.Comments = c.Free(), c.Comments()
}

// related fills Related: links that announce themselves with "Read:" and the
// like, and those under a label that says so, in or next to the text.
func (a *assembly) related() {
	for i := range a.labeled.Labels {
		if a.labeled.Labels[i].Role != role.Related || i < a.labeled.Chosen.Headline ||
			i > a.labeled.Chosen.Last+label.RelatedReach {
			continue
		}
		text, ok := grammar.RelatedText(a.text(i))
		if !ok {
			text = a.text(i)
		}
		a.article.Related = append(a.article.Related, Link{Text: text, URL: a.linkOf(i)})
		a.fields[i] = relatedPath(len(a.article.Related) - 1)
	}
}

// linkOf is the address of the first link in a block.
func (a *assembly) linkOf(i int) string {
	if k := a.facts.FirstLink(i); k < len(a.facts.Page.Links) && int(a.facts.Page.Links[k].Block) == i {
		return metadata.ResolveAt(a.claims.Base, a.facts.Page.Value(a.facts.Page.Links[k].Href))
	}
	return ""
}

// copyrightLine fills Copyright: the line nearest to the text's end.
func (a *assembly) copyrightLine() {
	best := -1
	for i := range a.labeled.Labels {
		if a.labeled.Labels[i].Role != role.Copyright {
			continue
		}
		if best < 0 || i <= a.labeled.Chosen.Last+copyrightReach {
			best = i
		}
		if i > a.labeled.Chosen.Last {
			break
		}
	}
	if best < 0 {
		return
	}
	line, _ := grammar.ParseCopyright(a.text(best))
	a.article.Copyright = Copyright(line)
	a.fields[best] = fieldPath{field: copyrightField, part: linePart}
}

// copyrightReach is how many blocks after the text its copyright line stands
// at the most.
const copyrightReach = 6

// dateline fills Dateline from the first paragraph.
func (a *assembly) dateline() {
	for _, s := range a.article.Sections {
		for _, b := range s.Blocks {
			if b.Kind == Paragraph {
				a.article.Dateline = grammar.SplitDateline(b.Text)
				return
			}
		}
	}
}

// findNotes fills Notes.
func (a *assembly) findNotes() {
	a.notes = beside.NotesOf(a.facts, a.labeled)
	for _, f := range a.notes.Found {
		a.article.Notes = append(a.article.Notes, a.note(f.Label, f.Blocks))
	}
}

// backLinks are what leads from a note back to the text.
const backLinks = "↩↑⏎⤴︎️^ "

// note makes a note out of its blocks, without its label and the way back.
func (a *assembly) note(label string, blocks []int) Note {
	out := Note{Label: label}
	for _, i := range blocks {
		line, marks := a.markedLine(i)
		if out.Text != "" {
			line, marks = " "+line, movedMarks(marks, 1)
		}
		out.Marks = append(out.Marks, movedMarks(marks, len(out.Text))...)
		out.Text += line
		a.fields[i] = notePath(len(a.article.Notes))
	}
	from, to := 0, len(strings.TrimRight(out.Text, backLinks))
	if rest := strings.TrimLeft(out.Text, "[(^ "); strings.HasPrefix(rest, label) {
		if rest = strings.TrimLeft(rest[len(label):], "]).:^ \u00a0"); rest != "" && len(rest) < len(out.Text) {
			from = len(out.Text) - len(rest)
		}
	}
	if from < to {
		out.Text, out.Marks = out.Text[from:to], cutMarks(out.Marks, from, to)
	}
	return out
}

// dates fills Published and Modified.
func (a *assembly) dates() {
	lines := beside.PrintedLines(a.facts, a.labeled)
	d := a.claims.Published(lines, a.language.Tag)
	if d.Time.IsZero() && a.readStates() {
		d = a.claims.Published(lines, a.language.Tag)
	}
	a.article.Published, a.article.PublishedText = d.Time, d.Text
	m := a.claims.Modified()
	a.article.Modified, a.article.ModifiedText = m.Time, m.Text
}

// languages fills Language, Direction and WordCount.
func (a *assembly) languages() {
	const sample = 4 << 10 // bytes
	for i := range a.article.Sections {
		s := &a.article.Sections[i]
		a.article.WordCount += text.CountWords(s.Heading)
		for k := range s.Blocks {
			a.article.WordCount += text.CountWords(s.Blocks[k].Text)
		}
	}
	if a.article.Direction = Direction(a.claims.Direction()); a.article.Direction == "" {
		a.article.Direction = a.directionOfText()
	}
	if tag := a.claims.Language(); tag != "" {
		a.language = FoundLanguage{Tag: tag, Source: LanguageClaimed, Confidence: 1}
	} else if f := language.Of(text.CutText(a.article.Headline+"\n"+a.article.Text(), sample)); f.Tag != "" {
		a.language = FoundLanguage{Tag: f.Tag, Source: LanguageScript, Confidence: f.Confidence}
		if f.Words {
			a.language.Source = LanguageWords
		}
	}
	a.article.Language = a.language.Tag
}

// directionOfText is the direction of most letters of the headline and the text.
func (a *assembly) directionOfText() Direction {
	var letters language.Scripts
	letters.Add(a.article.Headline)
	for i := range a.article.Sections {
		for k := range a.article.Sections[i].Blocks {
			letters.Add(a.article.Sections[i].Blocks[k].Text)
		}
	}
	return Direction(letters.Direction())
}

// dateEntries gives the sections of a live blog's entries their times and authors:
// as printed, else as the page's data have them.
func (a *assembly) dateEntries() {
	for i := range a.fields {
		if e := a.entries.Of(i); e != nil {
			if a.fields[i].field == sectionsField && e.Section < 0 {
				e.Section = int(a.fields[i].index)
			}
			a.entries.ReadByline(i, a.bylineText)
		}
	}
	updates := beside.NewUpdates(a.claims)
	for i := range a.article.Sections {
		s := &a.article.Sections[i]
		first := ""
		if len(s.Blocks) > 0 {
			first = s.Blocks[0].Text
		}
		e := updates.Complete(a.entries.InSection(i), s.Heading, first)
		s.Published, s.Authors = e.Published, authorsOf(e.Authors)
	}
}
