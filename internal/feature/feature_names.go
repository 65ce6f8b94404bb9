package feature

// Feature is one number that the model knows of a block.
type Feature uint16

// The features. Those that repeat for each of the nearest ancestors or
// neighbours are numbered from a first one.
const (
	FeatLetters Feature = iota
	FeatWords
	FeatLinked
	featPunctuation
	featSentence
	featIdeographic
	FeatStrong
	featSlanted
	featDigits
	featCapitals
	featFirstUpper
	featLines
	featQuotes
	featColon
	featCopyright
	featAt
	featBar
	featClock
	featCopied
	FeatHidden
	FeatInTitle
	FeatTitleF1
	featInAbout
	FeatAboutF1
	featClaimed
	featPlace
	featTextBefore
	FeatProseBefore
	FeatFromHeadline
	featFromFirstProse
	featFromLastProse
	FeatFromLongest
	FeatSinceProse
	FeatUntilProse
	featPageH1
	featPageBlocks
	featPageProse
	FeatPathBlocks
	featPathProse
	featPathProses
	FeatHeading
	featTag
	FeatInLink
	featDepth
	FeatPictures
	FeatPictureAfter
	featPhrase
	FeatCreditForm
	FeatBylineForm
	FeatKin
	FeatKinProse
	FeatProseSinceHeadline
	FeatPictureKin
	FeatPictureKinBlocks
	featAlt
	featUnderArticle
	featUnderMain
	FeatUnderNav
	FeatUnderFooter
	featUnderHeader
	featUnderAside
	FeatUnderList
	FeatUnderTable
	featUnderForm
	FeatUnderFigure
	FeatUnderQuote
	featUnderSection
	FeatUnderFigcaption
	FeatUnderHeading
	FeatUnderDialog
	FeatUnderCell
	featUnderParagraph
	featNearArticle
	featNearComment
	FeatNearShare
	featNearRelated
	featNearNavigation
	featNearAdvertisement
	FeatNearCaption
	FeatNearCredit
	FeatNearByline
	featNearDate
	featNearNewsletter
	featNearSubscription
	featNearConsent
	featNearDonation
	featNearTag
	featNearStandfirst
	FeatNearHeadline
	featNearKicker
	featNearHidden
	featNearFooter
	featNearListing
	featNearPlayer
	featNearGallery
	featNearWidget
	featNearBiography
	featNearCorrection
	FeatAncestors                                                    // AncestorFeatures for each of ancestorLevels
	featNeighbours = FeatAncestors + ancestorLevels*AncestorFeatures // neighbourFeatures for each of neighbours
	NumFeatures    = featNeighbours + neighbourFeatures*Feature(len(Neighbours))
)

// ancestorLevels is how many blocks' ancestors are looked at, the block's own
// element first.
const ancestorLevels = 8

// What is known of each ancestor.
const (
	ancestorShare Feature = iota // of the page's prose
	ancestorProse                // the share of prose in it
	ancestorProses
	ancestorLinked
	ancestorPictures
	recordSiblings
	recordDated
	recordWithProse
	recordBlocks
	recordProse
	AncestorFeatures
)

// Neighbours are the places of the blocks around that are looked at.
var Neighbours = [...]int{-3, -2, -1, 1, 2, 3}

// What is known of each neighbour.
const (
	neighbourLetters Feature = iota
	neighbourLinked
	neighbourSentence
	neighbourStrong
	neighbourInTitle
	neighbourHeading
	neighbourProse
	neighbourTag
	neighbourClock
	neighbourSamePath
	neighbourFeatures
)

// featureNames describe the features of all pages, in the words of a trace.
var featureNames = [FeatAncestors]described{
	FeatLetters:            {"the length of the text", asNumber},
	FeatWords:              {"the number of words", asNumber},
	FeatLinked:             {"the share of the text in links", asShare},
	featPunctuation:        {"punctuation per word", asNumber},
	featSentence:           {"that it ends as a sentence", asYesNo},
	featIdeographic:        {"that it is in ideographs", asYesNo},
	FeatStrong:             {"the share of bold text", asShare},
	featSlanted:            {"the share of italic text", asShare},
	featDigits:             {"the share of digits", asShare},
	featCapitals:           {"the share of capitals", asShare},
	featFirstUpper:         {"that it begins with a capital", asYesNo},
	featLines:              {"the number of line breaks", asNumber},
	featQuotes:             {"the number of quotation marks", asNumber},
	featColon:              {"that it ends with a colon", asYesNo},
	featCopyright:          {"a copyright sign", asYesNo},
	featAt:                 {"an @", asYesNo},
	featBar:                {"a vertical bar", asYesNo},
	featClock:              {"a date or time in figures", asYesNo},
	featCopied:             {"that the text stands on the page twice", asYesNo},
	FeatHidden:             {"that it is hidden", asYesNo},
	FeatInTitle:            {"the share of its words in the page's title", asShare},
	FeatTitleF1:            {"its agreement with the claimed headline", asNumber},
	featInAbout:            {"the share of its words in the page's description", asShare},
	FeatAboutF1:            {"its agreement with the description", asNumber},
	featClaimed:            {"the share of its words in the page's metadata", asShare},
	featPlace:              {"the place on the page", asShare},
	featTextBefore:         {"the share of the page's text before it", asShare},
	FeatProseBefore:        {"the share of the page's prose before it", asShare},
	FeatFromHeadline:       {"the distance from the headline", asNumber},
	featFromFirstProse:     {"the distance from the first prose", asNumber},
	featFromLastProse:      {"the distance from the last prose", asNumber},
	FeatFromLongest:        {"the distance from the longest text", asNumber},
	FeatSinceProse:         {"the blocks since the last prose", asNumber},
	FeatUntilProse:         {"the blocks until the next prose", asNumber},
	featPageH1:             {"that the page has an h1", asYesNo},
	featPageBlocks:         {"the number of blocks on the page", asNumber},
	featPageProse:          {"the share of prose on the page", asShare},
	FeatPathBlocks:         {"the blocks under the same path of tags and classes", asNumber},
	featPathProse:          {"the share of the page's prose under the same path of tags and classes", asShare},
	featPathProses:         {"the share of prose among the blocks under the same path", asShare},
	FeatHeading:            {"the rank of the heading", asNumber},
	featTag:                {"the element", asNumber},
	FeatInLink:             {"that it begins in a link", asYesNo},
	featDepth:              {"the depth in the page", asNumber},
	FeatPictures:           {"the pictures just before it", asNumber},
	FeatPictureAfter:       {"the pictures just after it", asNumber},
	featPhrase:             {"a wording of the chrome", asNumber},
	FeatCreditForm:         {"that a credit stands in it", asYesNo},
	FeatBylineForm:         {"that it reads as a byline", asYesNo},
	FeatKin:                {"how far above it stands what holds the headline too", asNumber},
	FeatKinProse:           {"the share of prose in what holds it and the headline", asShare},
	FeatProseSinceHeadline: {"the pieces of prose since the headline", asNumber},
	FeatPictureKin:         {"how far above it stands what holds a picture", asNumber},
	FeatPictureKinBlocks:   {"the blocks in what holds it and a picture", asNumber},
	featAlt:                {"its agreement with a picture's alternative text", asNumber},
	featUnderArticle:       {"that it stands in an article", asYesNo},
	featUnderMain:          {"that it stands in a main element", asYesNo},
	FeatUnderNav:           {"that it stands in a navigation element", asYesNo},
	FeatUnderFooter:        {"that it stands in a footer", asYesNo},
	featUnderHeader:        {"that it stands in a header", asYesNo},
	featUnderAside:         {"that it stands in an aside", asYesNo},
	FeatUnderList:          {"that it stands in a list", asYesNo},
	FeatUnderTable:         {"that it stands in a table", asYesNo},
	featUnderForm:          {"that it stands in a form", asYesNo},
	FeatUnderFigure:        {"that it stands in a figure", asYesNo},
	FeatUnderQuote:         {"that it stands in a quote", asYesNo},
	featUnderSection:       {"that it stands in a section", asYesNo},
	FeatUnderFigcaption:    {"that it stands in a caption element", asYesNo},
	FeatUnderHeading:       {"that it stands in a heading", asYesNo},
	FeatUnderDialog:        {"that it stands in a dialog", asYesNo},
	FeatUnderCell:          {"that it stands in a cell", asYesNo},
	featUnderParagraph:     {"that it stands in a paragraph", asYesNo},
	featNearArticle:        {"the distance to a class that says article", asSteps},
	featNearComment:        {"the distance to a class that says comment", asSteps},
	FeatNearShare:          {"the distance to a class that says share", asSteps},
	featNearRelated:        {"the distance to a class that says related", asSteps},
	featNearNavigation:     {"the distance to a class that says navigation", asSteps},
	featNearAdvertisement:  {"the distance to a class that says advertisement", asSteps},
	FeatNearCaption:        {"the distance to a class that says caption", asSteps},
	FeatNearCredit:         {"the distance to a class that says credit", asSteps},
	FeatNearByline:         {"the distance to a class that says byline", asSteps},
	featNearDate:           {"the distance to a class that says date", asSteps},
	featNearNewsletter:     {"the distance to a class that says newsletter", asSteps},
	featNearSubscription:   {"the distance to a class that says subscription", asSteps},
	featNearConsent:        {"the distance to a class that says consent", asSteps},
	featNearDonation:       {"the distance to a class that says donation", asSteps},
	featNearTag:            {"the distance to a class that says tag", asSteps},
	featNearStandfirst:     {"the distance to a class that says standfirst", asSteps},
	FeatNearHeadline:       {"the distance to a class that says headline", asSteps},
	featNearKicker:         {"the distance to a class that says kicker", asSteps},
	featNearHidden:         {"the distance to a class that says hidden", asSteps},
	featNearFooter:         {"the distance to a class that says footer", asSteps},
	featNearListing:        {"the distance to a class that says listing", asSteps},
	featNearPlayer:         {"the distance to a class that says player", asSteps},
	featNearGallery:        {"the distance to a class that says gallery", asSteps},
	featNearWidget:         {"the distance to a class that says widget", asSteps},
	featNearBiography:      {"the distance to a class that says biography", asSteps},
	featNearCorrection:     {"the distance to a class that says correction", asSteps},
}

// ancestorNames describe what is known of an ancestor, which %s stands for.
var ancestorNames = [AncestorFeatures]described{
	ancestorShare:    {"the share of the page's prose in %s", asShare},
	ancestorProse:    {"the share of prose in %s", asShare},
	ancestorProses:   {"the pieces of prose in %s", asNumber},
	ancestorLinked:   {"the share of links in %s", asShare},
	ancestorPictures: {"the pictures in %s", asNumber},
	recordSiblings:   {"how many siblings are like %s", asNumber},
	recordDated:      {"how many siblings like %s hold a date", asShare},
	recordWithProse:  {"how many siblings like %s hold prose", asShare},
	recordBlocks:     {"the blocks in siblings like %s", asNumber},
	recordProse:      {"the share of prose in siblings like %s", asShare},
}

// neighbourNames describe what is known of a neighbour, which %s stands for.
var neighbourNames = [neighbourFeatures]described{
	neighbourLetters:  {"the length of %s", asNumber},
	neighbourLinked:   {"the links of %s", asShare},
	neighbourSentence: {"that %s ends as a sentence", asYesNo},
	neighbourStrong:   {"the bold text of %s", asShare},
	neighbourInTitle:  {"the title's words in %s", asShare},
	neighbourHeading:  {"the heading's rank of %s", asNumber},
	neighbourProse:    {"that %s is prose", asYesNo},
	neighbourTag:      {"the element of %s", asNumber},
	neighbourClock:    {"a date in %s", asYesNo},
	neighbourSamePath: {"that %s has the same path", asYesNo},
}
