package columns

import (
	"math"
	"time"

	"github.com/standfirst/standfirst"
)

// SetArticle fills the columns of an article.
func (r *Row) SetArticle(a *standfirst.Article) {
	r.Text = a.Text()
	r.Headline, r.Standfirst, r.StandfirstMarks = a.Headline, a.Standfirst, marksOf(a.StandfirstMarks)
	r.Kicker, r.Authors, r.Byline, r.Dateline = a.Kicker, each(a.Authors, authorOf), a.Byline, a.Dateline
	r.Published, r.PublishedOffset = Instant(a.Published), zone(a.Published)
	r.Modified, r.ModifiedOffset = Instant(a.Modified), zone(a.Modified)
	r.PublishedText, r.ModifiedText = a.PublishedText, a.ModifiedText
	r.Sections, r.Captions = each(a.Sections, sectionOf), each(a.Captions, captionOf)
	r.Media, r.Notes = each(a.Media, mediaOf), each(a.Notes, noteOf)
	if c := a.Copyright; c != (standfirst.Copyright{}) {
		r.Copyright = &Copyright{c.Line, c.Holder, small(c.Year)}
	}
	r.Related, r.Topics = each(a.Related, linkOf), a.Topics
	r.Publisher, r.Language, r.URL = a.Publisher, a.Language, a.URL
	r.PrintSection, r.Image, r.Confidence = a.PrintSection, a.Image, a.Confidence
	r.setParticulars(&a.Particulars)
}

func (r *Row) setParticulars(p *standfirst.Particulars) {
	r.Description, r.WordCount, r.Direction = p.Description, small(p.WordCount), string(p.Direction)
	r.Breadcrumbs, r.Free, r.Kind = each(p.Breadcrumbs, linkOf), p.Free, p.Kind
	r.NextPage, r.Icon, r.SiteURL, r.License = p.NextPage, p.Icon, p.SiteURL, p.License
	if p.Comments != nil {
		n := small(*p.Comments)
		r.Comments = &n
	}
}

// Instant is a time in UTC, nil of the zero time.
func Instant(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	t = t.UTC()
	return &t
}

// zone is the offset of a time's zone in seconds, nil of the zero time.
func zone(t time.Time) *int32 {
	if t.IsZero() {
		return nil
	}
	_, offset := t.Zone()
	seconds := small(offset)
	return &seconds
}

// small is a number in 32 bits, the nearest there is.
func small(n int) int32 { return int32(max(math.MinInt32, min(n, math.MaxInt32))) }

// each converts the elements of a list.
func each[A, B any](list []A, convert func(*A) B) []B {
	if len(list) == 0 {
		return nil
	}
	out := make([]B, len(list))
	for i := range list {
		out[i] = convert(&list[i])
	}
	return out
}

func marksOf(list []standfirst.Mark) []Mark { return each(list, markOf) }

func markOf(m *standfirst.Mark) Mark {
	return Mark{string(m.Kind), small(m.Start), small(m.End), m.URL, m.Tex, small(m.Note)}
}

func authorOf(a *standfirst.Author) Author { return Author{a.Name, string(a.Kind), a.URL} }

func linkOf(l *standfirst.Link) Link { return Link{l.Text, l.URL} }

func noteOf(n *standfirst.Note) Note { return Note{n.Label, n.Text, marksOf(n.Marks)} }

func sectionOf(s *standfirst.Section) Section {
	return Section{
		Heading: s.Heading, HeadingMarks: marksOf(s.HeadingMarks), Level: small(s.Level),
		Published: Instant(s.Published), PublishedOffset: zone(s.Published),
		Authors: each(s.Authors, authorOf), Blocks: each(s.Blocks, blockOf),
	}
}

func blockOf(b *standfirst.Block) Block {
	return Block{
		Kind: string(b.Kind), Text: b.Text, Marks: marksOf(b.Marks),
		Level: small(b.Level), Number: small(b.Number), Numbered: b.Numbered, Continued: b.Continued,
		Table: tableOf(b.Table), Language: b.Language, Tex: b.Tex, Author: b.Author, URL: b.URL,
	}
}

func tableOf(t *standfirst.Table) *Table {
	if t == nil {
		return nil
	}
	return &Table{
		Caption: t.Caption, CaptionMarks: marksOf(t.CaptionMarks), Head: small(t.Head),
		Rows: each(t.Rows, func(cells *[]standfirst.Cell) TableRow { return TableRow{each(*cells, cellOf)} }),
	}
}

func cellOf(c *standfirst.Cell) Cell {
	return Cell{c.Text, marksOf(c.Marks), c.Header, small(c.Colspan), small(c.Rowspan)}
}

func captionOf(c *standfirst.Caption) Caption {
	return Caption{c.Text, marksOf(c.Marks), c.Credit, c.Image, c.Alt, small(c.Section), small(c.Block)}
}

func mediaOf(m *standfirst.Media) Media {
	return Media{
		Kind: string(m.Kind), URL: m.URL, Largest: m.Largest, Alt: m.Alt, Width: small(m.Width), Height: small(m.Height),
		Poster: m.Poster, Provider: m.Provider, Section: small(m.Section), Block: small(m.Block), Caption: small(m.Caption),
	}
}
