// Package metadata gathers what a page says of itself: JSON-LD, microdata,
// Open Graph, meta elements, links, the title, its address and the state of
// its scripts. Each is a claim; tables say which claims may fill a field, the
// best first.
//
// A [Reader] collects the claims while the page is walked; what it resolves them
// to is [Metadata], which has a method for each field. Neither knows the blocks
// that the page prints, but for the lines that may hold its date.
//
// The files depend one way: the readers (meta.go, microdata.go, jsonld_article.go,
// script.go, hydration.go) and what resolves a field (authors.go, published.go,
// site.go, language.go, topics.go, pagekind.go) know the list of claims and its
// tables (claims.go, sources.go); reader.go and metadata.go know them.
package metadata
