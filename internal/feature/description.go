package feature

import (
	"github.com/standfirst/standfirst/internal/page"
)

// description is how the blocks of one kind of page are described: HTML, or the
// lines of plain text.
type description struct {
	features Feature // how many a block has
	describe func(*Page)

	captionPlace func(p *Page, i int) bool
	// mayCredit reports whether the grammar is asked for a credit.
	mayCredit func(p *Page, i int) bool
	inPicture func(p *Page, i int) bool
	// formsOfBylines is set where DescribeForm asks for bylines, and that a class
	// may call a block one; of lines describe has done so.
	formsOfBylines bool
}

// descriptionOf is the description for a page: the only place that asks which it
// is.
func descriptionOf(pg *page.Page) *description {
	if pg.IsText {
		return &lineDescription
	}
	return &htmlDescription
}

var htmlDescription = description{
	features:       NumFeatures,
	describe:       (*Page).describeBlocks,
	captionPlace:   (*Page).captionPlace,
	mayCredit:      func(*Page, int) bool { return true },
	inPicture:      (*Page).inPicture,
	formsOfBylines: true,
}

var lineDescription = description{
	features:     NumTextFeatures,
	describe:     func(p *Page) { p.Lines.describeLines() },
	captionPlace: (*Page).lineCaptionPlace,
	mayCredit:    (*Page).mayCredit,
	inPicture:    (*Page).creditsInText,
}
