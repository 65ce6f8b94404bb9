package extract

import (
	"slices"
	"strings"

	"github.com/standfirst/standfirst/bench/score"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// The peers return the article as a tree. This file reads it as their users
// would: each block element is a paragraph, h1 to h6 open a section, the
// caption of a figure is a caption and no paragraph. Two line breaks in a row
// part paragraphs, one does not.

// fromNode reads an article's tree, nil giving nothing.
func fromNode(root *html.Node) score.Prediction {
	r := reader{sections: []score.Section{{}}}
	if root != nil {
		r.walk(root)
	}
	r.flush()
	return score.Prediction{Sections: r.sections, Captions: r.captions}
}

// names parts a byline into names, without its "By".
func names(bylines ...string) []score.Author {
	var authors []score.Author
	for _, byline := range bylines {
		byline = strings.TrimSpace(byline)
		if len(byline) > 3 && strings.EqualFold(byline[:3], "by ") {
			byline = byline[3:]
		}
		for _, separator := range []string{" and ", " & ", ";", ","} {
			byline = strings.ReplaceAll(byline, separator, "\n")
		}
		for name := range strings.SplitSeq(byline, "\n") {
			author := score.Author{Name: strings.TrimSpace(name)}
			if author.Name != "" && !slices.Contains(authors, author) {
				authors = append(authors, author)
			}
		}
	}
	return authors
}

// kind is what an element does to the text around it.
type kind int

const (
	inline kind = iota
	block
	heading
	caption
	lineBreak
	cell
	skipped
)

// kindOf is by the elements' usual display in browsers.
func kindOf(element atom.Atom) kind {
	switch element {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return heading
	case atom.Figcaption:
		return caption
	case atom.Br:
		return lineBreak
	case atom.Td, atom.Th:
		return cell
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Head:
		return skipped
	case atom.Html, atom.Body, atom.Main, atom.Article, atom.Section, atom.Aside, atom.Header, atom.Footer, atom.Nav,
		atom.Div, atom.P, atom.Blockquote, atom.Pre, atom.Address, atom.Center, atom.Form, atom.Fieldset, atom.Details,
		atom.Summary, atom.Ul, atom.Ol, atom.Li, atom.Dl, atom.Dt, atom.Dd, atom.Figure, atom.Hr,
		atom.Table, atom.Caption, atom.Thead, atom.Tbody, atom.Tfoot, atom.Tr:
		return block
	}
	return inline
}

// reader gathers the blocks of a tree in its order.
type reader struct {
	sections []score.Section
	captions []score.Caption
	text     strings.Builder
	breaks   int
}

// walk reads a node. The trees are as deep as html.Parse lets them be.
func (r *reader) walk(n *html.Node) {
	if n.Type == html.TextNode {
		if strings.TrimSpace(n.Data) != "" {
			r.breaks = 0
		}
		r.text.WriteString(n.Data)
		return
	}
	switch kindOf(n.DataAtom) {
	case skipped:
	case lineBreak:
		if r.breaks++; r.breaks == 2 {
			r.flush()
		}
		r.text.WriteByte(' ')
	case cell:
		r.children(n)
		r.text.WriteByte(' ')
	case block:
		r.flush()
		r.children(n)
		r.flush()
	case heading:
		r.flush()
		r.children(n)
		if text := r.take(); text != "" {
			r.sections = append(r.sections, score.Section{Heading: text})
		}
	case caption:
		r.flush()
		inside := reader{sections: []score.Section{{}}}
		inside.children(n)
		if text := inside.joined(); text != "" {
			r.captions = append(r.captions, score.Caption{Text: text})
		}
	default:
		r.children(n)
	}
}

func (r *reader) children(n *html.Node) {
	for child := range n.ChildNodes() {
		r.walk(child)
	}
}

// take returns the text so far, white space folded, and starts anew.
func (r *reader) take() string {
	text := strings.Join(strings.Fields(r.text.String()), " ")
	r.text.Reset()
	r.breaks = 0
	return text
}

// flush ends a paragraph.
func (r *reader) flush() {
	if text := r.take(); text != "" {
		last := &r.sections[len(r.sections)-1]
		last.Blocks = append(last.Blocks, score.Block{Kind: "paragraph", Text: text})
	}
}

// joined is all the text that was read, as one paragraph.
func (r *reader) joined() string {
	r.flush()
	var texts []string
	for _, s := range r.sections {
		texts = append(texts, s.Heading)
		for _, b := range s.Blocks {
			texts = append(texts, b.Text)
		}
	}
	return strings.TrimSpace(strings.Join(texts, " "))
}
