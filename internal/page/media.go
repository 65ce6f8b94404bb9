package page

import (
	"github.com/standfirst/standfirst/internal/formula"
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/media"
	"github.com/standfirst/standfirst/internal/text"
)

// keptAttrs are the attributes whose values outlive their tag.
const keptAttrs = 1<<markup.AttrID | 1<<markup.AttrHref | 1<<markup.AttrSrc | 1<<markup.AttrAlt |
	1<<markup.AttrDatetime | 1<<markup.AttrDataSrc | 1<<markup.AttrDataOriginal | 1<<markup.AttrSrcset |
	1<<markup.AttrDataSrcset | 1<<markup.AttrPoster | 1<<markup.AttrCite | 1<<markup.AttrDataBg

// whereIs is where the innermost open element stands.
func whereIs(b *Builder) media.Place {
	e := b.top()
	return media.Place{Element: e, Before: int32(len(b.blocks)), ForDevice: b.Elements[e].Flags&FlagDevice != 0}
}

// media takes in what an element with the attributes in b.attrs shows beside the text,
// before it opens.
func (b *Builder) media(t markup.Tag) {
	e := &b.Elements[b.top()]
	if t == markup.TagSource {
		switch e.Tag {
		case markup.TagPicture:
			b.items.PictureSource(whereIs(b), &b.attrs)
		case markup.TagVideo, markup.TagAudio:
			b.items.MovieSource(&b.attrs)
		}
		return
	}
	if e.Flags&flagSkipped != 0 {
		return // what browsers without video see
	}
	switch t {
	case markup.TagImg:
		b.picture()
	case markup.TagIframe:
		if e.Flags&FlagHidden == 0 {
			b.items.Frame(whereIs(b), &b.attrs)
		}
	case markup.TagVideo:
		b.items.Movie(media.Video, whereIs(b), &b.attrs)
	case markup.TagAudio:
		b.items.Movie(media.Audio, whereIs(b), &b.attrs)
	}
}

// picture takes in an img: a picture, or a character where it stands for one. Before
// the first letter of a run that waits for a text.
func (b *Builder) picture() {
	if formulaPicture(b) {
		return
	}
	symbol := media.Symbol(&b.attrs)
	switch {
	case symbol == nil:
		b.openProperty(markup.TagImg, false)
		noteInitial(b)
		b.items.Image(whereIs(b), &b.attrs)
	case b.run.block.Size == 0 && b.Elements[b.top()].Flags&FlagAside == 0:
		b.items.Symbols, b.run.space = append(b.items.Symbols, symbol...), false
	default:
		b.addText(symbol)
	}
}

// drawn takes in what the element that was just opened shows without being a
// picture's: a part of a formula, a background.
func drawn(b *Builder, t markup.Tag, name []byte) {
	if t == markup.TagUnknown && b.Elements[b.top()].Flags&flagFormula != 0 {
		b.inline.formulas.OpenPrinted(b.top(), name, b.attrs.Get(markup.AttrClass))
	}
	if !media.MayDraw(t, &b.attrs) || b.Elements[b.top()].Flags&(flagSkipped|FlagHidden) != 0 {
		return
	}
	const levels = 5
	inFigure := false
	for d, e := 0, b.top(); d < levels && e > 0 && !inFigure; d++ {
		inFigure = b.Elements[e].Tag == markup.TagFigure
		e = b.Elements[e].Parent
	}
	b.items.Drawn(t, name, inFigure, whereIs(b), &b.attrs)
}

// leadingSymbols writes the characters before the first letter of a run.
func leadingSymbols(b *Builder) {
	if len(b.items.Symbols) == 0 {
		return
	}
	b.count(len(b.items.Symbols), len(b.items.Symbols))
	b.Text = appendValid(b.Text, b.items.Symbols)
	if b.items.Symbols = b.items.Symbols[:0]; b.run.space {
		b.Text = append(b.Text, ' ')
	}
}

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
	f.Display = f.Display || t.Is(markup.TraitBlock) || string(b.attrs.Get(markup.AttrDisplay)) == "true"
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
	switch {
	case f.IsZero() || e.Flags&flagSkipped != 0:
	case e.Flags&flagFormula != 0:
		b.inline.formulas.Add(f)
	case e.Flags&FlagAside != 0 && (e.Flags&FlagScreenReader == 0 || e.Flags&FlagHidden != 0):
		if kind != formula.Preview { // the formula itself comes after it
			b.asideOf(b.top(), []byte(f.Text))
		}
	default:
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
	fs, last := &b.inline.formulas, len(b.blocks)-1
	if fs.last.End == 0 || int(fs.last.End) != len(b.Text) {
		return false
	}
	if b.run.block.Size > 0 {
		return fs.block < 0
	}
	return int(fs.block) == last && b.blocks[last].Formula ||
		fs.block < 0 && fs.WrotePreview() && last >= 0 && b.blocks[last].Text.End == fs.last.End
}

// takeBack takes the last formula, which nothing follows, out of the text.
func takeBack(b *Builder) {
	fs, r := &b.inline.formulas, &b.run
	at, last := fs.last, len(b.blocks)-1
	if r.block.Size == 0 {
		block := &b.blocks[last]
		block.Size -= countSize(b.Text[at.Start:])
		if block.Text = trimmedSpan(b.Text, block.Text.Start, at.Start); block.Size <= 0 {
			b.blocks = b.blocks[:last]
		}
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
