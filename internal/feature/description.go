package feature

import (
	"github.com/standfirst/standfirst/internal/page"
)

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
