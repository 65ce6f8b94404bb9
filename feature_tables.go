package standfirst

import "math/bits"

// underTags are the elements whose presence above a block is a feature.
var underTags = [...]struct {
	feature feature
	tags    []tag
}{
	{featUnderArticle, []tag{tagArticle}},
	{featUnderMain, []tag{tagMain}},
	{featUnderNav, []tag{tagNav}},
	{featUnderFooter, []tag{tagFooter}},
	{featUnderHeader, []tag{tagHeader}},
	{featUnderAside, []tag{tagAside}},
	{featUnderList, []tag{tagUl, tagOl, tagDl, tagMenu}},
	{featUnderTable, []tag{tagTable}},
	{featUnderForm, []tag{tagForm, tagFieldset}},
	{featUnderFigure, []tag{tagFigure}},
	{featUnderQuote, []tag{tagBlockquote}},
	{featUnderSection, []tag{tagSection}},
	{featUnderFigcaption, []tag{tagFigcaption}},
	{featUnderHeading, []tag{tagH1, tagH2, tagH3, tagH4, tagH5, tagH6}},
	{featUnderDialog, []tag{tagDialog, tagButton, tagSummary}},
	{featUnderCell, []tag{tagTd, tagTh}},
	{featUnderParagraph, []tag{tagP}},
}

// underOf maps each element to its feature, 0 for none.
var underOf = func() (t [numTags]feature) {
	for _, row := range underTags {
		for _, g := range row.tags {
			t[g] = row.feature
		}
	}
	return t
}()

// nearKinds are the meanings whose distance above a block is a feature.
var nearKinds = [...]struct {
	feature feature
	kind    kinds
}{
	{featNearArticle, kindArticle},
	{featNearComment, kindComment},
	{featNearShare, kindShare},
	{featNearRelated, kindRelated},
	{featNearNavigation, kindNavigation},
	{featNearAdvertisement, kindAdvertisement},
	{featNearCaption, kindCaption},
	{featNearCredit, kindCredit},
	{featNearByline, kindByline},
	{featNearDate, kindDate},
	{featNearNewsletter, kindNewsletter},
	{featNearSubscription, kindSubscription},
	{featNearConsent, kindConsent},
	{featNearDonation, kindDonation},
	{featNearTag, kindTag},
	{featNearStandfirst, kindStandfirst},
	{featNearHeadline, kindHeadline},
	{featNearKicker, kindKicker},
	{featNearHidden, kindHidden},
	{featNearFooter, kindFooter},
	{featNearListing, kindListing},
	{featNearPlayer, kindPlayer},
	{featNearGallery, kindGallery},
	{featNearWidget, kindWidget},
	{featNearBiography, kindBiography},
	{featNearCorrection, kindCorrection},
}

// nearOf maps each meaning, by its bit, to its feature, 0 for none.
var nearOf = func() (t [numKinds]feature) {
	for _, row := range nearKinds {
		t[bits.TrailingZeros32(uint32(row.kind))] = row.feature
	}
	return t
}()
