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

// textFeatureNames describe the features of a page's text alone.
var textFeatureNames = [NumTextFeatures - NumFeatures]described{
	FeatBlanksBefore - NumFeatures:     {"the empty lines before it", asNumber},
	featBlanksAfter - NumFeatures:      {"the empty lines after it", asNumber},
	featIndent - NumFeatures:           {"its indentation", asNumber},
	FeatMark - NumFeatures:             {"its bullet, number or quotation mark", asNumber},
	FeatJoinedLines - NumFeatures:      {"the number of its lines", asNumber},
	featRuleBefore - NumFeatures:       {"that a rule stands before it", asYesNo},
	featRuleAfter - NumFeatures:        {"that a rule stands after it", asYesNo},
	featGroupBlocks - NumFeatures:      {"the blocks between the empty lines around it", asNumber},
	featGroupBefore - NumFeatures:      {"the blocks before it without an empty line", asNumber},
	featGroupAfter - NumFeatures:       {"the blocks after it without an empty line", asNumber},
	featInProse - NumFeatures:          {"the share of its words that the page's prose holds too", asShare},
	featRareInProse - NumFeatures:      {"the share of its words that the page's prose holds now and then", asShare},
	featEchoed - NumFeatures:           {"the share of its pairs of words that other blocks hold too", asShare},
	featCapitalWords - NumFeatures:     {"capitals per word", asNumber},
	featEllipsis - NumFeatures:         {"that it breaks off with dots", asYesNo},
	featArrow - NumFeatures:            {"that an arrow stands at one of its ends", asYesNo},
	featAnnounces - NumFeatures:        {"that it announces another story", asYesNo},
	featRegionProse - NumFeatures:      {"the share of the page's prose that stands together with it", asShare},
	featRegionBefore - NumFeatures:     {"the share of that prose before it", asShare},
	featSincePhrase - NumFeatures:      {"the distance from a wording of comments or lists before it", asNumber},
	FeatShortBefore - NumFeatures:      {"the short lines right before it", asNumber},
	FeatShortAfter - NumFeatures:       {"the short lines right after it", asNumber},
	featProseShareBefore - NumFeatures: {"the share of prose in the eight blocks before it", asShare},
	featProseShareAfter - NumFeatures:  {"the share of prose in the eight blocks after it", asShare},
	featSentencesBefore - NumFeatures:  {"the share of sentences among the eight blocks before it", asShare},
	featSentencesAfter - NumFeatures:   {"the share of sentences among the eight blocks after it", asShare},
	featMeanBefore - NumFeatures:       {"the mean length of the eight blocks before it", asNumber},
	featMeanAfter - NumFeatures:        {"the mean length of the eight blocks after it", asNumber},
	featClocksAround - NumFeatures:     {"the dates and times in the eight blocks around it", asNumber},
	featWrapped - NumFeatures:          {"that the page is wrapped", asYesNo},
	featNextRegion - NumFeatures:       {"the blocks until the next run of prose", asNumber},
	featNextRegionProse - NumFeatures:  {"the share of the page's prose in the next run of it", asShare},
	featFromMain - NumFeatures:         {"the distance from the start of the longest run of prose", asNumber},
	featFromMainEnd - NumFeatures:      {"the distance from the end of the longest run of prose", asNumber},
	featBylineAfter - NumFeatures:      {"the blocks until the next byline", asNumber},
	featClockAfter - NumFeatures:       {"the blocks until the next date or time", asNumber},
	featClockBefore - NumFeatures:      {"the blocks since the last date or time", asNumber},
	featLongestAfter - NumFeatures:     {"the longest of the eight blocks after it", asNumber},
	featInMain - NumFeatures:           {"the share of its words that the longest prose holds too", asShare},
	featRareInMain - NumFeatures:       {"the share of its words that the longest prose holds now and then", asShare},
	FeatCreditAfter - NumFeatures:      {"that the block after it is a credit", asYesNo},
	featCreditBefore - NumFeatures:     {"that the block before it is a credit", asYesNo},
	FeatMainPairs - NumFeatures:        {"the share of its pairs of words that the longest prose holds too", asShare},
	FeatPeersBefore - NumFeatures:      {"the lines of a headline's form in the eight blocks before it", asNumber},
	featPeersAfter - NumFeatures:       {"the lines of a headline's form in the eight blocks after it", asNumber},
	featPeersSince - NumFeatures:       {"the lines of a headline's form since the last prose", asNumber},
	featProseRun - NumFeatures:         {"the blocks since the last prose or the page's beginning", asNumber},
	FeatCopyAbove - NumFeatures:        {"the distance of the same line above it", asNumber},
	featCopyBelow - NumFeatures:        {"the distance of the same line below it", asNumber},
	FeatTailAbove - NumFeatures:        {"that a longer line above it ends with it", asYesNo},
	FeatTailBelow - NumFeatures:        {"that a longer line below it ends with it", asYesNo},
	FeatTitled - NumFeatures:           {"that a longer line begins with it, as a title does", asYesNo},
	featInNext - NumFeatures:           {"the share of its words that the next run of prose holds too", asShare},
	featRareInNext - NumFeatures:       {"the share of its words that the next prose holds, others seldom", asShare},
	featNextRank - NumFeatures:         {"how many such words it has beside the line that has most", asNumber},
	featLengthRank - NumFeatures:       {"its length beside the longest like a headline over the same prose", asNumber},
	featUnderByline - NumFeatures:      {"that a byline stands between the headline and it", asYesNo},
	featUnderClock - NumFeatures:       {"that a date stands between the headline and it", asYesNo},
	featOfParagraph - NumFeatures:      {"its length beside the mean paragraph", asNumber},
	featOfNext - NumFeatures:           {"its length beside the next block", asNumber},
	featInNextBlocks - NumFeatures:     {"the share of its words that the next three blocks hold too", asShare},
	featDateline - NumFeatures:         {"that it begins with a dateline", asYesNo},
	featDatelineAfter - NumFeatures:    {"that the next block begins with a dateline", asYesNo},
	featSigned - NumFeatures:           {"that a byline is among the next three blocks", asYesNo},
	featStop - NumFeatures:             {"that it ends in a full stop", asYesNo},
	FeatGlued - NumFeatures:            {"the words in it that are glued together", asNumber},
	featListed - NumFeatures:           {"that it is an item of a list", asYesNo},
	featFirstBlock - NumFeatures:       {"that it is the first line", asYesNo},
}
