// Package metadata gathers what a page says of itself: JSON-LD, microdata,
// Open Graph, meta elements, links, the title, its address and the state of
// its scripts. Each is a claim; tables say which claims may fill a field, the
// best first.
//
// A [Reader] collects the claims while the page is walked; what it resolves them
// to is [Metadata], which has a method for each field. Neither knows the blocks
// that the page prints, but for the lines that may hold its date.
//
// The files depend one way. On the list of claims and the tables rest the readers
// of elements and scripts, and on these Reader. What resolves a field is given the
// claims, or a text of theirs; on that rest Metadata and its methods.
package metadata
