package feature

// The features of a page's text alone, behind those of all pages.
const (
	FeatBlanksBefore Feature = NumFeatures + iota
	featBlanksAfter
	featIndent
	FeatMark
	FeatJoinedLines
	featRuleBefore
	featRuleAfter
	featGroupBlocks
	featGroupBefore
	featGroupAfter
	featSpoken
	featRareSpoken
	featEchoed
	featCapitalWords
	featEllipsis
	featArrow
	featAnnounces
	featRegionProse
	featRegionBefore
	featSincePhrase
	FeatShortBefore
	FeatShortAfter
	featProseShareBefore
	featProseShareAfter
	featSentencesBefore
	featSentencesAfter
	featMeanBefore
	featMeanAfter
	featClocksAround
	featWrapped
	featNextRegion
	featNextRegionProse
	featFromMain
	featFromMainEnd
	featBylineAfter
	featClockAfter
	featClockBefore
	featLongestAfter
	featMainSpoken
	featMainRare
	FeatMainPairs
	FeatCreditAfter
	featCreditBefore
	// Of the headline and the standfirst; see lines_headline.go.
	FeatPeersBefore
	featPeersAfter
	featPeersSince
	featProseRun
	FeatCopyAbove
	featCopyBelow
	FeatTailAbove
	FeatTailBelow
	FeatTitled
	featNextSpoken
	featNextRare
	featNextRank
	featLengthRank
	featUnderByline
	featUnderClock
	featOfParagraph
	featOfNext
	featSaidNext
	featDateline
	featDatelineAfter
	featSigned
	featStop
	FeatGlued
	featListed
	featFirstBlock
	NumTextFeatures
)

// textFeatureNames say what these features are, in the words of a trace.
var textFeatureNames = [NumTextFeatures - NumFeatures]string{
	FeatBlanksBefore - NumFeatures:     "the empty lines before it",
	featBlanksAfter - NumFeatures:      "the empty lines after it",
	featIndent - NumFeatures:           "its indentation",
	FeatMark - NumFeatures:             "its bullet, number or quotation mark",
	FeatJoinedLines - NumFeatures:      "the number of its lines",
	featRuleBefore - NumFeatures:       "that a rule stands before it",
	featRuleAfter - NumFeatures:        "that a rule stands after it",
	featGroupBlocks - NumFeatures:      "the blocks between the empty lines around it",
	featGroupBefore - NumFeatures:      "the blocks before it without an empty line",
	featGroupAfter - NumFeatures:       "the blocks after it without an empty line",
	featSpoken - NumFeatures:           "the share of its words that the page's prose holds too",
	featRareSpoken - NumFeatures:       "the share of its words that the page's prose holds now and then",
	featEchoed - NumFeatures:           "the share of its pairs of words that other blocks hold too",
	featCapitalWords - NumFeatures:     "capitals per word",
	featEllipsis - NumFeatures:         "that it breaks off with dots",
	featArrow - NumFeatures:            "that an arrow stands at one of its ends",
	featAnnounces - NumFeatures:        "that it announces another story",
	featRegionProse - NumFeatures:      "the share of the page's prose that stands together with it",
	featRegionBefore - NumFeatures:     "the share of that prose before it",
	featSincePhrase - NumFeatures:      "the distance from a wording of comments or lists before it",
	FeatShortBefore - NumFeatures:      "the short lines right before it",
	FeatShortAfter - NumFeatures:       "the short lines right after it",
	featProseShareBefore - NumFeatures: "the share of prose in the eight blocks before it",
	featProseShareAfter - NumFeatures:  "the share of prose in the eight blocks after it",
	featSentencesBefore - NumFeatures:  "the share of sentences among the eight blocks before it",
	featSentencesAfter - NumFeatures:   "the share of sentences among the eight blocks after it",
	featMeanBefore - NumFeatures:       "the mean length of the eight blocks before it",
	featMeanAfter - NumFeatures:        "the mean length of the eight blocks after it",
	featClocksAround - NumFeatures:     "the dates and times in the eight blocks around it",
	featWrapped - NumFeatures:          "that the page is wrapped",
	featNextRegion - NumFeatures:       "the blocks until the next run of prose",
	featNextRegionProse - NumFeatures:  "the share of the page's prose in the next run of it",
	featFromMain - NumFeatures:         "the distance from the start of the longest run of prose",
	featFromMainEnd - NumFeatures:      "the distance from the end of the longest run of prose",
	featBylineAfter - NumFeatures:      "the blocks until the next byline",
	featClockAfter - NumFeatures:       "the blocks until the next date or time",
	featClockBefore - NumFeatures:      "the blocks since the last date or time",
	featLongestAfter - NumFeatures:     "the longest of the eight blocks after it",
	featMainSpoken - NumFeatures:       "the share of its words that the longest run of prose holds too",
	featMainRare - NumFeatures:         "the share of its words that the longest run of prose holds now and then",
	FeatCreditAfter - NumFeatures:      "that the block after it is a credit",
	featCreditBefore - NumFeatures:     "that the block before it is a credit",
	FeatMainPairs - NumFeatures:        "the share of its pairs of words that the longest run of prose holds too",
	FeatPeersBefore - NumFeatures:      "the lines of a headline's form in the eight blocks before it",
	featPeersAfter - NumFeatures:       "the lines of a headline's form in the eight blocks after it",
	featPeersSince - NumFeatures:       "the lines of a headline's form since the last prose",
	featProseRun - NumFeatures:         "the blocks since the last prose or the page's beginning",
	FeatCopyAbove - NumFeatures:        "the distance of the same line above it",
	featCopyBelow - NumFeatures:        "the distance of the same line below it",
	FeatTailAbove - NumFeatures:        "that a longer line above it ends with it",
	FeatTailBelow - NumFeatures:        "that a longer line below it ends with it",
	FeatTitled - NumFeatures:           "that a longer line begins with it, as a title does",
	featNextSpoken - NumFeatures:       "the share of its words that the next run of prose holds too",
	featNextRare - NumFeatures:         "the share of its words that the next run of prose holds and other prose seldom",
	featNextRank - NumFeatures:         "how many such words it has beside the line that has most",
	featLengthRank - NumFeatures:       "its length beside the longest headline's form before the same prose",
	featUnderByline - NumFeatures:      "that a byline stands between the headline and it",
	featUnderClock - NumFeatures:       "that a date stands between the headline and it",
	featOfParagraph - NumFeatures:      "its length beside the mean paragraph",
	featOfNext - NumFeatures:           "its length beside the next block",
	featSaidNext - NumFeatures:         "the share of its words that the next three blocks hold too",
	featDateline - NumFeatures:         "that it begins with a dateline",
	featDatelineAfter - NumFeatures:    "that the next block begins with a dateline",
	featSigned - NumFeatures:           "that a byline is among the next three blocks",
	featStop - NumFeatures:             "that it ends in a full stop",
	FeatGlued - NumFeatures:            "the words in it that are glued together",
	featListed - NumFeatures:           "that it is an item of a list",
	featFirstBlock - NumFeatures:       "that it is the first line",
}
