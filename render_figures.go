package standfirst

import (
	"cmp"
	"slices"

	"github.com/standfirst/standfirst/internal/render"
)

// figure is media with their caption, before block block of section section.
type figure struct {
	section, block int
	rendered       render.Block
}

// figures are the article's media and captions in the order of their places:
// media of one caption together, at the place of the first.
func (b *documentBuilder) figures() []figure {
	a := b.article
	var list []figure
	// of is the figure of each caption that media have, counted from 1.
	of := make([]int, len(a.Captions))
	for i := range a.Media {
		m := &a.Media[i]
		var caption *Caption
		if m.Caption >= 1 && m.Caption <= len(a.Captions) {
			caption = &a.Captions[m.Caption-1]
		}
		media := b.media(m, caption)
		if caption != nil && of[m.Caption-1] > 0 {
			f := &list[of[m.Caption-1]-1].rendered
			f.Inlines = appendMedia(f.Inlines, media)
			continue
		}
		f := figure{section: m.Section, block: m.Block}
		f.rendered = render.Block{Kind: render.Figure, Inlines: media}
		if caption != nil {
			f.rendered.Caption = b.caption(caption)
		}
		list = append(list, f)
		if caption != nil {
			of[m.Caption-1] = len(list)
		}
	}
	for i := range a.Captions {
		if c := &a.Captions[i]; of[i] == 0 {
			f := figure{section: c.Section, block: c.Block}
			f.rendered = render.Block{Kind: render.Figure, Inlines: b.picture(c.Image, c.Alt, 0, 0), Caption: b.caption(c)}
			list = append(list, f)
		}
	}
	list = slices.DeleteFunc(list, func(f figure) bool { return len(f.rendered.Inlines)+len(f.rendered.Caption) == 0 })
	slices.SortStableFunc(list, func(a, b figure) int {
		return cmp.Or(cmp.Compare(a.section, b.section), cmp.Compare(a.block, b.block))
	})
	return list
}

// appendMedia puts media onto a line of their own.
func appendMedia(list, media []render.Inline) []render.Inline {
	if len(list) > 0 && len(media) > 0 {
		list = append(list, render.Inline{Kind: render.Break})
	}
	return append(list, media...)
}

// media is a picture, or a link to what is none.
func (b *documentBuilder) media(m *Media, caption *Caption) []render.Inline {
	if m.Kind == MediaImage {
		address, alt := m.URL, m.Alt
		if caption != nil && !render.IsWebAddress(address) {
			address = caption.Image
		}
		if caption != nil && foldLines(alt) == "" {
			alt = caption.Alt
		}
		return b.picture(address, alt, m.Width, m.Height)
	}
	alt := cmp.Or(foldLines(m.Alt), foldLines(m.Provider))
	if render.IsWebAddress(m.Poster) && !b.options.NoPictures {
		return b.link(m.URL, b.picture(m.Poster, alt, 0, 0))
	}
	if !render.IsWebAddress(m.URL) {
		return b.line(alt, nil)
	}
	return b.link(m.URL, b.line(cmp.Or(alt, foldLines(m.URL)), nil))
}

// picture is a picture, or its alternative text where it has no address.
func (b *documentBuilder) picture(address, alt string, width, height int) []render.Inline {
	if b.options.NoPictures {
		return nil
	}
	if !render.IsWebAddress(address) {
		return b.line(alt, nil)
	}
	return []render.Inline{{Kind: render.Picture, URL: address, Text: foldLines(alt), Width: width, Height: height}}
}

// caption is a caption with its credit in parentheses.
func (b *documentBuilder) caption(c *Caption) []render.Inline {
	line := b.line(c.Text, c.Marks)
	credit := b.line(c.Credit, nil)
	if len(credit) == 0 {
		return line
	}
	if len(line) > 0 {
		line = append(line, render.Inline{Text: " "})
	}
	credit = append(append([]render.Inline{{Text: "("}}, credit...), render.Inline{Text: ")"})
	return append(line, render.Inline{Kind: render.Small, Inlines: credit})
}

// figuresBefore writes the figures whose place in the section is here or before.
func (w *sectionBuilder) figuresBefore(block int) {
	for w.figureDue(block) {
		w.blocks = append(w.blocks, w.figures[0].rendered)
		w.figures = w.figures[1:]
	}
}

// figureDue reports whether the next figure stands before a block of the section.
func (w *sectionBuilder) figureDue(block int) bool {
	if len(w.figures) == 0 {
		return false
	}
	f := &w.figures[0]
	return f.section < w.section || f.section == w.section && f.block <= block
}

// allFigures writes the figures that are left.
func (w *sectionBuilder) allFigures() {
	for i := range w.figures {
		w.blocks = append(w.blocks, w.figures[i].rendered)
	}
	w.figures = nil
}
