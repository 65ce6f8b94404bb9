package page

import (
	"slices"
	"strconv"

	"github.com/standfirst/standfirst/internal/formula"
	"github.com/standfirst/standfirst/internal/markup"
)

// tokenSource feeds a builder from HTML text. It closes what HTML closes
// implicitly (HTML § 13.2.6.4.7, "in body", and the table modes) on a stack of
// its own instead of building a tree: depth is bounded by flattening, text
// misplaced in a table stays where it stands in the source, and misnested
// formatting needs no copies of elements, since only the builder's counters
// follow it.
type tokenSource struct {
	b *Builder
	// flattened counts, by tag, the open elements that maxDepth or
	// MaxElements kept off the stack, so that their end tags close nothing.
	flattened [markup.NumTags]int
	formulas  [][]byte // the page's math elements
}

// ReadTokens feeds the builder with the tokens of an HTML document.
func (b *Builder) ReadTokens(page *markup.Pruned) {
	// Every second tag or so begins an element. A page that is larger than all
	// before it would else spend its time on moving what it has so far.
	b.Elements = slices.Grow(b.Elements, min(len(page.Tags)/2, MaxElements))
	b.Text = slices.Grow(b.Text, len(page.HTML)/4)
	b.classes.styles = markup.ReadSheets(page.Styles)
	z := markup.NewTokenizer(page)
	t := tokenSource{b: b, formulas: page.Formulas}
	for {
		switch z.Next() {
		case markup.PageEnd:
			b.finish()
			return
		case markup.TextToken:
			b.addText(z.Text())
		case markup.StartTagToken:
			t.start(z)
		case markup.EndTagToken:
			t.end(z)
		}
	}
}

// start handles a start tag.
func (t *tokenSource) start(z *markup.Tokenizer) {
	g, mark, dates := z.Tag.Tag, len(t.b.attrs.Buffer), len(t.b.timeElements)
	t.b.attrs.Has, t.b.attrs.Kept = 0, false
	for _, a := range z.Attributes() {
		t.b.attrs.Add(a.Key, z.Value(a))
	}
	t.element(z, g)
	if t.b.attrs.Has&keptAttrs == 0 && g != markup.TagUnknown && !t.b.attrs.Kept && len(t.b.timeElements) == dates {
		t.b.attrs.Buffer = t.b.attrs.Buffer[:mark]
	}
}

// element opens the element of a start tag, or takes in what a void one says.
func (t *tokenSource) element(z *markup.Tokenizer, g markup.Tag) {
	switch g {
	case markup.TagHTML, markup.TagBody, markup.TagHead:
		t.b.document(g)
	case markup.TagTitle:
		t.title(z)
	case markup.TagScript:
		t.script(z)
	case markup.TagMath:
		t.b.noteTag(g)
		if n, err := strconv.Atoi(string(t.b.attrs.Get(markup.AttrFormula))); err == nil && n < len(t.formulas) {
			addFormula(t.b, formula.Parse(t.formulas[n]), formula.Element)
		}
	case markup.TagMeta, markup.TagLink, markup.TagBase:
		t.b.metadata(g)
	case markup.TagBr:
		t.b.lineBreak()
	case markup.TagImg, markup.TagIframe:
		t.b.media(g)
	default:
		t.b.noteTag(g)
		t.closeFor(g)
		t.b.media(g)
		if g.Is(markup.TraitVoid) {
			if g.Is(markup.TraitBlock) {
				t.b.flush()
			}
			return
		}
		t.b.inSentence = mayStandInSentence(g) && t.b.holdsSentence(g, followingText(z, g))
		t.push(g, nameOf(z))
		t.b.inSentence = false
	}
}

// nameOf is the last tag's name where it is a custom element's.
func nameOf(z *markup.Tokenizer) []byte {
	if z.Tag.Tag == markup.TagUnknown {
		return z.Name()
	}
	return nil
}

// push opens an element unless the page is too deep or too large by now.
func (t *tokenSource) push(g markup.Tag, name []byte) {
	if len(t.b.stack) >= maxDepth || len(t.b.Elements) >= MaxElements {
		if g.Is(markup.TraitBlock) {
			t.b.flush()
		}
		t.flattened[g]++
		return
	}
	t.b.open(g, name)
}

// title reads the page's title; inside of pictures <title> is a tooltip.
func (t *tokenSource) title(z *markup.Tokenizer) {
	if z.Next() == markup.TextToken && t.b.Elements[t.b.top()].Flags&flagSkipped == 0 {
		t.b.claims.Title(string(appendFolded(nil, z.Text())))
	}
}

// script hands a script's text to the claims.
func (t *tokenSource) script(z *markup.Tokenizer) {
	kind := string(t.b.attrs.Get(markup.AttrType))
	if z.Next() == markup.TextToken {
		t.b.addScript(kind, z.Raw())
	}
}

// closeFor closes what the start tag of g ends implicitly.
func (t *tokenSource) closeFor(g markup.Tag) {
	if g.Is(markup.TraitClosesP) && !(g == markup.TagTable && t.b.Quirks) {
		t.closeP()
	}
	switch g {
	case markup.TagLi:
		t.closeItem(markup.TagLi, markup.TagLi)
	case markup.TagDd, markup.TagDt:
		t.closeItem(markup.TagDd, markup.TagDt)
	case markup.TagH1, markup.TagH2, markup.TagH3, markup.TagH4, markup.TagH5, markup.TagH6:
		if t.b.Elements[t.b.top()].Tag.Heading() > 0 {
			t.b.pop()
		}
	case markup.TagA:
		t.closeOpen(markup.TagA)
	case markup.TagButton:
		t.closeOpen(markup.TagButton)
	case markup.TagRt, markup.TagRp:
		if g := t.b.Elements[t.b.top()].Tag; g == markup.TagRt || g == markup.TagRp {
			t.b.pop()
		}
	case markup.TagOption, markup.TagOptgroup:
		if t.b.Elements[t.b.top()].Tag == markup.TagOption {
			t.b.pop()
		}
	case markup.TagTd, markup.TagTh:
		t.closeTable(markup.TagTd, markup.TagTh)
	case markup.TagTr:
		t.closeTable(markup.TagTr, markup.TagTr)
		if t.b.Elements[t.b.top()].Tag == markup.TagTable {
			t.implied(markup.TagTbody)
		}
	case markup.TagTbody, markup.TagThead, markup.TagTfoot, markup.TagCaption:
		t.closeTable(markup.TagTbody, markup.TagTfoot)
	}
}

// implied opens an element that the standard supplies.
func (t *tokenSource) implied(g markup.Tag) {
	saved := t.b.attrs.Has
	t.b.attrs.Has = 0
	t.push(g, nil)
	t.b.attrs.Has = saved
}

// closeP closes an open paragraph (in button scope).
func (t *tokenSource) closeP() {
	for i := len(t.b.stack) - 1; i > 0; i-- {
		g := t.b.Elements[t.b.stack[i]].Tag
		if g == markup.TagP {
			t.popTo(i)
			return
		}
		if g.Is(markup.TraitScope) {
			return
		}
	}
}

// closeItem closes an open list item of either name, unless something other
// than an address, a div or a paragraph stands between.
func (t *tokenSource) closeItem(a, b markup.Tag) {
	for i := len(t.b.stack) - 1; i > 0; i-- {
		g := t.b.Elements[t.b.stack[i]].Tag
		if g == a || g == b {
			t.popTo(i)
			return
		}
		if g.Is(markup.TraitSpecial) && g != markup.TagAddress && g != markup.TagDiv && g != markup.TagP {
			return
		}
	}
}

// closeOpen closes an open element that may not stand in itself, if neither a
// block nor the edge of a scope stands between: a link in an <object> leaves
// the link around that alone.
func (t *tokenSource) closeOpen(g markup.Tag) {
	for i := len(t.b.stack) - 1; i > 0; i-- {
		open := t.b.Elements[t.b.stack[i]].Tag
		if open == g {
			t.popTo(i)
			return
		}
		if open.Is(markup.TraitSpecial | markup.TraitScope) {
			return
		}
	}
}

// closeTable pops to the part of the table that may hold a row group, a row or
// a cell: what the new one replaces lies between first and last.
func (t *tokenSource) closeTable(first, last markup.Tag) {
	for i := len(t.b.stack) - 1; i > 0; i-- {
		g := t.b.Elements[t.b.stack[i]].Tag
		if g == markup.TagTable || g.Is(markup.TraitSkipped) {
			return
		}
		replaced := g == first || g == last || TableRank(g) > 0 && TableRank(g) <= TableRank(first)
		if replaced {
			t.popTo(i)
			if t.innerTable(first) {
				continue
			}
			return
		}
		if TableRank(g) > 0 {
			t.popTo(i + 1)
			return
		}
	}
}

// innerTable reports whether the element on top still has to close for a row, a
// row group or a cell like first.
func (t *tokenSource) innerTable(first markup.Tag) bool {
	r := TableRank(t.b.Elements[t.b.top()].Tag)
	return r > 0 && r <= TableRank(first)
}

// popTo closes elements until the one at depth i is closed.
func (t *tokenSource) popTo(i int) {
	for len(t.b.stack) > max(i, 1) {
		t.b.pop()
	}
}

// end handles an end tag.
func (t *tokenSource) end(z *markup.Tokenizer) {
	g, name := z.Tag.Tag, nameOf(z)
	switch g {
	case markup.TagHTML, markup.TagBody, markup.TagHead, markup.TagIframe:
		return
	case markup.TagBr:
		t.b.lineBreak()
		return
	}
	if g.Is(markup.TraitFormatting) {
		t.b.format(g, -1)
	}
	if t.flattened[g] > 0 {
		t.flattened[g]--
		if g.Is(markup.TraitBlock) {
			t.b.flush()
		}
		return
	}
	for i := len(t.b.stack) - 1; i > 0; i-- {
		e := &t.b.Elements[t.b.stack[i]]
		switch {
		case e.Tag == g && (g != markup.TagUnknown || string(t.b.attrs.Buffer[e.Name.Start:e.Name.End]) == string(name)),
			g.Heading() > 0 && e.Tag.Heading() > 0:
			t.popTo(i)
			return
		case e.Tag.Is(markup.TraitSpecial) && !g.Is(markup.TraitSpecial):
			return
		case e.Tag.Is(markup.TraitScope) && TableRank(g) == 0 && g != markup.TagTable && !g.Is(markup.TraitSkipped):
			t.stray(g)
			return
		case e.Tag == markup.TagTable && TableRank(g) > 0, g == markup.TagLi && (e.Tag == markup.TagUl ||
			e.Tag == markup.TagOl):
			return
		}
	}
	t.stray(g)
}

// stray notes an end tag of a paragraph that closes none: an HTML parser makes
// an empty paragraph of it (HTML § 13.2.6.4.7), which selectors count.
func (t *tokenSource) stray(g markup.Tag) {
	if g == markup.TagP && len(t.b.strays) < MaxElements {
		t.b.strays = append(t.b.strays, Stray{Parent: t.b.top(), Before: int32(len(t.b.Elements))})
	}
}
