package page

import (
	"bytes"
	"strings"
	"unicode"

	"github.com/standfirst/standfirst/internal/grammar"
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/text"
)

// Generators put into a heading, or beside it, a link to the heading itself, the
// button that copies this link's address, and the link that edits the section. Their
// text is not the heading's: it becomes a block after it.

// headingPart is an inline element in a heading that may be a tool of it.
type headingPart struct {
	element  int32
	from, to int32 // in the builder's text; to is -1 while the element is open
	// fragment means a link into the page, own one to the heading by its id, tool an
	// element whose class names a tool.
	fragment, own, tool bool
	anchor              string // what the link's address has after the #

	strong, slants bool
	linked         bool
}

// mostHeadingParts is how many such elements a heading is looked through for.
const mostHeadingParts = 8

// toolClasses name a heading's tools; a class holds one.
var toolClasses = [...]string{"anchor", "permalink", "headerlink", "header-link", "heading-link", "hash-link",
	"hashlink",
	"edit", "copy"}

// notePart notes an inline element with the attributes in b.attrs that opens in a
// heading.
func notePart(b *Builder, index int32) {
	e := &b.Elements[index]
	if b.Elements[e.Block].Tag.Heading() == 0 || e.Block == index || len(b.run.parts) == mostHeadingParts {
		return
	}
	part := headingPart{element: index, from: int32(len(b.Text)), to: -1, linked: b.formats.openLink > 0,
		strong: b.formats.strong > 0, slants: b.formats.slants > 0}
	if e.Tag == markup.TagA {
		href := b.attrs.Get(markup.AttrHref)
		part.fragment, part.own = linksTo(b, e, href)
		if _, anchor, ok := bytes.Cut(href, []byte("#")); ok {
			part.anchor = string(anchor)
		}
	}
	if b.attrs.Is(markup.AttrClass) {
		for _, name := range toolClasses {
			part.tool = part.tool || text.ContainsFold(b.attrs.Get(markup.AttrClass), name)
		}
	}
	b.run.parts = append(b.run.parts, part)
}

// isSlug reports whether an address's anchor is made of the words of a heading, as
// generators make it.
func isSlug(anchor, heading string) bool {
	const fewest = 3 // bytes
	slug := text.Letters(anchor)
	return len(slug) >= fewest && slug == text.Letters(heading)
}

// linksTo reports whether an address leads into the page, and whether to the heading
// that element e stands in, or to what that heads.
func linksTo(b *Builder, e *element, href []byte) (fragment, own bool) {
	const above = 2 // elements around the heading
	at := bytes.IndexByte(href, '#')
	if at < 0 {
		return false, false
	}
	for k, n := e, 0; n <= above; k = &b.Elements[k.Parent] {
		if id := b.attrs.Buffer[k.ID.Start:k.ID.End]; len(id) > 0 && bytes.Equal(id, href[at+1:]) {
			return true, true
		}
		if k.Parent < 0 {
			break
		}
		if n > 0 || k.Tag.Heading() > 0 {
			n++
		}
	}
	return at == 0, false
}

// endPart notes where an element of a heading ends.
func endPart(b *Builder, index int32) {
	for k := len(b.run.parts) - 1; k >= 0; k-- {
		if part := &b.run.parts[k]; part.element == index && part.to < 0 {
			part.to = int32(len(b.Text))
			return
		}
	}
}

// partHeading sets the tools of a heading aside from its words, where it has any.
func partHeading(b *Builder) {
	for k := 0; k < len(b.run.parts); k++ {
		part := &b.run.parts[k]
		if part.to < 0 {
			part.to = int32(len(b.Text))
		}
		if part.from = max(part.from, b.run.block.Text.Start); part.from >= part.to {
			continue
		}
		before, s := string(b.Text[b.run.block.Text.Start:part.from]), string(b.Text[part.from:part.to])
		after := string(b.Text[part.to:])
		if before, s, after = withBrackets(before, s, after); isPartTool(part, s, before, after) {
			start := b.run.block.Text.Start + int32(len(before))
			cutPart(b, part, start, start+int32(len(s)))
		} else if part.own || part.fragment && strings.TrimSpace(before+after) == "" || isSlug(part.anchor, s) {
			b.run.block.Linked = max(0, b.run.block.Linked-countSize([]byte(s)))
		}
	}
}

// withBrackets takes the brackets around a part into it.
func withBrackets(before, s, after string) (string, string, string) {
	if strings.HasSuffix(before, "[") && strings.HasPrefix(after, "]") {
		return before[:len(before)-1], "[" + s + "]", after[1:]
	}
	return before, s, after
}

// isPartTool reports whether a part of a heading is a tool, by its wording and by
// what else the heading holds.
func isPartTool(part *headingPart, s, before, after string) bool {
	s = strings.TrimSpace(s)
	hasWords := func(s string) bool {
		return strings.ContainsFunc(s, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) })
	}
	switch {
	case len(s) > grammar.LongestHeadingTool || s == "" || !hasWords(before) && !hasWords(after):
		return false
	case grammar.IsAnchorMark(s):
		return part.linked || part.tool || hasWords(before)
	case s[0] == '[' || part.tool:
		return grammar.IsHeadingTool(s) || grammar.OpensHeadingTool(s, before+after)
	}
	return (part.own || part.fragment) && (grammar.IsHeadingLink(s) || grammar.OpensHeadingTool(s, before+after))
}

// cutPart moves a part of the run's text aside.
func cutPart(b *Builder, part *headingPart, from, to int32) {
	r := &b.run
	piece, linked := bytes.Clone(b.Text[from:to]), int32(0)
	for k := range b.links {
		if l := &b.links[len(b.links)-1-k]; l.Block >= 0 {
			if l.Block < int32(len(b.blocks)) {
				break
			}
			if start, end := max(l.Text.Start, from), min(l.Text.End, to); start < end {
				linked += countSize(b.Text[start:end])
			}
			shift(l, from, to)
		}
	}
	b.Text = append(b.Text[:from], b.Text[to:]...)
	b.inline.marked.cut(from, to)
	size := countSize(piece)
	r.block.Size -= size
	r.block.Linked = max(0, r.block.Linked-linked)
	if part.strong {
		r.block.Strong = max(0, r.block.Strong-size)
	}
	if part.slants {
		r.block.Slanted = max(0, r.block.Slanted-size)
	}
	if r.block.Element == part.element {
		r.block.Element = b.Elements[part.element].Block
	}
	r.lead, r.ended = r.block.Element, 0
	for k := range r.parts {
		move(&r.parts[k].from, from, to)
		move(&r.parts[k].to, from, to)
	}
	trimRun(b)
	b.Elements[part.element].Flags |= FlagAside
	b.asideOf(part.element, piece)
}

// shift moves a link's text over a cut; a link that lies within it has none.
func shift(l *link, from, to int32) {
	if move(&l.Text.Start, from, to); l.Text.Start >= 0 {
		move(&l.Text.End, from, to)
	}
	if l.Text.Start >= l.Text.End {
		l.Block = -1
	}
}

// move moves a place in the text over a cut.
func move(at *int32, from, to int32) {
	if *at >= to {
		*at -= to - from
	} else if *at > from {
		*at = from
	}
}

// trimRun takes the white space off the run's ends.
func trimRun(b *Builder) {
	r := &b.run
	for r.block.Text.Start < int32(len(b.Text)) && text.IsSpace(b.Text[r.block.Text.Start]) {
		r.block.Text.Start++
	}
	for int32(len(b.Text)) > r.block.Text.Start && text.IsSpace(b.Text[len(b.Text)-1]) {
		b.Text = b.Text[:len(b.Text)-1]
	}
}

// keepPieces notes the elements at the ends of the heading that the run is.
func keepPieces(b *Builder) {
	whole := trimmedSpan(b.Text, b.run.block.Text.Start, int32(len(b.Text)))
	start := whole.Start // of what stands behind the elements so far
	for k := range b.run.parts {
		part := &b.run.parts[k]
		if b.Elements[part.element].Flags&FlagAside != 0 {
			continue
		}
		at := trimmedSpan(b.Text, max(part.from, whole.Start), min(part.to, whole.End))
		if at.Start < at.End && at != whole && (at.Start == start || at.End == whole.End) {
			if at.Start == start {
				start = trimmedSpan(b.Text, at.End, whole.End).Start
			}
			b.inline.pieces = append(b.inline.pieces, HeadingPiece{Text: at, Element: part.element})
		}
	}
}
