package feature

// The features of a page's text alone, behind those of all pages.
const (
	FeatBlanksBefore Feature = numFeatures + iota
	featBlanksAfter
	featIndent
	FeatMark
	FeatJoinedLines
	featRuleBefore
	featRuleAfter
	featGroupBlocks
	featGroupBefore
	featGroupAfter
	featInProse
	featRareInProse
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
	featInMain
	featRareInMain
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
	featInNext
	featRareInNext
	featNextRank
	featLengthRank
	featUnderByline
	featUnderClock
	featOfParagraph
	featOfNext
	featInNextBlocks
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
var textFeatureNames = [NumTextFeatures - numFeatures]string{
	FeatBlanksBefore - numFeatures:     "the empty lines before it",
	featBlanksAfter - numFeatures:      "the empty lines after it",
	featIndent - numFeatures:           "its indentation",
	FeatMark - numFeatures:             "its bullet, number or quotation mark",
	FeatJoinedLines - numFeatures:      "the number of its lines",
	featRuleBefore - numFeatures:       "that a rule stands before it",
	featRuleAfter - numFeatures:        "that a rule stands after it",
	featGroupBlocks - numFeatures:      "the blocks between the empty lines around it",
	featGroupBefore - numFeatures:      "the blocks before it without an empty line",
	featGroupAfter - numFeatures:       "the blocks after it without an empty line",
	featInProse - numFeatures:          "the share of its words that the page's prose holds too",
	featRareInProse - numFeatures:      "the share of its words that the page's prose holds now and then",
	featEchoed - numFeatures:           "the share of its pairs of words that other blocks hold too",
	featCapitalWords - numFeatures:     "capitals per word",
	featEllipsis - numFeatures:         "that it breaks off with dots",
	featArrow - numFeatures:            "that an arrow stands at one of its ends",
	featAnnounces - numFeatures:        "that it announces another story",
	featRegionProse - numFeatures:      "the share of the page's prose that stands together with it",
	featRegionBefore - numFeatures:     "the share of that prose before it",
	featSincePhrase - numFeatures:      "the distance from a wording of comments or lists before it",
	FeatShortBefore - numFeatures:      "the short lines right before it",
	FeatShortAfter - numFeatures:       "the short lines right after it",
	featProseShareBefore - numFeatures: "the share of prose in the eight blocks before it",
	featProseShareAfter - numFeatures:  "the share of prose in the eight blocks after it",
	featSentencesBefore - numFeatures:  "the share of sentences among the eight blocks before it",
	featSentencesAfter - numFeatures:   "the share of sentences among the eight blocks after it",
	featMeanBefore - numFeatures:       "the mean length of the eight blocks before it",
	featMeanAfter - numFeatures:        "the mean length of the eight blocks after it",
	featClocksAround - numFeatures:     "the dates and times in the eight blocks around it",
	featWrapped - numFeatures:          "that the page is wrapped",
	featNextRegion - numFeatures:       "the blocks until the next run of prose",
	featNextRegionProse - numFeatures:  "the share of the page's prose in the next run of it",
	featFromMain - numFeatures:         "the distance from the start of the longest run of prose",
	featFromMainEnd - numFeatures:      "the distance from the end of the longest run of prose",
	featBylineAfter - numFeatures:      "the blocks until the next byline",
	featClockAfter - numFeatures:       "the blocks until the next date or time",
	featClockBefore - numFeatures:      "the blocks since the last date or time",
	featLongestAfter - numFeatures:     "the longest of the eight blocks after it",
	featInMain - numFeatures:           "the share of its words that the longest run of prose holds too",
	featRareInMain - numFeatures:       "the share of its words that the longest run of prose holds now and then",
	FeatCreditAfter - numFeatures:      "that the block after it is a credit",
	featCreditBefore - numFeatures:     "that the block before it is a credit",
	FeatMainPairs - numFeatures:        "the share of its pairs of words that the longest run of prose holds too",
	FeatPeersBefore - numFeatures:      "the lines of a headline's form in the eight blocks before it",
	featPeersAfter - numFeatures:       "the lines of a headline's form in the eight blocks after it",
	featPeersSince - numFeatures:       "the lines of a headline's form since the last prose",
	featProseRun - numFeatures:         "the blocks since the last prose or the page's beginning",
	FeatCopyAbove - numFeatures:        "the distance of the same line above it",
	featCopyBelow - numFeatures:        "the distance of the same line below it",
	FeatTailAbove - numFeatures:        "that a longer line above it ends with it",
	FeatTailBelow - numFeatures:        "that a longer line below it ends with it",
	FeatTitled - numFeatures:           "that a longer line begins with it, as a title does",
	featInNext - numFeatures:           "the share of its words that the next run of prose holds too",
	featRareInNext - numFeatures:       "the share of its words that the next run of prose holds and other prose seldom",
	featNextRank - numFeatures:         "how many such words it has beside the line that has most",
	featLengthRank - numFeatures:       "its length beside the longest headline's form before the same prose",
	featUnderByline - numFeatures:      "that a byline stands between the headline and it",
	featUnderClock - numFeatures:       "that a date stands between the headline and it",
	featOfParagraph - numFeatures:      "its length beside the mean paragraph",
	featOfNext - numFeatures:           "its length beside the next block",
	featInNextBlocks - numFeatures:     "the share of its words that the next three blocks hold too",
	featDateline - numFeatures:         "that it begins with a dateline",
	featDatelineAfter - numFeatures:    "that the next block begins with a dateline",
	featSigned - numFeatures:           "that a byline is among the next three blocks",
	featStop - numFeatures:             "that it ends in a full stop",
	FeatGlued - numFeatures:            "the words in it that are glued together",
	featListed - numFeatures:           "that it is an item of a list",
	featFirstBlock - numFeatures:       "that it is the first line",
}
