package feature

// Where captions and bylines may stand: their grammars are asked only there.

// CaptionPlace reports whether a block stands where a picture's caption or
// credit may.
func (p *Page) CaptionPlace(i int) bool { return p.description.captionPlace(p, i) }

// captionPlace reports so of a block of HTML: one by a picture.
func (p *Page) captionPlace(i int) bool {
	const shortest, longest = 2, 900 // runes
	f := p.Facts(i)
	return f.Runes() >= shortest && f.Runes() <= longest && f.nearPicture()
}

// lineCaptionPlace reports so of a line: one near the headline or some prose.
func (p *Page) lineCaptionPlace(i int) bool {
	const shortest, longest = 4, 700 // runes
	const near, farthest = 12, 4     // blocks
	f := p.Facts(i)
	if f.Runes() < shortest || f.Runes() > longest {
		return false
	}
	since, ok := f.SinceProse()
	return f.ByHeadline(near, near) || (!ok || since <= farthest) && f.OverProse(farthest) || p.Lines.byMain(i)
}

// BylinePlace reports whether a block is short enough for a byline and stands
// where one may.
func (p *Page) BylinePlace(i int) bool {
	const longest, mostWords = 250, 40 // runes
	const before, after = 8, 20        // blocks
	f := p.Facts(i)
	if f.Runes() > longest || f.Words() > mostWords {
		return false
	}
	return f.ByHeadline(before, after) || p.description.formsOfBylines && f.BylineClass() <= 2
}

// nearPicture reports whether a block stands by a picture: by its elements, its
// classes, or a picture beside it.
func (f Facts) nearPicture() bool {
	const levels, blocks = 4, 8 // of an element with a picture
	return f.UnderFigure() || f.UnderFigcaption() || f.CaptionClass() <= 3 || f.CreditClass() <= 2 ||
		f.AfterPicture() || f.BeforePicture() || f.GalleryClass() <= 2 || f.ByPicture(levels, blocks)
}
