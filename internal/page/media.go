package page

import (
	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/media"
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
// picture's.
func drawn(b *Builder, t markup.Tag, name []byte) {
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
