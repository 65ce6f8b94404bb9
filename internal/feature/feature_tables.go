package feature

import (
	"math/bits"

	"github.com/standfirst/standfirst/internal/markup"
	"github.com/standfirst/standfirst/internal/naming"
)

// underTags are the elements whose presence above a block is a feature.
var underTags = [...]struct {
	feature Feature
	tags    []markup.Tag
}{
	{featUnderArticle, []markup.Tag{markup.TagArticle}},
	{featUnderMain, []markup.Tag{markup.TagMain}},
	{FeatUnderNav, []markup.Tag{markup.TagNav}},
	{FeatUnderFooter, []markup.Tag{markup.TagFooter}},
	{featUnderHeader, []markup.Tag{markup.TagHeader}},
	{featUnderAside, []markup.Tag{markup.TagAside}},
	{FeatUnderList, []markup.Tag{markup.TagUl, markup.TagOl, markup.TagDl, markup.TagMenu}},
	{FeatUnderTable, []markup.Tag{markup.TagTable}},
	{featUnderForm, []markup.Tag{markup.TagForm, markup.TagFieldset}},
	{FeatUnderFigure, []markup.Tag{markup.TagFigure}},
	{FeatUnderQuote, []markup.Tag{markup.TagBlockquote}},
	{featUnderSection, []markup.Tag{markup.TagSection}},
	{FeatUnderFigcaption, []markup.Tag{markup.TagFigcaption}},
	{FeatUnderHeading, []markup.Tag{markup.TagH1, markup.TagH2, markup.TagH3, markup.TagH4, markup.TagH5, markup.TagH6}},
	{FeatUnderDialog, []markup.Tag{markup.TagDialog, markup.TagButton, markup.TagSummary}},
	{FeatUnderCell, []markup.Tag{markup.TagTd, markup.TagTh}},
	{featUnderParagraph, []markup.Tag{markup.TagP}},
}

// underOf maps each element to its feature, 0 for none.
var underOf = func() (t [markup.NumTags]Feature) {
	for _, row := range underTags {
		for _, g := range row.tags {
			t[g] = row.feature
		}
	}
	return t
}()

// nearMeanings are the meanings whose distance above a block is a feature.
var nearMeanings = [...]struct {
	feature Feature
	kind    naming.Meanings
}{
	{featNearArticle, naming.Article},
	{featNearComment, naming.Comment},
	{FeatNearShare, naming.Share},
	{featNearRelated, naming.Related},
	{featNearNavigation, naming.Navigation},
	{featNearAdvertisement, naming.Advertisement},
	{FeatNearCaption, naming.Caption},
	{FeatNearCredit, naming.Credit},
	{FeatNearByline, naming.Byline},
	{featNearDate, naming.Date},
	{featNearNewsletter, naming.Newsletter},
	{featNearSubscription, naming.Subscription},
	{featNearConsent, naming.Consent},
	{featNearDonation, naming.Donation},
	{featNearTag, naming.Tag},
	{featNearStandfirst, naming.Standfirst},
	{FeatNearHeadline, naming.Headline},
	{featNearKicker, naming.Kicker},
	{featNearHidden, naming.Hidden},
	{featNearFooter, naming.Footer},
	{featNearListing, naming.Listing},
	{featNearPlayer, naming.Player},
	{featNearGallery, naming.Gallery},
	{featNearWidget, naming.Widget},
	{featNearBiography, naming.Biography},
	{featNearCorrection, naming.Correction},
}

// nearOf maps each meaning, by its bit, to its feature, 0 for none.
var nearOf = func() (t [naming.NumMeanings]Feature) {
	for _, row := range nearMeanings {
		t[bits.TrailingZeros32(uint32(row.kind))] = row.feature
	}
	return t
}()
