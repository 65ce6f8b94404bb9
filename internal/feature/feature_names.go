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

// featureNames say what each feature is, in the words of a trace.
var featureNames = [FeatAncestors]string{
	FeatLetters:            "the length of the text",
	FeatWords:              "the number of words",
	FeatLinked:             "the share of the text in links",
	featPunctuation:        "punctuation per word",
	featSentence:           "that it ends as a sentence",
	featIdeographic:        "that it is in ideographs",
	FeatStrong:             "the share of bold text",
	featSlanted:            "the share of italic text",
	featDigits:             "the share of digits",
	featCapitals:           "the share of capitals",
	featFirstUpper:         "that it begins with a capital",
	featLines:              "the number of line breaks",
	featQuotes:             "the number of quotation marks",
	featColon:              "that it ends with a colon",
	featCopyright:          "a copyright sign",
	featAt:                 "an @",
	featBar:                "a vertical bar",
	featClock:              "a date or time in figures",
	featCopied:             "that the text stands on the page twice",
	FeatHidden:             "that it is hidden",
	FeatInTitle:            "the share of its words in the page's title",
	FeatTitleF1:            "its agreement with the claimed headline",
	featInAbout:            "the share of its words in the page's description",
	FeatAboutF1:            "its agreement with the description",
	featClaimed:            "that the page's metadata hold the text",
	featPlace:              "the place on the page",
	featTextBefore:         "the share of the page's text before it",
	FeatProseBefore:        "the share of the page's prose before it",
	FeatFromHeadline:       "the distance from the headline",
	featFromFirstProse:     "the distance from the first prose",
	featFromLastProse:      "the distance from the last prose",
	FeatFromLongest:        "the distance from the longest text",
	FeatSinceProse:         "the blocks since the last prose",
	FeatUntilProse:         "the blocks until the next prose",
	featPageH1:             "that the page has an h1",
	featPageBlocks:         "the number of blocks on the page",
	featPageProse:          "the share of prose on the page",
	FeatPathBlocks:         "the blocks under the same path of tags and classes",
	featPathProse:          "the share of the page's prose under the same path of tags and classes",
	featPathProses:         "the share of prose among the blocks under the same path",
	FeatHeading:            "the rank of the heading",
	featTag:                "the element",
	FeatInLink:             "that it begins in a link",
	featDepth:              "the depth in the page",
	FeatPictures:           "the pictures just before it",
	FeatPictureAfter:       "the pictures just after it",
	featPhrase:             "a wording of the chrome",
	FeatCreditForm:         "that a credit stands in it",
	FeatBylineForm:         "that it reads as a byline",
	FeatKin:                "how far above it stands what holds the headline too",
	FeatKinProse:           "the share of prose in what holds it and the headline",
	FeatProseSinceHeadline: "the pieces of prose since the headline",
	FeatPictureKin:         "how far above it stands what holds a picture",
	FeatPictureKinBlocks:   "the blocks in what holds it and a picture",
	featAlt:                "its agreement with a picture's alternative text",
	featUnderArticle:       "that it stands in an article element",
	featUnderMain:          "that it stands in a main",
	FeatUnderNav:           "that it stands in a nav",
	FeatUnderFooter:        "that it stands in a footer",
	featUnderHeader:        "that it stands in a header",
	featUnderAside:         "that it stands in an aside",
	FeatUnderList:          "that it stands in a list",
	FeatUnderTable:         "that it stands in a table",
	featUnderForm:          "that it stands in a form",
	FeatUnderFigure:        "that it stands in a figure",
	FeatUnderQuote:         "that it stands in a quote",
	featUnderSection:       "that it stands in a section",
	FeatUnderFigcaption:    "that it stands in a figcaption",
	FeatUnderHeading:       "that it stands in a heading",
	FeatUnderDialog:        "that it stands in a dialog",
	FeatUnderCell:          "that it stands in a cell",
	featUnderParagraph:     "that it stands in a paragraph",
	featNearArticle:        "the distance to a class that says article",
	featNearComment:        "the distance to a class that says comment",
	FeatNearShare:          "the distance to a class that says share",
	featNearRelated:        "the distance to a class that says related",
	featNearNavigation:     "the distance to a class that says navigation",
	featNearAdvertisement:  "the distance to a class that says advertisement",
	FeatNearCaption:        "the distance to a class that says caption",
	FeatNearCredit:         "the distance to a class that says credit",
	FeatNearByline:         "the distance to a class that says byline",
	featNearDate:           "the distance to a class that says date",
	featNearNewsletter:     "the distance to a class that says newsletter",
	featNearSubscription:   "the distance to a class that says subscription",
	featNearConsent:        "the distance to a class that says consent",
	featNearDonation:       "the distance to a class that says donation",
	featNearTag:            "the distance to a class that says tag",
	featNearStandfirst:     "the distance to a class that says standfirst",
	FeatNearHeadline:       "the distance to a class that says headline",
	featNearKicker:         "the distance to a class that says kicker",
	featNearHidden:         "the distance to a class that says hidden",
	featNearFooter:         "the distance to a class that says footer",
	featNearListing:        "the distance to a class that says listing",
	featNearPlayer:         "the distance to a class that says player",
	featNearGallery:        "the distance to a class that says gallery",
	featNearWidget:         "the distance to a class that says widget",
	featNearBiography:      "the distance to a class that says biography",
	featNearCorrection:     "the distance to a class that says correction",
}

var ancestorNames = [AncestorFeatures]string{
	ancestorShare:    "the share of the page's prose in %s",
	ancestorProse:    "the share of prose in %s",
	ancestorProses:   "the pieces of prose in %s",
	ancestorLinked:   "the share of links in %s",
	ancestorPictures: "the pictures in %s",
	recordSiblings:   "how many siblings are like %s",
	recordDated:      "how many siblings like %s hold a date",
	recordWithProse:  "how many siblings like %s hold prose",
	recordBlocks:     "the blocks in siblings like %s",
	recordProse:      "the share of prose in siblings like %s",
}

var neighbourNames = [neighbourFeatures]string{
	neighbourLetters:  "the length of %s",
	neighbourLinked:   "the links of %s",
	neighbourSentence: "that %s ends as a sentence",
	neighbourStrong:   "the bold text of %s",
	neighbourInTitle:  "the title's words in %s",
	neighbourHeading:  "the heading's rank of %s",
	neighbourProse:    "that %s is prose",
	neighbourTag:      "the element of %s",
	neighbourClock:    "a date in %s",
	neighbourSamePath: "that %s has the same path",
}
