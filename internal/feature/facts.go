package feature

import "github.com/standfirst/standfirst/internal/line"

// Facts are the facts of one block, in the types that rules ask for. They are
// read from the block's features: a rule asks a named fact, so that a change of a
// feature cannot change a rule unnoticed.
type Facts struct{ row []float32 }

// Facts returns the facts of a block.
func (p *Page) Facts(i int) Facts { return Facts{p.Row(i)} }

// Runes is the length of the text.
func (f Facts) Runes() int { return int(f.row[FeatLetters]) }

// Words is the number of words; an ideograph counts as half of one.
func (f Facts) Words() float32 { return f.row[FeatWords] }

// LinkDensity is the share of the text that stands in links.
func (f Facts) LinkDensity() float32 { return f.row[FeatLinked] }

// Bold is the share of the text that is set in bold.
func (f Facts) Bold() float32 { return f.row[FeatStrong] }

// Slanted is the share of the text that is set in italics.
func (f Facts) Slanted() float32 { return f.row[featSlanted] }

// Hidden reports whether the block is hidden, or for screen readers only.
func (f Facts) Hidden() bool { return f.row[FeatHidden] > 0 }

// Heading is the rank of the heading element around the block, 0 for none.
func (f Facts) Heading() int { return int(f.row[FeatHeading]) }

// TitleShare is the share of the block's words that the page's titles hold.
func (f Facts) TitleShare() float32 { return f.row[FeatInTitle] }

// TitleF1 is the agreement of the block with the title most like it.
func (f Facts) TitleF1() float32 { return f.row[FeatTitleF1] }

// DescriptionF1 is the agreement of the block with the page's description.
func (f Facts) DescriptionF1() float32 { return f.row[FeatAboutF1] }

// FromHeadline is how many blocks after the likely headline the block stands,
// negative before it, at most 60 either way; ok is false where there is none.
func (f Facts) FromHeadline() (blocks int, ok bool) {
	d := f.row[FeatFromHeadline]
	return int(d), d != NotApplicable
}

// ByHeadline reports whether the block stands at most so many blocks before the
// likely headline or after it.
func (f Facts) ByHeadline(before, after int) bool {
	blocks, ok := f.FromHeadline()
	return ok && blocks >= -before && blocks <= after
}

// IsLikelyHeadline reports whether distances are counted from the block itself.
func (f Facts) IsLikelyHeadline() bool { return f.row[FeatFromHeadline] == 0 }

// FromLongest is how many blocks after the page's longest prose the block stands,
// negative before it.
func (f Facts) FromLongest() int { return int(f.row[FeatFromLongest]) }

// ProseBefore is the share of the page's prose before the block.
func (f Facts) ProseBefore() float32 { return f.row[FeatProseBefore] }

// SinceProse is how many blocks before it the last prose stands; ok is false
// where there is none.
func (f Facts) SinceProse() (blocks int, ok bool) {
	d := f.row[FeatSinceProse]
	return int(d), d != NotApplicable
}

// UntilProse is how many blocks after it the next prose stands; ok is false where
// there is none.
func (f Facts) UntilProse() (blocks int, ok bool) {
	d := f.row[FeatUntilProse]
	return int(d), d >= 0
}

// OverProse reports whether prose stands at most so many blocks after the block.
func (f Facts) OverProse(most int) bool {
	blocks, ok := f.UntilProse()
	return ok && blocks <= most
}

// ProseSinceHeadline is how many pieces of prose stand between the likely
// headline and the block; ok is false where the block does not follow one.
func (f Facts) ProseSinceHeadline() (pieces int, ok bool) {
	n := f.row[FeatProseSinceHeadline]
	return int(n), n >= 0
}

// PathBlocks is how many blocks stand on the block's path of elements.
func (f Facts) PathBlocks() int { return int(f.row[FeatPathBlocks]) }

// ParentProse is the share of the page's prose in the element around the
// block's own; ok is false where there is none.
func (f Facts) ParentProse() (share float32, ok bool) {
	s := f.row[FeatAncestors+AncestorFeatures+ancestorShare]
	return s, s != NotApplicable
}

// WithHeadline is how many elements up the nearest one stands that holds the
// likely headline too, and the share of the page's prose in it; ok is false
// where there is none near.
func (f Facts) WithHeadline() (levels int, prose float32, ok bool) {
	k := f.row[FeatKin]
	return int(k), f.row[FeatKinProse], k >= 0
}

// WithPicture is how many elements up the nearest one stands that holds a
// picture, and how many blocks it holds; ok is false where there is none near.
func (f Facts) WithPicture() (levels, blocks int, ok bool) {
	k := f.row[FeatPictureKin]
	return int(k), int(f.row[FeatPictureKinBlocks]), k >= 0
}

// ByPicture reports whether a picture stands at most so many elements up, in an
// element of at most so many blocks.
func (f Facts) ByPicture(most, few int) bool {
	levels, blocks, ok := f.WithPicture()
	return ok && levels <= most && blocks <= few
}

// AfterPicture reports whether a picture stands right before the block.
func (f Facts) AfterPicture() bool { return f.row[FeatPictures] > 0 }

// BeforePicture reports whether a picture stands right after the block.
func (f Facts) BeforePicture() bool { return f.row[FeatPictureAfter] > 0 }

// InLink reports whether the block's own element is a link.
func (f Facts) InLink() bool { return f.row[FeatInLink] > 0 }

// CreditForm is how much of a text is a picture's credit.
type CreditForm uint8

// The forms of credits.
const (
	NoCredit     CreditForm = iota
	EndsInCredit            // text, and a credit at its end
	OnlyCredit
)

// Credit is the form of the block, as far as the grammar was asked.
func (f Facts) Credit() CreditForm { return CreditForm(f.row[FeatCreditForm]) }

// IsByline reports whether the block has the form of a byline, as far as the
// grammar was asked.
func (f Facts) IsByline() bool { return f.row[FeatBylineForm] > 0 }

// What elements the block stands in.

// UnderNav reports whether the block stands in a navigation element.
func (f Facts) UnderNav() bool { return f.row[FeatUnderNav] > 0 }

// UnderFooter reports whether the block stands in a footer element.
func (f Facts) UnderFooter() bool { return f.row[FeatUnderFooter] > 0 }

// UnderList reports whether the block stands in a list.
func (f Facts) UnderList() bool { return f.row[FeatUnderList] > 0 }

// UnderTable reports whether the block stands in a table.
func (f Facts) UnderTable() bool { return f.row[FeatUnderTable] > 0 }

// UnderCell reports whether the block stands in a table's cell.
func (f Facts) UnderCell() bool { return f.row[FeatUnderCell] > 0 }

// UnderQuote reports whether the block stands in a quotation.
func (f Facts) UnderQuote() bool { return f.row[FeatUnderQuote] > 0 }

// UnderFigure reports whether the block stands in a figure.
func (f Facts) UnderFigure() bool { return f.row[FeatUnderFigure] > 0 }

// UnderFigcaption reports whether the block stands in a figure's caption.
func (f Facts) UnderFigcaption() bool { return f.row[FeatUnderFigcaption] > 0 }

// UnderHeading reports whether the block stands in a heading.
func (f Facts) UnderHeading() bool { return f.row[FeatUnderHeading] > 0 }

// UnderDialog reports whether the block stands in a dialog, a button or a summary.
func (f Facts) UnderDialog() bool { return f.row[FeatUnderDialog] > 0 }

// How many elements up a class of a meaning stands, farMeaning for none near.

// HeadlineClass is the distance of a headline's class.
func (f Facts) HeadlineClass() int { return int(f.row[FeatNearHeadline]) }

// ShareClass is the distance of a share bar's class.
func (f Facts) ShareClass() int { return int(f.row[FeatNearShare]) }

// CaptionClass is the distance of a caption's class.
func (f Facts) CaptionClass() int { return int(f.row[FeatNearCaption]) }

// CreditClass is the distance of a credit's class.
func (f Facts) CreditClass() int { return int(f.row[FeatNearCredit]) }

// BylineClass is the distance of a byline's class.
func (f Facts) BylineClass() int { return int(f.row[FeatNearByline]) }

// GalleryClass is the distance of a gallery's class.
func (f Facts) GalleryClass() int { return int(f.row[featNearGallery]) }

// The facts of a line of plain text, which a block of HTML has none of.

// JoinedLines is how many lines of the page the block was joined from.
func (f Facts) JoinedLines() int { return int(f.row[FeatJoinedLines]) }

// Marked reports whether a bullet, a number or a quotation mark stands before it.
func (f Facts) Marked() bool { return f.row[FeatMark] > 0 }

// Bulleted reports whether a bullet stands before it.
func (f Facts) Bulleted() bool { return f.row[FeatMark] == float32(line.MarkBullet) }

// ShortBefore is how many short lines stand right before it.
func (f Facts) ShortBefore() int { return int(f.row[FeatShortBefore]) }

// ShortAfter is how many short lines stand right after it.
func (f Facts) ShortAfter() int { return int(f.row[FeatShortAfter]) }

// BlankBefore reports whether an empty line stands before it.
func (f Facts) BlankBefore() bool { return f.row[FeatBlanksBefore] > 0 }

// OverCredit reports whether the line after it is a credit.
func (f Facts) OverCredit() bool { return f.row[FeatCreditAfter] > 0 }

// MainPairs is the share of its pairs of words that the longest run of prose
// holds too, NotApplicable for a long block.
func (f Facts) MainPairs() float32 { return f.row[FeatMainPairs] }
