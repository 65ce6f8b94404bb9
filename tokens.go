package standfirst

import "slices"

// tokenSource feeds a builder from HTML text. It closes what HTML closes
// implicitly (HTML § 13.2.6.4.7, "in body", and the table modes) on a stack of
// its own instead of building a tree: depth is bounded by flattening, text
// misplaced in a table stays where it stands in the source, and misnested
// formatting needs no copies of elements, since only the builder's counters
// follow it.
type tokenSource struct {
	*builder
	// flattened counts, by tag, the open elements that maxDepth or
	// maxElements kept off the stack, so that their end tags close nothing.
	flattened [numTags]int
}

// readTokens feeds the builder with the tokens of an HTML document.
func (b *builder) readTokens(page *pruned) {
	// Every second tag or so begins an element. A page that is larger than all
	// before it would else spend its time on moving what it has so far.
	b.elements = slices.Grow(b.elements, min(len(page.tags)/2, maxElements))
	b.text = slices.Grow(b.text, len(page.html)/4)
	z := newTokenizer(page)
	t := tokenSource{builder: b}
	for {
		switch z.Next() {
		case pageEnd:
			t.finish()
			return
		case textToken:
			t.addText(z.Text())
		case startTagToken:
			t.start(z)
		case endTagToken:
			t.end(z)
		}
	}
}

// finish ends every open element.
func (b *builder) finish() {
	for len(b.stack) > 1 {
		b.pop()
	}
	b.flush()
	b.flattenRest()
}

// start handles a start tag.
func (t *tokenSource) start(z *tokenizer) {
	g, mark := z.tag.tag, len(t.attrs.buffer)
	t.attrs.has = 0
	for _, a := range z.Attributes() {
		t.attrs.add(a.key, z.Value(a))
	}
	t.element(z, g)
	const kept = 1<<attrID | 1<<attrHref | 1<<attrSrc | 1<<attrAlt | 1<<attrDatetime | 1<<attrDataSrc | 1<<attrDataOriginal | 1<<attrSrcset
	if t.attrs.has&kept == 0 && g != tagUnknown {
		t.attrs.buffer = t.attrs.buffer[:mark]
	}
}

// element opens the element of a start tag, or takes in what a void one says.
func (t *tokenSource) element(z *tokenizer, g tag) {
	switch g {
	case tagHTML, tagBody, tagHead:
		t.document(g)
	case tagTitle:
		t.title(z)
	case tagScript:
		t.script(z)
	case tagMeta, tagLink, tagBase:
		t.metadata(g)
	case tagBr:
		t.lineBreak()
	case tagImg:
		t.picture()
	default:
		t.closeFor(g)
		if g.is(traitVoid) {
			if g.is(traitBlock) {
				t.flush()
			}
			return
		}
		t.push(g, nameOf(z))
	}
}

// nameOf is the last tag's name where it is a custom element's.
func nameOf(z *tokenizer) []byte {
	if z.tag.tag == tagUnknown {
		return z.Name()
	}
	return nil
}

// push opens an element unless the page is too deep or too large by now.
func (t *tokenSource) push(g tag, name []byte) {
	if len(t.stack) >= maxDepth || len(t.elements) >= maxElements {
		if g.is(traitBlock) {
			t.flush()
		}
		t.flattened[g]++
		return
	}
	t.open(g, name)
}

// title reads the page's title; inside of pictures <title> is a tooltip.
func (t *tokenSource) title(z *tokenizer) {
	if z.Next() == textToken && t.elements[t.top()].flags&flagSkipped == 0 {
		t.claims.title(string(appendFolded(nil, z.Text())))
	}
}

// script hands a script's text to the claims.
func (t *tokenSource) script(z *tokenizer) {
	kind := string(t.attrs.get(attrType))
	if z.Next() == textToken {
		t.addScript(kind, z.Raw())
	}
}

// closeFor closes what the start tag of g ends implicitly.
func (t *tokenSource) closeFor(g tag) {
	if g.is(traitClosesP) && !(g == tagTable && t.quirks) {
		t.closeP()
	}
	switch g {
	case tagLi:
		t.closeItem(tagLi, tagLi)
	case tagDd, tagDt:
		t.closeItem(tagDd, tagDt)
	case tagH1, tagH2, tagH3, tagH4, tagH5, tagH6:
		if t.elements[t.top()].tag.heading() > 0 {
			t.pop()
		}
	case tagA:
		t.closeOpen(tagA)
	case tagButton:
		t.closeOpen(tagButton)
	case tagOption, tagOptgroup:
		if t.elements[t.top()].tag == tagOption {
			t.pop()
		}
	case tagTd, tagTh:
		t.closeTable(tagTd, tagTh)
	case tagTr:
		t.closeTable(tagTr, tagTr)
		if t.elements[t.top()].tag == tagTable {
			t.implied(tagTbody)
		}
	case tagTbody, tagThead, tagTfoot, tagCaption:
		t.closeTable(tagTbody, tagTfoot)
	}
}

// implied opens an element that the standard supplies.
func (t *tokenSource) implied(g tag) {
	saved := t.attrs.has
	t.attrs.has = 0
	t.push(g, nil)
	t.attrs.has = saved
}

// closeP closes an open paragraph (in button scope).
func (t *tokenSource) closeP() {
	for i := len(t.stack) - 1; i > 0; i-- {
		g := t.elements[t.stack[i]].tag
		if g == tagP {
			t.popTo(i)
			return
		}
		if g.is(traitScope) {
			return
		}
	}
}

// closeItem closes an open list item of either name, unless something other
// than an address, a div or a paragraph stands between.
func (t *tokenSource) closeItem(a, b tag) {
	for i := len(t.stack) - 1; i > 0; i-- {
		g := t.elements[t.stack[i]].tag
		if g == a || g == b {
			t.popTo(i)
			return
		}
		if g.is(traitSpecial) && g != tagAddress && g != tagDiv && g != tagP {
			return
		}
	}
}

// closeOpen closes an open element that may not stand in itself, if neither a
// block nor the edge of a scope stands between: a link in an <object> leaves
// the link around that alone.
func (t *tokenSource) closeOpen(g tag) {
	for i := len(t.stack) - 1; i > 0; i-- {
		open := t.elements[t.stack[i]].tag
		if open == g {
			t.popTo(i)
			return
		}
		if open.is(traitSpecial | traitScope) {
			return
		}
	}
}

// closeTable pops to the part of the table that may hold a row group, a row or
// a cell: what the new one replaces lies between first and last.
func (t *tokenSource) closeTable(first, last tag) {
	for i := len(t.stack) - 1; i > 0; i-- {
		g := t.elements[t.stack[i]].tag
		if g == tagTable || g.is(traitSkipped) {
			return
		}
		replaced := g == first || g == last || tableRank(g) > 0 && tableRank(g) <= tableRank(first)
		if replaced {
			t.popTo(i)
			if t.innerTable(first) {
				continue
			}
			return
		}
		if tableRank(g) > 0 {
			t.popTo(i + 1)
			return
		}
	}
}

// innerTable says whether the element on top still has to close for a row, a
// row group or a cell like first.
func (t *tokenSource) innerTable(first tag) bool {
	r := tableRank(t.elements[t.top()].tag)
	return r > 0 && r <= tableRank(first)
}

// tableRank orders the parts of a table from the cell outwards, 0 for others.
func tableRank(g tag) int {
	switch g {
	case tagTd, tagTh:
		return 1
	case tagTr:
		return 2
	case tagTbody, tagThead, tagTfoot, tagCaption:
		return 3
	}
	return 0
}

// popTo closes elements until the one at depth i is closed.
func (t *tokenSource) popTo(i int) {
	for len(t.stack) > max(i, 1) {
		t.pop()
	}
}

// end handles an end tag.
func (t *tokenSource) end(z *tokenizer) {
	g, name := z.tag.tag, nameOf(z)
	switch g {
	case tagHTML, tagBody, tagHead:
		return
	case tagBr:
		t.lineBreak()
		return
	}
	if g.is(traitFormatting) {
		t.format(g, -1)
	}
	if t.flattened[g] > 0 {
		t.flattened[g]--
		if g.is(traitBlock) {
			t.flush()
		}
		return
	}
	for i := len(t.stack) - 1; i > 0; i-- {
		e := &t.elements[t.stack[i]]
		switch {
		case e.tag == g && (g != tagUnknown || string(t.attrs.buffer[e.name.start:e.name.end]) == string(name)),
			g.heading() > 0 && e.tag.heading() > 0:
			t.popTo(i)
			return
		case e.tag.is(traitSpecial) && !g.is(traitSpecial):
			return
		case e.tag.is(traitScope) && tableRank(g) == 0 && g != tagTable && !g.is(traitSkipped):
			t.stray(g)
			return
		case e.tag == tagTable && tableRank(g) > 0, g == tagLi && (e.tag == tagUl || e.tag == tagOl):
			return
		}
	}
	t.stray(g)
}

// stray notes an end tag of a paragraph that closes none: an HTML parser makes
// an empty paragraph of it (HTML § 13.2.6.4.7), which selectors count.
func (t *tokenSource) stray(g tag) {
	if g == tagP && len(t.strays) < maxElements {
		t.strays = append(t.strays, stray{parent: t.top(), before: int32(len(t.elements))})
	}
}
