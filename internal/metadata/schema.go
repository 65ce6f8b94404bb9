package metadata

import "strings"

// articleTypes are schema.org's Article and the types under it.
var articleTypes = []string{
	"Article", "NewsArticle", "AdvertiserContentArticle", "AnalysisNewsArticle", "AskPublicNewsArticle",
	"BackgroundNewsArticle", "OpinionNewsArticle", "ReportageNewsArticle", "ReviewNewsArticle", "Report",
	"SatiricalArticle", "ScholarlyArticle", "MedicalScholarlyArticle", "SocialMediaPosting", "BlogPosting",
	"LiveBlogPosting", "DiscussionForumPosting", "TechArticle", "APIReference",
}

// newsTypes are the types under NewsArticle: what a newsroom's system writes,
// where Article and BlogPosting are often a plug-in's for search engines.
var newsTypes = []string{
	"NewsArticle", "AnalysisNewsArticle", "AskPublicNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle",
	"ReportageNewsArticle", "ReviewNewsArticle", "LiveBlogPosting",
}

// The other types whose nodes are asked.
var (
	pageTypes      = []string{"WebPage", "ItemPage", "MedicalWebPage"}
	siteTypes      = []string{"WebSite"}
	publisherTypes = []string{"NewsMediaOrganization", "Organization"}
	filmTypes      = []string{"VideoObject", "AudioObject", "PodcastEpisode"}
	workTypes      = []string{"CreativeWork", "Review", "Recipe", "CriticReview"}
)

// listTypes and goodsTypes are schema.org's types of pages and things that a
// page with a list has, and one with an offer.
var (
	listTypes = []string{"CollectionPage", "ItemList", "SearchResultsPage", "ProfilePage", "ContactPage", "AboutPage",
		"ImageGallery"}
	goodsTypes = []string{"Product", "ProductGroup", "Offer", "AggregateOffer", "OfferCatalog", "CheckoutPage", "Store",
		"LocalBusiness"}
)

// typeIn reports whether one of the types named is in a list.
func typeIn(types string, list []string) bool {
	for _, t := range strings.Fields(types) {
		if oneOf(localName(t), list) {
			return true
		}
	}
	return false
}

// localName cuts the vocabulary's address or prefix off a type.
func localName(s string) string {
	s = strings.TrimSpace(s)
	return s[strings.LastIndexAny(s, "/#:")+1:]
}
