package standfirst

import (
	"strings"
	"time"
	"unicode"

	"github.com/standfirst/standfirst/internal/render"
)

// LinkStyle says what becomes of links in a rendering.
type LinkStyle int

// The styles of link.
const (
	// LinksInline has each link with its text.
	LinksInline LinkStyle = iota
	// LinksAsText leaves the addresses out, and the texts where they are. Notes
	// stay linked.
	LinksAsText
	// LinksAsReferences puts the addresses under the document, each once, in
	// Markdown. HTML has no such links: there it is LinksInline.
	LinksAsReferences
)

// Inclusion is the choice of whether a rendering includes a part of an Article.
type Inclusion int

// What an Inclusion may be.
const (
	// ByDefault leaves it to the rendering.
	ByDefault Inclusion = iota
	Include
	Exclude
)

// or reports whether a part is in a rendering that has it, or not, by default.
func (i Inclusion) or(byDefault bool) bool { return i == Include || i == ByDefault && byDefault }

// RenderOptions are choices for a rendering. The zero value has those of
// [Article.HTML], [Article.Markdown] and [Article.Text].
type RenderOptions struct {
	// Links says what becomes of links. Text has none.
	Links LinkStyle
	// NoPictures leaves pictures out, and their alternative texts; captions
	// stay.
	NoPictures bool
	// HeadingOffset is added to the rank of every heading: with 1 the headline
	// is an h2. No rank goes over 6 or under 1.
	HeadingOffset int
	// Headline and Standfirst say whether these two are in the rendering. By
	// default both are in HTML and Markdown; Text has the standfirst alone.
	Headline   Inclusion
	Standfirst Inclusion
}

// HTML renders the article as an article element of HTML5, and as nothing if it
// is empty. See [Article.RenderHTML].
func (a *Article) HTML() string { return a.RenderHTML(RenderOptions{}) }

// RenderHTML renders the article as HTML5, in the order of [Article.Markdown].
//
// Its elements are article, header, section and footer; h1 to h6, p, blockquote,
// ul, ol, li, dl, dt, dd, pre, figure, figcaption, table, caption, thead, tbody,
// tr, th and td; a, strong, em, code, sup, sub, del, ins, mark, q, kbd, small,
// time, br and img. Its attributes are lang, href, src, alt, width, height,
// datetime, cite, start, value, colspan, rowspan and id. Nothing else occurs: no
// script, style, handler or class, and no text of the page becomes markup.
// Addresses are http and https, those of links mailto as well; links between the
// text and its notes are #note-1 and #noteref-1 (the second pointer to a note
// is #noteref-1-2). Two articles on one page share these ids.
//
// A formula is the TeX source in a code element, between \( and \) or, where it stands
// by itself, \[ and \], and its printed text where the page has no source. Videos,
// sounds and embedded posts are links, a video with its poster in the link. The
// language of code is not told, for HTML has no attribute for it but a class.
func (a *Article) RenderHTML(o RenderOptions) string {
	return render.HTML(a.document(o))
}

// Markdown renders the article as CommonMark (0.31), with the tables,
// strikethrough and footnotes of GitHub Flavored Markdown, and ends with a line
// break unless it is empty:
//
//  1. the kicker in bold, the headline as h1, the standfirst in italics;
//  2. the byline as printed, or else the authors' names, and the instants of
//     publication and change as in RFC 3339, with a space for the "T" and
//     without seconds, and the day alone where the time is midnight;
//  3. the sections: headings from h2 down, the highest of the article as h2;
//     consecutive list items as one list, quotes as one quotation and table
//     rows as one table whose first row is its head; preformatted text as a
//     fenced code block; terms in bold;
//  4. each picture and caption at its place: the picture with its alternative
//     text, then the caption in italics and the credit in parentheses;
//     videos, sounds and embedded posts as links;
//  5. under a rule, the notes that no text points to, the related links as a
//     list, and the copyright line; then the other notes as footnotes.
//
// Formulas stand between dollars, those that stand by themselves between two.
// What Markdown has no sign for is written without HTML: raised and lowered
// figures in the characters that Unicode has for them, short quotations in
// quotation marks, keys as code; insertions and highlights are plain text.
//
// Text is escaped: whatever the page says, none of it is read as markup, HTML
// or a link, and no address but http, https and, of links, mailto is linked.
func (a *Article) Markdown() string { return a.RenderMarkdown(RenderOptions{}) }

// RenderMarkdown is [Article.Markdown] with options.
func (a *Article) RenderMarkdown(o RenderOptions) string {
	return render.Markdown(a.document(o), render.MarkdownOptions{References: o.Links == LinksAsReferences})
}

// documentBuilder makes an Article's document.
type documentBuilder struct {
	article *Article
	options RenderOptions
	// notes is how many notes may be pointed to; none from within a note.
	notes int
}

// document is the article as a document to write.
func (a *Article) document(o RenderOptions) *render.Document {
	b := documentBuilder{article: a, options: o, notes: len(a.Notes)}
	d := &render.Document{Language: languageTag(a.Language), Header: b.header(), Body: b.body(), Footer: b.footer()}
	b.notes = 0
	for i := range a.Notes {
		d.Notes = append(d.Notes, b.lines(a.Notes[i].Text, a.Notes[i].Marks))
	}
	return d
}

// languageTag is a language if it looks like a BCP 47 tag.
func languageTag(s string) string {
	for _, r := range s {
		if r > unicode.MaxASCII || r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			return ""
		}
	}
	return s
}

// header is what stands over the body.
func (b *documentBuilder) header() (blocks []render.Block) {
	a := b.article
	add := func(kind render.BlockKind, inlines []render.Inline) {
		if len(inlines) > 0 {
			blocks = append(blocks, render.Block{Kind: kind, Inlines: inlines, Level: b.rank(1)})
		}
	}
	add(render.Paragraph, inKind(render.Strong, b.line(a.Kicker, nil)))
	if b.options.Headline.or(true) {
		add(render.Heading, b.line(a.Headline, nil))
	}
	if b.options.Standfirst.or(true) {
		add(render.Paragraph, inKind(render.Emphasis, b.line(a.Standfirst, a.StandfirstMarks)))
	}
	add(render.Paragraph, b.signature())
	return blocks
}

// rank is a heading's rank with the options' offset.
func (b *documentBuilder) rank(level int) int {
	// The offset is clipped first, lest the sum overflow.
	return min(max(level+min(max(b.options.HeadingOffset, -6), 6), 1), 6)
}

// footer is what stands under the body and the notes.
func (b *documentBuilder) footer() (blocks []render.Block) {
	list := render.Block{Kind: render.BulletList}
	for _, l := range b.article.Related {
		if text := b.line(l.Text, nil); len(text) > 0 {
			list.Blocks = append(list.Blocks, item(0, paragraph(b.link(l.URL, text))))
		}
	}
	if len(list.Blocks) > 0 {
		blocks = append(blocks, list)
	}
	if line := b.lines(b.article.Copyright.Line, nil); len(line) > 0 {
		blocks = append(blocks, paragraph(line))
	}
	return blocks
}

func paragraph(inlines []render.Inline) render.Block {
	return render.Block{Kind: render.Paragraph, Inlines: inlines}
}

func item(number int, blocks ...render.Block) render.Block {
	return render.Block{Kind: render.Item, Number: number, Blocks: blocks}
}

// inKind puts inlines into one of a kind, nothing into nothing.
func inKind(kind render.InlineKind, inlines []render.Inline) []render.Inline {
	if len(inlines) == 0 {
		return nil
	}
	return []render.Inline{{Kind: kind, Inlines: inlines}}
}

// link links inlines to an address, if the options and the address allow.
func (b *documentBuilder) link(address string, inlines []render.Inline) []render.Inline {
	if b.options.Links == LinksAsText || !render.IsLinkAddress(address) || len(inlines) == 0 {
		return inlines
	}
	return []render.Inline{{Kind: render.Link, URL: address, Inlines: inlines}}
}

// foldLines puts text on one line, white space folded, without control
// characters and broken UTF-8. Articles of Parse have no other text; the
// renderings hold for those that were made by hand as well.
func foldLines(s string) string {
	return strings.ToValidUTF8(strings.Join(strings.FieldsFunc(s, isBlank), " "), "\uFFFD")
}

func isBlank(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }

// signature is the line with the authors and the dates.
func (b *documentBuilder) signature() (line []render.Inline) {
	add := func(inlines []render.Inline) {
		if len(inlines) == 0 {
			return
		}
		if len(line) > 0 {
			line = append(line, render.Inline{Text: " · "})
		}
		line = append(line, inlines...)
	}
	if by := b.line(b.article.Byline, nil); len(by) > 0 {
		add(by)
	} else {
		add(b.authorNames())
	}
	for _, t := range [...]time.Time{b.article.Published, b.article.Modified} {
		if !t.IsZero() {
			add([]render.Inline{{Kind: render.Time, Text: formatInstant(t), Value: t.Format(time.RFC3339)}})
		}
	}
	return line
}

// authorNames are the authors with links to their pages.
func (b *documentBuilder) authorNames() (names []render.Inline) {
	for _, author := range b.article.Authors {
		name := b.link(author.URL, b.line(author.Name, nil))
		if len(name) > 0 && len(names) > 0 {
			names = append(names, render.Inline{Text: ", "})
		}
		names = append(names, name...)
	}
	return names
}

// formatInstant leaves out a time that the page most likely did not give.
func formatInstant(t time.Time) string {
	if t.Hour() == 0 && t.Minute() == 0 && t.Second() == 0 {
		return t.Format(time.DateOnly)
	}
	return t.Format("2006-01-02 15:04Z07:00")
}
