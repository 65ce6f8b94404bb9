package page

import (
	"github.com/standfirst/standfirst/internal/formula"
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/text"
)

// formulas is the formula that is being read, and where the last one stands.
type formulas struct {
	formula.Collector
	element int32 // that holds copies of it, 0 for none
	// last is the last one's text; block is the block that it is alone, -1 where it
	// stands in a sentence.
	last  text.Span
	block int32
}

// opensFormula reports whether an element that opens holds copies of one formula, and
// begins to gather them.
func opensFormula(b *Builder, t markup.Tag, name []byte, info *classInfo) bool {
	const attributes = 1<<markup.AttrTex | 1<<markup.AttrFormula
	kind := info.formula
	if t == markup.TagUnknown {
		kind = max(kind, formula.OfName(name))
	}
	if kind == formula.None && b.attrs.Has&attributes == 0 {
		return false
	}
	switch t {
	case markup.TagSpan, markup.TagDiv, markup.TagP, markup.TagUnknown:
	default:
		return false
	}
	f := attributeFormula(b)
	if kind == formula.None && f.IsZero() || b.Elements[b.top()].Flags&flagSkipped != 0 {
		return false
	}
	f.Display = f.Display || t.Is(markup.TraitBlock)
	b.inline.formulas.Open(max(kind, formula.Inline), f)
	b.inline.formulas.element = int32(len(b.Elements))
	return true
}

// attributeFormula is the formula that the attributes in b.attrs hold.
func attributeFormula(b *Builder) formula.Formula {
	if b.attrs.Is(markup.AttrTex) {
		if f := formula.OfAttribute(b.attrs.Get(markup.AttrTex)); !f.IsZero() {
			return f
		}
	}
	return formula.OfLooseAttribute(b.attrs.Get(markup.AttrFormula))
}

// closeFormula writes the formula of the element that ended.
func closeFormula(b *Builder) {
	b.inline.formulas.element = 0
	f, kind := b.inline.formulas.Close()
	addFormula(b, f, kind)
}

// addFormula takes in a formula: as a copy, or into the text.
func addFormula(b *Builder, f formula.Formula, kind formula.Kind) {
	e := &b.Elements[b.top()]
	const unseen = FlagAside | FlagHidden
	switch {
	case f.IsZero() || e.Flags&flagSkipped != 0:
	case e.Flags&flagFormula != 0:
		b.inline.formulas.Add(f)
	case e.Flags&unseen == 0, e.Flags&unseen == FlagAside && e.Flags&FlagScreenReader != 0, e.Flags&FlagAside == 0:
		f.Display = f.Display && mayDisplay(b, b.top())
		writeFormula(b, f, kind)
	}
}

// mayDisplay reports whether a formula in an element can be a block of its own.
func mayDisplay(b *Builder, element int32) bool {
	e := &b.Elements[b.Elements[element].Block]
	switch e.Part {
	case markup.TagFigcaption, markup.TagCaption, markup.TagTd, markup.TagTh, markup.TagDt, markup.TagSummary:
		return false
	}
	return e.Tag.Heading() == 0
}

// writeFormula writes a formula into the text, unless the one before it is the same.
func writeFormula(b *Builder, f formula.Formula, kind formula.Kind) {
	fs := &b.inline.formulas
	if follows(b) {
		switch fs.Follows(f, kind) {
		case formula.Again:
			return
		case formula.Better:
			f.Display = f.Display || fs.block >= 0
			takeBack(b)
		}
	}
	if f.Display {
		b.flush()
	}
	b.startWord([]byte(f.Text))
	m := &b.inline.marked
	m.formula, m.tex = MarkMath, text.Span{}
	m.began |= MarkMath
	if f.Tex != "" {
		m.tex = b.attrs.Keep([]byte(f.Tex))
	}
	fs.last, fs.block = text.Span{Start: int32(len(b.Text)), End: int32(len(b.Text) + len(f.Text))}, -1
	b.count(len(f.Text), int(countSize([]byte(f.Text))))
	b.Text = append(b.Text, f.Text...)
	m.formula, m.tex = 0, text.Span{}
	fs.Wrote(f, kind)
	if f.Display {
		b.run.displayed = true
		b.flush()
		fs.block = int32(len(b.blocks) - 1)
	}
}

// follows reports whether nothing was written since the last formula.
func follows(b *Builder) bool {
	fs := &b.inline.formulas
	if fs.last.End == 0 || int(fs.last.End) != len(b.Text) {
		return false
	}
	return fs.block < 0 && b.run.block.Size > 0 ||
		fs.block >= 0 && b.run.block.Size == 0 && int(fs.block) == len(b.blocks)-1 && !b.blocks[fs.block].joined()
}

// joined reports whether a block is no longer the formula that it was made for.
func (b *Block) joined() bool { return !b.Formula }

// takeBack takes the last formula, which nothing follows, out of the text.
func takeBack(b *Builder) {
	fs, r := &b.inline.formulas, &b.run
	at := fs.last
	if fs.block >= 0 {
		b.blocks = b.blocks[:fs.block]
	} else if r.block.Size -= countSize(b.Text[at.Start:]); r.block.Size <= 0 {
		*r = run{parts: r.parts[:0]}
	}
	b.inline.marked.cut(at.Start, at.End)
	b.Text = b.Text[:at.Start]
	if n := len(b.Text); r.block.Size > 0 && b.Text[n-1] == ' ' {
		b.Text, r.space = b.Text[:n-1], true
	}
	fs.last = text.Span{}
}

// formulaPicture takes in an img that is the picture of a formula, and reports
// whether it is.
func formulaPicture(b *Builder) bool {
	alt := b.attrs.Get(markup.AttrAlt)
	inside := b.Elements[b.top()].Flags&flagFormula != 0
	f := attributeFormula(b)
	kind := formula.OfImage(b.attrs.Get(markup.AttrClass))
	if !inside && f.IsZero() && (len(alt) == 0 || kind == formula.None && !formula.IsAlternative(alt)) {
		return false
	}
	if f.IsZero() {
		f = formula.OfAlternative(string(alt))
	}
	f.Display = f.Display || kind == formula.Display
	addFormula(b, f, formula.Picture)
	return true
}

// isFormula reports whether the run is nothing but a formula that stands by itself.
func isFormula(b *Builder) bool {
	runs, at := b.inline.marked.runs, b.run.block.Text
	if n := len(runs); n == 0 || runs[n-1].Marks&MarkMath == 0 || runs[n-1].Text != at {
		return false
	}
	return b.run.displayed || mayDisplay(b, b.run.block.Element)
}

// rawFormulas marks the formulas between delimiters in the run, and takes these off.
// It returns those that the page displays by themselves.
func rawFormulas(b *Builder) (displayed []text.Span) {
	start := b.run.block.Text.Start
	if !formula.MayHaveRaw(b.Text[start:]) || b.run.block.Flags&FlagPre != 0 {
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
		b.inline.marked.replace(MarkedRun{Text: text.Span{Start: from, End: to}, Marks: MarkMath, Began: MarkMath, Tex: tex}, at)
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
	for _, r := range b.inline.marked.runs {
		if r.Marks&MarkCode != 0 && r.Text.Start < at.End && r.Text.End > at.Start && r.Text != at {
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

// replace puts a run in the place of those over a part of the last block.
func (m *markedRuns) replace(with MarkedRun, at text.Span) {
	first := len(m.runs)
	for first > 0 && m.runs[first-1].Text.End > at.Start {
		first--
	}
	old := m.runs[first:]
	rest := append([]MarkedRun(nil), old...)
	m.runs = m.runs[:first]
	written := false
	for _, r := range rest {
		if r.Text.Start <= at.Start && r.Text.End >= at.End {
			with.Marks |= r.Marks &^ MarkCode
			with.Link, with.Href = r.Link, r.Href
		}
		if before := r; before.Text.Start < at.Start {
			before.Text.End = min(before.Text.End, at.Start)
			m.runs = append(m.runs, before)
		}
		if !written && r.Text.End > at.Start {
			m.runs, written = append(m.runs, with), true
		}
		if after := r; after.Text.End > at.End {
			after.Text.Start = max(after.Text.Start, at.End)
			m.runs = append(m.runs, after)
		}
	}
	if !written {
		m.runs = append(m.runs, with)
	}
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
