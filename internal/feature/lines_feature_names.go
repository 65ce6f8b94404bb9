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

// textFeatureNames describe the features of a page's text alone.
var textFeatureNames = [NumTextFeatures - numFeatures]description{
	FeatBlanksBefore - numFeatures:     {"the empty lines before it", asNumber},
	featBlanksAfter - numFeatures:      {"the empty lines after it", asNumber},
	featIndent - numFeatures:           {"its indentation", asNumber},
	FeatMark - numFeatures:             {"its bullet, number or quotation mark", asNumber},
	FeatJoinedLines - numFeatures:      {"the number of its lines", asNumber},
	featRuleBefore - numFeatures:       {"that a rule stands before it", asYesNo},
	featRuleAfter - numFeatures:        {"that a rule stands after it", asYesNo},
	featGroupBlocks - numFeatures:      {"the blocks between the empty lines around it", asNumber},
	featGroupBefore - numFeatures:      {"the blocks before it without an empty line", asNumber},
	featGroupAfter - numFeatures:       {"the blocks after it without an empty line", asNumber},
	featSpoken - numFeatures:           {"the share of its words that the page's prose holds too", asShare},
	featRareSpoken - numFeatures:       {"the share of its words that the page's prose holds now and then", asShare},
	featEchoed - numFeatures:           {"the share of its pairs of words that other blocks hold too", asShare},
	featCapitalWords - numFeatures:     {"capitals per word", asNumber},
	featEllipsis - numFeatures:         {"that it breaks off with dots", asYesNo},
	featArrow - numFeatures:            {"that an arrow stands at one of its ends", asYesNo},
	featAnnounces - numFeatures:        {"that it announces another story", asYesNo},
	featRegionProse - numFeatures:      {"the share of the page's prose that stands together with it", asShare},
	featRegionBefore - numFeatures:     {"the share of that prose before it", asShare},
	featSincePhrase - numFeatures:      {"the distance from a wording of comments or lists before it", asOffset},
	FeatShortBefore - numFeatures:      {"the short lines right before it", asNumber},
	FeatShortAfter - numFeatures:       {"the short lines right after it", asNumber},
	featProseShareBefore - numFeatures: {"the share of prose in the eight blocks before it", asShare},
	featProseShareAfter - numFeatures:  {"the share of prose in the eight blocks after it", asShare},
	featSentencesBefore - numFeatures:  {"the share of sentences among the eight blocks before it", asShare},
	featSentencesAfter - numFeatures:   {"the share of sentences among the eight blocks after it", asShare},
	featMeanBefore - numFeatures:       {"the mean length of the eight blocks before it", asNumber},
	featMeanAfter - numFeatures:        {"the mean length of the eight blocks after it", asNumber},
	featClocksAround - numFeatures:     {"the dates and times in the eight blocks around it", asNumber},
	featWrapped - numFeatures:          {"that the page is wrapped", asYesNo},
	featNextRegion - numFeatures:       {"the blocks until the next run of prose", asNumber},
	featNextRegionProse - numFeatures:  {"the share of the page's prose in the next run of it", asShare},
	featFromMain - numFeatures:         {"the distance from the start of the longest run of prose", asOffset},
	featFromMainEnd - numFeatures:      {"the distance from the end of the longest run of prose", asOffset},
	featBylineAfter - numFeatures:      {"the blocks until the next byline", asNumber},
	featClockAfter - numFeatures:       {"the blocks until the next date or time", asNumber},
	featClockBefore - numFeatures:      {"the blocks since the last date or time", asNumber},
	featLongestAfter - numFeatures:     {"the longest of the eight blocks after it", asNumber},
	featMainSpoken - numFeatures:       {"the share of its words that the longest prose holds too", asShare},
	featMainRare - numFeatures:         {"the share of its words that the longest prose holds now and then", asShare},
	FeatCreditAfter - numFeatures:      {"that the block after it is a credit", asYesNo},
	featCreditBefore - numFeatures:     {"that the block before it is a credit", asYesNo},
	FeatMainPairs - numFeatures:        {"the share of its pairs of words that the longest prose holds too", asShare},
	FeatPeersBefore - numFeatures:      {"the lines of a headline's form in the eight blocks before it", asNumber},
	featPeersAfter - numFeatures:       {"the lines of a headline's form in the eight blocks after it", asNumber},
	featPeersSince - numFeatures:       {"the lines of a headline's form since the last prose", asNumber},
	featProseRun - numFeatures:         {"the blocks since the last prose or the page's beginning", asNumber},
	FeatCopyAbove - numFeatures:        {"the distance of the same line above it", asNumber},
	featCopyBelow - numFeatures:        {"the distance of the same line below it", asNumber},
	FeatTailAbove - numFeatures:        {"that a longer line above it ends with it", asYesNo},
	FeatTailBelow - numFeatures:        {"that a longer line below it ends with it", asYesNo},
	FeatTitled - numFeatures:           {"that a longer line begins with it, as a title does", asYesNo},
	featNextSpoken - numFeatures:       {"the share of its words that the next run of prose holds too", asShare},
	featNextRare - numFeatures:         {"the share of its words that the next prose holds, others seldom", asShare},
	featNextRank - numFeatures:         {"how many such words it has beside the line that has most", asNumber},
	featLengthRank - numFeatures:       {"its length beside the longest like a headline over the same prose", asNumber},
	featUnderByline - numFeatures:      {"that a byline stands between the headline and it", asYesNo},
	featUnderClock - numFeatures:       {"that a date stands between the headline and it", asYesNo},
	featOfParagraph - numFeatures:      {"its length beside the mean paragraph", asNumber},
	featOfNext - numFeatures:           {"its length beside the next block", asNumber},
	featSaidNext - numFeatures:         {"the share of its words that the next three blocks hold too", asShare},
	featDateline - numFeatures:         {"that it begins with a dateline", asYesNo},
	featDatelineAfter - numFeatures:    {"that the next block begins with a dateline", asYesNo},
	featSigned - numFeatures:           {"that a byline is among the next three blocks", asYesNo},
	featStop - numFeatures:             {"that it ends in a full stop", asYesNo},
	FeatGlued - numFeatures:            {"the words in it that are glued together", asNumber},
	featListed - numFeatures:           {"that it is an item of a list", asYesNo},
	featFirstBlock - numFeatures:       {"that it is the first line", asYesNo},
}
