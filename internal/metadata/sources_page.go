package metadata

// The tables of what the page says of itself beside its article.

var directionSources = []Source{{fromHTML, "dir", "HTML's own, and what browsers act on"}}

var freeSources = []Source{
	{fromJSONLD, "isAccessibleForFree", "typed for this article"},
	{fromMicrodata, "isAccessibleForFree", "the same, marked in the page"},
	{fromOpenGraph, "article:content_tier", "a social network's word for it: free, metered or locked"},
	{fromJSONLD, "WebPage/isAccessibleForFree", "of the page's node"},
}

var kindSources = []Source{
	{fromJSONLD, "@type", "the type of the article's node"},
	{fromMicrodata, "itemtype", "the same, marked in the page"},
}

var nextSources = []Source{{fromLink, "next", "HTML's link type, also used for the next article"}}

var iconSources = []Source{{fromLink, "icon", "HTML's link type, and a telephone's older name of it"}}

// siteURLSources are where the site's own address stands, siteNameURLSources where
// it stands beside a name.
var (
	siteURLSources     = []Source{{fromJSONLD, "WebSite/url", "the site's node"}}
	siteNameURLSources = []Source{{fromJSONLD, "publisher", "the publisher's page, sometimes the company's"}}
	companyURLSources  = []Source{{fromJSONLD, "Organization/url", "a node that is not tied to the article"}}
)

var licenseSources = []Source{
	{fromLink, "license", "HTML's link type for the page's main content"},
	{fromJSONLD, "license", "typed for this article"},
	{fromMicrodata, "license", "the same, marked in the page"},
	{fromMeta, "dcterms.license", "Dublin Core's licence"},
	{fromMeta, "dc.license", "as dcterms.license"},
	{fromMeta, "license", "older templates"},
	{fromJSONLD, "WebPage/license", "of the page's node"},
}

var commentSources = []Source{
	{fromJSONLD, "commentCount", "typed for this article"},
	{fromJSONLD, "interactionStatistic", "the count of comments among other counts"},
	{fromMicrodata, "commentCount", "the same, marked in the page"},
	{fromMicrodata, "interactionCount", "schema.org's older name"},
}
