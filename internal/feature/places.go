package feature

// Where captions and bylines may stand: their grammars are asked only there.

// CaptionPlace reports whether a block stands where a picture's caption or
// credit may.
func (p *Page) CaptionPlace(i int) bool { return p.description.captionPlace(p, i) }

// captionPlace reports so of a block of HTML: one by a picture.
func (p *Page) captionPlace(i int) bool {
	row := p.Row(i)
	return row[FeatLetters] >= 2 && row[FeatLetters] <= 900 && p.pictureNear(i, row)
}

// lineCaptionPlace reports so of a line: one near the headline or some prose.
func (p *Page) lineCaptionPlace(i int) bool {
	const near, farthest = 12, 4
	row := p.Row(i)
	return row[FeatLetters] >= 4 && row[FeatLetters] <= 700 && (row[FeatFromHeadline] >= -near && row[FeatFromHeadline] <= near ||
		row[FeatSinceProse] <= farthest && row[FeatUntilProse] >= 0 && row[FeatUntilProse] <= farthest || p.byMain(i))
}

// BylinePlace reports whether a block is short enough for a byline and stands
// where one may.
func (p *Page) BylinePlace(i int) bool {
	row := p.Row(i)
	if row[FeatLetters] > 250 || row[FeatWords] > 40 {
		return false
	}
	byHeadline := row[FeatFromHeadline] >= -8 && row[FeatFromHeadline] <= 20
	return byHeadline || p.description.formsOfBylines && row[FeatNearByline] <= 2
}

// pictureNear says whether a block stands by a picture.
func (p *Page) pictureNear(i int, row []float32) bool {
	return row[FeatUnderFigure] > 0 || row[FeatUnderFigcaption] > 0 || row[FeatNearCaption] <= 3 || row[FeatNearCredit] <= 2 ||
		row[FeatPictures] > 0 || row[FeatPictureAfter] > 0 || row[featNearGallery] <= 2 ||
		row[FeatPictureKin] >= 0 && row[FeatPictureKin] <= 4 && row[FeatPictureKinBlocks] <= 8
}
