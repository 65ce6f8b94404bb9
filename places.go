package standfirst

// Where captions and bylines may stand: their grammars are asked only there.

// captionPlace reports whether a block stands where a picture's caption or
// credit may.
func (v *evidence) captionPlace(i int) bool {
	row := v.row(i)
	if v.page.isText {
		const near, farthest = 12, 4
		return row[featLetters] >= 4 && row[featLetters] <= 700 && (row[featFromHeadline] >= -near && row[featFromHeadline] <= near ||
			row[featSinceProse] <= farthest && row[featUntilProse] >= 0 && row[featUntilProse] <= farthest || v.byMain(i))
	}
	return row[featLetters] >= 2 && row[featLetters] <= 900 && v.pictureNear(i, row)
}

// bylinePlace reports whether a block is short enough for a byline and stands
// where one may.
func (v *evidence) bylinePlace(i int) bool {
	row := v.row(i)
	if row[featLetters] > 250 || row[featWords] > 40 {
		return false
	}
	byHeadline := row[featFromHeadline] >= -8 && row[featFromHeadline] <= 20
	return byHeadline || !v.page.isText && row[featNearByline] <= 2
}

// pictureNear says whether a block stands by a picture.
func (v *evidence) pictureNear(i int, row []float32) bool {
	return row[featUnderFigure] > 0 || row[featUnderFigcaption] > 0 || row[featNearCaption] <= 3 || row[featNearCredit] <= 2 ||
		row[featPictures] > 0 || row[featPictureAfter] > 0 || row[featNearGallery] <= 2 ||
		row[featPictureKin] >= 0 && row[featPictureKin] <= 4 && row[featPictureKinBlocks] <= 8
}
