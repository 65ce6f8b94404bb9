package metadata

import "slices"

// The tables list for each field where it may stand, the best source first. The
// order of dates and authors was measured on the corpora.

// headlineSources are where a headline may stand.
var headlineSources = []Source{
	{fromJSONLD, "headline", "typed by the newsroom's system as this article's headline"},
	{fromMicrodata, "headline", "the same, marked in the page"},
	{fromOpenGraph, "og:title", "written for sharing, mostly the headline itself"},
	{fromMeta, "twitter:title", "as og:title"},
	{fromJSONLD, "name", "articles typed by older systems have no headline"},
	{fromMicrodata, "name", "as JSON-LD's name"},
	{fromMeta, "sailthru.title", "the newsletter system's copy of the headline"},
	{fromMeta, "parsely-title", "the analytics system's copy of the headline"},
	{fromMeta, "dc.title", "Dublin Core's title"},
	{fromMeta, "dcterms.title", "as dc.title"},
	{fromMeta, "title", "older templates repeat the headline there"},
	{fromHTML, "class entry-title", "hAtom's headline"},
	{fromHTML, "class p-name", "h-entry's headline"},
	{fromTitle, "title", "the window's title, with the site's name"},
	{fromJSONLD, "WebPage/name", "as the window's title"},
}

var descriptionSources = []Source{
	{fromJSONLD, "description", "typed as this article's summary"},
	{fromMicrodata, "description", "the same, marked in the page"},
	{fromOpenGraph, "og:description", "written for sharing, mostly the standfirst"},
	{fromMeta, "twitter:description", "as og:description"},
	{fromMeta, "description", "written for search engines"},
	{fromMeta, "sailthru.description", "the newsletter system's copy"},
	{fromMeta, "dc.description", "Dublin Core's description"},
	{fromMeta, "dcterms.description", "as dc.description"},
	{fromJSONLD, "alternativeHeadline", "some newsrooms keep the standfirst there"},
	{fromJSONLD, "WebPage/description", "as the meta description"},
}

// bodySources are where the article's whole text may stand.
var bodySources = []Source{
	{fromJSONLD, "articleBody", "the article's whole text"},
	{fromJSONLD, "text", "the whole text of a posting"},
}

var authorSources = []Source{
	{fromJSONLD, "author", "typed with kind and page"},
	{fromHTML, "class author", "hAtom's author"},
	{fromHTML, "class p-author", "h-entry's author"},
	{fromOpenGraph, "article:author", "meant for a profile's address, often a name"},
	{fromMicrodata, "author", "the same, marked in the page"},
	{fromMeta, "byl", "the line as printed"},
	{fromMeta, "sailthru.author", "the newsletter system's copy"},
	{fromMeta, "cxenseparse:author", "the analytics system's copy"},
	{fromMeta, "parsely-author", "the analytics system's copy"},
	{fromMeta, "citation_author", "the name in Highwire's tags"},
	{fromMeta, "author", "HTML's own name for it"},
	{fromMeta, labelledAuthor, "the card's label calls it the author"},
	{fromMeta, "dc.creator", "Dublin Core's author"},
	{fromMeta, "dcterms.creator", "as dc.creator"},
	{fromMeta, "dc.creator.name", "as dc.creator"},
	{fromMeta, "creator", "as author"},
	{fromOpenGraph, "og:author", "a wrong name for article:author"},
	{fromLink, "author", "HTML's link type for the author's page"},
	{fromJSONLD, "creator", "names the editor or the system as often as the author"},
}

var publisherSources = []Source{
	{fromOpenGraph, "og:site_name", "the name that the site shows of itself"},
	{fromJSONLD, "publisher", "typed, sometimes the company and not the paper"},
	{fromJSONLD, "WebSite/name", "the site's node"},
	{fromMicrodata, "publisher", "as JSON-LD's"},
	{fromMeta, "application-name", "HTML's name of the site as a program"},
	{fromMeta, "publisher", "the company"},
	{fromMeta, "dc.publisher", "the company"},
	{fromMeta, "dcterms.publisher", "as dc.publisher"},
	{fromJSONLD, "Organization/name", "a node that is not tied to the article"},
	{fromMeta, "apple-mobile-web-app-title", "the name under the icon"},
}

var languageSources = []Source{
	{fromHTML, "lang", "HTML's own, and what browsers act on"},
	{fromHTML, "lang of body", "as HTML's, one element further in"},
	{fromHTML, "lang of article", "the article's own, where the page gives none"},
	{fromHTML, "lang of main", "as the article's"},
	{fromJSONLD, "inLanguage", "typed for this article"},
	{fromMicrodata, "inLanguage", "the same, marked in the page"},
	{fromMeta, "content-language", "the header's copy"},
	{fromMeta, "dc.language", "Dublin Core's language"},
	{fromMeta, "dcterms.language", "as dc.language"},
	{fromMeta, "language", "older templates"},
	{fromOpenGraph, "og:locale", "often the system's default en_US"},
	{fromJSONLD, "WebPage/inLanguage", "as og:locale"},
}

var canonicalSources = []Source{
	{fromLink, "canonical", "RFC 6596"},
	{fromOpenGraph, "og:url", "Open Graph's canonical address"},
	{fromJSONLD, "mainEntityOfPage", "the page that the article is the main thing of"},
	{fromJSONLD, "url", "the article's address"},
	{fromMeta, "twitter:url", "as og:url"},
	{fromMicrodata, "mainEntityOfPage", "as JSON-LD's"},
}

// topicSources are where the newsroom's own topics stand; keywordSources are read
// where they give none.
var topicSources = []Source{
	{fromJSONLD, "keywords", "typed for this article"},
	{fromOpenGraph, "article:tag", "one topic each"},
	{fromMeta, "news_keywords", "written for news search"},
	{fromJSONLD, "about", "things that the article is about"},
	{fromMicrodata, "keywords", "as JSON-LD's"},
}

var keywordSources = []Source{
	{fromMeta, "parsely-tags", "the analytics system's copy"},
	{fromMeta, "sailthru.tags", "the newsletter system's copy"},
	{fromMeta, "keywords", "written for search engines, often the site's own list"},
	{fromMeta, "dc.subject", "Dublin Core's topics"},
	{fromLink, "tag", "HTML's link type for a topic's page"},
}

var printSectionSources = []Source{
	{fromJSONLD, "articleSection", "typed for this article"},
	{fromOpenGraph, "article:section", "Open Graph's section"},
	{fromMicrodata, "articleSection", "as JSON-LD's"},
	{fromMeta, "parsely-section", "the analytics system's copy"},
	{fromMeta, "prism.section", "PRISM's section"},
	{fromOpenGraph, "og:section", "a wrong name for article:section"},
	{fromMeta, "section", "older templates"},
}

var imageSources = []Source{
	{fromOpenGraph, "og:image", "the picture that the page is shared with"},
	{fromOpenGraph, "og:image:secure_url", "as og:image"},
	{fromOpenGraph, "og:image:url", "as og:image"},
	{fromJSONLD, "image", "typed for this article"},
	{fromMeta, "twitter:image", "as og:image"},
	{fromMeta, "twitter:image:src", "as og:image"},
	{fromMicrodata, "image", "as JSON-LD's"},
	{fromLink, "image_src", "what came before og:image"},
	{fromJSONLD, "thumbnailUrl", "a small copy"},
}

// publishedSources are where the date of first publication may stand.
var publishedSources = []Source{
	{fromJSONLD, "datePublished", "typed for this article"},
	{fromOpenGraph, "article:published_time", "Open Graph's date"},
	{fromMicrodata, "datePublished", "as JSON-LD's, marked in the page"},
	{fromMeta, "datepublished", "schema.org's name as a meta name"},
	{fromMeta, "parsely-pub-date", "the analytics system's copy"},
	{fromMeta, "sailthru.date", "the newsletter system's copy"},
	{fromMeta, "cxenseparse:publishtime", "the analytics system's copy"},
	{fromMeta, "cxenseparse:recs:publishtime", "as cxenseparse:publishtime"},
	{fromMeta, "dc.date.issued", "Dublin Core's date of issue"},
	{fromMeta, "dcterms.issued", "as dc.date.issued"},
	{fromMeta, "citation_publication_date", "Highwire's date"},
	{fromMeta, "publication_date", "older templates"},
	{fromMeta, "publisheddate", "older templates"},
	{fromMeta, "pubdate", "older templates"},
	{fromMeta, "bt:pubdate", "the tracking system's copy"},
	{fromMeta, "publish-date", "older templates"},
	{fromMeta, "published", "older templates"},
	{fromOpenGraph, "article:published", "a wrong name for article:published_time"},
	{fromOpenGraph, "og:published_time", "a wrong name for article:published_time"},
	{fromOpenGraph, "og:pubdate", "a wrong name for article:published_time"},
	{fromMeta, "published_time", "a wrong name for article:published_time"},
	{fromJSONLD, "WebPage/datePublished", "of the page's node"},
	{fromJSONLD, "dateCreated", "the day of writing"},
	{fromMicrodata, "dateCreated", "as JSON-LD's"},
	{fromHTML, "class published", "hAtom's date"},
	{fromHTML, "class dt-published", "h-entry's date"},
	{fromJSONLD, "uploadDate", "of a film that is the page's main thing"},
	{fromMeta, publicationName, "named in a content system's own way"},
}

// pageDateSources are dates of the page, which may be made anew: what is printed
// beside the headline is better.
var pageDateSources = []Source{
	{fromMeta, "date", "of the page, mostly of publication"},
	{fromMeta, "dc.date", "as date"},
	{fromMeta, "dcterms.date", "as date"},
	{fromMeta, "dc.date.created", "the day of writing"},
	{fromMeta, "dcterms.created", "as dc.date.created"},
	{fromMeta, "date.created", "as dc.date.created"},
}

// scriptSources are the names under which scripts and their data hold the date,
// in lower case and without what joins their words.
var scriptSources = []Source{
	{fromScript, "datepublished", "schema.org's name"},
	{fromScript, "publishedat", "content systems' name"},
	{fromScript, "publishdate", "analytics layers' name"},
	{fromScript, "publisheddate", "as publishdate"},
	{fromScript, "publicationdate", "as publishdate"},
	{fromScript, "pubdate", "as publishdate"},
	{fromScript, "publishedtime", "Open Graph's name"},
	{fromScript, "publishtime", "as publishedtime"},
	{fromScript, "firstpublished", "content systems' name"},
	{fromScript, "firstpublisheddate", "as firstpublished"},
}

var modifiedSources = []Source{
	{fromJSONLD, "dateModified", "typed for this article"},
	{fromOpenGraph, "article:modified_time", "Open Graph's date"},
	{fromOpenGraph, "og:updated_time", "Open Graph's older name"},
	{fromOpenGraph, "article:modified", "a wrong name for article:modified_time"},
	{fromMicrodata, "dateModified", "as JSON-LD's, marked in the page"},
	{fromMeta, "datemodified", "schema.org's name as a meta name"},
	{fromMeta, "dcterms.modified", "Dublin Core's date of change"},
	{fromMeta, "dc.date.modified", "as dcterms.modified"},
	{fromMeta, "date.modified", "as dcterms.modified"},
	{fromMeta, "date.updated", "as dcterms.modified"},
	{fromMeta, "last-modified", "the header's copy"},
	{fromMeta, "revision_date", "older templates"},
	{fromHTML, "class updated", "hAtom's date"},
	{fromHTML, "class dt-updated", "h-entry's date"},
	{fromJSONLD, "WebPage/dateModified", "of the page's node"},
}

// fieldSources names the fields that the tables may fill, for the trace.
var fieldSources = []struct {
	field   string
	sources []Source
}{
	{"headline", headlineSources},
	{"standfirst", descriptionSources},
	{"sections", bodySources},
	{"authors", authorSources},
	{"publisher", publisherSources},
	{"language", languageSources},
	{"url", canonicalSources},
	{"topics", topicSources},
	{"topics", keywordSources},
	{"print_section", printSectionSources},
	{"image", imageSources},
	{"published", publishedSources},
	{"published", pageDateSources},
	{"published", scriptSources},
	{"modified", modifiedSources},
	{"direction", directionSources},
	{"free", freeSources},
	{"kind", kindSources},
	{"next_page", nextSources},
	{"icon", iconSources},
	{"site_url", siteURLSources},
	{"license", licenseSources},
	{"comments", commentSources},
}

// The parts of the tables that are asked alone.
var (
	windowTitleSources = []Source{{fromTitle, "title", "the window's title"}}
	// apartSources are the claims of a headline that stand apart from the heading
	// that prints it: microdata and classes mark that heading itself.
	apartSources = slices.DeleteFunc(slices.Clone(headlineSources), func(s Source) bool {
		return s.from == fromMicrodata || s.from == fromHTML
	})
	typedHeadlineSources = []Source{{fromJSONLD, "headline", "typed by the newsroom's system as this article's headline"}}
	sharedTitleSources   = []Source{
		{fromOpenGraph, "og:title", "written for sharing, mostly the headline itself"},
		{fromMeta, "twitter:title", "as og:title"},
	}
	linkedAddressSources = []Source{
		{fromLink, "canonical", "RFC 6596"},
		{fromOpenGraph, "og:url", "Open Graph's canonical address"},
	}
	graphTypeSources = []Source{{fromOpenGraph, "og:type", "Open Graph's type of the page"}}
)

// labelledAuthor is the name of the claim that a label of Twitter's cards calls
// the author.
const labelledAuthor = "twitter:data author"
