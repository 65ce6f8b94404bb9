package page

import (
	"bytes"

	"github.com/standfirst/standfirst/internal/formula"
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/text"
)

// run is the text since the last boundary, not yet a block.
type run struct {
	block  Block
	space  bool // white space is due before the next letter
	apart  bool // it is due where the next letter may begin a word, see text.Joins
	breaks int  // <br> since the last letter
	indent int  // wide spaces since the last <br>
	// lead is the innermost open element of those around the first letter, and
	// closed are the inline ones of them that ended, innermost first.
	lead   int32
	closed [leadLevels]inlineEnd
	ended  int
	// styled counts the bytes that a style alone prints in bold.
	styled int32
	// displayed reports whether it is a formula that the page displays by itself.
	displayed bool
	// parts are the elements in a heading that may be its tools.
	parts    []headingPart
	initial  initial
	carriage carriage
}

// leadLevels is how many inline elements around a block's first letter are
// remembered.
const leadLevels = 4

// inlineEnd is where an inline element ended: the block's size until there.
type inlineEnd struct{ element, size int32 }

// endLead notes that the innermost element around the first letter ended.
func (r *run) endLead(parent int32) {
	if r.ended < leadLevels {
		r.closed[r.ended] = inlineEnd{r.lead, r.block.Size}
		r.ended++
	}
	r.lead = parent
}

// briefLine is the size in bytes up to which a line is what it begins with: a
// byline by its author's link, a date by its element.
const briefLine = 100

// holder is the element that speaks for the run: the innermost of those around
// its first letter that holds at least half of it. A link or a label that only
// begins a paragraph says nothing of the rest.
func (r *run) holder() int32 {
	if r.block.Size <= briefLine {
		return r.block.Element
	}
	for _, end := range r.closed[:r.ended] {
		if 2*end.size >= r.block.Size {
			return end.element
		}
	}
	return r.lead
}

// lineBreak takes in a <br>; two in a row part blocks.
func (b *Builder) lineBreak() {
	b.Seen.Marked = true
	if b.run.block.Size == 0 || b.Elements[b.top()].Flags&flagFormula != 0 {
		return
	}
	b.run.breaks++
	b.run.indent = 0
	if b.run.breaks > 1 && b.Elements[b.top()].Flags&FlagPre == 0 {
		b.flush()
	}
}

// startLine begins a new line of preformatted text, but where one has begun.
func (b *Builder) startLine() {
	if r := &b.run; r.block.Size > 0 && b.Text[len(b.Text)-1] != '\n' {
		r.breaks = 1
	}
}

// flush ends the run: what it holds becomes a block.
func (b *Builder) flush() {
	r := &b.run
	if r.block.Size > 0 && carries(b) {
		r.space = false
		return
	}
	if r.block.Size > 0 {
		displayed := rawFormulas(b)
		if len(r.parts) > 0 {
			partHeading(b)
			keepPieces(b)
		}
		if r.block.head == 0 && (r.styled > longestHead || r.styled > 0 && endsSentence(b.Text[r.block.Text.Start:])) {
			r.block.Strong -= r.styled // no heading
		}
		r.block.Text.End = int32(len(b.Text))
		if r.ended > 0 {
			r.block.Element = r.holder()
			r.block.Flags = b.Elements[r.block.Element].Flags
		}
		appendFormulas(b, r.block, displayed)
	}
	next := run{parts: r.parts[:0], initial: r.initial}
	if r.block.Size > 0 || !r.initial.named {
		next.initial.letter = next.initial.letter[:0]
	}
	*r = next
	b.items.Symbols = b.items.Symbols[:0]
	if len(b.aside) > 0 {
		start := len(b.Text)
		b.Text = append(b.Text, b.aside...)
		size := countSize(b.aside)
		b.aside = b.aside[:0]
		if size > 0 {
			b.append(Block{Text: text.Span{Start: int32(start), End: int32(len(b.Text))}, Element: b.asideElement, Size: size,
				Flags: b.Elements[b.asideElement].Flags})
		}
	}
}

// flushLast ends the last block of the page, also one that waits for the next.
func flushLast(b *Builder) {
	b.flush()
	if b.run.carriage == carried {
		b.run.carriage = settled
		b.flush()
	}
}

// finish ends every open element.
func (b *Builder) finish() {
	for len(b.stack) > 1 {
		b.pop()
	}
	flushLast(b)
	b.flattenRest()
	unhide(b.Elements, b.blocks)
}

// append adds a block, or to the last one where a page has too many.
func (b *Builder) append(next Block) {
	if len(b.blocks) == MaxBlocks {
		b.blocks[MaxBlocks-1].join(&next)
		return
	}
	if b.blocks = append(b.blocks, next); len(b.blocks) == MaxBlocks {
		b.flatten()
	}
}

// countSize counts the bytes that are not white space.
func countSize(s []byte) (n int32) {
	for _, c := range s {
		if !text.IsSpace(c) {
			n++
		}
	}
	return n
}

// continues reports whether a hidden inline element with the attributes in
// b.attrs is the folded rest of the sentence before it, which "Read more" opens.
func (b *Builder) continues() bool {
	return b.run.block.Size > 0 && b.Elements[b.top()].Flags&(FlagAside|FlagHidden) == 0 && isFoldedRest(&b.attrs)
}

// foldDots sets the dots that stand for the folded rest of a paragraph, in an
// element of their own right before it, beside the run: they go when it opens.
func (b *Builder) foldDots() {
	last := len(b.Elements) - 1
	dots := &b.Elements[last]
	if int(b.top()) == last || dots.Tag.Is(markup.TraitBlock) || dots.Parent != b.top() ||
		b.formats.openLink != 0 || b.formats.strong != 0 || b.formats.slants != 0 {
		return
	}
	for _, mark := range [...]string{"…", "..."} {
		n := len(mark)
		if int(b.run.block.Size) <= n || !bytes.HasSuffix(b.Text[b.run.block.Text.Start:], []byte(mark)) {
			continue
		}
		b.Text = b.Text[:len(b.Text)-n]
		b.run.block.Size -= int32(n)
		if b.Text[len(b.Text)-1] == ' ' {
			b.Text, b.run.space = b.Text[:len(b.Text)-1], true
		}
		dots.Flags |= FlagHidden | FlagHides
		b.asideOf(int32(last), []byte(mark))
		return
	}
}

// isFormula reports whether the run is nothing but a formula that stands by itself.
func isFormula(b *Builder) bool {
	runs, at := b.inline.marked.runs, b.run.block.Text
	if n := len(runs); n == 0 || runs[n-1].Marks&MarkMath == 0 || runs[n-1].Text != at {
		return false
	}
	return b.run.displayed || mayDisplay(b, b.run.block.Element)
}

// It returns those that the page displays by themselves.
func rawFormulas(b *Builder) (displayed []text.Span) {
	start := b.run.block.Text.Start
	if !formula.MayHaveRaw(b.Text[start:]) || b.run.block.Flags&FlagPre != 0 || b.inline.formulas.none {
		return nil
	}
	found := formula.Find(string(b.Text[start:]))
	for k := len(found) - 1; k >= 0; k-- {
		r := found[k]
		at := text.Span{Start: start + int32(r.Start), End: start + int32(r.End)}
		if inCode(b, at) {
			continue
		}
		from, to := start+int32(r.From), start+int32(r.To)
		tex := b.attrs.Keep([]byte(formula.OfTex(string(b.Text[from:to])).Tex))
		b.inline.marked.replace(MarkedRun{
			Text: text.Span{Start: from, End: to}, Marks: MarkMath, Began: MarkMath, Tex: tex,
		}, at)
		cutRun(b, to, at.End)
		cutRun(b, at.Start, from)
		for i := range displayed {
			displayed[i].Start -= at.End - to + from - at.Start
			displayed[i].End -= at.End - to + from - at.Start
		}
		if r.Display {
			displayed = append(displayed, text.Span{Start: at.Start, End: at.Start + to - from})
		}
	}
	return displayed
}

// inCode reports whether a part of the run stands in code that holds more than it.
func inCode(b *Builder, at text.Span) bool {
	runs := b.inline.marked.runs
	for k := len(runs) - 1; k >= 0 && runs[k].Text.End > at.Start; k-- {
		if r := &runs[k]; r.Marks&MarkCode != 0 && r.Text.Start < at.End && r.Text != at {
			return true
		}
	}
	return false
}

// cutRun takes a part out of the run's text.
func cutRun(b *Builder, from, to int32) {
	b.run.block.Size -= countSize(b.Text[from:to])
	for k := len(b.links) - 1; k >= 0 && b.links[k].Block >= int32(len(b.blocks)); k-- {
		shift(&b.links[k], from, to)
	}
	for k := range b.run.parts {
		move(&b.run.parts[k].from, from, to)
		move(&b.run.parts[k].to, from, to)
	}
	b.Text = append(b.Text[:from], b.Text[to:]...)
	b.inline.marked.cut(from, to)
}

// appendFormulas adds the run's block, in parts where it holds formulas that stand by
// themselves; they come from the last to the first.
func appendFormulas(b *Builder, whole Block, displayed []text.Span) {
	whole.Formula = isFormula(b)
	if len(displayed) == 0 || whole.Formula || whole.Linked+whole.Strong+whole.Slanted > 0 ||
		!mayDisplay(b, whole.Element) {
		b.append(whole)
		return
	}
	from := whole.Text.Start
	add := func(to int32, isFormula bool) {
		piece := whole
		piece.head, piece.Formula = 0, isFormula
		piece.Text = trimmedSpan(b.Text, from, to)
		if piece.Size = countSize(b.Text[piece.Text.Start:piece.Text.End]); piece.Size > 0 {
			b.append(piece)
		}
		from = to
	}
	for k := len(displayed) - 1; k >= 0; k-- {
		add(displayed[k].Start, false)
		add(displayed[k].End, true)
	}
	add(whole.Text.End, false)
}

// trimmedSpan is a part of a text without the white space at its ends.
func trimmedSpan(s []byte, from, to int32) text.Span {
	for from < to && text.IsSpace(s[from]) {
		from++
	}
	for to > from && text.IsSpace(s[to-1]) {
		to--
	}
	return text.Span{Start: from, End: to}
}
