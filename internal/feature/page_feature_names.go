package feature

// pageFeatureNames say what each feature of the page as a whole is, in the words
// of a trace.
var pageFeatureNames = [...]described{
	pageBlocks:              {"how many blocks the page has", asNumber},
	pageSize:                {"the length of the page's text", asNumber},
	pageProse:               {"the length of its prose", asNumber},
	pageProses:              {"how many blocks are prose", asNumber},
	pageProseShare:          {"the share of prose in its text", asShare},
	pageLongest:             {"the length of the longest block", asNumber},
	pagePathProse:           {"the share of the prose that stands where the longest block does", asShare},
	pagePathProses:          {"how many blocks of prose stand where the longest does", asNumber},
	pageHoldShare:           {"the share of the text in the element that holds most of the prose", asShare},
	pageHoldLinked:          {"the share of links in that element", asShare},
	pageHoldProses:          {"how many blocks of prose are in it", asNumber},
	pageHoldBlocks:          {"how many blocks are in it", asNumber},
	pageHeadline:            {"a likely headline", asYesNo},
	pageHeadlineF1:          {"how far the likely headline agrees with the title", asShare},
	pageHeadlineH1:          {"whether the likely headline is an h1", asYesNo},
	pageH1s:                 {"how many headings are an h1", asNumber},
	pageLinkedHeadings:      {"how many headings are links", asNumber},
	pageLinkedHeadingShare:  {"the share of headings that are links", asShare},
	pageLinked:              {"the share of links in the page's text", asShare},
	pageTyped:               {"the page calls itself an article", asYesNo},
	pageDated:               {"the page says when it was published", asYesNo},
	pageAuthored:            {"the page names its authors", asYesNo},
	pageRecordsWithProse:    {"how many records of one shape hold prose", asNumber},
	pageRecordsDated:        {"how many records of one shape hold a date", asNumber},
	pageDescribed:           {"how far a block agrees with the page's description", asShare},
	pageClaimed:             {"the length of the text that the page claims as the article's", asNumber},
	pageProseAfterHeadline:  {"the length of the prose soon after the likely headline", asNumber},
	pageProsesAfterHeadline: {"how many blocks of prose come soon after the likely headline", asNumber},
	pageDates:               {"how many blocks hold a time or a date", asNumber},
	pageDepth:               {"how deep the element with most of the prose stands", asNumber},
	pageTextSize:            {"the length of what the model takes for text", asNumber},
	pageTextBlocks:          {"how many blocks the model takes for text", asNumber},
	pageTextShare:           {"the share of what the model takes for text", asShare},
	pageTextBest:            {"the surest block of text, in log-odds", asNumber},
	pageTextSum:             {"how sure the blocks of text are together, in log-odds", asNumber},
	pageShared:              {"the Open Graph type: 1 article, 2 goods, 3 another", asNumber},
	pageLists:               {"the structured data describe a list", asYesNo},
	pageSells:               {"the structured data describe goods", asYesNo},
	pagePrices:              {"how many blocks are prices", asNumber},
	pageSingle:              {"how many classes of the body are those of a single entry", asNumber},
	pageArchive:             {"how many classes of the body are those of a list of entries", asNumber},
	pageAddress:             {"how many segments the page's address has", asNumber},
	pageSlugWords:           {"how many words the last segment of the address has", asNumber},
	pageSlugDigits:          {"how many figures the last segment of the address has", asNumber},
	pageSlugLongest:         {"how many words the longest segment of the address has", asNumber},
	pageAddressDated:        {"a year in the address", asYesNo},
	pagePasswords:           {"how many fields for a password the page has", asNumber},
	pageHeadlineWords:       {"how many words the likely headline has", asNumber},
	pageDateByHeadline:      {"how far from the likely headline a date stands", asNumber},
	pageDatedInRecords:      {"how many dates stand in records of one shape", asNumber},
	pageTextRun:             {"how many words the longest run of text has", asNumber},
	pageTextRunShare:        {"the share of the text in its longest run", asShare},
	pageTextMean:            {"how sure a word of the text is, in log-odds", asNumber},
}

// PageFeature is a feature of the page as a whole.
type PageFeature uint16

// String says what the feature is, in the words of a trace.
func (f PageFeature) String() string { return pageFeatureNames[f].name }

// ValueText is a value of the feature as a reader would say it.
func (f PageFeature) ValueText(x float32) string { return pageFeatureNames[f].kind.text(x) }
